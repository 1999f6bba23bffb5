package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.Program.Ran;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.cli.Exit;

/** Damage named, a good copy offered, and the store brought back, by command. */
@Tag("slow")
class RescueTest {

    @TempDir Path folder;
    private final TestClock clock = new TestClock("2026-11-20T18:02:00Z");
    private Program program = new Program(Path.of("."));

    /** A case and a backup on the first day, another case on the second. */
    @BeforeEach
    void twoDays() throws Refused {
        program = new Program(folder, clock).create("Sheffield");
        addCase("First");
        clock.advance(Duration.ofDays(1));
        addCase("Second");
    }

    private void addCase(String name) throws Refused {
        try (PanelDesk desk = program.open()) {
            desk.notification().accept(Cases.notified(desk, name));
        }
    }

    private List<String> backups() throws IOException {
        try (Stream<Path> all = Files.list(program.store().resolve("backups"))) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static Map<String, String> content(Path folder) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(
                        folder.relativize(file).toString(),
                        java.util.HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return all;
    }

    private static void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 8;
        Files.write(file, bytes);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path path : files.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }

    private String passphrase() {
        return program.passphraseFile().toString();
    }

    @Test
    void damageNamesFileRemedyAndTheNewestGoodCopyWithDateAndCases() throws Exception {
        assertThat(backups()).hasSize(2);
        flip(program.store().resolve("store.mv.db"));
        Ran ran = program.at("cases");
        assertThat(ran.exit()).isEqualTo(Exit.DAMAGED);
        assertThat(ran.sentence())
                .contains("store.mv.db is damaged")
                .contains("Last good copy: 21 November 2026, 18:02, 2 cases.")
                .doesNotContain("vigil restore");
        assertThat(ran.err()).contains("vigil restore STORE --backup " + backups().getLast());
        flip(program.store().resolve("backups").resolve(backups().getLast()).resolve("store.keys"));
        assertThat(program.at("verify").sentence())
                .as("a damaged backup is not offered")
                .contains("Last good copy: 20 November 2026, 18:02, no cases.");
        flip(program.store().resolve("store.keys"));
        assertThat(program.at("cases").sentence())
                .contains("store.keys is damaged")
                .contains("Last good copy: 20 November 2026");
    }

    @Test
    void aDamagedStoreIsPutBackInOneCommandAndKeptAsideWhole() throws Exception {
        addCase("Third");
        String wanted = backups().getLast();
        flip(program.store().resolve("store.mv.db"));
        Map<String, String> damaged = content(program.store());
        Ran ran = program.at("restore", "--backup", wanted).good();
        assertThat(ran.out())
                .contains("21 November 2026, 18:02")
                .contains("2 cases")
                .containsPattern("Not in it: \\d entries")
                .contains("is kept whole in ");
        List<Path> aside;
        try (Stream<Path> all = Files.list(folder)) {
            aside = all.filter(path -> path.toString().contains("store-damaged-")).toList();
        }
        assertThat(aside)
                .singleElement()
                .satisfies(kept -> assertThat(content(kept)).isEqualTo(damaged));
        assertThat(program.at("cases").good().out()).contains("2 cases.");
        assertThat(backups()).as("the backups came along").contains(wanted);
        try (PanelDesk desk = program.open()) {
            assertThat(desk.audit().latest(20))
                    .as("what was put back stands in the audit record")
                    .anySatisfy(row -> {
                        assertThat(row.intent()).isEqualTo("RESTORE_STORE");
                        assertThat(row.detail()).isEqualTo(wanted);
                    });
        }
        program.mustBeUnharmed();
    }

    @Test
    void damagedKeysAloneArePutBackAndNothingIsLost() throws Exception {
        addCase("Third");
        Files.write(program.store().resolve("store.keys"), new byte[300]);
        assertThat(program.at("restore", "--backup", backups().getFirst()).good().out())
                .contains("nothing that was entered is missing");
        assertThat(program.at("cases").good().out()).contains("3 cases.");
        program.mustBeUnharmed();
    }

