package vigil.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.casework.PlainTables;
import vigil.casework.Refused;
import vigil.casework.analysis.FigureFile;
import vigil.patterns.statistics.BinomialShare;
import vigil.patterns.statistics.FisherExact;
import vigil.patterns.statistics.Interval;
import vigil.patterns.statistics.MantelHaenszel;
import vigil.patterns.statistics.MultipleTesting;
import vigil.patterns.statistics.PoissonCount;
import vigil.patterns.statistics.Strata;
import vigil.patterns.statistics.TwoByTwo;
import vigil.patterns.statistics.TwoRates;

/** Works out single tests and intervals, by the columns that a table has. */
final class FigureAnalysis {

    private final FigureFile file;

    FigureAnalysis(PlainTables tables, Path path) throws Refused {
        file = FigureFile.read(tables, path);
    }

    Map.Entry<String, ResultTable> run() throws Refused {
        if (file.has("a", "b", "c", "d")) {
            return file.has("pair") ? Map.entry("strata", strata()) : Map.entry("fisher", fisher());
        }
        if (file.has("x1", "t1", "x0", "t0")) {
            return Map.entry("rates", rates());
        }
        if (file.has("k")) {
            return file.has("n")
                    ? Map.entry("binomial", binomial())
                    : Map.entry("poisson", poisson());
        }
        if (file.has("p")) {
            return Map.entry("adjusted", adjusted());
        }
        throw file.refused("figureColumns");
    }

    private TwoByTwo table(FigureFile.Row row) throws Refused {
        return new TwoByTwo(
                file.count(row, "a"),
                file.count(row, "b"),
                file.count(row, "c"),
                file.count(row, "d"));
    }

    private ResultTable fisher() throws Refused {
        ResultTable out =
                new ResultTable(
                        "a",
                        "b",
                        "c",
                        "d",
                        "p_two",
                        "p_greater",
                        "p_less",
                        "log_p_greater",
                        "midp_greater",
                        "midp_two",
                        "or_sample",
                        "or_cmle",
                        "or_exact_lo",
                        "or_exact_hi",
                        "or_haldane",
                        "or_haldane_lo",
                        "or_haldane_hi",
                        "expected",
                        "excess",
                        "lift",
                        "leverage",
                        "phi",
                        "jaccard",
                        "cosine",
                        "kulczynski");
        for (FigureFile.Row row : file.rows()) {
            TwoByTwo t = table(row);
            FisherExact test = new FisherExact(t);
            Interval odds = test.oddsRatio();
            Interval haldane = t.haldaneOddsRatio();
            out.row(
                    t.both(),
                    t.firstOnly(),
                    t.secondOnly(),
                    t.neither(),
                    test.twoSided(),
                    test.greater(),
                    test.less(),
                    test.logGreater(),
                    test.midGreater(),
                    test.midTwoSided(),
                    t.oddsRatio(),
                    odds.estimate(),
                    odds.low(),
                    odds.high(),
                    haldane.estimate(),
                    haldane.low(),
                    haldane.high(),
                    t.expected(),
                    t.both() - t.expected(),
                    t.lift(),
                    t.leverage(),
                    t.phi(),
                    t.jaccard(),
                    t.cosine(),
                    t.kulczynski());
        }
        return out;
    }

    private ResultTable strata() throws Refused {
        Map<String, List<FigureFile.Row>> pairs = new LinkedHashMap<>();
        for (FigureFile.Row row : file.rows()) {
            pairs.computeIfAbsent(file.text(row, "pair"), key -> new ArrayList<>()).add(row);
        }
        ResultTable out =
                new ResultTable(
                        "pair",
                        "item_x",
                        "item_y",
                        "sum_a",
                        "expected_stratified",
                        "excess_stratified",
                        "mh_or",
                        "mh_or_lo",
                        "mh_or_hi",
                        "chi2_cc",
                        "p_cc",
                        "chi2",
                        "p",
                        "exact_p_greater",
                        "exact_p_two",
                        "exact_or_cmle");
        for (Map.Entry<String, List<FigureFile.Row>> pair : pairs.entrySet()) {
            List<TwoByTwo> tables = new ArrayList<>();
            for (FigureFile.Row row : pair.getValue()) {
                tables.add(table(row));
            }
            Strata strata =
                    new Strata(
                            tables.stream().mapToInt(t -> (int) t.total()).toArray(),
                            tables.stream().mapToInt(t -> (int) t.first()).toArray(),
                            tables.stream().mapToInt(t -> (int) t.second()).toArray());
            int observed = (int) tables.stream().mapToLong(TwoByTwo::both).sum();
            MantelHaenszel common = MantelHaenszel.of(tables);
            FigureFile.Row first = pair.getValue().getFirst();
            out.row(
                    pair.getKey(),
                    file.text(first, "item_x"),
                    file.text(first, "item_y"),
                    observed,
                    strata.expected(),
                    observed - strata.expected(),
                    common.oddsRatio().estimate(),
                    common.oddsRatio().low(),
                    common.oddsRatio().high(),
                    common.corrected(),
                    MantelHaenszel.chance(common.corrected()),
                    common.plain(),
                    MantelHaenszel.chance(common.plain()),
                    strata.upperTail(observed).p(),
                    strata.twoSided(observed),
                    strata.oddsRatio(observed));
        }
        return out;
    }

