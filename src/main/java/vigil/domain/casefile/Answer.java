package vigil.domain.casefile;

import java.util.Objects;

/** What is known about one field: a value with its source, or the reason why there is none. */
public sealed interface Answer {

    /**
     * A value.
     *
     * @param source the code of the agency that said so (list AGENCY_TYPE), or empty
     */
    record Known(Value value, String source) implements Answer {
        public Known {
            Objects.requireNonNull(value);
            Objects.requireNonNull(source);
        }
    }

    /**
     * No value, and why.
     *
     * @param note anything to add, or empty
     */
    record Gap(GapReason reason, String note) implements Answer {
        public Gap {
            Objects.requireNonNull(reason);
            Objects.requireNonNull(note);
        }
    }

    static Answer of(Value value) {
        return new Known(value, "");
    }

    static Answer gap(GapReason reason) {
        return new Gap(reason, "");
    }
}
