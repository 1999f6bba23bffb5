package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.EveryValue;
import vigil.casework.CaseEditing;
import vigil.casework.CaseRow;
import vigil.casework.CaseText;
import vigil.casework.Intent;
import vigil.casework.KeyVault;
import vigil.casework.NationalMeasures;
import vigil.casework.OpeningReason;
import vigil.casework.PanelDesk;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Reading;
import vigil.casework.Refused;
import vigil.casework.Session;
import vigil.casework.StoreKey;
import vigil.casework.WorkOf;
import vigil.cli.Exit;
import vigil.domain.access.AccessMatrix;
import vigil.domain.access.AccessMatrix.Kind;
import vigil.domain.access.Grant;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.access.Right;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Sensitivity;
import vigil.domain.casefile.Value;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.OutputTier;
import vigil.keys.CheapKeys;
import vigil.patterns.Slice;

/**
 * Every cell of the table of who may do what, tried on one store by a member of every role with a
 * key of their own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoMayDoWhatTest {

    private static final AccessMatrix MATRIX = AccessMatrix.shipped();

    @TempDir static Path folder;

    private Program program;
    private final Map<PanelRole, PanelMember> members = new EnumMap<>(PanelRole.class);
    private ReviewCase onAgenda;
    private ReviewCase elsewhere;
    private ReviewCase closed;
    private Meeting meeting;
    private Meeting bare;

    @BeforeAll
    void aStoreWithAKeyForEveryRole() throws Exception {
        program = new Program(folder).create("Sheffield");
        try (PanelDesk desk = program.open();
                Passphrase words = Passphrase.of(Program.PASSPHRASE.toCharArray())) {
            onAgenda = filled(desk, "Doyle");
            elsewhere = filled(desk, "Quill");
            closed = filled(desk, "Marsh");
            for (String status : List.of("04", "05", "06", "09")) {
                closed =
                        desk.cases()
                                .save(
                                        closed.with(
                                                Fields.STATUS,
                                                Answer.of(new Value.Code("CASE_STATUS" + status))));
            }
            for (PanelRole role : PanelRole.values()) {
                members.put(role, member(role));
                desk.membership().save(member(role));
            }
            CaseRow row =
                    desk.cases().list().stream()
                            .filter(r -> r.id().equals(onAgenda.id()))
                            .findFirst()
                            .orElseThrow();
            meeting =
                    desk.meetings()
                            .save(
                                    desk.meetings()
                                            .draft(
                                                    "Panel",
                                                    LocalDate.of(2026, 12, 1),
                                                    List.of(row),
                                                    Map.of()));
            bare =
                    desk.meetings()
                            .save(
                                    desk.meetings()
                                            .draft(
                                                    "Panel",
                                                    LocalDate.of(2026, 12, 15),
                                                    List.of(),
                                                    Map.of()));
        }
        try (Passphrase words = Passphrase.of(Program.PASSPHRASE.toCharArray())) {
            KeyVault vault = CheapKeys.vault();
            try (StoreKey key = vault.unlock(program.store(), Program.USER, words).key()) {
                for (PanelRole role : PanelRole.values()) {
                    PanelMember member = member(role);
                    vault.add(
                            program.store(),
                            key,
                            KeyVault.Holder.of(member, member.userName().orElseThrow()),
                            words);
                }
            }
        }
    }

    private static PanelMember member(PanelRole role) {
        return new PanelMember(
                new UUID(9, role.ordinal()),
                Optional.of(role.name().toLowerCase(Locale.ROOT)),
                "Person " + role.ordinal(),
                "AGENCY_TYPE01",
                role,
                true,
                true);
    }

    private static ReviewCase filled(PanelDesk desk, String surname) throws Refused {
        ReviewCase full = desk.notification().accept(Cases.notified(desk, surname));
        for (FieldDefinition field : answered(desk)) {
            full =
                    full.with(
                            field.key(),
                            Answer.of(
                                    field.key().equals(Fields.STATUS)
                                            ? new Value.Code("CASE_STATUS02")
                                            : EveryValue.of(
                                                    field.type(),
                                                    desk.vocabulary(),
                                                    desk.session().member().id().toString())));
        }
        return desk.cases()
                .save(
                        full.withReturns(
                                List.of(
                                        asked(desk, "AGENCY_TYPE01"),
                                        asked(desk, "AGENCY_TYPE02"))));
    }

    private static AgencyReturn asked(PanelDesk desk, String agency) {
        return AgencyReturn.ask(
                desk.newId(), agency, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 20));
    }

    private static List<FieldDefinition> answered(PanelDesk desk) {
        return desk.vocabulary().catalogue().fields().stream()
                .filter(FieldDefinition::answered)
                .toList();
    }

    private PanelDesk as(PanelRole role) throws Exception {
        try (Passphrase words = Passphrase.of(Program.PASSPHRASE.toCharArray())) {
            return program.wiring()
                    .care()
                    .open(
                            program.store(),
                            role.name().toLowerCase(Locale.ROOT),
                            words,
                            Progress.none());
        }
    }

    /** Something the program does. */
    private interface Deed {
        Object go(PanelDesk desk) throws Exception;
    }

    /** Every reading with what asks for it. */
    private Map<Reading, List<Deed>> readings() {
        Map<Reading, List<Deed>> all = new EnumMap<>(Reading.class);
        all.put(
                Reading.CASES,
                List.of(
                        d -> d.cases().list(),
                        d -> d.cases().find(onAgenda.reference()),
                        d -> d.duplicates().links(onAgenda.id()),
                        d -> d.duplicates().merges(onAgenda.id()),
                        d -> d.filters().all()));
        all.put(Reading.CASE_HISTORY, List.of(d -> d.cases().history(onAgenda.id())));
        all.put(
                Reading.CASE_TEXTS,
                List.of(
                        d -> d.readings().stamps(),
                        d -> d.readings().read(List.of(onAgenda.id()))));
        all.put(Reading.SAFETY_PROMPTS, List.of(d -> d.safety().ofCase(onAgenda.id())));
        all.put(
                Reading.DUPLICATES,
                List.of(d -> d.duplicates().compare(onAgenda.id(), elsewhere.id())));
        all.put(Reading.RETURNS, List.of(d -> d.requests().versions(onAgenda.id())));
        all.put(Reading.WAITING_LISTS, List.of(d -> d.waiting().picture(Progress.none())));
        all.put(
                Reading.MEETINGS,
                List.of(
                        d -> d.meetings().list(),
                        d -> d.meetings().open(meeting.id()),
                        d -> d.meetings().candidates(),
                        d -> d.meetings().discussions(onAgenda.id()),
                        d -> d.holding().toHold(),
                        d -> d.holding().course(meeting.id()),
                        d -> d.planning().series(),
                        d -> d.planning().open(),
                        d -> d.planning().plan(meeting),
                        d -> d.planning().papers(meeting),
                        d -> d.signing().lacks(meeting)));
        all.put(
                Reading.MINUTES,
                List.of(
                        d -> d.minutesVersions().versions(meeting.id()),
                        d -> d.minutesVersions().amendments(meeting.id()),
                        d -> d.publication().register(meeting.id()),
                        d -> d.publication().releases(meeting.id()),
                        d -> d.publication().log(new UUID(1, 1)),
                        d -> d.secondPerson().requests(meeting.id())));
        all.put(
                Reading.FULL_MINUTES,
                List.of(
                        d -> d.minutesVersions().locked(meeting.id(), 1),
                        d ->
                                d.publication()
                                        .prepare(meeting.id(), OutputTier.FULL, Progress.none())));
        all.put(
                Reading.ACTIONS,
                List.of(
                        d -> d.actions().actions(),
                        d -> d.actions().recommendations(),
                        d -> d.followUps().picture(Progress.none()),
                        d -> d.actions().notes(new UUID(1, 1))));
        all.put(
                Reading.PATTERNS,
                List.of(
                        d -> d.patterns().search(Slice.everything(), Progress.none()),
                        d -> d.patterns().figures(Slice.everything(), Progress.none()),
                        d -> d.caseChoice().offer(Progress.none()),
                        d -> d.patternDecisions().memory(),
                        d -> d.patternDecisions().all()));
        all.put(
                Reading.MEASURES,
                List.of(d ->
                        d.measures()
                                .look(
                                        new NationalMeasures.Asked(
                                                vigil.patterns.measures.MeasureSpan.Step.YEAR,
                                                1,
                                                LocalDate.of(2026, 9, 30)),
                                        Progress.none())));
        all.put(
                Reading.ALERTS,
                List.of(d -> d.alerts().all(), d -> d.alerts().check(d.alerts().begin())));
        all.put(Reading.IMPORTS, List.of(d -> d.importHistory().all(), d -> d.tables().mappings()));
        all.put(Reading.AUDIT, List.of(d -> d.audit().latest(5)));
        all.put(
                Reading.RETENTION,
                List.of(
                        d -> d.retention().due(),
                        d -> d.retention().proposals(),
                        d -> d.legalHolds().all()));
        all.put(Reading.MEMBERS, List.of(d -> d.membership().members()));
        all.put(Reading.SETTINGS, List.of(d -> d.settings().all()));
        all.put(Reading.VOCABULARY, List.of(d -> d.vocabularyCare().uses()));
        all.put(Reading.CONTEXT, List.of(d -> d.context().list()));
        return all;
    }

    @ParameterizedTest
    @EnumSource(PanelRole.class)
    void everyRoleDoesAndReadsWhatTheTableSaysAndNothingElse(PanelRole role) throws Exception {
        List<String> wrong = new ArrayList<>();
        try (PanelDesk desk = as(role)) {
            assertThat(desk.session().member().role()).isEqualTo(role);
            for (Intent intent : Intent.values()) {
                cell(
                        wrong,
                        Kind.INTENT,
                        intent.name(),
                        role,
                        !refused(d -> tried(d, intent), desk));
            }
            Map<Reading, List<Deed>> readings = readings();
            for (Reading reading : Reading.values()) {
                for (Deed deed : readings.getOrDefault(reading, List.of())) {
                    cell(wrong, Kind.READING, reading.name(), role, !refused(deed, desk));
                }
            }
            desk.today().picture(); // the first page opens to everybody
            desk.followUps().pressing(Progress.none());
            desk.preparation().readiness();
            desk.alerts().outlook();
            desk.safety().waiting();
            desk.duplicates().undecided(Progress.none());
        }
        assertThat(wrong).isEmpty();
    }

    private static Object tried(PanelDesk desk, Intent intent) throws Refused {
        return WorkOf.desk(desk)
                .write(
                        desk.session(),
                        intent,
                        tx -> {
                            tx.audit("tried", "");
                            return intent;
                        });
    }

    private static void cell(
            List<String> wrong, Kind kind, String name, PanelRole role, boolean may) {
        Optional<AccessMatrix.Row> row = MATRIX.row(kind, name);
        if (row.isEmpty()) {
            wrong.add("no row: " + kind + " " + name);
        } else if (row.get().of(role).any() != may) {
            wrong.add(role + " " + name + " should be " + row.get().of(role));
        }
    }

    /** Refused for want of a right; whatever else keeps it from happening is another matter. */
    private static boolean refused(Deed deed, PanelDesk desk) throws Exception {
        try {
            deed.go(desk);
            return false;
        } catch (Refused refused) {
            return refused.problem() instanceof Problem.NotPermitted;
        }
    }

    @Test
    void everyReadingButTheRegisterOfCountsIsTried() {
        assertThat(readings().keySet())
                .containsAll(
                        java.util.EnumSet.complementOf(
                                java.util.EnumSet.of(Reading.MAP, Reading.RELEASES)));
    }

    @ParameterizedTest
    @EnumSource(PanelRole.class)
    void noAnswerIsReadOfAClassThatTheTableKeepsFromTheRole(PanelRole role) throws Exception {
        try (PanelDesk desk = as(role)) {
            Grant cases = MATRIX.grant(role, Right.READ_CASES);
            List<CaseRow> rows = cases == Grant.NO ? List.of() : desk.cases().list();
            assertThat(rows)
                    .as("cases in the list")
                    .hasSize(cases == Grant.NO ? 0 : cases.ofAgendas() ? 1 : 3);
            assertThat(rows.stream().anyMatch(row -> !row.name().isEmpty()))
                    .as("names in the list")
                    .isEqualTo(MATRIX.grant(role, Right.READ_IDENTITY).any());
            if (cases == Grant.LABELS) {
                assertThat(rows).allMatch(row -> row.death().isEmpty() && row.type().isEmpty());
            }
            reads(desk, role, cases);
            if (cases.ofAgendas()) {
                assertThat(refusal(d -> d.cases().open(elsewhere.id()), desk))
                        .isInstanceOf(Problem.NotOnAgenda.class);
                assertThat(desk.readings().stamps().keySet()).containsExactly(onAgenda.id());
                assertThat(desk.readings().read(List.of(onAgenda.id(), elsewhere.id())))
                        .extracting(CaseText::id)
                        .containsExactly(onAgenda.id());
            }
        }
    }

    private void reads(PanelDesk desk, PanelRole role, Grant cases) throws Exception {
        if (cases == Grant.NO) {
            assertThat(refusal(d -> d.cases().open(onAgenda.id()), desk))
                    .isInstanceOf(Problem.NotPermitted.class);
            return;
        }
        ReviewCase seen = desk.cases().open(onAgenda.id()).reviewCase();
        List<String> wrong = new ArrayList<>();
        for (FieldDefinition field : answered(desk)) {
            Grant cell = MATRIX.row(Kind.SEE, field.sensitivity().name()).orElseThrow().of(role);
            boolean there = seen.answers().get(field.key()).isPresent();
            boolean whole = cell != Grant.CODED && cell != Grant.SUBSTANCES;
            if (there && !cell.any() || !there && cell.any() && whole) {
                wrong.add(field.key() + " " + field.sensitivity() + " read: " + there);
            }
            if (there
                    && cell == Grant.CODED
                    && field.type() instanceof vigil.domain.casefile.FieldType.Text) {
                wrong.add(field.key() + " in words");
            }
            if (there && cell == Grant.SUBSTANCES && field.key().text().startsWith("person.")) {
                wrong.add(field.key() + " of the person");
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen.returns())
                .extracting(AgencyReturn::agency)
                .hasSize(
                        switch (MATRIX.grant(role, Right.READ_RETURNS)) {
                            case NO -> 0;
                            case OWN -> 1;
                            default -> seen.returns().isEmpty() ? 0 : 2;
                        });
        for (var revision : desk.cases().history(onAgenda.id())) {
            for (var item : revision.change().items()) {
                if (item.item().startsWith("answer:")) {
                    FieldDefinition field =
                            desk.vocabulary()
                                    .catalogue()
                                    .get(
                                            new vigil.domain.casefile.FieldKey(
                                                    item.item()
                                                            .substring(
                                                                    7,
                                                                    item.item().lastIndexOf('#'))));
                    assertThat(
                                    MATRIX.row(Kind.SEE, field.sensitivity().name())
                                            .orElseThrow()
                                            .of(role)
                                            .any())
                            .as("history of %s", field.key())
                            .isTrue();
                }
            }
        }
    }

    private static Problem refusal(Deed deed, PanelDesk desk) throws Exception {
        try {
            deed.go(desk);
        } catch (Refused refused) {
            return refused.problem();
        }
        throw new AssertionError("not refused");
    }

    @ParameterizedTest
    @EnumSource(Sensitivity.class)
    void answersOfAClassAreChangedOnlyByTheRolesOfTheTable(Sensitivity sensitivity)
            throws Exception {
        List<String> wrong = new ArrayList<>();
        for (PanelRole role : PanelRole.values()) {
            boolean expected =
                    MATRIX.row(Kind.CHANGE, sensitivity.name()).orElseThrow().of(role).any();
            if (new Session(member(role)).mayWrite(sensitivity) != expected) {
                wrong.add(role.name());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theBereavementLeadChangesTheNextOfKinAndNothingElse() throws Exception {
        var living = new vigil.domain.casefile.FieldKey("incident.othersDetail");
        ReviewCase before;
        try (PanelDesk desk = program.open()) {
            before = desk.cases().open(elsewhere.id()).reviewCase();
        }
        try (PanelDesk desk = as(PanelRole.BEREAVEMENT_LEAD)) {
            ReviewCase seen = desk.cases().open(elsewhere.id()).reviewCase();
            assertThat(seen.evidence()).isEmpty();
            assertThat(
                            refusal(
                                    d ->
                                            d.cases()
                                                    .save(
                                                            seen.with(
                                                                    Fields.NARRATIVE,
                                                                    Answer.of(
                                                                            new Value.Text(
                                                                                    "Otherwise.")))),
                                    desk))
                    .isEqualTo(new Problem.NotPermitted("WRITE_CASES"));
            desk.cases().save(seen.with(living, Answer.of(new Value.Text("A sister."))));
        }
        try (PanelDesk desk = program.open()) {
            ReviewCase now = desk.cases().open(elsewhere.id()).reviewCase();
            assertThat(vigil.domain.casefile.CaseChange.between(before, now).items())
                    .extracting(vigil.domain.casefile.CaseChange.Item::item)
                    .containsExactly("answer:" + living + "#0");
            assertThat(desk.cases().list())
                    .anyMatch(r -> r.id().equals(elsewhere.id()) && !r.name().isEmpty());
        }
    }

    @Test
    void aClosedCaseTakesAReasonThatTheAuditKeeps() throws Exception {
        try (PanelDesk desk = as(PanelRole.CHAIR)) {
            assertThat(refusal(d -> d.cases().open(closed.id()), desk))
                    .isEqualTo(new Problem.ReasonNeeded(closed.reference().text()));
            assertThat(
                            refusal(
                                    d ->
                                            d.cases()
                                                    .open(
                                                            closed.id(),
                                                            new OpeningReason(
                                                                    OpeningReason.Why.OTHER, "")),
                                    desk))
                    .isInstanceOf(Problem.ReasonNeeded.class);
            CaseEditing.Opened opened =
                    desk.cases()
                            .open(
                                    closed.id(),
                                    new OpeningReason(
                                            OpeningReason.Why.NEW_INFORMATION, "Inquest held"));
            assertThat(opened.reviewCase().reference()).isEqualTo(closed.reference());
        }
        try (PanelDesk desk = program.open()) {
            assertThat(desk.audit().ofCase(closed.reference(), 1).getFirst().detail())
                    .isEqualTo("reason NEW_INFORMATION: Inquest held");
        }
    }

    @Test
    void publicMinutesLeaveOnceForWhomSomebodyElseApproved() throws Exception {
        Path file = folder.resolve("public.pdf");
        vigil.casework.ReleaseRequest asked;
        try (PanelDesk desk = as(PanelRole.SECRETARIAT)) {
            var made = desk.publication().prepare(bare.id(), OutputTier.PUBLIC, Progress.none());
            assertThat(desk.secondPerson().standing(made).needed()).isTrue();
            assertThat(refusal(d -> d.publication().release(made, file, "Web"), desk))
                    .isInstanceOf(Problem.SecondPersonNeeded.class);
            assertThat(file).doesNotExist();
            asked = desk.secondPerson().ask(made, "Web");
            assertThat(refusal(d -> d.secondPerson().approve(bare.id(), asked(d)), desk))
                    .isInstanceOf(Problem.NotPermitted.class);
        }
        try (PanelDesk desk = as(PanelRole.CALDICOTT_GUARDIAN)) {
            var seen = desk.publication().prepare(bare.id(), OutputTier.PUBLIC, Progress.none());
            assertThat(desk.secondPerson().standing(seen).request()).contains(asked);
            desk.secondPerson().approve(bare.id(), asked.id());
            assertThat(refusal(d -> d.publication().release(seen, file, "Web"), desk))
                    .isInstanceOf(Problem.NotPermitted.class);
        }
        try (PanelDesk desk = as(PanelRole.SECRETARIAT)) {
            var made = desk.publication().prepare(bare.id(), OutputTier.PUBLIC, Progress.none());
            assertThat(refusal(d -> d.publication().release(made, file, "Press"), desk))
                    .isInstanceOf(Problem.SecondPersonNeeded.class);
            desk.publication().release(made, file, "Web");
            assertThat(file).exists();
            assertThat(refusal(d -> d.publication().release(made, file, "Web"), desk))
                    .as("an approval is for one copy")
                    .isInstanceOf(Problem.SecondPersonNeeded.class);
            var gone = desk.publication().register(bare.id()).getFirst();
            assertThat(gone.approved().orElseThrow().decided().orElseThrow().member())
                    .isEqualTo(member(PanelRole.CALDICOTT_GUARDIAN).id());
        }
        try (PanelDesk desk = as(PanelRole.CHAIR)) {
            var made = desk.publication().prepare(bare.id(), OutputTier.PUBLIC, Progress.none());
            var own = desk.secondPerson().ask(made, "Web");
            assertThat(refusal(d -> d.secondPerson().approve(bare.id(), own.id()), desk))
                    .isEqualTo(new Problem.OwnRequest());
        }
    }

    private UUID asked(PanelDesk desk) throws Refused {
        return desk.secondPerson().requests(bare.id()).getFirst().id();
    }

    /** Commands with an intent or a reading that each of them takes. */
    private Map<List<String>, Right> commands() {
        return Map.of(
                List.of("cases"), Right.READ_CASES,
                List.of("waiting"), Right.READ_RETURNS,
                List.of("actions"), Right.READ_ACTIONS,
                List.of("alerts"), Right.READ_ALERTS,
                List.of("minutes", "--list"), Right.READ_MEETINGS,
                List.of("duplicates"), Right.READ_IDENTITY,
                List.of("patterns"), Right.READ_PATTERNS,
                List.of("releases"), Right.READ_PATTERNS);
    }

    @ParameterizedTest
    @EnumSource(PanelRole.class)
    void theCommandLineRefusesTheSame(PanelRole role) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<List<String>, Right> each : commands().entrySet()) {
            List<String> arguments = new ArrayList<>(each.getKey());
            arguments.add(1, program.store().toString());
            arguments.addAll(
                    List.of(
                            "--user",
                            role.name().toLowerCase(Locale.ROOT),
                            "--passphrase-file",
                            program.passphraseFile().toString()));
            Program.Ran ran = program.run(arguments.toArray(String[]::new));
            boolean refused =
                    ran.exit() != Exit.GOOD && ran.err().contains("Your role does not let you");
            if (refused == MATRIX.grant(role, each.getValue()).any()) {
                wrong.add(arguments + " " + ran.exit() + " " + ran.err());
            }
        }
        assertThat(wrong).isEmpty();
    }
}
