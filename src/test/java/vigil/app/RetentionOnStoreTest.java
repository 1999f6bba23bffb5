package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.Bundles;
import vigil.casework.Carried;
import vigil.casework.Intent;
import vigil.casework.MinutesStore;
import vigil.casework.OpeningReason;
import vigil.casework.PanelDesk;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Reconciling;
import vigil.casework.Refused;
import vigil.casework.RetentionCarrying;
import vigil.casework.RetentionStore.DealtBackup;
import vigil.casework.RetentionStore.Fate;
import vigil.casework.RetentionStore.Proposal;
import vigil.casework.RetentionStore.State;
import vigil.casework.SavedFilter;
import vigil.casework.StoreCare;
import vigil.documents.PdfDocuments;
import vigil.domain.access.KeyClass;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.DerivedFacts;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.PanelAction;
import vigil.domain.retention.RetainedContent;
import vigil.domain.retention.RetentionPolicy;
import vigil.domain.retention.RetentionRule;
import vigil.store.PartDoor;

/** What is due is proposed, approved by another person, removed for good, and proven. */
@Tag("slow")
class RetentionOnStoreTest {

    private static final String GRACE = "harbour thistle copper window";
    private static final Set<String> WORDS =
            Set.of("Quorvixen", "Zebulonius", "Plimsollrow", "Kinvarra", "Ottermole", "9434765919");
    private static final String STORY =
            "Zebulonius Quorvixen, NHS 943 476 5919, was found at 14 Plimsollrow Lane. Blue tablets.";

    @TempDir Path folder;

    private final TestClock clock = TestClock.ofTheSample();
    private Program program;
    private PartDoor door;

    @BeforeEach
    void program() {
        program = new Program(folder, clock);
        door = new PartDoor(program.wiring().vocabulary(), clock);
        program.create("Sheffield");
    }

    private StoreCare care() {
        return program.careThrough(door);
    }

    private PanelDesk coordinator() throws Refused {
        clock.advance(Duration.ofMinutes(1));
        return program.open(care());
    }

    private PanelDesk guardian() throws Refused {
        clock.advance(Duration.ofMinutes(1));
        try (Passphrase words = Passphrase.of(GRACE.toCharArray())) {
            return care().open(program.store(), "grace", words, Progress.none());
        }
    }

    private void giveKeyToTheGuardian() throws Refused {
        try (PanelDesk desk = coordinator();
                Passphrase words = Passphrase.of(GRACE.toCharArray())) {
            desk.keys()
                    .give(
                            new PanelMember(
                                    desk.newId(),
                                    Optional.of("grace"),
                                    "Grace Lindqvist",
                                    "AGENCY_TYPE17",
                                    PanelRole.CALDICOTT_GUARDIAN,
                                    true),
                            words);
        }
    }

    private static Answer text(String text) {
        return Answer.of(new Value.Text(text));
    }

    private static Answer day(String day) {
        return Answer.of(new Value.Date(PartialDate.parse(day).orElseThrow()));
    }

    private static Answer address() {
        Map<String, Value> parts = new LinkedHashMap<>();
        parts.put("lines", new Value.Text("14 Plimsollrow Lane"));
        parts.put("postcode", new Value.Text("S1 2HE"));
        return Answer.of(Value.Parts.of(parts));
    }

    /** A case closed long ago, with words of the person in every class and in free text. */
    private static ReviewCase closed(PanelDesk desk, String surname, String story) throws Refused {
        ReviewCase made =
                desk.notification()
                        .accept(
                                Cases.notified(desk, surname)
                                        .with(Fields.FORENAMES, text("Zebulonius"))
                                        .with(Fields.DATE_OF_DEATH, day("2023-01-05")));
        ReviewCase told =
                desk.cases()
                        .save(
                                made.with(Fields.NHS_NUMBER, text("9434765919"))
                                        .with(Fields.ADDRESS, address())
                                        .with(Fields.DATE_OF_BIRTH, day("1981-06-02"))
                                        .with(
                                                new FieldKey("family.nextOfKin"),
                                                text("Bryony Kinvarra"))
                                        .with(
                                                new FieldKey("incident.supplyIntelligence"),
                                                text("Supplied by Ottermole"))
                                        .with(Fields.NARRATIVE, text(story)));
        ReviewCase out =
                desk.cases()
                        .save(
                                told.with(Fields.STATUS, Answer.of(new Value.Code("CASE_STATUS03")))
                                        .with(Fields.NARRATIVE, text(story + " Twice.")));
        return desk.cases()
                .save(
                        out.with(Fields.STATUS, Answer.of(new Value.Code("CASE_STATUS09")))
                                .with(
                                        Fields.CLOSURE_REASON,
                                        Answer.of(new Value.Code("CLOSE_REASON01")))
                                .with(Fields.DATE_CLOSED, day("2024-02-01")));
    }

