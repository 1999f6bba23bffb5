package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.cli.Exit;
import vigil.store.ChildProgram;

/**
 * Plants words wherever a person can write or say something, in programs of their own with their
 * own temporary, settings and log folders, kills one of them, and looks for the words in every file
 * and every file name that is left anywhere.
 */
@Tag("slow")
class LeakTest {

    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    /** What is looked for, and what to call it when it is found. */
    private final Map<String, String> words = new LinkedHashMap<>();

    @TempDir Path folder;

    /** Everything in here is searched. */
    private Path searched = Path.of(".");

    /** What people hand in and take out, which is readable on purpose. */
    private Path outside = Path.of(".");

    private Path store = Path.of(".");
    private Path passphrase = Path.of(".");

    private void prepare() throws IOException {
        searched = Files.createDirectories(folder.resolve("searched"));
        outside = Files.createDirectories(folder.resolve("outside"));
        for (String name : List.of("tmp", "config", "state", "home", "said")) {
            Files.createDirectories(searched.resolve(name));
        }
        store = searched.resolve("store");
        passphrase = outside.resolve("passphrase.txt");
        Files.writeString(passphrase, Planted.PASSPHRASE.word() + " orbit velvet anchor\n");
        for (Planted place : Planted.values()) {
            words.put(place.word(), place.name());
        }
        words.put("orbit velvet", "the passphrase");
        words.put(LeakJourney.NHS, "an NHS number");
        words.put("943 476 5919", "an NHS number with spaces");
        words.put(LeakJourney.POSTCODE, "a postcode");
    }

    private ChildProgram child(Class<?> main, Path errors, String... arguments) throws IOException {
        return new ChildProgram(
                main,
                List.of(
                        "-Djava.io.tmpdir=" + searched.resolve("tmp"),
                        "-Duser.home=" + searched.resolve("home"),
                        "-Dorg.jooq.no-logo=true",
                        "-Dorg.jooq.no-tips=true",
                        "--enable-native-access=ALL-UNNAMED"),
                Map.of(
                        "XDG_CONFIG_HOME", searched.resolve("config").toString(),
                        "XDG_STATE_HOME", searched.resolve("state").toString(),
                        "APPDATA", searched.resolve("config").toString(),
                        "HOME", searched.resolve("home").toString()),
                ProcessBuilder.Redirect.appendTo(errors.toFile()),
                List.of(arguments));
    }

    /** Runs a command as it is run from a shell; its errors are searched, its output is given. */
    private String command(int exit, String... arguments) throws Exception {
        return command(searched.resolve("said").resolve("errors.txt"), exit, arguments);
    }

    private String command(Path errors, int exit, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--passphrase-file", passphrase.toString()));
        return bare(errors, exit, all.toArray(String[]::new));
    }

    private String bare(Path errors, int exit, String... all) throws Exception {
        StringBuilder said = new StringBuilder();
        try (ChildProgram child = child(Launcher.class, errors, all)) {
            for (Optional<String> line = child.next(); line.isPresent(); line = child.next()) {
                said.append(line.get()).append('\n');
            }
            assertThat(child.end()).as(all[0] + Files.readString(errors)).isEqualTo(exit);
        }
        return said.toString();
    }

