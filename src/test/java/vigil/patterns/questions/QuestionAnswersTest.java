package vigil.patterns.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vigil.patterns.Argument;
import vigil.patterns.Caveat;
import vigil.patterns.EvidenceBasis;
import vigil.patterns.EvidenceStage;
import vigil.patterns.Period;
import vigil.patterns.Sentence;
import vigil.patterns.Slice;

/** Each question on made-up deaths of which the answer is known. */
class QuestionAnswersTest {

    private static final UnaryOperator<DeathRow> NOTHING_MORE = row -> row;

    private static Sentence said(Answered answered, String key) {
        return answered.sentences().stream()
                .filter(sentence -> sentence.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " is not among " + answered));
    }

    private static List<Long> counts(Sentence sentence) {
        return sentence.arguments().stream()
                .filter(Argument.Count.class::isInstance)
                .map(argument -> ((Argument.Count) argument).value())
                .toList();
    }

    private static List<Long> counts(Answered answered, String key) {
        return counts(said(answered, key));
    }

    @Test
    void withoutDeathsEveryQuestionSaysThatItCannotBeAnswered() {
        List<Answered> all = Deaths.none().all();
        assertThat(all).hasSize(23);
        assertThat(all)
                .allSatisfy(answered -> {
                    assertThat(answered.standing()).isEqualTo(Answered.Standing.CANNOT);
                    assertThat(answered.sentences())
                            .extracting(Sentence::key)
                            .containsExactly("question.cannot.noDeaths");
                });
    }

    @Test
    void deathsOfWhichNothingIsRecordedGiveNoShareOfNothing() {
        for (Answered answered : Deaths.none().add(30, NOTHING_MORE).all()) {
            assertThat(answered.sentences()).as(answered.question().key()).isNotEmpty();
            answered.figures()
                    .forEach(figure ->
                            assertThat(figure.count()).as(answered.toString()).isNotNegative());
            answered.everySentence()
                    .flatMap(sentence -> sentence.arguments().stream())
                    .forEach(argument -> {
                        if (argument instanceof Argument.Estimate estimate) {
                            assertThat(estimate.value()).isFinite();
                        }
                        if (argument instanceof Argument.Percent percent) {
                            assertThat(percent.whole()).isPositive();
                        }
                    });
        }
    }

    @Test
    void unknownIsNeverCountedAsNo() {
        Answered answered =
                Deaths.none()
                        .add(6, row -> row.code(Topic.OTHERS_PRESENT, "BYST01"))
                        .add(2, row -> row.code(Topic.OTHERS_PRESENT, "BYST03"))
                        .add(4, row -> row.with(Topic.OTHERS_PRESENT, new Reply.NotKnown()))
                        .add(3, NOTHING_MORE)
                        .ask(Question.ALONE);
        Figure figure = answered.figures().getFirst();
        assertThat(figure.count()).isEqualTo(6);
        assertThat(figure.known()).isEqualTo(8);
        assertThat(figure.notKnown()).isEqualTo(7);
        assertThat(figure.floor()).isCloseTo(6 / 15.0, within(1e-12));
        assertThat(figure.ceiling()).isCloseTo(13 / 15.0, within(1e-12));
        // Clopper and Pearson, 6 of 8; binom.test(6, 8) of R gives the same.
        assertThat(figure.interval().low()).isCloseTo(0.3491442, within(1e-6));
        assertThat(figure.interval().high()).isCloseTo(0.9681460, within(1e-6));
        assertThat(answered.caveats()).contains(Caveat.MANY_UNKNOWN);
        assertThat(answered.notes())
                .filteredOn(note -> note.key().equals("question.note.unknown"))
                .singleElement()
                .satisfies(note -> assertThat(counts(note)).containsExactly(7L, 15L, 6L, 13L));
        assertThat(answered.cases()).hasSize(6);
    }

    @Test
    void aloneInABuildingSharedWithOthers() {
        Answered answered =
                Deaths.none()
                        .add(
                                2,
                                row ->
                                        row.code(Topic.OTHERS_PRESENT, "BYST01")
                                                .code(Topic.PLACE, "PLACE03"))
                        .add(1, row -> row.code(Topic.OTHERS_PRESENT, "BYST04"))
                        .add(
                                1,
                                row ->
                                        row.code(Topic.OTHERS_PRESENT, "BYST01")
                                                .code(Topic.PLACE, "PLACE01")
                                                .code(Topic.LIVING, "LIVING01"))
                        .add(
                                1,
                                row ->
                                        row.code(Topic.OTHERS_PRESENT, "BYST01")
                                                .code(Topic.PLACE, "PLACE01"))
                        .ask(Question.ALONE);
        assertThat(counts(answered, "question.alone.shared")).containsExactly(3L, 4L);
    }

    @Test
    void releaseIsCountedByDateAndElseByStatus() {
        Answered answered =
                Deaths.none()
                        .add(3, fact -> fact.daysSinceRelease(10), NOTHING_MORE)
                        .add(1, fact -> fact.daysSinceRelease(28), NOTHING_MORE)
                        .add(4, fact -> fact.daysSinceRelease(29), NOTHING_MORE)
                        .add(1, row -> row.code(Topic.JUSTICE, "CJ_STATUS08", "CJ_STATUS11"))
                        .add(11, row -> row.code(Topic.JUSTICE, "CJ_STATUS01"))
                        .add(5, row -> row.with(Topic.JUSTICE, new Reply.NotKnown()))
                        .ask(Question.AFTER_RELEASE);
        assertThat(counts(answered, "question.afterRelease.share")).containsExactly(5L, 20L);
        assertThat(counts(answered, "question.afterRelease.days")).containsExactly(3L, 4L, 8L, 14L);
        assertThat(answered.cases()).hasSize(5);
        assertThat(answered.notes())
                .filteredOn(note -> note.key().equals("question.note.even"))
                .singleElement()
                .satisfies(note -> {
                    assertThat(counts(note)).containsExactly(4L, 8L);
                    assertThat(((Argument.Estimate) note.arguments().get(3)).value())
                            .isCloseTo(8 * 29 / 366.0, within(1e-12));
                });
    }

    @Test
    void hospitalSaysHowManyDischargedThemselves() {
        Answered answered =
                Deaths.none()
                        .add(
                                2,
                                fact -> fact.daysSinceDischarge(5),
                                row -> row.code(Topic.DISCHARGE_REASON, "HOSP_DISCHARGE02"))
                        .add(
                                3,
                                fact -> fact.daysSinceDischarge(3),
                                row -> row.code(Topic.DISCHARGE_REASON, "HOSP_DISCHARGE01"))
                        .add(5, row -> row.code(Topic.DISCHARGE_REASON, "HOSP_DISCHARGE05"))
                        .add(4, NOTHING_MORE)
                        .ask(Question.AFTER_HOSPITAL);
        assertThat(counts(answered, "question.afterHospital.share")).containsExactly(5L, 10L);
        assertThat(counts(answered, "question.afterHospital.left")).containsExactly(2L, 5L);
        assertThat(answered.figures().getFirst().notKnown()).isEqualTo(4);
    }

    @Test
    void treatmentIsSplitIntoNeverLeftAndWithoutContact() {
        Answered answered =
                Deaths.none()
                        .add(4, row -> row.code(Topic.TREATMENT, "TX_STATUS07"))
                        .add(1, row -> row.code(Topic.TREATMENT, "TX_STATUS05"))
                        .add(
                                2,
                                row ->
                                        row.code(Topic.TREATMENT, "TX_STATUS01")
                                                .amount(Topic.TREATMENT_CONTACT, 40)
                                                .code(Topic.INTERVENTIONS, "INTERV01")
                                                .amount(Topic.MISSED_DOSES, 3))
                        .add(
                                3,
                                row ->
                                        row.code(Topic.TREATMENT, "TX_STATUS01")
                                                .amount(Topic.TREATMENT_CONTACT, 28)
                                                .code(Topic.INTERVENTIONS, "INTERV01"))
                        .add(1, row -> row.code(Topic.TREATMENT, "TX_STATUS02"))
                        .ask(Question.TREATMENT);
        assertThat(counts(answered, "question.treatment.never")).containsExactly(4L, 11L, 1L);
        assertThat(counts(answered, "question.treatment.silent")).containsExactly(2L, 5L, 6L);
        assertThat(counts(answered, "question.treatment.missed")).containsExactly(2L, 2L, 5L);
    }

    @Test
    void naloxoneThatWasNotAppropriateIsLeftOut() {
        Answered answered =
                Deaths.none()
                        .add(2, row -> row.code(Topic.NALOXONE_GIVEN, "NAL_GIVEN03"))
                        .add(3, row -> row.code(Topic.NALOXONE_GIVEN, "NAL_GIVEN05"))
                        .add(4, row -> row.code(Topic.NALOXONE_GIVEN, "NAL_GIVEN01"))
                        .add(1, row -> row.code(Topic.NALOXONE_GIVEN, "NAL_GIVEN02"))
                        .add(7, row -> row.with(Topic.NALOXONE_GIVEN, new Reply.NotApplicable()))
                        .add(2, row -> row.with(Topic.NALOXONE_GIVEN, new Reply.NotKnown()))
                        .ask(Question.NALOXONE);
        assertThat(counts(answered, "question.naloxone.given")).containsExactly(5L, 10L, 2L);
        assertThat(counts(answered, "question.naloxone.absent")).containsExactly(4L, 1L);
        assertThat(answered.figures().getFirst().notKnown()).isEqualTo(2);
        assertThat(said(answered, "question.cannot.field")).isNotNull();
    }

    @Test
    void cocaethyleneIsCountedAmongDeathsWithCocaineAndSuspectedIsNotConfirmed() {
        Deaths deaths =
                Deaths.none()
                        .add(
                                3,
                                fact ->
                                        fact.toxicologyBack(true)
                                                .substance("STI001", EvidenceStage.TOXICOLOGY)
                                                .substance("STI004", EvidenceStage.TOXICOLOGY)
                                                .substance("ALC001", EvidenceStage.TOXICOLOGY),
                                NOTHING_MORE)
                        .add(
                                5,
                                fact ->
                                        fact.toxicologyBack(true)
                                                .substance("STI001", EvidenceStage.TOXICOLOGY),
                                NOTHING_MORE)
                        .add(
                                2,
                                fact -> fact.substance("STI001", EvidenceStage.SUSPECTED),
                                NOTHING_MORE);
        Answered confirmed = deaths.ask(Question.ALCOHOL_MIXES);
        assertThat(counts(confirmed, "question.alcoholMixes.cocaine")).containsExactly(3L, 8L, 3L);
        assertThat(counts(confirmed, "question.alcoholMixes.other")).containsExactly(3L, 8L);
        assertThat(confirmed.figures().getFirst().notKnown()).isEqualTo(2);
        Answered any =
                deaths.slice(Slice.everything().on(EvidenceBasis.ANY)).ask(Question.ALCOHOL_MIXES);
        assertThat(counts(any, "question.alcoholMixes.cocaine")).containsExactly(3L, 10L, 3L);
        assertThat(any.caveats()).contains(Caveat.SUSPECTED_AND_CONFIRMED);
    }

    @Test
    void threeKindsOfSedatingSubstanceAreCounted() {
        Answered answered =
                Deaths.none()
                        .add(
                                4,
                                fact ->
                                        fact.toxicologyBack(true)
                                                .substance("OPI006", EvidenceStage.TOXICOLOGY)
                                                .substance("GAB001", EvidenceStage.TOXICOLOGY)
                                                .substance("BZD001", EvidenceStage.TOXICOLOGY),
                                NOTHING_MORE)
                        .add(
                                6,
                                fact ->
                                        fact.toxicologyBack(true)
                                                .substance("OPI006", EvidenceStage.TOXICOLOGY)
                                                .substance("GAB001", EvidenceStage.TOXICOLOGY),
                                NOTHING_MORE)
                        .add(5, NOTHING_MORE)
                        .ask(Question.MIXES);
        assertThat(counts(answered, "question.mixes.sedating")).containsExactly(4L, 10L, 4L, 10L);
        assertThat(answered.figures().getFirst().notKnown()).isEqualTo(5);
    }

    @Test
    void threeDeathsAtOneAddressWithinEighteenMonthsAreTheSamePlace() {
        Deaths deaths = Deaths.none();
        for (int i = 0; i < 3; i++) {
            deaths.add(
                    1,
                    LocalDate.of(2024, 1, 10).plusDays(274L * i),
                    fact -> fact.premises("p1"),
                    NOTHING_MORE);
            deaths.add(
                    1,
                    LocalDate.of(2024, 1, 11).plusDays(275L * i),
                    fact -> fact.premises("p2"),
                    NOTHING_MORE);
        }
        deaths.action(action("A-1", "D-0000", Optional.empty(), false, false));
        Answered answered = deaths.ask(Question.SAME_PLACE);
        assertThat(counts(answered, "question.samePlace.most")).containsExactly(3L);
        assertThat(counts(answered, "question.samePlace.all")).containsExactly(1L, 3L, 6L);
        assertThat(counts(answered, "question.samePlace.open")).containsExactly(1L, 1L);
        assertThat(answered.cases()).containsExactly("D-0000", "D-0002", "D-0004");
    }

    private static ActionFact action(
            String reference,
            String from,
            Optional<LocalDate> done,
            boolean naloxone,
            boolean overdue) {
        return new ActionFact(
                reference, Optional.of(from), done, done.isPresent(), false, overdue, naloxone);
    }

    @Test
    void anActionIsComparedBeforeAndSinceOverCompleteMonths() {
        LocalDate done = LocalDate.of(2025, 6, 1);
        Deaths deaths = Deaths.none();
        deaths.add(
                1,
                LocalDate.of(2024, 2, 1),
                fact -> fact.factor("TRT05", 3).factor("SOC04", 2).factorsAssessed(true),
                NOTHING_MORE);
        for (int month = 0; month < 24; month++) {
            LocalDate day = LocalDate.of(2024, 3, 5).plusMonths(month);
            boolean before = day.isBefore(done);
            deaths.add(
                    1,
                    day,
                    fact -> fact.factorsAssessed(true),
                    row ->
                            row.code(Topic.PLACE, "PLACE03")
                                    .code(
                                            Topic.NALOXONE_GIVEN,
                                            before ? "NAL_GIVEN01" : "NAL_GIVEN03"));
        }
        deaths.action(action("A-1", "D-0000", Optional.of(done), true, false))
                .action(action("A-2", "D-0000", Optional.of(done), false, false))
                .action(action("A-3", "D-0000", Optional.empty(), false, true));
        Answered answered = deaths.ask(Question.ACTIONS);
        assertThat(counts(answered, "question.actions.done")).containsExactly(2L, 3L, 1L, 0L);
        assertThat(counts(answered, "question.actions.hostels.fewer"))
                .containsExactly(0L, 6L, 15L, 15L);
        assertThat(answered.notes())
                .extracting(Sentence::key)
                .contains("question.actions.factor.unclear");
        assertThat(answered.caveats()).contains(Caveat.NOT_CAUSE);
    }

    @Test
    void theGroupThatGrewMostIsSaidWithItsPast() {
        Deaths deaths = Deaths.none();
        for (int month = 0; month < 54; month++) {
            deaths.add(
                    3,
                    LocalDate.of(2021, 1, 10).plusMonths(month),
                    fact -> fact.sex("SEX01").age(50),
                    NOTHING_MORE);
        }
        deaths.add(
                9,
                LocalDate.of(2026, 3, 10),
                fact -> fact.sex("SEX02").age(44),
                row -> row.code(Topic.DOMESTIC_ABUSE, "DA01"));
        deaths.add(
                3,
                LocalDate.of(2026, 4, 10),
                fact -> fact.sex("SEX02").age(36),
                row -> row.code(Topic.DOMESTIC_ABUSE, "DA07"));
        Answered answered = deaths.ask(Question.WHO);
        assertThat(counts(answered, "question.who.men")).containsExactly(162L, 174L);
        assertThat(counts(answered, "question.who.grew")).containsExactly(12L, 12L);
        assertThat(counts(answered, "question.who.abuse")).containsExactly(9L, 12L);
        assertThat(answered.cases()).hasSize(12);
    }

    @Test
    void deprivationThatNobodyFilledInIsSaidToBeMissing() {
        Answered answered = Deaths.none().add(12, NOTHING_MORE).ask(Question.WHERE);
        assertThat(counts(answered, "question.where.noDeprivation")).containsExactly(0L, 12L);
        Answered filled =
                Deaths.none()
                        .add(5, row -> row.amount(Topic.DEPRIVATION, 1))
                        .add(3, row -> row.amount(Topic.DEPRIVATION, 4))
                        .add(2, NOTHING_MORE)
                        .ask(Question.WHERE);
        assertThat(counts(filled, "question.where.deprivation")).containsExactly(5L, 8L, 2L);
    }

    @Test
    void theEndOfTheWeekIsComparedWithAnEvenSpreadAndEstimatesAreLeftOut() {
        Deaths deaths = Deaths.none();
        for (int week = 0; week < 20; week++) {
            deaths.add(
                    1,
                    LocalDate.of(2025, 1, 10).plusWeeks(week), // a Friday
                    fact -> {},
                    NOTHING_MORE);
        }
        deaths.add(4, LocalDate.of(2025, 2, 4), fact -> fact.diedEstimated(true), NOTHING_MORE);
        Answered answered = deaths.ask(Question.WHEN);
        assertThat(counts(answered, "question.when.week.more")).containsExactly(20L, 20L);
        assertThat(answered.figures().getFirst().notKnown()).isEqualTo(4);
        assertThat(answered.figures().getFirst().expected().orElseThrow())
                .isCloseTo(60 / 7.0, within(1e-12));
    }

    @Test
    void aFactorWithoutInformationIsNotKnownAndRecommendationsAreCounted() {
        Deaths deaths =
                Deaths.none()
                        .add(4, fact -> fact.factor("SOC04", 2).factorsAssessed(true), NOTHING_MORE)
                        .add(1, fact -> fact.factor("SOC04", 3).factorsAssessed(true), NOTHING_MORE)
                        .add(2, fact -> fact.factor("SOC04", 0).factorsAssessed(true), NOTHING_MORE)
                        .add(3, fact -> fact.factor("SOC04", 1).factorsAssessed(true), NOTHING_MORE)
                        .add(6, NOTHING_MORE)
                        .recommendations(
                                Map.of(
                                        "R-1", List.of("D-0000"),
                                        "R-2", List.of("D-0004", "D-0001"),
                                        "R-3", List.of("D-0008")));
        Answered answered = deaths.ask(Question.RETURNING_FACTORS);
        assertThat(counts(answered, "question.returningFactors.top")).containsExactly(5L, 8L);
        assertThat(counts(answered, "question.returningFactors.recommended")).containsExactly(2L);
        assertThat(answered.figures().getFirst().notKnown()).isEqualTo(8);
        assertThat(answered.caveats()).contains(Caveat.REVIEWED_ONLY);
    }

    @Test
    void aWaitThatHasNotEndedCountsAsStillWaiting() {
        UnaryOperator<DeathRow> asked = row -> row.code(Topic.TOXICOLOGY_REQUESTED, "YNU01");
        Answered answered =
                Deaths.none()
                        .add(
                                2,
                                fact -> fact.toxicologyBack(true),
                                row -> asked.apply(row).amount(Topic.TOXICOLOGY_WAIT, 50))
                        .add(
                                1,
                                fact -> fact.toxicologyBack(true),
                                row -> asked.apply(row).amount(Topic.TOXICOLOGY_WAIT, 160))
                        .add(1, LocalDate.of(2025, 12, 1), fact -> {}, asked)
                        .add(1, LocalDate.of(2026, 6, 20), fact -> {}, asked)
                        .add(3, row -> row.code(Topic.TOXICOLOGY_REQUESTED, "YNU02"))
                        .ask(Question.SLOW);
        // At day 50 four are waited for and two end: half have; the fifth was only begun.
        assertThat(counts(answered, "question.slow.median")).containsExactly(50L, 3L, 5L);
        assertThat(counts(answered, "question.slow.late")).containsExactly(2L, 4L);
        assertThat(counts(answered, "question.slow.waiting")).containsExactly(2L, 211L);
        assertThat(answered.figures().getFirst().notKnown()).isEqualTo(1);
    }

    @Test
    void oneAreaAgainstItsOwnPastAndRatesOnlyWithPeople() {
        Deaths deaths = Deaths.none().everyMonth(54, 2, NOTHING_MORE);
        for (int month = 0; month < 12; month++) {
            deaths.add(4, LocalDate.of(2025, 7, 15).plusMonths(month), fact -> {}, NOTHING_MORE);
        }
        Answered without = deaths.ask(Question.DIFFERENT);
        assertThat(said(without, "question.different.all.more")).isNotNull();
        assertThat(said(without, "question.different.noPopulation")).isNotNull();
        Answered with = deaths.populations(Map.of("NORTH", 100_000L)).ask(Question.DIFFERENT);
        Sentence rate = said(with, "question.different.rate");
        long threeYears = counts(rate).getFirst();
        assertThat(((Argument.Estimate) rate.arguments().get(2)).value())
                .isCloseTo(threeYears / 3.0, within(1e-9));
    }

    @Test
    void noRateIsGivenUnderThreeDeathsAndUnderTwentyItIsUnreliable() {
        Deaths deaths = Deaths.none();
        deaths.add(1, LocalDate.of(2021, 1, 5), fact -> {}, NOTHING_MORE);
        deaths.add(2, LocalDate.of(2025, 3, 5), fact -> {}, NOTHING_MORE);
        deaths.populations(Map.of("NORTH", 100_000L));
        assertThat(deaths.ask(Question.DIFFERENT).notes())
                .extracting(Sentence::key)
                .contains("question.different.tooFew");
        deaths.add(1, LocalDate.of(2025, 4, 5), fact -> {}, NOTHING_MORE);
        assertThat(said(deaths.ask(Question.DIFFERENT), "question.different.unreliableRate"))
                .isNotNull();
    }

    @Test
    void aShortRecordIsNotComparedWithItself() {
        Answered answered =
                Deaths.none()
                        .add(5, row -> row.code(Topic.OTHERS_PRESENT, "BYST01"))
                        .ask(Question.DIFFERENT);
        assertThat(answered.standing()).isEqualTo(Answered.Standing.CANNOT);
        assertThat(answered.caveats()).contains(Caveat.SHORT_RECORD);
    }

    @Test
    void noSharedPlanIsSaidOnlyWhereBothFieldsSaySo() {
        Answered answered =
                Deaths.none()
                        .add(
                                4,
                                row ->
                                        row.agencies(5, 3)
                                                .code(Topic.RISK_PROCESS, "RISK_PROCESS01")
                                                .code(Topic.JOINT_PLAN, "JOINT_PLAN02"))
                        .add(
                                2,
                                row ->
                                        row.agencies(5, 4)
                                                .code(Topic.RISK_PROCESS, "RISK_PROCESS03"))
                        .add(
                                1,
                                row ->
                                        row.agencies(4, 3)
                                                .code(Topic.RISK_PROCESS, "RISK_PROCESS01"))
                        .add(3, row -> row.agencies(4, 2))
                        .add(2, row -> row.agencies(0, 0))
                        .add(8, NOTHING_MORE)
                        .ask(Question.AGENCIES);
        assertThat(counts(answered, "question.agencies.several")).containsExactly(7L, 10L);
        assertThat(counts(answered, "question.agencies.withoutPlan")).containsExactly(4L, 6L);
        assertThat(answered.figures().getFirst().notKnown()).isEqualTo(2);
        assertThat(answered.cases()).hasSize(4);
    }

    @Test
    void alcoholSpecificFollowsTheCodeAndIsNeverAddedToWhatIsSuspected() {
        Answered answered =
                Deaths.none()
                        .add(
                                3,
                                row ->
                                        row.code(Topic.UNDERLYING_CAUSE, "K70.3")
                                                .code(Topic.CASE_TYPE, "CASE_TYPE02")
                                                .amount(Topic.EMERGENCY_VISITS, 2))
                        .add(
                                2,
                                row ->
                                        row.code(Topic.UNDERLYING_CAUSE, "X42")
                                                .code(Topic.CASE_TYPE, "CASE_TYPE03"))
                        .add(5, row -> row.code(Topic.CASE_TYPE, "CASE_TYPE01"))
                        .ask(Question.ALCOHOL);
        assertThat(counts(answered, "question.alcohol.specific")).containsExactly(3L, 5L, 5L);
        assertThat(counts(answered, "question.alcohol.related")).containsExactly(5L, 10L, 3L);
        assertThat(counts(answered, "question.alcohol.visits")).containsExactly(3L, 3L);
        assertThat(answered.cases()).hasSize(3);
    }

    @Test
    void anOverdoseSurvivedIsReadFromCountOrDate() {
        Answered answered =
                Deaths.none()
                        .add(
                                1,
                                row ->
                                        row.amount(Topic.OVERDOSES_IN_MONTH, 1)
                                                .code(Topic.OVERDOSE_RESPONSE, "OD_RESPONSE01"))
                        .add(
                                1,
                                fact -> fact.daysSinceOverdose(20),
                                row -> row.code(Topic.OVERDOSE_RESPONSE, "OD_RESPONSE03"))
                        .add(1, fact -> fact.daysSinceOverdose(60), NOTHING_MORE)
                        .add(3, row -> row.amount(Topic.OVERDOSES_IN_MONTH, 0))
                        .add(4, NOTHING_MORE)
                        .ask(Question.NEAR_FATAL);
        assertThat(counts(answered, "question.nearFatal.share")).containsExactly(2L, 6L);
        assertThat(counts(answered, "question.nearFatal.followed")).containsExactly(1L, 2L);
        assertThat(answered.figures().getFirst().notKnown()).isEqualTo(4);
    }

    @Test
    void gapsNameTheFieldAndTheQuestionTheyMakeAFloor() {
        Answered answered =
                Deaths.none()
                        .add(6, row -> row.code(Topic.OTHERS_PRESENT, "BYST01"))
                        .add(4, row -> row.with(Topic.OTHERS_PRESENT, new Reply.NotKnown()))
                        .ask(Question.GAPS);
        assertThat(counts(answered, "question.gaps.field")).containsExactly(4L, 10L, 11L);
        assertThat(counts(answered, "question.gaps.never")).contains(10L);
        assertThat(answered.cases()).hasSize(4);
    }

    @Test
    void newAndRisingComeFromTheSearchWithTheirCases() {
        Deaths deaths = Deaths.none().everyMonth(60, 3, NOTHING_MORE);
        deaths.add(
                2,
                LocalDate.of(2026, 5, 20),
                fact -> fact.toxicologyBack(true).substance("GAB001", EvidenceStage.TOXICOLOGY),
                NOTHING_MORE);
        Answered answered = deaths.ask(Question.NEW);
        assertThat(answered.standing()).isEqualTo(Answered.Standing.ANSWERED);
        assertThat(answered.cases()).hasSize(2);
        Answered rising = Deaths.none().everyMonth(60, 3, NOTHING_MORE).ask(Question.RISING);
        assertThat(rising.standing()).isEqualTo(Answered.Standing.NOTHING);
        assertThat(rising.sentences())
                .extracting(Sentence::key)
                .containsExactly("question.rising.none");
    }

    @Test
    void whatIsRecentIsComparedWithTheYearsBefore() {
        Deaths deaths =
                Deaths.none().everyMonth(54, 2, row -> row.code(Topic.OTHERS_PRESENT, "BYST03"));
        for (int month = 0; month < 12; month++) {
            deaths.add(
                    2,
                    LocalDate.of(2025, 7, 1).plusMonths(month),
                    fact -> {},
                    row -> row.code(Topic.OTHERS_PRESENT, "BYST01"));
        }
        Answered answered = deaths.ask(Question.ALONE);
        assertThat(answered.notes()).extracting(Sentence::key).contains("question.note.more");
    }

    @Test
    void monthsThatAreNotCompleteAreSaid() {
        Deaths deaths = Deaths.none();
        for (int month = 0; month < 60; month++) {
            LocalDate day = LocalDate.of(2021, 1, 15).plusMonths(month);
            deaths.add(1, day, fact -> fact.notified(day.plusDays(45)), NOTHING_MORE);
        }
        deaths.add(1, LocalDate.of(2026, 6, 10), fact -> {}, NOTHING_MORE);
        assertThat(deaths.ask(Question.WHEN).caveats()).contains(Caveat.PROVISIONAL_MONTHS);
    }

    @Test
    void thePeriodLimitsTheAnswerAndNotTheComparison() {
        Deaths deaths =
                Deaths.none()
                        .everyMonth(60, 1, row -> row.code(Topic.OTHERS_PRESENT, "BYST01"))
                        .slice(
                                Slice.everything()
                                        .within(
                                                Period.between(
                                                        LocalDate.of(2025, 7, 1), Deaths.LAST)));
        Answered answered = deaths.ask(Question.ALONE);
        assertThat(counts(answered, "question.alone.share")).containsExactly(6L, 6L);
        assertThat(answered.notes())
                .extracting(Sentence::key)
                .anyMatch(key -> key.startsWith("question.note."));
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() {
        Random random = new Random(7);
        Deaths deaths = Deaths.none();
        String[] codes = {"BYST01", "BYST02", "BYST03", "BYST04"};
        for (int i = 0; i < 240; i++) {
            int number = i;
            deaths.add(
                    1,
                    LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1500)),
                    fact ->
                            fact.sex(number % 3 == 0 ? "SEX02" : "SEX01")
                                    .age(20 + number % 60)
                                    .premises("p" + number % 40)
                                    .district("S" + number % 9)
                                    .factor("SOC0" + (1 + number % 5), 1 + number % 3)
                                    .factor("TRT0" + (1 + number % 4), 2)
                                    .factorsAssessed(true)
                                    .toxicologyBack(number % 5 != 0)
                                    .substance(
                                            number % 2 == 0 ? "OPI006" : "GAB001",
                                            EvidenceStage.TOXICOLOGY),
                    row -> row.code(Topic.OTHERS_PRESENT, codes[number % codes.length]));
        }
        deaths.action(action("A-1", "D-0003", Optional.of(LocalDate.of(2025, 3, 1)), false, false));
        List<DeathRow> shuffled = new ArrayList<>(deaths.rows());
        Collections.shuffle(shuffled, random);
        assertThat(deaths.all(shuffled)).isEqualTo(deaths.all());
    }

    @Test
    void everyQuestionHasItsNumberAndGroup() {
        assertThat(Question.values()).hasSize(23);
        assertThat(Question.NEW.number()).isEqualTo(1);
        assertThat(Question.GAPS.number()).isEqualTo(23);
        assertThat(Set.of(Question.values()))
                .extracting(Question::group)
                .contains(Question.Group.values());
    }
}