    /** A meeting about it whose minutes were locked, and a filter that looks for the name. */
    private void plantAround(PanelDesk desk, CaseId id) throws Refused {
        Meeting meeting =
                desk.meetings()
                        .save(
                                desk.meetings()
                                        .draft(
                                                "Panel",
                                                LocalDate.of(2026, 12, 10),
                                                desk.cases().list().stream()
                                                        .filter(row -> row.id().equals(id))
                                                        .toList(),
                                                new EnumMap<>(AgendaKind.class)));
        door.opened()
                .work()
                .write(
                        desk.session(),
                        Intent.KEEP_DRAFT,
                        tx -> {
                            tx.minutes()
                                    .lock(
                                            new MinutesStore.Version(
                                                    meeting.id(),
                                                    1,
                                                    1,
                                                    clock.instant(),
                                                    desk.session().member().id(),
                                                    "00",
                                                    1),
                                            "PDF Quorvixen".getBytes(StandardCharsets.UTF_8),
                                            List.of(
                                                    new MinutesStore.LockedTier(
                                                            "OUTPUT_TIER01",
                                                            "",
                                                            "00",
                                                            kept("minutes 1", STORY, "FULL"))));
                            tx.cases()
                                    .keepFilter(
                                            desk.session().member().id(),
                                            new SavedFilter(
                                                    desk.newId(), "Quorvixen", "q=Quorvixen"));
                            return 0;
                        });
        onceOnTheAgenda(desk, id);
        ReviewCase stored = desk.cases().open(id, reason()).reviewCase();
        desk.cases().keepDraft(stored, stored.with(Fields.NARRATIVE, text("Draft " + STORY)));
    }

    /** Another meeting, at which it was spoken of until it was taken off. */
    private static void onceOnTheAgenda(PanelDesk desk, CaseId id) throws Refused {
        Meeting about =
                desk.meetings()
                        .save(
                                desk.meetings()
                                        .draft(
                                                "Before",
                                                LocalDate.of(2026, 11, 10),
                                                desk.cases().list().stream()
                                                        .filter(row -> row.id().equals(id))
                                                        .toList(),
                                                new EnumMap<>(AgendaKind.class)));
        Meeting telling =
                desk.meetings()
                        .save(
                                about.withAgenda(
                                        about.agenda().stream()
                                                .map(i -> telling(i, STORY))
                                                .toList()));
        desk.meetings()
                .save(
                        telling.withAgenda(
                                telling.agenda().stream()
                                        .filter(i -> i.reviewCase().isEmpty())
                                        .map(i -> telling(i, ""))
                                        .toList()));
    }

    private static AgendaItem telling(AgendaItem i, String decision) {
        return new AgendaItem(
                i.id(),
                i.kind(),
                i.title(),
                i.reviewCase(),
                i.minutesPlanned(),
                i.discussion(),
                decision);
    }

