package vigil.patterns.statistics;

/**
 * The four counts of two facts: both, the first only, the second only, neither; and the descriptive
 * measures that follow from them. A measure that is not defined is NaN.
 */
public record TwoByTwo(long both, long firstOnly, long secondOnly, long neither) {

    private static final double Z95 = 1.959963984540054;

    public long total() {
        return both + firstOnly + secondOnly + neither;
    }

    public long first() {
        return both + firstOnly;
    }

    public long second() {
        return both + secondOnly;
    }

    /** The hypergeometric distribution of {@link #both} given the margins. */
    public Hypergeometric conditional() {
        return new Hypergeometric(total(), first(), second());
    }

    /** first × second / total. */
    public double expected() {
        return (double) first() * second() / total();
    }

    /** Observed over expected. */
    public double lift() {
        return both / expected();
    }

    /** (observed − expected) / total. */
    public double leverage() {
        return (double) both / total()
                - ((double) first() / total()) * ((double) second() / total());
    }

    /** The correlation of two yes/no facts. */
    public double phi() {
        double determinant = (double) both * neither - (double) firstOnly * secondOnly;
        double margins =
                Math.sqrt((double) first() * (total() - first()))
                        * Math.sqrt((double) second() * (total() - second()));
        return determinant / margins;
    }

    /** Both over either. */
    public double jaccard() {
        return (double) both / (both + firstOnly + secondOnly);
    }

    public double cosine() {
        return both / (Math.sqrt((double) first()) * Math.sqrt((double) second()));
    }

    public double kulczynski() {
        return ((double) both / first() + (double) both / second()) / 2;
    }

    /** both × neither / (first only × second only). */
    public double oddsRatio() {
        return (double) both * neither / ((double) firstOnly * secondOnly);
    }

    /**
     * The odds ratio with ½ added to every cell (Haldane 1955, Anscombe 1956), defined even when a
     * cell is 0, with Woolf's 95% interval.
     */
    public Interval haldaneOddsRatio() {
        double a = both + 0.5;
        double b = firstOnly + 0.5;
        double c = secondOnly + 0.5;
        double d = neither + 0.5;
        double log = Math.log(a) + Math.log(d) - Math.log(b) - Math.log(c);
        double error = Z95 * Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
        return new Interval(Math.exp(log - error), Math.exp(log), Math.exp(log + error));
    }
}
