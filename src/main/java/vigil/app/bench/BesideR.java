package vigil.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What R and its packages take for the same, where they are installed: user and system time as R
 * itself counts it, best of three, milliseconds. Packages that are not there are left out.
 */
final class BesideR {

    private static final String SCRIPT =
            """
            least <- function(f, n) min(sapply(1:3, function(i) { u <- system.time(f()); u[1] + u[2] })) / n * 1000
            t <- read.csv(commandArgs(TRUE)[2])
            cat("phyper", least(function() for (i in 1:20) phyper(t$a - 1, t$k, t$n - t$k, t$d, lower.tail = FALSE), 20 * nrow(t)), "\\n")
            x <- scan(commandArgs(TRUE)[1], quiet = TRUE)
            if (suppressMessages(requireNamespace("surveillance", quietly = TRUE))) {
              suppressMessages(library(surveillance))
              s <- sts(observed = matrix(x), start = c(2010, 1), frequency = 52)
              last <- length(x)
              farrington <- list(range = (last - 59):last, b = 4, w = 3, reweight = TRUE, weightsThreshold = 2.58,
                noPeriods = 10, pastWeeksNotIncluded = 26, pThresholdTrend = .05, trend = TRUE,
                thresholdMethod = "nbPlugin", alpha = .01, limit54 = c(5, 4))
              cat("farrington", least(function() farringtonFlexible(s, control = farrington), 60), "\\n")
              cat("ears", least(function() for (i in 1:10) earsC(s, control = list(method = "C3", baseline = 7)), 10), "\\n")
            }
            cat("arules", if (requireNamespace("arules", quietly = TRUE)) 1 else 0, "\\n")
            """;

    private BesideR() {}

    /**
     * Runs R once.
     *
     * @param counts a weekly series
     * @param tables rows of total, marked, drawn, both
     * @return milliseconds by name; empty without R
     */
    static Map<String, Double> measure(Path folder, long[] counts, List<int[]> tables)
            throws IOException {
        Path script = folder.resolve("beside.R");
        Path series = folder.resolve("series.txt");
        Path margins = folder.resolve("tables.csv");
        Files.writeString(script, SCRIPT);
        Files.writeString(
                series,
                Arrays.stream(counts).mapToObj(Long::toString).collect(Collectors.joining(" ")));
        Files.writeString(
                margins,
                tables.stream()
                        .map(t -> t[0] + "," + t[1] + "," + t[2] + "," + t[3])
                        .collect(Collectors.joining("\n", "n,k,d,a\n", "\n")));
        Map<String, Double> millis = new HashMap<>();
        Process process;
        try {
            process =
                    new ProcessBuilder(
                                    "Rscript",
                                    "--vanilla",
                                    script.toString(),
                                    series.toString(),
                                    margins.toString())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
        } catch (IOException e) {
            return Map.of(); // not installed
        }
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int blank = line.indexOf(' ');
                Optional.of(line)
                        .filter(said -> blank > 0)
                        .ifPresent(said ->
                                millis.put(
                                        said.substring(0, blank),
                                        Double.parseDouble(said.substring(blank).strip())));
            }
        } finally {
            process.destroy();
        }
        return millis;
    }
}
