package vigil.ui.chronology;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import vigil.domain.casefile.PartialDate;
import vigil.domain.chronology.Chronology;
import vigil.domain.chronology.Gap;
import vigil.domain.chronology.Line;
import vigil.domain.chronology.TimeAxis;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.words.ChronologyWords;

/**
 * The time line drawn: a lane for each agency, a sign for each line, gaps shaded, the death as a
 * line across. Arrows go from sign to sign and from lane to lane, plus and minus zoom, 0 shows all,
 * 1 to 4 the last year to the last month, Control with arrows pans. The list beside it has all of
 * it in words.
 */
final class TimelineView extends Pane {

    /** What the name of a month takes. */
    private static final double MONTH_EMS = 3.9;

    /** What the word for the death takes to its left, with half a number beside it. */
    private static final double DEATH_EMS = 3;

    private static final double LABELS_EMS = 12;
    private static final double TOP_EMS = 1.7;
    private static final double LANE_EMS = 1.9;
    private static final double FOOT_EMS = 1.8;
    private static final int[] SPANS = {365, 180, 90, 28};

    private final Kit kit;
    private final ChronologyWords said;
    private final Region measure = new Region();
    private final Rectangle clip = new Rectangle();
    private final Map<UUID, Node> signs = new LinkedHashMap<>();
    private Optional<Chronology> chronology = Optional.empty();
    private List<Line> lines = List.of();
    private List<Optional<String>> lanes = List.of();
    private TimeAxis axis = new TimeAxis(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(1));
    private boolean whole = true;
    private Optional<UUID> selected = Optional.empty();
    private Consumer<Line> opened = line -> {};
    private Consumer<UUID> chosen = id -> {};
    private double grabbed;
    private boolean dirty = true;

