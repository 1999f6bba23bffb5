package vigil.patterns.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.patterns.Reference.close;
import static vigil.patterns.Reference.count;
import static vigil.patterns.Reference.number;
import static vigil.patterns.Reference.rows;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every statistic against the reference files (their README gives calls and tolerances). */
class ReferenceFiguresTest {

    private static final double EXACT = 1e-9;

    /** Where R stops its root search for an odds ratio below 1, or for 1 over one above. */
    private static final double ROOT_OF_R = 1.3e-4;

    /** R prints a Wilson bound of 0 as 2.8e-17 and the like. */
    private static final double ROUNDING = 1e-15;

    @Test
    void fisherAgreesWithReference() {
        for (NamedCsvRecord row : rows("oracles/fisher/tables.csv")) {
            TwoByTwo table =
                    new TwoByTwo(
                            count(row, "a"), count(row, "b"), count(row, "c"), count(row, "d"));
            FisherExact test = new FisherExact(table);
            String what = table.toString();
            close(test.greater(), number(row, "p_greater"), EXACT, what + " greater");
            close(test.less(), number(row, "p_less"), EXACT, what + " less");
            close(test.logGreater(), number(row, "log_p_greater"), EXACT, what + " log");
            close(test.midGreater(), number(row, "midp_greater"), EXACT, what + " mid");
            close(test.twoSided(), number(row, "p_two"), EXACT, what + " two");
            close(test.midTwoSided(), number(row, "midp_two"), EXACT, what + " mid two");
            close(table.oddsRatio(), number(row, "or_sample"), EXACT, what + " odds");
            close(table.expected(), number(row, "expected"), EXACT, what + " expected");
            close(table.lift(), number(row, "lift"), EXACT, what + " lift");
            close(table.phi(), number(row, "phi"), EXACT, what + " phi");
            close(table.jaccard(), number(row, "jaccard"), EXACT, what + " jaccard");
            close(table.cosine(), number(row, "cosine"), EXACT, what + " cosine");
            close(table.kulczynski(), number(row, "kulczynski"), EXACT, what + " kulczynski");
            assertThat(table.leverage() - number(row, "leverage")).isBetween(-1e-12, 1e-12);
            Interval haldane = table.haldaneOddsRatio();
            close(haldane.low(), number(row, "or_haldane_lo"), EXACT, what + " Haldane low");
            close(haldane.estimate(), number(row, "or_haldane"), EXACT, what + " Haldane");
            close(haldane.high(), number(row, "or_haldane_hi"), EXACT, what + " Haldane high");
        }
    }

    @Test
    void conditionalOddsRatioAgreesWithReference() {
        for (NamedCsvRecord row : rows("oracles/fisher/tables.csv")) {
            TwoByTwo table =
                    new TwoByTwo(
                            count(row, "a"), count(row, "b"), count(row, "c"), count(row, "d"));
            Interval odds = new FisherExact(table).oddsRatio();
            closeOdds(odds.estimate(), number(row, "or_cmle"), table + " estimate");
            closeOdds(odds.low(), number(row, "or_exact_lo"), table + " low");
            closeOdds(odds.high(), number(row, "or_exact_hi"), table + " high");
        }
    }

    @Test
    void adjustmentsAgreeWithReference() {
        Map<String, List<NamedCsvRecord>> vectors = new LinkedHashMap<>();
        rows("oracles/multiple/padjust.csv")
                .forEach(row ->
                        vectors.computeIfAbsent(row.getField("vec"), key -> new ArrayList<>())
                                .add(row));
        Map<MultipleTesting, String> columns =
                Map.of(
                        MultipleTesting.BONFERRONI, "bonferroni",
                        MultipleTesting.HOLM, "holm",
                        MultipleTesting.HOCHBERG, "hochberg",
                        MultipleTesting.BENJAMINI_HOCHBERG, "BH",
                        MultipleTesting.BENJAMINI_YEKUTIELI, "BY");
        vectors.forEach((name, rows) -> {
            double[] p = rows.stream().mapToDouble(row -> number(row, "p")).toArray();
            columns.forEach((method, column) -> {
                double[] adjusted = method.adjust(p);
                for (int i = 0; i < p.length; i++) {
                    close(adjusted[i], number(rows.get(i), column), EXACT, method + " of " + name);
                }
            });
        });
    }

    @Test
    void poissonIntervalsAgreeWithReference() {
        for (NamedCsvRecord row : rows("oracles/rates/poisson_ci.csv")) {
            int k = count(row, "k");
            Interval wide = PoissonCount.interval(k, 0.95);
            Interval narrow = PoissonCount.interval(k, 0.90);
            close(wide.low(), number(row, "pois_lo95"), EXACT, "low of " + k);
            close(wide.high(), number(row, "pois_hi95"), EXACT, "high of " + k);
            close(narrow.low(), number(row, "pois_lo90"), EXACT, "90% low of " + k);
            close(narrow.high(), number(row, "pois_hi90"), EXACT, "90% high of " + k);
        }
    }

