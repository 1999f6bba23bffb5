package vigil.patterns.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import vigil.patterns.CaseFact;
import vigil.patterns.questions.DeathRow;
import vigil.patterns.questions.Verdict;

/** Counts of every measure over a set of deaths. */
public final class MeasureFigures {

    /**
     * Days from leaving prison to death.
     *
     * @param first day of the band
     * @param last day of the band
     */
    public record Band(int first, int last, long deaths) {}

    private static final int[][] BANDS = {{0, 2}, {3, 7}, {8, 14}, {15, 21}, {22, 28}};

    private final List<DeathRow> rows;

    private MeasureFigures(List<DeathRow> rows) {
        this.rows = List.copyOf(rows);
    }

    public static MeasureFigures of(List<DeathRow> rows) {
        return new MeasureFigures(rows);
    }

    /** Of these deaths only. */
    public MeasureFigures where(Predicate<CaseFact> wanted) {
        return of(rows.stream().filter(row -> wanted.test(row.fact())).toList());
    }

    public MeasureFigures in(MeasureSpan span) {
        return where(fact -> span.contains(fact.died()));
    }

    public MeasureFigures ofArea(String area) {
        return where(fact -> fact.area().equals(area));
    }

    public int deaths() {
        return rows.size();
    }

    /** Codes of the areas that the deaths are of; blank where it is not known. */
    public List<String> areas() {
        TreeSet<String> areas = new TreeSet<>();
        rows.forEach(row -> areas.add(row.fact().area()));
        return List.copyOf(areas);
    }

    /** References of the deaths that say yes. */
    public List<String> cases(Measure measure) {
        return rows.stream()
                .filter(row -> measure.verdict(row) == Verdict.YES)
                .map(DeathRow::reference)
                .sorted()
                .toList();
    }

    public MeasureCount count(Measure measure) {
        long yes = 0;
        long no = 0;
        long unknown = 0;
        for (DeathRow row : rows) {
            switch (measure.verdict(row)) {
                case YES -> yes++;
                case NO -> no++;
                case UNKNOWN -> unknown++;
                case OUT -> {}
            }
        }
        return new MeasureCount(yes, no, unknown);
    }

    /** Deaths in the first weeks after leaving prison by day; those without a date are in none. */
    public List<Band> bands() {
        List<Band> bands = new ArrayList<>();
        for (int[] band : BANDS) {
            long deaths =
                    rows.stream()
                            .map(row -> row.fact().daysSinceRelease().orElse(-1))
                            .filter(day -> day >= band[0] && day <= band[1])
                            .count();
            bands.add(new Band(band[0], band[1], deaths));
        }
        return bands;
    }

    /** Deaths within 28 days of release on a day that is not known. */
    public long withoutDay() {
        return count(Measure.RELEASED).yes() - bands().stream().mapToLong(Band::deaths).sum();
    }

    /** Of those who were referred, how many died before the days to be seen in were over. */
    public long diedBeforeSeen() {
        return rows.stream()
                .filter(row -> Measure.SEEN.verdict(row) != Verdict.OUT)
                .filter(row ->
                        row.fact().daysSinceRelease().orElse(Measure.SOON) < Measure.SEEN_WITHIN)
                .count();
    }
}
