package vigil.ui.patterns;

import java.text.BreakIterator;
import java.text.NumberFormat;
import java.util.Locale;
import vigil.patterns.Finding;
import vigil.ui.kit.Kit;

/** Says figures as people read them. */
final class FigureWords {

    private static final double EXACT_BELOW = 10;
    private static final double TINY = 0.001;

    private final Kit kit;

    FigureWords(Kit kit) {
        this.kit = kit;
    }

    private Locale locale() {
        return kit.words().locale();
    }

    /** One decimal below ten, none above. */
    String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(value < EXACT_BELOW ? 1 : 0);
        return format.format(value);
    }

    String chance(double p) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(p < TINY ? 7 : 4);
        return format.format(p);
    }

    /** “41 of 125 deaths”. */
    String fraction(Finding finding) {
        return kit.say(
                "board.fraction",
                finding.figures().observed(),
                finding.figures().denominator());
    }

    String percent(long part, long whole) {
        return whole == 0 ? "" : kit.say("pattern.percent", Math.round(100.0 * part / whole));
    }

    /** How many characters of a text are its first sentence. */
    int firstSentence(String text) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(locale());
        sentences.setText(text);
        int end = sentences.next();
        return end == BreakIterator.DONE ? text.length() : end;
    }
}
