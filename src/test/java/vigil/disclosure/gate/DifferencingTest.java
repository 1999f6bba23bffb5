package vigil.disclosure.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vigil.solver.OjAlgoSolver;

class DifferencingTest {

    private static final OjAlgoSolver SOLVER = new OjAlgoSolver();
    private static final Subject SUBJECT = Subject.of("deaths", "substance", "area");

    private static Differencing.Left left(Subject subject, GateRule rule, CountTable table) {
        return new Differencing.Left(
                subject, table, ((Gated.Open) new Gate(SOLVER).pass(table, rule)).table());
    }

    private static Differencing.Left left(CountTable table) {
        return left(SUBJECT, GateRule.USUAL, table);
    }

    private static boolean tells(Differencing.Left earlier, Differencing.Left later) {
        return new Differencing(SOLVER, GateRule.USUAL).tells(earlier, later);
    }

    @Test
    void oneDeathAddedBetweenTwoExportsIsSeenInTheDifference() {
        Differencing.Left first = left(GateTest.table(new long[] {12, 20}, new long[] {9, 31}));
        Differencing.Left second = left(GateTest.table(new long[] {13, 20}, new long[] {9, 31}));
        assertThat(tells(first, second)).isTrue();
        assertThat(tells(second, first)).isTrue();
    }

    @Test
    void fiveAddedAtOnceAreNot() {
        Differencing.Left first = left(GateTest.table(new long[] {12, 20}, new long[] {9, 31}));
        Differencing.Left second = left(GateTest.table(new long[] {17, 20}, new long[] {9, 31}));
        assertThat(tells(first, second)).isFalse();
    }

    @Test
    void fiveAddedOfWhichOneCanBeToldByItselfAre() {
        Differencing.Left first = left(GateTest.table(new long[] {12, 20}, new long[] {9, 31}));
        Differencing.Left second = left(GateTest.table(new long[] {16, 20}, new long[] {10, 31}));
        assertThat(tells(first, second)).isTrue();
    }

    @Test
    void theSameTableTwiceTellsNothingNew() {
        CountTable table = GateTest.table(new long[] {2, 20, 8}, new long[] {9, 31, 7});
        assertThat(tells(left(table), left(table))).isFalse();
    }

    @Test
    void whatOneTableHidesAndTheOtherShowsIsSeen() {
        CountTable table = GateTest.table(new long[] {2, 20, 8}, new long[] {9, 31, 7});
        Gated other =
                new Gate(SOLVER)
                        .pass(table, GateRule.USUAL, (row, column) -> row < 2 && column == 1);
        assertThat(
                        tells(
                                left(table),
                                new Differencing.Left(
                                        SUBJECT, table, ((Gated.Open) other).table())))
                .isTrue();
    }

    @Test
    void mergedCategoriesAreComparedWithTheirParts() {
        CountTable fine =
                new CountTable(
                        "ages",
                        List.of("18-24", "25-34", "35-44"),
                        List.of("all"),
                        List.of(List.of(10L), List.of(20L), List.of(30L)),
                        true);
        CountTable coarse =
                new CountTable(
                        "ages",
                        List.of("18-34", "35-44"),
                        List.of("all"),
                        List.of(List.of(32L), List.of(35L)),
                        true);
        Subject ages = Subject.of("deaths", "age", "");
        Subject merged = ages.merging("18-34", Set.of("18-24", "25-34"));
        assertThat(tells(left(ages, GateRule.USUAL, fine), left(merged, GateRule.USUAL, coarse)))
                .isTrue();
    }

    @Test
    void alongerPeriodIsComparedWithTheShorterOneInIt() {
        CountTable one = GateTest.table(new long[] {12, 20}, new long[] {9, 31});
        CountTable two = GateTest.table(new long[] {15, 29}, new long[] {15, 37});
        Subject first = SUBJECT.within("quarter", Set.of("2026Q1"));
        Subject both = SUBJECT.within("quarter", Set.of("2026Q1", "2026Q2"));
        Subject other = SUBJECT.within("quarter", Set.of("2026Q3", "2026Q2"));
        assertThat(tells(left(first, GateRule.USUAL, one), left(both, GateRule.USUAL, two)))
                .isTrue();
        assertThat(tells(left(first, GateRule.USUAL, one), left(other, GateRule.USUAL, two)))
                .isFalse();
    }

    @Test
    void totalsOfTablesByOtherVariablesAreComparedWhereBothAreWhole() {
        CountTable byArea = GateTest.table(new long[] {12, 20, 30});
        CountTable bySex = GateTest.table(new long[] {33, 30});
        Subject area = Subject.of("deaths", "", "area");
        Subject sex = Subject.of("deaths", "", "sex");
        assertThat(tells(left(area, GateRule.USUAL, byArea), left(sex, GateRule.USUAL, bySex)))
                .isFalse();
        assertThat(
                        tells(
                                left(area.covering("area"), GateRule.USUAL, byArea),
                                left(sex.covering("sex"), GateRule.USUAL, bySex)))
                .isTrue();
    }

    @Test
    void roundedCountsMayFollowOneAnother() {
        GateRule rounding = GateRule.USUAL.rounding();
        Differencing.Left first =
                left(SUBJECT, rounding, GateTest.table(new long[] {12, 20}, new long[] {9, 31}));
        Differencing.Left second =
                left(SUBJECT, rounding, GateTest.table(new long[] {13, 20}, new long[] {9, 31}));
        assertThat(tells(first, second)).isFalse();
    }

    @Test
    void whatIsWrittenIsReadAsItWas() {
        CountTable table =
                new CountTable(
                        "a\tb\\n\n",
                        List.of("", "x\\"),
                        List.of("y"),
                        List.of(List.of(1L), List.of(7L)),
                        true);
        ShownTable shown = left(table).shown();
        assertThat(TableText.counted(TableText.of(table))).isEqualTo(table);
        assertThat(TableText.shown(TableText.of(shown))).isEqualTo(shown);
        ShownTable rounded = left(SUBJECT, GateRule.USUAL.rounding(), table).shown();
        assertThat(TableText.shown(TableText.of(rounded))).isEqualTo(rounded);
        Subject subject =
                SUBJECT.within("q", Set.of("1", "2")).merging("h", Set.of("i\t")).covering("area");
        assertThat(TableText.subject(TableText.of(subject))).isEqualTo(subject);
    }
}
