package vigil.ui.release;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vigil.casework.Releases;
import vigil.disclosure.gate.GateRule;
import vigil.disclosure.gate.ShownTable;
import vigil.ui.kit.Beside;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.Screen;
import vigil.ui.kit.WrappingCell;

/** What has left the panel on the left; on the right, what was shown in it and what was hidden. */
public final class ReleasesView implements Screen {

    private static final double LIST_WIDTH = 400;

    private final Kit kit;
    private final ReleasesViewModel model;
    private final Controls controls;
    private final ListView<Releases.Entry> list;
    private final StackPane right = new StackPane();
    private final StackPane body = new StackPane();
    private final Label rule = Controls.wrapping("", "muted");
    private final HBox both;
    private final VBox root;

    public ReleasesView(Kit kit, ReleasesViewModel model, Navigator navigator) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        this.list = new ListView<>(model.entries());
        list.getStyleClass().add("entry-list");
        list.setId("releases");
        list.setAccessibleText(kit.say("releases.title"));
        list.setCellFactory(view -> new EntryCell());
        list.getSelectionModel().selectedItemProperty().addListener((p, was, is) -> choose(is));
        list.setMinWidth(300);
        list.setPrefWidth(LIST_WIDTH);
        HBox.setHgrow(right, Priority.ALWAYS);
        both = Controls.styled(new Beside(56, list, right), "row", "loose");
        both.setFillHeight(true);
        VBox.setVgrow(body, Priority.ALWAYS);
        HBox head =
                Controls.row(
                        controls.title("releases.title"),
                        Controls.gap(),
                        controls.button(
                                "releases.settings",
                                Icon.SETTINGS,
                                () -> navigator.go(Navigator.Page.SETTINGS)));
        root = Controls.styled(new VBox(head, controls.muted("releases.text"), rule, body), "page");
        model.state().addListener((p, was, is) -> lay());
        model.rule().addListener((p, was, is) -> rule.setText(sentence(is)));
        model.entries().addListener((javafx.beans.Observable changed) -> lay());
        rule.setText(sentence(model.rule().getValue()));
        lay();
    }

    private void lay() {
        switch (model.state().getValue()) {
            case READING -> body.getChildren().setAll(controls.muted("releases.reading"));
            case REFUSED -> {
                HBox banner = Controls.styled(new HBox(), "banner", "banner-danger");
                banner.getChildren()
                        .setAll(
                                Icon.ERROR.node(),
                                Controls.wrapping(model.problem().map(kit::sentence).orElse("")));
                VBox top = new VBox(banner);
                body.getChildren().setAll(top);
            }
            case THERE -> {
                if (model.entries().isEmpty()) {
                    body.getChildren().setAll(controls.empty(Icon.SHIELD, "releases.none"));
                } else {
                    body.getChildren().setAll(both);
                    if (list.getSelectionModel().isEmpty()) {
                        list.getSelectionModel().selectFirst();
                        list.requestFocus();
                    }
                }
            }
        }
    }

    private String sentence(GateRule now) {
        return now.mode() == GateRule.Mode.ROUND
                ? kit.say("releases.rule.round")
                : kit.say(
                        now.zerosShown() ? "releases.rule.suppress" : "releases.rule.zerosHidden",
                        now.threshold() - 1);
    }

    private void choose(Releases.@Nullable Entry entry) {
        if (entry == null) {
            right.getChildren().clear();
            return;
        }
        VBox facts =
                Controls.card(
                        Controls.wrapping(entry.title(), "section-title"),
                        Controls.wrapping(
                                kit.say(
                                        entry.recipient().isBlank()
                                                ? "releases.by"
                                                : "releases.byTo",
                                        model.moment(entry.at()),
                                        entry.member(),
                                        entry.recipient()),
                                "muted"),
                        chips(entry),
                        Controls.wrapping(
                                kit.say("releases.hash", entry.hash()), "muted", "small"));
        VBox page = Controls.styled(new VBox(facts), "column", "loose");
        for (ShownTable table : entry.tables()) {
            page.getChildren()
                    .add(
                            Controls.card(
                                    Controls.wrapping(table.title(), "strong"),
                                    new ShownTableGrid(kit, table).node(),
                                    notes(table)));
        }
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        right.getChildren().setAll(scroll);
    }

    private Node notes(ShownTable table) {
        VBox notes = new VBox();
        table.notes()
                .forEach(key ->
                        notes.getChildren().add(Controls.wrapping(kit.say(key), "muted", "small")));
        Controls.show(notes, !table.notes().isEmpty());
        return notes;
    }

    private HBox chips(Releases.Entry entry) {
        return Controls.row(
                Controls.chip(kit.say("releases.kind." + entry.kind()), "neutral"),
                Controls.chip(
                        kit.vocabulary().list("OUTPUT_TIER").label(entry.tier().code()), "neutral"),
                entry.rule().mode() == GateRule.Mode.ROUND
                        ? Controls.chip(kit.say("releases.rounded"), "accent")
                        : Controls.chip(
                                kit.say("releases.hidden", entry.hidden()),
                                entry.hidden() > 0 ? "accent" : "neutral"));
    }

    @Override
    public void shown() {
        model.read();
    }

    @Override
    public void dispose() {
        model.dispose();
    }

    @Override
    public Node node() {
        return root;
    }

    /** One thing that left. */
    private final class EntryCell extends WrappingCell<Releases.Entry> {
        @Override
        protected void updateItem(Releases.@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            Label title = Controls.wrapping(entry.title(), "strong");
            VBox box =
                    Controls.styled(
                            new VBox(
                                    title,
                                    Controls.plain(
                                            model.moment(entry.at()) + " · " + entry.member(),
                                            "muted"),
                                    chips(entry)),
                            "column",
                            "tight",
                            "release-cell");
            box.setPrefWidth(0);
            setGraphic(box);
            setAccessibleText(
                    entry.title()
                            + ", "
                            + model.moment(entry.at())
                            + ", "
                            + kit.say("releases.hidden", entry.hidden()));
        }
    }
}
