package vigil.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.documents.content.Colour;

/**
 * Slices on a tint with a bar at their side.
 *
 * @param width of the tint
 * @param whole the height up to which it is not parted
 */
record InsetSlice(double left, double width, Colour bar, List<Inner> inner, double whole)
        implements Slice {

    static final double BAR = 4;
    static final double SIDE = 15;
    private static final double PADDING = 11;

    /** A slice and the room above it. */
    record Inner(Slice slice, double gap) {

        double height() {
            return gap + slice.height();
        }
    }

    @Override
    public double height() {
        return 2 * PADDING + inner.stream().mapToDouble(Inner::height).sum();
    }

    @Override
    public boolean keepsWithNext() {
        return false;
    }

    @Override
    public void paint(Sheet sheet, double top) throws IOException {
        sheet.artifact();
        sheet.bar(left, top, width, height(), Colour.TINT);
        sheet.bar(left, top, BAR, height(), bar);
        double y = top + PADDING;
        for (Inner part : inner) {
            part.slice().paint(sheet, y + part.gap());
            y += part.height();
        }
    }

    @Override
    public Optional<Cut> cut(double room, boolean forced) {
        if (!forced && height() <= whole) {
            return Optional.empty();
        }
        double used = 2 * PADDING;
        int chance = 0;
        int fitting = 0;
        while (fitting < inner.size() && used + inner.get(fitting).height() <= room) {
            used += inner.get(fitting).height();
            fitting++;
            chance = inner.get(fitting - 1).slice().keepsWithNext() ? chance : fitting;
        }
        int at = chance > 0 || !forced ? chance : fitting;
        return at == 0 || at == inner.size() ? Optional.empty() : Optional.of(cutAt(at));
    }

    private Cut cutAt(int at) {
        List<Inner> rest = new ArrayList<>(inner.subList(at, inner.size()));
        rest.set(0, new Inner(rest.getFirst().slice(), 0));
        return new Cut(
                new InsetSlice(left, width, bar, List.copyOf(inner.subList(0, at)), whole),
                new InsetSlice(left, width, bar, List.copyOf(rest), whole));
    }
}