    /** Every word in every file below a folder, and in the names of the files. */
    private List<String> found(Path where) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(where)) {
            for (Path file : files.toList()) {
                look(where.relativize(file).toString(), file + ", its name", found);
                if (Files.isRegularFile(file)) {
                    look(
                            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1),
                            where.relativize(file).toString(),
                            found);
                }
            }
        }
        return found;
    }

    private void look(String content, String place, List<String> found) {
        BytesFound.in(small(content), smallWords())
                .keySet()
                .forEach(word -> found.add(word + " in " + place));
    }

    private static byte[] small(String text) {
        return text.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** As they stand in files, by what to call them when they are found. */
    private Map<String, byte[]> smallWords() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (Map.Entry<String, String> word : words.entrySet()) {
            for (Charset charset : CHARSETS) {
                byte[] stored = word.getKey().toLowerCase(Locale.ROOT).getBytes(charset);
                all.put(word.getValue() + " as " + charset, stored);
            }
        }
        return all;
    }

    private Path table(String name, String... lines) throws IOException {
        return Files.writeString(outside.resolve(name), String.join("\n", lines) + "\n");
    }

    private void importing() throws Exception {
        String mapping =
                table(
                                "mapping.csv",
                                "column,use,target,when,value",
                                "Surname,field,person.surname,,",
                                "Forename,field,person.forenames,,",
                                "Died,required,incident.dateOfDeath,,{}",
                                "Story,field,incident.narrative,,",
                                "Drugs,text-substances,SUB_STAGE02,,",
                                "Sex,field,person.sex,Male,Male",
                                ",constant,case.type,,CASE_TYPE01")
                        .toString();
        String columns = "Surname,Forename,Died,Story,Drugs,Sex,Left out";
        Path good =
                table(
                        "good.csv",
                        columns,
                        String.join(
                                ",",
                                Planted.IMPORTED_SURNAME.word(),
                                Planted.IMPORTED_FORENAME.word(),
                                "2026-01-03",
                                Planted.IMPORTED_NARRATIVE.word(),
                                Planted.IMPORTED_SUBSTANCE.word() + " and heroin",
                                Planted.IMPORTED_VALUE_NOT_UNDERSTOOD.word(),
                                Planted.IMPORTED_COLUMN_LEFT_OUT.word()));
        Path refused =
                table(
                        "refused.csv",
                        columns,
                        "x,y,2026-01-03,,,,",
                        Planted.REFUSED_IMPORT.word() + ",y,,,,,");
        Path cut =
                table(
                        "cut.csv",
                        columns,
                        "x,y,2026-01-03,,,,",
                        "\"" + Planted.CUT_OFF_IMPORT.word() + ",y,2026");
        String said =
                command(
                        Exit.GOOD,
                        "import",
                        store.toString(),
                        good.toString(),
                        "--mapping",
                        mapping);
        said +=
                command(
                        Exit.REFUSED,
                        "import",
                        store.toString(),
                        refused.toString(),
                        "--mapping",
                        mapping);
        said +=
                command(
                        Exit.REFUSED,
                        "import",
                        store.toString(),
                        cut.toString(),
                        "--mapping",
                        mapping);
        List<String> shown = new ArrayList<>();
        look(said, "what import says", shown);
        assertThat(shown).isEmpty();
    }

    private void searching() throws Exception {
        // Whoever searches reads their own word again on their own screen, and nowhere else.
        Path screen = outside.resolve("screen.txt");
        command(
                screen,
                Exit.REFUSED,
                "cases",
                store.toString(),
                "--substance",
                Planted.SEARCHED_SUBSTANCE.word());
        command(
                screen,
                Exit.REFUSED,
                "cases",
                store.toString(),
                "--area",
                Planted.SEARCHED_AREA.word());
    }

    @Test
    void noWordIsReadableAnywhere() throws Exception {
        prepare();
        assertThat(words).hasSizeGreaterThan(50);
        String created =
                command(
                        Exit.GOOD,
                        "create",
                        store.toString(),
                        "--panel",
                        Planted.PANEL_NAME.word(),
                        "--area",
                        Planted.AREA_NAME.word(),
                        "--name",
                        Planted.FIRST_MEMBER.word(),
                        "--new-user",
                        "sam");
        String recovery =
                created.lines()
                        .filter(line -> line.startsWith("    "))
                        .map(String::strip)
                        .findFirst()
                        .orElseThrow();
        assertThat(recovery).hasSizeGreaterThan(30);
        words.put(recovery, "the recovery key");
        words.put(recovery.replaceAll("[^A-Za-z0-9]", ""), "the recovery key without marks");
        importing();
        searching();
        try (ChildProgram journey =
                child(
                        LeakJourney.class,
                        searched.resolve("said").resolve("errors.txt"),
                        store.toString(),
                        passphrase.toString(),
                        outside.toString())) {
            assertThat(journey.next())
                    .as(Files.readString(searched.resolve("said").resolve("errors.txt")))
                    .contains("planted " + (Planted.values().length - 14));
            fieldsPlanted(journey);
            assertThat(words).hasSizeGreaterThan(200);
            assertThat(found(searched)).as("while the store is open").isEmpty();
            journey.kill();
        }
        assertThat(found(searched)).as("after the program was killed").isEmpty();
        assertThat(store.resolve("store.open")).as("an unclean end").exists();
        Path minutes = outside.resolve("minutes.pdf");
        command(
                Exit.GOOD,
                "minutes",
                store.toString(),
                "--meeting",
                "2026-03-12",
                "--out",
                "" + minutes);
        command(Exit.GOOD, "verify", store.toString());
        Path diagnosis = searched.resolve("said").resolve("diagnosis.txt");
        bare(
                searched.resolve("said").resolve("errors.txt"),
                Exit.GOOD,
                "diagnose",
                store.toString(),
                "--out",
                diagnosis.toString());
        assertThat(diagnosis).as("is searched as well").content().contains("== log ==");
        assertThat(found(searched)).as("after the next opening and closing").isEmpty();
        everythingWasThereToBeFound(minutes);
    }

    /** The words of the fields, by what the journey says it planted; none is another's. */
    private void fieldsPlanted(ChildProgram journey) throws InterruptedException {
        for (Optional<String> line = journey.next();
                line.filter(said -> !said.equals("fields")).isPresent();
                line = journey.next()) {
            String field = line.get().substring("field ".length());
            assertThat(words.put(Planted.wordOf(field), "the field " + field)).isNull();
        }
    }

    /** The test can fail: the words were stored, logs were written, and the search finds words. */
    private void everythingWasThereToBeFound(Path minutes) throws Exception {
        assertThat(found(outside))
                .anyMatch(line -> line.startsWith("IMPORTED_SURNAME as UTF-8 in good.csv"))
                .anyMatch(line -> line.startsWith("SEARCHED_SUBSTANCE as UTF-8 in screen.txt"))
                .anyMatch(line -> line.startsWith("the passphrase as UTF-8 in passphrase.txt"));
        for (Charset charset : CHARSETS) {
            Path file = outside.resolve("control");
            Files.write(file, ("x" + Planted.LEARNING.word() + "y").getBytes(charset));
            assertThat(found(outside)).contains("LEARNING as " + charset + " in control");
            Files.delete(file);
        }
        Path named = outside.resolve(Planted.VENUE.word() + ".tmp");
        Files.createFile(named);
        assertThat(found(outside)).contains("VENUE as UTF-8 in " + named + ", its name");
        try (var document = Loader.loadPDF(minutes.toFile())) {
            assertThat(new PDFTextStripper().getText(document))
                    .as("minutes that a person takes out are readable")
                    .contains(Planted.LEARNING.word())
                    .contains(Planted.AGENDA_DISCUSSION.word());
        }
        assertThat(searched.resolve("state/vigil/vigil.log")).exists();
        assertThat(searched.resolve("config/vigil/vigil.properties")).exists();
        assertThat(Files.readString(searched.resolve("state/vigil/vigil.log")))
                .contains("java.lang.IllegalStateException");
        String names = command(Exit.GOOD, "cases", store.toString(), "--names");
        assertThat(names)
                .contains(Planted.IMPORTED_SURNAME.word())
                .contains(Planted.TEXT_ANSWER.word());
    }
}
