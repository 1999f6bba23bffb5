package vigil.documents.content;

/** What follows starts on a new page, of this shape, and so do the pages after it. */
public record PageBreak(PageShape shape) implements Block {

    public static PageBreak upright() {
        return new PageBreak(PageShape.UPRIGHT);
    }

    /** For tables that are wide. */
    public static PageBreak wide() {
        return new PageBreak(PageShape.WIDE);
    }
}
