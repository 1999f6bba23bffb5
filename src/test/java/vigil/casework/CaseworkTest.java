package vigil.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.FactorFinding;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.GapReason;
import vigil.domain.casefile.Influence;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Samples;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.casefile.Value;

/** The use cases on the real encrypted store. */
class CaseworkTest {

    @TempDir Path folder;
    private PanelDesk desk;

    @BeforeEach
    void create() throws Refused {
        desk = Fixture.create(folder.resolve("store"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** A notification in which everything that is not set is honestly not known. */
    static ReviewCase complete(PanelDesk desk, String surname) {
        Notification notification = desk.notification();
        ReviewCase draft =
                notification
                        .blank()
                        .with(Fields.SURNAME, Answer.of(new Value.Text(surname)))
                        .with(Fields.FORENAMES, Answer.of(new Value.Text("Alex")))
                        .with(Fields.TYPE, Answer.of(new Value.Code("CASE_TYPE01")))
                        .with(Fields.AREA_OF_RESIDENCE, Answer.of(new Value.Code("DONCASTER")))
                        .with(
                                Fields.DATE_OF_DEATH,
                                Answer.of(
                                        new Value.Date(
                                                PartialDate.parse("2026-11-18").orElseThrow())));
        for (FieldDefinition field : notification.missing(draft)) {
            draft = draft.with(field.key(), Answer.gap(GapReason.NOT_YET_ASKED));
        }
        return draft;
    }

    @Test
    void aNotificationBecomesACaseUnderTheNextReferenceOfItsArea() throws Refused {
        ReviewCase first = desk.notification().accept(complete(desk, "Ashworth"));
        ReviewCase second = desk.notification().accept(complete(desk, "Bennett"));
        assertThat(first.reference().text()).isEqualTo("DARD-DON-2026-001");
        assertThat(second.reference().text()).isEqualTo("DARD-DON-2026-002");
        assertThat(desk.cases().list())
                .extracting(CaseRow::name)
                .containsExactlyInAnyOrder("Ashworth, Alex", "Bennett, Alex");
        assertThat(desk.cases().open(first.id()).reviewCase()).isEqualTo(first);
    }

    @Test
    void anIncompleteNotificationIsRefusedAndNamesAField() {
        ReviewCase blank = desk.notification().blank();
        Refused refused =
                catchThrowableOfType(Refused.class, () -> desk.notification().accept(blank));
        assertThat(refused.problem()).isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void everySampleCaseIsReadBackAsItWasStored() throws Refused {
        Samples samples = new Samples(42, Fixture.VOCABULARY);
        for (int i = 0; i < 15; i++) {
            ReviewCase stored = store(samples.reviewCase());
            assertThat(desk.cases().open(stored.id()).reviewCase()).isEqualTo(stored);
        }
    }

    private ReviewCase store(ReviewCase sample) throws Refused {
        return store(desk, sample);
    }

    static ReviewCase store(PanelDesk desk, ReviewCase sample) throws Refused {
        IntakeSource source =
                new IntakeSource() {
                    @Override
                    public String name() {
                        return "sample";
                    }

                    @Override
                    public void read(Intake intake, Progress progress) throws Refused {
                        intake.rowRead();
                        intake.reviewCase(
                                sample.withAnswers(
                                        sample.answers()
                                                .with(
                                                        Fields.DATE_NOTIFIED,
                                                        new Value.Date(
                                                                PartialDate.parse("2026-11-20")
                                                                        .orElseThrow()))
                                                .with(
                                                        Fields.AREA_OF_RESIDENCE,
                                                        new Value.Code("SHEFFIELD"))),
                                true);
                    }
                };
        List<CaseRow> before = desk.cases().list();
        ImportReport report = desk.imports().run(source, Progress.none());
        assertThat(report.casesAdded()).isEqualTo(1);
        CaseRow added =
                desk.cases().list().stream()
                        .filter(row -> before.stream().noneMatch(b -> b.id().equals(row.id())))
                        .findFirst()
                        .orElseThrow();
        return desk.cases().open(added.id()).reviewCase();
    }

    @Test
    void editsAreSavedWithTheirHistory() throws Refused {
        ReviewCase opened = store(new Samples(7, Fixture.VOCABULARY).reviewCase());
        SubstanceEvidence nitazene =
                SubstanceEvidence.of(
                        new UUID(1, 2), Optional.of("OPI034"), "", EvidenceStage.CONFIRMED);
        ReviewCase edited =
                opened.with(Fields.SURNAME, Answer.of(new Value.Text("Carter")))
                        .with(Fields.PLACE, Answer.of(new Value.Code("PLACE03")))
                        .withEvidence(List.of(nitazene))
                        .withFactors(
                                List.of(
                                        new FactorFinding(
                                                new UUID(3, 4),
                                                "SOC04",
                                                Influence.MAY_HAVE_CONTRIBUTED,
                                                Optional.empty(),
                                                "neighbour")))
                        .withAnswers(
                                opened.answers()
                                        .with(Fields.PLACE, new Value.Code("PLACE03"))
                                        .with(Fields.SURNAME, new Value.Text("Carter"))
                                        .without(
                                                new vigil.domain.casefile.AnswerKey(
                                                        Fields.NHS_NUMBER, 0))
                                        .with(
                                                Fields.STATUS,
                                                new Value.Code(opened.status().code())));
        edited = withoutErrors(edited);
        ReviewCase saved = desk.cases().save(edited);
        assertThat(saved.version()).isEqualTo(2);
        assertThat(desk.cases().open(saved.id()).reviewCase()).isEqualTo(saved);
        List<Revision> history = desk.cases().history(saved.id());
        assertThat(history).hasSize(1);
        assertThat(history.getFirst().memberName()).isEqualTo("Sam Okafor");
        assertThat(history.getFirst().change().items())
                .anyMatch(item ->
                        item.item().equals("answer:incident.place#0")
                                && item.after().equals(Optional.of("=PLACE03")));
        assertThat(
                        history.getFirst()
                                .change()
                                .inverse()
                                .applyTo(saved, Fixture.VOCABULARY.catalogue())
                                .answers())
                .isEqualTo(opened.answers());
        assertThat(desk.cases().list())
                .anyMatch(row ->
                        row.name().startsWith("Carter")
                                && row.confirmed().equals(List.of("OPI034")));
    }

    /** Random dates contradict each other; dates that do are taken away. */
    private ReviewCase withoutErrors(ReviewCase reviewCase) {
        ReviewCase clean = reviewCase;
        for (var finding : desk.cases().check(clean)) {
            clean =
                    clean.withAnswers(
                            clean.answers()
                                    .without(
                                            new vigil.domain.casefile.AnswerKey(
                                                    finding.field(), 0)));
        }
        return clean;
    }

    @Test
    void aStaleEditIsRefusedWithBothValuesKept() throws Refused {
        ReviewCase opened = desk.notification().accept(complete(desk, "Doyle"));
        ReviewCase mine =
                opened.with(Fields.PLACE, Answer.of(new Value.Code("PLACE02")))
                        .with(Fields.SURNAME, Answer.of(new Value.Text("Mine")));
        ReviewCase theirs =
                desk.cases()
                        .save(
                                opened.with(Fields.PLACE, Answer.of(new Value.Code("PLACE05")))
                                        .with(Fields.URGENT, Answer.of(new Value.Code("YNU01"))));
        Refused refused = catchThrowableOfType(Refused.class, () -> desk.cases().save(mine));
        assertThat(refused.problem()).isEqualTo(new Problem.Stale(opened.reference().text(), 1, 2));
        assertThat(desk.cases().open(opened.id()).reviewCase()).isEqualTo(theirs);
        CaseEditing.Reconciliation both = desk.cases().reconcile(opened, mine);
        assertThat(both.conflicts())
                .extracting(item -> item.item())
                .containsExactly("answer:incident.place#0");
        assertThat(both.stored()).isEqualTo(theirs);
        assertThat(both.merged().answers().code(Fields.PLACE)).contains("PLACE02");
        assertThat(both.merged().urgent()).isTrue();
        assertThat(desk.cases().save(both.merged()).version()).isEqualTo(3);
    }

    @Test
    void draftsAreKeptAndOfferedAgain() throws Refused {
        ReviewCase opened = desk.notification().accept(complete(desk, "Evans"));
        ReviewCase edited =
                opened.with(Fields.NARRATIVE, Answer.of(new Value.Text("half a sentence")));
        desk.cases().keepDraft(opened, edited);
        CaseEditing.Opened again = desk.cases().open(opened.id());
        assertThat(again.reviewCase()).isEqualTo(opened);
        assertThat(desk.cases().resume(again.reviewCase(), again.draft().orElseThrow()).answers())
                .isEqualTo(edited.answers());
        desk.cases().save(edited);
        assertThat(desk.cases().open(opened.id()).draft()).isEmpty();
    }

    @Test
    void aDraftKeepsWhatWasTypedInEachBlockAndMakesNoAnswer() throws Refused {
        ReviewCase opened = desk.notification().accept(complete(desk, "Evans"));
        Map<AnswerKey, String> typed =
                Map.of(
                        new AnswerKey(Fields.DATE_OF_DEATH, 0),
                        "31/02/2026",
                        new AnswerKey(new FieldKey("care.started"), 2),
                        "lately");
        desk.cases().keepDraft(opened, opened, typed);
        CaseEditing.Opened again = desk.cases().open(opened.id());
        assertThat(again.draft().orElseThrow().change().typed()).isEqualTo(typed);
        assertThat(desk.cases().resume(again.reviewCase(), again.draft().orElseThrow()))
                .as("no answer yet")
                .isEqualTo(opened);
    }

    @Test
    void aNotificationBegunIsOfferedUntilItIsAccepted() throws Refused {
        ReviewCase begun = complete(desk, "Foster");
        desk.notification().keepDraft(begun);
        assertThat(desk.notification().begun())
                .extracting(each -> each.reviewCase().name())
                .containsExactly("Alex Foster");
        desk.notification().accept(desk.notification().begun().getFirst().reviewCase());
        assertThat(desk.notification().begun()).isEmpty();
    }

    @Test
    void whatWasTypedAndMakesNoAnswerIsKeptBesideTheAnswers() throws Refused {
        ReviewCase answered = complete(desk, "Foster");
        BegunNotification begun =
                new BegunNotification(
                        answered,
                        Map.of(
                                new AnswerKey(Fields.NHS_NUMBER, 0),
                                "943 476 5918",
                                new AnswerKey(Fields.NARRATIVE, 0),
                                ""));
        desk.notification().keepDraft(begun);
        assertThat(desk.notification().begun()).containsExactly(begun);

        desk.notification().discard(answered);
        assertThat(desk.notification().begun()).isEmpty();
        desk.notification().keepDraft(begun);
        assertThat(desk.notification().begun()).as("taken back").containsExactly(begun);
    }

    @Test
    void aPageThatShowsWhatWasBegunIsToldOfItAndNotOfEveryLetter() throws Refused {
        List<Changed> told = new ArrayList<>();
        desk.onChange(told::add);
        ReviewCase begun = complete(desk, "Foster");
        desk.notification().keepDraft(begun);
        desk.notification()
                .keepDraft(
                        begun.with(Fields.NARRATIVE, Answer.of(new Value.Text("one more word"))));
        assertThat(told).containsExactly(Changed.BEGUN);
        desk.notification().discard(begun);
        assertThat(told).containsExactly(Changed.BEGUN, Changed.BEGUN);
    }

    @Test
    void aDraftThrownAwayComesBackUnlessThereIsAnother() throws Refused {
        ReviewCase opened = desk.notification().accept(complete(desk, "Evans"));
        ReviewCase edited =
                opened.with(Fields.NARRATIVE, Answer.of(new Value.Text("half a sentence")));
        desk.cases().keepDraft(opened, edited);
        CaseDraft draft = desk.cases().open(opened.id()).draft().orElseThrow();
        desk.cases().dropDraft(opened.id());
        desk.cases().putDraftBack(opened.reference(), draft);
        assertThat(desk.cases().open(opened.id()).draft()).contains(draft);
        assertThatThrownBy(() -> desk.cases().putDraftBack(opened.reference(), draft))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aStatusCannotLeap() throws Refused {
        ReviewCase opened = desk.notification().accept(complete(desk, "Gill"));
        ReviewCase closed =
                opened.with(Fields.STATUS, Answer.of(new Value.Code(CaseStatus.CLOSED.code())));
        assertThatThrownBy(() -> desk.cases().save(closed)).isInstanceOf(Refused.class);
        assertThat(
                        desk.cases()
                                .save(
                                        opened.with(
                                                Fields.STATUS,
                                                Answer.of(
                                                        new Value.Code(
                                                                CaseStatus.GATHERING.code()))))
                                .status())
                .isEqualTo(CaseStatus.GATHERING);
    }

    @Test
    void everythingIsAuditedAndTheChainHolds() throws Refused {
        ReviewCase opened = desk.notification().accept(complete(desk, "Hughes"));
        desk.cases().open(opened.id());
        desk.cases().save(opened.with(Fields.PLACE, Answer.of(new Value.Code("PLACE01"))));
        assertThat(desk.audit().ofCase(opened.reference(), 10))
                .extracting(AuditTrail.Entry::intent)
                .containsExactly("SAVE_CASE", "VIEW_CASE", "ACCEPT_NOTIFICATION");
        assertThat(desk.audit().latest(100))
                .noneMatch(entry ->
                        entry.detail().contains("Hughes") || entry.subject().contains("Hughes"));
        OpenedStore.Verified verified = desk.verify(Progress.none());
        // The founding, the three above, and that the audit was read.
        assertThat(verified.auditRows()).isEqualTo(5);
        assertThat(verified.cases()).isEqualTo(1);
    }

    @Test
    void anImportLandsWholeOrNotAtAll() throws Refused {
        Samples samples = new Samples(9, Fixture.VOCABULARY);
        IntakeSource source =
                new IntakeSource() {
                    @Override
                    public String name() {
                        return "broken.csv";
                    }

                    @Override
                    public void read(Intake intake, Progress progress) throws Refused {
                        for (int i = 0; i < 20; i++) {
                            intake.rowRead();
                            if (i == 15) {
                                intake.refused("line 16", "Date", "date");
                            } else {
                                intake.reviewCase(samples.reviewCase(), true);
                            }
                        }
                    }
                };
        ImportReport report = desk.imports().run(source, Progress.none());
        assertThat(report.landed()).isFalse();
        assertThat(report.refused())
                .containsExactly(new ImportReport.RefusedRow("line 16", "Date", "date"));
        assertThat(desk.cases().list()).isEmpty();
        assertThat(desk.imports().earlier()).isEmpty();
    }

    @Test
    void afterClosingEverythingIsThereAgain() throws Refused {
        ReviewCase stored = store(new Samples(11, Fixture.VOCABULARY).reviewCase());
        desk.close();
        desk = Fixture.open(Fixture.care(), folder.resolve("store"));
        assertThat(desk.opening().afterUncleanEnd()).isFalse();
        assertThat(desk.profile()).isEqualTo(Fixture.PROFILE);
        assertThat(desk.cases().open(stored.id()).reviewCase()).isEqualTo(stored);
    }

    @Test
    void aWrongPassphraseSaysSoAndChangesNothing() throws Refused {
        desk.close();
        StoreCare care = Fixture.care();
        try (Passphrase wrong = Passphrase.of("plum orbit velvet anchors".toCharArray())) {
            Refused refused =
                    catchThrowableOfType(
                            Refused.class,
                            () ->
                                    care.open(
                                            folder.resolve("store"),
                                            "sam",
                                            wrong,
                                            Progress.none()));
            assertThat(refused.problem()).isEqualTo(new Problem.WrongPassphrase());
        }
        desk = Fixture.open(care, folder.resolve("store"));
    }

    @Test
    void aStoreThatIsOpenElsewhereIsNotOpenedTwice() {
        Refused refused =
                catchThrowableOfType(
                        Refused.class, () -> Fixture.open(Fixture.care(), folder.resolve("store")));
        assertThat(refused.problem()).isEqualTo(new Problem.OpenElsewhere());
    }
}
