package vigil.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import vigil.casework.FaultLog;
import vigil.casework.IntakeFiles;
import vigil.casework.StoreCare;
import vigil.domain.vocabulary.Vocabulary;
import vigil.words.Words;

/** The program's tools with another store care or other sources. */
public record OtherTools(Tools real, StoreCare care, IntakeFiles files) implements Tools {

    @Override
    public vigil.disclosure.gate.LinearSolver solver() {
        return real.solver();
    }

    @Override
    public StoreCare careAsOn(LocalDate day) {
        return care;
    }

    @Override
    public Words words() {
        return real.words();
    }

    @Override
    public Vocabulary vocabulary() {
        return real.vocabulary();
    }

    @Override
    public vigil.casework.PlainTables tables() {
        return real.tables();
    }

    @Override
    public vigil.casework.Bundles bundles() {
        return real.bundles();
    }

    @Override
    public vigil.casework.DeviceSettings device() {
        return real.device();
    }

    @Override
    public java.time.Clock clock() {
        return real.clock();
    }

    @Override
    public FaultLog faults() {
        return real.faults();
    }

    @Override
    public Path home() {
        return real.home();
    }

    @Override
    public boolean windowPossible() {
        return false;
    }

    @Override
    public void openWindow(Path store) {
        throw new UnsupportedOperationException();
    }

    @Override
    public vigil.domain.vocabulary.TaggingReport tagging(Path file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int bench(List<String> what, PrintWriter out) {
        throw new UnsupportedOperationException();
    }

    @Override
    public vigil.casework.QuickCards quickCards() {
        return real.quickCards();
    }
}
