package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.app.Program.Ran;
import vigil.casework.CaseRow;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.cli.Exit;
import vigil.domain.casefile.ReviewCase;
import vigil.store.ChildProgram;
import vigil.store.LaterPrograms;
import vigil.store.SmallDisk;

/**
 * Whatever goes wrong is said in one sentence that names what, where and what to do, with no case
 * content in it, and leaves the store as it was.
 */
@Tag("slow")
class TroubleTest {

    private static final String NAME = "Ysgubornewydd";

    @TempDir Path folder;
    private Program program = new Program(Path.of("."));

    @BeforeEach
    void oneCase() throws Refused {
        program = new Program(folder).create("Sheffield", "Rotherham");
        try (PanelDesk desk = program.open()) {
            desk.notification().accept(Cases.notified(desk, NAME));
        }
    }

    private static Problem problem(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        Refused refused = catchThrowableOfType(Refused.class, call);
        assertThat(refused).as("a refusal").isNotNull();
        return refused.problem();
    }

    private String said(int exit, Ran ran) {
        assertThat(ran.exit()).as(ran.err()).isEqualTo(exit);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).doesNotContain(NAME);
        return ran.sentence();
    }

    @Test
    void aWrongPassphraseIsSaid() {
        Path wrong = program.write("wrong.txt", "plum orbit velvet anchors\n");
        Ran ran =
                program.run(
                        "verify",
                        program.store().toString(),
                        "--passphrase-file",
                        wrong.toString());
        assertThat(said(Exit.REFUSED, ran)).contains("passphrase").contains("Caps Lock");
        assertThat(
                        said(
                                Exit.REFUSED,
                                program.run("verify", program.store().toString(), "--user", "sam")))
                .as("nobody to ask")
                .contains("--passphrase-file");
        assertThat(said(Exit.REFUSED, program.at("verify", "--user", "nobody"))).contains("nobody");
        assertThat(
                        said(
                                Exit.REFUSED,
                                program.run(
                                        "verify",
                                        program.store().toString(),
                                        "--passphrase-file",
                                        folder.resolve("nowhere").toString())))
                .contains("nowhere");
        program.mustBeUnharmed();
    }

    @Test
    void aFolderWithoutAStoreIsSaid() throws IOException {
        Path empty = Files.createDirectory(program.file("empty"));
        Ran ran =
                program.run(
                        "cases",
                        empty.toString(),
                        "--passphrase-file",
                        program.passphraseFile().toString());
        assertThat(said(Exit.REFUSED, ran)).contains("no Vigil store").contains(empty.toString());
        assertThat(empty).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"store.mv.db", "store.keys", "store.anchor"})
    void aFlippedByteIsDamageAndNamesTheFile(String name) throws Exception {
        Path file = program.store().resolve(name);
        byte[] good = Files.readAllBytes(file);
        byte[] bad = good.clone();
        // In the anchor one slot may be lost, as after a power cut; all of them may not.
        for (int at = name.equals("store.anchor") ? 20 : good.length / 2;
                at < good.length;
                at += name.equals("store.anchor") ? 4096 : good.length) {
            bad[at] ^= 1;
        }
        Files.write(file, bad);
        for (String command : List.of("verify", "cases", "patterns")) {
            assertThat(said(Exit.DAMAGED, program.at(command)))
                    .contains(name)
                    .contains("damaged")
                    .contains("backup");
        }
        assertThat(problem(() -> program.open())).isInstanceOf(Problem.Damaged.class);
        assertThat(Files.readAllBytes(file)).as("left as it was found").isEqualTo(bad);
        Files.write(file, good);
        program.mustBeUnharmed();
    }

    @Test
    void aStoreThatIsOpenInTheSameProgramIsNotOpenedTwice() throws Refused {
        try (PanelDesk desk = program.open()) {
            assertThat(said(Exit.REFUSED, program.at("cases")))
                    .contains("open in another window")
                    .contains("Close it");
            assertThat(problem(() -> program.open())).isEqualTo(new Problem.OpenElsewhere());
            assertThat(desk.cases().list()).hasSize(1);
        }
        program.mustBeUnharmed();
    }

    @Test
    void aStoreThatAnotherProgramHasOpenIsNotOpened() throws Exception {
        try (ChildProgram other =
                new ChildProgram(
                        HoldsStore.class,
                        List.of(),
                        Map.of(),
                        ProcessBuilder.Redirect.INHERIT,
                        List.of(folder.toString()))) {
            assertThat(other.next()).contains("open 2");
            assertThat(said(Exit.REFUSED, program.at("cases"))).contains("another person");
            other.say("end");
            assertThat(other.next()).contains("closed");
            assertThat(other.end()).isZero();
        }
        program.mustBeUnharmed();
    }

    @Test
    void aStoreOfALaterProgramIsLeftUntouched() throws Exception {
        try (PanelDesk later =
                program.open(
                        program.careThrough(
                                LaterPrograms.next(
                                        program.wiring().vocabulary().catalogue(),
                                        Program.CLOCK)))) {
            assertThat(later.opening().migrated()).isTrue();
        }
        Map<String, List<Byte>> before = files();
        assertThat(said(Exit.REFUSED, program.at("cases")))
                .contains("newer Vigil")
                .contains(
                        "its layout is "
                                + LaterPrograms.LAYOUT
                                + ", this program knows "
                                + LaterPrograms.PRESENT)
                .contains("Install");
        assertThat(problem(() -> program.open()))
                .isEqualTo(new Problem.NewerStore(LaterPrograms.LAYOUT, LaterPrograms.PRESENT));
        assertThat(files().keySet()).isEqualTo(before.keySet());
        try (PanelDesk later =
                program.open(
                        program.careThrough(
                                LaterPrograms.next(
                                        program.wiring().vocabulary().catalogue(),
                                        Program.CLOCK)))) {
            assertThat(later.cases().list()).extracting(CaseRow::name).contains(NAME + ", Alex");
            assertThat(later.verify(vigil.casework.Progress.none()).cases()).isEqualTo(1);
        }
    }

    private Map<String, List<Byte>> files() throws IOException {
        Map<String, List<Byte>> files = new java.util.TreeMap<>();
        try (Stream<Path> all = Files.list(program.store())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                List<Byte> content = new ArrayList<>();
                for (byte b : Files.readAllBytes(file)) {
                    content.add(b);
                }
                files.put(file.getFileName().toString(), content);
            }
        }
        return files;
    }

    @Test
    void whatDoesNotFitOnTheDiskIsRefusedAndNothingIsLost() throws Exception {
        try (SmallDisk disk =
                new SmallDisk(
                        program.store(),
                        program.wiring().vocabulary().catalogue(),
                        Program.CLOCK)) {
            var care = program.careThrough(disk);
            PanelDesk desk = program.open(care);
            ReviewCase second = Cases.notified(desk, "Second");
            disk.says(50L << 20);
            assertThat(problem(() -> desk.notification().accept(second)))
                    .isInstanceOf(Problem.DiskFull.class);
            disk.says(Long.MAX_VALUE);
            assertThat(desk.notification().accept(second).reference().text())
                    .as("the same work is saved as soon as there is room")
                    .endsWith("-002");
            ReviewCase third = Cases.notified(desk, "Third");
            disk.roomFor(3_000);
            assertThat(problem(() -> desk.notification().accept(third)))
                    .as("the disk fills in the middle of a save")
                    .isInstanceOf(Problem.DiskFull.class);
            assertThat(problem(() -> desk.notification().accept(third)))
                    .isEqualTo(new Problem.StoreClosed());
            desk.close();
            disk.roomFor(Long.MAX_VALUE);
            try (PanelDesk again = program.open(care)) {
                assertThat(again.opening().afterUncleanEnd()).isTrue();
                assertThat(again.cases().list()).hasSize(2);
                again.notification().accept(third);
                assertThat(again.cases().list())
                        .extracting(CaseRow::name)
                        .containsExactlyInAnyOrder(NAME + ", Alex", "Second, Alex", "Third, Alex");
                again.verify(vigil.casework.Progress.none());
            }
            disk.says(50L << 20);
            Path table = program.write("table.csv", "Name,Died\n" + NAME + ",2026-01-01\n");
            Ran ran =
                    Program.run(
                            program.toolsWith(care),
                            program.arguments(
                                    "import", table.toString(), "--mapping", mapping().toString()));
            assertThat(said(Exit.REFUSED, ran)).contains("50 MB free").contains("make room");
        }
        program.mustBeUnharmed();
    }

    private Path mapping() {
        return program.write(
                "mapping.csv",
                """
                column,use,target,when,value
                Name,field,person.surname,,
                Died,required,incident.dateOfDeath,,{}
                ,constant,case.type,,CASE_TYPE01
                """);
    }

    private String importing(Path source, Path mapping) {
        String sentence =
                said(
                        Exit.REFUSED,
                        program.at("import", source.toString(), "--mapping", mapping.toString()));
        assertThat(sentence).endsWith("Nothing was brought in.");
        return sentence;
    }

    private Path bytes(String name, byte[] content) throws IOException {
        return Files.write(program.file(name), content);
    }

    @Test
    void everyUnreadableFileIsNamedWithTheReason() throws IOException {
        Ran nowhere =
                program.at(
                        "import",
                        program.file("nowhere.csv").toString(),
                        "--mapping",
                        mapping().toString());
        assertThat(said(Exit.REFUSED, nowhere))
                .contains("nowhere.csv cannot be read")
                .contains("Check that it is there");
        byte[] noise = new byte[5_000];
        new Random(8).nextBytes(noise);
        noise[0] = (byte) 0x89;
        assertThat(importing(bytes("picture.png", noise), mapping())).contains("picture.png");
        assertThat(importing(bytes("empty.csv", new byte[0]), mapping())).contains("empty.csv");
        byte[] latin =
                ("Name,Died\nRené " + NAME + ",2026-01-01\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(importing(bytes("latin.csv", latin), mapping()))
                .contains("latin.csv")
                .contains("UTF-8");
        assertThat(importing(program.write("other.csv", "Who,When\nx,2026-01-01\n"), mapping()))
                .contains("other.csv")
                .contains("not there");
        Path good = program.write("good.csv", "Name,Died\n" + NAME + ",2026-01-01\n");
        assertThat(importing(good, program.file("nowhere-mapping.csv"))).contains("mapping.csv");
        assertThat(
                        importing(
                                good,
                                program.write(
                                        "odd.csv",
                                        "column,use,target,when,value\n"
                                                + "Name,field,person.favouriteColour,,\n")))
                .contains("odd.csv")
                .contains("no such field");
        assertThat(
                        importing(
                                program.write("cut.csv", "Name,Died\n\"" + NAME + ",2026-01-0"),
                                mapping()))
                .contains("cut.csv")
                .contains("not closed");
        byte[] packed = packed("Name,Died\n" + (NAME + ",2026-01-01\n").repeat(2_000));
        assertThat(
                        importing(
                                bytes("cut.csv.gz", Arrays.copyOf(packed, packed.length - 30)),
                                mapping()))
                .contains("cut.csv.gz")
                .contains("cut off");
        Ran noFolder = program.at("import", program.file("no-folder").toString());
        assertThat(said(Exit.REFUSED, noFolder)).contains("no-folder");
        Ran noMapping = program.at("import", good.toString());
        assertThat(noMapping.exit()).isEqualTo(Exit.USAGE);
        assertThat(noMapping.err()).contains("good.csv").contains("--mapping FILE");
        Ran emptyFolder =
                program.at("import", Files.createDirectory(program.file("bare")).toString());
        assertThat(said(Exit.REFUSED, emptyFolder)).contains("panel.csv");
        assertThat(program.at("cases").good().out()).contains("One case.");
        program.mustBeUnharmed();
    }

    private static byte[] packed(String text) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var gzip = new java.util.zip.GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void aFaultInTheLastRowLeavesNothingOfTheFile() {
        Path table =
                program.write(
                        "last.csv",
                        "Name,Died\n" + (NAME + ",2026-01-01\n").repeat(200) + NAME + ",\n");
        Ran ran = program.at("import", table.toString(), "--mapping", mapping().toString());
        assertThat(ran.exit()).isEqualTo(Exit.REFUSED);
        assertThat(ran.out())
                .contains("One row cannot be used, so nothing was brought in")
                .contains("202")
                .doesNotContain(NAME);
        assertThat(ran.err()).doesNotContain(NAME);
        assertThat(program.at("cases").good().out()).contains("One case.");
        Path whole =
                program.write("whole.csv", "Name,Died\n" + (NAME + ",2026-01-01\n").repeat(200));
        assertThat(
                        program.at("import", whole.toString(), "--mapping", mapping().toString())
                                .good()
                                .out())
                .contains("200 cases");
        assertThat(program.at("cases").good().out()).contains("201 cases.");
        program.mustBeUnharmed();
    }

    @Test
    void anUnforeseenFaultGivesACodeThatStandsInTheLogWithoutItsMessage() throws IOException {
        var broken =
                new vigil.cli.OtherTools(
                        program.tools(),
                        program.wiring().care(),
                        new BrokenFiles(program.wiring().files(), NAME));
        Ran ran = Program.run(broken, program.arguments("import", program.store().toString()));
        String sentence = said(Exit.FAILED, ran);
        String code = sentence.replaceAll(".*code (\\w+)\\.", "$1");
        assertThat(Files.readString(program.faultLog()))
                .contains(" " + code + "\n")
                .contains("java.lang.IllegalStateException")
                .contains("BrokenFiles")
                .doesNotContain(NAME);
        assertThat(program.at("cases").good().out()).contains("One case.");
        program.mustBeUnharmed();
    }
}