    @Test
    void aBackupOnAStickBecomesAStoreInANewFolder() throws Exception {
        Path stick = Files.createDirectory(folder.resolve("stick"));
        Ran made = program.at("backup", "--to", stick.toString()).good();
        assertThat(made.out()).contains("made and proven").contains("Copied and compared");
        Path copy;
        try (Stream<Path> all = Files.walk(stick)) {
            copy =
                    all.filter(path -> path.endsWith("backup.txt"))
                            .findFirst()
                            .orElseThrow()
                            .getParent();
        }
        Map<String, String> before = content(copy);
        Path target = folder.resolve("other").resolve("store");
        String[] restore = {
            "restore", copy.toString(), target.toString(), "--passphrase-file", passphrase()
        };
        assertThat(program.run(restore).good().out()).contains("Restored to").contains("2 cases");
        assertThat(content(copy)).as("the backup is left as it was").isEqualTo(before);
        assertThat(program.run(restore).sentence()).contains("already files");
        flip(copy.resolve("store.mv.db"));
        Ran bad =
                program.run(
                        "restore",
                        copy.toString(),
                        folder.resolve("third").toString(),
                        "--passphrase-file",
                        passphrase());
        assertThat(bad.exit()).isEqualTo(Exit.DAMAGED);
        assertThat(bad.sentence()).contains("store.mv.db");
        assertThat(folder.resolve("third")).doesNotExist();
        assertThat(program.at("backup", "--to", folder.resolve("no stick").toString()).err())
                .contains("no stick");
    }

    @Test
    void verifyProvesEveryBackupAndSaysWhichAreGood() throws Exception {
        assertThat(program.at("verify", "--backups").good().out())
                .contains("2 backups are proven good, none is damaged.")
                .contains("20 November 2026, 18:02  no cases")
                .contains("21 November 2026, 18:02  2 cases");
        Map<String, String> before = content(program.store().resolve("backups"));
        Path first = program.store().resolve("backups").resolve(backups().getFirst());
        flip(first.resolve("backup.txt"));
        Ran ran = program.at("verify", "--backups");
        assertThat(ran.exit()).isEqualTo(Exit.DAMAGED);
        assertThat(ran.out())
                .contains("One backup is proven good, one is damaged.")
                .contains("not good  " + backups().getFirst());
        assertThat(content(program.store().resolve("backups")).keySet())
                .as("proving leaves nothing behind")
                .isEqualTo(before.keySet());
    }

    @Test
    void whatTheStoreDoesWithoutIsNamedByVerifyAndMended() throws Exception {
        byte[] anchor = Files.readAllBytes(program.store().resolve("store.anchor"));
        anchor[4096 + 50] ^= 1;
        Files.write(program.store().resolve("store.anchor"), anchor);
        Ran ran = program.at("verify");
        assertThat(ran.exit()).isEqualTo(Exit.DAMAGED);
        assertThat(ran.err()).contains("store.anchor").contains("nothing in it is lost");
        program.mustBeUnharmed();
        Files.writeString(program.store().resolve("store.keys.bak"), "no keys");
        assertThat(program.at("verify").err()).contains("store.keys.bak");
    }

