package vigil.disclosure.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tables as text for the register, a line each for heads and counts, fields parted by tabs. The
 * text of what left is also what its hash is of.
 */
public final class TableText {

    private static final String TAB = "\t";
    private static final String HIDDEN = "c";
    private static final String ABOUT = "~";

    private TableText() {}

    /** What left, as text. */
    public static String of(ShownTable table) {
        List<String> lines = new ArrayList<>();
        lines.add(join(List.of(table.title())));
        lines.add(join(table.rows()));
        lines.add(join(table.columns()));
        lines.add(join(table.notes()));
        table.counts().forEach(row -> lines.add(counts(row)));
        lines.add(counts(table.rowTotals()));
        lines.add(counts(table.columnTotals()));
        lines.add(counts(List.of(table.total())));
        return String.join("\n", lines);
    }

    /** Reads what {@link #of(ShownTable)} wrote. */
    public static ShownTable shown(String text) {
        List<List<String>> lines = lines(text);
        int rows = lines.get(1).size();
        return new ShownTable(
                lines.get(0).getFirst(),
                lines.get(1),
                lines.get(2),
                lines.subList(4, 4 + rows).stream().map(TableText::shownCounts).toList(),
                shownCounts(lines.get(4 + rows)),
                shownCounts(lines.get(5 + rows)),
                shownCounts(lines.get(6 + rows)).getFirst(),
                lines.get(3));
    }

    /** What is true, as text. */
    public static String of(CountTable table) {
        List<String> lines = new ArrayList<>();
        lines.add(join(List.of(table.title(), String.valueOf(table.totals()))));
        lines.add(join(table.rows()));
        lines.add(join(table.columns()));
        table.counts().forEach(row -> lines.add(join(row.stream().map(String::valueOf).toList())));
        return String.join("\n", lines);
    }

    /** Reads what {@link #of(CountTable)} wrote. */
    public static CountTable counted(String text) {
        List<List<String>> lines = lines(text);
        return new CountTable(
                lines.get(0).get(0),
                lines.get(1),
                lines.get(2),
                lines.subList(3, 3 + lines.get(1).size()).stream()
                        .map(line -> line.stream().map(Long::valueOf).toList())
                        .toList(),
                Boolean.parseBoolean(lines.get(0).get(1)));
    }

    /** What is counted, as text. */
    public static String of(Subject subject) {
        List<String> lines = new ArrayList<>();
        lines.add(join(List.of(subject.counted(), subject.rows(), subject.columns())));
        subject.within().forEach((key, values) -> lines.add(join(entry("within", key, values))));
        subject.parts().forEach((key, values) -> lines.add(join(entry("parts", key, values))));
        lines.add(join(entry("whole", "", subject.whole())));
        return String.join("\n", lines);
    }

    private static List<String> entry(String kind, String key, Set<String> values) {
        List<String> entry = new ArrayList<>(List.of(kind, key));
        entry.addAll(values);
        return entry;
    }

    /** Reads what {@link #of(Subject)} wrote. */
    public static Subject subject(String text) {
        List<List<String>> lines = lines(text);
        SortedMap<String, SortedSet<String>> within = new TreeMap<>();
        SortedMap<String, SortedSet<String>> parts = new TreeMap<>();
        SortedSet<String> whole = new TreeSet<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            SortedSet<String> values = new TreeSet<>(line.subList(2, line.size()));
            switch (line.getFirst()) {
                case "within" -> within.put(line.get(1), values);
                case "parts" -> parts.put(line.get(1), values);
                default -> whole.addAll(values);
            }
        }
        List<String> first = lines.getFirst();
        return new Subject(first.get(0), first.get(1), first.get(2), within, parts, whole);
    }

    private static String counts(List<ShownCount> counts) {
        return join(counts.stream().map(TableText::word).toList());
    }

    private static String word(ShownCount count) {
        return switch (count) {
            case ShownCount.Exact exact -> String.valueOf(exact.count());
            case ShownCount.Rounded rounded -> ABOUT + rounded.count();
            case ShownCount.Hidden _ -> HIDDEN;
        };
    }

    private static List<ShownCount> shownCounts(List<String> words) {
        return words.stream().map(TableText::count).toList();
    }

    private static ShownCount count(String word) {
        if (word.equals(HIDDEN)) {
            return new ShownCount.Hidden();
        }
        return word.startsWith(ABOUT)
                ? new ShownCount.Rounded(Long.parseLong(word.substring(1)))
                : ShownCount.of(Long.parseLong(word));
    }

    /** No words at all are told from a single empty one by a mark of their own. */
    private static String join(List<String> words) {
        return words.isEmpty()
                ? "\\0"
                : words.stream()
                        .map(word ->
                                word.replace("\\", "\\\\")
                                        .replace("\t", "\\t")
                                        .replace("\r", "\\r")
                                        .replace("\n", "\\n"))
                        .collect(Collectors.joining(TAB));
    }

    private static List<List<String>> lines(String text) {
        return Arrays.stream(text.split("\n", -1)).map(TableText::words).toList();
    }

    private static List<String> words(String line) {
        if (line.equals("\\0")) {
            return List.of();
        }
        return Arrays.stream(line.split(TAB, -1)).map(TableText::plain).toList();
    }

    private static String plain(String word) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (letter == '\\') {
                i++;
                letter =
                        switch (word.charAt(i)) {
                            case 't' -> '\t';
                            case 'r' -> '\r';
                            case 'n' -> '\n';
                            default -> word.charAt(i);
                        };
            }
            plain.append(letter);
        }
        return plain.toString();
    }
}
