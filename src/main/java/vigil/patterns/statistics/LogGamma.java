package vigil.patterns.statistics;

/**
 * The logarithm of the gamma function and the error of Stirling's formula.
 *
 * <p>Lanczos' approximation (SIAM J. Numer. Anal. B 1, 1964; coefficients for g = 7, nine terms),
 * and for larger arguments Stirling's series, ln Γ(z) = (z − ½) ln z − z + ½ ln 2π + 1/(12z) −
 * 1/(360z³) + … (Abramowitz and Stegun 6.1.41).
 */
final class LogGamma {

    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;
    private static final double SERIES_FROM = 16;
    private static final double[] LANCZOS = {
        0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531,
        -176.6150291621406, 12.507343278686905, -0.13857109526572012, 9.984369578019572e-6,
        1.5056327351493116e-7
    };

    private LogGamma() {}

    /**
     * @param z greater than 0
     */
    static double of(double z) {
        if (z >= SERIES_FROM) {
            return (z - 0.5) * Math.log(z) - z + HALF_LOG_TWO_PI + series(z);
        }
        if (z < 0.5) {
            // Reflection keeps the approximation in the range it was made for.
            return Math.log(Math.PI / Math.sin(Math.PI * z)) - of(1 - z);
        }
        double x = z - 1;
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x + i);
        }
        double t = x + 7.5;
        return HALF_LOG_TWO_PI + (x + 0.5) * Math.log(t) - t + Math.log(sum);
    }

    /**
     * ln Γ(n+1) − [½ ln(2πn) + n ln n − n], the part of ln n! that Stirling's formula leaves out.
     */
    static double stirlingError(double n) {
        if (n >= SERIES_FROM) {
            return series(n);
        }
        return of(n + 1) - (n + 0.5) * Math.log(n) + n - HALF_LOG_TWO_PI;
    }

    private static double series(double z) {
        double inverse = 1 / z;
        double square = inverse * inverse;
        return inverse
                * (1.0 / 12
                        - square
                                * (1.0 / 360
                                        - square
                                                * (1.0 / 1260
                                                        - square
                                                                * (1.0 / 1680
                                                                        - square * 1.0 / 1188))));
    }
}
