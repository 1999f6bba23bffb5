package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.Program.Ran;
import vigil.casework.DeviceSettings.Device;
import vigil.casework.PanelDesk;
import vigil.casework.Policy;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.Setting;
import vigil.casework.SettingsFile;
import vigil.casework.ThisComputer;
import vigil.casework.ThisComputer.Check;
import vigil.casework.ThisComputer.State;
import vigil.cli.Exit;

/** The doctor, the diagnosis, the log, policies and settings as files, on a real store. */
class SupportTest {

    private static final String WORD = "Ysgubornewydd";

    @TempDir Path folder;

    /** A store with the word wherever a person can put one, in a folder that is called so. */
    private Program planted() throws Exception {
        Program program =
                new Program(Files.createDirectory(folder.resolve(WORD))).create("Sheffield", WORD);
        try (PanelDesk desk = program.open()) {
            desk.notification().accept(Cases.notified(desk, WORD));
            desk.settings().set(Setting.CONFIDENTIALITY, "About " + WORD);
            desk.settings().set(Setting.MARKING_FULL, WORD);
            desk.settings().set(Setting.POPULATIONS, "2024: " + WORD + " 556500");
        }
        Files.writeString(program.store().resolve(WORD + ".txt"), WORD);
        program.wiring().device().set(Device.BACKUP_FOLDER, folder.resolve(WORD).toString());
        program.wiring().faults().record(new IllegalStateException(WORD));
        program.wiring().faults().refused(new Problem.UnknownUser(WORD));
        program.wiring().faults().step("started");
        return program;
    }

