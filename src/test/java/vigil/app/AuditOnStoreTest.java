package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.AuditExport;
import vigil.casework.AuditFiles;
import vigil.casework.AuditTrail;
import vigil.casework.ExtractComparison;
import vigil.casework.FailedUnlocks;
import vigil.casework.NameSeen;
import vigil.casework.NamesListed;
import vigil.casework.PanelDesk;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.StoreKey;
import vigil.cli.Exit;
import vigil.domain.access.KeyClass;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.exchange.AuditLines;
import vigil.keys.CheapKeys;
import vigil.keys.Sha256;
import vigil.words.AuditText;

/** Who did what, who has seen a name, and the proof of it, on the real store. */
@Tag("slow")
class AuditOnStoreTest {

    private static final String UNLOCKS = "store.unlocks";

    @TempDir Path folder;
    private Program program = new Program(Path.of("."));
    private CaseReference first = CaseReference.of("XXX", 2026, 1);

    @BeforeEach
    void twoCases() throws Refused {
        program = new Program(folder).create("Sheffield");
        try (PanelDesk desk = program.open()) {
            first = desk.notification().accept(Cases.notified(desk, "Plantedname")).reference();
            desk.notification().accept(Cases.notified(desk, "Othername"));
        }
    }

    private static List<String> sentences(PanelDesk desk) throws Refused {
        AuditText text =
                new AuditText(
                        vigil.words.Words.english(), desk.clock().getZone(), desk.audit().known());
        List<String> said = new ArrayList<>();
        for (AuditTrail.Entry entry : desk.audit().latest(100)) {
            said.add(text.sentence(entry));
        }
        return said;
    }

    @Test
    void openingACaseSaysThatTheNameWasSeen() throws Refused {
        try (PanelDesk desk = program.open()) {
            desk.cases().open(desk.cases().find(first).orElseThrow());
            AuditTrail.Entry row = desk.audit().ofCase(first, 1).getFirst();
            assertThat(row.shown().orElse(Set.of())).contains(KeyClass.IDENTITY);
            assertThat(sentences(desk))
                    .anyMatch(s -> s.contains("opened " + first) && s.contains("the name"));
        }
    }

    @Test
    void whoHasSeenANameIsOneLineForEachWay() throws Refused {
        try (PanelDesk desk = program.open()) {
            List<CaseReference> all = NamesListed.named(desk.cases().list());
            desk.namesListed().listed(NamesListed.Where.CASES, all);
            long rows = desk.audit().count(AuditTrail.Question.ALL);
            desk.namesListed().listed(NamesListed.Where.CASES, all);
            assertThat(desk.audit().count(AuditTrail.Question.ALL))
                    .as("the same list costs no second row")
                    .isEqualTo(rows);
            desk.namesListed().searched(NamesListed.Where.CASES, List.of(first));
            CaseId id = desk.cases().find(first).orElseThrow();
            desk.cases().open(id);
            desk.cases().open(id);
            List<NameSeen> seen = desk.audit().names(first);
            assertThat(seen.stream().map(NameSeen::way))
                    .containsExactlyInAnyOrder(
                            NameSeen.Way.ENTERED,
                            NameSeen.Way.LISTED,
                            NameSeen.Way.SEARCHED,
                            NameSeen.Way.OPENED);
            assertThat(seen.stream().filter(s -> s.way() == NameSeen.Way.OPENED))
                    .singleElement()
                    .matches(s -> s.times() == 2);
        }
        String said = audit("names", program.store().toString(), first.text()).good().out();
        assertThat(said.lines()).hasSize(4);
    }

    @Test
    void whatWasSearchedForStandsNowhere() throws Refused {
        try (PanelDesk desk = program.open()) {
            desk.namesListed().searched(NamesListed.Where.CASES, List.of(first));
            assertThat(desk.audit().latest(100).toString())
                    .contains("SEARCH_NAMES")
                    .doesNotContain("Plantedname");
        }
    }

