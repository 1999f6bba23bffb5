package vigil.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.casework.Refused;
import vigil.casework.analysis.AnalystFiles;
import vigil.patterns.PlainContrast;
import vigil.patterns.Transactions;
import vigil.patterns.statistics.YearlyCounts;
import vigil.patterns.statistics.YearlyShares;

/** The parts of an analysis that compare a group with the rest, and years with years. */
final class GroupAndTrend {

    private static final int PERMUTATIONS = 999;

    private final AnalystFiles files;
    private final CaseOptions options;

    GroupAndTrend(AnalystFiles files, CaseOptions options) {
        this.files = files;
        this.options = options;
    }

    void contrast(
            CaseAnalysis.Result result, Transactions cases, Path casesFile, int given, long seed)
            throws Refused {
        Map<String, Boolean> labels =
                options.labels != null
                        ? files.labels(options.labels, cases)
                        : having(cases, casesFile);
        PlainContrast contrast = new PlainContrast(cases, labels, dropped(cases), options.least);
        if (contrast.group() == 0 || contrast.group() == labels.size()) {
            throw CaseAnalysis.refused(casesFile, "noGroup");
        }
        PlainContrast.Result found =
                options.deals != null
                        ? contrast.result(
                                List.copyOf(labels.keySet()), files.deals(options.deals, labels))
                        : contrast.result(given == 0 ? PERMUTATIONS : given, seed);
        write(result, found);
    }

    private static void write(CaseAnalysis.Result result, PlainContrast.Result found) {
        double bonferroni = PlainContrast.ALPHA / Math.max(1, found.covers());
        double byPermutation = found.permutationThreshold();
        result.tables()
                .put(
                        "contrast_summary",
                        new ResultTable(
                                        "n",
                                        "group",
                                        "items",
                                        "distinct_covers",
                                        "tarone_k",
                                        "testable",
                                        "tarone_delta",
                                        "bonferroni_delta",
                                        "wy_permutations",
                                        "wy_delta",
                                        "n_tarone",
                                        "n_bonferroni",
                                        "n_wy")
                                .row(
                                        found.cases(),
                                        found.group(),
                                        found.items(),
                                        found.covers(),
                                        found.k(),
                                        found.testable(),
                                        found.taroneThreshold(),
                                        bonferroni,
                                        found.smallest().length,
                                        byPermutation,
                                        found.rows().stream()
                                                .filter(PlainContrast.Row::tarone)
                                                .count(),
                                        found.rows().stream()
                                                .filter(r -> r.p() <= bonferroni)
                                                .count(),
                                        found.rows().stream()
                                                .filter(r -> r.adjusted() <= PlainContrast.ALPHA)
                                                .count()));
        ResultTable rows =
                new ResultTable(
                        "itemset",
                        "support",
                        "in_group",
                        "p_greater",
                        "tarone_significant",
                        "wy_adjusted_p");
        found.rows()
                .forEach(row ->
                        rows.row(
                                row.itemset(),
                                row.support(),
                                row.inGroup(),
                                row.p(),
                                row.tarone(),
                                row.adjusted()));
        result.tables().put("contrast", rows);
        ResultTable smallest = new ResultTable("perm", "min_p");
        for (int r = 0; r < found.smallest().length; r++) {
            smallest.row(r + 1, found.smallest()[r]);
        }
        result.tables().put("contrast_permutations", smallest);
    }

    /** Who has the item, who has it not; cases of which it is not known are left out. */
    private Map<String, Boolean> having(Transactions cases, Path casesFile) throws Refused {
        String item = Optional.ofNullable(options.group).orElse("");
        if (!cases.items().contains(item)) {
            throw CaseAnalysis.refused(casesFile, "noSuchItem", item);
        }
        Map<String, Boolean> labels = new LinkedHashMap<>();
        for (Transactions.Case one : cases.cases()) {
            if (!one.unknown().contains(item)) {
                labels.put(one.reference(), one.has().contains(item));
            }
        }
        return labels;
    }

    /** The item itself and those of its group, and what is named. */
    private Set<String> dropped(Transactions cases) {
        List<String> named = new ArrayList<>(options.drop);
        Optional.ofNullable(options.group)
                .ifPresent(item -> {
                    named.add(item);
                    if (!Transactions.group(item).isEmpty()) {
                        named.add(Transactions.group(item) + ":");
                    }
                });
        return cases.items().stream()
                .filter(item ->
                        named.contains(item)
                                || named.stream()
                                        .anyMatch(n -> n.endsWith(":") && item.startsWith(n)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Of each item its share in every year from the first to the last. */
    ResultTable trend(Transactions cases) {
        ResultTable table =
                new ResultTable(
                        "item",
                        "years",
                        "counts",
                        "denominators",
                        "ca_chi2",
                        "ca_p",
                        "logit_slope",
                        "logit_se",
                        "annual_or",
                        "pois_slope",
                        "pois_se");
        int first = cases.cases().getFirst().died().getYear();
        int years = cases.cases().getLast().died().getYear() - first + 1;
        List<Integer> said = new ArrayList<>();
        long[] all = new long[years];
        for (int y = 0; y < years; y++) {
            said.add(first + y);
        }
        Map<String, long[]> has = new HashMap<>();
        Map<String, long[]> unknown = new HashMap<>();
        for (Transactions.Case one : cases.cases()) {
            int y = one.died().getYear() - first;
            all[y]++;
            one.has().forEach(i -> has.computeIfAbsent(i, k -> new long[years])[y]++);
            one.unknown().forEach(i -> unknown.computeIfAbsent(i, k -> new long[years])[y]++);
        }
        for (String item : cases.items()) {
            long[] counts = has.getOrDefault(item, new long[years]);
            long[] missing = unknown.getOrDefault(item, new long[years]);
            long[] able = new long[years];
            for (int y = 0; y < years; y++) {
                able[y] = all[y] - missing[y];
            }
            YearlyShares shares = YearlyShares.of(counts, able);
            YearlyCounts rates = YearlyCounts.of(counts);
            table.row(
                    item,
                    said,
                    java.util.Arrays.stream(counts).boxed().toList(),
                    java.util.Arrays.stream(able).boxed().toList(),
                    shares.chiSquare(),
                    shares.chance(),
                    shares.slope(),
                    shares.slopeError(),
                    Math.exp(shares.slope()),
                    rates.slope(),
                    rates.error());
        }
        return table;
    }
}
