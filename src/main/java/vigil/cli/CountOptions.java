package vigil.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vigil.patterns.series.FarringtonSettings;
import vigil.patterns.statistics.Cusum;
import vigil.patterns.statistics.Ears;

/** What {@code vigil analyse --counts} is told. */
final class CountOptions {

    /** The ways to judge a series. */
    enum Method {
        SCAN,
        FARRINGTON,
        EARS,
        CUSUM
    }

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            description = "With --counts: scan, farrington, ears or cusum.")
    @Nullable Method method;

    @Option(
            names = "--series",
            paramLabel = "NAME",
            description = "Only this series; once for each. The name of one in a table of days.")
    List<String> series = List.of();

    @Option(
            names = "--config",
            paramLabel = "LETTER",
            split = ",",
            description = "farrington: settings A to F; A,B,C,D,E if not given.")
    List<FarringtonSettings> configs =
            List.of(
                    FarringtonSettings.A,
                    FarringtonSettings.B,
                    FarringtonSettings.C,
                    FarringtonSettings.D,
                    FarringtonSettings.E);

    @Option(
            names = "--frequency",
            paramLabel = "NUMBER",
            description = "farrington: periods in a year, 12 or 52; else as the labels say.")
    int frequency;

    @Option(
            names = "--last",
            paramLabel = "NUMBER",
            description =
                    "Only so many of the last periods are judged; all that can be if not given.")
    int last;

    @Option(
            names = "--variant",
            paramLabel = "NAME",
            split = ",",
            description = "ears: C1, C2, C3; all if not given.")
    List<Ears> variants = List.of(Ears.C1, Ears.C2, Ears.C3);

    @Option(
            names = "--baseline",
            paramLabel = "NUMBER",
            description = "ears: periods of the past; ${DEFAULT-VALUE}.")
    int baseline = 7;

    @Option(
            names = "--min-sigma",
            paramLabel = "NUMBER",
            description = "ears: least standard deviation; ${DEFAULT-VALUE}.")
    double leastDeviation;

    @Option(
            names = "--alpha",
            paramLabel = "NUMBER",
            description = "ears, farrington: chance of a false alarm; the usual of the method.")
    @Nullable Double alpha;

    @Option(names = "--k", paramLabel = "NUMBER", description = "cusum; ${DEFAULT-VALUE}.")
    double k = 1.04;

    @Option(names = "--h", paramLabel = "NUMBER", description = "cusum; ${DEFAULT-VALUE}.")
    double h = 2.26;

    @Option(
            names = "--form",
            paramLabel = "NAME",
            split = ",",
            description = "cusum: standard, rossi, anscombe; all if not given.")
    List<Cusum.Form> forms = List.of(Cusum.Form.STANDARD, Cusum.Form.ROSSI, Cusum.Form.ANSCOMBE);

    @Option(
            names = "--periods",
            paramLabel = "NUMBER",
            description = "scan: how many of the last periods are compared; all if not given.")
    int periods;
}
