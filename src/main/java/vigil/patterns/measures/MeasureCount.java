package vigil.patterns.measures;

import vigil.patterns.statistics.BinomialShare;
import vigil.patterns.statistics.Interval;

/**
 * How many deaths say yes and no to a measure, and of how many it is not known.
 *
 * @param yes the numerator
 */
public record MeasureCount(long yes, long no, long unknown) {

    private static final double LEVEL = 0.95;

    /** The denominator: deaths that can say. */
    public long known() {
        return yes + no;
    }

    /** Deaths that the measure is asked of. */
    public long asked() {
        return yes + no + unknown;
    }

    /** The share among those that can say; ask {@link #known} first. */
    public double share() {
        return (double) yes / known();
    }

    /** Its exact 95% interval (Clopper and Pearson, Biometrika 26, 1934). */
    public Interval interval() {
        return BinomialShare.clopperPearson(yes, known(), LEVEL);
    }
}
