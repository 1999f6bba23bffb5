package vigil.casework;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.WorkingDays;

/**
 * How soon the panel wants things done, each counted from the notification of a case.
 *
 * @param screening working days until it is decided whether the case is reviewed
 * @param review days until a meeting first discusses it; a case with a target of its own has that
 * @param closing days until it is closed
 */
public record PanelTargets(int screening, int review, int closing) {

    /**
     * Open cases that are past a target, each list in the order of the rows.
     *
     * @param toScreen nobody has decided whether they are reviewed
     * @param toReview no meeting has discussed them
     * @param toClose discussed and still open
     */
    public record Past(List<CaseRow> toScreen, List<CaseRow> toReview, List<CaseRow> toClose) {
        public Past {
            toScreen = List.copyOf(toScreen);
            toReview = List.copyOf(toReview);
            toClose = List.copyOf(toClose);
        }

        public boolean isEmpty() {
            return toScreen.isEmpty() && toReview.isEmpty() && toClose.isEmpty();
        }
    }

    static PanelTargets of(Records records) {
        return new PanelTargets(
                number(records, Setting.SCREENING_DAYS),
                number(records, Setting.REVIEW_DAYS),
                number(records, Setting.CLOSING_DAYS));
    }

    private static int number(Records records, Setting setting) {
        return setting.number(records.settings().get(setting));
    }

    /** Which of these cases are past a target; those that nobody works on are past none. */
    public Past past(List<CaseRow> rows, LocalDate today) {
        return new Past(
                those(rows, row -> screened(row, today)),
                those(rows, row -> reviewed(row, today)),
                those(rows, row -> closed(row, today)));
    }

    private static List<CaseRow> those(List<CaseRow> rows, Predicate<CaseRow> which) {
        return rows.stream().filter(which).toList();
    }

    private boolean screened(CaseRow row, LocalDate today) {
        boolean waits = row.status() == CaseStatus.NOTIFIED || row.status() == CaseStatus.SCREENING;
        return waits
                && row.notified()
                        .filter(day -> today.isAfter(WorkingDays.after(day, screening)))
                        .isPresent();
    }

    private boolean reviewed(CaseRow row, LocalDate today) {
        boolean waits =
                switch (row.status()) {
                    case NOTIFIED, SCREENING, GATHERING, READY -> true;
                    default -> false;
                };
        return waits
                && row.marks()
                        .targetPanel()
                        .or(() -> row.notified().map(day -> day.plusDays(review)))
                        .filter(today::isAfter)
                        .isPresent();
    }

    private boolean closed(CaseRow row, LocalDate today) {
        boolean waits =
                switch (row.status()) {
                    case AT_PANEL, AWAITING_INQUEST, ACTIONS_OPEN -> true;
                    default -> false;
                };
        return waits
                && row.notified()
                        .filter(day -> ChronoUnit.DAYS.between(day, today) > closing)
                        .isPresent();
    }

    /** Whether a first discussion came in time. */
    boolean inTime(LocalDate notified, LocalDate discussed) {
        return ChronoUnit.DAYS.between(notified, discussed) <= review;
    }
}
