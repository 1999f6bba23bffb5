package vigil.charts.map;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.charts.Chart;
import vigil.charts.Ink;
import vigil.charts.Mark;
import vigil.charts.TextWidth;
import vigil.disclosure.gate.ShownCount;
import vigil.domain.geography.Boundary;
import vigil.domain.geography.BoundarySet;
import vigil.domain.geography.Extent;
import vigil.words.Words;

/**
 * Counts by place, in five steps of one colour, each place labelled where there is room. A count
 * that is not shown is hatched and said to be so; places without an outline are named beneath.
 */
public final class MapChart {

    private static final double WIDTH = 640;
    private static final double MOST_HEIGHT = 380;
    private static final double SIZE = 12.5;
    private static final double SMALL = 11;

    private static final double GAP = 10;
    private static final double KEY = 16;
    private static final double TILE = 132;
    private static final int LIGHT_WORDS_FROM = 3;
    private static final int NAMED = 3;

    private final Words words;
    private final NumberFormat number;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Chart.Spot> spots = new ArrayList<>();

    public MapChart(Words words) {
        this.words = words;
        this.number = NumberFormat.getIntegerInstance(words.locale());
    }

    /**
     * What is drawn.
     *
     * @param title what is counted
     * @param places in the order of the table
     * @param elsewhere deaths whose place is not known
     * @param outlines to draw on; squares stand in if there are none
     * @param frame outlines to lie over the others
     */
    public record Content(
            String title,
            List<MapPlace> places,
            ShownCount elsewhere,
            Optional<BoundarySet> outlines,
            Optional<BoundarySet> frame) {

        public Content {
            places = List.copyOf(places);
        }
    }

    /** Draws it; a maker of charts draws one. */
    public Chart draw(Content content) {
        long most = content.places.stream().mapToLong(MapPlace::shown).max().orElse(0);
        MapScale scale = MapScale.upTo(most);
        List<MapPlace> off = new ArrayList<>();
        double bottom =
                content.outlines
                        .map(set -> outlined(content, set, scale, off))
                        .orElseGet(() -> tiles(content.places, scale));
        bottom = key(content.places, scale, most, bottom + GAP);
        bottom = notes(content, off, bottom);
        return new Chart(
                content.title,
                description(content),
                WIDTH,
                bottom + 4,
                marks,
                spots,
                table(content));
    }

    private double outlined(Content content, BoundarySet set, MapScale scale, List<MapPlace> off) {
        Map<String, MapPlace> byCode = new HashMap<>();
        content.places.forEach(place -> byCode.put(place.code(), place));
        Extent extent = extent(content, set, byCode);
        MapProjection projection = new MapProjection(extent, WIDTH, MOST_HEIGHT, 4);
        List<Runnable> labels = new ArrayList<>();
        for (Boundary boundary : set.boundaries()) {
            if (!Extent.of(List.of(boundary)).touches(extent)) {
                continue;
            }
            Optional<MapPlace> known = Optional.ofNullable(byCode.remove(boundary.code()));
            MapPlace place = known.orElseGet(() -> none(boundary));
            List<List<Mark.Point>> rings = projection.rings(boundary);
            marks.add(new Mark.Region(rings, ink(place, scale)));
            rings.forEach(ring -> marks.add(outline(ring, 0.7, Ink.RULE)));
            labels.add(() -> label(place, LabelPoint.of(rings), scale));
        }
        content.frame.ifPresent(frame ->
                frame.boundaries()
                        .forEach(boundary ->
                                projection
                                        .rings(boundary)
                                        .forEach(ring -> marks.add(outline(ring, 1.6, Ink.TEXT)))));
        labels.forEach(Runnable::run);
        content.places.stream().filter(place -> byCode.containsKey(place.code())).forEach(off::add);
        return 4 + projection.height();
    }

