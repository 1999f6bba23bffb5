package vigil.domain.toxicology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what divides the columns of a pasted table, and divides by it. */
final class CellDivider {

    private static final Pattern ROOM = Pattern.compile("\\s{2,}|\\t");
    private static final List<String> MARKS = List.of("\t", "|", ";", ",");

    private CellDivider() {}

    /**
     * The mark that divides most lines; empty if there is none, and then two spaces or more do. A
     * comma divides only if nearly every line has as many, because lists in sentences have commas
     * too.
     */
    static Optional<String> of(List<String> lines) {
        List<String> filled = lines.stream().filter(line -> !line.isBlank()).toList();
        for (String mark : MARKS) {
            long with = filled.stream().filter(line -> count(line, mark) > 0).count();
            long wanted = filled.size() - (filled.size() > 3 ? filled.size() / 3 : 0);
            boolean same =
                    filled.stream()
                                    .filter(line -> count(line, mark) > 0)
                                    .mapToInt(line -> count(line, mark))
                                    .distinct()
                                    .count()
                            <= (mark.equals("\t") || mark.equals("|") ? filled.size() : 1);
            if (with > 0 && same && (mark.equals("\t") || with >= Math.max(2, wanted))) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }

    private static int count(String line, String mark) {
        return split(line, mark.charAt(0)).size() - 1;
    }

    static List<String> cells(String line, Optional<String> mark) {
        List<String> cells =
                mark.filter(m -> line.contains(m))
                        .map(m -> split(line, m.charAt(0)))
                        .orElseGet(() -> new ArrayList<>(Arrays.asList(ROOM.split(line.strip()))));
        List<String> stripped = new ArrayList<>(cells.stream().map(String::strip).toList());
        while (!stripped.isEmpty() && stripped.getLast().isEmpty()) {
            stripped.removeLast();
        }
        if (mark.filter("|"::equals).isPresent()) { // a table drawn with bars has one at each edge
            while (!stripped.isEmpty() && stripped.getFirst().isEmpty()) {
                stripped.removeFirst();
            }
        }
        return stripped.isEmpty() ? List.of("") : stripped;
    }

    /** Quotation marks keep a cell together. */
    private static List<String> split(String line, char mark) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == mark && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
