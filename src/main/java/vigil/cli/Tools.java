package vigil.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vigil.casework.Bundles;
import vigil.casework.DeviceSettings;
import vigil.casework.FaultLog;
import vigil.casework.IntakeFiles;
import vigil.casework.PlainTables;
import vigil.casework.QuickCards;
import vigil.casework.Refused;
import vigil.casework.StoreCare;
import vigil.disclosure.gate.LinearSolver;
import vigil.domain.vocabulary.TaggingReport;
import vigil.domain.vocabulary.Vocabulary;
import vigil.words.Words;

/** What commands work with. */
public interface Tools {

    StoreCare care();

    /** The same, as if it were this day. */
    StoreCare careAsOn(LocalDate day);

    Words words();

    Vocabulary vocabulary();

    IntakeFiles files();

    /** An analyst's tables. */
    PlainTables tables();

    /** What tables that are to leave are checked with. */
    LinearSolver solver();

    FaultLog faults();

    /** A page for each role. */
    QuickCards quickCards();

    /** Sealed bundles, for what needs no store. */
    Bundles bundles();

    /** This computer’s settings, policy and checks. */
    DeviceSettings device();

    Clock clock();

    /** The folder the program was started from, with its sample data. */
    Path home();

    boolean windowPossible();

    /** Opens the window with this store to unlock; returns when it is closed. */
    void openWindow(Path store);

    /** Compares a file's texts with its own flags. */
    TaggingReport tagging(Path file) throws Refused;

    /** Runs benchmarks and gives the exit status. */
    int bench(List<String> what, PrintWriter out) throws Refused;
}
