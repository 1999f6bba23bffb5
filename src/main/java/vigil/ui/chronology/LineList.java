package vigil.ui.chronology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.domain.casefile.Statement;
import vigil.domain.chronology.Chronology;
import vigil.domain.chronology.Gap;
import vigil.domain.chronology.Line;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Reveal;
import vigil.words.ChronologyWords;

/**
 * Every line in order, with gaps between them. Arrows move; Enter changes a line, Delete takes it
 * out, M and G mark it, S parts what was merged.
 */
final class LineList {

    /** What a person can do to a line. */
    interface Wishes {
        void change(Line line);

        void remove(Line line);

        void mark(Line line, boolean missed, boolean good);

        void split(Line line);

        void decide(Line line);
    }

    private final Kit kit;
    private final ChronologyWords said;
    private final Wishes wishes;
    private final VBox root = Controls.styled(new VBox(), "chronology-lines");
    private final Map<UUID, Node> rows = new LinkedHashMap<>();
    private final List<Line> shown = new ArrayList<>();
    private Consumer<UUID> chosen = id -> {};
    private Optional<UUID> stop = Optional.empty();

    LineList(Kit kit, ChronologyWords said, Wishes wishes) {
        this.kit = kit;
        this.said = said;
        this.wishes = wishes;
        root.setId("chronology-lines");
        root.setAccessibleText(kit.say("chronologyPage.lines"));
    }

    void show(Chronology chronology, Predicate<Line> filter, boolean gaps) {
        boolean focused = focused().isPresent();
        Optional<UUID> before = focused().map(Line::id).or(() -> stop);
        int at = before.map(id -> indexOf(id)).orElse(-1);
        rows.clear();
        shown.clear();
        root.getChildren().clear();
        List<Gap> open = new ArrayList<>(gaps ? chronology.gaps() : List.of());
        for (Line line : chronology.lines()) {
            if (!filter.test(line)) {
                continue;
            }
            line.entry()
                    .date()
                    .exact()
                    .ifPresent(day -> {
                        while (!open.isEmpty() && day.isAfter(open.getFirst().after())) {
                            root.getChildren().add(gap(open.removeFirst()));
                        }
                    });
            Node row = row(line, chronology.disputed().contains(line.id()));
            rows.put(line.id(), row);
            shown.add(line);
            root.getChildren().add(row);
        }
        open.forEach(gap -> root.getChildren().add(gap(gap)));
        if (shown.isEmpty()) {
            root.getChildren().add(new Controls(kit).muted("chronologyPage.noMatch"));
            return;
        }
        UUID next =
                before.filter(rows::containsKey)
                        .orElseGet(() -> shown.get(Math.clamp(at, 0, shown.size() - 1)).id());
        stopAt(next);
        if (focused) {
            focus(next);
        }
    }

    private Node gap(Gap gap) {
        String hidden = said.hidden(gap);
        VBox words =
                new VBox(
                        Controls.plain(said.gap(gap), "strong"),
                        Controls.wrapping(hidden, "muted", "small"));
        Controls.show(words.getChildren().getLast(), !hidden.isEmpty());
        HBox box = Controls.styled(new HBox(Icon.CLOCK.node(), words), "chronology-gap");
        HBox.setHgrow(words, Priority.ALWAYS);
        return box;
    }

