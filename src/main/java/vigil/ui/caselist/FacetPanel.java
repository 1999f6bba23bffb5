package vigil.ui.caselist;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.casework.search.CaseFilter;
import vigil.casework.search.Facet;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/**
 * The facets beside the list as one list of lines: a facet opens and closes, a value is chosen and
 * let go. Up and down move, Space or Enter does it, right opens, left closes.
 */
final class FacetPanel {

    private static final int FEW = 8;

    /** One line of the panel. */
    private sealed interface Line {
        Facet facet();

        /** The facet itself. */
        record Head(Facet facet, boolean open, int chosen) implements Line {}

        record Value(Facet facet, String value, String label, int cases, boolean chosen)
                implements Line {}

        /** There are more values. */
        record More(Facet facet, int more) implements Line {}

        /** The same line, whatever its counts. */
        default boolean sameAs(Line other) {
            return facet() == other.facet()
                    && getClass() == other.getClass()
                    && (!(this instanceof Value mine)
                            || other instanceof Value theirs
                                    && mine.value().equals(theirs.value()));
        }
    }

    private final Kit kit;
    private final CaseListViewModel model;
    private final FacetWords words;
    private final ListView<Line> list = new ListView<>();
    private final Set<Facet> open = EnumSet.of(Facet.STATUS, Facet.AREA, Facet.YEAR);
    private final Set<Facet> whole = EnumSet.noneOf(Facet.class);
    private final VBox root;

    FacetPanel(Kit kit, CaseListViewModel model, FacetWords words) {
        this.kit = kit;
        this.model = model;
        this.words = words;
        list.setId("case-list-facets");
        list.setAccessibleText(kit.say("caseList.facets"));
        list.setAccessibleHelp(kit.say("caseList.facets.help"));
        list.setCellFactory(view -> new Cell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        VBox.setVgrow(list, Priority.ALWAYS);
        root = Controls.styled(new VBox(list), "facets");
        model.counts().addListener((p, was, is) -> show());
        model.filter().addListener((p, was, is) -> show());
        model.members().addListener((p, was, is) -> show());
    }

    Node node() {
        return root;
    }

    void focus() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    /** What is hidden is not kept up; it is when it opens. */
    void show() {
        if (!root.isVisible()) {
            return;
        }
        CaseFilter filter = model.filter().get();
        List<Line> lines = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            Set<String> chosen = filter.values(facet);
            Map<String, Integer> counts = model.counts().get().of(facet);
            lines.add(new Line.Head(facet, open.contains(facet), chosen.size()));
            if (open.contains(facet)) {
                List<String> values = words.values(facet, counts, chosen);
                int shown = whole.contains(facet) ? values.size() : Math.min(FEW, values.size());
                for (int i = 0; i < values.size(); i++) {
                    String value = values.get(i);
                    if (i < shown || chosen.contains(value)) {
                        lines.add(
                                new Line.Value(
                                        facet,
                                        value,
                                        words.label(facet, value, model.members().get()),
                                        counts.getOrDefault(value, 0),
                                        chosen.contains(value)));
                    }
                }
                if (shown < values.size()) {
                    lines.add(new Line.More(facet, values.size() - shown));
                }
            }
        }
        set(lines);
    }

    private void set(List<Line> lines) {
        Line at = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(lines);
        if (at != null) {
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).sameAs(at)) {
                    list.getSelectionModel().select(i);
                    list.getFocusModel().focus(i);
                    return;
                }
            }
        }
    }

    private void pressed(KeyEvent event) {
        Line at = list.getSelectionModel().getSelectedItem();
        if (at == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        KeyCode code = event.getCode();
        if (code == KeyCode.SPACE || code == KeyCode.ENTER) {
            act(at);
        } else if (code == KeyCode.RIGHT) {
            unfold(at.facet(), true);
        } else if (code == KeyCode.LEFT) {
            unfold(at.facet(), false);
            toHead(at.facet());
        } else {
            return;
        }
        event.consume();
    }

    private void act(Line line) {
        switch (line) {
            case Line.Head head -> unfold(head.facet(), !head.open());
            case Line.Value value ->
                    model.filter().set(model.filter().get().toggle(value.facet(), value.value()));
            case Line.More more -> {
                whole.add(more.facet());
                show();
            }
        }
    }

    private void unfold(Facet facet, boolean opened) {
        if (opened ? open.add(facet) : open.remove(facet)) {
            whole.remove(facet);
            show();
        }
    }

    private void toHead(Facet facet) {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i) instanceof Line.Head head && head.facet() == facet) {
                list.getSelectionModel().select(i);
                return;
            }
        }
    }

    private final class Cell extends ListCell<Line> {

        Cell() {
            setOnMouseClicked(event -> {
                if (getItem() != null) {
                    act(getItem());
                }
            });
        }

        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeAll("facet-head", "facet-value", "facet-more");
            if (empty || line == null) {
                setGraphic(null);
                setText(null);
                setAccessibleText(null);
                return;
            }
            setText(null);
            switch (line) {
                case Line.Head head -> head(head);
                case Line.Value value -> value(value);
                case Line.More more -> {
                    getStyleClass().add("facet-more");
                    setGraphic(new Label(kit.say("caseList.more", more.more())));
                    setAccessibleText(kit.say("caseList.more", more.more()));
                }
            }
        }

        private void head(Line.Head head) {
            getStyleClass().add("facet-head");
            Label name = new Label(words.name(head.facet()));
            HBox row =
                    Controls.row(
                            (head.open() ? Icon.DOWN : Icon.NEXT).node(), name, Controls.gap());
            if (head.chosen() > 0) {
                row.getChildren().add(Controls.chip(String.valueOf(head.chosen()), "accent"));
            }
            setGraphic(row);
            setAccessibleText(
                    kit.say(
                            head.open() ? "caseList.facet.opened" : "caseList.facet.closed",
                            words.name(head.facet()),
                            head.chosen()));
        }

        private void value(Line.Value value) {
            getStyleClass().add("facet-value");
            CheckBox box = new CheckBox();
            box.setSelected(value.chosen());
            box.setFocusTraversable(false);
            box.setMouseTransparent(true); // the whole line is the target
            Label name = new Label(value.label());
            name.setMinWidth(0);
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            Label count =
                    Controls.styled(
                            new Label(kit.say("caseList.number", value.cases())), "muted", "small");
            count.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            HBox row = Controls.row(box, name, count);
            row.prefWidthProperty().bind(list.widthProperty().subtract(44));
            setGraphic(row);
            setAccessibleText(
                    kit.say(
                            value.chosen() ? "caseList.value.chosen" : "caseList.value.free",
                            value.label(),
                            value.cases()));
        }
    }
}
