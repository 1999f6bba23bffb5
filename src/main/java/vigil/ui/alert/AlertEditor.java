package vigil.ui.alert;

import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.AlertState;
import vigil.domain.alert.DrugAlert;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.Reveal;
import vigil.ui.kit.Sheets;

/** One alert on one page: the report, its grading, its words, and its life once it is issued. */
final class AlertEditor {

    private final Kit kit;
    private final AlertsViewModel model;
    private final AlertWords words;
    private final Runnable undo;
    private final Controls controls;
    private final Label number = Controls.styled(new Label(), "section-title");
    private final HBox chip = Controls.row();
    private final VBox notes = Controls.styled(new VBox(), "column", "tight");
    private final AlertReportCard report;
    private final VBox cards;
    private final VBox root;

    /** What has the keyboard can be seen: the page is longer than the window. */
    private final ChangeListener<Node> focus = (p, was, is) -> follow(is);

    private final ChangeListener<Optional<DrugAlert>> listener = (p, was, is) -> state();

    /**
     * @param undo takes the last step back and shows the page anew
     */
    AlertEditor(
            Kit kit,
            AlertsViewModel model,
            AlertWords words,
            Sheets sheets,
            Navigator navigator,
            Runnable undo) {
        this.kit = kit;
        this.model = model;
        this.words = words;
        this.controls = new Controls(kit);
        this.undo = undo;
        DrugAlert alert = model.edited().get().orElseThrow();
        AlertState state = alert.state(model.today());
        boolean open =
                (state.open() || state == AlertState.CLOSED)
                        && alert.dates().issued().isEmpty()
                        && model.mayWrite();
        this.report = new AlertReportCard(kit, model, navigator, open);
        cards =
                Controls.styled(
                        new VBox(
                                notes,
                                report.node(),
                                new AlertJudgementCard(kit, model, open).node(),
                                new AlertTextCard(kit, model, open).node()),
                        "column",
                        "loose",
                        "alert-page");
        if (alert.dates().issued().isEmpty()) {
            cards.getChildren().add(new AlertIssueCard(kit, model, sheets, open).node());
        } else {
            // What is live is looked after: what can be done with it comes first.
            cards.getChildren().add(1, new AlertLifeCard(kit, model, sheets).node());
        }
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root = Controls.styled(new VBox(head(alert, open), scroll), "column");
        model.edited().addListener(listener);
        cards.sceneProperty()
                .addListener((p, was, is) -> {
                    if (is != null) {
                        is.focusOwnerProperty().addListener(new WeakChangeListener<>(focus));
                    }
                });
        state();
    }

    private void follow(@Nullable Node focused) {
        model.pause();
        for (Node at = focused; at != null; at = at.getParent()) {
            if (at == cards && focused != null) {
                Reveal.show(focused);
                return;
            }
        }
    }

    private Node head(DrugAlert alert, boolean open) {
        number.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = Controls.row(number, chip, Controls.gap());
        if (open) {
            Label unsaved = controls.muted("alert.unsaved");
            unsaved.visibleProperty().bind(model.dirty());
            unsaved.setWrapText(false);
            Button save = controls.button("alert.save", Icon.SAVE, this::save);
            save.disableProperty().bind(model.dirty().not().or(model.busy()));
            Button back = controls.button("alert.undo", Icon.UNDO, undo);
            back.disableProperty().bind(model.undoable().not());
            back.setMinWidth(Region.USE_PREF_SIZE);
            head.getChildren().addAll(unsaved, back, save);
        } else if (alert.dates().issued().isPresent() && model.mayWrite()) {
            head.getChildren()
                    .add(controls.button("alert.anew", Icon.COPY, () -> model.anew(alert)));
        }
        return head;
    }

    private void state() {
        model.edited()
                .get()
                .ifPresent(alert -> {
                    number.setText(words.number(alert));
                    chip.getChildren()
                            .setAll(
                                    words.chip(alert, model.today()),
                                    Controls.plain(
                                            words.when(alert, model.today()), "muted", "small"));
                    notes.getChildren().clear();
                    AlertState state = alert.state(model.today());
                    if (state == AlertState.LIVE) {
                        note("alert.fixed");
                    } else if (state == AlertState.EXPIRED || state == AlertState.WITHDRAWN) {
                        note("alert.over");
                    } else if (!model.mayWrite()) {
                        note("alert.readOnly");
                    } else {
                        model.same(alert).ifPresent(this::same);
                    }
                    Controls.show(notes, !notes.getChildren().isEmpty());
                });
    }

    private void note(String key) {
        notes.getChildren()
                .add(
                        Controls.styled(
                                new HBox(Icon.INFORMATION.node(), controls.text(key)),
                                "banner",
                                "banner-accent"));
    }

    private void same(DrugAlert other) {
        Button look = new Button(kit.say("alert.same.look", other.reference()));
        look.setId("alert-same-look");
        look.setMinWidth(Region.USE_PREF_SIZE);
        look.setOnAction(event -> model.show(other));
        Label text = Controls.wrapping(kit.say("alert.same", other.reference()));
        HBox.setHgrow(text, Priority.ALWAYS);
        notes.getChildren()
                .add(
                        Controls.styled(
                                new HBox(Icon.TOGETHER.node(), text, look),
                                "banner",
                                "banner-accent"));
    }

    void save() {
        if (model.dirty().get()) {
            model.save(
                    saved -> kit.notices().done(kit.say("alert.saved", saved.reference())),
                    kit::report);
        }
    }

    void focus() {
        report.focus();
    }

    void dispose() {
        model.edited().removeListener(listener);
    }

    Node node() {
        return root;
    }
}
