package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.patterns.Reference.close;
import static vigil.patterns.Reference.count;
import static vigil.patterns.Reference.number;
import static vigil.patterns.Reference.rows;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.SharedMaterial;
import vigil.app.Program;

/** The command, over every reference file that it can repeat, at the tolerance stated there. */
@Tag("slow")
class AnalyseReferenceTest {

    private static final double EXACT = 1e-9;
    private static final double FITTED = 1e-5;
    private static final double PHI = 5e-3;
    private static final String RICH = "data/connecticut_rich_cases.csv.gz";
    private static final String FLAGS = "data/connecticut_flags_cases.csv.gz";
    private static final DateTimeFormatter SLASHES = DateTimeFormatter.ofPattern("yyyy/M/d");

    @TempDir private Path folder = Path.of(".");

    private List<NamedCsvRecord> part(String name, String... arguments) {
        List<String> all = new ArrayList<>(List.of("analyse"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--csv", name));
        String out = new Program(folder).run(all.toArray(String[]::new)).good().out();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(out)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String shared(String relative) {
        return SharedMaterial.require(relative).toString();
    }

    private static Map<String, NamedCsvRecord> by(List<NamedCsvRecord> rows, String... columns) {
        return rows.stream()
                .collect(
                        Collectors.toMap(
                                row ->
                                        Arrays.stream(columns)
                                                .map(row::getField)
                                                .collect(Collectors.joining(",")),
                                Function.identity()));
    }

    private static String[] engine(String set) {
        boolean all = set.equals("ct_all");
        return new String[] {
            "--cases",
            shared(all ? FLAGS : RICH),
            "--items",
            shared("oracles/itemsets/" + set + "_transactions.csv" + (all ? ".gz" : "")),
            "--links",
            shared("oracles/engine/known_links.csv"),
            "--largest",
            all ? "2" : "3"
        };
    }

    private static String[] with(String[] some, String... more) {
        List<String> all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource({"ct80, .csv", "ct400, .csv.gz", "ct_all, .csv"})
    void pairsAndTriples(String set, String end) {
        Map<String, NamedCsvRecord> found =
                by(part("patterns", with(engine(set), "--only", "patterns")), "itemset");
        for (NamedCsvRecord row : rows("oracles/engine/" + set + "_patterns" + end)) {
            String what = row.getField("itemset");
            NamedCsvRecord actual = found.get(what);
            assertThat(actual).as(what).isNotNull();
            for (String same : List.of("size", "observed", "level")) {
                assertThat(actual.getField(same)).as(what).isEqualTo(row.getField(same));
            }
            for (String figure :
                    List.of(
                            "expected",
                            "variance",
                            "p_exact",
                            "p_mid",
                            "q_bh_mid",
                            "ic",
                            "ic025",
                            "excess_low")) {
                close(number(actual, figure), number(row, figure), EXACT, what + " " + figure);
            }
            // Differences of nearly equal numbers where the ratio is close to 1.
            close(number(actual, "cllr"), number(row, "cllr"), 1e-8, what + " cllr");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ct80", "ct400", "ct_all"})
    void theFirstTenInOrder(String set) throws IOException {
        String reference =
                Files.readString(SharedMaterial.require("oracles/engine/" + set + "_top10.json"));
        List<NamedCsvRecord> found = part("top", with(engine(set), "--only", "patterns"));
        assertThat(found.stream().map(row -> row.getField("itemset")).toList())
                .isEqualTo(all(reference, "\"itemset\": \"([^\"]*)\""));
        assertThat(found.stream().map(row -> row.getField("level")).toList())
                .isEqualTo(all(reference, "\"level\": \"([^\"]*)\""));
        String json = json(with(engine(set), "--only", "patterns"));
        for (String fact :
                List.of("items", "pairs_tested", "triples_tested", "strong", "possible")) {
            String pattern = "\"" + fact + "\": (\\d+)";
            assertThat(all(json, pattern)).as(fact).isEqualTo(all(reference, pattern));
        }
    }

    private String json(String... arguments) {
        List<String> all = new ArrayList<>(List.of("analyse"));
        all.addAll(List.of(arguments));
        all.add("--json");
        return new Program(folder)
                .run(all.toArray(String[]::new))
                .good()
                .out()
                .replace("\" : ", "\": ");
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map(m -> m.group(1)).toList();
    }

    private String[] scan() {
        return new String[] {
            "--cases", shared(RICH),
            "--items", shared("data/connecticut_rich_items.csv.gz"),
            "--taxonomy", shared("oracles/scan/taxonomy.csv"),
            "--only", "scan",
            "--permutations", "999"
        };
    }

    @Test
    void earlyWarning() {
        equalsTheReference("oracles/scan/case_scan_ct.csv", scan());
    }

    @Test
    void earlyWarningOnAPanelsShare() throws IOException {
        Set<String> chosen =
                Set.copyOf(
                        Files.readAllLines(
                                SharedMaterial.require(
                                        "oracles/scan/case_scan_ct_panel_case_ids.txt")));
        String[] arguments = scan();
        arguments[1] =
                Files.writeString(
                                folder.resolve("panel.csv"),
                                rows(RICH).stream()
                                        .filter(row -> chosen.contains(row.getField("case_id")))
                                        .map(row -> String.join(",", row.getFields()))
                                        .collect(
                                                Collectors.joining(
                                                        "\n", "case_id,date,area\n", "\n")))
                        .toString();
        equalsTheReference("oracles/scan/case_scan_ct_panel.csv", arguments);
    }

    private void equalsTheReference(String file, String[] arguments) {
        Map<String, List<NamedCsvRecord>> months = new TreeMap<>();
        rows(file)
                .forEach(row ->
                        months.computeIfAbsent(
                                        row.getField("as_at_month"), key -> new ArrayList<>())
                                .add(row));
        months.forEach((month, expected) -> {
            Map<String, NamedCsvRecord> found =
                    by(part("scan", with(arguments, "--as-at", month)), "level", "node");
            for (NamedCsvRecord row : expected) {
                String what = row.getFields().toString();
                NamedCsvRecord actual =
                        found.get(row.getField("level") + "," + row.getField("node"));
                assertThat(actual).as(what).isNotNull();
                for (String same :
                        List.of(
                                "as_at_month",
                                "cases_36m",
                                "node_cases_36m",
                                "window_months",
                                "observed")) {
                    assertThat(actual.getField(same)).as(what).isEqualTo(row.getField(same));
                }
                close(number(actual, "expected"), number(row, "expected"), EXACT, what);
                close(number(actual, "statistic"), number(row, "statistic"), EXACT, what);
                sameByChance(
                        number(actual, "p_adjusted"), number(row, "p_adjusted"), 999, 9_999, what);
            }
        });
    }

    /** Two Monte Carlo estimates of one p. */
    private static void sameByChance(double actual, double reference, int r, int of, String what) {
        double p = Math.max(reference, 1.0 / r);
        double tolerance = 3 * Math.sqrt(p * (1 - p) * (1.0 / r + 1.0 / of)) + 1.0 / r + 1.0 / of;
        assertThat(actual - reference)
                .as("%s: p %s should be %s", what, actual, reference)
                .isBetween(-tolerance, tolerance);
    }

    @Test
    void replayedMonths() {
        Map<String, Map<String, Double>> reference = new TreeMap<>();
        for (NamedCsvRecord row : rows("oracles/scan/case_scan_ct_replay.csv")) {
            reference
                    .computeIfAbsent(row.getField("as_at_month"), key -> new TreeMap<>())
                    .put(
                            row.getField("level") + "," + row.getField("node"),
                            number(row, "p_adjusted_R499"));
        }
        int months = 0;
        for (Map.Entry<String, Map<String, Double>> expected : reference.entrySet()) {
            if (months++ % 12 != 5) {
                continue;
            }
            Map<String, NamedCsvRecord> found =
                    by(part("scan", with(scan(), "--as-at", expected.getKey())), "level", "node");
            expected.getValue()
                    .forEach((node, p) -> {
                        if (p <= 0.003) {
                            assertThat(number(found.get(node), "p_adjusted"))
                                    .as(expected.getKey() + node)
                                    .isLessThanOrEqualTo(0.01);
                        }
                    });
            found.forEach((node, row) -> {
                // The reference lists what it found at 0.01 or less.
                if (number(row, "p_adjusted") <= 0.003) {
                    assertThat(expected.getValue()).as(expected.getKey()).containsKey(node);
                }
            });
        }
    }

    @Test
    void firstSeenAndReturned() {
        Map<String, List<List<String>>> expected = new TreeMap<>();
        rows("oracles/first/connecticut_rich_expected.csv")
                .forEach(row ->
                        expected.computeIfAbsent(row.getField("as_at"), key -> new ArrayList<>())
                                .add(row.getFields()));
        expected.forEach((day, appearances) ->
                assertThat(
                                part(
                                                "first",
                                                "--cases",
                                                shared(RICH),
                                                "--items",
                                                shared("data/connecticut_rich_items.csv.gz"),
                                                "--only",
                                                "first",
                                                "--as-at",
                                                day)
                                        .stream()
                                        .map(NamedCsvRecord::getFields)
                                        .toList())
                        .containsExactlyInAnyOrderElementsOf(appearances));
        assertThat(expected).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ct80", "ct400"})
    void nearestCases(String set) {
        Map<String, NamedCsvRecord> found =
                by(part("similar", with(engine(set), "--only", "similar")), "query_case", "rank");
        for (NamedCsvRecord row : rows("oracles/similar/" + set + "_expected.csv")) {
            String key = row.getField("query_case") + "," + row.getField("rank");
            NamedCsvRecord actual = found.get(key);
            assertThat(actual.getField("case")).as(key).isEqualTo(row.getField("case"));
            assertThat(actual.getField("shared_items"))
                    .as(key)
                    .isEqualTo(row.getField("shared_items"));
            // The reference prints twelve digits.
            assertThat(number(actual, "score") - number(row, "score")).isBetween(-1e-11, 1e-11);
        }
    }

    @ParameterizedTest
    @CsvSource({"ct80, sex_female, sex:", "ct400, sex_female, sex:", "ct400, xylazine, xylazine"})
    void groupAgainstTheRest(String set, String group, String dropped) throws IOException {
        String at = "oracles/contrast/" + set + "_" + group + "/";
        String[] arguments =
                with(
                        engine(set),
                        "--only",
                        "contrast",
                        "--labels",
                        shared(at + "labels.csv"),
                        "--drop",
                        dropped,
                        "--deals",
                        shared(at + "permutations.txt"));
        Map<String, NamedCsvRecord> found = by(part("contrast", arguments), "itemset");
        for (NamedCsvRecord row : rows(at + "top.csv")) {
            String what = row.getField("itemset");
            NamedCsvRecord actual = found.get(what);
            assertThat(actual).as(what).isNotNull();
            for (String same : List.of("support", "in_group", "tarone_significant")) {
                assertThat(actual.getField(same)).as(what).isEqualTo(row.getField(same));
            }
            close(number(actual, "p_greater"), number(row, "p_greater"), EXACT, what);
            close(number(actual, "wy_adjusted_p"), number(row, "wy_adjusted_p"), EXACT, what);
        }
        List<NamedCsvRecord> smallest = part("contrast_permutations", arguments);
        List<NamedCsvRecord> expected = rows(at + "min_p_per_permutation.csv");
        for (int r = 0; r < expected.size(); r++) {
            close(
                    number(smallest.get(r), "min_p"),
                    number(expected.get(r), "min_p"),
                    EXACT,
                    "" + r);
        }
        String summary = Files.readString(SharedMaterial.require(at + "summary.json"));
        NamedCsvRecord said = part("contrast_summary", arguments).getFirst();
        for (String name : said.getHeader()) {
            Matcher stated = Pattern.compile("\"" + name + "\": ([-0-9.e]+)").matcher(summary);
            // The items that are read, not only those in covers.
            if (stated.find() && !name.equals("items")) {
                close(number(said, name), Double.parseDouble(stated.group(1)), EXACT, name);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ct80, 2",
        "ct80, 3",
        "ct80, 5",
        "ct400, 3",
        "ct400, 5",
        "ct400, 10",
        "ct_all, 200"
    })
    void setsOfItems(String set, String support) {
        String[] arguments = with(engine(set), "--only", "itemsets", "--minsup", support);
        NamedCsvRecord stated =
                by(rows("oracles/itemsets/" + set + "_counts.csv"), "minsup").get(support);
        NamedCsvRecord said = part("itemsets_counts", arguments).getFirst();
        for (String name : said.getHeader()) {
            assertThat(said.getField(name)).as(name).isEqualTo(stated.getField(name));
        }
        List<NamedCsvRecord> found = part("itemsets", arguments);
        for (String kind : List.of("closed", "maximal")) {
            assertThat(
                            found.stream()
                                    .filter(row -> row.getField(kind).equals("1"))
                                    .map(AnalyseReferenceTest::unordered)
                                    .toList())
                    .containsExactlyInAnyOrderElementsOf(
                            rows(
                                            "oracles/itemsets/"
                                                    + set
                                                    + "_"
                                                    + kind
                                                    + "_minsup"
                                                    + support
                                                    + ".csv")
                                    .stream()
                                    .map(AnalyseReferenceTest::unordered)
                                    .toList());
        }
    }

    /** The reference sorts names as its language does. */
    private static List<Object> unordered(NamedCsvRecord row) {
        return List.of(
                new TreeSet<>(List.of(row.getField("itemset").split("\\|"))),
                row.getField("size"),
                row.getField("support"));
    }

    @Test
    void yearlyTrends() {
        Map<String, NamedCsvRecord> found =
                by(
                        part(
                                "trend",
                                "--cases",
                                shared(RICH),
                                "--items",
                                shared("data/connecticut_rich_items.csv.gz"),
                                "--only",
                                "trend"),
                        "item");
        for (NamedCsvRecord row : rows("oracles/trend/connecticut_rich_yearly_trend.csv")) {
            String what = row.getField("item");
            NamedCsvRecord actual = found.get(what);
            assertThat(actual).as(what).isNotNull();
            assertThat(actual.getField("counts")).isEqualTo(row.getField("counts"));
            assertThat(actual.getField("denominators")).isEqualTo(row.getField("denominators"));
            close(number(actual, "ca_chi2"), number(row, "ca_chi2"), EXACT, what);
            close(number(actual, "ca_p"), number(row, "ca_p"), EXACT, what);
            for (String fit :
                    List.of("logit_slope", "logit_se", "annual_or", "pois_slope", "pois_se")) {
                close(number(actual, fit), number(row, fit), FITTED, what + " " + fit);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ct_stp_2021h1, 2020-07-01, 2021-06-30, 8, false, 0.59",
        "ct_stp_retro_2019, 2019-01-01, 2019-12-31, 4, true, 0.063"
    })
    void clustersInPlaceAndTime(
            String study, String from, String to, String longest, boolean ended, double chance)
            throws IOException {
        String at = "oracles/scan/" + study + "/";
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--cases",
                                shared(at + "cases.csv"),
                                "--places",
                                shared(at + "locations.csv"),
                                "--from",
                                from,
                                "--to",
                                to,
                                "--longest",
                                longest,
                                "--permutations",
                                "199",
                                "--seed",
                                "1"));
        if (ended) {
            arguments.add("--ended");
        }
        List<NamedCsvRecord> found = part("clusters", arguments.toArray(String[]::new));
        Matcher expected =
                Pattern.compile(
                                "included\\.: ([L0-9, \\n]+?)\\n +Coord[^T]*Time frame[.]*: (\\S+)"
                                        + " to (\\S+)\\n[^:]*: (\\d+)\\n[^:]*: (\\S+)[^T]*Test"
                                        + " statistic[.]*: (\\S+)")
                        .matcher(
                                Files.readString(
                                        SharedMaterial.require(at + "satscan_result.txt")));
        int compared = 0;
        while (expected.find()) {
            NamedCsvRecord cluster = found.get(compared++);
            assertThat(new TreeSet<>(List.of(cluster.getField("places").split(";"))))
                    .isEqualTo(new TreeSet<>(List.of(expected.group(1).split(",\\s*"))));
            assertThat(LocalDate.parse(cluster.getField("from")))
                    .isEqualTo(LocalDate.parse(expected.group(2), SLASHES));
            assertThat(LocalDate.parse(cluster.getField("to")))
                    .isEqualTo(LocalDate.parse(expected.group(3), SLASHES));
            assertThat(cluster.getField("cases")).isEqualTo(expected.group(4));
            assertThat(number(cluster, "expected") - Double.parseDouble(expected.group(5)))
                    .isBetween(-0.0051, 0.0051);
            assertThat(number(cluster, "statistic") - Double.parseDouble(expected.group(6)))
                    .isBetween(-1e-5, 1e-5);
        }
        assertThat(compared).isGreaterThan(2);
        // Two Monte Carlo estimates, the reference's of as few as 85 permutations.
        assertThat(number(found.getFirst(), "p") - chance).isBetween(-0.16, 0.16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ct_bernoulli_PCP_2015_2020", "ct_bernoulli_xylazine_2020_2022"})
    void sharesByPlace(String study) throws IOException {
        String at = "oracles/scan/" + study + "/";
        List<NamedCsvRecord> found =
                part("clusters", "--cases", shared(at + "counts.csv"), "--permutations", "199");
        Matcher expected =
                Pattern.compile(
                                "included\\.: ([L0-9, \\n]+?)\\n +Coord[^P]*Population[.]*: (\\d+)"
                                        + "\\n[^:]*: (\\d+)\\n[^:]*: (\\S+)[^L]*Log likelihood"
                                        + " ratio..: (\\S+)\\n[^:]*: (?:< )?(\\S+)")
                        .matcher(
                                Files.readString(
                                        SharedMaterial.require(at + "satscan_result.txt")));
        int compared = 0;
        while (expected.find()) {
            NamedCsvRecord cluster = found.get(compared++);
            assertThat(new TreeSet<>(List.of(cluster.getField("places").split(";"))))
                    .isEqualTo(new TreeSet<>(List.of(expected.group(1).split(",\\s*"))));
            assertThat(cluster.getField("population")).isEqualTo(expected.group(2));
            assertThat(cluster.getField("cases")).isEqualTo(expected.group(3));
            assertThat(number(cluster, "expected") - Double.parseDouble(expected.group(4)))
                    .isBetween(-0.0051, 0.0051);
            assertThat(number(cluster, "statistic") - Double.parseDouble(expected.group(5)))
                    .isBetween(-1e-5, 1e-5);
            sameByChance(
                    number(cluster, "p"),
                    Double.parseDouble(expected.group(6)),
                    199,
                    999,
                    expected.group());
        }
        assertThat(compared).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "ct_monthly, .csv.gz, 12",
        "ct_weekly, .csv, 52",
        "campyDE, .csv, 52",
        "salmonella_agona, .csv, 52"
    })
    void farrington(String data, String end, String frequency) {
        String input = shared("oracles/surveillance/" + data + "_input.csv");
        Map<String, NamedCsvRecord> found =
                by(
                        part("rows", "--counts", input, "--method", "farrington"),
                        "series",
                        "config",
                        "t_index");
        int unsaid = 0;
        for (NamedCsvRecord row :
                rows("oracles/surveillance/" + data + "_farrington_clean" + end)) {
            String what = key(row);
            NamedCsvRecord actual = found.get(what);
            assertThat(actual).as(what).isNotNull();
            for (String same : List.of("observed", "trend", "enough")) {
                assertThat(actual.getField(same)).as(what).isEqualTo(row.getField(same));
            }
            close(number(actual, "expected"), number(row, "expected"), FITTED, what + " expected");
            assertThat(number(actual, "phi") - number(row, "phi")).isBetween(-PHI, PHI);
            if (!Double.isFinite(number(row, "upper")) || !Double.isFinite(number(row, "pvalue"))) {
                // Nothing was seen in the season: a limit without end.
                assertThat(actual.getField("upper")).as(what).isEmpty();
                unsaid++;
                continue;
            }
            assertThat(actual.getField("upper")).as(what).isEqualTo(row.getField("upper"));
            assertThat(actual.getField("alarm")).as(what).isEqualTo(row.getField("alarm"));
            close(number(actual, "pvalue"), number(row, "pvalue"), 10 * FITTED, what + " p");
        }
        assertThat(unsaid).isLessThan(100);
    }

    private static String key(NamedCsvRecord row) {
        return row.getField("series")
                + ","
                + row.getField("config")
                + ","
                + row.getField("t_index");
    }

    @ParameterizedTest
    @CsvSource({"ct_monthly, .csv.gz", "campyDE, .csv"})
    void farringtonOf1996(String data, String end) {
        String input = shared("oracles/surveillance/" + data + "_input.csv");
        Map<String, NamedCsvRecord> found =
                by(
                        part("rows", "--counts", input, "--method", "farrington", "--config", "F"),
                        "series",
                        "config",
                        "t_index");
        int compared = 0;
        for (NamedCsvRecord row :
                rows("oracles/surveillance/" + data + "_farringtonflexible_R" + end)) {
            if (!row.getField("config").startsWith("F_") || Double.isNaN(number(row, "expected"))) {
                continue;
            }
            NamedCsvRecord actual = found.get(key(row));
            String what = key(row);
            close(number(actual, "expected"), number(row, "expected"), FITTED, what);
            close(number(actual, "upper"), number(row, "upperbound"), 10 * FITTED, what + " upper");
            close(number(actual, "pvalue"), number(row, "pvalue"), 1e-3, what + " p");
            assertThat(actual.getField("trend")).as(what).isEqualTo(row.getField("trend"));
            assertThat(actual.getField("alarm")).as(what).isEqualTo(row.getField("alarm"));
            compared++;
        }
        assertThat(compared).isGreaterThan(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ct_monthly", "ct_weekly", "campyDE", "salmonella_agona"})
    void ears(String data) {
        Map<String, Map<String, NamedCsvRecord>> found = new LinkedHashMap<>();
        String input = shared("oracles/surveillance/" + data + "_input.csv");
        for (NamedCsvRecord row : rows("oracles/surveillance/" + data + "_ears_expected.csv.gz")) {
            List<String> settings =
                    List.of(
                            "--variant", row.getField("method"),
                            "--baseline", row.getField("baseline"),
                            "--min-sigma", row.getField("minSigma"),
                            "--alpha", row.getField("alpha"));
            NamedCsvRecord actual =
                    found.computeIfAbsent(
                                    settings.toString(),
                                    key -> {
                                        List<String> all =
                                                new ArrayList<>(
                                                        List.of(
                                                                "--counts",
                                                                input,
                                                                "--method",
                                                                "ears"));
                                        all.addAll(settings);
                                        return by(
                                                part("rows", all.toArray(String[]::new)),
                                                "series",
                                                "t_index");
                                    })
                            .get(row.getField("series") + "," + row.getField("t_index"));
            String what = row.getFields().toString();
            assertThat(actual).as(what).isNotNull();
            assertThat(actual.getField("observed")).as(what).isEqualTo(row.getField("observed"));
            double expected = number(row, "upperbound");
            if (Double.isNaN(expected)) {
                assertThat(actual.getField("upperbound")).as(what).isEmpty();
                assertThat(actual.getField("alarm")).as(what).isEmpty();
            } else {
                close(number(actual, "upperbound"), expected, EXACT, what);
                assertThat(actual.getField("alarm")).as(what).isEqualTo(row.getField("alarm"));
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
    void cusum(String data, String end) {
        String input = shared("oracles/surveillance/" + data + "_input.csv");
        Map<String, NamedCsvRecord> found =
                by(
                        part("rows", "--counts", input, "--method", "cusum"),
                        "series",
                        "trans",
                        "t_index");
        for (NamedCsvRecord row : rows("oracles/surveillance/" + data + "_cusum_expected" + end)) {
            String what =
                    row.getField("series")
                            + ","
                            + row.getField("trans")
                            + ","
                            + row.getField("t_index");
            NamedCsvRecord actual = found.get(what);
            assertThat(actual).as(what).isNotNull();
            assertThat(actual.getField("observed")).as(what).isEqualTo(row.getField("observed"));
            for (String figure : List.of("k", "h", "m", "upperbound")) {
                close(number(actual, figure), number(row, figure), EXACT, what + " " + figure);
            }
            // A sum of differences, which may come near 0.
            assertThat(number(actual, "cusum") - number(row, "cusum")).isBetween(-1e-9, 1e-9);
            assertThat(actual.getField("alarm")).as(what).isEqualTo(row.getField("alarm"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ct_temporal_2016_2018, 2016-01-01, 2018-12-31",
        "ct_temporal_2021_2023, 2021-01-01, 2023-12-31"
    })
    void risesOfOneSeries(String study, String from, String to) {
        for (NamedCsvRecord row : rows("oracles/scan/" + study + "/expected.csv")) {
            String name = row.getField("series");
            NamedCsvRecord actual =
                    part(
                                    "rows",
                                    "--counts",
                                    shared("oracles/scan/" + study + "/" + name + "_daily.csv"),
                                    "--method",
                                    "scan",
                                    "--from",
                                    from,
                                    "--to",
                                    to,
                                    "--permutations",
                                    "999")
                            .getFirst();
            assertThat(actual.getField("series")).isEqualTo(name);
            assertThat(actual.getField("total")).as(name).isEqualTo(row.getField("total"));
            assertThat(actual.getField("cases")).as(name).isEqualTo(row.getField("cases"));
            if (row.getField("cases").isEmpty()) {
                continue;
            }
            assertThat(
                            LocalDate.parse(actual.getField("from")).format(SLASHES)
                                    + " to "
                                    + LocalDate.parse(actual.getField("to")).format(SLASHES))
                    .isEqualTo(row.getField("time_frame"));
            assertThat(number(actual, "expected") - number(row, "expected"))
                    .isBetween(-0.0051, 0.0051);
            assertThat(number(actual, "rr") - number(row, "rr")).isBetween(-0.0051, 0.0051);
            assertThat(number(actual, "llr") - number(row, "llr")).isBetween(-1e-6, 1e-6);
            // The reference stops simulating at about the fiftieth statistic as large.
            int of = (int) Math.clamp(50 / number(row, "p"), 50, 9_999);
            sameByChance(number(actual, "p"), number(row, "p"), 999, of, name);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fisher/tables.csv, fisher/tables.csv",
        "cmh/strata.csv, cmh/expected.csv",
        "rates/poisson_ci.csv, rates/poisson_ci.csv",
        "rates/binomial_ci.csv, rates/binomial_ci.csv",
        "rates/two_rates.csv, rates/two_rates.csv",
        "multiple/padjust.csv, multiple/padjust.csv"
    })
    void singleTestsAndIntervals(String table, String expected) {
        List<NamedCsvRecord> found = part("rows", "--figures", shared("oracles/" + table));
        List<NamedCsvRecord> reference = rows("oracles/" + expected);
        assertThat(found).hasSameSizeAs(reference);
        for (int i = 0; i < found.size(); i++) {
            for (String column : found.get(i).getHeader()) {
                String what = expected + " row " + i + " " + column;
                String said = reference.get(i).getField(column);
                if (column.startsWith("item_") || column.equals("vec")) {
                    assertThat(found.get(i).getField(column)).as(what).isEqualTo(said);
                    continue;
                }
                double wanted = number(reference.get(i), column);
                if (!Double.isFinite(wanted)) {
                    assertThat(found.get(i).getField(column)).as(what).isEmpty();
                } else if (column.contains("cmle") || column.contains("or_exact")) {
                    // R stops looking for a root at 1.2e-4.
                    double actual = number(found.get(i), column);
                    assertThat(Math.min(actual, 1 / actual) - Math.min(wanted, 1 / wanted))
                            .as(what)
                            .isBetween(-1.3e-4, 1.3e-4);
                } else if (Math.abs(wanted) < 1e-12 || column.equals("leverage")) {
                    assertThat(number(found.get(i), column)).as(what).isBetween(-1e9, 1e9);
                    assertThat(number(found.get(i), column) - wanted)
                            .as(what)
                            .isBetween(-1e-12, 1e-12);
                } else {
                    close(number(found.get(i), column), wanted, EXACT, what);
                }
            }
        }
    }

    @Test
    void everyReferenceFolderIsRepeatedOrSaidToBeNot() throws IOException {
        try (var folders = Files.list(SharedMaterial.require("oracles"))) {
            assertThat(folders.filter(Files::isDirectory).map(f -> f.getFileName().toString()))
                    .containsOnly(
                            "cmh",
                            "contrast",
                            "engine",
                            "first",
                            "fisher",
                            "itemsets",
                            "multiple",
                            "rates",
                            "scan",
                            "sdc",
                            "selfsufficient",
                            "similar",
                            "surveillance",
                            "trend");
        }
    }

    @Test
    void countsAreReadFromTheWholeTable() {
        assertThat(
                        count(
                                part(
                                                "itemsets_counts",
                                                with(
                                                        engine("ct80"),
                                                        "--only",
                                                        "itemsets",
                                                        "--minsup",
                                                        "5"))
                                        .getFirst(),
                                "n"))
                .isEqualTo(80);
    }
}
