package vigil.disclosure.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import vigil.SharedMaterial;
import vigil.solver.OjAlgoSolver;

/** What the gate hides, against an auditor who knows only what was published. */
class GateTest {

    private static final Gate GATE = new Gate(new OjAlgoSolver());
    private static final List<String> SCORES = new ArrayList<>();
    private static final GateRule KEEP = new GateRule(5, GateRule.Mode.SUPPRESS, true, false);

    @AfterAll
    static void say(TestReporter reporter) {
        SCORES.forEach(reporter::publishEntry);
    }

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

    /**
     * What became of random tables.
     *
     * @param tables that could be protected
     * @param cells of those, with totals
     * @param small of those cells
     * @param others hidden besides
     */
    private record Tally(int tables, long cells, long small, long others) {
        private Tally plus(Gated.Tally one) {
            return new Tally(
                    tables + 1, cells + one.cells(), small + one.small(), others + one.others());
        }
    }

    private static Tally flat(long seed, int tables) {
        SplittableRandom random = new SplittableRandom(seed);
        Tally tally = new Tally(0, 0, 0, 0);
        for (int n = 0; n < tables; n++) {
            CountTable table =
                    random(
                            random,
                            random.nextInt(2, 7),
                            random.nextInt(2, 7),
                            random.nextInt(4, 40));
            if (GATE.pass(table, n % 2 == 0 ? KEEP : GateRule.USUAL) instanceof Gated.Open open) {
                check(open.table(), table);
                protectedAgainst(Auditor.audit(open.table()), table);
                tally = tally.plus(open.tally());
            }
        }
        return tally;
    }

    private static int deep(long seed, int tables) {
        SplittableRandom random = new SplittableRandom(seed);
        int passed = 0;
        for (int n = 0; n < tables; n++) {
            CountCube cube =
                    cube(
                            random,
                            random.nextInt(2, 4),
                            random.nextInt(2, 5),
                            random.nextInt(2, 5),
                            random.nextInt(6, 60));
            Optional<ShownCube> shown = GATE.pass(cube, n % 2 == 0 ? KEEP : GateRule.USUAL);
            if (shown.isPresent()) {
                for (int k = 0; k < cube.layers().size(); k++) {
                    check(shown.get().sheets().get(k), cube.sheets().get(k));
                }
                protectedAgainst(Auditor.audit(shown.get()), cube);
                passed++;
            }
        }
        return passed;
    }

    @Test
    void nothingHiddenInRandomTablesCanBeWorkedOut() {
        assertThat(flat(1, 1500).tables()).isGreaterThan(1200);
    }

    @Test
    void nothingHiddenInRandomTablesOfThreeDimensionsCanBeWorkedOut() {
        assertThat(deep(2, 60)).isGreaterThan(40);
    }

    @Test
    @Tag("slow")
    void nothingHiddenInTenThousandTablesCanBeWorkedOut() {
        int flat = 8500;
        Tally tally = flat(3, flat);
        int deep = deep(4, 10_000 - flat);
        assertThat(tally.tables()).isGreaterThan(7000);
        assertThat(deep).isGreaterThan(1000);
        SCORES.add(
                "%d of %d flat and %d of %d deep tables; of the cells %.1f%% small, %.1f%% besides"
                        .formatted(
                                tally.tables(),
                                flat,
                                deep,
                                10_000 - flat,
                                100.0 * tally.small() / tally.cells(),
                                100.0 * tally.others() / tally.cells()));
    }

