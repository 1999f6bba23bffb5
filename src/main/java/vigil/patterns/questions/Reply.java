package vigil.patterns.questions;

import java.util.Set;

/** What one death says of one topic. A topic nobody filled in has no reply at all. */
public sealed interface Reply {

    /** Codes of the topic's list, none of them "not known". */
    record Coded(Set<String> codes) implements Reply {
        public Coded {
            codes = Set.copyOf(codes);
        }
    }

    /** A number, or days. */
    record Amount(int value) implements Reply {}

    /** Looked for, and not known. */
    record NotKnown() implements Reply {}

    /** The question does not arise for this death. */
    record NotApplicable() implements Reply {}
}
