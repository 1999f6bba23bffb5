package vigil.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.Sensitivity;
import vigil.domain.panel.PanelAction;

/** What needs somebody's attention today. */
public final class Today {

    /** An agency that has not answered by its due date. */
    public record OverdueReturn(
            CaseId reviewCase,
            CaseReference reference,
            String agency,
            LocalDate due,
            long daysLate) {}

    /** A case whose toxicology has been asked for and has not come. */
    public record AwaitedToxicology(CaseId reviewCase, CaseReference reference, long days) {}

    /**
     * The picture of the day.
     *
     * @param urgent open cases flagged urgent and still new
     * @param ready cases ready for a panel
     * @param open all cases somebody still works on
     * @param deathsByMonth deaths and near-fatal overdoses of each of the last 24 months, oldest
     *     first
     * @param targets how soon the panel wants things done
     * @param past cases that are past one of them
     */
    public record Picture(
            LocalDate date,
            List<CaseRow> urgent,
            List<CaseRow> fresh,
            List<CaseRow> ready,
            int open,
            int total,
            List<OverdueReturn> overdueReturns,
            List<AwaitedToxicology> awaitedToxicology,
            List<PanelAction> overdueActions,
            int openActions,
            Optional<PanelStore.MeetingRow> nextMeeting,
            List<MonthCount> deathsByMonth,
            PanelTargets targets,
            PanelTargets.Past past) {}

    /** How many people died in a month. */
    public record MonthCount(java.time.YearMonth month, int deaths) {}

    private static final int MONTHS = 24;

    private final Desk desk;

    Today(Desk desk) {
        this.desk = desk;
    }

    /** Of how many cases something may go by the policy, for those who propose or approve that. */
    public OptionalInt retention() throws Refused {
        if (!desk.session().may(Reading.RETENTION)) {
            return OptionalInt.empty();
        }
        LocalDate today = desk.today();
        return desk.look(
                Reading.RETENTION,
                records -> OptionalInt.of(Retention.due(records, today).cases()));
    }

    public Picture picture() throws Refused {
        LocalDate today = desk.today();
        Session session = desk.session();
        ActionTracking tracking = new ActionTracking(desk);
        return desk.work()
                .read(
                        desk.session(),
                        records -> {
                            int newDays =
                                    Setting.NEW_CASE_DAYS.number(
                                            records.settings().get(Setting.NEW_CASE_DAYS));
                            // A merged case is counted where it went.
                            List<CaseRow> rows =
                                    desk.rows().of(records, desk.session()).stream()
                                            .filter(row -> row.status() != CaseStatus.MERGED)
                                            .toList();
                            List<CaseRow> open =
                                    rows.stream().filter(row -> row.status().open()).toList();
                            PanelTargets targets = PanelTargets.of(records);
                            List<PanelAction> actions = tracking.seen(records);
                            Set<CaseId> closed =
                                    records.panel().closedTo(session.member().id()).keySet();
                            Set<CaseId> seen =
                                    rows.stream().map(CaseRow::id).collect(Collectors.toSet());
                            return new Picture(
                                    today,
                                    open.stream()
                                            .filter(row -> row.urgent() && early(row))
                                            .toList(),
                                    open.stream()
                                            .filter(row ->
                                                    row.notified()
                                                            .filter(d ->
                                                                    d.isAfter(
                                                                            today.minusDays(
                                                                                    newDays)))
                                                            .isPresent())
                                            .toList(),
                                    open.stream()
                                            .filter(row -> row.status() == CaseStatus.READY)
                                            .toList(),
                                    open.size(),
                                    rows.size(),
                                    records.cases().overdueReturns(today).stream()
                                            .filter(r -> session.seesReturnOf(r.agency()))
                                            .filter(r -> !closed.contains(r.reviewCase()))
                                            .toList(),
                                    session.sight().of(Sensitivity.OPEN)
                                            ? records.cases().awaitedToxicology(today).stream()
                                                    .filter(t -> seen.contains(t.reviewCase()))
                                                    .toList()
                                            : List.of(),
                                    actions.stream()
                                            .filter(action -> action.overdue(today))
                                            .toList(),
                                    (int)
                                            actions.stream()
                                                    .filter(action -> !action.finished())
                                                    .count(),
                                    (session.may(Reading.MEETINGS)
                                                    ? records.panel().meetings()
                                                    : List.<PanelStore.MeetingRow>of())
                                            .stream()
                                                    .filter(meeting ->
                                                            !meeting.date().isBefore(today))
                                                    .min(
                                                            java.util.Comparator.comparing(
                                                                    PanelStore.MeetingRow::date)),
                                    byMonth(rows, today),
                                    targets,
                                    targets.past(open, today));
                        });
    }

    private static boolean early(CaseRow row) {
        return switch (row.status()) {
            case NOTIFIED, SCREENING, GATHERING -> true;
            default -> false;
        };
    }

    private static List<MonthCount> byMonth(List<CaseRow> rows, LocalDate today) {
        java.time.YearMonth last = java.time.YearMonth.from(today);
        int[] deaths = new int[MONTHS];
        for (CaseRow row : rows) {
            row.death()
                    .filter(date -> date.month() != 0)
                    .ifPresent(date -> {
                        long back =
                                java.time.YearMonth.from(date.earliest())
                                        .until(last, java.time.temporal.ChronoUnit.MONTHS);
                        if (back >= 0 && back < MONTHS) {
                            deaths[MONTHS - 1 - (int) back]++;
                        }
                    });
        }
        List<MonthCount> counts = new java.util.ArrayList<>();
        for (int i = 0; i < MONTHS; i++) {
            counts.add(new MonthCount(last.minusMonths(MONTHS - 1L - i), deaths[i]));
        }
        return counts;
    }
}
