package vigil.patterns.statistics;

import java.util.List;

/**
 * The common odds ratio of several two-by-two tables and its large-sample test.
 *
 * <p>ψ = Σ(ad/n) / Σ(bc/n) (Mantel and Haenszel 1959), with the 95% interval of Robins, Breslow and
 * Greenland (Biometrics 42, 1986); χ² = (|Σa − E| − ½)² / V, or without the ½.
 *
 * @param oddsRatio ψ with its interval
 * @param corrected χ² with the continuity correction
 * @param plain χ² without it
 */
public record MantelHaenszel(Interval oddsRatio, double corrected, double plain) {

    private static final double Z95 = 1.959963984540054;

    public static MantelHaenszel of(List<TwoByTwo> tables) {
        double r = 0;
        double s = 0;
        double pr = 0;
        double ps = 0;
        double qr = 0;
        double qs = 0;
        double difference = 0;
        double variance = 0;
        for (TwoByTwo table : tables) {
            double n = table.total();
            if (n < 2) {
                continue;
            }
            double ad = (double) table.both() * table.neither() / n;
            double bc = (double) table.firstOnly() * table.secondOnly() / n;
            double p = (table.both() + table.neither()) / n;
            double q = (table.firstOnly() + table.secondOnly()) / n;
            r += ad;
            s += bc;
            pr += p * ad;
            ps += p * bc;
            qr += q * ad;
            qs += q * bc;
            difference += table.both() - table.expected();
            double x = table.first();
            double y = table.second();
            variance += (x / n) * (y / n) * (n - x) * (n - y) / (n - 1);
        }
        double estimate = r / s;
        double error =
                Math.sqrt(pr / (2 * r * r) + (ps + qr) / (2 * r * s) + qs / (2 * s * s)) * Z95;
        double distance = Math.abs(difference);
        double correction = distance >= 0.5 ? 0.5 : 0;
        return new MantelHaenszel(
                new Interval(estimate * Math.exp(-error), estimate, estimate * Math.exp(error)),
                (distance - correction) * (distance - correction) / variance,
                distance * distance / variance);
    }

    /** The chance of a χ² at least so large with one degree of freedom. */
    public static double chance(double chiSquared) {
        return GammaDistribution.upper(0.5, chiSquared / 2);
    }
}
