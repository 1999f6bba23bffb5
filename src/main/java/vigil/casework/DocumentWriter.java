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

    /** The same with its version and the mark of a copy. */
    default Written minutes(MinutesView view, MinutesEdition edition) {
        return minutes(view);
    }

    /**
     * The same words as a file to be edited in a word processor.
     *
     * @throws UnsupportedOperationException if this writer writes none
     */
    default byte[] editable(MinutesView view, MinutesEdition edition) {
        throw new UnsupportedOperationException("no editable copies");
    }

    /** The same writer for a panel whose documents bear these. */
    default DocumentWriter as(PanelIdentity identity) {
        return this;
    }

    /**
     * Reads a picture that is to be a logo, and writes it anew with nothing but what is seen.
     *
     * @throws Refused with {@link Problem.Invalid} if it is no PNG, or too large
     */
    default PanelIdentity.Picture logo(byte[] file) throws Refused {
        throw new UnsupportedOperationException("no logos");
    }

    /**
     * A finished PDF that opens only with a passphrase.
     *
     * @throws Refused with {@link Problem.Invalid} if the passphrase cannot be typed
     */
    default byte[] protect(byte[] pdf, Passphrase passphrase) throws Refused {
        throw new UnsupportedOperationException("no protected copies");
    }

    /**
     * Reads every text of a protected PDF, wherever it stands.
     *
     * @throws Refused with {@link Problem.UnreadableFile} if it does not open
     */
    default java.util.List<FileLayer> layers(byte[] pdf, Passphrase passphrase) throws Refused {
        return java.util.List.of();
    }

    /** Why something is not in a version that left, as a paper to be kept. */
    default Written redactionLog(RedactionPaper paper) {
        throw new UnsupportedOperationException("no log of redactions");
    }

    /**
     * Reads every text of a finished file, wherever it stands; of a PDF or an editable copy.
     *
     * @throws Refused with {@link Problem.UnreadableFile} if it is no document
     */
    default java.util.List<FileLayer> layers(byte[] file) throws Refused {
        return java.util.List.of();
    }

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
