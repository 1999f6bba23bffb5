package vigil.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart as a drawing that any browser and any office program can open (SVG 1.1), the same to the
 * byte for the same chart. Its title and what it shows are in it for those who cannot see it. Words
 * keep their width in whatever typeface they are shown.
 */
public final class Svg {

    private static final double HEAD = 26;
    private static final double TITLE = 14;
    private static final double NOTE = 10;
    private static final double LINE = 13;
    private static final String HATCH = "url(#hidden)";

    private final StringBuilder out = new StringBuilder(1 << 14);

    private Svg() {}

    /** The drawing, on white. */
    public static String of(Chart chart) {
        return of(chart, List.of());
    }

    /**
     * The same with sentences beneath it.
     *
     * @param notes what is counted, what was hidden
     */
    public static String of(Chart chart, List<String> notes) {
        List<String> lines = new ArrayList<>();
        notes.forEach(note -> lines.addAll(wrapped(note, chart.width() - 4)));
        return new Svg().written(chart, lines);
    }

    private static List<String> wrapped(String text, double room) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && TextWidth.of(longer, NOTE, false) > room) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        lines.add(TextWidth.fit(line, NOTE, false, room));
        return lines;
    }

    private String written(Chart chart, List<String> notes) {
        String width = number(chart.width());
        String height = number(chart.height() + HEAD + notes.size() * LINE + 4);
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg");
        attribute("xmlns", "http://www.w3.org/2000/svg");
        attribute("width", width + "pt");
        attribute("height", height + "pt");
        attribute("viewBox", "0 0 " + width + " " + height);
        attribute("role", "img");
        attribute("aria-labelledby", "title desc");
        attribute("font-family", "'Source Sans 3', 'Segoe UI', Arial, sans-serif");
        out.append(">\n<title id=\"title\">").append(escaped(chart.title())).append("</title>\n");
        out.append("<desc id=\"desc\">").append(escaped(chart.description())).append("</desc>\n");
        out.append("<defs><pattern id=\"hidden\" width=\"5\" height=\"5\"");
        out.append(" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">");
        out.append("<rect width=\"5\" height=\"5\"");
        attribute("fill", Palette.LIGHT.hex(Ink.PAPER));
        out.append("/><rect width=\"1.6\" height=\"5\"");
        attribute("fill", Palette.LIGHT.hex(Ink.HIDDEN));
        out.append("/></pattern></defs>\n<rect");
        attribute("width", width);
        attribute("height", height);
        attribute("fill", Palette.LIGHT.hex(Ink.PAPER));
        out.append("/>\n");
        words(
                new Mark.Words(
                        2,
                        16,
                        TextWidth.fit(chart.title(), TITLE, true, chart.width() - 4),
                        TITLE,
                        true,
                        Mark.Anchor.START,
                        Ink.TEXT,
                        0));
        out.append("<g transform=\"translate(0 ").append(number(HEAD)).append(")\">\n");
        chart.marks().forEach(this::mark);
        out.append("</g>\n");
        for (int i = 0; i < notes.size(); i++) {
            words(
                    new Mark.Words(
                            2,
                            chart.height() + HEAD + (i + 0.8) * LINE,
                            notes.get(i),
                            NOTE,
                            false,
                            Mark.Anchor.START,
                            Ink.MUTED,
                            0));
        }
        return out.append("</svg>\n").toString();
    }

    private void mark(Mark mark) {
        switch (mark) {
            case Mark.Line line -> {
                out.append("<line");
                attribute("x1", line.x1());
                attribute("y1", line.y1());
                attribute("x2", line.x2());
                attribute("y2", line.y2());
                stroke(line.weight(), line.ink(), line.dashed());
                out.append("/>\n");
            }
            case Mark.Box box -> {
                out.append("<rect");
                attribute("x", box.x());
                attribute("y", box.y());
                attribute("width", box.width());
                attribute("height", box.height());
                attribute("fill", fill(box.ink()));
                out.append("/>\n");
            }
            case Mark.Trace trace -> {
                out.append("<path");
                attribute("d", path(trace.points()));
                attribute("fill", "none");
                attribute("stroke-linejoin", "round");
                stroke(trace.weight(), trace.ink(), trace.dashed());
                out.append("/>\n");
            }
            case Mark.Region region -> {
                out.append("<path");
                StringBuilder rings = new StringBuilder();
                region.rings().forEach(ring -> rings.append(path(ring)).append('Z'));
                attribute("d", rings.toString());
                attribute("fill-rule", "evenodd");
                attribute("fill", fill(region.ink()));
                out.append("/>\n");
            }
            case Mark.Dot dot -> {
                out.append("<circle");
                attribute("cx", dot.x());
                attribute("cy", dot.y());
                attribute("r", dot.radius());
                if (dot.filled()) {
                    attribute("fill", fill(dot.ink()));
                } else {
                    attribute("fill", Palette.LIGHT.hex(Ink.PAPER));
                    stroke(1.4, dot.ink(), false);
                }
                out.append("/>\n");
            }
            case Mark.Words words -> words(words);
        }
    }

    private void words(Mark.Words words) {
        out.append("<text");
        attribute("x", words.x());
        attribute("y", words.y());
        attribute("font-size", words.size());
        if (words.bold()) {
            attribute("font-weight", "600");
        }
        attribute(
                "text-anchor",
                switch (words.anchor()) {
                    case START -> "start";
                    case MIDDLE -> "middle";
                    case END -> "end";
                });
        attribute("fill", Palette.LIGHT.hex(words.ink()));
        if (words.turn() != 0) {
            attribute(
                    "transform",
                    "rotate(%s %s %s)"
                            .formatted(number(words.turn()), number(words.x()), number(words.y())));
        }
        double width = TextWidth.of(words.text(), words.size(), words.bold());
        if (words.text().length() > 1) {
            attribute("textLength", width);
            attribute("lengthAdjust", "spacingAndGlyphs");
        }
        out.append('>').append(escaped(words.text())).append("</text>\n");
    }

    private static String fill(Ink ink) {
        return ink == Ink.HIDDEN ? HATCH : Palette.LIGHT.hex(ink);
    }

    private void stroke(double weight, Ink ink, boolean dashed) {
        attribute("stroke", Palette.LIGHT.hex(ink));
        attribute("stroke-width", weight);
        if (dashed) {
            attribute("stroke-dasharray", "5 3.5");
        }
    }

    private static String path(List<Mark.Point> points) {
        StringBuilder path = new StringBuilder();
        for (Mark.Point point : points) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(number(point.x()))
                    .append(' ')
                    .append(number(point.y()));
        }
        return path.toString();
    }

    private void attribute(String name, double value) {
        attribute(name, number(value));
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    /** To a hundredth of a point, the same in every locale. */
    private static String number(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** Letters that XML does not allow at all are left out. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints()
                .filter(letter -> letter >= ' ' && letter < 0xFFFE || letter > 0xFFFF)
                .filter(letter -> letter < 0xD800 || letter > 0xDFFF)
                .forEach(letter -> {
                    switch (letter) {
                        case '&' -> safe.append("&amp;");
                        case '<' -> safe.append("&lt;");
                        case '>' -> safe.append("&gt;");
                        case '"' -> safe.append("&quot;");
                        default -> safe.appendCodePoint(letter);
                    }
                });
        return safe.toString();
    }
}
