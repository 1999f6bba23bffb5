package vigil.patterns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vigil.patterns.statistics.InformationComponent;
import vigil.patterns.statistics.ScanStatistic;

/**
 * Deaths close in time at one address. For every address with at least two deaths, every span of up
 * to 18 months that begins and ends with one of them is compared with the deaths at all known
 * addresses over the span: e = deaths there × deaths in the span / all, statistic c ln(c/e) − (c −
 * e), for three or more deaths. p counts how often any address reaches the statistic when the dates
 * are permuted among the deaths (the space-time permutation scan of Kulldorff et al., PLoS Med. 2,
 * 2005, with addresses for circles). Two deaths are judged by how close they are: p counts how
 * often any two at one address are as close when the dates are permuted.
 */
final class SamePlace {

    private static final int LONGEST_DAYS = 548;
    private static final int CLUSTER = 3;

    private static final int WORTH_A_COUNT = 2;

    private static final double STRONG_FROM = 0.01;
    private static final double POSSIBLE_FROM = 0.05;

    private final Reading reading;
    private final List<CaseFact> cases;
    private final long[] day;
    private final int[] firstOnDay;
    private final int[] lastOnDay;

    SamePlace(Reading reading) {
        this.reading = reading;
        cases = reading.inPeriod().stream().filter(fact -> fact.premises().isPresent()).toList();
        day = cases.stream().mapToLong(fact -> fact.died().toEpochDay()).toArray();
        firstOnDay = new int[day.length];
        lastOnDay = new int[day.length];
        for (int i = 0; i < day.length; i++) {
            firstOnDay[i] = i > 0 && day[i] == day[i - 1] ? firstOnDay[i - 1] : i;
        }
        for (int i = day.length - 1; i >= 0; i--) {
            lastOnDay[i] = i + 1 < day.length && day[i] == day[i + 1] ? lastOnDay[i + 1] : i;
        }
    }

    List<Finding> findings() {
        Map<String, int[]> places = new TreeMap<>();
        Map<String, List<Integer>> members = new TreeMap<>();
        for (int i = 0; i < cases.size(); i++) {
            members.computeIfAbsent(cases.get(i).premises().orElse(""), k -> new ArrayList<>())
                    .add(i);
        }
        members.forEach((key, list) -> {
            if (list.size() > 1) {
                places.put(key, list.stream().mapToInt(Integer::intValue).toArray());
            }
        });
        if (places.isEmpty()) {
            return List.of();
        }
        int permutations = reading.options().permutations();
        double[] largest = new double[permutations];
        long[] closest = new long[permutations];
        int[] sizes = places.values().stream().mapToInt(list -> list.length).toArray();
        IntStream.range(0, permutations)
                .parallel()
                .forEach(r -> {
                    reading.cancellation().check();
                    permute(sizes, r, largest, closest);
                });
        List<Finding> findings = new ArrayList<>();
        places.forEach((key, at) ->
                best(at).flatMap(span -> judge(key, at, span, largest, closest))
                        .ifPresent(findings::add));
        return findings;
    }

