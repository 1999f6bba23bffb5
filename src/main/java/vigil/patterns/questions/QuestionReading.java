package vigil.patterns.questions;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vigil.patterns.CaseFact;
import vigil.patterns.Completeness;
import vigil.patterns.Finding;
import vigil.patterns.PatternSummary;
import vigil.patterns.SliceView;
import vigil.patterns.Taxonomy;

/**
 * What every question reads.
 *
 * @param known deaths of the slice's areas up to its last day, in order of death
 * @param rows those of them in the slice's period
 * @param recent the last twelve complete months of the known deaths
 * @param before up to sixty months before those
 * @param recentFrom the first day of the twelve months
 * @param provisionalFrom the first day of months that are not yet complete
 * @param monthsBefore how many months the record before goes back, at most sixty
 */
record QuestionReading(
        List<DeathRow> known,
        List<DeathRow> rows,
        List<DeathRow> recent,
        List<DeathRow> before,
        LocalDate recentFrom,
        LocalDate provisionalFrom,
        long monthsBefore,
        Map<String, DeathRow> byReference,
        SliceView view,
        Taxonomy taxonomy,
        PatternSummary summary,
        PanelRecord panel) {

    static final int RECENT_MONTHS = 12;
    private static final int MOST_MONTHS_BEFORE = 60;
    private static final int LEAST_MONTHS_BEFORE = 24;

    static QuestionReading of(
            PanelRecord panel, PatternSummary summary, Taxonomy taxonomy, SliceView view) {
        List<DeathRow> known =
                panel.deaths().stream()
                        .filter(row -> view.known(row.fact()))
                        .sorted(
                                Comparator.comparing((DeathRow row) -> row.fact().died())
                                        .thenComparing(DeathRow::reference))
                        .toList();
        LocalDate complete = view.provisionalFrom(known.stream().map(DeathRow::fact).toList());
        LocalDate from = complete.minusMonths(RECENT_MONTHS);
        LocalDate furthest = from.minusMonths(MOST_MONTHS_BEFORE);
        LocalDate start =
                known.isEmpty() || known.getFirst().fact().died().isBefore(furthest)
                        ? furthest
                        : known.getFirst().fact().died().withDayOfMonth(1);
        Map<String, DeathRow> byReference = new HashMap<>();
        known.forEach(row -> byReference.put(row.reference(), row));
        return new QuestionReading(
                known,
                known.stream().filter(row -> view.inPeriod(row.fact())).toList(),
                between(known, from, complete),
                between(known, start, from),
                from,
                complete,
                known.isEmpty() ? 0 : Math.max(0, ChronoUnit.MONTHS.between(start, from)),
                byReference,
                view,
                taxonomy,
                summary,
                panel);
    }

    private static List<DeathRow> between(List<DeathRow> rows, LocalDate from, LocalDate to) {
        return rows.stream()
                .filter(row -> !row.fact().died().isBefore(from))
                .filter(row -> row.fact().died().isBefore(to))
                .toList();
    }

    /** Known deaths from one day up to another, which is left out. */
    List<DeathRow> known(LocalDate from, LocalDate to) {
        return between(known, from, to);
    }

    /** Whether the record is long enough for a comparison with the past. */
    boolean comparable() {
        return monthsBefore >= LEAST_MONTHS_BEFORE;
    }

    LocalDate lastComplete() {
        return provisionalFrom.minusDays(1);
    }

    /** Deaths of the period in months that are not yet complete. */
    long provisional() {
        return rows.stream().filter(row -> !row.fact().died().isBefore(provisionalFrom)).count();
    }

    Completeness completeness() {
        return completeness(rows);
    }

    static Completeness completeness(List<DeathRow> of) {
        return new Completeness(
                of.size(),
                of.stream().map(DeathRow::fact).filter(CaseFact::toxicologyBack).count(),
                of.stream().map(DeathRow::fact).filter(CaseFact::factorsAssessed).count());
    }

    Optional<DeathRow> row(String reference) {
        return Optional.ofNullable(byReference.get(reference));
    }

    /** What the search found of some kind, the most pressing first. */
    List<Finding> findings(Predicate<Finding> wanted) {
        return summary.findings().stream().filter(wanted).toList();
    }
}
