package vigil.domain.casefile;

import java.util.Objects;

/** The stable name of a field, {@code section.field}, such as {@code incident.dateOfDeath}. */
public record FieldKey(String text) implements Comparable<FieldKey> {
    public FieldKey {
        Objects.requireNonNull(text);
        if (text.indexOf('.') <= 0) {
            throw new IllegalArgumentException("a field key is section.field: " + text);
        }
    }

    /** The part before the dot: the section. */
    public String section() {
        return text.substring(0, text.indexOf('.'));
    }

    @Override
    public int compareTo(FieldKey other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
