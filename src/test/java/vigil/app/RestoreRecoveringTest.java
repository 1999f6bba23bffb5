package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.AuditTrail;
import vigil.casework.PanelDesk;
import vigil.casework.Progress;
import vigil.casework.StoreBackups;
import vigil.cli.Exit;

/** A backup is opened with the recovery key or its sheets; making one stands in the audit. */
class RestoreRecoveringTest {

    @TempDir Path folder;

    @Test
    void theRecoveryKeyOrEnoughOfItsSheetsPutABackupBack() throws Exception {
        Program program = new Program(folder);
        Program.Ran made =
                program.run(
                        "create",
                        program.store().toString(),
                        "--panel",
                        "Northern panel",
                        "--name",
                        "Sam Okafor",
                        "--new-user",
                        Program.USER,
                        "--area",
                        "Sheffield",
                        "--passphrase-file",
                        program.passphraseFile().toString());
        assertThat(made.exit()).as(made.err()).isEqualTo(Exit.GOOD);
        String key =
                made.out()
                        .lines()
                        .filter(line -> line.startsWith("    "))
                        .map(String::strip)
                        .findFirst()
                        .orElseThrow();
        assertThat(program.at("backup").exit()).isEqualTo(Exit.GOOD);
        StoreBackups.Copy copy =
                program.wiring()
                        .care()
                        .rescue()
                        .newestGood(program.store(), Progress.none())
                        .orElseThrow();

        Path back = program.file("back");
        Program.Ran restored =
                program.run(
                        "restore",
                        copy.folder().toString(),
                        back.toString(),
                        "--recovery-file",
                        program.write("key.txt", key + "\n").toString());
        assertThat(restored.exit()).as(restored.err()).isEqualTo(Exit.GOOD);
        assertThat(
                        program.run(
                                        "cases",
                                        back.toString(),
                                        "--passphrase-file",
                                        program.passphraseFile().toString())
                                .exit())
                .as("passphrases stay")
                .isEqualTo(Exit.GOOD);

        char[] typed = key.toCharArray();
        List<char[]> sheets = program.wiring().care().split(typed, 2, 3);
        Path again = program.file("again");
        String two =
                sheets.subList(1, 3).stream().map(String::new).collect(Collectors.joining("\n"));
        assertThat(
                        program.run(
                                        "restore",
                                        copy.folder().toString(),
                                        again.toString(),
                                        "--recovery-file",
                                        program.write("sheets.txt", two).toString())
                                .exit())
                .isEqualTo(Exit.GOOD);
        Path never = program.file("never");
        Program.Ran refused =
                program.run(
                        "restore",
                        copy.folder().toString(),
                        never.toString(),
                        "--recovery-file",
                        program.write("one.txt", new String(sheets.getFirst())).toString());
        assertThat(refused.exit()).isEqualTo(Exit.REFUSED);
        assertThat(Files.exists(never)).isFalse();
    }

    @Test
    void makingABackupAndVerifyingStandInTheAudit() throws Exception {
        Program program = new Program(folder).create("Sheffield");
        assertThat(program.at("backup").exit()).isEqualTo(Exit.GOOD);
        assertThat(program.at("verify").exit()).isEqualTo(Exit.GOOD);
        try (PanelDesk desk = program.open()) {
            assertThat(desk.audit().latest(20))
                    .extracting(AuditTrail.Entry::intent)
                    .contains("MAKE_BACKUP", "VERIFY_STORE");
        }
    }
}
