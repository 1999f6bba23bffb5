package vigil.casework;

import java.util.List;
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
    Written minutes(MinutesView view, MinutesEdition edition);

    /** The same words as a file to be edited in a word processor. */
    byte[] editable(MinutesView view, MinutesEdition edition);

    /** The same writer for a panel whose documents bear these. */
    DocumentWriter as(PanelIdentity identity);

    /**
     * Reads a picture that is to be a logo, and writes it anew with nothing but what is seen.
     *
     * @throws Refused with {@link Problem.Invalid} if it is no PNG, or too large
     */
    PanelIdentity.Picture logo(byte[] file) throws Refused;

    /**
     * A finished PDF that opens only with a passphrase.
     *
     * @throws Refused with {@link Problem.Invalid} if the passphrase cannot be typed
     */
    byte[] protect(byte[] pdf, Passphrase passphrase) throws Refused;

    /**
     * Reads every text of a protected PDF, wherever it stands.
     *
     * @throws Refused with {@link Problem.UnreadableFile} if it does not open
     */
    List<FileLayer> layers(byte[] pdf, Passphrase passphrase) throws Refused;

    /** Why something is not in a version that left, as a paper to be kept. */
    Written redactionLog(RedactionPaper paper);

    /**
     * Reads every text of a finished file, wherever it stands; of a PDF or an editable copy.
     *
     * @throws Refused with {@link Problem.UnreadableFile} if it is no document
     */
    List<FileLayer> layers(byte[] file) throws Refused;

    Written chronology(ChronologyView view);

    /** What was removed for good, with what proves it. */
    Written retentionCertificate(RetentionCertificate certificate);

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
