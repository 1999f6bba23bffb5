package vigil.app.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import vigil.patterns.OperatingCurves;

/** The operating curves as a drawing: one panel for each event, every line labelled at its end. */
final class SignalsDrawing {

    private static final int WIDTH = 340;
    private static final int HEIGHT = 260;
    private static final int LEFT = 52;
    private static final int TOP = 46;
    private static final double MOST_FALSE = 25;

    private final StringBuilder svg = new StringBuilder();

    private SignalsDrawing() {}

    static String of(Map<String, List<OperatingCurves.Point>> curves) {
        return new SignalsDrawing().draw(curves);
    }

    private String draw(Map<String, List<OperatingCurves.Point>> curves) {
        int columns = curves.size();
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                        + " font-family=\"sans-serif\" font-size=\"12\">%n",
                columns * (WIDTH + LEFT + 30), HEIGHT + TOP + 84);
        add("<title>False alarms against detections, simulated</title>%n");
        add("<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>%n");
        int column = 0;
        for (Map.Entry<String, List<OperatingCurves.Point>> panel : curves.entrySet()) {
            add("<g transform=\"translate(%d,%d)\">%n", column++ * (WIDTH + LEFT + 30) + LEFT, TOP);
            frame(panel.getKey());
            for (OperatingCurves.Method method : OperatingCurves.Method.values()) {
                line(method, panel.getValue().stream().filter(p -> p.method() == method).toList());
            }
            add("</g>%n");
        }
        int x = LEFT;
        for (OperatingCurves.Method method : OperatingCurves.Method.values()) {
            add(
                    "<path d=\"M%d %d h28\" stroke=\"%s\" stroke-width=\"%d\"%s/>%n",
                    x, HEIGHT + TOP + 66, colour(method), weight(method), dashes(method));
            add(
                    "<text x=\"%d\" y=\"%d\" fill=\"#222222\">%s</text>%n",
                    x + 34, HEIGHT + TOP + 70, Signals.name(method));
            x += 190;
        }
        add("</svg>%n");
        return svg.toString();
    }

    private void frame(String title) {
        add("<text y=\"-16\" font-weight=\"bold\" fill=\"#222222\">%s</text>%n", title);
        for (int share = 0; share <= 100; share += 25) {
            double y = y(share / 100.0);
            add("<path d=\"M0 %.1f H%d\" stroke=\"#e2e2e2\"/>%n", y, WIDTH);
            add(
                    "<text x=\"-8\" y=\"%.1f\" text-anchor=\"end\" fill=\"#555555\">%d%%</text>%n",
                    y + 4, share);
        }
        for (int rate = 0; rate <= MOST_FALSE; rate += 5) {
            add(
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" fill=\"#555555\">%d</text>%n",
                    x(rate / 100.0), HEIGHT + 18, rate);
        }
        add(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"#555555\">false alarms per"
                        + " 100 series-months; found, per cent, upward</text>%n",
                WIDTH / 2, HEIGHT + 38);
    }

    private void line(OperatingCurves.Method method, List<OperatingCurves.Point> points) {
        StringBuilder path = new StringBuilder();
        for (OperatingCurves.Point point : points) {
            path.append(path.isEmpty() ? "M" : " L")
                    .append(
                            String.format(
                                    Locale.ROOT,
                                    "%.1f %.1f",
                                    x(point.falseAlarms()),
                                    y(point.detections())));
        }
        add(
                "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%d\"%s/>%n",
                path, colour(method), weight(method), dashes(method));
        for (OperatingCurves.Point point : points) {
            add(
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>%n",
                    x(point.falseAlarms()), y(point.detections()), colour(method));
        }
    }

    private static double x(double falseAlarms) {
        return WIDTH * Math.min(1, 100 * falseAlarms / MOST_FALSE);
    }

    private static double y(double detections) {
        return HEIGHT * (1 - detections);
    }

    /** Told apart by colour-blind people, and by their dashes without colour. */
    private static String colour(OperatingCurves.Method method) {
        return switch (method) {
            case SCAN -> "#0b5cad";
            case FARRINGTON -> "#c25700";
            case EARS_C1 -> "#6b6b6b";
            case EARS_C2 -> "#9a9a9a";
        };
    }

    private static int weight(OperatingCurves.Method method) {
        return method == OperatingCurves.Method.SCAN ? 3 : 2;
    }

    private static String dashes(OperatingCurves.Method method) {
        return switch (method) {
            case SCAN -> "";
            case FARRINGTON -> " stroke-dasharray=\"8 3\"";
            case EARS_C1 -> " stroke-dasharray=\"3 3\"";
            case EARS_C2 -> " stroke-dasharray=\"1 3\"";
        };
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format.replace("%n", "\n"), values));
    }
}
