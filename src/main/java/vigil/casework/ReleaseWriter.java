package vigil.casework;

import java.time.LocalDate;
import java.util.List;
import vigil.disclosure.gate.Depiction;
import vigil.disclosure.pack.PackView;
import vigil.disclosure.report.Report;

/** Writes what leaves the panel through the gate. In memory only: nothing touches the disk. */
public interface ReleaseWriter {

    /** One chart on a page of its own, with its figures beneath as a table. */
    DocumentWriter.Written chart(ChartPage page);

    /**
     * One chart as a picture (PNG), at 144 dots an inch, with its title, marking and notes but
     * without its table.
     */
    byte[] picture(ChartPage page);

    /** A letter to an agency with everything it owes. */
    DocumentWriter.Written owed(OwnerLetter letter);

    /** A pattern summary pack as a document. */
    DocumentWriter.Written pack(PackView view);

    /**
     * The same pack as one file for a browser (HTML, UTF-8) that needs nothing besides: no script,
     * nothing fetched.
     */
    byte[] readOnlyPack(PackView view);

    /** A pack for readers outside the panel as a document. */
    DocumentWriter.Written report(Report report);

    /** The same pack as the sheets of a workbook: notes first, then a sheet for each table. */
    List<Listing> sheets(Report report);

    /**
     * A chart and what stands around it.
     *
     * @param marking empty for none
     * @param notes to be said beneath it: what it counts, what was hidden
     */
    record ChartPage(
            Depiction chart, String panel, String marking, List<String> notes, LocalDate day) {

        public ChartPage {
            notes = List.copyOf(notes);
        }
    }
}
