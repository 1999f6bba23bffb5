package vigil.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.CaseUnion;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.FactorFinding;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.Influence;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Statement;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.casefile.ToxicologyReport;
import vigil.domain.casefile.Value;
import vigil.domain.likeness.Likeness;

/** Duplicates, links and merges on the real encrypted store. */
class DuplicatesTest {

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

    private static Answer text(String text) {
        return Answer.of(new Value.Text(text));
    }

    private static Answer date(String date) {
        return Answer.of(new Value.Date(PartialDate.parse(date).orElseThrow()));
    }

    private ReviewCase accept(String surname, String forenames, String born) throws Refused {
        return desk.notification()
                .accept(
                        CaseworkTest.complete(desk, surname)
                                .with(Fields.FORENAMES, text(forenames))
                                .with(Fields.DATE_OF_BIRTH, date(born)));
    }

    private ReviewCase save(ReviewCase edited) throws Refused {
        return desk.cases().save(edited);
    }

    private ReviewCase open(ReviewCase which) throws Refused {
        return desk.cases().open(which.id()).reviewCase();
    }

    private static SubstanceEvidence evidence(String code, EvidenceStage stage) {
        return SubstanceEvidence.of(UUID.randomUUID(), Optional.of(code), "", stage);
    }

    private static AgencyReturn agencyReturn(String agency) {
        return new AgencyReturn(
                UUID.randomUUID(),
                agency,
                "",
                Optional.empty(),
                Optional.empty(),
                "AGENCY_STATUS01",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "what they hold",
                Optional.empty(),
                "");
    }

    private static ChronologyEntry entry(String what, Optional<UUID> from) {
        return new ChronologyEntry(
                UUID.randomUUID(),
                PartialDate.parse("2026-09-01").orElseThrow(),
                Optional.empty(),
                "EVENT_TYPE01",
                what,
                from,
                false,
                false,
                "OUTPUT_TIER01");
    }

    @Test
    void aCandidateIsFoundForADraftAndForAStoredCaseWithItsReason() throws Refused {
        ReviewCase known = accept("Smith", "John", "1981-04-12");
        accept("Marsden", "Louise", "1975-09-30");
        ReviewCase draft =
                CaseworkTest.complete(desk, "Smyth")
                        .with(Fields.FORENAMES, text("Jon"))
                        .with(Fields.DATE_OF_BIRTH, date("1981-04-12"));
        List<Duplicates.Candidate> found = desk.duplicates().of(draft);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().row().reference()).isEqualTo(known.reference());
        assertThat(found.getFirst().likeness().level()).isEqualTo(Likeness.Level.SAME);
        assertThat(found.getFirst().likeness().reasons())
                .extracting(Likeness.Reason::key)
                .contains("birthSame", "nameForm");

