package vigil.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.Cases;
import vigil.app.Program;
import vigil.casework.CaseRow;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.StoreCare;
import vigil.keys.CheapKeys;
import vigil.keys.Sha256;

/** A store of this version, opened by the version after it. */
@Tag("slow")
class NextVersionTest {

    @TempDir Path folder;
    private Program program = new Program(Path.of("."));

    @BeforeEach
    void threeCases() throws Refused {
        program = new Program(folder).create("Sheffield");
        try (PanelDesk desk = program.open()) {
            for (String name : List.of("Ashworth", "Bennett", "Clough")) {
                desk.notification().accept(Cases.notified(desk, name));
            }
        }
    }

    private StoreCare next() {
        return program.careThrough(
                LaterPrograms.next(program.wiring().vocabulary().catalogue(), Program.CLOCK));
    }

    private StoreCare broken() {
        return program.careThrough(
                LaterPrograms.broken(program.wiring().vocabulary().catalogue(), Program.CLOCK));
    }

    private List<Path> backups() throws IOException {
        Path backups = program.store().resolve(StoreFolder.BACKUPS);
        if (!Files.exists(backups)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(backups)) {
            return all.sorted().toList();
        }
    }

    private static void holdsThreeCases(PanelDesk desk) throws Refused {
        assertThat(desk.cases().list())
                .extracting(CaseRow::name)
                .containsExactlyInAnyOrder("Ashworth, Alex", "Bennett, Alex", "Clough, Alex");
        assertThat(desk.verify(Progress.none()).cases()).isEqualTo(3);
    }

    @Test
    void theVersionOfTheProgramIsThatOfItsNewestScript() throws Exception {
        JdbcDataSource anywhere = new JdbcDataSource();
        anywhere.setURL("jdbc:h2:mem:newest");
        assertThat(Migrations.NEWEST).isEqualTo(Migrations.latestScript(anywhere));
        try (Stream<Path> scripts = Files.list(Path.of("src/main/resources/vigil/migrations"))) {
            assertThat(
                            scripts.map(path -> path.getFileName().toString())
                                    .filter(name -> name.matches("V\\d+__\\w+\\.sql"))
                                    .mapToInt(name ->
                                            Integer.parseInt(name.replaceAll("V(\\d+)__.*", "$1")))
                                    .max())
                    .hasValue(Integer.parseInt(Migrations.NEWEST));
        }
    }

    @Test
    void theNextVersionBacksUpMigratesAndFindsEverything() throws Exception {
        List<Path> before = backups();
        String made;
        try (PanelDesk desk = program.open(next())) {
            assertThat(desk.opening().migrated()).isTrue();
            made = desk.opening().backup();
            assertThat(made).startsWith("2026-11-22T09-30-00Z");
            holdsThreeCases(desk);
            desk.notification().accept(Cases.notified(desk, "Dawes"));
            assertThat(desk.cases().list()).hasSize(4);
        }
        assertThat(backups()).hasSizeGreaterThan(before.size());
        try (PanelDesk desk = program.open(next())) {
            assertThat(desk.opening().migrated()).as("only once").isFalse();
            assertThat(desk.cases().list()).hasSize(4);
        }
        Path backup = program.store().resolve(StoreFolder.BACKUPS).resolve(made);
        opensInThisVersion(backup);
    }

    /** The backup is a whole store of the version before, with its own keys. */
    private void opensInThisVersion(Path backup) throws Exception {
        Path elsewhere = folder.resolve("elsewhere").resolve("store");
        try (var passphrase = vigil.casework.Passphrase.of(Program.PASSPHRASE.toCharArray());
                var key = CheapKeys.vault().unlock(backup, Program.USER, passphrase).key()) {
            StoreBackup.check(backup, key, new Sha256(), Progress.none());
        }
        Files.createDirectories(elsewhere);
        try (Stream<Path> files = Files.list(backup)) {
            for (Path file : files.toList()) {
                Files.copy(file, elsewhere.resolve(file.getFileName()));
            }
        }
        try (PanelDesk desk = new Program(elsewhere.getParent()).open()) {
            assertThat(desk.opening().migrated()).isFalse();
            holdsThreeCases(desk);
        }
    }

    @Test
    void aScriptThatFailsLeavesTheStoreAsItWasAndSaysSo() throws Exception {
        int before = backups().size();
        Refused refused = catchThrowableOfType(Refused.class, () -> program.open(broken()));
        assertThat(refused).isNotNull();
        assertThat(refused.problem()).isInstanceOf(Problem.Failed.class);
        Program.Ran ran = Program.run(program.toolsWith(broken()), program.arguments("cases"));
        assertThat(ran.exit()).isEqualTo(vigil.cli.Exit.FAILED);
        assertThat(ran.sentence())
                .contains("Nothing saved is lost")
                .doesNotContain("no_such_table");
        assertThat(backups()).hasSizeGreaterThan(before);
        try (PanelDesk desk = program.open()) {
            assertThat(desk.opening().afterUncleanEnd()).isFalse();
            assertThat(desk.opening().migrated()).isFalse();
            holdsThreeCases(desk);
        }
        opensInThisVersion(backups().getLast());
        try (PanelDesk desk = program.open(next())) {
            assertThat(desk.opening().migrated()).as("a good script then works").isTrue();
            holdsThreeCases(desk);
        }
    }
}
