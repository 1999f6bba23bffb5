package vigil.ui.action;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;

/** The side sheet in which one recommendation or action is edited. */
final class ActionSheet {

    private final Kit kit;
    private final Controls controls;
    private final FollowUpFormViewModel model;
    private final Runnable close;
    private final HBox question = Controls.styled(new HBox(), "banner", "banner-warning");
    private final VBox root;

    ActionSheet(
            Kit kit,
            FollowUpFormViewModel model,
            FollowUpForm form,
            Navigator navigator,
            Optional<ActionLine> line,
            Runnable close) {
        this.kit = kit;
        this.controls = new Controls(kit);
        this.model = model;
        this.close = close;
        FollowUp item = model.base().get();
        Button shut = controls.icon("action.close", Icon.CLOSE, this::leave);
        HBox head =
                Controls.row(
                        Controls.plain(
                                item.isNew()
                                        ? kit.say("action.new." + item.kind())
                                        : kit.say("action.title." + item.kind(), item.reference()),
                                "section-title"),
                        Controls.gap(),
                        shut);
        VBox.setVgrow(form.node(), javafx.scene.layout.Priority.ALWAYS);
        askBeforeLeaving();
        HBox buttons =
                Controls.row(
                        Controls.gap(),
                        controls.button("action.cancel", this::leave),
                        form.saveButton());
        VBox body = Controls.styled(new VBox(form.node()), "side-sheet-body");
        root =
                Controls.styled(
                        new VBox(
                                head,
                                from(line, navigator),
                                question,
                                ActionListView.scrolling(body),
                                buttons),
                        "sheet",
                        "side-sheet");
    }

    /** Where it was made, with ways there. */
    private Node from(Optional<ActionLine> line, Navigator navigator) {
        FlowPane links = Controls.styled(new FlowPane(), "links");
        line.ifPresent(l -> {
            l.reviewCase()
                    .ifPresent(reference ->
                            links.getChildren()
                                    .add(
                                            link(
                                                    reference.text(),
                                                    () ->
                                                            l.item()
                                                                    .reviewCase()
                                                                    .ifPresent(
                                                                            navigator::openCase))));
            l.meeting()
                    .ifPresent(meeting ->
                            links.getChildren()
                                    .add(
                                            link(
                                                    kit.say(
                                                            "action.meeting",
                                                            meeting.title(),
                                                            kit.words().date(meeting.date())),
                                                    () -> navigator.openMeeting(meeting.id()))));
        });
        Controls.show(links, !links.getChildren().isEmpty());
        return links;
    }

    private Hyperlink link(String text, Runnable action) {
        Hyperlink link = new Hyperlink(text);
        link.setOnAction(event -> {
            if (mayClose()) {
                close.run();
                action.run();
            }
        });
        return link;
    }

    private void askBeforeLeaving() {
        Button discard = controls.button("action.discard", close);
        discard.setId("action-discard");
        discard.setMinWidth(Region.USE_PREF_SIZE);
        question.getChildren()
                .setAll(
                        Icon.WARNING.node(),
                        Controls.wrapping(kit.say("action.unsaved")),
                        Controls.gap(),
                        discard);
        Controls.show(question, false);
    }

    private void leave() {
        if (mayClose()) {
            close.run();
        }
    }

    /** Whether nothing would be lost; if something would, asks first. */
    boolean mayClose() {
        root.requestFocus(); // what is being typed is read when it is left
        boolean unsaved = model.changed();
        Controls.show(question, unsaved);
        if (unsaved) {
            question.getChildren().getLast().requestFocus();
        }
        return !unsaved;
    }

    /** The window locks: saves what is written, if there is anything in it. */
    void keep() {
        root.requestFocus();
        if (model.changed() && !model.wording().get().isBlank()) {
            model.save(item -> {}, kit::report);
        }
    }

    Region node() {
        return root;
    }
}
