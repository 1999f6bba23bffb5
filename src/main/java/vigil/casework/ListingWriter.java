package vigil.casework;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Writes a listing as a file that a spreadsheet opens. */
public interface ListingWriter {

    /**
     * Writes the whole file or, after a refusal or a cancel, none.
     *
     * @throws Refused if the file cannot be written
     */
    void write(Listing listing, Listing.Format format, Path file, Progress progress) throws Refused;

    /**
     * Writes listings as a workbook, a sheet for each. The same listings and day give the same
     * bytes.
     *
     * @param day on which the workbook says it was made
     */
    byte[] workbook(List<Listing> sheets, LocalDate day) throws Refused;
}
