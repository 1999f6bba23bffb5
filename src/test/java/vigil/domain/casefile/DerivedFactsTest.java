package vigil.domain.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigil.domain.vocabulary.SubstanceFacts;
import vigil.domain.vocabulary.SubstanceLexicon;
import vigil.exchange.VocabularyResources;

class DerivedFactsTest {

    private static final SubstanceLexicon LEXICON = VocabularyResources.load().substances();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static ReviewCase blank() {
        return ReviewCase.blank(new CaseId(new UUID(1, 1)), CaseReference.of("SHE", 2026, 1));
    }

    private static Value date(String text) {
        return new Value.Date(PartialDate.parse(text).orElseThrow());
    }

    private static SubstanceEvidence evidence(String code, EvidenceStage stage) {
        return SubstanceEvidence.of(
                UUID.nameUUIDFromBytes((code + stage).getBytes()), Optional.of(code), "", stage);
    }

    private static ReviewCase with(EvidenceStage stage, String... codes) {
        List<SubstanceEvidence> rows = new ArrayList<>();
        for (String code : codes) {
            rows.add(evidence(code, stage));
        }
        return blank().withEvidence(rows);
    }

    @Test
    void ageFollowsFromTheDatesAndOnlyThenFromWhatWasGiven() {
        Answers answers =
                Answers.none()
                        .with(
                                Fields.AGE_AT_DEATH,
                                new Value.Number(java.math.BigDecimal.valueOf(50)))
                        .with(Fields.DATE_OF_DEATH, date("2026-03-14"));
        assertThat(DerivedFacts.ageAtDeath(answers)).hasValue(50);
        assertThat(DerivedFacts.ageAtDeath(answers.with(Fields.DATE_OF_BIRTH, date("1980-03-14"))))
                .hasValue(46);
        assertThat(DerivedFacts.ageAtDeath(answers.with(Fields.DATE_OF_BIRTH, date("1980-03-15"))))
                .hasValue(45);
        assertThat(DerivedFacts.ageAtDeath(answers.with(Fields.DATE_OF_BIRTH, date("1980"))))
                .hasValue(45);
    }

    @Test
    void agesAreBandedAsTheyArePublished() {
        assertThat(List.of(17, 24, 25, 34, 35, 44, 64, 65, 99).stream().map(DerivedFacts::ageBand))
                .containsExactly(
                        "<25", "<25", "25-34", "25-34", "35-44", "35-44", "55-64", "65+", "65+");
    }

    @Test
    void releaseBandsHaveTheEdgesOfTheList() {
        int[] days = {0, 2, 3, 7, 8, 14, 15, 21, 22, 28, 29, 90, 91, 365, 366};
        List<String> bands = new ArrayList<>();
        for (int day : days) {
            bands.add(DerivedFacts.releaseBand(OptionalInt.of(day)).substring(8));
        }
        assertThat(bands)
                .containsExactly(
                        "1", "1", "2", "2", "3", "3", "4", "4", "5", "5", "6", "6", "7", "7", "8");
        assertThat(DerivedFacts.releaseBand(OptionalInt.empty())).isEqualTo("RELBAND09");
    }

    @Test
    void daysSinceReleaseNeedBothDaysAndTheirOrder() {
        Answers answers = Answers.none().with(Fields.DATE_OF_DEATH, date("2026-03-14"));
        assertThat(
                        DerivedFacts.daysSincePrisonRelease(
                                answers.with(Fields.PRISON_RELEASE, date("2026-03-04"))))
                .hasValue(10);
        assertThat(
                        DerivedFacts.daysSincePrisonRelease(
                                answers.with(Fields.PRISON_RELEASE, date("2026-03"))))
                .isEmpty();
        assertThat(
                        DerivedFacts.daysSincePrisonRelease(
                                answers.with(Fields.PRISON_RELEASE, date("2026-04-04"))))
                .isEmpty();
    }

