package vigil.casework;

/** What kind of copy leaves. */
public sealed interface CopyForm {

    /** As the register has it. */
    enum Kind {
        /** PDF, readable by ear and fit for the archive. */
        ARCHIVE(".pdf"),
        /** PDF that opens only with a passphrase. */
        PROTECTED(".pdf"),
        /** A file for a word processor. */
        EDITABLE(".docx"),
        /** On paper. */
        PRINTED("");

        private final String ending;

        Kind(String ending) {
            this.ending = ending;
        }

        /** What its file is called after the last letter of its name. */
        public String ending() {
            return ending;
        }
    }

    Kind kind();

    /** PDF for the archive, without a passphrase. */
    record Archive() implements CopyForm {
        @Override
        public Kind kind() {
            return Kind.ARCHIVE;
        }
    }

    /**
     * PDF that opens only with a passphrase.
     *
     * @param passphrase stays with the caller, who wipes it
     */
    record Protected(Passphrase passphrase) implements CopyForm {
        @Override
        public Kind kind() {
            return Kind.PROTECTED;
        }
    }

    /** A file for a word processor. */
    record Editable() implements CopyForm {
        @Override
        public Kind kind() {
            return Kind.EDITABLE;
        }
    }

    /** On paper. */
    record Printed() implements CopyForm {
        @Override
        public Kind kind() {
            return Kind.PRINTED;
        }
    }
}
