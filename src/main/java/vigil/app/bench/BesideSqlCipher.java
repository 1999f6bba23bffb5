package vigil.app.bench;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vigil.casework.PanelDesk;
import vigil.casework.Progress;
import vigil.casework.Refused;

/** The same rows in plain SQL in SQLite, with SQLCipher's encryption and without. */
final class BesideSqlCipher {

    static final String NAME = "sql";

    private static final String ARTIFACT = "io.github.willena:sqlite-jdbc:3.40.1.0";

    private final Subject subject;
    private final TemporaryFolder folder;
    private final PrintWriter out;
    private final PrintWriter notes;

    BesideSqlCipher(Subject subject, TemporaryFolder folder, PrintWriter out, PrintWriter notes) {
        this.subject = subject;
        this.folder = folder;
        this.out = out;
        this.notes = notes;
    }

    void run(Optional<Path> driver, int cases, Map<StoreCost.Task, StoreCost.Took> vigil)
            throws Refused, IOException {
        out.println();
        if (driver.isEmpty() || !Files.isReadable(driver.get())) {
            out.println("  beside SQLCipher: no driver given. Get it with");
            out.println("    mvn dependency:get -Dtransitive=false -Dartifact=" + ARTIFACT);
            out.println(
                    "  and say --sqlcipher ~/.m2/repository/io/github/willena/sqlite-jdbc/3.40.1.0/"
                            + "sqlite-jdbc-3.40.1.0.jar");
            return;
        }
        Path store = folder.path().resolve("rows");
        Subject bare = subject.with(subject.layered().care(false, false, false));
        try (PanelDesk desk = SampleStores.create(bare, store)) {
            desk.imports().run(subject.files().madeUp(cases, SampleStores.SEED), Progress.none());
        }
        notes.println("  the same rows in SQLite");
        Map<String, List<Double>> heard = heard(driver.get(), store);
        TemporaryFolder.remove(store);
        out.println(
                "  beside SQLCipher (SQLite 3.40, cipher sqlcipher 4): the same tables and columns"
                        + " written and read as plain SQL,");
        out.println(
                "  without the rules, histories, tables for finding people, names in order and"
                        + " audit that Vigil's figures have in them");
        out.println(
                String.format(
                        "    %-48s %10s %10s %10s %12s",
                        "", "no key, ms", "key, ms", "ratio", "Vigil, ms"));
        for (StoreCost.Task task : StoreCost.Task.values()) {
            List<Double> plain = heard.getOrDefault("plain." + task.name(), List.of());
            List<Double> sealed = heard.getOrDefault("key." + task.name(), List.of());
            if (!plain.isEmpty() && !sealed.isEmpty()) {
                double without = Measurement.of("", "", plain).median();
                double with = Measurement.of("", "", sealed).median();
                StoreCost.Took own = vigil.get(task);
                out.println(
                        String.format(
                                Locale.ROOT,
                                "    %-48s %10.2f %10.2f %10.2f %12.2f",
                                task.says(),
                                without,
                                with,
                                with / without,
                                own == null ? Double.NaN : own.clock()));
            }
        }
    }

    /** From a program of its own, which has the driver among its classes. */
    private Map<String, List<Double>> heard(Path driver, Path store) throws IOException {
        List<String> line =
                new ArrayList<>(
                        subject.child()
                                .line(
                                        List.of(),
                                        List.of(
                                                NAME,
                                                store.toString(),
                                                folder.path().resolve("sqlite").toString())));
        int classes = line.indexOf("-classpath");
        if (classes < 0) {
            notes.println("  not from the installed program, whose classes are fixed");
            return Map.of();
        }
        line.set(classes + 1, line.get(classes + 1) + File.pathSeparator + driver);
        Map<String, List<Double>> heard = new TreeMap<>();
        try (ChildProgram child = new ChildProgram(line)) {
            Optional<String> said = child.next();
            while (said.isPresent()) {
                String[] parts = said.get().split("=", 2);
                if (parts.length == 2) {
                    heard.computeIfAbsent(parts[0], p -> new ArrayList<>())
                            .add(Double.parseDouble(parts[1]));
                }
                said = child.next();
            }
        }
        return heard;
    }
}