    @Test
    void binomialIntervalsAgreeWithReference() {
        for (NamedCsvRecord row : rows("oracles/rates/binomial_ci.csv")) {
            int k = count(row, "k");
            int n = count(row, "n");
            String what = k + " of " + n;
            Interval exact = BinomialShare.clopperPearson(k, n, 0.95);
            close(exact.low(), number(row, "cp_lo"), EXACT, what);
            close(exact.high(), number(row, "cp_hi"), EXACT, what);
            Interval wilson = BinomialShare.wilson(k, n, 0.95);
            assertThat(wilson.low() - number(row, "wilson_lo")).isBetween(-ROUNDING, ROUNDING);
            close(wilson.high(), number(row, "wilson_hi"), EXACT, what);
            Interval jeffreys = BinomialShare.jeffreys(k, n, 0.95);
            close(jeffreys.low(), number(row, "jeffreys_lo"), EXACT, what);
            close(jeffreys.high(), number(row, "jeffreys_hi"), EXACT, what);
        }
    }

    @Test
    void twoRatesAgreeWithReference() {
        for (NamedCsvRecord row : rows("oracles/rates/two_rates.csv")) {
            TwoRates rates =
                    new TwoRates(
                            count(row, "x1"),
                            number(row, "t1"),
                            count(row, "x0"),
                            number(row, "t0"));
            String what = rates.toString();
            close(rates.greater(), number(row, "p_greater"), EXACT, what);
            close(rates.midGreater(), number(row, "midp_greater"), EXACT, what);
            close(rates.twoSided(), number(row, "p_two"), EXACT, what);
            close(rates.ratio().estimate(), number(row, "rr"), EXACT, what);
            close(rates.ratio().low(), number(row, "rr_lo"), EXACT, what);
            close(rates.ratio().high(), number(row, "rr_hi"), EXACT, what);
            close(rates.expected(), number(row, "expected"), EXACT, what);
            NegativeBinomial next = rates.predictive();
            close(next.upperTail(rates.recent()), number(row, "nbpred_p_ge"), EXACT, what);
            assertThat(next.quantile(0.99)).as(what).isEqualTo(count(row, "nb_upper99"));
        }
    }

    @Test
    void stratifiedTestsAgreeWithReference() {
        Map<String, List<TwoByTwo>> tables = new HashMap<>();
        rows("oracles/cmh/strata.csv")
                .forEach(row ->
                        tables.computeIfAbsent(row.getField("pair"), key -> new ArrayList<>())
                                .add(
                                        new TwoByTwo(
                                                count(row, "a"),
                                                count(row, "b"),
                                                count(row, "c"),
                                                count(row, "d"))));
        for (NamedCsvRecord row : rows("oracles/cmh/expected.csv")) {
            List<TwoByTwo> pair = tables.get(row.getField("pair"));
            String what = row.getField("item_x") + " " + row.getField("item_y");
            Strata strata =
                    new Strata(
                            pair.stream().mapToInt(t -> (int) t.total()).toArray(),
                            pair.stream().mapToInt(t -> (int) t.first()).toArray(),
                            pair.stream().mapToInt(t -> (int) t.second()).toArray());
            int observed = count(row, "sum_a");
            close(strata.expected(), number(row, "expected_stratified"), EXACT, what);
            close(
                    strata.upperTail(observed).p(),
                    number(row, "exact_p_greater"),
                    EXACT,
                    what + " exact");
            close(strata.twoSided(observed), number(row, "exact_p_two"), EXACT, what + " two");
            closeOdds(
                    strata.oddsRatio(observed), number(row, "exact_or_cmle"), what + " exact odds");
            MantelHaenszel common = MantelHaenszel.of(pair);
            close(common.oddsRatio().estimate(), number(row, "mh_or"), EXACT, what + " odds");
            close(common.oddsRatio().low(), number(row, "mh_or_lo"), EXACT, what + " low");
            close(common.oddsRatio().high(), number(row, "mh_or_hi"), EXACT, what + " high");
            close(common.corrected(), number(row, "chi2_cc"), EXACT, what + " corrected");
            close(common.plain(), number(row, "chi2"), EXACT, what + " plain");
            close(
                    MantelHaenszel.chance(common.corrected()),
                    number(row, "p_cc"),
                    EXACT,
                    what + " chance");
            close(
                    MantelHaenszel.chance(common.plain()),
                    number(row, "p"),
                    EXACT,
                    what + " plain chance");
        }
    }

    private static void closeOdds(double actual, double expected, String what) {
        if (Double.isNaN(expected) || Double.isInfinite(expected)) {
            close(actual, expected, 0, what);
            return;
        }
        assertThat(Math.min(actual, 1 / actual) - Math.min(expected, 1 / expected))
                .as("%s: %s should be %s", what, actual, expected)
                .isBetween(-ROOT_OF_R, ROOT_OF_R);
    }

    @Test
    void exactOddsBoundsLeaveTwoAndAHalfPercentInEachTail() {
        TwoByTwo table = new TwoByTwo(1, 463, 4, 12493);
        Interval odds = new FisherExact(table).oddsRatio();
        TiltedHypergeometric atLow =
                TiltedHypergeometric.of(12961, 464, 5, Math.log(odds.low()), 1e-32);
        TiltedHypergeometric atHigh =
                TiltedHypergeometric.of(12961, 464, 5, Math.log(odds.high()), 1e-32);
        close(atLow.upperTail(1), 0.025, EXACT, "low");
        close(atHigh.lowerTail(1), 0.025, EXACT, "high");
    }
}
