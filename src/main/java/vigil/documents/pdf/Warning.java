package vigil.documents.pdf;

/**
 * Something a person should look at before the document goes out. Holds no words of it.
 *
 * @param count how often it happened
 */
public record Warning(Kind kind, int count) {

    /** What happened. */
    public enum Kind {
        /**
         * Letters no font here has; a box stands for each, and the letter can still be read out.
         */
        LETTERS_NOT_SHOWN,
        /** Letters of a script that should be joined up or moved, and are not. */
        LETTERS_NOT_JOINED,
        /** Words cut in two because their column is narrower than they are. */
        WORDS_CUT,
        /** Running heads or feet, or a watermark, shortened to fit. */
        RUNNING_TEXT_SHORTENED
    }
}
