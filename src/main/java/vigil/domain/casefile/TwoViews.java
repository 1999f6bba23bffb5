package vigil.domain.casefile;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the panel sees a death, beside the conclusion of its inquest. Both are kept: the inquest's is
 * the public record, the panel's says what the panel learned from.
 *
 * @param panel code of INTENT; what was first recorded if the panel's own view is not written down
 * @param stated whether the panel's own view is written down
 * @param coroner code of CONCLUSION, once there is one
 * @param differ whether the panel says so or, if it says neither, whether both cannot be true
 */
public record TwoViews(
        Optional<String> panel, boolean stated, Optional<String> coroner, boolean differ) {

    private static final String ACCIDENTAL = "INTENT01";
    private static final String INTENTIONAL = "INTENT02";
    private static final String ASSAULT = "INTENT03";

    /** Neither says that an inquest has come to an end. */
    private static final Set<String> NONE = Set.of("CONCLUSION11", "CONCLUSION12");

    /**
     * What a view of the panel cannot stand beside. Open and narrative conclusions, undetermined
     * and unknown intent contradict nothing.
     */
    private static final Map<String, Set<String>> CONTRARY =
            Map.of(
                    "CONCLUSION01", Set.of(INTENTIONAL, ASSAULT),
                    "CONCLUSION02", Set.of(INTENTIONAL, ASSAULT),
                    "CONCLUSION03", Set.of(ACCIDENTAL, ASSAULT),
                    "CONCLUSION04", Set.of(INTENTIONAL, ASSAULT),
                    "CONCLUSION08", Set.of(INTENTIONAL, ASSAULT),
                    "CONCLUSION09", Set.of(ACCIDENTAL, INTENTIONAL));

    public static TwoViews of(Answers answers) {
        Optional<String> view = part(answers, "view");
        Optional<String> panel = view.or(() -> answers.code(Fields.INTENT));
        Optional<String> coroner = answers.code(Fields.CONCLUSION).filter(c -> !NONE.contains(c));
        boolean differ =
                coroner.isPresent()
                        && part(answers, "differs")
                                .filter(said -> !said.equals("YNU03"))
                                .map(Fields.YES::equals)
                                .orElseGet(() -> contrary(panel, coroner.get()));
        return new TwoViews(panel, view.isPresent(), coroner, differ);
    }

    private static Optional<String> part(Answers answers, String name) {
        return answers.part(Fields.PANEL_DIFFERS, name)
                .filter(Value.Code.class::isInstance)
                .map(value -> ((Value.Code) value).code());
    }

    /** Whether a view of the panel and a conclusion cannot both be true. */
    public static boolean contrary(Optional<String> panel, String conclusion) {
        return panel.filter(CONTRARY.getOrDefault(conclusion, Set.of())::contains).isPresent();
    }

    /** Why the panel sees it differently, or looks again. */
    public static String note(Answers answers) {
        return answers.part(Fields.PANEL_DIFFERS, "note")
                .map(value -> value instanceof Value.Text text ? text.text() : "")
                .orElse("");
    }
}
