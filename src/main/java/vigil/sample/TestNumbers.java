package vigil.sample;

import java.util.Locale;

/** NHS numbers of the range 999, which is kept for tests, with right check digits. */
final class TestNumbers {

    private static final int MIDDLE = 100_000;

    private TestNumbers() {}

    /**
     * Different numbers below 500,000 have different NHS numbers: five digits go through all there
     * are, and the ninth is one of two, of which at least one has a check digit.
     */
    static String nhs(long number) {
        long middle = Math.floorMod(number, (long) MIDDLE) * 7_919 % MIDDLE;
        for (long ninth = number / MIDDLE * 2; ; ninth++) {
            String nine = "999" + String.format(Locale.ROOT, "%05d", middle) + ninth;
            int sum = 0;
            for (int i = 0; i < 9; i++) {
                sum += (nine.charAt(i) - '0') * (10 - i);
            }
            int check = (11 - sum % 11) % 11;
            if (check < 10) {
                return nine + check;
            }
        }
    }
}
