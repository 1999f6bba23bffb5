package vigil.domain.alert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words in an alert that are better chosen otherwise. They are pointed out and never forbidden:
 * whoever writes the alert knows best. What is listed as better left unsaid is not looked at.
 */
public final class AlertWording {

    /** Why a word is pointed out; ends the key {@code alert.caution.<…>}. */
    public enum Reason {
        /** Praise for strength draws people to it. */
        ATTRACTS,
        /** Names people by what they use, or blames them. */
        LABELS,
        /** Says that something is safe, or the rest is. */
        REASSURES,
        /** Says more than the evidence does. */
        UNPROVEN
    }

    /** A word and why it is pointed out. */
    public record Caution(AlertPart part, String word, Reason reason) {}

    /** The strongest evidence: a laboratory. */
    private static final String LABORATORY = "ALERT_EVIDENCE05";

    private static final String CHECKING = "ALERT_EVIDENCE04";

    private static final Map<Reason, Pattern> WORDS = new LinkedHashMap<>();

    static {
        put(
                Reason.ATTRACTS,
                "(?:super|extra|very|really|unusually|extremely)[- ]strong|stronger|strongest|pure|purest"
                        + "|potent|high[- ]purity|high[- ]strength|killer|lethal|deadly");
        put(
                Reason.LABELS,
                "addicts?|abusers?|junkies?|victims?|drug abuse|substance abuse|misusers?|clean|dirty"
                        + "|druggies?");
        put(Reason.REASSURES, "safe|harmless|risk[- ]free|no risk");
        put(Reason.UNPROVEN, "confirmed|proven|certainly|definitely");
    }

    private AlertWording() {}

    private static void put(Reason reason, String words) {
        WORDS.put(
                reason,
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE));
    }

    /** In the order of the parts, each word once a part. */
    public static List<Caution> of(DrugAlert alert) {
        boolean proven =
                alert.report()
                        .evidence()
                        .filter(e -> e.equals(LABORATORY) || e.equals(CHECKING))
                        .isPresent();
        List<Caution> cautions = new ArrayList<>();
        for (AlertPart part : AlertPart.values()) {
            if (part == AlertPart.AVOID) {
                continue;
            }
            WORDS.forEach((reason, words) -> {
                if (reason != Reason.UNPROVEN || !proven) {
                    Matcher matcher = words.matcher(alert.text().of(part));
                    while (matcher.find()) {
                        Caution caution =
                                new Caution(part, matcher.group().toLowerCase(Locale.ROOT), reason);
                        if (!cautions.contains(caution)) {
                            cautions.add(caution);
                        }
                    }
                }
            });
        }
        return List.copyOf(cautions);
    }
}