        ReviewCase stored = desk.notification().accept(draft);
        assertThat(desk.duplicates().of(stored)).hasSize(1);
        assertThat(desk.duplicates().undecided(Progress.none()))
                .singleElement()
                .satisfies(doubt -> {
                    assertThat(doubt.first().reference()).isEqualTo(known.reference());
                    assertThat(doubt.second().reference()).isEqualTo(stored.reference());
                });
    }

    @Test
    void aCaseThatWasChangedIsComparedAsItIsNow() throws Refused {
        ReviewCase a = accept("Smith", "John", "1981-04-12");
        ReviewCase b = accept("Marsden", "Louise", "1975-09-30");
        assertThat(desk.duplicates().undecided(Progress.none())).isEmpty();
        save(
                b.with(Fields.SURNAME, text("Smith"))
                        .with(Fields.FORENAMES, text("Johnny"))
                        .with(Fields.DATE_OF_BIRTH, date("1981-12-04")));
        assertThat(desk.duplicates().undecided(Progress.none())).hasSize(1);
        assertThat(desk.duplicates().of(open(a))).hasSize(1);
        save(
                open(b).with(Fields.DATE_OF_BIRTH, date("1955-12-29"))
                        .with(Fields.SURNAME, text("Orr")));
        assertThat(desk.duplicates().undecided(Progress.none())).isEmpty();
    }

    @Test
    void aCaseThatWentIntoAnotherIsNotOfferedUntilTheMergeIsUndone() throws Refused {
        ReviewCase a = accept("Smith", "John", "1981-04-12");
        ReviewCase b = accept("Smyth", "Jon", "1981-04-12");
        ReviewCase draft =
                CaseworkTest.complete(desk, "Smith")
                        .with(Fields.FORENAMES, text("Johnny"))
                        .with(Fields.DATE_OF_BIRTH, date("1981-04-12"));
        assertThat(desk.duplicates().of(draft)).hasSize(2);
        desk.duplicates().merge(a.id(), b.id(), Map.of());
        assertThat(desk.duplicates().of(draft))
                .extracting(c -> c.row().reference())
                .containsExactly(a.reference());
        desk.duplicates().undo(desk.duplicates().merges(a.id()).getFirst().merge().id());
        assertThat(desk.duplicates().of(draft)).hasSize(2);
    }

    @Test
    void aBodyWithoutANameIsFoundByDayAndPlaceOnceTheNameIsKnown() throws Refused {
        Value home =
                Value.Parts.of(
                        Map.of(
                                "lines",
                                new Value.Text("12 Cross Lane"),
                                "postcode",
                                new Value.Text("DN1 2AB")));
        ReviewCase body =
                desk.notification()
                        .accept(
                                CaseworkTest.complete(desk, "Unknown")
                                        .with(Fields.FORENAMES, text("male"))
                                        .with(Fields.ADDRESS, Answer.of(home)));
        ReviewCase named =
                CaseworkTest.complete(desk, "Dawson")
                        .with(Fields.FORENAMES, text("Lee"))
                        .with(Fields.DATE_OF_BIRTH, date("1986-01-02"))
                        .with(Fields.ADDRESS, Answer.of(home));
        assertThat(desk.duplicates().of(named))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.row().reference()).isEqualTo(body.reference());
                    assertThat(found.likeness().samePerson()).isTrue();
                });
    }

    @Test
    void notTheSameIsRememberedUntilAnAnswerThatWasComparedChanges() throws Refused {
        ReviewCase a = accept("Smith", "John", "1981-04-12");
        ReviewCase b = accept("Smyth", "Jon", "1981-04-12");
        desk.duplicates().notTheSame(b.id(), a.id());
        assertThat(desk.duplicates().of(open(a))).isEmpty();
        assertThat(desk.duplicates().of(open(b))).isEmpty();
        assertThat(desk.duplicates().undecided(Progress.none())).isEmpty();

        save(open(a).with(Fields.NARRATIVE, text("Something that is not compared.")));
        assertThat(desk.duplicates().undecided(Progress.none())).isEmpty();

        save(open(a).with(Fields.NHS_NUMBER, text("9434765919")));
        assertThat(desk.duplicates().undecided(Progress.none())).hasSize(1);
        assertThat(desk.duplicates().of(open(b))).hasSize(1);
    }

    @Test
    void linkedCasesAreDecidedAndSeenFromBothSides() throws Refused {
        ReviewCase a = accept("Smith", "John", "1981-04-12");
        ReviewCase b = accept("Smyth", "Jon", "1981-04-12");
        desk.duplicates().link(b.id(), a.id(), Duplicates.EARLIER_NEAR_FATAL);
        assertThat(desk.duplicates().undecided(Progress.none())).isEmpty();
        assertThat(desk.duplicates().links(a.id()))
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.own()).isFalse();
                    assertThat(link.other().id()).isEqualTo(b.id());
                });
        assertThat(desk.duplicates().links(b.id()).getFirst().own()).isTrue();
    }

    private ReviewCase rich(ReviewCase base, String cause) throws Refused {
        AgencyReturn agency = agencyReturn("AGENCY_TYPE05");
        return save(
                base.with(Fields.NARRATIVE, text("Found at home. " + cause))
                        .with(
                                Fields.AGE_AT_DEATH,
                                Answer.of(new Value.Number(BigDecimal.valueOf(45))))
                        .withEvidence(
                                List.of(
                                        evidence("OPI001", EvidenceStage.SUSPECTED),
                                        evidence(cause, EvidenceStage.SUSPECTED)))
                        .withFactors(
                                List.of(
                                        new FactorFinding(
                                                UUID.randomUUID(),
                                                "IND01",
                                                cause.equals("STI001")
                                                        ? Influence.ofGrade(3)
                                                        : Influence.ofGrade(1),
                                                Optional.empty(),
                                                "note " + cause)))
                        .withReturns(List.of(agency))
                        .withChronology(
                                List.of(
                                        entry("seen in the same clinic", Optional.of(agency.id())),
                                        entry("only in " + cause, Optional.empty()))));
    }

    @Test
    void aMergeUnitesWithoutRepeatingAndUndoingItRestoresBothExactly() throws Refused {
        ReviewCase a = rich(accept("Smith", "John", "1981-04-12"), "OPI034");
        ReviewCase b =
                save(
                        rich(accept("Smyth", "Jon", "1981-04-12"), "STI001")
                                .with(Fields.NHS_NUMBER, text("9434765919")));
        AnswerKey forenames = new AnswerKey(Fields.FORENAMES, 0);
        assertThat(desk.duplicates().conflicts(a, b))
                .extracting(c -> c.key().field())
                .contains(Fields.SURNAME, Fields.FORENAMES, Fields.NARRATIVE)
                .doesNotContain(Fields.NHS_NUMBER, Fields.STATUS, Fields.DATE_OF_BIRTH);

        ReviewCase kept =
                desk.duplicates()
                        .merge(
                                a.id(),
                                b.id(),
                                Map.of(
                                        forenames,
                                        CaseUnion.Take.OTHER,
                                        new AnswerKey(Fields.NARRATIVE, 0),
                                        CaseUnion.Take.BOTH));
        assertThat(kept.reference()).isEqualTo(a.reference());
        assertThat(kept.answers().text(Fields.FORENAMES)).isEqualTo("Jon");
        assertThat(kept.answers().text(Fields.SURNAME)).isEqualTo("Smith");
        assertThat(kept.answers().text(Fields.NHS_NUMBER)).isEqualTo("9434765919");
        assertThat(kept.answers().text(Fields.NARRATIVE)).contains("OPI034").contains("STI001");
        assertThat(kept.evidence())
                .extracting(e -> e.substance().orElse(""))
                .containsExactly("OPI001", "OPI034", "STI001");
        assertThat(kept.factors())
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.influence()).isEqualTo(Influence.ofGrade(3));
                    assertThat(f.note()).isEqualTo("note OPI034\nnote STI001");
                });
        assertThat(kept.returns()).hasSize(1);
        assertThat(kept.chronology())
                .extracting(ChronologyEntry::what)
                .containsExactly("seen in the same clinic", "only in OPI034", "only in STI001");

        ReviewCase gone = open(b);
        assertThat(gone.status()).isEqualTo(CaseStatus.MERGED);
        assertThat(desk.cases().find(b.reference())).contains(b.id());
        assertThat(desk.duplicates().merges(b.id()).getFirst().other().id()).isEqualTo(a.id());
        assertThat(desk.duplicates().undecided(Progress.none())).isEmpty();
        assertThat(desk.today().picture().total()).isEqualTo(1);
        assertThat(desk.audit().ofCase(b.reference(), 9))
                .filteredOn(entry -> entry.intent().equals("MERGE_CASES"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).isEqualTo(a.reference().text()));

        desk.duplicates().undo(desk.duplicates().merges(a.id()).getFirst().merge().id());
        assertThat(open(a).withVersion(a.version())).isEqualTo(a);
        assertThat(open(b).withVersion(b.version())).isEqualTo(b);
        assertThat(desk.duplicates().merges(a.id())).isEmpty();
        assertThat(desk.duplicates().undecided(Progress.none())).hasSize(1);
        assertThat(desk.cases().history(a.id())).hasSize(3);
    }

    private static ToxicologyReport report(String reference) {
        return new ToxicologyReport(
                UUID.randomUUID(),
                ToxicologyReport.CONFIRMATION,
                "Northern Toxicology",
                reference,
                Optional.empty(),
                Optional.empty(),
                PartialDate.parse("2026-09-20"),
                Optional.of("MATRIX01"),
                "note " + reference);
    }

    private ReviewCase withReports(ReviewCase base, String second) throws Refused {
        ToxicologyReport both = report("NT-1");
        ToxicologyReport own = report(second);
        return save(
                base.withToxicology(List.of(both, own))
                        .withEvidence(
                                List.of(
                                        evidence("OPI001", EvidenceStage.CONFIRMED).in(both),
                                        evidence("OPI001", EvidenceStage.CONFIRMED).in(own))));
    }

    @Test
    void aMergeKeepsReportsOfToxicologyAndWhichResultStandsInWhich() throws Refused {
        ReviewCase a = withReports(accept("Smith", "John", "1981-04-12"), "NT-2");
        ReviewCase b = withReports(accept("Smyth", "Jon", "1981-04-12"), "NT-3");
        ReviewCase kept = desk.duplicates().merge(a.id(), b.id(), Map.of());
        assertThat(open(kept)).isEqualTo(kept);
        assertThat(kept.toxicology())
                .extracting(ToxicologyReport::reference, ToxicologyReport::note)
                .containsExactly(
                        tuple("NT-1", "note NT-1"),
                        tuple("NT-2", "note NT-2"),
                        tuple("NT-3", "note NT-3"));
        assertThat(kept.evidence())
                .extracting(row -> row.report().orElseThrow())
                .containsExactlyElementsOf(
                        kept.toxicology().stream().map(ToxicologyReport::id).toList());
        assertThat(kept.toxicology())
                .extracting(ToxicologyReport::id)
                .doesNotContainAnyElementsOf(
                        b.toxicology().stream().map(ToxicologyReport::id).toList());

        desk.duplicates().undo(desk.duplicates().merges(a.id()).getFirst().merge().id());
        assertThat(open(a).withVersion(a.version())).isEqualTo(a);
        assertThat(open(b).withVersion(b.version())).isEqualTo(b);
    }

    @Test
    void linesThatNameOneAnotherStillDoAfterAMerge() throws Refused {
        ReviewCase a = accept("Smith", "John", "1981-04-12");
        ChronologyEntry first = entry("first", Optional.empty());
        ChronologyEntry second = entry("second", Optional.empty());
        ReviewCase b =
                save(
                        accept("Smyth", "Jon", "1981-04-12")
                                .withChronology(
                                        List.of(
                                                first.withApartFrom(List.of(second.id())),
                                                second.withStatements(
                                                        List.of(Statement.of(second))))));
        List<ChronologyEntry> lines =
                desk.duplicates().merge(a.id(), b.id(), Map.of()).chronology();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().apartFrom()).containsExactly(lines.getLast().id());
        assertThat(lines.getLast().statements())
                .singleElement()
                .satisfies(said -> assertThat(said.line()).isEqualTo(lines.getLast().id()));
        assertThat(lines.getLast().id()).isNotEqualTo(second.id());
    }

    @Test
    void anUndoIsRefusedOnceWhatTheMergeBroughtWasChanged() throws Refused {
        ReviewCase a = accept("Smith", "John", "1981-04-12");
        ReviewCase b =
                save(
                        accept("Smyth", "Jon", "1981-04-12")
                                .with(Fields.NHS_NUMBER, text("9434765919")));
        desk.duplicates().merge(a.id(), b.id(), Map.of());
        UUID merge = desk.duplicates().merges(a.id()).getFirst().merge().id();
        save(open(a).with(Fields.NHS_NUMBER, text("4010232137")));
        Refused refused = catchThrowableOfType(Refused.class, () -> desk.duplicates().undo(merge));
        assertThat(refused.problem()).isInstanceOf(Problem.ChangedSinceMerge.class);
        assertThat(open(b).status()).isEqualTo(CaseStatus.MERGED);
    }

    @Test
    void laterChangesOfOtherThingsStayWhenAMergeIsUndone() throws Refused {
        ReviewCase a = accept("Smith", "John", "1981-04-12");
        ReviewCase b =
                save(
                        accept("Smyth", "Jon", "1981-04-12")
                                .with(Fields.NHS_NUMBER, text("9434765919")));
        desk.duplicates().merge(a.id(), b.id(), Map.of());
        FieldKey other = new FieldKey("person.religion");
        save(open(a).with(other, text("none")));
        desk.duplicates().undo(desk.duplicates().merges(a.id()).getFirst().merge().id());
        assertThat(open(a).answers().get(Fields.NHS_NUMBER)).isEmpty();
        assertThat(open(a).answers().text(other)).isEqualTo("none");
    }

    @Test
    void aMergedCaseIsNeitherMergedAgainNorKept() throws Refused {
        ReviewCase a = accept("Smith", "John", "1981-04-12");
        ReviewCase b = accept("Smyth", "Jon", "1981-04-12");
        ReviewCase c = accept("Smith", "Jon", "1981-04-12");
        desk.duplicates().merge(a.id(), b.id(), Map.of());
        assertThat(
                        catchThrowableOfType(
                                        Refused.class,
                                        () -> desk.duplicates().merge(b.id(), c.id(), Map.of()))
                                .problem())
                .isInstanceOf(Problem.CannotMerge.class);
        assertThat(
                        catchThrowableOfType(
                                        Refused.class,
                                        () -> desk.duplicates().merge(c.id(), b.id(), Map.of()))
                                .problem())
                .isInstanceOf(Problem.CannotMerge.class);
    }
}
