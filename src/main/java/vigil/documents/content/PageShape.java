package vigil.documents.content;

/** Which way a sheet of A4 is held. */
public enum PageShape {
    /** Portrait. */
    UPRIGHT,
    /** Landscape. */
    WIDE
}