    @Test
    void mixturesFoldMetabolitesAndLeaveSuspicionOut() {
        ReviewCase found =
                with(EvidenceStage.CONFIRMED, "OPI007", "GAB001", "BZD018", "STI004", "ALC001");
        assertThat(
                        SubstanceFacts.combinations(
                                found.evidence(), EvidenceStage.Strength.TOXICOLOGY, LEXICON))
                .containsExactlyInAnyOrder(SubstanceFacts.Combination.values());
        ReviewCase suspected = with(EvidenceStage.SUSPECTED, "OPI001", "BZD018");
        assertThat(
                        SubstanceFacts.combinations(
                                suspected.evidence(), EvidenceStage.Strength.TOXICOLOGY, LEXICON))
                .isEmpty();
        ReviewCase given = with(EvidenceStage.RESUSCITATION, "OPI020", "BZD013");
        assertThat(
                        SubstanceFacts.combinations(
                                given.evidence(), EvidenceStage.Strength.SUSPECTED, LEXICON))
                .isEmpty();
    }

    @Test
    void aMetaboliteAndItsParentAreOneDepressant() {
        ReviewCase found = with(EvidenceStage.CONFIRMED, "OPI006", "OPI007", "GAB001");
        assertThat(
                        SubstanceFacts.combinations(
                                found.evidence(), EvidenceStage.Strength.TOXICOLOGY, LEXICON))
                .containsExactly(SubstanceFacts.Combination.OPIOID_GABAPENTINOID);
    }

    @Test
    void theNationalClassFollowsTheCertificateOnly() {
        assertThat(SubstanceFacts.nationalClass(with(EvidenceStage.CONFIRMED, "OPI001"), LEXICON))
                .isEqualTo("ONS_CLASS07");
        assertThat(SubstanceFacts.nationalClass(with(EvidenceStage.CERTIFIED, "OPI001"), LEXICON))
                .isEqualTo("ONS_CLASS02");
        assertThat(SubstanceFacts.nationalClass(with(EvidenceStage.CERTIFIED, "ADP001"), LEXICON))
                .isEqualTo("ONS_CLASS03");
        assertThat(SubstanceFacts.nationalClass(with(EvidenceStage.CERTIFIED, "ALC001"), LEXICON))
                .isEqualTo("ONS_CLASS04");
        assertThat(
                        SubstanceFacts.nationalClass(
                                with(EvidenceStage.CERTIFIED, "OPI001", "ALC001"), LEXICON))
                .isEqualTo("ONS_CLASS05");
    }

    @Test
    void checksFindWhatDoesNotFit() {
        Answers answers =
                Answers.none()
                        .with(Fields.DATE_OF_BIRTH, date("1980-01-01"))
                        .with(Fields.DATE_OF_DEATH, date("1979-12-31"))
                        .with(Fields.DATE_NOTIFIED, date("2027-01-01"))
                        .with(Fields.NHS_NUMBER, new Value.Text("943 476 5918"))
                        .with(Fields.CONCLUSION, new Value.Code("CONCLUSION03"))
                        .with(Fields.INTENT, new Value.Code("INTENT01"));
        assertThat(CaseChecks.run(blank().withAnswers(answers), TODAY))
                .extracting(Finding::rule)
                .contains("deathBeforeBirth", "inFuture", "nhsNumber", "suicideNoteWanted");
    }

    @Test
    void partialDatesAreNotAccusedOfWhatTheyMayNotBe() {
        Answers answers =
                Answers.none()
                        .with(Fields.DATE_OF_INCIDENT, date("2026-03-14"))
                        .with(Fields.DATE_OF_DEATH, date("2026-03"))
                        .with(Fields.DATE_NOTIFIED, date("2026"));
        assertThat(CaseChecks.run(blank().withAnswers(answers), TODAY)).isEmpty();
    }

    @Test
    void aLongGapBetweenLastSeenAndFoundAsksForAnEstimate() {
        Answers answers =
                Answers.none()
                        .with(
                                Fields.LAST_SEEN_ALIVE,
                                ValueText.parse(new FieldType.DateTime(), "2026-03-01T10:00")
                                        .orElseThrow())
                        .with(
                                Fields.FOUND,
                                ValueText.parse(new FieldType.DateTime(), "2026-03-05T10:00")
                                        .orElseThrow())
                        .with(Fields.DATE_OF_DEATH, date("2026-03-04"));
        assertThat(DerivedFacts.hoursLastSeenToFound(answers)).hasValue(96);
        assertThat(CaseChecks.run(blank().withAnswers(answers), TODAY))
                .extracting(Finding::rule)
                .contains("shouldBeEstimated");
        Answers estimated = answers.with(Fields.DATE_OF_DEATH, date("~2026-03-04"));
        assertThat(CaseChecks.run(blank().withAnswers(estimated), TODAY)).isEmpty();
    }