    /** The boroughs if they are known, else all places in which somebody died. */
    private static Extent extent(Content content, BoundarySet set, Map<String, MapPlace> byCode) {
        if (content.frame.isPresent()) {
            return content.frame.get().extent();
        }
        List<Boundary> counted =
                set.boundaries().stream().filter(b -> byCode.containsKey(b.code())).toList();
        return counted.isEmpty() ? set.extent() : Extent.of(counted);
    }

    private static MapPlace none(Boundary boundary) {
        return new MapPlace(
                boundary.code(), boundary.name(), ShownCount.of(0), ShownCount.of(0), List.of());
    }

    private static Mark outline(List<Mark.Point> ring, double weight, Ink ink) {
        List<Mark.Point> closed = new ArrayList<>(ring);
        closed.add(ring.getFirst());
        return new Mark.Trace(closed, weight, ink, false);
    }

    private static Ink ink(MapPlace place, MapScale scale) {
        return place.hidden() ? Ink.HIDDEN : Ink.step(scale.step(place.shown()));
    }

    private void label(MapPlace place, LabelPoint at, MapScale scale) {
        String count = count(place.count());
        boolean named = at.room() > TextWidth.of(place.name(), SIZE, true) + 6;
        if (named) {
            words(at.x(), at.y() - 2, place.name(), SIZE, true, place, scale);
            words(at.x(), at.y() + SIZE + 1, count, SIZE, false, place, scale);
        } else if (at.room() > TextWidth.of(count, SMALL, false) + 4) {
            words(at.x(), at.y() + SMALL / 3, count, SMALL, false, place, scale);
        }
        double half = Math.max(at.room(), 12) / 2;
        spots.add(
                new Chart.Spot(
                        at.x() - half,
                        at.y() - 12,
                        2 * half,
                        24,
                        words.of("map.spot", place.name(), count),
                        place.cases()));
    }

    /** Words on the darker steps are light; on hatching they stand on paper. */
    private void words(
            double x,
            double y,
            String text,
            double size,
            boolean bold,
            MapPlace place,
            MapScale scale) {
        boolean dark = !place.hidden() && scale.step(place.shown()) >= LIGHT_WORDS_FROM;
        if (place.hidden()) {
            double wide = TextWidth.of(text, size, bold) + 6;
            marks.add(new Mark.Box(x - wide / 2, y - size, wide, size + 4, Ink.PAPER));
        }
        marks.add(
                new Mark.Words(
                        x,
                        y,
                        text,
                        size,
                        bold,
                        Mark.Anchor.MIDDLE,
                        dark ? Ink.PAPER : Ink.TEXT,
                        0));
    }

    /** Squares in the order of the table, which say that they are no map. */
    private double tiles(List<MapPlace> places, MapScale scale) {
        int most = (int) (WIDTH / TILE);
        int columns = Math.max(1, Math.min(places.size(), places.size() > 20 ? most * 2 : most));
        double side = Math.min(TILE, WIDTH / columns) - 6;
        double height = places.size() > 20 ? 40 : 76;
        int at = 0;
        for (MapPlace place : places) {
            double x = (at % columns) * (side + 6);
            double y = 4 + (double) (at / columns) * (height + 6);
            marks.add(new Mark.Box(x, y, side, height, ink(place, scale)));
            String name = place.name();
            while (name.length() > 2 && TextWidth.of(name, SIZE, true) > side - 6) {
                name = name.substring(0, name.length() - 2) + "…";
            }
            words(x + side / 2, y + height / 2 - 3, name, SIZE, true, place, scale);
            words(
                    x + side / 2,
                    y + height / 2 + SIZE + 1,
                    count(place.count()),
                    SIZE,
                    false,
                    place,
                    scale);
            spots.add(
                    new Chart.Spot(
                            x,
                            y,
                            side,
                            height,
                            words.of("map.spot", place.name(), count(place.count())),
                            place.cases()));
            at++;
        }
        return 4 + Math.ceilDiv(Math.max(at, 1), columns) * (height + 6);
    }