    private void permute(int[] sizes, int r, double[] largest, long[] closest) {
        SplittableRandom random = Seeds.random(Seeds.derive(reading.seed(), 5000), r);
        int[] order = new int[day.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        int next = 0;
        long gap = Long.MAX_VALUE;
        double best = 0;
        for (int size : sizes) {
            int[] at = new int[size];
            for (int k = 0; k < size; k++) {
                int pick = next + random.nextInt(order.length - next);
                at[k] = order[pick];
                order[pick] = order[next];
                next++;
            }
            Arrays.sort(at);
            if (size >= CLUSTER) {
                best = Math.max(best, largest(at));
            }
            for (int k = 1; k < size; k++) {
                gap = Math.min(gap, day[at[k]] - day[at[k - 1]]);
            }
        }
        largest[r] = best;
        closest[r] = gap;
    }

    /** The statistic of the most surprising span of three or more; 0 if there is none. */
    private double largest(int[] at) {
        double most = 0;
        for (int i = 0; i < at.length; i++) {
            for (int j = i + 1; j < at.length; j++) {
                if (day[at[j]] - day[at[i]] > LONGEST_DAYS) {
                    break;
                }
                int count = j - i + 1;
                if (count >= CLUSTER) {
                    most = Math.max(most, statistic(at, i, j));
                }
            }
        }
        return most;
    }

    private double statistic(int[] at, int i, int j) {
        return ScanStatistic.of(j - i + 1, expected(at, i, j));
    }

    private double expected(int[] at, int i, int j) {
        int deaths = lastOnDay[at[j]] - firstOnDay[at[i]] + 1;
        return (double) at.length * deaths / day.length;
    }

    /** The most surprising span of three or more, or else the closest two. */
    private Optional<Span> best(int[] at) {
        Span best = Span.NONE;
        Span pair = Span.NONE;
        for (int i = 0; i < at.length; i++) {
            for (int j = i + 1; j < at.length; j++) {
                long length = day[at[j]] - day[at[i]];
                if (length > LONGEST_DAYS) {
                    break;
                }
                int count = j - i + 1;
                double expected = expected(at, i, j);
                double statistic = ScanStatistic.of(count, expected);
                Span span = new Span(i, j, length, expected, statistic);
                if (count >= CLUSTER && statistic > best.statistic) {
                    best = span;
                } else if (count == 2 && (pair.isNone() || length < pair.days)) {
                    pair = new Span(i, j, length, expected, 0);
                }
            }
        }
        Span chosen = best.isNone() ? pair : best;
        return chosen.isNone() ? Optional.empty() : Optional.of(chosen);
    }

    private Optional<Finding> judge(
            String key, int[] at, Span span, double[] largest, long[] closest) {
        long reached =
                span.statistic > 0
                        ? Arrays.stream(largest).filter(x -> x >= span.statistic).count()
                        : Arrays.stream(closest).filter(gap -> gap <= span.days).count();
        double p = (1.0 + reached) / (largest.length + 1.0);
        Level level =
                p <= STRONG_FROM ? Level.STRONG : p <= POSSIBLE_FROM ? Level.POSSIBLE : Level.COUNT;
        int count = span.to - span.from + 1;
        if (level == Level.COUNT && !worthACount(count, span, day[at[span.to]])) {
            return Optional.empty();
        }
        List<CaseFact> behind =
                IntStream.rangeClosed(span.from, span.to).mapToObj(k -> cases.get(at[k])).toList();
        return Optional.of(finding(key, level, p, span, behind));
    }

    /** What luck may explain is still said if it is news and twice what other dates would give. */
    private boolean worthACount(int count, Span span, long lastDay) {
        return count >= CLUSTER
                && count >= WORTH_A_COUNT * span.expected
                && lastDay > reading.last().toEpochDay() - reading.options().newDays();
    }

    private Finding finding(String key, Level level, double p, Span span, List<CaseFact> behind) {
        Window window = new Window(behind.getFirst().died(), behind.getLast().died());
        InformationComponent ratio = InformationComponent.of(behind.size(), span.expected);
        Optional<String> area = AreaShare.only(behind);
        List<Argument> arguments = new ArrayList<>();
        arguments.add(Argument.count(behind.size()));
        arguments.add(new Argument.Day(window.first()));
        arguments.add(new Argument.Day(window.last()));
        arguments.add(Argument.about(span.expected));
        area.map(Item::area).map(Argument::name).ifPresent(arguments::add);
        return new Finding(
                FindingType.SAME_PLACE,
                level,
                List.of(),
                area,
                Optional.of(key),
                Optional.of(window),
                Figures.of(behind.size(), cases.size(), span.expected, ratio),
                Evidence.permuted(
                        Evidence.Method.DATE_PERMUTATION,
                        p,
                        cases.size(),
                        reading.options().permutations()),
                Completeness.of(behind),
                Reading.references(behind),
                reading.caveats(window, behind, false),
                List.of(),
                ratio.cautiousGain(span.expected),
                false,
                new Sentence(
                        area.isPresent() ? "pattern.samePlace.inArea" : "pattern.samePlace",
                        arguments),
                List.of(),
                reading.slice());
    }

    /** From one death at an address to another. */
    private record Span(int from, int to, long days, double expected, double statistic) {

        static final Span NONE = new Span(0, 0, 0, 0, 0);

        boolean isNone() {
            return to == from;
        }
    }
}
