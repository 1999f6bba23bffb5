package vigil.ui.meeting;

import java.util.List;
import java.util.Optional;
import vigil.casework.PageViewer;

/** Puts pages on paper. */
interface PagePrinter {

    /** Names of the printers of this computer, the usual one first; none if there is none. */
    List<String> printers();

    /** Begins; nothing if the printer is gone. */
    Optional<Job> begin(String printer, String title);

    /** Pages on their way to one printer. Used by one thread. */
    interface Job {

        /**
         * @param size of the page in points
         * @return whether the printer took it
         */
        boolean page(PageViewer.Picture picture, PageViewer.Size size);

        /**
         * No page follows.
         *
         * @return whether the printer took them all
         */
        boolean end();

        /** Whatever was not printed yet is not. */
        void cancel();
    }
}
