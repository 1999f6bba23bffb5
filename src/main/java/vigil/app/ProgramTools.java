package vigil.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import vigil.app.bench.Bench;
import vigil.casework.Bundles;
import vigil.casework.DeviceSettings;
import vigil.casework.FaultLog;
import vigil.casework.IntakeFiles;
import vigil.casework.PlainTables;
import vigil.casework.QuickCards;
import vigil.casework.Refused;
import vigil.casework.StoreCare;
import vigil.cli.Tools;
import vigil.disclosure.gate.LinearSolver;
import vigil.domain.vocabulary.TaggingReport;
import vigil.domain.vocabulary.Vocabulary;
import vigil.exchange.AnalystTables;
import vigil.exchange.TaggingFile;
import vigil.solver.OjAlgoSolver;
import vigil.words.Words;

/** What the commands of the real program work with. */
final class ProgramTools implements Tools {

    private final Wiring wiring;

    ProgramTools(Clock clock) {
        this(Wiring.ofThisComputer(clock));
    }

    ProgramTools(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public StoreCare care() {
        return wiring.care();
    }

    @Override
    public StoreCare careAsOn(LocalDate day) {
        return wiring.asOn(day).care();
    }

    @Override
    public Words words() {
        return wiring.words();
    }

    @Override
    public Vocabulary vocabulary() {
        return wiring.vocabulary();
    }

    @Override
    public IntakeFiles files() {
        return wiring.files();
    }

    @Override
    public PlainTables tables() {
        return new AnalystTables();
    }

    @Override
    public LinearSolver solver() {
        return new OjAlgoSolver();
    }

    @Override
    public QuickCards quickCards() {
        return wiring.quickCards();
    }

    @Override
    public Bundles bundles() {
        return wiring.bundles();
    }

    @Override
    public DeviceSettings device() {
        return wiring.device();
    }

    @Override
    public Clock clock() {
        return wiring.clock();
    }

    @Override
    public FaultLog faults() {
        return wiring.faults();
    }

    @Override
    public Path home() {
        return Path.of(System.getProperty("vigil.home", "."));
    }

    @Override
    public boolean windowPossible() {
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        return !linux || set("DISPLAY") || set("WAYLAND_DISPLAY");
    }

    private static boolean set(String variable) {
        return Optional.ofNullable(System.getenv(variable)).filter(v -> !v.isBlank()).isPresent();
    }

    @Override
    public void openWindow(Path store) {
        wiring.device().opened(store.toAbsolutePath().toString());
        Application.launch(VigilApp.class);
    }

    @Override
    public TaggingReport tagging(Path file) throws Refused {
        return TaggingFile.measure(file, vocabulary().substances());
    }

    @Override
    public int bench(List<String> what, PrintWriter out) throws Refused {
        String classPath = System.getProperty("java.class.path");
        PrintWriter notes = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return new Bench(
                        BenchSubject.of(wiring.clock(), wiring.faults(), classPath),
                        LocalDate.now(wiring.clock()),
                        out,
                        notes)
                .run(what);
    }
}