    private static byte[] kept(String... words) {
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            text.append(word.length()).append(':').append(word);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static OpeningReason reason() {
        return OpeningReason.COMPARED;
    }

    private Set<String> left(PanelDesk desk) throws Refused {
        Set<String> left = new TreeSet<>();
        java.util.List<PartDoor.Found> all =
                new java.util.ArrayList<>(door.everything(desk.session()));
        all.addAll(door.everyCell(desk.session()));
        for (PartDoor.Found each : all) {
            String said =
                    each.value() instanceof byte[] bytes
                            ? new String(bytes, StandardCharsets.UTF_8)
                            : each.value().toString();
            for (String word : WORDS) {
                if (said.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT))) {
                    left.add(word + " in " + each.table() + "." + each.column());
                }
            }
        }
        return left;
    }

    private Proposal proposedAndApproved() throws Refused {
        Proposal proposal;
        try (PanelDesk desk = coordinator()) {
            proposal = desk.retention().propose(List.of());
        }
        try (PanelDesk desk = guardian()) {
            return desk.retention().approve(proposal.id());
        }
    }

    private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        Refused refused = catchThrowableOfType(Refused.class, call);
        assertThat(refused).as("a refusal").isNotNull();
        return refused.problem() instanceof Problem.Invalid invalid
                ? invalid.rule()
                : refused.problem().kind();
    }

    @Test
    void whatWasApprovedIsGoneFromEveryTableCellAndBackupAndTheCertificateSaysSo()
            throws Exception {
        giveKeyToTheGuardian();
        CaseId id;
        try (PanelDesk desk = coordinator()) {
            id = closed(desk, "Quorvixen", STORY).id();
            plantAround(desk, id);
            assertThat(left(desk)).as("planted").hasSizeGreaterThan(15);
            assertThat(desk.retention().due().items())
                    .extracting(item -> item.content())
                    .containsExactlyInAnyOrder(
                            RetainedContent.IDENTIFIERS,
                            RetainedContent.LIVING,
                            RetainedContent.POLICE);
            assertThat(desk.today().retention()).hasValue(1);
            assertThat(waitingFor(desk)).containsExactly(id);
            RetentionPolicy usual = desk.retention().policy();
            RetentionRule kept = RetentionRule.KEPT;
            desk.retention()
                    .set(
                            usual.with(RetainedContent.IDENTIFIERS, kept)
                                    .with(RetainedContent.LIVING, kept)
                                    .with(RetainedContent.POLICE, kept)
                                    .approved("Panel", Optional.empty(), Optional.empty()));
            assertThat(waitingFor(desk)).as("one rule: the policy").isEmpty();
            assertThat(desk.today().retention()).hasValue(0);
            desk.retention().set(usual.approved("Panel", Optional.empty(), Optional.empty()));
        }
        program.at("backup", "--user", Program.USER).good();
        clock.advance(Duration.ofDays(2)); // only the latest of a day is kept
        Proposal approved = proposedAndApproved();
        try (PanelDesk desk = coordinator()) {
            Proposal gone = desk.retentionCarrying().carryOut(approved.id(), Progress.none());
            assertThat(gone.state()).isEqualTo(State.RESEALED);
            assertThat(left(desk)).as("left in any column or cell").isEmpty();
            assertThat(
                            desk.cases()
                                    .open(id, reason())
                                    .reviewCase()
                                    .answers()
                                    .text(Fields.NARRATIVE))
                    .contains("Blue tablets");
        }
        byte[] keys = Files.readAllBytes(program.store().resolve("store.keys"));
        assertThat(Files.readAllBytes(program.store().resolve("store.keys.bak")))
                .as("no file from before with the old keys")
                .isEqualTo(keys);
        try (PanelDesk desk = coordinator()) {
            Proposal now = desk.retention().proposals().getFirst();
            assertThat(now.state()).isEqualTo(State.REWRITTEN);
            assertThat(now.carried().orElseThrow().fileAfter())
                    .isPresent()
                    .isNotEqualTo(Optional.of(now.carried().orElseThrow().fileBefore()));
            assertThat(now.carried().orElseThrow().keys())
                    .contains(KeyClass.IDENTITY.name(), KeyClass.LIVING.name());
            assertThat(left(desk)).isEmpty();
            assertThat(desk.cases().list()).allMatch(row -> row.name().isBlank());
            ReviewCase kept = desk.cases().open(id, reason()).reviewCase();
            assertThat(DerivedFacts.ageAtDeath(kept.answers()).orElse(0))
                    .as("41 years, in the middle of 40 to 44")
                    .isEqualTo(42);
            assertThat(
                            refusal(() ->
                                    desk.cases()
                                            .save(kept.with(Fields.SURNAME, text("Quorvixen")))))
                    .isEqualTo("retentionGone");
            Path second = folder.resolve("absent-stick");
            List<RetentionCarrying.Older> older =
                    desk.retentionCarrying().older(now.id(), List.of(second), Progress.none());
            assertThat(older).hasSizeGreaterThan(1).anyMatch(one -> !one.reachable());
            Proposal done =
                    desk.retentionCarrying()
                            .finish(now.id(), older, List.of(second), Progress.none());
            assertThat(done.state()).isEqualTo(State.DONE);
            List<DealtBackup> dealt = desk.retentionCertificates().of(now.id()).backups();
            assertThat(dealt)
                    .extracting(DealtBackup::fate)
                    .contains(Fate.DELETED, Fate.FRESH, Fate.UNREACHABLE)
                    .doesNotContain(Fate.KEPT);
            byte[] pdf = desk.retentionCertificates().pdf(now.id()).pdf();
            Files.createDirectories(Path.of("target/documents"));
            Files.write(Path.of("target/documents/certificate.pdf"), pdf);
            String words =
                    new PdfDocuments(program.wiring().words())
                            .layers(pdf).stream()
                                    .map(layer -> layer.text())
                                    .reduce("", String::concat);
            assertThat(words).contains("R-001", "Sam Okafor", "Grace Lindqvist");
            WORDS.forEach(word -> assertThat(words).doesNotContain(word));
        }
        try (var backups = Files.list(program.store().resolve("backups"))) {
            assertThat(backups.toList()).as("only those from afterwards").hasSizeLessThan(3);
        }
        assertThat(program.at("verify", "--user", Program.USER).good().out())
                .contains("as they were written");
    }

    @Test
    void whoeverProposedDoesNotApproveAndNothingGoesUnapproved() throws Exception {
        giveKeyToTheGuardian();
        Proposal proposal;
        try (PanelDesk desk = coordinator()) {
            closed(desk, "Quorvixen", STORY);
            proposal = desk.retention().propose(List.of());
            assertThat(refusal(() -> desk.retention().approve(proposal.id())))
                    .isEqualTo("notPermitted");
            assertThat(
                            refusal(() ->
                                    desk.retentionCarrying()
                                            .carryOut(proposal.id(), Progress.none())))
                    .isEqualTo("retentionNotNow");
        }
        try (PanelDesk desk = guardian()) {
            assertThat(refusal(() -> desk.retention().propose(List.of())))
                    .isEqualTo("notPermitted");
            assertThat(refusal(() -> desk.retention().reject(proposal.id(), " ")))
                    .isEqualTo("retentionReason");
            desk.retention().reject(proposal.id(), "An appeal may come");
        }
        try (PanelDesk desk = coordinator()) {
            Proposal now = desk.retention().proposals().getFirst();
            assertThat(now.state()).isEqualTo(State.REJECTED);
            assertThat(now.decision().orElseThrow().reason()).isEqualTo("An appeal may come");
            assertThat(left(desk)).isNotEmpty();
            assertThat(desk.retention().due().cases()).as("due as before").isEqualTo(1);
        }
    }

    private static List<CaseId> waitingFor(PanelDesk desk) throws Refused {
        return desk.waiting().picture(Progress.none()).retention().stream()
                .map(line -> line.of().id())
                .toList();
    }

    @Test
    void aHoldWinsWheneverItCame() throws Exception {
        giveKeyToTheGuardian();
        CaseId id;
        try (PanelDesk desk = coordinator()) {
            ReviewCase made = closed(desk, "Quorvixen", STORY);
            id = made.id();
            var hold =
                    desk.legalHolds()
                            .hold(Optional.of(made.reference()), "Civil claim", Optional.empty());
            assertThat(desk.retention().due().items()).isEmpty();
            assertThat(desk.retention().due().held()).isEqualTo(1);
            assertThat(refusal(() -> desk.legalHolds().lift(hold.id(), "")))
                    .isEqualTo("retentionReason");
            desk.legalHolds().lift(hold.id(), "Settled");
        }
        Proposal approved = proposedAndApproved();
        try (PanelDesk desk = guardian()) {
            desk.legalHolds().hold(Optional.empty(), "Public inquiry", Optional.empty());
        }
        try (PanelDesk desk = coordinator()) {
            assertThat(desk.legalHolds().of(id).holds()).hasSize(1);
            Proposal tried = desk.retentionCarrying().carryOut(approved.id(), Progress.none());
            assertThat(tried.items()).allMatch(item -> item.stayed().equals(Optional.of("HELD")));
            assertThat(left(desk)).as("nothing went").isNotEmpty();
            assertThat(desk.legalHolds().of(id).gone()).isEmpty();
        }
    }

    @Test
    void whatAnotherStoreStillHasDoesNotComeBack() throws Exception {
        giveKeyToTheGuardian();
        Program other =
                new Program(Files.createDirectories(folder.resolve("other")), clock)
                        .create("Sheffield");
        CaseId id;
        try (PanelDesk desk = coordinator()) {
            id = closed(desk, "Quorvixen", STORY).id();
        }
        pass(program, other, "there");
        try (PanelDesk desk = other.open()) {
            ReviewCase there = desk.cases().open(id, reason()).reviewCase();
            assertThat(there.answers().text(Fields.SURNAME)).isEqualTo("Quorvixen");
            desk.cases()
                    .save(
                            there.with(Fields.NARRATIVE, text("Later " + STORY))
                                    .with(Fields.FORENAMES, text("Zebulonius Otto")));
        }
        Proposal approved = proposedAndApproved();
        try (PanelDesk desk = coordinator()) {
            desk.retentionCarrying().carryOut(approved.id(), Progress.none());
        }
        pass(other, program, "back");
        try (PanelDesk desk = coordinator()) {
            assertThat(left(desk)).isEmpty();
        }
    }

    private static PanelAction saying(PanelAction a, String evidence) {
        return Reworded.action(a, "Ask about " + STORY, a.due(), a.status(), evidence);
    }

    @Test
    void wordsOfAnActionAboutItDoNotComeBackEither() throws Exception {
        giveKeyToTheGuardian();
        Program other =
                new Program(Files.createDirectories(folder.resolve("other")), clock)
                        .create("Sheffield");
        try (PanelDesk desk = coordinator()) {
            CaseId id = closed(desk, "Quorvixen", STORY).id();
            PanelAction made =
                    desk.actions()
                            .save(
                                    saying(
                                            desk.actions()
                                                    .newAction(
                                                            Optional.empty(),
                                                            Optional.empty(),
                                                            Optional.of(id)),
                                            ""));
            desk.actions().save(saying(made, "Asked: " + STORY));
        }
        pass(program, other, "there");
        try (PanelDesk desk = other.open()) {
            PanelAction there = desk.actions().actions().getFirst();
            assertThat(there.evidence()).contains(STORY);
            desk.actions().save(saying(there, "Later " + STORY));
            desk.actions().note(there, "Noted " + STORY);
        }
        Proposal approved = proposedAndApproved();
        try (PanelDesk desk = coordinator()) {
            desk.retentionCarrying().carryOut(approved.id(), Progress.none());
            assertThat(left(desk)).isEmpty();
        }
        pass(other, program, "back");
        pass(program, other, "again");
        try (PanelDesk desk = coordinator()) {
            assertThat(left(desk)).isEmpty();
        }
        try (PanelDesk desk = other.open()) {
            assertThat(desk.reconciling().disputes()).isEmpty();
        }
    }

    private Program.Ran ran(String part, String... more) {
        java.util.List<String> all =
                new java.util.ArrayList<>(List.of("retention", part, program.store().toString()));
        all.addAll(List.of(more));
        all.addAll(List.of("--passphrase-file", program.passphraseFile().toString()));
        return program.run(all.toArray(String[]::new));
    }

    @Test
    void theSameIsDoneByCommand() throws Exception {
        String reference;
        try (PanelDesk desk = coordinator()) {
            reference = closed(desk, "Quorvixen", STORY).reference().text();
        }
        assertThat(ran("due").good().out()).contains(reference).doesNotContain("Quorvixen");
        ran("hold", reference, "--why", "Civil claim").good();
        assertThat(ran("due").good().out()).contains("No case is due");
        ran("lift", reference, "--why", "Settled").good();
        assertThat(
                        ran(
                                        "policy",
                                        "--approved-by",
                                        "The partnership",
                                        "--rule",
                                        "POLICE=",
                                        "--rule",
                                        "WORDS=6:CASE_CLOSED")
                                .good()
                                .out())
                .contains("What the police restricted: kept for good", "6 months after the case");
        assertThat(ran("propose").good().out()).contains("R-001", "in their own words");
        assertThat(ran("approve", "R-001").sentence()).contains("approve what is removed");
        assertThat(ran("carry-out", "1").sentence()).contains("R-001");
    }

    /** A copy of the folder while it is open: what a kill at this moment leaves. */
    private Path killed(String name) throws java.io.IOException {
        Path copy = folder.resolve(name);
        try (var all = Files.walk(program.store())) {
            for (Path file : all.toList()) {
                Path target = copy.resolve(program.store().relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return copy;
    }

    private PanelDesk open(Path store) throws Refused {
        clock.advance(Duration.ofMinutes(1));
        try (Passphrase words = Passphrase.of(Program.PASSPHRASE.toCharArray())) {
            return care().open(store, Program.USER, words, Progress.none());
        }
    }

    @Test
    void stoppedBetweenItsStepsItGoesOnAtTheNextOpening() throws Exception {
        giveKeyToTheGuardian();
        try (PanelDesk desk = coordinator()) {
            closed(desk, "Quorvixen", STORY);
        }
        Proposal approved = proposedAndApproved();
        java.util.List<Path> killed = new java.util.ArrayList<>();
        Progress copying =
                new Progress() {
                    @Override
                    public void report(String step, long done, long total) {
                        boolean wanted =
                                (step.equals("removing") && total > 0)
                                        || (step.equals("resealing") && done % 9 == 1);
                        if (wanted && killed.size() < 4) {
                            try {
                                killed.add(killed(step + killed.size()));
                            } catch (java.io.IOException e) {
                                throw new java.io.UncheckedIOException(e);
                            }
                        }
                    }

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                };
        try (PanelDesk desk = coordinator()) {
            desk.retentionCarrying().carryOut(approved.id(), copying);
            killed.add(killed("resealed"));
        }
        assertThat(killed).hasSizeGreaterThan(3);
        for (Path store : killed) {
            boolean begun = !store.getFileName().toString().startsWith("removing");
            try (PanelDesk desk = open(store)) {
                State state = desk.retention().proposals().getFirst().state();
                if (begun) {
                    assertThat(state).isIn(State.RESEALED, State.REWRITTEN);
                    assertThat(left(desk)).as(store.toString()).isEmpty();
                    assertThat(desk.keys().roster().changing()).isEmpty();
                } else {
                    assertThat(state).isEqualTo(State.APPROVED);
                    assertThat(left(desk)).isNotEmpty();
                    desk.retentionCarrying().carryOut(approved.id(), Progress.none());
                }
            }
            try (PanelDesk desk = open(store)) {
                assertThat(desk.retention().proposals().getFirst().state())
                        .isEqualTo(State.REWRITTEN);
                assertThat(left(desk)).as(store.toString()).isEmpty();
            }
        }
    }

    private void pass(Program from, Program to, String name) throws Refused {
        Path file = folder.resolve(name + ".vigil");
        Bundles.Card card;
        try (PanelDesk desk = to.open()) {
            card = desk.reconciling().card(desk.reconciling().card());
        }
        try (PanelDesk desk = from.open()) {
            desk.reconciling()
                    .send(
                            new Reconciling.Order(
                                    new Bundles.Recipient.ByCard(card),
                                    "the other",
                                    new Carried(true, true, true),
                                    Optional.empty(),
                                    true),
                            file,
                            Progress.none());
        }
        try (PanelDesk desk = to.open()) {
            desk.reconciling().take(file, Optional.empty(), Progress.none());
        }
    }
}
