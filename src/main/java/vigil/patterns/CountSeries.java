package vigil.patterns;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import vigil.patterns.statistics.NegativeBinomial;

/**
 * Deaths by calendar month or quarter, each beside what the spans before it lead one to expect.
 *
 * <p>With X deaths that have it among M that can say in the earlier spans of up to 36 months, and m
 * that can say in this one, the count is expected to be (X + ½) m / M. Its range is that of a
 * negative binomial of that mean and of size X + ½ (the predictive distribution under Jeffreys'
 * prior; Gelman et al., Bayesian Data Analysis, 2.6), or of size c̄²/(s² − c̄) if that is less,
 * where c̄ is the mean of the earlier counts and s² = Σ (c − X m/M)²/(k − 1) how much the k of them
 * varied. For all deaths M and m are days. Spans that are not complete, and the one in which the
 * record begins, are never part of a past, which must hold a year.
 *
 * @param monthsEach 1 or 3
 * @param spans in order, without gaps; none when there is no death
 */
public record CountSeries(int monthsEach, List<Span> spans) {

    static final int PAST_MONTHS = 36;
    static final int LEAST_PAST_MONTHS = 12;
    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;
    private static final double LEAST_REPORTED = 0.2;

    public CountSeries {
        spans = List.copyOf(spans);
    }

    /**
     * What was counted in a span.
     *
     * @param count deaths that have it: the fewest there can be of those reported
     * @param canSay deaths of which it is known whether they have it
     * @param deaths all of them
     */
    public record Tally(long count, long canSay, long deaths) {

        /** Deaths that cannot say. */
        public long unknown() {
            return deaths - canSay;
        }

        /** The most there can be of those reported: if all that cannot say have it. */
        public long ceiling() {
            return count + unknown();
        }
    }

    /**
     * What the past leads one to expect.
     *
     * @param low the 2.5% point: fewer would be a surprise
     * @param high the 97.5% point
     * @param chance of a count at least as large as the one seen, looking at this span only
     */
    public record Outlook(double expected, long low, long high, double chance) {

        /** Whether the count would come by luck in fewer than one of a hundred spans. */
        public boolean alarm() {
            return chance <= ALARM_FROM;
        }

        private static final double ALARM_FROM = 0.01;
    }

    /**
     * One month or quarter.
     *
     * @param last its last day, or the last day that counts if that is earlier
     * @param provisional whether deaths in it are still being reported
     * @param reported the share of its deaths that are known by now, by the panel's own delays from
     *     death to notification; 1 when complete, NaN when too few delays are known
     * @param outlook absent without a past
     */
    public record Span(
            LocalDate first,
            LocalDate last,
            boolean provisional,
            double reported,
            Tally tally,
            Optional<Outlook> outlook) {

        /**
         * What the count will be when all is known, if late reports and deaths that cannot say yet
         * are like the others: count · deaths/canSay ÷ reported (Lawless, Can. J. Stat. 22, 1994,
         * with the delays' observed distribution). Only for provisional spans of which at least a
         * fifth is known.
         */
        public OptionalDouble estimate() {
            return provisional && reported >= LEAST_REPORTED && tally.canSay > 0
                    ? OptionalDouble.of(
                            (double) tally.count * tally.deaths / tally.canSay / reported)
                    : OptionalDouble.empty();
        }

        public boolean alarm() {
            return outlook.map(Outlook::alarm).orElse(false);
        }

        double days() {
            return ChronoUnit.DAYS.between(first, last) + 1.0;
        }
    }

    /**
     * Sets an outlook beside each of the latest tallies, and keeps those.
     *
     * @param spans their outlooks are worked out anew
     * @param all whether they count all deaths, so that expectation goes by days
     * @param kept how many; the span in which the record begins is the first given
     */
    static CountSeries expecting(int monthsEach, List<Span> spans, boolean all, int kept) {
        List<Span> seen = new ArrayList<>();
        for (int at = Math.max(0, spans.size() - kept); at < spans.size(); at++) {
            Span span = spans.get(at);
            int from = Math.max(1, at - PAST_MONTHS / monthsEach);
            List<Span> past =
                    from >= at
                            ? List.of()
                            : spans.subList(from, at).stream()
                                    .filter(earlier -> !earlier.provisional)
                                    .toList();
            seen.add(
                    new Span(
                            span.first,
                            span.last,
                            span.provisional,
                            span.reported,
                            span.tally,
                            past.size() * monthsEach < LEAST_PAST_MONTHS
                                    ? Optional.empty()
                                    : outlook(span, past, all)));
        }
        return new CountSeries(monthsEach, seen);
    }

    private static double exposure(Span span, boolean all) {
        return all ? span.days() : span.tally.canSay;
    }

    private static Optional<Outlook> outlook(Span span, List<Span> past, boolean all) {
        long events = 0;
        double sum = 0;
        for (Span earlier : past) {
            events += earlier.tally.count;
            sum += exposure(earlier, all);
        }
        double now = exposure(span, all);
        if (sum <= 0 || now <= 0) {
            return Optional.empty();
        }
        double mean = (double) events / past.size();
        double squares = 0;
        for (Span earlier : past) {
            double off = earlier.tally.count - events * exposure(earlier, all) / sum;
            squares += off * off;
        }
        double excess = squares / (past.size() - 1) - mean;
        double size = events + 0.5;
        if (excess > 0) {
            size = Math.min(size, mean * mean / excess);
        }
        double expected = (events + 0.5) * now / sum;
        NegativeBinomial next = NegativeBinomial.withMean(expected, size);
        return Optional.of(
                new Outlook(
                        expected,
                        next.quantile(LOW),
                        next.quantile(HIGH),
                        next.upperTail(span.tally.count)));
    }

    /**
     * A series of counts that are already tables, such as those that may leave: the outlook is that
     * of the figures given and of nothing else.
     *
     * @param starts the first day of each span, in order
     * @param tallies as many
     * @param last the last day that counts
     * @param provisionalFrom the first day of spans that are not complete
     * @param all whether they count all deaths
     */
    public static CountSeries ofTallies(
            int monthsEach,
            List<LocalDate> starts,
            List<Tally> tallies,
            LocalDate last,
            LocalDate provisionalFrom,
            boolean all) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            LocalDate end = starts.get(i).plusMonths(monthsEach).minusDays(1);
            boolean provisional = !end.isBefore(provisionalFrom);
            spans.add(
                    new Span(
                            starts.get(i),
                            end.isAfter(last) ? last : end,
                            provisional,
                            provisional ? Double.NaN : 1,
                            tallies.get(i),
                            Optional.empty()));
        }
        return expecting(monthsEach, spans, all, spans.size());
    }

    /** The last so many spans; all if there are fewer. */
    public CountSeries latest(int count) {
        return new CountSeries(
                monthsEach, spans.subList(Math.max(0, spans.size() - count), spans.size()));
    }

    /** Those that begin on this day or later. */
    public CountSeries from(LocalDate day) {
        return new CountSeries(
                monthsEach, spans.stream().filter(span -> !span.first.isBefore(day)).toList());
    }
}
