package vigil.patterns;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Says one matter in one line: that a substance is new and that it is rising, that something rises
 * in an area and that the area has more of it, that two things are together and are so more often.
 */
final class SameMatter {

    private final List<Line> lines = new ArrayList<>();

    /** Lines, of which none is about the same matter as another of them. */
    void add(Collection<PatternBoard.Entry> entries) {
        entries.forEach(entry -> lines.add(new Line(entry)));
    }

    /** Clusters: one that is half made of the deaths at one address is under that. */
    void addClusters(Collection<PatternBoard.Entry> clusters) {
        List<Line> before = List.copyOf(lines);
        for (PatternBoard.Entry cluster : clusters) {
            List<String> cases = cluster.finding().cases();
            Optional<Line> address =
                    before.stream()
                            .filter(line -> line.said.type() == FindingType.SAME_PLACE)
                            .filter(line -> line.said.level() != Level.COUNT)
                            .filter(line ->
                                    2 * cases.stream().filter(line.said.cases()::contains).count()
                                            >= cases.size())
                            .findFirst();
            if (address.isPresent()) {
                address.get().fold(cluster);
            } else {
                lines.add(new Line(cluster));
            }
        }
    }

    /** Rises: one of something new becomes a note of its first appearance. */
    void addRises(Collection<PatternBoard.Entry> rises) {
        List<Line> before = List.copyOf(lines);
        for (PatternBoard.Entry rise : rises) {
            Optional<Line> first =
                    before.stream()
                            .filter(line -> line.said.type() == FindingType.FIRST_SEEN)
                            .filter(line -> line.said.items().equals(rise.finding().items()))
                            .filter(line -> sameAreaOrAll(line.said, rise.finding()))
                            .findFirst();
            if (first.isPresent()) {
                first.get().fold(rise);
                first.get().said = first.get().said.withNote(rise.finding().sentence());
            } else {
                lines.add(new Line(rise));
            }
        }
    }

    /** What an area has more of: under the line that already says so of the area. */
    void addEmphases(Collection<PatternBoard.Entry> emphases) {
        addUnless(emphases, (line, more) -> line.area().equals(more.area()));
    }

    /** What a group has more of: under the line that already says so as a rise. */
    void addGroups(Collection<PatternBoard.Entry> groups) {
        List<Line> before = List.copyOf(lines);
        for (PatternBoard.Entry entry : groups) {
            Finding finding = entry.finding();
            Optional<Line> already =
                    before.stream()
                            .filter(line -> line.said.type().quota() == FindingType.Quota.TIME)
                            .filter(line -> isLatest(finding.items(), line.said.items()))
                            .findFirst();
            if (already.isPresent()) {
                already.get().fold(entry);
            } else {
                lines.add(new Line(entry));
            }
        }
    }

    /** Whether a difference of the latest months is of what is said to rise. */
    private static boolean isLatest(List<Item> group, List<Item> rising) {
        return group.stream().anyMatch(item -> item.group().equals("latest"))
                && group.stream().anyMatch(rising::contains);
    }

    /** What is found together: under the line that already says that it is so more and more. */
    void addCombinations(Collection<PatternBoard.Entry> combinations) {
        addUnless(
                combinations,
                (line, more) ->
                        (line.type() == FindingType.RISING_COMBINATION
                                        && line.level().compareTo(more.level()) <= 0)
                                || line.type() == FindingType.GROUP_DIFFERENCE);
    }

    private void addUnless(
            Collection<PatternBoard.Entry> entries, BiPredicate<Finding, Finding> saidBy) {
        List<Line> before = List.copyOf(lines);
        for (PatternBoard.Entry entry : entries) {
            Finding finding = entry.finding();
            Optional<Line> already =
                    before.stream()
                            .filter(line -> line.said.items().equals(finding.items()))
                            .filter(line -> saidBy.test(line.said, finding))
                            .findFirst();
            if (already.isPresent()) {
                already.get().fold(entry);
            } else {
                lines.add(new Line(entry));
            }
        }
    }

    /** All lines, in the order they came. */
    List<PatternBoard.Entry> entries() {
        return lines.stream().map(line -> new PatternBoard.Entry(line.said, line.similar)).toList();
    }

    private static boolean sameAreaOrAll(Finding first, Finding rise) {
        return rise.area().isEmpty() || first.area().equals(rise.area());
    }

    private static final class Line {

        private Finding said;
        private final List<Finding> similar;

        Line(PatternBoard.Entry entry) {
            said = entry.finding();
            similar = new ArrayList<>(entry.similar());
        }

        void fold(PatternBoard.Entry entry) {
            similar.add(entry.finding());
            similar.addAll(entry.similar());
        }
    }
}
