package vigil.domain.alert;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How a report was judged, each question from 0 (lowest) to 3; after the grading questions of
 * Public Health England (2016). They are never added up to a grade: people decide that.
 *
 * @param given only what was scored
 */
public record AlertScores(Map<Question, Integer> given, String note) {

    /** What is scored; ends the key {@code alert.score.<…>}. */
    public enum Question {
        RELEVANCE,
        SPREAD,
        SERIOUSNESS,
        PLAUSIBILITY
    }

    public static final int HIGHEST = 3;

    public static final AlertScores NONE = new AlertScores(Map.of(), "");

    public AlertScores {
        Map<Question, Integer> kept = new EnumMap<>(Question.class);
        kept.putAll(given);
        if (kept.values().stream().anyMatch(score -> score < 0 || score > HIGHEST)) {
            throw new IllegalArgumentException("a score is 0 to 3");
        }
        given = Collections.unmodifiableMap(kept);
    }

    public OptionalInt of(Question question) {
        Integer score = given.get(question);
        return score == null ? OptionalInt.empty() : OptionalInt.of(score);
    }

    public boolean complete() {
        return given.size() == Question.values().length;
    }

    public AlertScores with(Question question, OptionalInt score) {
        Map<Question, Integer> changed = new EnumMap<>(Question.class);
        changed.putAll(given);
        if (score.isPresent()) {
            changed.put(question, score.getAsInt());
        } else {
            changed.remove(question);
        }
        return new AlertScores(changed, note);
    }

    public AlertScores withNote(String text) {
        return new AlertScores(given, text);
    }
}