    private Program.Ran audit(String command, String... more) {
        List<String> all = new ArrayList<>(List.of("audit", command));
        all.addAll(List.of(more));
        all.addAll(List.of("--passphrase-file", program.passphraseFile().toString()));
        return program.run(all.toArray(String[]::new));
    }

    private Problem refused(String user, String passphrase) {
        return catchThrowableOfType(
                        Refused.class,
                        () -> {
                            try (Passphrase wrong = Passphrase.of(passphrase.toCharArray())) {
                                program.wiring()
                                        .care()
                                        .open(program.store(), user, wrong, Progress.none());
                            }
                        })
                .problem();
    }

    @Test
    void failedUnlocksAreWrittenIntoTheAuditByTheNextUnlock() throws Refused {
        for (int i = 0; i < 2; i++) { // a third one would have to be waited for
            assertThat(refused(Program.USER, "wrong orbit velvet anchor"))
                    .isInstanceOf(Problem.WrongPassphrase.class);
        }
        assertThat(refused("a typed passphrase", "x")).isInstanceOf(Problem.UnknownUser.class);
        try (PanelDesk desk = program.open()) {
            assertThat(desk.failedUnlocks().orElseThrow().state())
                    .isEqualTo(FailedUnlocks.State.GOOD);
            assertThat(sentences(desk))
                    .anyMatch(s -> s.contains("2 wrong passphrases for sam"))
                    .anyMatch(s -> s.contains("somebody who has no key here"))
                    .noneMatch(s -> s.contains("a typed passphrase"));
        }
        try (PanelDesk desk = program.open()) {
            assertThat(desk.failedUnlocks().orElseThrow().nothing()).as("said once").isTrue();
        }
    }

    @Test
    void aFileOfFailedUnlocksThatWasEditedOrTakenAwayIsNoticed() throws Refused, IOException {
        Path file = program.store().resolve(UNLOCKS);
        byte[] empty = Files.readAllBytes(file);
        refused(Program.USER, "wrong orbit velvet anchor");
        byte[] one = Files.readAllBytes(file);
        refused(Program.USER, "wrong orbit velvet anchor");
        byte[] two = Files.readAllBytes(file);
        assertThat(new String(two, StandardCharsets.ISO_8859_1)).doesNotContain("velvet");

        byte[] cut = java.util.Arrays.copyOf(two, one.length);
        byte[] changed = two.clone();
        changed[one.length - 40] ^= 1;
        byte[] headBack = two.clone();
        System.arraycopy(empty, 0, headBack, 0, empty.length);
        for (byte[] tampered : List.of(cut, changed, headBack)) {
            Files.write(file, tampered);
            try (PanelDesk desk = program.open()) {
                assertThat(desk.failedUnlocks().orElseThrow().state())
                        .isEqualTo(FailedUnlocks.State.EDITED);
                assertThat(sentences(desk)).anyMatch(s -> s.contains("had been changed"));
            }
        }
        Files.write(file, two);
        try (PanelDesk desk = program.open()) {
            assertThat(desk.failedUnlocks().orElseThrow().state())
                    .isEqualTo(FailedUnlocks.State.ANOTHER);
        }
        Files.delete(file);
        try (PanelDesk desk = program.open()) {
            assertThat(desk.failedUnlocks().orElseThrow().state())
                    .isEqualTo(FailedUnlocks.State.MISSING);
        }
    }

    @Test
    void theFileOfFailedUnlocksStaysSmall() throws Refused, IOException {
        FailedUnlocks unlocks = new vigil.keys.UnlockAttempts();
        for (int i = 0; i < 450; i++) {
            unlocks.note(
                    program.store(),
                    new FailedUnlocks.Attempt(Program.CLOCK.instant(), "sam", false));
        }
        assertThat(Files.size(program.store().resolve(UNLOCKS))).isLessThan(30_000);
        try (PanelDesk desk = program.open()) {
            FailedUnlocks.Found found = desk.failedUnlocks().orElseThrow();
            assertThat(found.state()).isEqualTo(FailedUnlocks.State.GOOD);
            assertThat(found.attempts().size() + found.more()).isEqualTo(450);
        }
    }

