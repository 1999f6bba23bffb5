package vigil.patterns.questions;

import java.util.OptionalDouble;
import vigil.patterns.Sentence;
import vigil.patterns.statistics.BinomialShare;
import vigil.patterns.statistics.Interval;

/**
 * A count among deaths, with what is not known as a part of its own.
 *
 * @param label of what
 * @param count deaths that say yes
 * @param others deaths that say no
 * @param notKnown deaths that cannot say
 * @param expected how many were to be expected, where something says so
 */
public record Figure(
        Sentence label, long count, long others, long notKnown, OptionalDouble expected) {

    private static final double LEVEL = 0.95;

    /** Deaths that can say. */
    public long known() {
        return count + others;
    }

    /** Deaths of which the question can be asked. */
    public long asked() {
        return known() + notKnown;
    }

    /** The least it can be: none of those not known. */
    public double floor() {
        return asked() == 0 ? 0 : (double) count / asked();
    }

    /** The most it can be: all of those not known. */
    public double ceiling() {
        return asked() == 0 ? 1 : (double) (count + notKnown) / asked();
    }

    /**
     * What the share may be, of those that can say: the exact 95% interval of Clopper and Pearson
     * (Biometrika 26, 1934); 0 to 1 if none can.
     */
    public Interval interval() {
        return known() == 0
                ? new Interval(0, Double.NaN, 1)
                : BinomialShare.clopperPearson(count, known(), LEVEL);
    }
}
