package vigil.ui.patterns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigil.patterns.Finding;
import vigil.patterns.Level;
import vigil.patterns.PatternBoard;
import vigil.patterns.PatternSummary;

/** A line of the board. */
sealed interface BoardLine {

    /** The same for the same line from one search to the next. */
    String key();

    /** A finding. */
    record Card(PatternBoard.Entry entry) implements BoardLine {

        @Override
        public String key() {
            return entry.finding().key();
        }
    }

    /** What lies behind a line that opens it. */
    record Fold(Part part, int count, boolean open) implements BoardLine {

        @Override
        public String key() {
            return "fold " + part;
        }
    }

    /** A sentence about the search as a whole. */
    record Said(String text) implements BoardLine {

        @Override
        public String key() {
            return "said " + text;
        }
    }

    /** Why there is no finding to be read first. */
    record Nothing(String title, String text) implements BoardLine {

        @Override
        public String key() {
            return "nothing";
        }
    }

    /** Findings that are not among the few to be read first. */
    enum Part {
        /** Claims that had no place among the first. */
        FURTHER,
        /** Seen often, nothing claimed. */
        COUNTS,
        /** Of which luck alone would give as many. */
        BY_LUCK,
        /** Snoozed or dismissed by the panel. */
        PARKED
    }

    /** What lies behind each line that opens; a part without findings is absent. */
    static Map<Part, List<Finding>> behind(PatternSummary summary) {
        Set<String> elsewhere = new HashSet<>();
        for (PatternBoard.Entry entry : summary.board().entries()) {
            elsewhere.add(entry.finding().key());
            entry.similar().forEach(other -> elsewhere.add(other.key()));
        }
        summary.board().byLuck().forEach(finding -> elsewhere.add(finding.key()));
        summary.board().parked().forEach(finding -> elsewhere.add(finding.key()));
        Map<Part, List<Finding>> parts = new java.util.EnumMap<>(Part.class);
        List<Finding> rest =
                summary.findings().stream()
                        .filter(finding -> !elsewhere.contains(finding.key()))
                        .toList();
        parts.put(
                Part.FURTHER, rest.stream().filter(f -> f.level() != Level.COUNT).toList());
        parts.put(Part.COUNTS, rest.stream().filter(f -> f.level() == Level.COUNT).toList());
        parts.put(Part.BY_LUCK, summary.board().byLuck());
        parts.put(Part.PARKED, summary.board().parked());
        parts.values().removeIf(List::isEmpty);
        return parts;
    }

    /**
     * The lines of a board, in order.
     *
     * @param kind the only kind that is wanted, if one is
     * @param open parts that are open
     * @param remarks of the search as a whole
     */
    static List<BoardLine> of(
            PatternSummary summary, Optional<FindingKind> kind, Set<Part> open, List<String> remarks) {
        List<BoardLine> lines = new ArrayList<>();
        summary.board().entries().stream()
                .filter(entry -> wanted(entry.finding(), kind))
                .forEach(entry -> lines.add(new Card(entry)));
        behind(summary)
                .forEach((part, all) -> {
                    List<Finding> findings =
                            all.stream().filter(finding -> wanted(finding, kind)).toList();
                    if (findings.isEmpty()) {
                        return;
                    }
                    boolean shown = open.contains(part);
                    lines.add(new Fold(part, findings.size(), shown));
                    if (shown) {
                        findings.forEach(
                                finding ->
                                        lines.add(
                                                new Card(
                                                        new PatternBoard.Entry(
                                                                finding, List.of()))));
                    }
                });
        remarks.forEach(remark -> lines.add(new Said(remark)));
        return lines;
    }

    private static boolean wanted(Finding finding, Optional<FindingKind> kind) {
        return kind.isEmpty() || kind.get() == FindingKind.of(finding);
    }
}
