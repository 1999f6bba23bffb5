package vigil.casework;

import java.nio.file.Path;

/** Writes a listing as a file that a spreadsheet opens. */
public interface ListingWriter {

    /**
     * Writes the whole file or, after a refusal or a cancel, none.
     *
     * @throws Refused if the file cannot be written
     */
    void write(Listing listing, Listing.Format format, Path file, Progress progress) throws Refused;
}
