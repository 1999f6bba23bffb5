package vigil.disclosure.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vigil.solver.OjAlgoSolver;

class GateTest {

    private static final Gate GATE = new Gate(new OjAlgoSolver());
    private static final GateRule KEEP = new GateRule(5, GateRule.Mode.SUPPRESS, true, false);

    static CountTable table(long[]... counts) {
        List<List<Long>> rows = new ArrayList<>();
        for (long[] row : counts) {
            rows.add(IntStream.range(0, row.length).mapToObj(i -> row[i]).toList());
        }
        return new CountTable(
                "t", heads("r", counts.length), heads("c", counts[0].length), rows, true);
    }

    private static List<String> heads(String letter, int n) {
        return IntStream.range(0, n).mapToObj(i -> letter + i).toList();
    }

    private static ShownTable open(Gated gated) {
        assertThat(gated).isInstanceOf(Gated.Open.class);
        return ((Gated.Open) gated).table();
    }

    private static String words(ShownTable table) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < table.rows().size(); i++) {
            table.counts().get(i).forEach(c -> words.append(word(c)).append(' '));
            words.append(word(table.rowTotals().get(i))).append('\n');
        }
        table.columnTotals().forEach(c -> words.append(word(c)).append(' '));
        return words.append(word(table.total())).toString();
    }

    private static String word(ShownCount count) {
        return switch (count) {
            case ShownCount.Exact e -> String.valueOf(e.count());
            case ShownCount.Rounded r -> String.valueOf(r.count());
            case ShownCount.Hidden _ -> "c";
        };
    }

    @Test
    void asFewAreHiddenBesidesAsPossibleAndOfThoseTheSmallest() {
        CountTable table =
                table(
                        new long[] {1, 2, 4, 2},
                        new long[] {6, 14, 12, 5},
                        new long[] {7, 19, 22, 4},
                        new long[] {4, 25, 11, 2},
                        new long[] {15, 22, 21, 5});
        Gated gated = GATE.pass(table, KEEP);
        assertThat(words(open(gated)))
                .isEqualTo(
                        "c c c c 9\n6 14 12 5 37\n7 c 22 c 52\nc 25 c c 42\n15 22 21 5 63\n33 82 70 18 203");
        assertThat(((Gated.Open) gated).tally()).isEqualTo(new Gated.Tally(30, 7, 2));
    }

    @Test
    void aTableThatCannotBeProtectedWithItsTotalsIsShut() {
        CountTable table = table(new long[] {271, 6, 1, 0}, new long[] {104, 0, 0, 0});
        assertThat(GATE.pass(table, KEEP)).isEqualTo(new Gated.Shut("notProtectable"));
        ShownTable shown = open(GATE.pass(table, GateRule.USUAL));
        assertThat(Auditor.audit(shown).values()).allMatch(range -> range.values() >= 3);
        assertThat(shown.columnTotals().get(2)).isEqualTo(new ShownCount.Hidden());
    }

    @Test
    void zerosAreHiddenLikeSmallCountsWhereTheyTell() {
        CountTable table =
                table(new long[] {10, 20, 0}, new long[] {30, 40, 9}, new long[] {8, 7, 6});
        assertThat(words(open(GATE.pass(table, GateRule.USUAL)))).doesNotContain("c");
        GateRule hiding = new GateRule(5, GateRule.Mode.SUPPRESS, false, true);
        ShownTable shown = open(GATE.pass(table, hiding));
        assertThat(shown.counts().get(0).get(2)).isEqualTo(new ShownCount.Hidden());
        assertThat(Auditor.audit(shown).values()).allMatch(range -> range.values() >= 3);
    }

    @Test
    void roundedCountsAndTotalsAreRoundedEachForItself() {
        GateRule rounding = new GateRule(5, GateRule.Mode.ROUND, true, true);
        assertThat(
                        words(
                                open(
                                        GATE.pass(
                                                table(new long[] {1, 2, 3}, new long[] {7, 8, 12}),
                                                rounding))))
                .isEqualTo("0 0 5 5\n5 10 10 25\n10 10 15 35");
    }

    @Test
    void aSingleRowIsProtectedByItsSumToo() {
        ShownTable shown = open(GATE.pass(table(new long[] {3, 9, 12, 20}), KEEP));
        assertThat(words(shown)).isEqualTo("c c 12 20 44\nc c 12 20 44");
    }

    private static CountTable random(SplittableRandom random, int rows, int columns, int mean) {
        long[][] counts = new long[rows][columns];
        for (long[] row : counts) {
            for (int j = 0; j < columns; j++) {
                double skew = random.nextDouble();
                row[j] = (long) (-Math.log(1 - random.nextDouble()) * mean * skew);
            }
        }
        return table(counts);
    }

    private static CountCube cube(
            SplittableRandom random, int layers, int rows, int columns, int mean) {
        return new CountCube(
                "t",
                heads("l", layers),
                IntStream.range(0, layers)
                        .mapToObj(i -> random(random, rows, columns, mean))
                        .toList());
    }

    private static void check(ShownTable shown, CountTable table) {
        for (int i = 0; i < table.rows().size(); i++) {
            for (int j = 0; j < table.columns().size(); j++) {
                long count = table.counts().get(i).get(j);
                ShownCount seen = shown.counts().get(i).get(j);
                if (count > 0 && count < 5) {
                    assertThat(seen).isEqualTo(new ShownCount.Hidden());
                } else if (!(seen instanceof ShownCount.Hidden)) {
                    assertThat(seen).isEqualTo(ShownCount.of(count));
                }
            }
        }
    }

    private static void protectedAgainst(Map<String, Auditor.Range> ranges, Object table) {
        assertThat(ranges.values()).as("%s", table).allMatch(range -> range.values() >= 3);
    }

    /** Of so many random tables. */
    private static int[] flat(long seed, int tables) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] results = new int[4];
        for (int n = 0; n < tables; n++) {
            CountTable table =
                    random(
                            random,
                            random.nextInt(2, 7),
                            random.nextInt(2, 7),
                            random.nextInt(4, 40));
            Gated gated = GATE.pass(table, n % 2 == 0 ? KEEP : GateRule.USUAL);
            if (gated instanceof Gated.Open open) {
                check(open.table(), table);
                protectedAgainst(Auditor.audit(open.table()), table);
                results[0]++;
                results[1] += open.tally().cells();
                results[2] += open.tally().small();
                results[3] += open.tally().others();
            }
        }
        return results;
    }

    private static int[] deep(long seed, int tables) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] results = new int[4];
        for (int n = 0; n < tables; n++) {
            CountCube cube =
                    cube(
                            random,
                            random.nextInt(2, 4),
                            random.nextInt(2, 5),
                            random.nextInt(2, 5),
                            random.nextInt(6, 60));
            var gated = GATE.pass(cube, n % 2 == 0 ? KEEP : GateRule.USUAL);
            if (gated.isPresent()) {
                for (int k = 0; k < cube.layers().size(); k++) {
                    check(gated.get().sheets().get(k), cube.sheets().get(k));
                }
                protectedAgainst(Auditor.audit(gated.get()), cube);
                results[0]++;
            }
        }
        return results;
    }

    @Test
    void nothingHiddenInRandomTablesCanBeWorkedOut() {
        long t = System.nanoTime();
        int[] r = flat(1, 2000);
        System.out.println(java.util.Arrays.toString(r) + " " + (System.nanoTime() - t) / 1e9);
    }

    @Test
    void roundTell() {
        SplittableRandom random = new SplittableRandom(5);
        int shut = 0;
        for (int n = 0; n < 1000; n++) {
            shut += GATE.pass(random(random, random.nextInt(2, 7), random.nextInt(2, 7), random.nextInt(4, 40)), new GateRule(5, GateRule.Mode.ROUND, true, true)) instanceof Gated.Shut ? 1 : 0;
        }
        System.out.println("rounding tells " + shut);
    }

    @Test
    void nothingHiddenInRandomTablesOfThreeDimensionsCanBeWorkedOut() {
        long t = System.nanoTime();
        int[] r = deep(2, 200);
        System.out.println(java.util.Arrays.toString(r) + " " + (System.nanoTime() - t) / 1e9);
    }
}
