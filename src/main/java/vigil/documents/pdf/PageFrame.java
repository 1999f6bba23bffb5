package vigil.documents.pdf;

import vigil.documents.content.PageShape;

/** Where on a page its text stands; points from the top left corner. */
record PageFrame(double pageWidth, double pageHeight) {

    /** A4. */
    private static final double SHORT = 595.28;

    private static final double LONG = 841.89;

    /** 21 mm: room for two punched holes. */
    static final double SIDE = 60;

    static final double TOP = 84;
    static final double FOOT = 80;

    static PageFrame of(PageShape shape) {
        return switch (shape) {
            case UPRIGHT -> new PageFrame(SHORT, LONG);
            case WIDE -> new PageFrame(LONG, SHORT);
        };
    }

    double width() {
        return pageWidth - 2 * SIDE;
    }

    double bottom() {
        return pageHeight - FOOT;
    }

    double height() {
        return bottom() - TOP;
    }
}
