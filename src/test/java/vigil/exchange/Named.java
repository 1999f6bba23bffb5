package vigil.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Replaces identities by the order in which they first appear, so that two readings can be
 * compared.
 */
final class Named {

    private static final java.util.regex.Pattern ID =
            java.util.regex.Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private Named() {}

    /** Where two texts begin to differ; empty if they do not. */
    static String difference(String one, String other) {
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at == one.length() && at == other.length()
                ? ""
                : excerpt(one, at) + "  <>  " + excerpt(other, at);
    }

    private static String excerpt(String text, int at) {
        return text.substring(Math.max(0, at - 120), Math.min(text.length(), at + 60));
    }

    /** Everything a source handed over, as text with numbered identities. */
    static String all(HeardIntake heard) {
        Map<UUID, Integer> numbers = new HashMap<>();
        StringBuilder text = new StringBuilder();
        for (List<?> list :
                List.of(
                        heard.members,
                        heard.cases,
                        heard.meetings,
                        heard.recommendations,
                        heard.actions)) {
            for (Object one : list) {
                text.append(
                                ID.matcher(one.toString())
                                        .replaceAll(m ->
                                                "id"
                                                        + numbers.computeIfAbsent(
                                                                UUID.fromString(m.group()),
                                                                id -> numbers.size())))
                        .append("\n\n");
            }
        }
        return text.toString();
    }
}
