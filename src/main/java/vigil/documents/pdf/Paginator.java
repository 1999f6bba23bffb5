package vigil.documents.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.documents.content.PageShape;

/**
 * Finds each slice its page. Slices that keep together move on together; a page ends inside a slice
 * only where the slice allows it, or where no page could hold it.
 */
final class Paginator {

    /** A slice on its page; {@code repeated} if it was read out on an earlier one. */
    record Placement(Slice slice, double top, boolean repeated) {}

    /** A page made up. */
    record Page(PageShape shape, List<Placement> placements) {

        private boolean isEmpty() {
            return placements.isEmpty();
        }
    }

    /** A slice waiting for its page. */
    private record Waiting(
            Slice slice, double gap, Flow flow, boolean opens, Optional<PageShape> turn) {}

    private final Anchors anchors;
    private final List<Page> pages = new ArrayList<>();
    private PageShape shape = PageShape.UPRIGHT;
    private double y;

    Paginator(Anchors anchors) {
        this.anchors = anchors;
    }

    List<Page> pages(List<PageItem> items) {
        List<Waiting> waiting = waiting(items);
        int next = 0;
        while (next < waiting.size()) {
            waiting.get(next).turn().ifPresent(this::openPage);
            next = placeGroup(waiting, next);
        }
        return pages;
    }

    private static List<Waiting> waiting(List<PageItem> items) {
        List<Waiting> waiting = new ArrayList<>();
        Optional<PageShape> turn = Optional.of(PageShape.UPRIGHT);
        double after = 0;
        double room = 0;
        for (PageItem item : items) {
            switch (item) {
                case PageItem.Turn(PageShape shape) -> turn = Optional.of(shape);
                case PageItem.Room(double points) -> room += points;
                case Flow flow -> {
                    double gap = Math.max(after, flow.before()) + room;
                    boolean opens = true;
                    for (Slice slice : flow.slices()) {
                        waiting.add(new Waiting(slice, opens ? gap : 0, flow, opens, turn));
                        turn = Optional.empty();
                        opens = false;
                    }
                    after = flow.after();
                    room = 0;
                }
            }
        }
        return waiting;
    }

    /** Places the slices that keep together from {@code start}, and returns what comes after. */
    private int placeGroup(List<Waiting> waiting, int start) {
        int end = groupEnd(waiting, start);
        int fitting = start;
        double at = y;
        while (fitting < end) {
            double taken = taken(waiting.get(fitting), at);
            if (at + taken > frame().bottom() + 0.001) {
                break;
            }
            at += taken;
            fitting++;
        }
        if (fitting == end) {
            return place(waiting, start, end);
        }
        if (parts(waiting, start, fitting, at, false)) {
            return fitting;
        }
        if (!atTop()) {
            openPage(shape);
            return start;
        }
        if (fitting > start) {
            place(waiting, start, fitting);
            openPage(shape);
            return fitting;
        }
        if (parts(waiting, start, start, at, true)) {
            return start;
        }
        return place(waiting, start, start + 1);
    }

    /**
     * Tries to fill the page with the head of slice {@code at}; its tail stays waiting for the next
     * page.
     */
    private boolean parts(List<Waiting> waiting, int start, int at, double top, boolean forced) {
        Waiting wanted = waiting.get(at);
        double before = taken(wanted, top) - wanted.slice().height();
        double room = frame().bottom() - top - before;
        Optional<Slice.Cut> cut = wanted.slice().cut(room, forced);
        if (cut.isEmpty()) {
            return false;
        }
        place(waiting, start, at);
        Flow flow = wanted.flow();
        put(new Waiting(cut.get().head(), wanted.gap(), flow, wanted.opens(), Optional.empty()));
        waiting.set(at, new Waiting(cut.get().tail(), 0, flow, false, Optional.empty()));
        openPage(shape);
        return true;
    }

    private static int groupEnd(List<Waiting> waiting, int start) {
        int end = start;
        boolean keeps = true;
        while (keeps && end < waiting.size()) {
            if (end > start && waiting.get(end).turn().isPresent()) {
                break;
            }
            keeps = waiting.get(end).slice().keepsWithNext();
            end++;
        }
        return end;
    }

    private int place(List<Waiting> waiting, int start, int end) {
        for (int i = start; i < end; i++) {
            put(waiting.get(i));
        }
        return end;
    }

    private void put(Waiting wanted) {
        Page page = pages.getLast();
        if (page.isEmpty() && !wanted.opens()) {
            wanted.flow()
                    .repeated()
                    .ifPresent(head -> {
                        page.placements().add(new Placement(head, y, true));
                        y += head.height();
                    });
        } else if (!page.isEmpty()) {
            y += wanted.gap();
        }
        Slice slice = wanted.slice();
        page.placements().add(new Placement(slice, y, false));
        if (slice.heading() >= 0) {
            anchors.place(slice.heading(), new Anchors.Place(pages.size() - 1, y));
        }
        y += slice.height();
    }

    /** Height of a slice with what comes above it, if it were placed at {@code at}. */
    private double taken(Waiting wanted, double at) {
        double height = wanted.slice().height();
        if (at > PageFrame.TOP) {
            return wanted.gap() + height;
        }
        boolean repeats = !wanted.opens();
        return height + (repeats ? wanted.flow().repeated().map(Slice::height).orElse(0.0) : 0);
    }

    private boolean atTop() {
        return pages.getLast().isEmpty();
    }

    private PageFrame frame() {
        return PageFrame.of(shape);
    }

    private void openPage(PageShape next) {
        shape = next;
        pages.add(new Page(next, new ArrayList<>()));
        y = PageFrame.TOP;
    }
}
