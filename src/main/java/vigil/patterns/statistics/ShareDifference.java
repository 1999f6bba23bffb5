package vigil.patterns.statistics;

/** The difference of two shares with its interval. */
public final class ShareDifference {

    private static final double LEVEL = 0.95;

    private ShareDifference() {}

    /**
     * d = k₁/n₁ − k₂/n₂ with Newcombe's interval from the two Wilson intervals: d − √((p₁ − l₁)² +
     * (u₂ − p₂)²) to d + √((u₁ − p₁)² + (p₂ − l₂)²) (Newcombe, Stat. Med. 17, 1998, method 10).
     *
     * @param n1 at least 1
     * @param n2 at least 1
     */
    public static Interval of(long k1, long n1, long k2, long n2) {
        Interval first = BinomialShare.wilson(k1, n1, LEVEL);
        Interval second = BinomialShare.wilson(k2, n2, LEVEL);
        double d = first.estimate() - second.estimate();
        return new Interval(
                d - Math.hypot(first.estimate() - first.low(), second.high() - second.estimate()),
                d,
                d + Math.hypot(first.high() - first.estimate(), second.estimate() - second.low()));
    }
}
