package vigil.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vigil.patterns.OperatingCurves;

/**
 * False alarms against detections of the early-warning scan, beside EARS and Farrington flexible,
 * by seeded simulation: the same figures on every machine.
 */
final class Signals {

    static final int SERIES = 2000;
    private static final long SEED = 20_260_101;

    private final PrintWriter out;
    private final PrintWriter notes;

    Signals(PrintWriter out, PrintWriter notes) {
        this.out = out;
        this.notes = notes;
    }

    private static Map<String, OperatingCurves.Event> events() {
        Map<String, OperatingCurves.Event> events = new LinkedHashMap<>();
        events.put("3 more in a month on 0.2 a month", new OperatingCurves.Event(0.2, 8, 1, 0, 3));
        events.put("from 4 to 8 in a quarter", new OperatingCurves.Event(4.0 / 3, 8, 2, 3, 0));
        events.put("from 4 to 8 a month, for 4 months", new OperatingCurves.Event(4, 16, 2, 4, 0));
        return events;
    }

    /**
     * Simulates and prints.
     *
     * @param folder where signals.md and signals.svg are written, if anywhere
     */
    void run(int series, Optional<Path> folder) throws IOException {
        Map<String, List<OperatingCurves.Point>> curves = new LinkedHashMap<>();
        for (Map.Entry<String, OperatingCurves.Event> event : events().entrySet()) {
            notes.println("  " + series + " series with and without: " + event.getKey());
            notes.flush();
            curves.put(
                    event.getKey(),
                    OperatingCurves.of(event.getValue(), series, SEED, () -> false));
        }
        String table = table(curves, series);
        out.println(table);
        if (folder.isPresent()) {
            Files.createDirectories(folder.get());
            Files.writeString(folder.get().resolve("signals.md"), table, StandardCharsets.UTF_8);
            Files.writeString(
                    folder.get().resolve("signals.svg"),
                    SignalsDrawing.of(curves),
                    StandardCharsets.UTF_8);
        }
    }

    static String name(OperatingCurves.Method method) {
        return switch (method) {
            case SCAN -> "Vigil’s scan";
            case FARRINGTON -> "Farrington flexible";
            case EARS_C1 -> "EARS C1";
            case EARS_C2 -> "EARS C2";
        };
    }

    private static String table(Map<String, List<OperatingCurves.Point>> curves, int series) {
        List<String> lines = new ArrayList<>();
        lines.add("# False alarms and detections");
        lines.add("");
        lines.add(
                "Five years of months of one substance among a panel’s deaths, simulated, judged at"
                        + " the last month;");
        lines.add(
                series
                        + " series with the event and as many without (`vigil bench signals docs/admin`,"
                        + " the same on every machine). Set to is");
        lines.add("the chance of a false alarm that a method was asked for.");
        lines.add("");
        lines.add("![False alarms against detections](signals.svg)");
        curves.forEach((event, points) -> {
            lines.add("");
            lines.add("## " + event);
            lines.add("");
            lines.add("| method | set to | false alarms per 100 series-months | found, per cent |");
            lines.add("|---|---|---|---|");
            for (OperatingCurves.Point point : points) {
                lines.add(
                        String.format(
                                Locale.ROOT,
                                "| %s | %s | %.1f | %.0f |",
                                name(point.method()),
                                point.threshold(),
                                100 * point.falseAlarms(),
                                100 * point.detections()));
            }
        });
        lines.add("");
        return String.join("\n", lines);
    }
}