    @Test
    void whatFollowsStandsBesideTheAnswerItFollowsFrom() {
        Answers answers =
                Answers.none()
                        .with(Fields.DATE_OF_BIRTH, date("1980-03-14"))
                        .with(Fields.DATE_OF_DEATH, date("2026-03-14"))
                        .with(Fields.PRISON_RELEASE, date("2026-03-01"))
                        .with(Fields.TOXICOLOGY_RECEIVED, date("2026-05-13"))
                        .with(
                                Fields.LAST_OVERDOSE,
                                Value.Parts.of(java.util.Map.of("date", date("2026-03-12"))));
        assertThat(WorkedOut.of(answers))
                .contains(
                        new WorkedOut(Fields.DATE_OF_BIRTH, "age", 46),
                        new WorkedOut(Fields.PRISON_RELEASE, "daysBeforeDeath", 13),
                        new WorkedOut(Fields.LAST_OVERDOSE, "daysBeforeDeath", 2),
                        new WorkedOut(Fields.TOXICOLOGY_RECEIVED, "daysAfterDeath", 60))
                .hasSize(4);
        assertThat(WorkedOut.of(answers.with(Fields.PRISON_RELEASE, date("2026-03"))))
                .noneMatch(fact -> fact.beside().equals(Fields.PRISON_RELEASE));
    }

    @Test
    void theAmbulanceTookMinutesOnlyWhereBothTimesAreKnown() {
        FieldKey called = new FieldKey("incident.ambulanceCalled");
        FieldKey arrived = new FieldKey("incident.ambulanceArrived");
        PartialDate day = PartialDate.parse("2026-03-14").orElseThrow();
        Answers both =
                Answers.none()
                        .with(called, new Value.Moment(day, ClockTime.parse("23:52")))
                        .with(
                                arrived,
                                new Value.Moment(
                                        PartialDate.parse("2026-03-15").orElseThrow(),
                                        ClockTime.parse("00:04")));
        assertThat(WorkedOut.of(both))
                .containsExactly(new WorkedOut(arrived, "minutesToArrive", 12));
        assertThat(WorkedOut.of(both.with(arrived, new Value.Moment(day, Optional.empty()))))
                .isEmpty();
    }

    @Test
    void anAgeThatFollowsIsNotAskedFor() {
        FieldCatalogue catalogue = VocabularyResources.load().catalogue();
        ReviewCase dated = blank().with(Fields.DATE_OF_DEATH, Answer.of(date("2026-03-14")));
        assertThat(Needed.beforePanel(dated, catalogue))
                .anyMatch(field -> field.key().equals(Fields.AGE_AT_DEATH));
        assertThat(
                        Needed.beforePanel(
                                dated.with(Fields.DATE_OF_BIRTH, Answer.of(date("1980-03-14"))),
                                catalogue))
                .noneMatch(field -> field.key().equals(Fields.AGE_AT_DEATH));
    }

    @Test
    void manyDaysAreToldInMonthsToo() {
        assertThat(DerivedFacts.aboutMonths(100)).isEqualTo(3);
        assertThat(DerivedFacts.aboutMonths(365)).isEqualTo(12);
        assertThat(DerivedFacts.aboutMonths(846)).isEqualTo(28);
    }

    @Test
    void aPersonWhoSurvivedIsNotAskedForADateOfDeathOrAnInquest() {
        FieldCatalogue catalogue = VocabularyResources.load().catalogue();
        Answers survived = Answers.none().with(Fields.TYPE, new Value.Code(Fields.NEAR_FATAL));
        assertThat(Needed.atNotification(Answers.none(), catalogue))
                .anyMatch(field -> field.key().equals(Fields.DATE_OF_DEATH));
        assertThat(Needed.atNotification(survived, catalogue))
                .noneMatch(field -> field.key().equals(Fields.DATE_OF_DEATH));
        assertThat(Needed.beforePanel(blank().withAnswers(survived), catalogue))
                .extracting(field -> field.key().text())
                .contains("nearFatal.followUp")
                .doesNotContain("coroner.cause", "coroner.regulation28", "incident.placeOfDeath");
    }
}