    private Node row(Line line, boolean disputed) {
        Label date = Controls.plain(said.date(line.entry().date()), "strong");
        Label clock =
                Controls.plain(line.entry().time().map(said::time).orElse(""), "muted", "small");
        Label ago = Controls.wrapping(said.distance(line), "muted", "small");
        HBox when = new HBox(6, date, clock);
        when.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
        VBox left = new VBox(when, ago);
        left.getStyleClass().add("chronology-when");
        HBox chips = Controls.row(Controls.chip(said.event(line), "neutral"));
        if (line.entry().missed()) {
            chips.getChildren().add(mark("chronologyPage.chip.missed", "warning", "shape-missed"));
        }
        if (line.entry().good()) {
            chips.getChildren().add(mark("chronologyPage.chip.good", "success", "shape-good"));
        }
        if (disputed) {
            chips.getChildren().add(Controls.chip(kit.say("chronologyPage.disputed"), "accent"));
        }
        if (line.sensitivity().restricted()) {
            Label restricted = Controls.chip(kit.say("chronologyPage.restricted"), "danger");
            restricted.setGraphic(Icon.RESTRICTED.node());
            chips.getChildren().add(restricted);
        }
        Label who = Controls.plain(said.sources(line), "muted", "small");
        who.setMinWidth(0);
        chips.getChildren().addAll(Controls.gap(), who);
        VBox right = new VBox(3, chips, Controls.wrapping(line.entry().what()));
        others(line)
                .ifPresent(
                        text -> right.getChildren().add(Controls.wrapping(text, "muted", "small")));
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox row = Controls.styled(new HBox(left, right), "chronology-line");
        if (line.fromForm()) {
            row.getStyleClass().add("chronology-from-form");
        }
        row.setAccessibleText(spoken(line, disputed));
        row.setAccessibleRole(javafx.scene.AccessibleRole.LIST_ITEM);
        row.addEventHandler(KeyEvent.KEY_PRESSED, key -> pressed(line, key));
        row.setOnMouseClicked(click -> {
            focus(line.id());
            if (click.getClickCount() == 2) {
                wishes.change(line);
            }
        });
        row.focusedProperty()
                .addListener((p, was, is) -> {
                    if (is) {
                        stopAt(line.id());
                        Reveal.show(row);
                        chosen.accept(line.id());
                    }
                });
        return row;
    }

    /** What else sources said of the same event. */
    private Optional<String> others(Line line) {
        if (line.entry().statements().isEmpty()) {
            return Optional.empty();
        }
        List<String> days =
                line.entry().statements().stream()
                        .map(Statement::date)
                        .filter(day -> !day.equals(line.entry().date()))
                        .map(said::date)
                        .distinct()
                        .toList();
        return Optional.of(
                kit.say("chronologyPage.merged", line.entry().statements().size())
                        + (days.isEmpty()
                                ? ""
                                : " "
                                        + kit.say("chronology.alsoGiven", String.join(", ", days))
                                        + "."));
    }

    private Label mark(String key, String tone, String shape) {
        Label chip = Controls.chip(kit.say(key), tone);
        Region sign = Controls.styled(new Region(), "timeline-mark", shape);
        chip.setGraphic(sign);
        return chip;
    }

    private String spoken(Line line, boolean disputed) {
        List<String> parts = new ArrayList<>();
        parts.add(said.date(line.entry().date()));
        parts.add(said.distance(line));
        parts.add(said.event(line));
        if (line.entry().missed()) {
            parts.add(kit.say("chronologyPage.chip.missed"));
        }
        if (line.entry().good()) {
            parts.add(kit.say("chronologyPage.chip.good"));
        }
        if (disputed) {
            parts.add(kit.say("chronologyPage.disputed"));
        }
        parts.add(line.entry().what());
        parts.add(said.sources(line));
        return String.join(". ", parts.stream().filter(p -> !p.isEmpty()).toList());
    }

    private void pressed(Line line, KeyEvent key) {
        if (key.isControlDown() || key.isAltDown() || key.isShortcutDown()) {
            return;
        }
        switch (key.getCode()) {
            case DOWN -> move(line, 1);
            case UP -> move(line, -1);
            case HOME -> focus(shown.getFirst().id());
            case END -> focus(shown.getLast().id());
            case ENTER, F2 -> wishes.change(line);
            case DELETE -> wishes.remove(line);
            case M -> wishes.mark(line, !line.entry().missed(), line.entry().good());
            case G -> wishes.mark(line, line.entry().missed(), !line.entry().good());
            case S -> wishes.split(line);
            case C -> wishes.decide(line);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void move(Line from, int by) {
        int next = indexOf(from.id()) + by;
        if (next >= 0 && next < shown.size()) {
            focus(shown.get(next).id());
        }
    }

    private int indexOf(UUID id) {
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** One press of Tab leaves the list: it has one stop. */
    private void stopAt(UUID id) {
        stop = Optional.of(id);
        rows.forEach((key, row) -> row.setFocusTraversable(key.equals(id)));
    }

    private Optional<Line> focused() {
        return shown.stream()
                .filter(line ->
                        Optional.ofNullable(rows.get(line.id()))
                                .filter(Node::isFocused)
                                .isPresent())
                .findFirst();
    }

    void focus(UUID id) {
        Optional.ofNullable(rows.get(id))
                .ifPresent(row -> {
                    stopAt(id);
                    row.requestFocus();
                });
    }

    void focus() {
        stop.ifPresent(this::focus);
    }

    void whenChosen(Consumer<UUID> listener) {
        chosen = listener;
    }

    Node node() {
        return root;
    }
}
