package vigil.app.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints what was measured as a plain table. */
final class Results {

    private static final List<String> HEADINGS =
            List.of("", "runs", "lowest", "median", "95 %", "highest", "unit", "bar", "met");

    private final PrintWriter out;

    Results(PrintWriter out) {
        this.out = out;
    }

    void print(Benchmark.Report report) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        report.measurements().forEach(m -> rows.add(row(m)));
        int[] widths = new int[HEADINGS.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        out.println();
        out.println(report.heading());
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                boolean text = i == 0 || i >= 6;
                line.append("  ").append(padded(row.get(i), widths[i], text));
            }
            out.println(line.toString().stripTrailing());
        }
        out.println(
                "  Absolute times depend on the machine and on what else it is doing: compare only"
                        + " figures of one machine.");
    }

    private static String padded(String cell, int width, boolean left) {
        String blanks = " ".repeat(width - cell.length());
        return left ? cell + blanks : blanks + cell;
    }

    private static List<String> row(Measurement m) {
        return List.of(
                m.what(),
                Integer.toString(m.values().size()),
                number(m.lowest()),
                number(m.median()),
                m.nineteenOfTwenty().map(Results::number).orElse("–"),
                number(m.highest()),
                m.unit(),
                m.bar().map(Results::bar).orElse("–"),
                m.met().map(met -> met ? "yes" : "NO").orElse("–"));
    }

    private static String bar(Measurement.Bar bar) {
        String which = bar.judged() == Measurement.Judged.MEDIAN ? "median" : "95 %";
        return which + " <= " + number(bar.most());
    }

    /** Three significant digits, and all of those before the point. */
    private static String number(double value) {
        String format = value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}
