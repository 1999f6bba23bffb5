package vigil.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.CaseStatus;

/** Which cases are past what the panel wants, and which are not. */
class PanelTargetsTest {

    /** A Friday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static final PanelTargets TARGETS = new PanelTargets(5, 90, 365);

    private static CaseRow row(CaseStatus status, int daysAgo, Optional<LocalDate> own) {
        CaseMarks none = CaseMarks.NONE;
        return new CaseRow(
                new CaseId(new UUID(7, daysAgo)),
                CaseReference.parse("DARD-BAR-2026-001").orElseThrow(),
                ListedName.NONE,
                "",
                status,
                "",
                Optional.empty(),
                Optional.of(TODAY.minusDays(daysAgo)),
                "",
                false,
                List.of(),
                List.of(),
                1,
                Instant.EPOCH,
                new CaseMarks(
                        OptionalInt.empty(),
                        none.sex(),
                        none.treatment(),
                        none.coordinator(),
                        none.route(),
                        false,
                        false,
                        Optional.empty(),
                        own,
                        OptionalInt.empty()));
    }

    private static PanelTargets.Past past(CaseStatus status, int daysAgo) {
        return TARGETS.past(List.of(row(status, daysAgo, Optional.empty())), TODAY);
    }

    @Test
    void screeningIsCountedInWorkingDays() {
        assertThat(past(CaseStatus.NOTIFIED, 7).toScreen()).isEmpty();
        assertThat(past(CaseStatus.NOTIFIED, 8).toScreen()).hasSize(1);
        assertThat(past(CaseStatus.GATHERING, 30).toScreen()).isEmpty();
    }

    @Test
    void aCaseIsToBeDiscussedInItsDaysOrByItsOwnDay() {
        assertThat(past(CaseStatus.GATHERING, 90).toReview()).isEmpty();
        assertThat(past(CaseStatus.READY, 91).toReview()).hasSize(1);
        assertThat(past(CaseStatus.AT_PANEL, 91).toReview()).isEmpty();
        List<CaseRow> later = List.of(row(CaseStatus.READY, 200, Optional.of(TODAY.plusDays(1))));
        assertThat(TARGETS.past(later, TODAY).isEmpty()).isTrue();
        List<CaseRow> missed = List.of(row(CaseStatus.READY, 10, Optional.of(TODAY.minusDays(1))));
        assertThat(TARGETS.past(missed, TODAY).toReview()).hasSize(1);
    }

    @Test
    void whatWasDiscussedIsToBeClosed() {
        assertThat(past(CaseStatus.ACTIONS_OPEN, 365).toClose()).isEmpty();
        assertThat(past(CaseStatus.ACTIONS_OPEN, 366).toClose()).hasSize(1);
        assertThat(past(CaseStatus.CLOSED, 900).isEmpty()).isTrue();
        assertThat(TARGETS.inTime(TODAY.minusDays(90), TODAY)).isTrue();
        assertThat(TARGETS.inTime(TODAY.minusDays(91), TODAY)).isFalse();
    }

    @Test
    void helplinesThatNobodyCheckedStayMarked() {
        Helplines shipped = Helplines.of(Setting.HELPLINES.initial());
        assertThat(shipped.lines()).hasSize(8).noneMatch(Helplines.Line::checked);
        assertThat(shipped.written()).isEqualTo(Setting.HELPLINES.initial());
        assertThat(Helplines.of("Ours: 01\n\n? Theirs: 02").lines())
                .containsExactly(
                        new Helplines.Line("Ours: 01", true),
                        new Helplines.Line("Theirs: 02", false));
    }
}
