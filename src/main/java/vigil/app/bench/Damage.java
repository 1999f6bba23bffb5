package vigil.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import vigil.casework.CaseRow;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.StoreBackups;
import vigil.words.ProblemText;

/**
 * Flips one bit somewhere in a store or its backup, again and again, and looks whether that is
 * noticed and named, or changed nothing at all.
 */
final class Damage {

    static final long SEED = 77;

    private static final String OPENING = "refused at opening, file and remedy named";
    private static final String VERIFY = "named by verify, nothing lost";
    private static final String PROVING = "named when the backups were proven";
    private static final String HARMLESS = "between the parts of a file: all content equal";
    private static final String UNNAMED = "refused, but the file or the remedy not named";
    private static final String SILENT = "SILENT: not noticed";

    private static final int CASES = 60;

    /**
     * What came of it.
     *
     * @param outcomes how often what happened, by file
     */
    record Count(Map<String, Map<String, Integer>> outcomes) {

        int times(String outcome) {
            return outcomes.values().stream().mapToInt(of -> of.getOrDefault(outcome, 0)).sum();
        }

        int silent() {
            return times(SILENT);
        }

        int unnamed() {
            return times(UNNAMED);
        }

        int harmless() {
            return times(HARMLESS);
        }

        boolean sound() {
            return silent() == 0 && unnamed() == 0;
        }

        List<String> lines() {
            List<String> lines = new ArrayList<>();
            outcomes.forEach((file, of) ->
                    of.forEach((outcome, count) ->
                            lines.add(
                                    String.format(
                                            Locale.ROOT,
                                            "%-22s %-50s %6d",
                                            file,
                                            outcome,
                                            count))));
            lines.add(
                    String.format(
                            Locale.ROOT, "%-22s %-50s %6d", "all", "silent wrong reads", silent()));
            return lines;
        }
    }

    private final Subject subject;
    private final Path store;
    private final Random random;
    private final PrintWriter out;
    private final ProblemText text;
    private final Map<Path, byte[]> good = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> outcomes = new TreeMap<>();
    private List<CaseRow> cases = List.of();

    /**
     * @param store the folder of the store that is made for it
     */
    Damage(Subject subject, Path store, long seed, PrintWriter out) {
        this.subject = subject.with(subject.cheap());
        this.store = store;
        this.random = new Random(seed);
        this.out = out;
        this.text = new ProblemText(subject.words(), subject.vocabulary().catalogue());
    }

    Count run(int times) throws Refused, IOException {
        SampleStores.fill(subject, store, CASES, Progress.none());
        try (PanelDesk desk = SampleStores.open(subject.care(), store, Progress.none())) {
            cases = desk.cases().list();
            // Names are opened when they are looked at, which a closed store no longer can.
            cases.forEach(CaseRow::name);
        }
        remember();
        for (int i = 1; i <= times; i++) {
            flip();
            if (i % Math.max(1, times / 10) == 0) {
                out.println("  flipped " + i + " bits");
            }
        }
        return new Count(outcomes);
    }

    private void remember() throws IOException {
        try (Stream<Path> files = Files.walk(store)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                good.put(file, Files.readAllBytes(file));
            }
        }
    }

    private void flip() throws Refused, IOException {
        Path file = chosen();
        byte[] whole = content(file);
        byte[] bytes = whole.clone();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, bytes);
        boolean ofBackup = !store.equals(file.getParent());
        String name = (ofBackup ? "backup: " : "") + file.getFileName();
        String outcome = ofBackup ? backup(file) : opened(String.valueOf(file.getFileName()));
        outcomes.computeIfAbsent(name, n -> new TreeMap<>()).merge(outcome, 1, Integer::sum);
        Files.write(file, whole);
    }

    private byte[] content(Path file) {
        return Objects.requireNonNull(good.get(file), "chosen among them");
    }

    /** Every other time by how long the files are, else any, so that small ones get their share. */
    private Path chosen() {
        List<Path> files = List.copyOf(good.keySet());
        if (random.nextBoolean()) {
            return files.get(random.nextInt(files.size()));
        }
        long at = random.nextLong(good.values().stream().mapToLong(of -> of.length).sum());
        for (Path file : files) {
            at -= content(file).length;
            if (at < 0) {
                return file;
            }
        }
        return files.getLast();
    }

    private String backup(Path file) throws Refused {
        String leaf = String.valueOf(file.getFileName());
        String said = "";
        for (var proof : SampleStores.proofs(subject.care(), store)) {
            if (proof.copy().folder().equals(file.getParent()) && proof.trouble().isPresent()) {
                said = text.sentence(proof.trouble().get());
            }
        }
        return said.isEmpty() ? SILENT : said.contains(leaf) ? PROVING : UNNAMED;
    }

    private String opened(String leaf) throws Refused, IOException {
        List<StoreBackups.FileCheck> named = List.of();
        try {
            named = SampleStores.check(subject.care(), store);
            try (PanelDesk desk = SampleStores.open(subject.care(), store, Progress.none())) {
                desk.verify(Progress.none());
                if (!desk.cases().list().equals(cases)) {
                    return SILENT;
                }
            }
            return named.stream().anyMatch(file -> file.file().equals(leaf)) ? VERIFY : HARMLESS;
        } catch (Refused e) {
            String said = text.sentence(e.problem());
            boolean clear =
                    e.problem() instanceof Problem.Damaged
                            && said.contains(leaf)
                            && said.contains("backup");
            return clear ? OPENING : UNNAMED;
        } finally {
            putBack();
        }
    }

    /** What opening wrote goes, so that the next flip meets the same store. */
    private void putBack() throws IOException {
        List<Path> now;
        try (Stream<Path> files = Files.walk(store)) {
            now = files.filter(Files::isRegularFile).toList();
        }
        for (Path file : now) {
            if (!good.containsKey(file)) {
                TemporaryFolder.remove(file);
            }
        }
        for (Map.Entry<Path, byte[]> file : good.entrySet()) {
            if (store.equals(file.getKey().getParent())) {
                Files.write(file.getKey(), file.getValue());
            }
        }
    }
}
