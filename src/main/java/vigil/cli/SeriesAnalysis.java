package vigil.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import vigil.casework.PlainTables;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.casework.analysis.SeriesFile;
import vigil.patterns.series.CountScan;
import vigil.patterns.series.FarringtonSettings;
import vigil.patterns.statistics.Cusum;
import vigil.patterns.statistics.Ears;
import vigil.patterns.statistics.FarringtonFlexible;

/** Judges series of counts, one row a series and period, in the columns of other tools. */
final class SeriesAnalysis {

    private static final int MONTHS = 12;
    private static final int WEEKS = 52;
    private static final int USUAL_PERMUTATIONS = 9_999;
    private static final double DAYS_A_MONTH = 365.25 / 12;

    private final PlainTables tables;
    private final CountOptions options;
    private final AnalyseCommand.Common common;

    SeriesAnalysis(PlainTables tables, CountOptions options, AnalyseCommand.Common common) {
        this.tables = tables;
        this.options = options;
        this.common = common;
    }

    Map.Entry<String, ResultTable> run(Path path, CountOptions.Method method) throws Refused {
        SeriesFile file = SeriesFile.read(tables, path);
        if (!file.days().isEmpty() && method != CountOptions.Method.SCAN) {
            throw refused(file, "daysOnly");
        }
        ResultTable table =
                switch (method) {
                    case SCAN -> file.days().isEmpty() ? scanPeriods(file) : scanDays(file);
                    case FARRINGTON -> farrington(file);
                    case EARS -> ears(file);
                    case CUSUM -> cusum(file);
                };
        return Map.entry(method.name().toLowerCase(Locale.ROOT), table);
    }

    private static Refused refused(SeriesFile file, String reason, Object... details) {
        return new Refused(new Problem.NotAnalysable(file.name(), "", reason, List.of(details)));
    }

    private Map<String, long[]> wanted(SeriesFile file) {
        Map<String, long[]> series = new java.util.LinkedHashMap<>(file.series());
        if (!options.series.isEmpty()) {
            series.keySet().retainAll(options.series);
        }
        return series;
    }

    /** The first period that is judged. */
    private int first(int able, int periods) {
        return options.last > 0 ? Math.max(able, periods - options.last) : able;
    }

    private ResultTable farrington(SeriesFile file) throws Refused {
        int frequency = frequency(file);
        ResultTable table =
                new ResultTable(
                        "series",
                        "config",
                        "t_index",
                        "label",
                        "observed",
                        "expected",
                        "phi",
                        "trend",
                        "upper",
                        "pvalue",
                        "score",
                        "alarm",
                        "enough");
        for (Map.Entry<String, long[]> one : wanted(file).entrySet()) {
            long[] counts = one.getValue();
            for (FarringtonSettings settings : options.configs) {
                FarringtonFlexible method =
                        settings.method(frequency, Optional.ofNullable(options.alpha));
                if (counts.length <= method.least()) {
                    throw refused(
                            file, "tooFewUnits", options.configs.getFirst(), method.least() + 1);
                }
                for (int at = first(method.least(), counts.length); at < counts.length; at++) {
                    FarringtonSettings.Row row = settings.judge(method, counts, at);
                    table.row(
                            one.getKey(),
                            settings.label(),
                            at + 1,
                            file.labels().get(at),
                            row.observed(),
                            row.expected(),
                            row.dispersion(),
                            row.trend(),
                            whole(row.upper()),
                            row.chance(),
                            row.score(),
                            row.alarm(),
                            row.enough());
                }
            }
        }
        return table;
    }

    /** A whole bound without a point. */
    private static Object whole(double bound) {
        return bound == Math.rint(bound) && Math.abs(bound) < 1e15 ? (Object) (long) bound : bound;
    }

    private int frequency(SeriesFile file) {
        if (options.frequency > 0) {
            return options.frequency;
        }
        return file.step() == SeriesFile.Step.MONTH ? MONTHS : WEEKS;
    }

    private ResultTable ears(SeriesFile file) throws Refused {
        ResultTable table =
                new ResultTable(
                        "series",
                        "method",
                        "baseline",
                        "minSigma",
                        "alpha",
                        "t_index",
                        "label",
                        "observed",
                        "upperbound",
                        "alarm");
        for (Map.Entry<String, long[]> one : wanted(file).entrySet()) {
            long[] counts = one.getValue();
            for (Ears method : options.variants) {
                double alpha = options.alpha == null ? method.usualAlpha() : options.alpha;
                int able = method.first(options.baseline);
                if (counts.length <= able) {
                    throw refused(file, "tooFewUnits", method, able + 1);
                }
                for (int at = first(able, counts.length); at < counts.length; at++) {
                    double upper =
                            method.asPublished(
                                    counts, at, options.baseline, options.leastDeviation, alpha);
                    table.row(
                            one.getKey(),
                            method.name(),
                            options.baseline,
                            options.leastDeviation,
                            alpha,
                            at + 1,
                            file.labels().get(at),
                            counts[at],
                            upper,
                            Double.isNaN(upper) ? Optional.empty() : counts[at] > upper);
                }
            }
        }
        return table;
    }

