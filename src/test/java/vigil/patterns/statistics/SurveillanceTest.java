package vigil.patterns.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.patterns.Reference.close;
import static vigil.patterns.Reference.count;
import static vigil.patterns.Reference.number;
import static vigil.patterns.Reference.rows;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveillanceTest {

    private static final double EXACT = 1e-9;
    private static final double FITTED = 1e-5;
    private static final double PHI = 5e-3;

    private static long[] series(List<NamedCsvRecord> input, String name) {
        return input.stream().mapToLong(row -> Long.parseLong(row.getField(name))).toArray();
    }

    @ParameterizedTest
    @CsvSource({
        "ct_monthly, .csv.gz, 12",
        "ct_weekly, .csv, 52",
        "campyDE, .csv, 52",
        "salmonella_agona, .csv, 52"
    })
    void farringtonFlexibleAgreesWithTheCleanReference(String data, String end, int frequency) {
        List<NamedCsvRecord> input = rows("oracles/surveillance/" + data + "_input.csv");
        int compared = 0;
        for (NamedCsvRecord row :
                rows("oracles/surveillance/" + data + "_farrington_clean" + end)) {
            String config = row.getField("config");
            if (config.startsWith("E_")) {
                continue;
            }
            boolean monthly = frequency == 12;
            FarringtonFlexible method =
                    new FarringtonFlexible(
                            frequency,
                            monthly ? 3 : 4,
                            monthly ? 1 : 3,
                            config.startsWith("A_") ? 1 : monthly ? 4 : 10,
                            monthly ? 3 : 26,
                            config.contains("_reweight"),
                            config.endsWith("_trend"),
                            0.01);
            String what = row.getField("series") + " " + config + " " + row.getField("t_index");
            FarringtonFlexible.Verdict verdict =
                    method.judge(series(input, row.getField("series")), count(row, "t_index") - 1)
                            .orElseThrow(() -> new AssertionError(what));
            assertThat(verdict.observed()).as(what).isEqualTo(count(row, "observed"));
            assertThat(verdict.trend()).as(what + " trend").isEqualTo(count(row, "trend") == 1);
            close(verdict.expected(), number(row, "expected"), FITTED, what + " expected");
            assertThat(verdict.dispersion() - number(row, "phi")).as(what).isBetween(-PHI, PHI);
            assertThat(verdict.upper()).as(what + " upper").isEqualTo(count(row, "upper"));
            close(verdict.chance(), number(row, "pvalue"), 10 * FITTED, what + " chance");
            assertThat(verdict.alarm()).as(what + " alarm").isEqualTo(count(row, "alarm") == 1);
            assertThat(verdict.enough()).as(what + " enough").isEqualTo(count(row, "enough") == 1);
            compared++;
        }
        assertThat(compared).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "ct_monthly, .csv.gz",
        "ct_weekly, .csv.gz",
        "campyDE, .csv.gz",
        "salmonella_agona, .csv.gz"
    })
    void earsAgreesWithReference(String data, String end) {
        List<NamedCsvRecord> input = rows("oracles/surveillance/" + data + "_input.csv");
        for (NamedCsvRecord row : rows("oracles/surveillance/" + data + "_ears_expected" + end)) {
            String name = row.getField("series");
            long[] counts = series(input, name);
            int at = count(row, "t_index") - 1;
            String what = row.getFields().toString();
            OptionalDouble upper =
                    Ears.valueOf(row.getField("method"))
                            .upper(
                                    counts,
                                    at,
                                    count(row, "baseline"),
                                    number(row, "minSigma"),
                                    number(row, "alpha"));
            double expected = number(row, "upperbound");
            if (upper.isEmpty()) {
                // A flat past: the reference has no bound, or one that a single case is above.
                assertThat(Double.isNaN(expected) || number(row, "minSigma") == 0)
                        .as(what)
                        .isTrue();
                continue;
            }
            close(upper.getAsDouble(), expected, EXACT, what);
            if (!row.getField("alarm").equals("NA")) {
                assertThat(counts[at] > upper.getAsDouble())
                        .as(what)
                        .isEqualTo(count(row, "alarm") == 1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ct_monthly, .csv",
        "ct_weekly, .csv.gz",
        "campyDE, .csv",
        "salmonella_agona, .csv"
    })
    void cusumAgreesWithReference(String data, String end) {
        List<NamedCsvRecord> input = rows("oracles/surveillance/" + data + "_input.csv");
        String last = "";
        double sum = 0;
        for (NamedCsvRecord row : rows("oracles/surveillance/" + data + "_cusum_expected" + end)) {
            String series = row.getField("series") + " " + row.getField("trans");
            double mean = number(row, "m");
            if (mean == 0 || Double.isNaN(number(row, "cusum"))) {
                continue;
            }
            int at = count(row, "t_index") - 1;
            sum = series.equals(last) ? sum : 0;
            last = series;
            Cusum method =
                    new Cusum(
                            number(row, "k"),
                            number(row, "h"),
                            Cusum.Form.valueOf(
                                    row.getField("trans").toUpperCase(java.util.Locale.ROOT)));
            String what = series + " " + row.getField("t_index");
            close(method.upper(sum, mean), number(row, "upperbound"), EXACT, what + " upper");
            long[] counts = series(input, row.getField("series"));
            // One step at a time from the sum before is the same as the whole stretch.
            sum = step(method, counts, mean, at, sum);
            assertThat(sum)
                    .as(what)
                    .isCloseTo(number(row, "cusum"), org.assertj.core.data.Offset.offset(1e-9));
            assertThat(method.alarm(sum)).as(what).isEqualTo(count(row, "alarm") == 1);
        }
    }

    private static double step(Cusum method, long[] counts, double mean, int at, double before) {
        return Math.max(0, before + method.form().standardised(counts[at], mean) - method.k());
    }
}
