package vigil.patterns.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Whether counts go up or down from year to year: the slope of a Poisson regression of the count on
 * the year, with a logarithmic link (McCullagh and Nelder, Generalized Linear Models, 1989, §6.2).
 *
 * @param slope of the logarithm, a year; NaN when it cannot be fitted
 * @param error its standard error
 */
public record YearlyCounts(double slope, double error) {

    /** Fits years 1, 2, … */
    public static YearlyCounts of(long[] counts) {
        if (counts.length < 2 || Arrays.stream(counts).sum() == 0) {
            return new YearlyCounts(Double.NaN, Double.NaN);
        }
        double[] ones = new double[counts.length];
        Arrays.fill(ones, 1);
        SeasonalPoisson model =
                new SeasonalPoisson(
                        Arrays.stream(counts).asDoubleStream().toArray(),
                        IntStream.rangeClosed(1, counts.length).asDoubleStream().toArray(),
                        new int[counts.length],
                        true,
                        ones);
        return model.converged()
                ? new YearlyCounts(model.slope(), model.slopeError())
                : new YearlyCounts(Double.NaN, Double.NaN);
    }
}
