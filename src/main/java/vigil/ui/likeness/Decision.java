package vigil.ui.likeness;

/**
 * What somebody made of two cases.
 *
 * @param type of a link, code of LINK_TYPE; else empty
 */
public record Decision(Kind kind, String type) {

    /** The four things one can say. */
    public enum Kind {
        SAME,
        LINK,
        NOT_SAME,
        LATER
    }

    static Decision of(Kind kind) {
        return new Decision(kind, "");
    }
}