    @Test
    void anOlderCopyOfTheWholeFolderIsNoticedAndGoneOnWithOnlyOnPurpose() throws Exception {
        Path older = folder.resolve("older");
        copy(program.store(), older);
        clock.advance(Duration.ofMinutes(30));
        addCase("Third");
        remove(program.store());
        copy(older, program.store());
        Ran ran = program.at("cases");
        assertThat(ran.exit()).isEqualTo(Exit.REFUSED);
        assertThat(ran.sentence())
                .contains("older than the one last open on this computer on 21 November 2026")
                .containsPattern("\\d entries fewer")
                .contains("on purpose");
        Program elsewhere = new Program(folder.resolve("another computer"), clock);
        copy(older, elsewhere.store());
        assertThat(elsewhere.at("cases").good().out())
                .as("a computer that never saw the newer one cannot know")
                .contains("2 cases");
        program.at("cases", "--older-on-purpose").good();
        program.at("cases").good();
        try (PanelDesk desk = program.open()) {
            assertThat(desk.audit().latest(20))
                    .anySatisfy(row -> {
                        assertThat(row.intent()).isEqualTo("ACCEPT_OLDER_COPY");
                        assertThat(row.detail()).startsWith("rows ");
                    });
        }
        Path longer = folder.resolve("longer");
        remove(program.store());
        copy(older, program.store());
        new Program(folder.resolve("third computer"), clock);
        assertThat(program.at("cases").sentence()).contains("older than the one last open");
        assertThat(longer).doesNotExist();
    }

    @Test
    void aStickPulledOutIsSaidAndNothingAcknowledgedIsLost() throws Exception {
        Path pulled = folder.resolve("pulled");
        PanelDesk desk = program.open();
        desk.notification().accept(Cases.notified(desk, "Third"));
        Files.move(program.store(), pulled);
        assertThat(
                        catchThrowableOfType(
                                        Refused.class,
                                        () ->
                                                desk.notification()
                                                        .accept(Cases.notified(desk, "Fourth")))
                                .problem())
                .isEqualTo(new Problem.StoreClosed());
        desk.close();
        Files.move(pulled, program.store());
        try (PanelDesk again = program.open()) {
            assertThat(again.opening().afterUncleanEnd()).isTrue();
            assertThat(again.cases().list()).hasSize(3);
        }
        program.mustBeUnharmed();
    }

    @Test
    void aFileReplacedWhileTheStoreIsOpenIsSaidBeforeAnythingIsAcknowledged() throws Exception {
        Path file = program.store().resolve("store.mv.db");
        byte[] before = Files.readAllBytes(file);
        PanelDesk desk = program.open();
        Files.delete(file);
        Files.write(file, before);
        assertThat(
                        catchThrowableOfType(
                                        Refused.class,
                                        () ->
                                                desk.notification()
                                                        .accept(Cases.notified(desk, "Third")))
                                .problem())
                .isEqualTo(new Problem.Damaged("store.mv.db", "gone"));
        desk.close();
        assertThat(program.at("cases").sentence()).contains("store.mv.db is damaged");
    }

    @Test
    void aCopyThatWentAnotherWayIsNoticed() throws Exception {
        Path other = folder.resolve("elsewhere").resolve("store");
        copy(program.store(), other);
        addCase("Third");
        clock.advance(Duration.ofMinutes(10));
        Program elsewhere = new Program(folder.resolve("elsewhere"), clock);
        for (int i = 0; i < 4; i++) {
            try (PanelDesk desk = elsewhere.open()) {
                desk.notification().accept(Cases.notified(desk, "Other " + i));
            }
        }
        remove(program.store());
        copy(other, program.store());
        assertThat(program.at("cases").sentence()).contains("went another way");
    }

    @Test
    void aClockSetBackIsSaidAndTheOrderIsKept() throws Exception {
        clock.advance(Duration.ofDays(-2));
        Ran ran = program.at("cases").good();
        assertThat(ran.err()).contains("clock is earlier than the last entry, of 21 November 2026");
        program.mustBeUnharmed();
    }

    @Test
    void daysWithoutABackupAreCounted() throws Exception {
        remove(program.store().resolve("backups"));
        clock.advance(Duration.ofDays(5));
        try (PanelDesk desk = program.open()) {
            assertThat(desk.notes().daysWithoutBackup()).contains(6L);
        }
        try (PanelDesk desk = program.open()) {
            assertThat(desk.notes().daysWithoutBackup()).isEmpty();
            assertThat(desk.notes().lastBackup()).isPresent();
        }
    }
}