    @Test
    void anExtractIsProvenWithoutTheStoreAndAnyChangeOfItIsNoticed() throws IOException {
        Path file = program.file("audit.jsonl");
        String store = program.store().toString();
        String said = audit("extract", store, file.toString()).good().out();
        String key = said.lines().filter(l -> l.startsWith("Signed")).findFirst().orElse("");
        String fingerprint = key.replaceAll(".*key ", "");
        assertThat(
                        program.run("audit", "check", file.toString(), "--fingerprint", fingerprint)
                                .good()
                                .out())
                .contains("Good");
        assertThat(
                        program.run(
                                        "audit",
                                        "check",
                                        file.toString(),
                                        "--fingerprint",
                                        "00" + fingerprint.substring(2))
                                .exit())
                .isEqualTo(Exit.DAMAGED);

        List<String> lines = Files.readAllLines(file);
        assertThat(lines.getFirst()).contains("vigil-audit-extract/1");
        assertThat(String.join("", lines)).contains(first.text()).doesNotContain("Plantedname");
        List<String> oneLess = new ArrayList<>(lines);
        oneLess.remove(2);
        oneLess.set(
                oneLess.size() - 1,
                lines.getLast()
                        .replace(
                                "\"rows\":" + (lines.size() - 2),
                                "\"rows\":" + (lines.size() - 3)));
        Path changed = program.write("changed.jsonl", String.join("\n", oneLess) + "\n");
        assertThat(program.run("audit", "check", changed.toString()).exit())
                .isEqualTo(Exit.DAMAGED);
        Path other =
                program.write(
                        "other.jsonl",
                        Files.readString(file).replace("ACCEPT_NOTIFICATION", "VIEW_CASE"));
        assertThat(program.run("audit", "check", other.toString()).exit()).isEqualTo(Exit.DAMAGED);
        assertThat(
                        program.run("audit", "check", program.write("no.jsonl", "{}\n").toString())
                                .sentence())
                .contains("not an extract");
    }

    @Test
    void anExtractSignedByARemovedMemberWithTheKeyOfBeforeIsRefused() throws Exception {
        PanelMember leaving =
                new PanelMember(
                        new UUID(7, 7),
                        Optional.of("morgan"),
                        "Morgan Price",
                        "AGENCY_TYPE01",
                        PanelRole.CALDICOTT_GUARDIAN,
                        true,
                        true);
        try (PanelDesk desk = program.open();
                Passphrase words = Passphrase.of("saddle lantern gravel minute".toCharArray())) {
            desk.keys().give(leaving, words);
        }
        Path earlier = program.file("earlier.jsonl");
        audit("extract", program.store().toString(), earlier.toString(), "-u", "sam").good();
        Program now = copied("now", Program.CLOCK);
        Program later = copied("later", Clock.offset(Program.CLOCK, Duration.ofDays(2)));
        String before;
        try (PanelDesk desk = program.open()) {
            before = desk.auditExport().fingerprint();
            desk.keys().changeKeys(desk.keys().take(leaving), Progress.none());
            assertThat(desk.auditExport().fingerprint()).isNotEqualTo(before);
            assertThat(sentences(desk)).anyMatch(s -> s.contains("the key that signs extracts"));
        }
        Path own = program.file("own.jsonl");
        audit("extract", program.store().toString(), own.toString()).good();
        assertThat(compared(own)).isEqualTo(ExtractComparison.Verdict.PRESENT);
        assertThat(compared(earlier)).isEqualTo(ExtractComparison.Verdict.EARLIER);
        assertThat(compared(signed(later))).isEqualTo(ExtractComparison.Verdict.RETIRED);
        assertThat(compared(signed(now)))
                .as("dated back, it has rows that are not in the store")
                .isEqualTo(ExtractComparison.Verdict.DIFFERENT);
        String store = program.store().toString();
        assertThat(audit("compare", store, earlier.toString()).good().out()).contains(before);
        assertThat(audit("compare", store, later.file("mine.jsonl").toString()).exit())
                .isEqualTo(Exit.DAMAGED);
        try (PanelDesk desk = program.open()) {
            assertThat(
                            program.run(
                                            "audit",
                                            "check",
                                            later.file("mine.jsonl").toString(),
                                            "--fingerprint",
                                            desk.auditExport().fingerprint())
                                    .exit())
                    .as("without the store: by the fingerprint of now")
                    .isEqualTo(Exit.DAMAGED);
        }
    }

