package vigil.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where an alert stands follows from its dates and its decision. */
class DrugAlertTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** An alert that lacks nothing. */
    static DrugAlert whole() {
        return DrugAlert.begun(new UUID(1, 2), TODAY.minusDays(2))
                .withReport(
                        AlertReport.on(TODAY.minusDays(2))
                                .withSubstance(Optional.of("S001"))
                                .withCriterion(Optional.of("LDIS_CRIT03"))
                                .withEvidence(Optional.of("ALERT_EVIDENCE05")))
                .withDecision(Optional.of(AlertDecision.FORMAL))
                .withGrade(Optional.of(AlertGrade.AMBER))
                .withAudience(List.of("ALERT_AUD03"))
                .withScores(
                        AlertScores.NONE
                                .with(AlertScores.Question.RELEVANCE, OptionalInt.of(3))
                                .with(AlertScores.Question.SPREAD, OptionalInt.of(1))
                                .with(AlertScores.Question.SERIOUSNESS, OptionalInt.of(3))
                                .with(AlertScores.Question.PLAUSIBILITY, OptionalInt.of(0)))
                .withText(
                        new AlertText(
                                Map.of(
                                        AlertPart.TITLE, "Tablets sold as diazepam",
                                        AlertPart.KNOWN, "A laboratory found bromazolam.",
                                        AlertPart.ADVICE, "Call 999.\n- Give naloxone.")))
                .withDates(AlertDates.NONE.withExpires(Optional.of(TODAY.plusDays(28))));
    }

    @Test
    void aReportWaitsUntilSomebodyDecides() {
        DrugAlert alert = DrugAlert.begun(new UUID(1, 2), TODAY.minusDays(2));
        assertThat(alert.state(TODAY)).isEqualTo(AlertState.REPORTED);
        assertThat(alert.daysWaiting(TODAY)).hasValue(2);
        assertThat(alert.withDecision(Optional.of(AlertDecision.NO_ACTION)).state(TODAY))
                .isEqualTo(AlertState.CLOSED);
        assertThat(alert.withDecision(Optional.of(AlertDecision.SHARE)).state(TODAY))
                .isEqualTo(AlertState.DRAFTED);
    }

    @Test
    void anAlertHoldsOnItsLastDayAndNotTheDayAfter() {
        DrugAlert alert = whole().withDates(whole().dates().withIssued(TODAY));
        LocalDate last = TODAY.plusDays(28);
        assertThat(alert.state(last)).isEqualTo(AlertState.LIVE);
        assertThat(alert.daysLeft(last)).hasValue(0);
        assertThat(alert.state(last.plusDays(1))).isEqualTo(AlertState.EXPIRED);
        assertThat(alert.expiresSoon(last.minusDays(8))).isFalse();
        assertThat(alert.expiresSoon(last.minusDays(7))).isTrue();
        assertThat(alert.withDates(alert.dates().withWithdrawn(TODAY)).state(TODAY))
                .isEqualTo(AlertState.WITHDRAWN);
    }

    @Test
    void itSaysWhatItLacksBeforeItCanBeIssued() {
        assertThat(whole().lacks(TODAY)).isEmpty();
        assertThat(DrugAlert.begun(new UUID(1, 2), TODAY).lacks(TODAY))
                .contains(AlertLack.DECISION, AlertLack.EXPIRY, AlertLack.TITLE)
                .doesNotContain(AlertLack.GRADE);
        assertThat(whole().withGrade(Optional.empty()).lacks(TODAY))
                .containsExactly(AlertLack.GRADE);
        assertThat(whole().withDecision(Optional.of(AlertDecision.SHARE)).lacks(TODAY)).isEmpty();
        assertThat(whole().lacks(TODAY.plusDays(29))).containsExactly(AlertLack.EXPIRY_OVER);
        assertThat(
                        whole().withText(whole().text().with(AlertPart.TITLE, "x".repeat(101)))
                                .lacks(TODAY))
                .containsExactly(AlertLack.TOO_LONG);
    }

    @Test
    void aGradeGoesWithAFormalAlertOnly() {
        assertThat(whole().withDecision(Optional.of(AlertDecision.SHARE)).grade()).isEmpty();
    }

    @Test
    void scoresAreNoughtToThree() {
        assertThatThrownBy(
                        () -> AlertScores.NONE.with(AlertScores.Question.SPREAD, OptionalInt.of(4)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void linesLoseTheMarksPeopleTypeBeforeThem() {
        assertThat(whole().text().lines(AlertPart.ADVICE))
                .containsExactly("Call 999.", "Give naloxone.");
    }

    @Test
    void wordsThatPraiseOrBlameArePointedOutExceptWhereTheyAreWarnedOf() {
        DrugAlert alert =
                whole().withText(
                                whole().text()
                                        .with(AlertPart.KNOWN, "Super strong tablets are about.")
                                        .with(AlertPart.SAY, "These are safe. Confirmed.")
                                        .with(AlertPart.AVOID, "Do not say strong or pure."));
        assertThat(AlertWording.of(alert))
                .extracting(AlertWording.Caution::part, AlertWording.Caution::reason)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                AlertPart.KNOWN, AlertWording.Reason.ATTRACTS),
                        org.assertj.core.groups.Tuple.tuple(
                                AlertPart.SAY, AlertWording.Reason.REASSURES));
        DrugAlert rumour =
                alert.withReport(alert.report().withEvidence(Optional.of("ALERT_EVIDENCE01")));
        assertThat(AlertWording.of(rumour))
                .extracting(AlertWording.Caution::reason)
                .contains(AlertWording.Reason.UNPROVEN);
    }
}