    private ResultTable cusum(SeriesFile file) throws Refused {
        ResultTable table =
                new ResultTable(
                        "series",
                        "trans",
                        "k",
                        "h",
                        "m",
                        "t_index",
                        "label",
                        "observed",
                        "cusum",
                        "upperbound",
                        "alarm");
        for (Map.Entry<String, long[]> one : wanted(file).entrySet()) {
            long[] counts = one.getValue();
            int from = counts.length / 2 - 1;
            if (from < 1) {
                throw refused(file, "tooFewUnits", CountOptions.Method.CUSUM, 4);
            }
            double mean = Arrays.stream(counts).limit(from).average().orElse(0);
            for (Cusum.Form form : options.forms) {
                Cusum method = new Cusum(options.k, options.h, form);
                double[] sums =
                        mean > 0 ? method.sums(counts, mean, from, counts.length) : new double[0];
                for (int at = first(from, counts.length); at < counts.length; at++) {
                    double sum = mean > 0 ? sums[at - from] : Double.NaN;
                    double before = mean > 0 && at > from ? sums[at - from - 1] : 0;
                    table.row(
                            one.getKey(),
                            form.name().toLowerCase(Locale.ROOT),
                            options.k,
                            options.h,
                            mean,
                            at + 1,
                            file.labels().get(at),
                            counts[at],
                            sum,
                            mean > 0 ? method.upper(before, mean) : Double.NaN,
                            mean > 0 ? Optional.of(method.alarm(sum)) : Optional.empty());
                }
            }
        }
        return table;
    }

    private static ResultTable scanTable() {
        return new ResultTable(
                "series",
                "total",
                "time_frame",
                "from",
                "to",
                "periods",
                "cases",
                "expected",
                "obs_exp",
                "rr",
                "llr",
                "p",
                "ri_days");
    }

    /** A series in which no window has more than its share has one row that says so. */
    private void scanRow(
            ResultTable table,
            String name,
            CountScan scan,
            List<String> starts,
            String end,
            double daysEach) {
        int permutations = common.permutations() == 0 ? USUAL_PERMUTATIONS : common.permutations();
        Long seed = common.seed();
        Optional<CountScan.Row> row = scan.row(permutations, seed == null ? scan.seed() : seed);
        if (row.isEmpty()) {
            Optional<Object> none = Optional.empty();
            table.row(
                    name,
                    scan.total(),
                    none,
                    none,
                    none,
                    none,
                    none,
                    none,
                    none,
                    none,
                    none,
                    none,
                    none);
            return;
        }
        CountScan.Row best = row.get();
        String from = starts.get(starts.size() - best.periods());
        table.row(
                name,
                best.total(),
                from + " to " + end,
                from,
                end,
                best.periods(),
                best.observed(),
                best.expected(),
                best.observed() / best.expected(),
                best.relativeRate(),
                best.statistic(),
                best.p(),
                daysEach / best.p());
    }

    /** Months counted back from the last day, each as long as it has days. */
    private ResultTable scanDays(SeriesFile file) throws Refused {
        TreeMap<LocalDate, Long> days = new TreeMap<>(file.days());
        LocalDate first = Optional.ofNullable(common.from()).orElse(days.firstKey());
        LocalDate last =
                Optional.ofNullable(common.to())
                        .orElse(YearMonth.from(days.lastKey()).atEndOfMonth());
        if (first.isAfter(last)) {
            throw refused(file, "studyOrder");
        }
        List<Long> counts = new ArrayList<>();
        List<Double> lengths = new ArrayList<>();
        List<String> starts = new ArrayList<>();
        LocalDate next = last.plusDays(1);
        for (int months = 1; next.isAfter(first); months++) {
            LocalDate start = last.plusDays(1).minusMonths(months);
            start = start.isBefore(first) ? first : start;
            counts.addFirst(
                    days.subMap(start, next).values().stream().mapToLong(Long::longValue).sum());
            lengths.addFirst((double) ChronoUnit.DAYS.between(start, next));
            starts.addFirst(start.toString());
            next = start;
        }
        CountScan scan =
                new CountScan(
                        counts.stream().mapToLong(Long::longValue).toArray(),
                        lengths.stream().mapToDouble(Double::doubleValue).toArray(),
                        common.windows());
        String name =
                options.series.isEmpty()
                        ? file.name().replaceFirst("(_daily)?\\.csv(\\.gz)?$", "")
                        : options.series.getFirst();
        ResultTable table = scanTable();
        scanRow(table, name, scan, starts, last.toString(), DAYS_A_MONTH);
        return table;
    }

    private ResultTable scanPeriods(SeriesFile file) {
        ResultTable table = scanTable();
        int all = file.labels().size();
        int skipped = options.periods > 0 ? Math.max(0, all - options.periods) : 0;
        List<String> labels = file.labels().subList(skipped, all);
        double[] lengths =
                labels.stream()
                        .mapToDouble(label ->
                                SeriesFile.month(label)
                                        .map(month -> (double) month.lengthOfMonth())
                                        .orElse(1.0))
                        .toArray();
        double daysEach = file.step() == SeriesFile.Step.WEEK ? 7 : DAYS_A_MONTH;
        wanted(file)
                .forEach((name, counts) ->
                        scanRow(
                                table,
                                name,
                                new CountScan(
                                        LongStream.of(counts).skip(skipped).toArray(),
                                        lengths,
                                        common.windows()),
                                labels,
                                labels.getLast(),
                                daysEach));
        return table;
    }
}
