package vigil.patterns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import vigil.patterns.statistics.InformationComponent;
import vigil.patterns.statistics.Interval;
import vigil.patterns.statistics.ShareDifference;
import vigil.patterns.statistics.Tarone;

/**
 * What is different about women, an age band, people in treatment, the deaths with a class on the
 * watch list, the latest three months. First the shares of every item in the group and outside it,
 * then one {@link Contrast} of all groups together. Areas are compared by {@link Combinations},
 * within years.
 */
final class GroupDifferences {

    private static final int LARGEST_SET = 3;

    /** Covers that are still followed; beyond them smaller sets are. */
    private static final int MOST_COVERS = 2000;

    /** Words of 64 cases times covers times groups times permutations, in one search. */
    private static final double MOST_WORK = 3e9;

    /**
     * Half of what the first scan is given, so that all families together stay below one in twenty.
     */
    private static final double STRONG_FROM = 0.005;

    private static final double POSSIBLE_FROM = 0.05;
    private static final int LEAST_IN_STRATUM = 10;

    private final Reading reading;
    private final ItemMatrix matrix;
    private final int[] years;
    private final List<Cover> covers;
    private final List<Contrast.Label> labels;
    private final List<GroupShare> shares = new ArrayList<>();

    GroupDifferences(Reading reading, ItemMatrix matrix) {
        this.reading = reading;
        this.matrix = matrix;
        years = matrix.years(LEAST_IN_STRATUM);
        covers =
                Cover.of(
                        matrix,
                        k -> GroupLabels.inCovers(matrix.item(k)),
                        Math.min(LARGEST_SET, reading.options().largestSet()),
                        reading.options().leastCases(),
                        (a, b) -> !reading.taxonomy().muted(a, b),
                        MOST_COVERS);
        labels = new GroupLabels(reading, matrix, covers).all();
    }

