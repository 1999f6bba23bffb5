package vigil.casework;

import vigil.disclosure.AlertView;
import vigil.disclosure.ChronologyView;
import vigil.disclosure.MinutesView;

/**
 * Turns what may be read into a document people can hold. In memory only: nothing touches the disk.
 */
public interface DocumentWriter {

    /** A finished document, and letters that its fonts could not show. */
    record Written(byte[] pdf, int pages, int lettersNotShown) {}

    Written minutes(MinutesView view);

    Written chronology(ChronologyView view);

    /** A drug alert, on one page if its words are not too many. */
    Written alert(AlertView view);

    /** A list of cases on wide pages, its heads repeated on each. */
    Written list(Listing listing, String panel, String marking, java.time.LocalDate day);

    /**
     * Opens a finished document to look at.
     *
     * @throws Refused with {@link Problem.UnreadableFile} if it is no document
     */
    PageViewer view(byte[] pdf) throws Refused;
}