    private double key(List<MapPlace> places, MapScale scale, long most, double top) {
        double x = 0;
        x = keyed(x, top, Ink.step(0), words.of("map.key.none"));
        for (MapScale.Class step : scale.classes()) {
            if (step.from() <= most) {
                String range =
                        step.from() == step.to()
                                ? number.format(step.from())
                                : words.of("map.key.range", step.from(), step.to());
                x = keyed(x, top, step.ink(), range);
            }
        }
        if (places.stream().anyMatch(MapPlace::hidden)) {
            keyed(x, top, Ink.HIDDEN, words.of("map.hidden"));
        }
        return top + KEY;
    }

    private double keyed(double x, double top, Ink ink, String text) {
        marks.add(new Mark.Box(x, top, KEY, KEY - 3, ink));
        Ink rule = Ink.RULE;
        marks.add(new Mark.Line(x, top, x + KEY, top, 0.5, rule, false));
        marks.add(new Mark.Line(x, top + KEY - 3, x + KEY, top + KEY - 3, 0.5, rule, false));
        marks.add(
                new Mark.Words(
                        x + KEY + 4,
                        top + KEY - 5,
                        text,
                        SMALL,
                        false,
                        Mark.Anchor.START,
                        Ink.MUTED,
                        0));
        return x + KEY + 16 + TextWidth.of(text, SMALL, false);
    }

    private double notes(Content content, List<MapPlace> off, double top) {
        List<String> lines = new ArrayList<>();
        if (content.outlines.isEmpty()) {
            lines.add(words.of("map.tiles"));
        }
        if (!(content.elsewhere instanceof ShownCount.Exact none && none.count() == 0)) {
            lines.add(words.of("map.elsewhere", count(content.elsewhere)));
        }
        if (!off.isEmpty()) {
            lines.add(words.of("map.off", off.size()));
        }
        content.outlines
                .map(BoundarySet::attribution)
                .filter(text -> !text.isBlank())
                .ifPresent(lines::add);
        double y = top;
        for (String line : lines) {
            y += SMALL + 4;
            marks.add(new Mark.Words(0, y, line, SMALL, false, Mark.Anchor.START, Ink.MUTED, 0));
        }
        return y;
    }

    private String description(Content content) {
        List<String> largest =
                content.places.stream()
                        .filter(place -> !place.hidden() && place.shown() > 0)
                        .sorted(
                                Comparator.comparingLong(MapPlace::shown)
                                        .reversed()
                                        .thenComparing(MapPlace::name))
                        .limit(NAMED)
                        .map(place -> words.of("map.spot", place.name(), count(place.count())))
                        .toList();
        long hidden = content.places.stream().filter(MapPlace::hidden).count();
        String most =
                largest.isEmpty()
                        ? words.of("map.describe.none")
                        : words.of("map.describe", String.join("; ", largest));
        return hidden == 0 ? most : most + " " + words.of("map.describe.hidden", hidden);
    }

    private Chart.Table table(Content content) {
        boolean parts =
                content.places.stream().anyMatch(place -> !place.of().equals(place.count()));
        List<String> heads = new ArrayList<>();
        heads.add(words.of("map.column.place"));
        heads.add(words.of("map.column.deaths"));
        if (parts) {
            heads.add(words.of("map.column.of"));
        }
        List<List<String>> rows = new ArrayList<>();
        for (MapPlace place : content.places) {
            List<String> row = new ArrayList<>();
            row.add(place.name());
            row.add(count(place.count()));
            if (parts) {
                row.add(count(place.of()));
            }
            rows.add(row);
        }
        return new Chart.Table(heads, rows);
    }

    private String count(ShownCount count) {
        return switch (count) {
            case ShownCount.Exact exact -> number.format(exact.count());
            case ShownCount.Rounded rounded -> number.format(rounded.count());
            case ShownCount.Hidden hidden -> words.of("map.hidden");
        };
    }
}
