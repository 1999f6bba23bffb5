package vigil.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vigil.patterns.Appearance;
import vigil.patterns.CombinationTable;
import vigil.patterns.Item;
import vigil.patterns.Itemsets;
import vigil.patterns.Level;
import vigil.patterns.PlainClusters;
import vigil.patterns.PlainCombinations;
import vigil.patterns.ScanRow;
import vigil.patterns.ScanTable;
import vigil.patterns.ShareClusters;
import vigil.patterns.SimilarCase;
import vigil.patterns.SimilarCases;
import vigil.patterns.TestedSet;

/** What an analysis found, as rows in the columns in which other tools' results are kept. */
final class PatternRows {

    private PatternRows() {}

    /** In order of size, then of name. */
    static ResultTable all(CombinationTable table) {
        ResultTable rows =
                new ResultTable(
                        "itemset",
                        "size",
                        "observed",
                        "of",
                        "expected",
                        "variance",
                        "p_exact",
                        "p_mid",
                        "q_bh_mid",
                        "ic",
                        "ic025",
                        "excess",
                        "excess_low",
                        "cllr",
                        "level");
        table.sets().stream()
                .sorted(
                        java.util.Comparator.comparingInt((TestedSet set) -> set.items().size())
                                .thenComparing(TestedSet::name))
                .forEach(set ->
                        rows.row(
                                set.name(),
                                set.items().size(),
                                set.observed(),
                                set.denominator(),
                                set.expected(),
                                set.variance(),
                                set.p(),
                                set.midP(),
                                set.q(),
                                set.ratio().ic(),
                                set.ratio().low(),
                                set.observed() - set.expected(),
                                set.ratio().cautiousExcess(set.expected()),
                                set.score(),
                                level(set)));
        return rows;
    }

    static ResultTable top(List<PlainCombinations.Line> lines) {
        ResultTable rows =
                new ResultTable(
                        "itemset",
                        "level",
                        "observed",
                        "of",
                        "expected",
                        "ratio",
                        "ic025",
                        "cllr",
                        "p_mid",
                        "q_bh_mid",
                        "similar");
        for (PlainCombinations.Line line : lines) {
            TestedSet set = line.set();
            rows.row(
                    set.name(),
                    level(set),
                    set.observed(),
                    set.denominator(),
                    set.expected(),
                    set.observed() / set.expected(),
                    set.ratio().low(),
                    set.score(),
                    set.midP(),
                    set.q(),
                    line.similar().stream().map(TestedSet::name).toList());
        }
        return rows;
    }

    private static String level(TestedSet set) {
        return set.level() == Level.COUNT ? "none" : set.level().name().toLowerCase(Locale.ROOT);
    }

    static ResultTable scan(String month, ScanTable table) {
        ResultTable rows =
                new ResultTable(
                        "as_at_month",
                        "level",
                        "node",
                        "cases_36m",
                        "node_cases_36m",
                        "window_months",
                        "observed",
                        "expected",
                        "statistic",
                        "p_adjusted");
        for (ScanRow row : table.rows()) {
            Item item = row.items().getFirst();
            boolean rose = row.window() > 0;
            rows.row(
                    month,
                    switch (item.kind()) {
                        case SUBSTANCE_CLASS -> "class";
                        case SUBSTANCE_FAMILY -> "family";
                        default -> "item";
                    },
                    item.code(),
                    row.cases(),
                    row.nodeCases(),
                    rose ? row.window() : Optional.empty(),
                    rose ? row.observed() : Optional.empty(),
                    rose ? row.expected() : Optional.empty(),
                    row.statistic(),
                    row.p());
        }
        return rows;
    }

    static ResultTable first(LocalDate asAt, List<Appearance> appearances) {
        ResultTable rows =
                new ResultTable(
                        "as_at",
                        "item",
                        "kind",
                        "first_in_window",
                        "last_before",
                        "cases_in_window");
        for (Appearance seen : appearances) {
            rows.row(
                    asAt,
                    seen.item().code(),
                    seen.isNew() ? "new" : "returned",
                    seen.firstInWindow(),
                    seen.lastBefore(),
                    seen.cases());
        }
        return rows;
    }

    static ResultTable similar(List<String> asked, SimilarCases search, int most) {
        ResultTable rows = new ResultTable("query_case", "rank", "case", "score", "shared_items");
        for (String query : asked) {
            int rank = 0;
            for (SimilarCase like : search.of(query, most)) {
                rows.row(
                        query,
                        ++rank,
                        like.reference(),
                        like.score(),
                        like.shared().stream().map(Item::key).collect(Collectors.joining("|")));
            }
        }
        return rows;
    }

    static ResultTable clusters(PlainClusters.Result found) {
        ResultTable rows =
                new ResultTable(
                        "cluster",
                        "places",
                        "from",
                        "to",
                        "cases",
                        "expected",
                        "obs_exp",
                        "statistic",
                        "p");
        int number = 0;
        for (PlainClusters.Cluster cluster : found.clusters()) {
            rows.row(
                    ++number,
                    cluster.places(),
                    cluster.from(),
                    cluster.to(),
                    cluster.observed(),
                    cluster.expected(),
                    cluster.observed() / cluster.expected(),
                    cluster.statistic(),
                    cluster.p());
        }
        return rows;
    }

    static ResultTable shares(List<ShareClusters.Cluster> found) {
        ResultTable rows =
                new ResultTable(
                        "cluster",
                        "places",
                        "cases",
                        "population",
                        "expected",
                        "obs_exp",
                        "rr",
                        "statistic",
                        "p");
        int number = 0;
        for (ShareClusters.Cluster cluster : found) {
            rows.row(
                    ++number,
                    cluster.places(),
                    cluster.cases(),
                    cluster.deaths(),
                    cluster.expected(),
                    cluster.cases() / cluster.expected(),
                    cluster.relativeRisk(),
                    cluster.statistic(),
                    cluster.p());
        }
        return rows;
    }

    static ResultTable itemsets(Itemsets found) {
        ResultTable rows = new ResultTable("itemset", "size", "support", "closed", "maximal");
        for (Itemsets.Set set : found.sets()) {
            rows.row(set.name(), set.size(), set.support(), set.closed(), set.maximal());
        }
        return rows;
    }
}