    @Test
    void noSmallTableIsHiddenMoreThanTheBestChoiceWould() {
        SplittableRandom random = new SplittableRandom(7);
        int compared = 0;
        for (int n = 0; n < 400; n++) {
            CountTable table =
                    random(
                            random,
                            random.nextInt(2, 5),
                            random.nextInt(2, 5),
                            random.nextInt(6, 30));
            if (GATE.pass(table, KEEP) instanceof Gated.Open open && noSmallTotal(open.table())) {
                int others = open.tally().others();
                assertThat(others).as("%s", table).isEqualTo(fewest(table, others));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    private static boolean noSmallTotal(ShownTable table) {
        return Stream.of(table.rowTotals(), table.columnTotals(), List.of(table.total()))
                .flatMap(List::stream)
                .noneMatch(ShownCount.Hidden.class::isInstance);
    }

    /** Tries every choice of counts to hide, from none up, and audits each. */
    private static int fewest(CountTable table, int most) {
        Lattice lattice = Lattice.of(table);
        int[] free =
                IntStream.range(0, lattice.cells())
                        .filter(c -> !lattice.margin(c) && !KEEP.small(lattice.value(c)))
                        .toArray();
        for (int count = 0; count < most; count++) {
            if (anyChoice(table, lattice, free, 0, count, small(lattice))) {
                return count;
            }
        }
        return most;
    }

    private static BitSet small(Lattice lattice) {
        BitSet small = new BitSet();
        IntStream.range(0, lattice.cells())
                .filter(c -> KEEP.small(lattice.value(c)))
                .forEach(small::set);
        return small;
    }

    private static boolean anyChoice(
            CountTable table, Lattice lattice, int[] free, int from, int count, BitSet hidden) {
        if (count == 0) {
            ShownCells cells = new ShownCells(lattice, KEEP, hidden);
            return Auditor.audit(cells.table(table, cells::at)).values().stream()
                    .allMatch(range -> range.values() >= 3);
        }
        for (int i = from; i < free.length; i++) {
            hidden.set(free[i]);
            boolean enough = anyChoice(table, lattice, free, i + 1, count - 1, hidden);
            hidden.clear(free[i]);
            if (enough) {
                return true;
            }
        }
        return false;
    }

    @Test
    void largeTablesAreProtectedToo() {
        SplittableRandom random = new SplittableRandom(11);
        CountTable table = random(random, 40, 16, 12);
        Gated.Open open = (Gated.Open) GATE.pass(table, GateRule.USUAL);
        check(open.table(), table);
        protectedAgainst(Auditor.audit(open.table()), "40 by 16");
    }

    @Test
    void roundedTablesFromWhichASmallCountCouldBeWorkedOutAreFew() {
        SplittableRandom random = new SplittableRandom(5);
        GateRule rounding = GateRule.USUAL.rounding();
        int shut = 0;
        for (int n = 0; n < 500; n++) {
            CountTable table =
                    random(
                            random,
                            random.nextInt(2, 7),
                            random.nextInt(2, 7),
                            random.nextInt(4, 40));
            shut += GATE.pass(table, rounding) instanceof Gated.Shut ? 1 : 0;
        }
        assertThat(shut).isBetween(1, 10);
        assertThat(GATE.pass(table(new long[] {2, 2, 2, 2}), rounding))
                .isEqualTo(new Gated.Shut("roundingTells"));
    }

    @Test
    void aTableThatCannotBeProtectedIsMergedAsLittleAsPossible() {
        CountTable table = table(new long[] {271, 6, 1, 0}, new long[] {104, 0, 0, 0});
        Merging.Merged merged = new Merging(GATE, KEEP).of(table).orElseThrow();
        assertThat(merged.merged()).containsExactly("c1 + c2");
        assertThat(words(merged.open().table())).isEqualTo("271 7 0 278\n104 0 0 104\n375 7 0 382");
    }

    @Test
    void theReferenceTablesAreProtectedAsTheReferenceDoes() throws IOException {
        Path folder = SharedMaterial.require("oracles/sdc");
        Gated first = GATE.pass(read(folder.resolve("ct_age_substance_2023q4_true.csv")), KEEP);
        ShownTable published = open(first);
        assertThat(((Gated.Open) first).tally().others()).isEqualTo(2);
        protectedAgainst(Auditor.audit(published), "age and substance");
        assertThat(GATE.pass(read(folder.resolve("ct_sex_place_2023h2_true.csv")), KEEP))
                .isEqualTo(new Gated.Shut("notProtectable"));
    }

    private static CountTable read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return table(
                lines.subList(1, lines.size() - 1).stream()
                        .map(line -> line.split(","))
                        .map(cells ->
                                Arrays.stream(cells, 1, cells.length - 1)
                                        .mapToLong(Long::parseLong)
                                        .toArray())
                        .toArray(long[][]::new));
    }
}