    @Test
    void anExtractOutOfWhichRowsOfItsTimeWereLeftIsNotThatOfTheStore() throws Exception {
        Path whole = program.file("whole.jsonl");
        audit("extract", program.store().toString(), whole.toString()).good();
        AuditFiles files = new AuditLines(new Sha256());
        Path none = program.file("none.jsonl");
        try (Passphrase words = Passphrase.of(Program.PASSPHRASE.toCharArray());
                StoreKey key =
                        CheapKeys.vault().unlock(program.store(), Program.USER, words).key()) {
            files.write(files.read(whole).head(), taker -> {}, key::sign, none);
        }
        assertThat(compared(whole)).isEqualTo(ExtractComparison.Verdict.PRESENT);
        assertThat(compared(none)).isEqualTo(ExtractComparison.Verdict.DIFFERENT);
        Path day = program.file("day.jsonl");
        String of = program.store().toString();
        audit("extract", of, day.toString(), "--from", "2030-01-01").good();
        assertThat(compared(day))
                .as("of another time")
                .isEqualTo(ExtractComparison.Verdict.PRESENT);
    }

    /** What somebody took with them: the whole folder. */
    private Program copied(String name, Clock clock) throws IOException {
        Program copy = new Program(Files.createDirectories(folder.resolve(name)), clock);
        try (Stream<Path> files = Files.walk(program.store())) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.store().resolve(program.store().relativize(file).toString()));
            }
        }
        return copy;
    }

    private static Path signed(Program copy) throws Refused {
        Path file = copy.file("mine.jsonl");
        try (Passphrase words = Passphrase.of("saddle lantern gravel minute".toCharArray());
                PanelDesk desk =
                        copy.wiring().care().open(copy.store(), "morgan", words, Progress.none())) {
            desk.auditExport()
                    .extract(
                            new AuditExport.Wanted(Optional.empty(), Optional.empty(), false, file),
                            Progress.none());
        }
        return file;
    }

    private ExtractComparison.Verdict compared(Path file) throws Refused {
        try (PanelDesk desk = program.open()) {
            return desk.auditExport().comparison().of(file, Progress.none()).verdict();
        }
    }

    @Test
    void anExtractForOutsideCallsCasesByNumbersIfThatIsWanted() throws IOException {
        Path file = program.file("outside.jsonl");
        audit("extract", program.store().toString(), file.toString(), "--numbered").good();
        assertThat(Files.readString(file)).contains("case 1").doesNotContain("DARD-");
        program.run("audit", "check", file.toString()).good();
    }

    @Test
    void verifyAndListSayWhatIsThere() {
        String store = program.store().toString();
        assertThat(audit("verify", store).good().out()).contains("The audit is whole");
        assertThat(audit("list", store, "--case", first.text()).good().out())
                .contains("entered " + first)
                .doesNotContain("unlocked");
        assertThat(audit("list", store, "--member", "sam", "--json").good().out())
                .contains("vigil-audit-list/1");
        assertThat(audit("list", store, "--from", "2030-01-01").good().out()).contains("No rows");
        assertThat(audit("list", store, "--member", "nobody").sentence()).contains("nobody");
    }
}