    /** The differences that are more than luck explains, at most the plainest of each kind. */
    List<Finding> findings() {
        if (labels.isEmpty() || covers.isEmpty()) {
            return List.of();
        }
        Contrast contrast = new Contrast(covers, labels, matrix.size(), true);
        List<Contrast.Row> rows = new ArrayList<>(contrast.rows());
        rows.sort(
                Comparator.comparingDouble(Contrast.Row::p)
                        .thenComparingInt(row -> covers.get(row.cover()).items().size())
                        .thenComparing(Contrast.Row::label)
                        .thenComparing(Contrast.Row::cover));
        if (rows.isEmpty()) {
            return List.of();
        }
        Judge judge = judge(contrast, rows.getFirst().p());
        List<Finding> findings = new ArrayList<>();
        List<Set<Item>> said = new ArrayList<>();
        for (Contrast.Row row : rows) {
            double adjusted = judge.adjusted(row.p());
            if (covers.get(row.cover()).items().size() == 1) {
                shares.add(share(row, adjusted));
            }
            if (adjusted <= POSSIBLE_FROM && !alreadySaid(row, said)) {
                finding(row, adjusted, judge, rows.size()).ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** What was counted, in order of surprise; after {@link #findings}. */
    List<GroupShare> shares() {
        return List.copyOf(shares);
    }

    private interface Judge {

        double adjusted(double p);

        default int permutations() {
            return 0;
        }
    }

    private Judge judge(Contrast contrast, double smallest) {
        int permutations = reading.options().permutations();
        double work =
                (double) permutations * covers.size() * labels.size() * (matrix.size() / 64 + 1);
        if (work > MOST_WORK) {
            Tarone tarone = contrast.tarone();
            return p -> Math.min(1, p * tarone.k());
        }
        double[] made =
                contrast.permute(
                        years,
                        permutations,
                        Seeds.derive(reading.seed(), 6000),
                        smallest,
                        reading.cancellation());
        return new Judge() {
            @Override
            public double adjusted(double p) {
                return Contrast.adjusted(p, made);
            }

            @Override
            public int permutations() {
                return made.length;
            }
        };
    }

    /** A set says nothing more in a group in which a part of it has been said. */
    private boolean alreadySaid(Contrast.Row row, List<Set<Item>> said) {
        Set<Item> all = new HashSet<>(covers.get(row.cover()).items());
        all.add(labels.get(row.label()).item());
        boolean already = said.stream().anyMatch(all::containsAll);
        said.add(all);
        return already;
    }

    private GroupShare share(Contrast.Row row, double adjusted) {
        Interval difference = difference(row);
        return new GroupShare(
                labels.get(row.label()).item(),
                covers.get(row.cover()).items(),
                row.more(),
                row.both(),
                row.inGroup(),
                row.restHas(),
                row.rest(),
                difference.low(),
                difference.estimate(),
                difference.high(),
                row.p(),
                adjusted);
    }

    private static Interval difference(Contrast.Row row) {
        if (row.inGroup() == 0 || row.rest() == 0) {
            return new Interval(Double.NaN, Double.NaN, Double.NaN);
        }
        return ShareDifference.of(row.both(), row.inGroup(), row.restHas(), row.rest());
    }

    /** Deaths of the group that would have it if within each year the group were like the rest. */
    private double expected(Contrast.Row row) {
        Contrast.Label label = labels.get(row.label());
        Cover cover = covers.get(row.cover());
        double sum = 0;
        for (int s = 1; s < years.length; s++) {
            int total = 0;
            int in = 0;
            int has = 0;
            for (int i = years[s - 1]; i < years[s]; i++) {
                if (Bits.has(cover.assessed(), i) && Bits.has(label.known(), i)) {
                    total++;
                    in += Bits.has(label.members(), i) ? 1 : 0;
                    has += Bits.has(cover.cases(), i) ? 1 : 0;
                }
            }
            sum += total == 0 ? 0 : (double) in * has / total;
        }
        return sum;
    }

    private Optional<Finding> finding(Contrast.Row row, double adjusted, Judge judge, int looked) {
        Contrast.Label label = labels.get(row.label());
        Cover cover = covers.get(row.cover());
        double expected = expected(row);
        InformationComponent ratio = InformationComponent.of(row.both(), expected);
        boolean clear = row.more() ? ratio.low() > 0 : ratio.high() < 0;
        if (!clear || (row.more() && row.both() < reading.options().leastCases())) {
            return Optional.empty();
        }
        List<CaseFact> behind = new ArrayList<>();
        List<CaseFact> group = new ArrayList<>();
        for (int i = 0; i < matrix.size(); i++) {
            if (Bits.has(label.members(), i) && Bits.has(cover.assessed(), i)) {
                group.add(matrix.cases().get(i));
                if (Bits.has(cover.cases(), i)) {
                    behind.add(matrix.cases().get(i));
                }
            }
        }
        List<Item> items =
                Stream.concat(cover.items().stream(), Stream.of(label.item())).sorted().toList();
        boolean substances = items.stream().anyMatch(Item::isSubstance);
        Window window = new Window(group.getFirst().died(), group.getLast().died());
        List<Caveat> caveats = new ArrayList<>(reading.caveats(window, behind, substances));
        caveats.remove(Caveat.PROVISIONAL_MONTHS);
        caveats.add(Caveat.NOT_RECORDED_IS_NOT_ABSENT);
        caveats.add(Caveat.NOT_CAUSE);
        caveats.add(Caveat.REVIEWED_ONLY);
        Interval difference = difference(row);
        Level level = adjusted <= STRONG_FROM ? Level.STRONG : Level.POSSIBLE;
        return Optional.of(
                new Finding(
                        FindingType.GROUP_DIFFERENCE,
                        level,
                        items,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(window),
                        Figures.of(row.both(), row.inGroup(), expected, ratio),
                        new Evidence(
                                judge.permutations() > 0
                                        ? Evidence.Method.LABEL_PERMUTATION
                                        : Evidence.Method.TARONE,
                                OptionalDouble.of(row.p()),
                                OptionalDouble.of(adjusted),
                                looked,
                                judge.permutations()),
                        Completeness.of(group),
                        Reading.references(row.more() ? behind : group),
                        caveats,
                        List.of(),
                        gain(row, ratio, expected),
                        false,
                        sentence(row, level, adjusted),
                        List.of(
                                Sentence.of(
                                        "pattern.note.difference",
                                        Argument.about(100 * Math.abs(difference.estimate())),
                                        Argument.about(
                                                100
                                                        * Math.min(
                                                                Math.abs(difference.low()),
                                                                Math.abs(difference.high()))),
                                        Argument.about(
                                                100
                                                        * Math.max(
                                                                Math.abs(difference.low()),
                                                                Math.abs(difference.high()))))),
                        reading.slice()));
    }

    /** The cautious gain; of less than expected, with the upper bound for the lower. */
    private static double gain(Contrast.Row row, InformationComponent ratio, double expected) {
        if (row.more()) {
            return ratio.cautiousGain(expected);
        }
        double bound = expected * ratio.highRatio();
        return bound * Math.log(bound / expected) - (bound - expected);
    }

    private Sentence sentence(Contrast.Row row, Level level, double adjusted) {
        return Sentence.of(
                level == Level.STRONG ? "pattern.group.strong" : "pattern.group.possible",
                Argument.name(labels.get(row.label()).item()),
                Argument.names(covers.get(row.cover()).items()),
                Argument.count(row.both()),
                Argument.count(row.inGroup()),
                new Argument.Percent(row.both(), row.inGroup()),
                Argument.count(row.restHas()),
                Argument.count(row.rest()),
                new Argument.Percent(row.restHas(), row.rest()),
                new Argument.OnceIn(adjusted));
    }
}
