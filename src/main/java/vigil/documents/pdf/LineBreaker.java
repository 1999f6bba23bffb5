package vigil.documents.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a passage into lines, each as full as it can be: at spaces, after hyphens between letters,
 * after dashes and slashes; in the middle of a word only if the word is longer than a line.
 */
final class LineBreaker {

    private static final String AFTER = "-\u2010\u2013\u2014/";
    private static final double SHORT_LAST_LINE = 0.2;
    private static final double[] NARROWER = {0.97, 0.94, 0.91};
    private static final String AFTER_IF_NEEDED = ".@_=&?,;:+\\";

    /** Years stand well alone. */
    private static final int LONGEST_NUMBER = 3;

    /** September. */
    private static final int LONGEST_UNIT = 9;

    private final Warnings warnings;

    LineBreaker(Warnings warnings) {
        this.warnings = warnings;
    }

    List<Line> lines(Passage passage, double width) {
        List<Line> lines = filled(passage, width);
        if (lines.stream().anyMatch(Line::cutsWord)) {
            warnings.count(Warning.Kind.WORDS_CUT);
        }
        return lines;
    }

    /** The same, but not with a word or two alone on the last line if a little less width helps. */
    List<Line> evenLines(Passage passage, double width) {
        List<Line> lines = lines(passage, width);
        if (lines.size() < 2 || lines.getLast().width() > width * SHORT_LAST_LINE) {
            return lines;
        }
        List<Line> best = lines;
        for (double narrower : NARROWER) {
            List<Line> tried = filled(passage, width * narrower);
            if (tried.size() > lines.size() || tried.stream().anyMatch(Line::cutsWord)) {
                break;
            }
            best = tried.getLast().width() > best.getLast().width() ? tried : best;
            if (best.getLast().width() > width * SHORT_LAST_LINE) {
                break;
            }
        }
        return best;
    }

    private static List<Line> filled(Passage passage, double width) {
        Letters letters = passage.letters();
        // Half a thousandth of a point forgives rounding when a width was measured from the words.
        double room = (width + 0.0005) * Face.EM / passage.style().size();
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < letters.count()) {
            int end = end(letters, start, room);
            lines.add(line(passage, start, end));
            start = end;
        }
        return lines;
    }

    /** The whole passage as one line, however long. */
    Line oneLine(Passage passage) {
        return line(passage, 0, passage.letters().count());
    }

    /** Width of the longest part that can stay whole. */
    double longestWord(Passage passage) {
        Letters letters = passage.letters();
        int longest = 0;
        int word = 0;
        for (int i = 0; i < letters.count(); i++) {
            if (!letters.blank(i)) {
                longest = Math.max(longest, word + letters.lastStep(i));
                word += letters.step(i);
            }
            if (mayBreakAfter(letters, i)) {
                word = 0;
            }
        }
        return passage.points(longest);
    }

    private static int end(Letters letters, int start, double room) {
        int width = 0;
        int good = start;
        int poor = start;
        for (int i = start; i < letters.count(); i++) {
            if (letters.feeds(i)) {
                return i + 1;
            }
            if (width + letters.lastStep(i) > room && !letters.blank(i)) {
                int chance = good > start ? good : poor;
                return chance > start ? chance : cut(letters, start, i);
            }
            width += letters.step(i);
            if (mayBreakAfter(letters, i)) {
                poor = i + 1;
                good = endsNumber(letters, i) ? good : i + 1;
            }
        }
        return letters.count();
    }

    /** Whether the space at {@code index} parts a number from its unit: 60 mg, 41 days, 1 April. */
    private static boolean endsNumber(Letters letters, int index) {
        int first = index;
        while (first > 0 && Character.isDigit(letters.letter(first - 1))) {
            first--;
        }
        boolean alone = first == 0 || letters.blank(first - 1);
        int digits = index - first;
        if (!alone || digits == 0 || digits > LONGEST_NUMBER) {
            return false;
        }
        int unit = index + 1;
        while (unit < letters.count() && Character.isLetter(letters.letter(unit))) {
            unit++;
        }
        return unit > index + 1 && unit - index - 1 <= LONGEST_UNIT;
    }

    /** Where to cut a word of which the letters up to {@code end} fit; one letter always goes. */
    private static int cut(Letters letters, int start, int end) {
        for (int i = end; i > start + (end - start) / 2; i--) {
            if (AFTER_IF_NEEDED.indexOf(letters.letter(i - 1)) >= 0) {
                return i;
            }
        }
        int at = Math.max(end, start + 1);
        while (at > start + 1 && LegibleText.modifies(letters.letter(at))) {
            at--;
        }
        while (at < letters.count() && LegibleText.modifies(letters.letter(at))) {
            at++;
        }
        return at;
    }

    static boolean mayBreakAfter(Letters letters, int index) {
        if (index + 1 >= letters.count()) {
            return false;
        }
        int letter = letters.letter(index);
        int next = letters.letter(index + 1);
        if (letters.blank(index)) {
            return next != ' ' && next != '\n';
        }
        return index > 0
                && AFTER.indexOf(letter) >= 0
                && Character.isLetter(next)
                && Character.isLetter(letters.letter(index - 1))
                && !reference(letters.letter(index - 1), next);
    }

    /** DARD-ROT-2026-033 is read aloud and searched for as one; Day-Lewis may be parted. */
    private static boolean reference(int before, int after) {
        return Character.isUpperCase(before) && Character.isUpperCase(after);
    }

    private static Line line(Passage passage, int from, int to) {
        Letters letters = passage.letters();
        int shown = to;
        while (shown > from && letters.blank(shown - 1)) {
            shown--;
        }
        int last = shown - 1;
        int width = shown == from ? 0 : letters.width(from, last) + letters.lastStep(last);
        return new Line(passage, from, to, shown, passage.points(width));
    }
}
