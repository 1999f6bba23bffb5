package vigil.documents.pdf;

import java.io.IOException;
import java.util.Optional;

/** A slice after which no page may end, and which is parted only if no page could hold it. */
record KeptSlice(Slice slice) implements Slice {

    @Override
    public double height() {
        return slice.height();
    }

    @Override
    public boolean keepsWithNext() {
        return true;
    }

    @Override
    public void paint(Sheet sheet, double top) throws IOException {
        slice.paint(sheet, top);
    }

    @Override
    public int heading() {
        return slice.heading();
    }

    @Override
    public Optional<Cut> cut(double room, boolean forced) {
        return forced ? slice.cut(room, true) : Optional.empty();
    }
}
