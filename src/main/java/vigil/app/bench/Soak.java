package vigil.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vigil.casework.Refused;

/**
 * Lets a monkey play with the window for a while, over a store in which use cases go on beside it,
 * and says what broke, what grew and what made the window wait.
 */
final class Soak {

    private static final int CASES = 300;

    /** What the program may have, so that what is kept for ever shows. */
    private static final String HEAP = "-Xmx768m";

    /** Pictures that the renderer keeps as long as there is room would hide what grows. */
    private static final List<String> NO_HOARD =
            List.of(HEAP, "-Dprism.maxvram=128m", "-XX:SoftRefLRUPolicyMSPerMB=0");

    /** A heap that ends higher than this, after collecting, is called growing. */
    private static final double GROWN = 1.15;

    private final Subject subject;
    private final SampleStores stores;
    private final PrintWriter notes;

    Soak(Subject subject, SampleStores stores, PrintWriter notes) {
        this.subject = subject;
        this.stores = stores;
        this.notes = notes;
    }

    /**
     * What was heard.
     *
     * @param lines to print
     * @param sound whether nothing broke and nothing grew
     */
    record Count(List<String> lines, boolean sound) {}

    /**
     * @param minutes how long it plays
     * @param seed of its choices
     */
    Count run(int minutes, long seed) throws Refused, IOException {
        List<String> line =
                subject.child()
                        .line(
                                NO_HOARD,
                                List.of(
                                        "soak",
                                        stores.of(CASES).toString(),
                                        Integer.toString(minutes),
                                        Long.toString(seed)));
        Map<String, Integer> broken = new TreeMap<>();
        Map<String, Double> slow = new TreeMap<>();
        List<Double> heap = new ArrayList<>();
        Map<String, String> figures = new TreeMap<>();
        try (ChildProgram child = new ChildProgram(line)) {
            for (Optional<String> said = child.next(); said.isPresent(); said = child.next()) {
                String[] parts = said.get().split("=", 2);
                switch (parts[0]) {
                    case "broken" -> broken.merge(parts[1], 1, Integer::sum);
                    case "slow" -> {
                        String[] what = parts[1].split(" ", 2);
                        slow.merge(what[1], Double.parseDouble(what[0]), Math::max);
                    }
                    case "heap" -> {
                        heap.add(Double.parseDouble(parts[1]));
                        notes.println("  minute " + heap.size() + ": heap " + parts[1] + " MB");
                    }
                    default -> figures.put(parts[0], parts[1]);
                }
            }
        }
        return counted(minutes, broken, slow, heap, figures);
    }

    private static Count counted(
            int minutes,
            Map<String, Integer> broken,
            Map<String, Double> slow,
            List<Double> heap,
            Map<String, String> figures) {
        List<String> lines = new ArrayList<>();
        boolean ended = figures.containsKey("steps");
        if (!ended) {
            lines.add("the program ended before its time");
        }
        figures.forEach((name, value) -> lines.add(name + ": " + value));
        lines.add("exceptions: " + broken.values().stream().mapToInt(Integer::intValue).sum());
        broken.forEach((what, times) -> lines.add("  " + times + " x " + what));
        double growth = growth(heap);
        lines.add(
                String.format(
                        Locale.ROOT,
                        "heap after collecting, last quarter against second quarter: %.2f"
                                + " (%d of %d minutes, %s)",
                        growth,
                        heap.size(),
                        minutes,
                        growth <= GROWN ? "flat" : "GROWS"));
        lines.add("times the window was kept from painting for over 100 ms: " + slow.size());
        slow.forEach((what, millis) ->
                lines.add(String.format(Locale.ROOT, "  %.0f ms at most after %s", millis, what)));
        return new Count(lines, ended && broken.isEmpty() && growth <= GROWN);
    }

    /** The middle of the last quarter beside that of the second one; 1 if there are too few. */
    private static double growth(List<Double> heap) {
        int quarter = heap.size() / 4;
        if (quarter == 0) {
            return 1;
        }
        return middle(heap.subList(heap.size() - quarter, heap.size()))
                / middle(heap.subList(quarter, 2 * quarter));
    }

    private static double middle(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
