package vigil.patterns.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vigil.patterns.CaseFact;
import vigil.patterns.measures.MeasureSpan.Step;
import vigil.patterns.questions.DeathRow;
import vigil.patterns.questions.Reply;
import vigil.patterns.questions.Topic;

/** Counted by hand. */
class MeasureFiguresTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private final List<DeathRow> rows = new ArrayList<>();

    private DeathRow row(UnaryOperator<CaseFact.Builder> more) {
        return DeathRow.of(more.apply(CaseFact.of("C" + rows.size(), DAY, "A")).build());
    }

    private DeathRow row() {
        return row(fact -> fact);
    }

    private MeasureFiguresTest of(int times, DeathRow row) {
        for (int i = 0; i < times; i++) {
            rows.add(row);
        }
        return this;
    }

    private MeasureCount count(Measure measure) {
        return MeasureFigures.of(rows).count(measure);
    }

    @Test
    void treatmentAtDeathIsCountedAmongThoseWhoseStatusIsKnown() {
        of(3, row().code(Topic.TREATMENT, "TX_STATUS01"));
        of(1, row().code(Topic.TREATMENT, "TX_STATUS02"));
        of(2, row().code(Topic.TREATMENT, "TX_STATUS05"));
        of(4, row().code(Topic.TREATMENT, "TX_STATUS07"));
        of(2, row().with(Topic.TREATMENT, new Reply.NotKnown()));
        of(3, row());
        MeasureCount count = count(Measure.IN_TREATMENT);
        assertThat(count).isEqualTo(new MeasureCount(4, 6, 5));
        assertThat(count.share()).isEqualTo(0.4);
        // binom.test(4, 10) of R
        assertThat(count.interval().low()).isCloseTo(0.1215523, within(1e-7));
        assertThat(count.interval().high()).isCloseTo(0.7376219, within(1e-7));
        assertThat(count(Measure.DEATHS)).isEqualTo(new MeasureCount(15, 0, 0));
    }

    @Test
    void leavingTreatmentCountsForAYearAndAnUndatedLeavingIsNotKnown() {
        of(1, row().code(Topic.TREATMENT, "TX_STATUS01"));
        of(1, row().code(Topic.TREATMENT, "TX_STATUS05"));
        of(1, row().code(Topic.TREATMENT, "TX_STATUS06").amount(Topic.TREATMENT_END, 365));
        of(1, row().code(Topic.TREATMENT, "TX_STATUS06").amount(Topic.TREATMENT_END, 366));
        of(1, row().code(Topic.TREATMENT, "TX_STATUS06"));
        of(1, row().code(Topic.TREATMENT, "TX_STATUS03"));
        of(1, row().code(Topic.TREATMENT, "TX_STATUS09"));
        of(1, row());
        assertThat(count(Measure.TREATMENT_IN_YEAR)).isEqualTo(new MeasureCount(3, 2, 3));
    }

    @Test
    void substitutionIsAskedOfThoseInTreatmentAndAMedicineDecides() {
        DeathRow in = row().code(Topic.TREATMENT, "TX_STATUS01");
        of(2, in.code(Topic.SUBSTITUTION, Topic.OPIOID_SUBSTITUTE));
        of(1, in.code(Topic.SUBSTITUTION, Topic.OTHER_MEDICINE));
        of(1, in.code(Topic.INTERVENTIONS, "INTERV02"));
        of(1, in.code(Topic.INTERVENTIONS, "INTERV01"));
        of(1, in);
        of(
                1,
                row().code(Topic.TREATMENT, "TX_STATUS07")
                        .code(Topic.SUBSTITUTION, Topic.OPIOID_SUBSTITUTE));
        assertThat(count(Measure.SUBSTITUTION)).isEqualTo(new MeasureCount(2, 2, 2));
    }

    @Test
    void theLatestContactOfAnyKindDecides() {
        DeathRow in = row().code(Topic.TREATMENT, "TX_STATUS02");
        of(1, in.amount(Topic.TREATMENT_CONTACT, 7));
        of(1, in.amount(Topic.TREATMENT_CONTACT, 40).amount(Topic.FACE_TO_FACE, 2));
        of(1, in.amount(Topic.TREATMENT_CONTACT, 8));
        of(1, in.amount(Topic.TREATMENT_CONTACT, 28));
        of(1, in.amount(Topic.TREATMENT_CONTACT, 29));
        of(1, in);
        of(1, row().amount(Topic.TREATMENT_CONTACT, 1));
        assertThat(count(Measure.CONTACT_IN_WEEK)).isEqualTo(new MeasureCount(2, 3, 1));
        assertThat(count(Measure.CONTACT_IN_MONTH)).isEqualTo(new MeasureCount(4, 1, 1));
    }

    @Test
    void thePrisonReleasePatternIsAnsweredWithNotKnownCounted() {
        DeathRow early = row(fact -> fact.daysSinceRelease(9));
        of(
                3,
                early.code(Topic.REFERRAL_SENT, "YNU01")
                        .code(Topic.REFERRAL_SEEN, "YNU02")
                        .code(Topic.NALOXONE_ON_RELEASE, "NAL_SUPPLY01"));
        DeathRow late = row(fact -> fact.daysSinceRelease(28));
        of(
                2,
                late.code(Topic.REFERRAL_SENT, "YNU01")
                        .code(Topic.REFERRAL_SEEN, "YNU01")
                        .code(Topic.NALOXONE_ON_RELEASE, "NAL_SUPPLY05")
                        .code(Topic.SCRIPT_ON_RELEASE, "YNU01"));
        of(1, late.code(Topic.REFERRAL_SENT, "YNU02"));
        of(1, late.with(Topic.REFERRAL_SENT, new Reply.NotKnown()));
        of(1, late.code(Topic.REFERRAL_SENT, "YNU01"));
        of(1, row(fact -> fact.daysSinceRelease(29)));
        of(1, row().code(Topic.JUSTICE, "CJ_STATUS11"));
        of(4, row().code(Topic.JUSTICE, "CJ_STATUS01"));
        of(1, row().with(Topic.PRISON_RELEASE, new Reply.NotApplicable()));
        of(2, row());
        MeasureFigures figures = MeasureFigures.of(rows);
        assertThat(count(Measure.RELEASED)).isEqualTo(new MeasureCount(9, 6, 2));
        assertThat(count(Measure.REFERRED)).isEqualTo(new MeasureCount(6, 1, 2));
        assertThat(count(Measure.SEEN)).isEqualTo(new MeasureCount(2, 3, 1));
        assertThat(count(Measure.RELEASE_NALOXONE)).isEqualTo(new MeasureCount(3, 2, 4));
        assertThat(count(Measure.RELEASE_SCRIPT)).isEqualTo(new MeasureCount(2, 0, 7));
        assertThat(figures.bands().stream().map(MeasureFigures.Band::deaths))
                .containsExactly(0L, 0L, 3L, 0L, 5L);
        assertThat(figures.withoutDay()).isOne();
        assertThat(figures.diedBeforeSeen()).isEqualTo(3);
    }

    @Test
    void naloxoneThatWasDeclinedWasOfferedAndNotIssued() {
        for (int i = 1; i <= 6; i++) {
            of(1, row().code(Topic.NALOXONE_HELD, "NAL_SUPPLY0" + i));
        }
        rows.set(5, row().with(Topic.NALOXONE_HELD, new Reply.NotKnown()));
        of(1, row().with(Topic.NALOXONE_HELD, new Reply.NotApplicable()));
        assertThat(count(Measure.NALOXONE_OFFERED)).isEqualTo(new MeasureCount(4, 1, 2));
        assertThat(count(Measure.NALOXONE_ISSUED)).isEqualTo(new MeasureCount(3, 2, 2));
    }

    @Test
    void spansAreQuartersYearsAndYearsFromApril() {
        LocalDate day = LocalDate.of(2026, 11, 22);
        assertThat(MeasureSpan.lastComplete(Step.QUARTER, day).code()).isEqualTo("2026Q3");
        assertThat(MeasureSpan.lastComplete(Step.YEAR, day).code()).isEqualTo("2025");
        assertThat(MeasureSpan.lastComplete(Step.FINANCIAL_YEAR, day).code()).isEqualTo("2025/26");
        assertThat(MeasureSpan.lastComplete(Step.YEAR, LocalDate.of(2025, 12, 31)).code())
                .isEqualTo("2025");
        assertThat(MeasureSpan.of(Step.FINANCIAL_YEAR, LocalDate.of(2026, 3, 31)).quarters())
                .containsExactly("2025Q2", "2025Q3", "2025Q4", "2026Q1");
        assertThat(
                        MeasureSpan.of(Step.QUARTER, LocalDate.of(2026, 1, 1))
                                .withBefore(3)
                                .stream()
                                .map(MeasureSpan::code))
                .containsExactly("2025Q3", "2025Q4", "2026Q1");
    }
}
