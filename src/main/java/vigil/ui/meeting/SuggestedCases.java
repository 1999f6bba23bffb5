package vigil.ui.meeting;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vigil.casework.CaseSuggestion;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.cases.StatusChip;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;

/**
 * The cases that could come to a meeting, each with a check mark, those with most reason first. The
 * reasons of the marked one stand below the list in full. Space chooses, Enter opens.
 */
final class SuggestedCases {

    private final Kit kit;
    private final Vocabulary vocabulary;
    private final MatterWords words;
    private final Predicate<CaseSuggestion> chosen;
    private final Consumer<CaseSuggestion> choose;
    private final ListView<CaseSuggestion> list = new ListView<>();
    private final Label why = Controls.wrapping("", "small");
    private final VBox root = Controls.styled(new VBox(), "column", "tight");

    SuggestedCases(
            Kit kit,
            Vocabulary vocabulary,
            Predicate<CaseSuggestion> chosen,
            Consumer<CaseSuggestion> choose) {
        this.kit = kit;
        this.vocabulary = vocabulary;
        this.words = new MatterWords(kit, vocabulary);
        this.chosen = chosen;
        this.choose = choose;
        list.setId("plan-cases");
        list.setAccessibleText(kit.say("meetings.plan.cases"));
        list.getStyleClass().add("plan-cases");
        list.setCellFactory(view -> new Cell());
        list.setPlaceholder(new Controls(kit).muted("meetings.waiting.none"));
        list.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    CaseSuggestion one = list.getSelectionModel().getSelectedItem();
                    if (event.getCode() == KeyCode.SPACE && one != null) {
                        choose.accept(one);
                        event.consume();
                    }
                });
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((p, was, is) -> explain(Optional.ofNullable(is)));
        why.setId("plan-why");
        why.getStyleClass().add("plan-why");
        Tooltip whole = new Tooltip(); // the sheet has room for three lines
        whole.textProperty().bind(why.textProperty());
        why.setTooltip(whole);
        VBox.setVgrow(list, Priority.ALWAYS);
        root.getChildren().setAll(list, why);
        explain(Optional.empty());
    }

    private void explain(Optional<CaseSuggestion> one) {
        why.setText(
                one.map(o -> o.row().reference().text() + " — " + reasons(o))
                        .orElse(kit.say("prepare.cases.help")));
    }

    private String reasons(CaseSuggestion one) {
        return one.on()
                .map(m -> kit.say("prepare.cases.on", m.title(), kit.words().date(m.date())))
                .orElseGet(() ->
                        one.reasons().isEmpty()
                                ? kit.say("prepare.cases.noReason")
                                : words.why(one));
    }

    Node node() {
        return root;
    }

    ListView<CaseSuggestion> list() {
        return list;
    }

    /** Shows these, keeping the marked one. */
    void show(List<CaseSuggestion> cases) {
        Optional<CaseSuggestion> was =
                Optional.ofNullable(list.getSelectionModel().getSelectedItem());
        list.getItems().setAll(cases);
        was.flatMap(w -> cases.stream().filter(c -> c.row().id().equals(w.row().id())).findFirst())
                .ifPresentOrElse(
                        list.getSelectionModel()::select,
                        () -> list.getSelectionModel().clearSelection());
    }

    void refresh() {
        list.refresh();
    }

    /** A chip that is never cut: the style sheet sets its own least width. */
    static StackPane whole(Label chip) {
        StackPane box = new StackPane(chip);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    /**
     * A case with its check mark and why it is suggested. What it is drawn with it keeps, because
     * each choice shows all lines anew.
     */
    private final class Cell extends ListCell<CaseSuggestion> {

        private final CheckBox box = new CheckBox();
        private final StackPane chip = whole(new Label());
        private final Label reasons = Controls.plain("", "muted", "small", "plan-reasons");
        private final VBox lines;
        private Optional<Object> chipShown = Optional.empty();

        Cell() {
            setPrefWidth(0);
            box.setFocusTraversable(false);
            box.setMinWidth(0);
            box.selectedProperty()
                    .addListener((p, was, is) -> {
                        CaseSuggestion one = getItem();
                        if (one != null && is != chosen.test(one)) {
                            choose.accept(one);
                        }
                    });
            lines = new VBox(Controls.row(box, Controls.gap(), chip), reasons);
        }

        @Override
        protected void updateItem(@Nullable CaseSuggestion one, boolean empty) {
            super.updateItem(one, empty);
            if (empty || one == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            box.setText(CaseTitle.of(kit, one.row().reference().text(), one.row().name()));
            box.setId("plan-" + one.row().reference().text());
            box.setSelected(chosen.test(one));
            showChip(one);
            String why = reasons(one);
            reasons.setText(vocabulary.list("AREA").label(one.row().area()) + " · " + why);
            setGraphic(lines);
            setAccessibleText(box.getText() + ". " + why);
        }

        /** One chip only: beside two, a reference would be cut in a narrow column. */
        private void showChip(CaseSuggestion one) {
            Object now = one.suggested() ? "suggested" : one.row().status();
            if (!chipShown.equals(Optional.of(now))) {
                chipShown = Optional.of(now);
                chip.getChildren()
                        .setAll(
                                one.suggested()
                                        ? Controls.chip(kit.say("prepare.suggested"), "accent")
                                        : StatusChip.brief(one.row().status(), kit));
            }
        }
    }
}
