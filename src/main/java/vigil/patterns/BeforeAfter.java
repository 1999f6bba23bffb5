package vigil.patterns;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vigil.patterns.statistics.Interval;
import vigil.patterns.statistics.TwoRates;

/**
 * Deaths before and after the day an action was taken, over complete days only: what is after ends
 * where months are not yet complete, so that late reports never look like a success; what is before
 * goes back three years, or as far as the record.
 *
 * @param item what the deaths have; absent for all deaths
 * @param before deaths in the days before
 * @param daysBefore how many days those are
 * @param after deaths from the day of the action on
 * @param daysAfter how many days those are
 * @param ratio the rate after over the rate before, with its exact 95% interval (conditional
 *     binomial, {@link TwoRates}); NaN when there were none
 * @param chance of rates so different if nothing had changed, looking at this only
 */
public record BeforeAfter(
        Optional<Item> item,
        long before,
        long daysBefore,
        long after,
        long daysAfter,
        Interval ratio,
        double chance) {

    private static final int MOST_DAYS_BEFORE = 1096;
    private static final int LEAST_CASES = 5;

    /**
     * All deaths, then every item with enough of them, most deaths first. Nothing when no complete
     * day lies on either side.
     *
     * @param action the day from which it counts
     */
    public static List<BeforeAfter> of(
            List<CaseFact> facts,
            Taxonomy taxonomy,
            Slice slice,
            Options options,
            LocalDate action) {
        Reading reading = PatternSearch.read(facts, taxonomy, slice, options, Cancellation.never());
        if (reading.known().isEmpty()) {
            return List.of();
        }
        LocalDate end =
                reading.provisionalFrom().isAfter(reading.last())
                        ? reading.last().plusDays(1)
                        : reading.provisionalFrom();
        LocalDate earliest = action.minusDays(MOST_DAYS_BEFORE);
        LocalDate record = reading.known().getFirst().died();
        LocalDate start = record.isAfter(earliest) ? record : earliest;
        long daysBefore = ChronoUnit.DAYS.between(start, action);
        long daysAfter = ChronoUnit.DAYS.between(action, end);
        if (daysBefore < 1 || daysAfter < 1) {
            return List.of();
        }
        List<CaseFact> within =
                reading.known().stream()
                        .filter(fact -> !fact.died().isBefore(start))
                        .filter(fact -> fact.died().isBefore(end))
                        .toList();
        ItemMatrix matrix = ItemMatrix.of(within, taxonomy, slice.basis());
        List<BeforeAfter> all = new ArrayList<>();
        for (int k = 0; k < matrix.items().size(); k++) {
            if (Bits.count(matrix.present(k)) >= LEAST_CASES) {
                long[] has = matrix.present(k);
                all.add(
                        compare(
                                Optional.of(matrix.item(k)),
                                count(matrix, has, action),
                                daysBefore,
                                Bits.count(has),
                                daysAfter));
            }
        }
        all.sort(
                Comparator.comparingLong((BeforeAfter row) -> -(row.before + row.after))
                        .thenComparing(row -> row.item.orElseThrow()));
        long[] everyone = Bits.all(matrix.size());
        all.addFirst(
                compare(
                        Optional.empty(),
                        count(matrix, everyone, action),
                        daysBefore,
                        matrix.size(),
                        daysAfter));
        return all;
    }

    private static long count(ItemMatrix matrix, long[] has, LocalDate action) {
        long[] count = {0};
        Bits.each(has, i -> count[0] += matrix.cases().get(i).died().isBefore(action) ? 1 : 0);
        return count[0];
    }

    private static BeforeAfter compare(
            Optional<Item> item, long before, long daysBefore, long all, long daysAfter) {
        TwoRates rates = new TwoRates(all - before, daysAfter, before, daysBefore);
        return new BeforeAfter(
                item, before, daysBefore, all - before, daysAfter, rates.ratio(), rates.twoSided());
    }

    /** It in words. */
    public Sentence sentence() {
        List<Argument> arguments = new ArrayList<>();
        arguments.add(Argument.count(before));
        arguments.add(Argument.count(daysBefore));
        arguments.add(Argument.count(after));
        arguments.add(Argument.count(daysAfter));
        item.map(Argument::name).ifPresent(arguments::add);
        boolean bounded = before > 0 && Double.isFinite(ratio.high());
        if (bounded) {
            arguments.add(4, Argument.times(ratio.estimate()));
            arguments.add(5, Argument.times(ratio.low()));
            arguments.add(6, Argument.times(ratio.high()));
        }
        String of = item.isPresent() ? "pattern.beforeAfter.item" : "pattern.beforeAfter.all";
        return new Sentence(of + (bounded ? "" : ".noneBefore"), arguments);
    }
}
