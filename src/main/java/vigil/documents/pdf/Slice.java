package vigil.documents.pdf;

import java.io.IOException;
import java.util.Optional;

/** The smallest part of a block that a page takes: a line, a row, a figure. */
interface Slice {

    /** In points. */
    double height();

    /** Whether no page may end after this slice. */
    boolean keepsWithNext();

    void paint(Sheet sheet, double top) throws IOException;

    /** The number of the heading that starts here, or -1. */
    default int heading() {
        return Passage.Inline.NOWHERE;
    }

    /**
     * Parts the slice so that its head is at most {@code room} high.
     *
     * @param forced whether it must be parted because no page could hold it; else a slice stays
     *     whole unless leaving the rest of a page empty would look worse
     */
    default Optional<Cut> cut(double room, boolean forced) {
        return Optional.empty();
    }

    /** The two parts of a slice. */
    record Cut(Slice head, Slice tail) {}
}