    TimelineView(Kit kit, ChronologyWords said) {
        this.kit = kit;
        this.said = said;
        setId("chronology-timeline");
        getStyleClass().add("timeline");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        measure.getStyleClass().add("timeline-em");
        measure.setVisible(false);
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        widthProperty().addListener((p, was, is) -> redraw());
        measure.widthProperty().addListener((p, was, is) -> redraw());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(ScrollEvent.SCROLL, this::scrolled);
        addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    grabbed = event.getX();
                    requestFocus();
                });
        addEventHandler(
                MouseEvent.MOUSE_DRAGGED,
                event -> {
                    move(-(event.getX() - grabbed) / Math.max(1, getWidth() - labels()));
                    grabbed = event.getX();
                });
        focusedProperty()
                .addListener((p, was, is) -> {
                    if (is && selected.isEmpty()) {
                        select(lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast()));
                    }
                });
        getChildren().add(measure);
    }

    void show(Chronology now, Predicate<Line> filter) {
        chronology = Optional.of(now);
        lines = now.lines().stream().filter(filter).toList();
        lanes = now.lanes();
        if (whole) {
            axis = TimeAxis.around(now);
        }
        selected = selected.filter(id -> lines.stream().anyMatch(line -> line.id().equals(id)));
        redraw();
        speak();
    }

    private void redraw() {
        dirty = true;
        requestLayout();
    }

    /** The size of the letters: only the style sheet knows it. */
    private double em() {
        return measure.getWidth() > 0 ? measure.getWidth() : 14.5;
    }

    private double labels() {
        return Math.min(LABELS_EMS * em(), getWidth() * 0.3);
    }

    @Override
    protected double computePrefHeight(double width) {
        return (TOP_EMS + FOOT_EMS + LANE_EMS * Math.max(1, lanes.size())) * em();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        measure.resize(measure.prefWidth(-1), 1);
        if (dirty && getWidth() > 0 && chronology.isPresent()) {
            dirty = false;
            draw(chronology.get());
        }
        super.layoutChildren();
    }

    private double x(LocalDate day) {
        return labels() + axis.at(day) * (getWidth() - labels() - em());
    }

    private double laneTop(int lane) {
        return (TOP_EMS + lane * LANE_EMS) * em();
    }

    private void draw(Chronology now) {
        getChildren().setAll(measure);
        signs.clear();
        double bottom = laneTop(lanes.size());
        for (Gap gap : now.gaps()) {
            block(x(gap.after()), laneTop(0), x(gap.until()), bottom, "timeline-gap");
            double middle = (x(gap.after()) + x(gap.until())) / 2;
            if (x(gap.until()) - x(gap.after()) > 5 * em()) {
                words(
                        kit.say("chronologyPage.timeline.gap", gap.days()),
                        middle,
                        bottom - 1.35 * em(),
                        "timeline-gap-words",
                        0.5);
            }
        }
        for (LocalDate month : axis.months()) {
            rule(x(month), laneTop(0), bottom, "timeline-month");
            if (x(month) + MONTH_EMS * em() <= getWidth()) { // half a name says nothing
                words(
                        kit.words().month(YearMonth.from(month)),
                        x(month),
                        0.2 * em(),
                        "timeline-axis",
                        0);
            }
        }
        for (int i = 0; i <= lanes.size(); i++) {
            block(0, laneTop(i), getWidth(), laneTop(i) + 1, "timeline-lane");
        }
        now.death().ifPresent(death -> death(death, bottom));
        for (Line line : lines) {
            sign(line, lanes.indexOf(line.agency()));
        }
        // Over everything, so that what lies further left does not show through the names.
        block(0, 0, labels() - 0.4 * em(), bottom + FOOT_EMS * em(), "timeline-names");
        for (int i = 0; i < lanes.size(); i++) {
            Label name = Controls.plain(said.agency(lanes.get(i)), "timeline-name");
            place(name, 0.3 * em(), laneTop(i), labels() - em(), LANE_EMS * em());
        }
        Label caption = Controls.plain(kit.say("chronologyPage.timeline.axis"), "timeline-axis");
        place(caption, 0.3 * em(), bottom + 0.2 * em(), labels() - em(), 1.4 * em());
        mark();
    }

    private void death(PartialDate death, double bottom) {
        rule(x(death.latest()), laneTop(0) - 0.3 * em(), bottom + 0.4 * em(), "timeline-death");
        for (int before : axis.daysBefore(death.latest())) {
            double at = x(death.latest().minusDays(before));
            rule(at, bottom, bottom + 0.3 * em(), "timeline-tick");
            if (before > 0 && x(death.latest()) - at < DEATH_EMS * em()) {
                continue; // the word stands there
            }
            words(
                    before == 0 ? kit.say("chronologyPage.timeline.death") : String.valueOf(before),
                    at,
                    bottom + 0.35 * em(),
                    "timeline-axis",
                    before == 0 ? 0.85 : 0.5);
        }
    }

    private void sign(Line line, int lane) {
        PartialDate date = line.entry().date();
        double middle = laneTop(lane) + LANE_EMS * em() / 2;
        double from = x(date.earliest());
        double to = x(date.latest());
        if (!date.toTheDay()) {
            block(from, middle - 0.14 * em(), to, middle + 0.14 * em(), "timeline-span");
        }
        Region sign = Controls.styled(new Region(), "timeline-mark", shape(line));
        if (chronology.map(c -> c.disputed().contains(line.id())).orElse(false)) {
            sign.getStyleClass().add("timeline-disputed");
        }
        double size = em();
        place(sign, (from + to) / 2 - size / 2, middle - size / 2, size, size);
        sign.setOnMouseClicked(click -> {
            select(Optional.of(line));
            if (click.getClickCount() == 2) {
                opened.accept(line);
            }
        });
        javafx.scene.control.Tooltip.install(sign, new javafx.scene.control.Tooltip(spoken(line)));
        signs.put(line.id(), sign);
    }

    /** A flag is told by its shape, not by colour alone. */
    private static String shape(Line line) {
        if (line.entry().missed() && line.entry().good()) {
            return "shape-both";
        }
        if (line.entry().missed()) {
            return "shape-missed";
        }
        if (line.entry().good()) {
            return "shape-good";
        }
        return line.fromForm() ? "shape-form" : "shape-line";
    }

    private void block(double left, double top, double right, double bottom, String style) {
        Region region = Controls.styled(new Region(), style);
        region.setMouseTransparent(true);
        place(region, left, top, Math.max(1, right - left), bottom - top);
    }

    private void rule(double x, double top, double bottom, String style) {
        Region region = Controls.styled(new Region(), style);
        region.setMouseTransparent(true);
        place(region, x, top, style.equals("timeline-death") ? 2 : 1, bottom - top);
    }

    private void words(String text, double x, double y, String style, double back) {
        Label label = Controls.plain(text, style);
        label.setMouseTransparent(true);
        getChildren().add(label);
        label.setManaged(false);
        label.applyCss();
        double width = Math.ceil(label.prefWidth(-1));
        label.resizeRelocate(x - width * back, y, width, label.prefHeight(width));
    }

    private void place(Region region, double x, double y, double width, double height) {
        region.setManaged(false);
        region.resizeRelocate(snapPositionX(x), snapPositionY(y), width, height);
        getChildren().add(region);
    }

    private void pressed(KeyEvent key) {
        if (key.isAltDown()) {
            return;
        }
        if (key.isControlDown()) {
            if (key.getCode() == KeyCode.LEFT || key.getCode() == KeyCode.RIGHT) {
                move(key.getCode() == KeyCode.LEFT ? -0.2 : 0.2);
                key.consume();
            }
            return;
        }
        switch (key.getCode()) {
            case RIGHT -> step(1);
            case LEFT -> step(-1);
            case DOWN -> lane(1);
            case UP -> lane(-1);
            case HOME -> select(lines.stream().findFirst());
            case END -> select(lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast()));
            case PLUS, ADD, EQUALS -> zoom(1.5);
            case MINUS, SUBTRACT -> zoom(1 / 1.5);
            case DIGIT0, NUMPAD0 -> fit();
            case DIGIT1, DIGIT2, DIGIT3, DIGIT4 ->
                    last(SPANS[key.getCode().ordinal() - KeyCode.DIGIT1.ordinal()]);
            case ENTER -> current().ifPresent(opened);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void scrolled(ScrollEvent event) {
        if (event.isControlDown()) {
            double share = (event.getX() - labels()) / Math.max(1, getWidth() - labels());
            LocalDate under =
                    axis.from().plusDays(Math.round(Math.clamp(share, 0, 1) * axis.days()));
            zoomAt(event.getDeltaY() > 0 ? 1.25 : 0.8, under);
            event.consume();
        } else if (event.isShiftDown()
                || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            double by = event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
            move(-Math.signum(by) * 0.08);
            event.consume();
        }
    }

    private Optional<Line> current() {
        return lines.stream()
                .filter(line -> selected.filter(line.id()::equals).isPresent())
                .findFirst();
    }

    private void step(int by) {
        int at = current().map(lines::indexOf).orElse(by > 0 ? -1 : lines.size());
        if (at + by >= 0 && at + by < lines.size()) {
            select(Optional.of(lines.get(at + by)));
        }
    }

    /** The nearest in time on the next lane that has any. */
    private void lane(int by) {
        current()
                .ifPresent(from -> {
                    for (int i = lanes.indexOf(from.agency()) + by;
                            i >= 0 && i < lanes.size();
                            i += by) {
                        Optional<String> agency = lanes.get(i);
                        Optional<Line> next =
                                lines.stream()
                                        .filter(line -> line.agency().equals(agency))
                                        .min(
                                                java.util.Comparator.comparingLong(line ->
                                                        Math.abs(
                                                                line.entry()
                                                                                .date()
                                                                                .earliest()
                                                                                .toEpochDay()
                                                                        - from.entry()
                                                                                .date()
                                                                                .earliest()
                                                                                .toEpochDay())));
                        if (next.isPresent()) {
                            select(next);
                            return;
                        }
                    }
                });
    }

    private void select(Optional<Line> line) {
        line.ifPresent(l -> {
            selected = Optional.of(l.id());
            LocalDate day = l.entry().date().earliest();
            if (!axis.shows(day)) {
                axis = axis.moved(axis.at(day) - 0.5);
                whole = false;
                redraw();
            }
            mark();
            speak();
            chosen.accept(l.id());
        });
    }

    /** Marks a line that was chosen elsewhere. */
    void mark(UUID id) {
        selected = Optional.of(id);
        mark();
        speak();
    }

    private void mark() {
        signs.forEach((id, sign) -> {
            sign.getStyleClass().remove("timeline-selected");
            if (selected.filter(id::equals).isPresent()) {
                sign.getStyleClass().add("timeline-selected");
                sign.toFront();
            }
        });
    }

    private void speak() {
        String words =
                current()
                        .map(this::spoken)
                        .orElseGet(() ->
                                kit.say(
                                        "chronologyPage.timeline.spoken",
                                        lines.size(),
                                        lanes.size()));
        setAccessibleText(words);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private String spoken(Line line) {
        List<String> parts = new ArrayList<>();
        parts.add(said.date(line.entry().date()));
        parts.add(said.distance(line));
        parts.add(said.sources(line));
        parts.add(said.event(line));
        if (line.entry().missed()) {
            parts.add(kit.say("chronologyPage.chip.missed"));
        }
        if (line.entry().good()) {
            parts.add(kit.say("chronologyPage.chip.good"));
        }
        parts.add(line.entry().what());
        return String.join(". ", parts.stream().filter(p -> !p.isEmpty()).toList());
    }

    void zoom(double factor) {
        LocalDate middle =
                current()
                        .map(line -> line.entry().date().earliest())
                        .filter(axis::shows)
                        .orElseGet(() -> axis.from().plusDays(axis.days() / 2));
        zoomAt(factor, middle);
    }

    private void zoomAt(double factor, LocalDate day) {
        axis = axis.zoomed(factor, day);
        whole = false;
        redraw();
    }

    private void move(double share) {
        axis = axis.moved(share);
        whole = false;
        redraw();
    }

    /** Shows all of it. */
    void fit() {
        whole = true;
        chronology.ifPresent(c -> axis = TimeAxis.around(c));
        redraw();
    }

    /** Shows so many days before the death. */
    private void last(int days) {
        chronology
                .flatMap(Chronology::death)
                .ifPresent(death -> {
                    axis =
                            new TimeAxis(
                                    death.latest().minusDays(days + days / 20 + 1),
                                    death.latest().plusDays(days / 20 + 2));
                    whole = false;
                    redraw();
                });
    }

    void whenOpened(Consumer<Line> listener) {
        opened = listener;
    }

    void whenChosen(Consumer<UUID> listener) {
        chosen = listener;
    }
}
