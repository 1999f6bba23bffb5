package vigil.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vigil.casework.TablePreview;

/**
 * Which of the first rows names the columns: the one that is most like headings (short, different,
 * without numbers or dates) and as wide as what follows. Titles above a table are narrow.
 */
final class HeaderRow {

    private static final int LOOKED_AT = 20;
    private static final int LONGEST_HEADING = 60;

    private HeaderRow() {}

    static long guess(List<TablePreview.Line> lines) {
        int widest = lines.stream().mapToInt(line -> filled(line.cells())).max().orElse(0);
        double best = -1;
        long row = lines.getFirst().number();
        for (TablePreview.Line line : lines.subList(0, Math.min(LOOKED_AT, lines.size()))) {
            double score = score(line.cells(), widest);
            if (score > best + 1e-9) {
                best = score;
                row = line.number();
            }
        }
        return row;
    }

    private static int filled(List<String> cells) {
        return (int) cells.stream().filter(cell -> !cell.isBlank()).count();
    }

    /** Of all columns there are, the share that this row names as headings do. */
    private static double score(List<String> cells, int widest) {
        Set<String> seen = new HashSet<>();
        int headings = 0;
        for (String cell : cells) {
            String text = cell.strip();
            boolean word = text.codePoints().anyMatch(Character::isLetter);
            boolean value =
                    text.matches("[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|.*\\d{4}.*|\\d.*")
                            && !text.matches("\\d[abcd]");
            boolean heading = word && !value && text.length() <= LONGEST_HEADING;
            headings += heading && seen.add(text.toLowerCase(java.util.Locale.ROOT)) ? 1 : 0;
        }
        return widest == 0 ? 0 : (double) headings / widest;
    }
}