    private ResultTable rates() throws Refused {
        ResultTable out =
                new ResultTable(
                        "x1",
                        "t1",
                        "x0",
                        "t0",
                        "p_greater",
                        "midp_greater",
                        "p_two",
                        "rr",
                        "rr_lo",
                        "rr_hi",
                        "expected",
                        "nbpred_p_ge",
                        "nb_upper99");
        for (FigureFile.Row row : file.rows()) {
            TwoRates rates =
                    new TwoRates(
                            file.count(row, "x1"),
                            file.positive(row, "t1", Double.MAX_VALUE),
                            file.count(row, "x0"),
                            file.positive(row, "t0", Double.MAX_VALUE));
            Interval ratio = rates.ratio();
            out.row(
                    rates.recent(),
                    rates.recentTime(),
                    rates.past(),
                    rates.pastTime(),
                    rates.greater(),
                    rates.midGreater(),
                    rates.twoSided(),
                    ratio.estimate(),
                    ratio.low(),
                    ratio.high(),
                    rates.expected(),
                    rates.predictive().upperTail(rates.recent()),
                    rates.predictive().quantile(0.99));
        }
        return out;
    }

    private ResultTable binomial() throws Refused {
        ResultTable out =
                new ResultTable(
                        "k",
                        "n",
                        "cp_lo",
                        "cp_hi",
                        "wilson_lo",
                        "wilson_hi",
                        "jeffreys_lo",
                        "jeffreys_hi");
        for (FigureFile.Row row : file.rows()) {
            int k = file.count(row, "k");
            int n = file.count(row, "n");
            if (k > n || n == 0) {
                throw file.refused(row, "share", "k", "n");
            }
            Interval exact = BinomialShare.clopperPearson(k, n, 0.95);
            Interval wilson = BinomialShare.wilson(k, n, 0.95);
            Interval jeffreys = BinomialShare.jeffreys(k, n, 0.95);
            out.row(
                    k,
                    n,
                    exact.low(),
                    exact.high(),
                    wilson.low(),
                    wilson.high(),
                    jeffreys.low(),
                    jeffreys.high());
        }
        return out;
    }

    private ResultTable poisson() throws Refused {
        ResultTable out = new ResultTable("k", "pois_lo95", "pois_hi95", "pois_lo90", "pois_hi90");
        for (FigureFile.Row row : file.rows()) {
            int k = file.count(row, "k");
            Interval wide = PoissonCount.interval(k, 0.95);
            Interval narrow = PoissonCount.interval(k, 0.90);
            out.row(k, wide.low(), wide.high(), narrow.low(), narrow.high());
        }
        return out;
    }

    /** Of each vector by itself, if there is a column that tells them apart. */
    private ResultTable adjusted() throws Refused {
        Map<String, List<FigureFile.Row>> vectors = new LinkedHashMap<>();
        for (FigureFile.Row row : file.rows()) {
            vectors.computeIfAbsent(file.text(row, "vec"), key -> new ArrayList<>()).add(row);
        }
        ResultTable out =
                new ResultTable("vec", "i", "p", "bonferroni", "holm", "hochberg", "BH", "BY");
        for (Map.Entry<String, List<FigureFile.Row>> vector : vectors.entrySet()) {
            double[] p = new double[vector.getValue().size()];
            for (int i = 0; i < p.length; i++) {
                p[i] = file.positive(vector.getValue().get(i), "p", 1);
            }
            List<double[]> by = new ArrayList<>();
            for (MultipleTesting method :
                    List.of(
                            MultipleTesting.BONFERRONI,
                            MultipleTesting.HOLM,
                            MultipleTesting.HOCHBERG,
                            MultipleTesting.BENJAMINI_HOCHBERG,
                            MultipleTesting.BENJAMINI_YEKUTIELI)) {
                by.add(method.adjust(p));
            }
            for (int i = 0; i < p.length; i++) {
                String number = file.text(vector.getValue().get(i), "i");
                Object at = number.isEmpty() ? (Object) (i + 1) : number;
                out.row(
                        some(vector.getKey()),
                        at,
                        p[i],
                        by.get(0)[i],
                        by.get(1)[i],
                        by.get(2)[i],
                        by.get(3)[i],
                        by.get(4)[i]);
            }
        }
        return out;
    }

    private static Object some(String text) {
        return text.isEmpty() ? Optional.empty() : text;
    }
}
