package vigil.casework;

/**
 * A text that stands somewhere in a finished file.
 *
 * @param page from 1, or 0 where it belongs to none
 */
public record FileLayer(Kind kind, int page, String text) {

    /** Where in a file a text can hide. */
    public enum Kind {
        PAGE,
        /** The words of a file without pages. */
        BODY,
        /** Head and foot of its pages. */
        RUNNING,
        DRAWN,
        READING_ORDER,
        METADATA,
        OUTLINE,
        STRUCTURE,
        ANNOTATION,
        FORM,
        ATTACHMENT,
        FILE_NAME,
        EARLIER_REVISION,
        OTHER
    }
}
