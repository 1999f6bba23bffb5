package vigil.documents.pdf;

import vigil.documents.content.Colour;
import vigil.documents.content.Paragraph;

/** The look of the page: one family, few sizes, room instead of boxes. Points throughout. */
final class Theme {

    static final TextStyle TITLE = new TextStyle(26, 31, true, Colour.INK);
    static final TextStyle SECTION = new TextStyle(19, 24, true, Colour.INK);
    static final TextStyle PART = new TextStyle(14.5, 19, true, Colour.INK);
    static final TextStyle DETAIL = new TextStyle(11.5, 15.5, true, Colour.INK);

    static final TextStyle BODY = new TextStyle(11, 15.5, false, Colour.INK);
    static final TextStyle LEAD = new TextStyle(13.5, 19, false, Colour.INK);
    static final TextStyle NOTE = new TextStyle(9.5, 13, false, Colour.MUTED);
    static final TextStyle CAPTION = new TextStyle(10, 14, true, Colour.MUTED);
    static final TextStyle LABEL = new TextStyle(9.5, 13.5, false, Colour.MUTED);
    static final TextStyle CELL = new TextStyle(10, 13.5, false, Colour.INK);

    /** Cells of a table that holds much. */
    static final TextStyle CLOSE_CELL = new TextStyle(9, 11.5, false, Colour.INK);

    static final TextStyle MARKING = new TextStyle(10, 12, true, Colour.INK);
    static final TextStyle RUNNING = new TextStyle(8.5, 11, false, Colour.MUTED);
    static final TextStyle WATERMARK = new TextStyle(100, 100, true, new Colour(0xf0, 0xf1, 0xf2));

    /** Longest line of running words: about 80 letters, more is hard to follow back. */
    static final double MEASURE = 420;

    /** Gap after a block of running words. */
    static final double BETWEEN = 8;

    /** Gap around tables, figures and insets. */
    static final double AROUND = 14;

    /** A row or inset higher than this share of a page may be parted. */
    static final double WHOLE = 0.28;

    private Theme() {}

    static TextStyle heading(int level) {
        return switch (level) {
            case 1 -> TITLE;
            case 2 -> SECTION;
            case 3 -> PART;
            default -> DETAIL;
        };
    }

    static double aboveHeading(int level) {
        return switch (level) {
            case 1 -> 0;
            case 2 -> 28;
            case 3 -> 19;
            default -> 13;
        };
    }

    static double belowHeading(int level) {
        return switch (level) {
            case 1 -> 10;
            case 2 -> 7;
            case 3 -> 4;
            default -> 2;
        };
    }

    static TextStyle voice(Paragraph.Voice voice) {
        return switch (voice) {
            case BODY -> BODY;
            case LEAD -> LEAD;
            case NOTE -> NOTE;
        };
    }
}
