package vigil.domain.casefile;

/**
 * Where an answer stands in a case.
 *
 * @param occurrence which one of a section that repeats, from 0
 */
public record AnswerKey(FieldKey field, int occurrence) implements Comparable<AnswerKey> {
    public AnswerKey {
        if (occurrence < 0) {
            throw new IllegalArgumentException("occurrences count from 0");
        }
    }

    @Override
    public int compareTo(AnswerKey other) {
        int byField = field.compareTo(other.field);
        return byField != 0 ? byField : Integer.compare(occurrence, other.occurrence);
    }
}
