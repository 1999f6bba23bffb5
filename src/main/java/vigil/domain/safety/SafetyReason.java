package vigil.domain.safety;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Why a prompt is made.
 *
 * @param key ends the key {@code safety.reason.<key>}
 * @param words what its sentence is filled with
 */
public record SafetyReason(String key, List<String> words) {

    public SafetyReason {
        words = words.stream().map(word -> word.replaceAll("\\s+", " ").strip()).toList();
    }

    static SafetyReason of(String key, String... words) {
        return new SafetyReason(key, List.of(words));
    }

    /** Canonical text of several: a line each, columns divided by tabs. */
    public static String text(List<SafetyReason> reasons) {
        List<String> rows = new ArrayList<>();
        for (SafetyReason reason : reasons) {
            List<String> columns = new ArrayList<>(List.of(reason.key));
            columns.addAll(reason.words);
            rows.add(String.join("\t", columns));
        }
        return String.join("\n", rows);
    }

    public static List<SafetyReason> parse(String text) {
        List<SafetyReason> reasons = new ArrayList<>();
        for (String row : text.isEmpty() ? new String[0] : text.split("\n", -1)) {
            List<String> columns = Arrays.asList(row.split("\t", -1));
            reasons.add(new SafetyReason(columns.getFirst(), columns.subList(1, columns.size())));
        }
        return reasons;
    }
}
