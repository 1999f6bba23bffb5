package vigil.patterns;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vigil.patterns.CountSeries.Span;
import vigil.patterns.CountSeries.Tally;

/** Counts the known deaths of a reading by calendar month or quarter, for {@link CountSeries}. */
final class SpanCounter {

    /** Groups that are of the search's own making, which no case holds. */
    private static final Set<String> NO_ITEMS = Set.of("latest", "when", "district");

    /** How many months are kept beside a finding. */
    private static final int SHOWN = 60;

    private static final double COMPLETE_FROM = 0.9;

    private static final Set<FindingType> OF_ONE_AREA =
            Set.of(
                    FindingType.FIRST_SEEN,
                    FindingType.RISING_IN_AREA,
                    FindingType.TOTAL_DEATHS,
                    FindingType.AREA_EMPHASIS,
                    FindingType.SPACE_TIME_CLUSTER);
    private static final Set<FindingType> WITHOUT =
            Set.of(
                    FindingType.GROUP_DIFFERENCE,
                    FindingType.CALENDAR,
                    FindingType.AFTER_RELEASE,
                    FindingType.AFTER_DISCHARGE);

    private final Reading reading;
    private final int monthsEach;
    private final LocalDate start;
    private final int spans;
    private final int[] spanOf;
    private final long[] delays;
    private final Map<EvidenceBasis, ItemMatrix> matrices = new EnumMap<>(EvidenceBasis.class);

    SpanCounter(Reading reading, int monthsEach) {
        this.reading = reading;
        this.monthsEach = monthsEach;
        List<CaseFact> known = reading.known();
        start = startOf(known.isEmpty() ? reading.last() : known.getFirst().died());
        spans = known.isEmpty() ? 0 : indexOf(reading.last()) + 1;
        spanOf = known.stream().mapToInt(fact -> indexOf(fact.died())).toArray();
        delays = ReportingDelay.delays(known, reading.last());
    }

    /** Uses a matrix of the known deaths that is there already. */
    SpanCounter with(EvidenceBasis basis, ItemMatrix matrix) {
        if (matrix.size() == reading.known().size()) {
            matrices.put(basis, matrix);
        }
        return this;
    }

    private LocalDate startOf(LocalDate day) {
        LocalDate month = day.withDayOfMonth(1);
        return month.minusMonths((month.getMonthValue() - 1L) % monthsEach);
    }

    private int indexOf(LocalDate day) {
        return Math.toIntExact(ChronoUnit.MONTHS.between(start, day.withDayOfMonth(1)))
                / monthsEach;
    }

    /** The series of each finding that is about a time, by {@link Finding#key}. */
    Map<String, CountSeries> of(Collection<Finding> findings) {
        Map<String, CountSeries> series = new TreeMap<>();
        for (Finding finding : findings) {
            if (finding.level() != Level.COUNT && !WITHOUT.contains(finding.type())) {
                reading.cancellation().check();
                series.computeIfAbsent(finding.key(), key -> of(finding));
            }
        }
        return series;
    }

    private CountSeries of(Finding finding) {
        List<Item> items =
                finding.items().stream()
                        .filter(item -> item.kind() != Item.Kind.AREA)
                        .filter(item -> !NO_ITEMS.contains(item.group()))
                        .toList();
        Optional<String> district =
                finding.items().stream()
                        .filter(item -> item.group().equals("district"))
                        .map(Item::code)
                        .findFirst();
        Optional<String> area =
                OF_ONE_AREA.contains(finding.type()) ? finding.area() : Optional.empty();
        long[] within = Bits.all(reading.known().size());
        boolean everywhere = area.isEmpty() && district.isEmpty() && finding.premises().isEmpty();
        for (int i = 0; !everywhere && i < spanOf.length; i++) {
            CaseFact fact = reading.known().get(i);
            boolean here =
                    area.map(fact.area()::equals).orElse(true)
                            && (district.isEmpty() || district.equals(fact.district()))
                            && (finding.premises().isEmpty()
                                    || finding.premises().equals(fact.premises()));
            if (!here) {
                within[i / Long.SIZE] &= ~(1L << i);
            }
        }
        return of(items, finding.slice().basis(), within, SHOWN);
    }

    /**
     * The series of deaths that have all the items, in one area or in all.
     *
     * @param items none for all deaths
     */
    CountSeries of(List<Item> items, Optional<String> area) {
        long[] within = Bits.none(reading.known().size());
        for (int i = 0; i < spanOf.length; i++) {
            if (area.map(reading.known().get(i).area()::equals).orElse(true)) {
                Bits.set(within, i);
            }
        }
        return of(items, reading.basis(), within, Integer.MAX_VALUE);
    }

    private CountSeries of(List<Item> items, EvidenceBasis basis, long[] within, int kept) {
        long[] has = within;
        long[] canSay = within;
        if (!items.isEmpty()) {
            ItemMatrix matrix =
                    matrices.computeIfAbsent(
                            basis, key -> ItemMatrix.of(reading.known(), reading.taxonomy(), key));
            for (Item item : items) {
                if (!matrix.items().contains(item)) {
                    has = Bits.none(reading.known().size());
                    break;
                }
                int k = matrix.position(item);
                canSay = Bits.and(canSay, matrix.assessed(k));
                has = Bits.and(has, matrix.present(k));
            }
            has = Bits.and(has, canSay);
        }
        long[] counts = bySpan(has);
        long[] saying = bySpan(canSay);
        long[] deaths = bySpan(within);
        List<Span> raw = new ArrayList<>();
        for (int s = 0; s < spans; s++) {
            raw.add(span(s, new Tally(counts[s], saying[s], deaths[s])));
        }
        mayStillRise(raw);
        return CountSeries.expecting(monthsEach, raw, items.isEmpty(), Math.min(kept, spans));
    }

    /**
     * The latest spans are not complete, too, as long as fewer than nine in ten deaths can say: as
     * a rule the laboratory has not reported yet.
     */
    private static void mayStillRise(List<Span> spans) {
        int from = spans.size();
        for (int s = spans.size() - 1; s >= 0; s--) {
            Tally tally = spans.get(s).tally();
            boolean open =
                    spans.get(s).provisional() || tally.canSay() < COMPLETE_FROM * tally.deaths();
            if (open) {
                from = s;
            } else if (tally.deaths() > 0) {
                break;
            }
        }
        for (int s = from; s < spans.size(); s++) {
            Span span = spans.get(s);
            spans.set(
                    s,
                    new Span(
                            span.first(),
                            span.last(),
                            true,
                            span.reported(),
                            span.tally(),
                            span.outlook()));
        }
    }

    private long[] bySpan(long[] bits) {
        long[] counts = new long[spans];
        Bits.each(bits, i -> counts[spanOf[i]]++);
        return counts;
    }

    private Span span(int index, Tally tally) {
        LocalDate first = start.plusMonths((long) index * monthsEach);
        LocalDate end = first.plusMonths(monthsEach).minusDays(1);
        LocalDate last = end.isAfter(reading.last()) ? reading.last() : end;
        boolean provisional = !last.isBefore(reading.provisionalFrom());
        return new Span(
                first,
                last,
                provisional,
                provisional ? ReportingDelay.reported(delays, first, last, reading.last()) : 1,
                tally,
                Optional.empty());
    }
}
