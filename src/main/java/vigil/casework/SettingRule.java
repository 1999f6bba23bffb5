package vigil.casework;

import java.util.List;
import java.util.Optional;

/** What a setting may be. */
public sealed interface SettingRule {

    /** A whole number from the least to the most. */
    record Whole(int least, int most) implements SettingRule {}

    /** One of these. */
    record OneOf(List<String> choices) implements SettingRule {
        public OneOf {
            choices = List.copyOf(choices);
        }
    }

    /**
     * Words.
     *
     * @param mayBeEmpty whether nothing is an answer
     * @param severalLines whether it is written on several lines
     * @param longest letters
     */
    record Text(boolean mayBeEmpty, boolean severalLines, int longest) implements SettingRule {}

    /** How many people live where, by year. */
    record People() implements SettingRule {}

    /** A line of words that has to be there. */
    static SettingRule line() {
        return new Text(false, false, 200);
    }

    /** The same, which may be empty. */
    static SettingRule lineOrNothing() {
        return new Text(true, false, 200);
    }

    static SettingRule whole(int least, int most) {
        return new Whole(least, most);
    }

    static SettingRule oneOf(String... choices) {
        return new OneOf(List.of(choices));
    }

    /**
     * What is wrong with a content.
     *
     * @param field whose it is: {@code setting.quorum}
     */
    default Optional<Problem.Invalid> trouble(String field, String content) {
        return switch (this) {
            case Whole(int least, int most) ->
                    fits(content, least, most)
                            ? Optional.empty()
                            : invalid(field, "settingRange", List.of(least, most));
            case OneOf(List<String> choices) ->
                    choices.contains(content)
                            ? Optional.empty()
                            : invalid(field, "settingChoice", List.of(String.join(", ", choices)));
            case Text(boolean mayBeEmpty, boolean severalLines, int longest) ->
                    content.isBlank() && !mayBeEmpty
                            ? invalid(field, "settingEmpty", List.of(1))
                            : content.length() > longest
                                    ? invalid(field, "settingLong", List.of(longest))
                                    : !severalLines && content.contains("\n")
                                            ? invalid(field, "settingOneLine", List.of(1))
                                            : Optional.empty();
            case People() ->
                    Populations.badLine(content)
                            .flatMap(line -> invalid(field, "settingPeople", List.of(line)));
        };
    }

    private static Optional<Problem.Invalid> invalid(
            String field, String rule, List<Object> details) {
        return Optional.of(new Problem.Invalid(field, rule, details));
    }

    private static boolean fits(String content, int least, int most) {
        return content.matches("\\d{1,6}")
                && Integer.parseInt(content) >= least
                && Integer.parseInt(content) <= most;
    }
}
