package vigil.ui.meeting;

import vigil.casework.PageViewer;
import vigil.casework.Progress;
import vigil.casework.Refused;

/** Sends the pages of a copy to a printer, one after the other. */
final class Printing {

    /** Dots for each point: 200 to the inch, which small letters need. */
    private static final double SCALE = 200.0 / 72;

    /** What became of it. */
    enum End {
        DONE,
        CANCELLED,
        FAILED
    }

    /**
     * @param pages how many the printer took
     */
    record Outcome(End end, int pages) {}

    private Printing() {}

    /** Closes the pages at the end, however it ends. */
    static Outcome run(PageViewer pages, PagePrinter.Job job, Progress progress) throws Refused {
        int taken = 0;
        boolean ended = false;
        try (pages) {
            int all = pages.pages();
            for (int page = 0; page < all; page++) {
                if (progress.cancelled()) {
                    return new Outcome(End.CANCELLED, taken);
                }
                progress.report("printing", page, all);
                if (!job.page(pages.page(page, SCALE), pages.size(page))) {
                    return new Outcome(End.FAILED, taken);
                }
                taken++;
            }
            ended = job.end();
            return new Outcome(ended ? End.DONE : End.FAILED, taken);
        } finally {
            if (!ended) {
                job.cancel();
            }
        }
    }
}
