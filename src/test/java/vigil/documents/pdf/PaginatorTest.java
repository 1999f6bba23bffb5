package vigil.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.documents.content.PageShape;

/** Pages of 678 points, filled with slices of known height. */
class PaginatorTest {

    private static final double PAGE = PageFrame.of(PageShape.UPRIGHT).height();

    /** Paints nothing. */
    private record Block(String name, double height, boolean keepsWithNext) implements Slice {

        @Override
        public void paint(Sheet sheet, double top) {}
    }

    /** Can be parted anywhere. */
    private record Dough(double height) implements Slice {

        @Override
        public boolean keepsWithNext() {
            return false;
        }

        @Override
        public void paint(Sheet sheet, double top) {}

        @Override
        public Optional<Cut> cut(double room, boolean forced) {
            return room < 50
                    ? Optional.empty()
                    : Optional.of(new Cut(new Dough(room), new Dough(height - room)));
        }
    }

    @Test
    void whatKeepsWithTheNextMovesOnWithIt() {
        assertThat(
                        pages(
                                flow(block("text", PAGE - 60)),
                                flow(kept("heading", 30)),
                                flow(kept("first line", 20), block("second line", 20))))
                .containsExactly(List.of("text"), List.of("heading", "first line", "second line"));
    }

    @Test
    void gapAtTheTopOfAPageIsDropped() {
        List<Paginator.Page> pages =
                made(
                        List.of(
                                Flow.of(0, 40, List.of(block("a", PAGE - 10))),
                                Flow.of(30, 0, List.of(block("b", 20)))));
        assertThat(pages.get(1).placements().getFirst().top()).isEqualTo(PageFrame.TOP);
    }

    @Test
    void ofTwoGapsTheLargerCounts() {
        List<Paginator.Page> pages =
                made(
                        List.of(
                                Flow.of(0, 12, List.of(block("a", 100))),
                                Flow.of(30, 0, List.of(block("b", 20)))));
        assertThat(pages.getFirst().placements().get(1).top()).isEqualTo(PageFrame.TOP + 130);
    }

    @Test
    void headsAreRepeatedOnEveryFurtherPage() {
        List<Slice> rows = new ArrayList<>(List.of(kept("heads", 30)));
        for (int i = 0; i < 5; i++) {
            rows.add(block("row " + i, PAGE / 2 - 10));
        }
        Flow table = new Flow(0, 0, rows, Optional.of(kept("heads again", 30)));
        assertThat(names(made(List.of(table))))
                .containsExactly(
                        List.of("heads", "row 0"),
                        List.of("heads again", "row 1"),
                        List.of("heads again", "row 2"),
                        List.of("heads again", "row 3"),
                        List.of("heads again", "row 4"));
        assertThat(made(List.of(table)).get(1).placements().getFirst().repeated()).isTrue();
    }

    @Test
    void whatIsHigherThanAPageIsParted() {
        List<Paginator.Page> pages = made(List.of(Flow.of(0, 0, List.of(new Dough(2.5 * PAGE)))));
        assertThat(pages).hasSize(3);
        assertFits(pages);
    }

    @Test
    void aPartedSliceFillsThePage() {
        List<Paginator.Page> pages =
                made(
                        List.of(
                                flow(block("text", PAGE - 100)),
                                Flow.of(0, 0, List.of(new Dough(300)))));
        assertThat(pages.getFirst().placements()).hasSize(2);
        assertThat(pages.get(1).placements().getFirst().slice().height()).isEqualTo(200);
    }

    @Test
    void aGroupHigherThanAPageIsStillPlaced() {
        List<Slice> slices = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            slices.add(kept("line " + i, 20));
        }
        List<Paginator.Page> pages = made(List.of(Flow.of(0, 0, slices)));
        assertThat(pages.stream().mapToInt(p -> p.placements().size()).sum()).isEqualTo(60);
        assertFits(pages);
    }

    @Test
    void breaksInARowMakeNoEmptyPage() {
        PageItem turn = new PageItem.Turn(PageShape.UPRIGHT);
        PageItem wide = new PageItem.Turn(PageShape.WIDE);
        List<Paginator.Page> pages =
                new Paginator(new Anchors(List.of()))
                        .pages(
                                List.of(
                                        turn,
                                        flow(block("a", 10)),
                                        turn,
                                        wide,
                                        flow(block("b", 10)),
                                        turn));
        assertThat(pages)
                .extracting(Paginator.Page::shape)
                .containsExactly(PageShape.UPRIGHT, PageShape.WIDE);
    }

    private static Block block(String name, double height) {
        return new Block(name, height, false);
    }

    private static Block kept(String name, double height) {
        return new Block(name, height, true);
    }

    private static Flow flow(Slice... slices) {
        return Flow.of(0, 0, List.of(slices));
    }

    private static List<List<String>> pages(Flow... flows) {
        return names(made(List.of(flows)));
    }

    private static List<Paginator.Page> made(List<? extends PageItem> items) {
        return new Paginator(new Anchors(List.of())).pages(List.copyOf(items));
    }

    private static List<List<String>> names(List<Paginator.Page> pages) {
        return pages.stream()
                .map(p -> p.placements().stream().map(s -> ((Block) s.slice()).name()).toList())
                .toList();
    }

    private static void assertFits(List<Paginator.Page> pages) {
        for (Paginator.Page page : pages) {
            Paginator.Placement last = page.placements().getLast();
            assertThat(last.top() + last.slice().height())
                    .isLessThanOrEqualTo(PageFrame.TOP + PAGE + 0.01);
        }
    }
}