    @Test
    void theDiagnosisAndTheLogHoldNothingThatAnybodyTyped() throws Exception {
        Program program = planted();
        Ran ran = program.run("diagnose", program.store().toString()).good();
        assertThat(ran.out())
                .contains("== store ==", "store.mv.db: ", "other files: ", "backup: ")
                .contains("FAULT", "java.lang.IllegalStateException", "vigil.app.SupportTest")
                .contains("REFUSED V-112X unknownUser", "STEP  started")
                .doesNotContain(WORD)
                .doesNotContain(folder.toString());
        try (PanelDesk desk = program.open()) {
            String open =
                    ThisComputer.text(
                            program.wiring()
                                    .device()
                                    .computer()
                                    .diagnosis(
                                            Optional.of(program.store()),
                                            Optional.of(desk),
                                            List.of(),
                                            Progress.none()));
            assertThat(open)
                    .contains("confidentiality: changed", "populations: changed", "quorum: 5")
                    .contains("cases, about: 0")
                    .doesNotContain(WORD)
                    .doesNotContain(folder.toString());
        }
        assertThat(Files.readString(program.faultLog())).contains("V-112X").doesNotContain(WORD);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(program.faultLog())))
                .isEqualTo("rw-------");
    }

    @Test
    void theLogNeverGrowsBeyondTwoFiles() throws Exception {
        Program program = new Program(folder);
        for (int i = 0; i < 400; i++) {
            Files.createDirectories(program.faultLog().getParent());
            program.wiring().faults().step("started");
            if (i % 100 == 50) {
                Files.writeString(program.faultLog(), "x".repeat(600_000));
            }
        }
        try (var files = Files.list(program.faultLog().getParent())) {
            assertThat(files).hasSize(2);
        }
        assertThat(program.wiring().device().computer().log()).isNotEmpty();
    }

    private static Ran settings(Program program, String what, String... more) {
        return program.run(
                Stream.of(
                                Stream.of("settings", what, program.store().toString()),
                                Arrays.stream(more),
                                Stream.of("--passphrase-file", program.passphraseFile().toString()))
                        .flatMap(part -> part)
                        .toArray(String[]::new));
    }

    private static Map<String, Check> checks(Program program) throws Refused {
        return program
                .wiring()
                .device()
                .computer()
                .check(Optional.of(program.store()), Progress.none())
                .stream()
                .collect(Collectors.toMap(Check::name, check -> check));
    }

    @Test
    void theDoctorSeesWhatIsWrong() throws Exception {
        Program program = new Program(Files.createDirectory(folder.resolve("OneDrive - Council")));
        program.create("Sheffield");
        program.open().close();
        Map<String, Check> found = checks(program);
        assertThat(found.get("java").state()).isEqualTo(State.OK);
        assertThat(found.get("place").outcome()).isEqualTo("synchronised");
        assertThat(found.get("keyFile").state()).isEqualTo(State.OK);
        assertThat(found.get("second").outcome()).isEqualTo("none");
        Files.writeString(program.file("panel.key"), "x");
        program.wiring().device().set(Device.BACKUP_FOLDER, folder.resolve("away").toString());
        Files.setLastModifiedTime(
                program.store().resolve("store.mv.db"),
                FileTime.from(Program.CLOCK.instant().plus(Duration.ofDays(40))));
        found = checks(program);
        assertThat(found.get("keyFile").state()).isEqualTo(State.BAD);
        assertThat(found.get("second").outcome()).isEqualTo("absent");
        assertThat(found.get("clock").outcome()).isEqualTo("behind");
        assertThat(found.get("folders").outcome()).isEqualTo("good");
        if (program.faultLog().getFileSystem().supportedFileAttributeViews().contains("posix")) {
            program.wiring().faults().step("started");
            Files.setPosixFilePermissions(
                    program.faultLog(), PosixFilePermissions.fromString("rw-r--r--"));
            assertThat(checks(program).get("folders").outcome()).isEqualTo("open");
            Files.setPosixFilePermissions(
                    program.faultLog(), PosixFilePermissions.fromString("rw-------"));
        }
        Ran ran = program.run("doctor", program.store().toString());
        assertThat(ran.exit()).isEqualTo(Exit.REFUSED);
        assertThat(ran.out()).contains("BAD   Place of the store").doesNotContain("⟦");
        assertThat(program.run("doctor", program.store().toString(), "--json").out())
                .contains("\"format\" : \"vigil-doctor/1\"", "\"outcome\" : \"synchronised\"");
    }

    @Test
    void aPolicyGoesBeforeWhatSomebodyChose() throws Exception {
        Files.writeString(
                folder.resolve("policy.properties"),
                """
                # of the council
                idleMinutes.most = 5
                clipboardSeconds.fixed = 20
                theme.default = dark
                secondPlace = required
                demo = no
                updates = none
                """);
        Program program = new Program(folder);
        var device = program.wiring().device();
        assertThat(device.policy().troubles()).isEmpty();
        device.set(Device.IDLE_MINUTES, "60");
        device.set(Device.CLIPBOARD_SECONDS, "300");
        assertThat(device.get(Device.IDLE_MINUTES)).isEqualTo("5");
        assertThat(device.get(Device.CLIPBOARD_SECONDS)).isEqualTo("20");
        assertThat(device.get(Device.THEME)).isEqualTo("dark");
        device.set(Device.THEME, "light");
        assertThat(device.get(Device.THEME)).as("a default can be changed").isEqualTo("light");
        Ran demo = program.run("demo");
        assertThat(demo.exit()).isEqualTo(Exit.REFUSED);
        assertThat(demo.sentence()).contains("organisation");
    }

    @Test
    void aBrokenPolicyIsSaidAndIsNeverLessSafe() {
        Policy policy =
                Policy.parse(
                        "policy",
                        List.of("idleMinutes.most = never", "no such thing", "colour.fixed = red"));
        assertThat(policy.troubles())
                .containsExactly(
                        new Policy.Trouble("policy", 1, "value"),
                        new Policy.Trouble("policy", 2, "form"),
                        new Policy.Trouble("policy", 3, "unknown"));
        assertThat(policy.holds(Device.IDLE_MINUTES, Optional.of("120"))).isEqualTo("10");
        Policy none = Policy.unreadable("policy");
        assertThat(none.holds(Device.IDLE_MINUTES, Optional.of("120"))).isEqualTo("10");
        assertThat(none.troubles()).hasSize(1);
        Policy stricter =
                Policy.parse("one", List.of("idleMinutes.most = 20"))
                        .over(Policy.parse("other", List.of("idleMinutes.most = 3")));
        assertThat(stricter.most(Device.IDLE_MINUTES)).contains(3);
    }

    @Test
    void settingsTravelAsAFileAndABadOneNamesItsLine() throws Exception {
        Program program = new Program(folder).create("Sheffield");
        settings(program, "set", "quorum", "7").good();
        assertThat(settings(program, "set", "quorum", "700").sentence())
                .contains("Quorum", "1", "60");
        settings(program, "set", "confidentiality", "One\\nTwo \\\\ three").good();
        Path file = folder.resolve("settings.txt");
        settings(program, "export", "--out", file.toString()).good();
        SettingsFile read = SettingsFile.parse("settings.txt", Files.readString(file));
        assertThat(read.panel().get(Setting.QUORUM)).isEqualTo("7");
        assertThat(read.panel().get(Setting.CONFIDENTIALITY)).startsWith("One\nTwo");
        settings(program, "set", "quorum", "8").good();
        settings(program, "set", "caseMinutes", "25").good();
        assertThat(settings(program, "import", file.toString(), "--preview").good().out())
                .contains("quorum: 8 -> 7", "caseMinutes: 25 -> 15", "2 settings would change");
        settings(program, "import", file.toString(), "--only", "quorum").good();
        assertThat(settings(program, "list").good().out())
                .contains("* quorum = 7", "* caseMinutes = 25", "  returnDays = 10");
        for (String[] bad :
                new String[][] {
                    {"format = vigil-settings/9", "1", "settingsNewer"},
                    {"hello", "1", "settingsForm"},
                    {"format = vigil-settings/1\n[panel]\nquorum = lots", "3", "settingsValue"},
                    {"format = vigil-settings/1\n[panel]\nnothing = 1", "3", "settingsUnknown"},
                    {
                        "format = vigil-settings/1\n[computer]\nbackupFolder = /",
                        "3",
                        "settingsUnknown"
                    }
                }) {
            Refused refused =
                    catchThrowableOfType(Refused.class, () -> SettingsFile.parse("f", bad[0]));
            assertThat(refused.problem())
                    .isEqualTo(new Problem.UnreadableFile("f", bad[1], bad[2]));
        }
    }
}
