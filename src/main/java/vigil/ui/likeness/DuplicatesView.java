package vigil.ui.likeness;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.casework.Duplicates;
import vigil.domain.casefile.CaseId;
import vigil.ui.kit.Beside;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.ReasonPage;
import vigil.ui.kit.Screen;
import vigil.ui.kit.WaysBack;
import vigil.ui.kit.WrappingCell;
import vigil.words.AnswerText;

/** Pairs of cases that may be about one person, to be decided one after another. */
public final class DuplicatesView implements Screen {

    private final Kit kit;
    private final DuplicatesViewModel model;
    private final Navigator navigator;
    private final Controls controls;
    private final LikenessWords words;
    private final SideBySide sideBySide;
    private final AnswerText texts;
    private final VBox root;
    private final ListView<Duplicates.Doubt> list = new ListView<>();
    private final StackPane right = new StackPane();
    private final DecisionBar decisions;
    private final HBox undo = Controls.styled(new HBox(), "banner", "banner-success");
    private final Label undoWords = Controls.wrapping("");
    private final Optional<Wanted> wanted;
    private int place;

    /** Two cases that were said to be one: the one to keep and the other. */
    public record Wanted(CaseId kept, CaseId other) {}

    /**
     * @param wanted two cases to go to at once, or none to work through all
     */
    public DuplicatesView(
            Kit kit,
            DuplicatesViewModel model,
            AnswerText texts,
            Navigator navigator,
            Optional<Wanted> wanted) {
        this.kit = kit;
        this.model = model;
        this.texts = texts;
        this.navigator = navigator;
        this.wanted = wanted;
        this.controls = new Controls(kit);
        this.words = new LikenessWords(kit);
        this.sideBySide = new SideBySide(kit, model.vocabulary(), texts);
        this.decisions = new DecisionBar(kit, model.vocabulary().list("LINK_TYPE"), model::decide);
        decisions.node().setDisable(!model.mayWrite());

        Label count = Controls.styled(new Label(), "muted");
        count.setId("duplicates-count");
        HBox head = Controls.row(controls.title("likeness.title"), count, Controls.gap());
        HBox.setHgrow(undoWords, Priority.ALWAYS);
        undo.getChildren()
                .setAll(
                        Icon.DONE.node(),
                        undoWords,
                        controls.button("likeness.undo", Icon.UNDO, model::undo));
        Controls.show(undo, false);
        list.setItems(model.doubts());
        // After the list's own listener, which lets the choice go.
        model.doubts()
                .addListener(
                        (ListChangeListener<Duplicates.Doubt>)
                                change -> {
                                    count.setText(kit.say("likeness.count", model.doubts().size()));
                                    chooseAgain();
                                    show();
                                });
        list.setId("duplicates-list");
        list.setAccessibleText(kit.say("likeness.list"));
        list.getStyleClass().add("doubts");
        list.setCellFactory(view -> new PairCell());
        list.setPlaceholder(controls.muted("likeness.comparing"));
        list.getSelectionModel().selectedItemProperty().addListener((p, was, is) -> choose(is));
        HBox body = Controls.styled(new Beside(56, list, right), "row", "loose");
        body.setFillHeight(true);
        HBox.setHgrow(right, Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        root = Controls.styled(new VBox(head, controls.muted("likeness.text"), undo, body), "page");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.compared().addListener((p, was, is) -> show());
        model.asking().addListener((p, was, is) -> show());
        model.merging().addListener((p, was, is) -> show());
        model.done()
                .addListener((p, was, is) -> {
                    is.ifPresent(last ->
                            undoWords.setText(
                                    kit.say("likeness.merged", last.other(), last.kept())));
                    Controls.show(undo, is.isPresent());
                });
        model.wasRead().addListener((p, was, is) -> show());
        show();
    }

    private void pressed(KeyEvent event) {
        boolean merging = model.merging().get().isPresent();
        if (merging
                && new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN)
                        .match(event)) {
            finish();
            event.consume();
        } else if (merging && event.getCode() == KeyCode.ESCAPE) {
            model.stop();
            list.requestFocus();
            event.consume();
        } else if (new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN).match(event)
                && !WaysBack.ofText(event)) {
            model.undo();
            event.consume();
        } else if (!merging && model.compared().get().isPresent() && model.mayWrite()) {
            decisions.pressed(event);
        }
    }

    private void finish() {
        boolean asked = wanted.isPresent();
        Optional<CaseId> kept = model.merging().get().map(both -> both.kept().id());
        model.finish(() -> {
            if (asked) {
                kept.ifPresent(navigator::openCase);
            } else {
                list.requestFocus();
            }
        });
    }

    /** After a decision the next pair takes the place of the one that is gone. */
    private void chooseAgain() {
        if (model.doubts().isEmpty()) {
            model.nothing();
        } else if (list.getSelectionModel().getSelectedItem() == null && wanted.isEmpty()) {
            list.getSelectionModel().select(Math.min(place, model.doubts().size() - 1));
        }
    }

    private void choose(Duplicates.@org.jspecify.annotations.Nullable Doubt doubt) {
        if (doubt != null) {
            place = Math.max(0, list.getSelectionModel().getSelectedIndex());
            model.compare(doubt.first().id(), doubt.second().id());
        }
    }

    private void show() {
        Controls.show(list, !model.wasRead().get() || !model.doubts().isEmpty());
        Optional<DuplicatesViewModel.Merging> merging = model.merging().get();
        Optional<Duplicates.Compared> compared = model.compared().get();
        if (!model.possible()) {
            right.getChildren().setAll(controls.empty(Icon.RESTRICTED, "likeness.notPermitted"));
            list.setPlaceholder(new Label());
        } else if (model.asking().get().isPresent()) {
            DuplicatesViewModel.Asking asking = model.asking().get().get();
            right.getChildren().setAll(new ReasonPage(kit, asking.what(), asking.then()).node());
        } else if (merging.isPresent()) {
            MergeChoices choices = new MergeChoices(kit, model, texts, this::finish);
            right.getChildren().setAll(scrolled(Controls.card(choices.node(merging.get()))));
            choices.focus();
        } else if (compared.isPresent()) {
            right.getChildren().setAll(scrolled(comparison(compared.get())));
        } else if (model.wasRead().get() && model.doubts().isEmpty()) {
            list.setPlaceholder(new Label());
            right.getChildren().setAll(controls.empty(Icon.DONE, "likeness.none"));
        } else {
            right.getChildren().setAll(controls.muted("likeness.comparing"));
        }
    }

    private Node comparison(Duplicates.Compared both) {
        decisions.show(both.likeness());
        HBox open =
                Controls.row(
                        link(both.first().reference().text(), both.first().id()),
                        link(both.second().reference().text(), both.second().id()));
        return Controls.card(
                decisions.node(), sideBySide.node(both, both.second().reference().text()), open);
    }

    private Hyperlink link(String reference, CaseId id) {
        Hyperlink link = new Hyperlink(kit.say("likeness.open", reference));
        link.setOnAction(event -> navigator.openCase(id));
        return link;
    }

    private static ScrollPane scrolled(Node node) {
        ScrollPane scroll = new ScrollPane(node);
        scroll.setFitToWidth(true);
        return scroll;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        model.read();
        wanted.ifPresent(pair -> model.merge(pair.kept(), pair.other()));
        list.requestFocus();
    }

    @Override
    public void dispose() {
        model.dispose();
    }

    /** Two references and names, one above the other. */
    private final class PairCell extends WrappingCell<Duplicates.Doubt> {
        @Override
        protected void updateItem(
                Duplicates.@org.jspecify.annotations.Nullable Doubt doubt, boolean empty) {
            super.updateItem(doubt, empty);
            setText(null);
            setPrefWidth(0); // names are cut rather than scrolled to
            if (empty || doubt == null) {
                setGraphic(null);
                return;
            }
            VBox box =
                    new VBox(
                            3,
                            side(doubt.first().reference().text(), doubt.first().name()),
                            side(doubt.second().reference().text(), doubt.second().name()),
                            Controls.row(words.chip(doubt.likeness())));
            setGraphic(box);
            setAccessibleText(
                    kit.say(
                            "likeness.pair",
                            doubt.first().reference().text(),
                            doubt.second().reference().text(),
                            words.brief(doubt.likeness())));
        }

        private Node side(String reference, String name) {
            // One above the other: beside each other, one name would fit and the other would not.
            return new VBox(Controls.plain(reference, "strong"), Controls.wrapping(name));
        }
    }
}
