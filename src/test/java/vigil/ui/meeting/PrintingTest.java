package vigil.ui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.casework.CopyForm;
import vigil.casework.MemoryStore;
import vigil.casework.MemoryStoreDesk;
import vigil.casework.MemoryStoreSample;
import vigil.casework.MinutesStore;
import vigil.casework.PageViewer;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.ui.kit.InlineWork;
import vigil.ui.kit.Kit;
import vigil.ui.kit.TestKit;

class PrintingTest {

    private final InlineWork work = new InlineWork();
    private final Kit kit = new TestKit().with(work);
    private final MemoryStore store = MemoryStoreSample.full(TestKit.vocabulary(), TestKit.CLOCK);

    /** A printer of paper that is only counted. */
    private static final class Counted implements PagePrinter, PagePrinter.Job {
        private final int most;
        private final List<PageViewer.Size> pages = new ArrayList<>();
        private boolean ended;
        private boolean cancelled;

        Counted(int most) {
            this.most = most;
        }

        @Override
        public List<String> printers() {
            return List.of("Office");
        }

        @Override
        public Optional<Job> begin(String printer, String title) {
            return printer.equals("Office") ? Optional.of(this) : Optional.empty();
        }

        @Override
        public boolean page(PageViewer.Picture picture, PageViewer.Size size) {
            assertThat(picture.width()).isGreaterThan(1500);
            if (pages.size() == most) {
                return false;
            }
            pages.add(size);
            return true;
        }

        @Override
        public boolean end() {
            ended = true;
            return true;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }

    private PreviewViewModel preview() {
        PanelDesk desk =
                MemoryStoreDesk.open(
                        store,
                        MemoryStoreSample.SECRETARY,
                        TestKit.vocabulary(),
                        new TinyMinutes(),
                        TestKit.CLOCK);
        PreviewViewModel preview =
                new PreviewViewModel(kit, desk, MemoryStoreSample.meetingId(3), Runnable::run);
        preview.show();
        return preview;
    }

    private static Printing.Outcome printed(PreviewViewModel preview, Counted printer, String on) {
        List<Printing.Outcome> outcomes = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        preview.copies().print(printer, on, "Minutes", "The board", outcomes::add, problems::add);
        assertThat(problems.size() + outcomes.size()).isOne();
        return outcomes.isEmpty()
                ? new Printing.Outcome(Printing.End.FAILED, -1)
                : outcomes.getFirst();
    }

    @Test
    void everyPageIsPrintedAndTheRegisterHasTheCopy() {
        PreviewViewModel preview = preview();
        Counted printer = new Counted(1000);
        assertThat(printed(preview, printer, "Office"))
                .isEqualTo(new Printing.Outcome(Printing.End.DONE, preview.pages()));
        assertThat(printer.pages).hasSize(preview.pages());
        assertThat(printer.ended).isTrue();
        assertThat(printer.cancelled).isFalse();
        assertThat(preview.copies().register().getFirst().copy().map(MinutesStore.Copy::form))
                .contains(CopyForm.Kind.PRINTED);
        assertThat(preview.copies().register().getFirst().release().recipient())
                .isEqualTo("The board");
    }

    @Test
    void aPrinterThatTakesNoMoreIsSaidSo() {
        PreviewViewModel preview = preview();
        Counted printer = new Counted(1);
        assertThat(printed(preview, printer, "Office"))
                .isEqualTo(new Printing.Outcome(Printing.End.FAILED, 1));
        assertThat(printer.cancelled).isTrue();
    }

    @Test
    void aPrinterThatIsGonePrintsAndRegistersNothing() {
        PreviewViewModel preview = preview();
        int before = preview.copies().register().size();
        assertThat(printed(preview, new Counted(9), "Attic").pages()).isEqualTo(-1);
        assertThat(preview.copies().register()).hasSize(before);
    }

    @Test
    void printingStopsBetweenPagesWhenItIsCancelled() throws Refused {
        Counted printer = new Counted(1000);
        Progress second =
                new Progress() {
                    private int asked;

                    @Override
                    public void report(String step, long done, long total) {}

                    @Override
                    public boolean cancelled() {
                        return ++asked > 1;
                    }
                };
        assertThat(Printing.run(new TwoPages(), printer, second))
                .isEqualTo(new Printing.Outcome(Printing.End.CANCELLED, 1));
        assertThat(printer.cancelled).isTrue();
    }

    /** Two empty pages. */
    private static final class TwoPages implements PageViewer {
        @Override
        public int pages() {
            return 2;
        }

        @Override
        public Size size(int page) {
            return new Size(595, 842);
        }

        @Override
        public Picture page(int page, double scale) {
            return new Picture(1653, 1, new int[1653]);
        }

        @Override
        public String text(int page) {
            return "";
        }

        @Override
        public void close() {}
    }
}
