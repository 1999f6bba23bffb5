package vigil.patterns;

import static vigil.patterns.FindingType.SAME_PLACE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses the few lines of the board among all findings: parked ones aside; new ones, deaths close
 * together at one address and rises of the watch list above all and without limit; of the rest, as
 * many as make ten lines but never fewer than five, at most so many of each kind, what is about
 * time before what is about a group or area before combinations, no item more than three times, and
 * what rests on nearly the same cases (Jaccard ≥ 0.6) folded under the better. Places one kind does
 * not use go to the others.
 */
final class Ranking {

    private static final double SAME_CASES = 0.6;
    private static final int MOST_OF_ONE_ITEM = 3;

    /** What goes short last when there are fewer places than the quotas add up to. */
    private static final List<FindingType.Quota> KINDS =
            List.of(FindingType.Quota.TIME, FindingType.Quota.PLACE, FindingType.Quota.COMBINATION);

    static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::level)
                    .thenComparing(Finding::watched, Comparator.reverseOrder())
                    .thenComparing(Comparator.comparingDouble(Finding::score).reversed())
                    .thenComparing(
                            Comparator.comparingLong(
                                            (Finding finding) -> finding.figures().observed())
                                    .reversed())
                    .thenComparing(Finding::type)
                    .thenComparing(Finding::key);

    /** Beyond new findings the watch list does not go before strength, only out of the quota. */
    private static final Comparator<Finding> WITHIN_QUOTA =
            Comparator.comparing(Finding::level)
                    .thenComparing(Comparator.comparingDouble(Finding::score).reversed())
                    .thenComparing(
                            Comparator.comparingLong(
                                            (Finding finding) -> finding.figures().observed())
                                    .reversed())
                    .thenComparing(Finding::key);

    private final IdentityHashMap<Finding, List<Finding>> similar = new IdentityHashMap<>();
    private final IdentityHashMap<Finding, Set<String>> cases = new IdentityHashMap<>();
    private final Map<Item, Integer> shown = new HashMap<>();

    /** Whether a finding stands above the quotas. */
    static boolean aboveAll(Finding finding) {
        if (finding.level() == Level.COUNT) {
            return false;
        }
        return finding.level() == Level.NEW
                || finding.type() == SAME_PLACE
                || (finding.watched() && finding.type().quota() == FindingType.Quota.TIME);
    }

    /**
     * Chooses the lines.
     *
     * @param found findings with what is already folded under them
     * @param byLuck findings that are not to be lines
     * @param options how many places there are and what is parked
     */
    PatternBoard board(List<PatternBoard.Entry> found, List<Finding> byLuck, Options options) {
        List<Finding> parked = new ArrayList<>();
        List<Finding> open = new ArrayList<>();
        for (PatternBoard.Entry entry : found) {
            Finding finding = entry.finding();
            Parked since = options.parked().get(finding.key());
            if (since != null && since.holds(finding)) {
                parked.add(finding);
            } else {
                open.add(finding);
                similar.computeIfAbsent(finding, key -> new ArrayList<>()).addAll(entry.similar());
            }
        }
        List<Finding> above = open.stream().filter(Ranking::aboveAll).sorted(ORDER).toList();
        List<Finding> rest =
                open.stream()
                        .filter(f -> !aboveAll(f))
                        .filter(f -> f.level() != Level.COUNT || f.type() == SAME_PLACE)
                        .sorted(WITHIN_QUOTA)
                        .toList();
        List<Finding> lines = new ArrayList<>(above);
        lines.addAll(choose(rest, places(above.size(), options)));
        parked.sort(ORDER);
        return new PatternBoard(entries(lines), byLuck, parked);
    }

    /** What stands above the quotas takes places from the rest, but no more than half of them. */
    private static int places(int above, Options options) {
        int left = options.places() - above;
        return Math.clamp(left, (options.places() + 1) / 2, options.places());
    }

    /** The first so many of one kind by themselves, without a quota. */
    List<PatternBoard.Entry> first(List<PatternBoard.Entry> found, int places) {
        List<Finding> chosen = new ArrayList<>();
        List<Finding> ranked =
                found.stream().map(PatternBoard.Entry::finding).sorted(WITHIN_QUOTA).toList();
        found.forEach(entry -> similar.put(entry.finding(), new ArrayList<>(entry.similar())));
        for (Finding finding : ranked) {
            if (chosen.size() < places) {
                take(finding, chosen);
            }
        }
        return entries(chosen);
    }

    private List<PatternBoard.Entry> entries(List<Finding> lines) {
        return lines.stream()
                .map(f -> new PatternBoard.Entry(f, similar.getOrDefault(f, List.of())))
                .toList();
    }

    private List<Finding> choose(List<Finding> ranked, int places) {
        List<Finding> chosen = new ArrayList<>();
        List<Finding> waiting = new ArrayList<>();
        Map<FindingType.Quota, Integer> used = new EnumMap<>(FindingType.Quota.class);
        // What has changed lately keeps its places when those of old links are taken up by news.
        for (Level level : List.of(Level.STRONG, Level.POSSIBLE)) {
            for (FindingType.Quota kind : KINDS) {
                for (Finding finding : ranked) {
                    if (finding.level() == level && finding.type().quota() == kind) {
                        if (used.getOrDefault(kind, 0) >= kind.places()
                                || chosen.size() == places) {
                            waiting.add(finding);
                        } else if (take(finding, chosen)) {
                            used.merge(kind, 1, Integer::sum);
                        }
                    }
                }
            }
        }
        waiting.sort(WITHIN_QUOTA);
        // Only what is strong may have the places that another kind left over.
        for (Finding finding : waiting) {
            if (chosen.size() < places && finding.level() == Level.STRONG) {
                take(finding, chosen);
            }
        }
        chosen.sort(WITHIN_QUOTA);
        return chosen;
    }

    /** Takes it as a line, or folds it under one, or leaves it out; true if it is a line. */
    private boolean take(Finding finding, List<Finding> chosen) {
        for (Finding better : chosen) {
            if (better.type().quota() == finding.type().quota()
                    && jaccard(better, finding) >= SAME_CASES) {
                similar.computeIfAbsent(better, key -> new ArrayList<>()).add(finding);
                return false;
            }
        }
        if (finding.items().stream().anyMatch(i -> shown.getOrDefault(i, 0) >= MOST_OF_ONE_ITEM)) {
            return false;
        }
        finding.items().forEach(item -> shown.merge(item, 1, Integer::sum));
        chosen.add(finding);
        return true;
    }

    private double jaccard(Finding a, Finding b) {
        Set<String> first = cases.computeIfAbsent(a, f -> new HashSet<>(f.cases()));
        Set<String> second = cases.computeIfAbsent(b, f -> new HashSet<>(f.cases()));
        long both = first.stream().filter(second::contains).count();
        long either = first.size() + second.size() - both;
        return either == 0 ? 0 : (double) both / either;
    }
}
