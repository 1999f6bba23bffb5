package vigil.app.bench;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vigil.patterns.CaseFact;
import vigil.patterns.Options;
import vigil.patterns.PatternSearch;
import vigil.patterns.PatternSummary;
import vigil.patterns.Slice;
import vigil.patterns.Taxonomy;

/**
 * In a program just started: makes up deaths and searches them, several times over. Says of each
 * search what all threads spent on processors, step by step, and of the last the most heap that was
 * in use. A name and a number a line.
 */
public final class BoardRun {

    /** What a child is told to become this. */
    public static final String NAME = "search";

    private static final int ALL_DAYS = 9_100;
    private static final int DAYS_A_DEATH_OF_A_PANEL = 4;
    private static final long SEED = 3;

    private final PrintWriter out;

    public BoardRun(PrintWriter out) {
        this.out = out;
    }

    /**
     * @param deaths how many; spread over 25 years, or fewer at 90 a year
     */
    public void run(int deaths, int searches) {
        say("started", CpuTime.millis());
        int days = Math.min(ALL_DAYS, deaths * DAYS_A_DEATH_OF_A_PANEL);
        double before = CpuTime.millis();
        List<CaseFact> facts = InventedDeaths.of(deaths, days, SEED);
        say("made", CpuTime.millis() - before);
        int classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
        for (int i = 0; i < searches; i++) {
            heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
            search(facts, InventedDeaths.last());
            if (i == 0) {
                say(
                        "classes",
                        ManagementFactory.getClassLoadingMXBean().getLoadedClassCount() - classes);
            }
        }
        say("compiling", ManagementFactory.getCompilationMXBean().getTotalCompilationTime());
        say(
                "heap",
                heapPools().stream().mapToDouble(pool -> pool.getPeakUsage().getUsed()).sum()
                        / 1e6);
    }

    private void search(List<CaseFact> facts, LocalDate last) {
        List<String> steps = new ArrayList<>();
        List<Double> marks = new ArrayList<>();
        Stopwatch clock = new Stopwatch();
        double own = CpuTime.ownMillis();
        double start = CpuTime.millis();
        steps.add("reading");
        PatternSummary summary =
                PatternSearch.run(
                        facts,
                        Taxonomy.empty(),
                        Slice.everything(),
                        Options.asAt(last),
                        () -> false,
                        (step, done, total) -> {
                            steps.add(step);
                            marks.add(CpuTime.millis());
                        });
        double end = CpuTime.millis();
        marks.add(end);
        double before = start;
        for (int i = 0; i < marks.size(); i++) {
            say("step." + steps.get(i), marks.get(i) - before);
            before = marks.get(i);
        }
        say("search", end - start);
        say("own", CpuTime.ownMillis() - own);
        say("clock", clock.millis());
        say("findings", summary.findings().size());
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private void say(String name, double value) {
        out.println(name + "=" + String.format(Locale.ROOT, "%.3f", value));
        out.flush();
    }
}
