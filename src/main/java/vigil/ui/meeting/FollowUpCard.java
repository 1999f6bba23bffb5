package vigil.ui.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.ui.action.DueWords;
import vigil.ui.action.FollowUp;
import vigil.ui.action.FollowUpForm;
import vigil.ui.action.FollowUpFormViewModel;
import vigil.ui.action.StatusChips;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Reveal;

/** The recommendations and actions of a case, edited where they stand. */
final class FollowUpCard {

    private final Kit kit;
    private final CasePageViewModel model;
    private final Controls controls;
    private final DueWords dues;
    private final VBox lines = Controls.styled(new VBox(), "column");
    private final Button addRecommendation;
    private final Button addAction;
    private final VBox root;
    private Optional<FollowUpFormViewModel> editing = Optional.empty();
    private Optional<Node> focusing = Optional.empty();
    private Optional<Node> formNode = Optional.empty();

    FollowUpCard(Kit kit, CasePageViewModel model) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        this.dues = new DueWords(kit);
        addRecommendation =
                controls.button(
                        "meeting.addRecommendation",
                        Icon.ADD,
                        () -> edit(model.newRecommendation()));
        addAction = controls.button("meeting.addAction", Icon.ADD, () -> edit(model.newAction()));
        root =
                Controls.card(
                        controls.heading("meeting.followUps"),
                        lines,
                        Controls.row(addRecommendation, addAction));
        model.followUps().addListener((ListChangeListener<FollowUp>) change -> draw());
        model.whenResumed(form -> {
            if (editing.isEmpty()) {
                edit(form);
            }
        });
        draw();
    }

    private void edit(FollowUpFormViewModel form) {
        if (unfinished()) {
            kit.notices().note(kit.say("meeting.followUp.unfinished"));
            return;
        }
        editing = Optional.of(form);
        formNode = Optional.of(form(form));
        draw();
    }

    private void draw() {
        List<Node> nodes = new ArrayList<>();
        Optional<UUID> open = editing.map(form -> form.base().get().id());
        for (FollowUp item : model.followUps()) {
            if (open.filter(item.id()::equals).isEmpty()) {
                nodes.add(line(item));
            } else {
                formNode.ifPresent(nodes::add);
            }
        }
        boolean isNew =
                model.followUps().stream()
                        .noneMatch(item -> open.filter(item.id()::equals).isPresent());
        if (isNew) {
            formNode.ifPresent(nodes::add);
        }
        if (nodes.isEmpty()) {
            nodes.add(controls.muted("meeting.followUps.none"));
        }
        lines.getChildren().setAll(nodes);
        focusing.ifPresent(first -> {
            Reveal.show(root);
            first.requestFocus();
        });
        focusing = Optional.empty();
    }

    private Node line(FollowUp item) {
        Label reference = Controls.plain(item.reference(), "strong");
        reference.setMinWidth(Region.USE_PREF_SIZE);
        VBox text =
                new VBox(
                        Controls.wrapping(item.wording()),
                        Controls.wrapping(owner(item), "muted", "small"));
        HBox.setHgrow(text, Priority.ALWAYS);
        Label status =
                StatusChips.of(item.status(), model.meeting().vocabulary().list("ACT_STATUS"));
        status.setMinWidth(Region.USE_PREF_SIZE);
        Button edit =
                controls.icon("meeting.followUp.edit", Icon.EDIT, () -> edit(model.form(item)));
        edit.setAccessibleText(kit.say("meeting.followUp.edit.of", item.reference()));
        edit.setDisable(!model.mayRecommend());
        HBox line = Controls.styled(new HBox(reference, text, status, edit), "follow-up-line");
        model.linked(item)
                .ifPresent(link -> {
                    Button unlink =
                            controls.icon(
                                    "meeting.followUp.unlink", Icon.UNDO, () -> model.unlink(link));
                    unlink.setAccessibleText(
                            kit.say("meeting.followUp.unlink.of", item.reference()));
                    unlink.setDisable(!model.mayRecommend());
                    line.getChildren().add(unlink);
                });
        return line;
    }

    /** Kind, whose it is, by when, and where it was made if not here. */
    private String owner(FollowUp item) {
        List<String> parts = new ArrayList<>();
        parts.add(kit.say("action.kind." + item.kind()));
        if (!item.ownerPerson().isEmpty()) {
            parts.add(item.ownerPerson());
        }
        item.ownerAgency()
                .map(model.meeting().vocabulary().list("AGENCY_TYPE")::label)
                .ifPresent(parts::add);
        item.due().ifPresent(due -> parts.add(kit.say("action.dueOn", kit.words().date(due))));
        String pressing = dues.of(item);
        if (!pressing.isEmpty()) {
            parts.add(pressing);
        }
        if (model.linked(item).isPresent()) {
            parts.add(kit.say("meeting.followUp.linked", kit.words().date(item.madeOn())));
        } else if (!model.madeHere(item)) {
            parts.add(kit.say("meeting.followUp.elsewhere"));
        }
        return String.join(" · ", parts);
    }

    private Node form(FollowUpFormViewModel form) {
        FollowUpForm fields = new FollowUpForm(kit, form);
        fields.whenSaved(item -> close());
        fields.whenLinked(standing -> model.link(standing, form.wording().get(), this::close));
        form.wording().addListener((p, was, is) -> model.typed(form, is));
        Button cancel = controls.button("action.cancel", this::close);
        VBox box =
                Controls.styled(
                        new VBox(
                                fields.node(),
                                Controls.row(Controls.gap(), cancel, fields.saveButton())),
                        "follow-up-form");
        form.open();
        focusing = Optional.of(fields.first());
        return box;
    }

    private void close() {
        boolean action = editing.filter(f -> f.base().get() instanceof FollowUp.Agreed).isPresent();
        editing.ifPresent(form -> model.typed(form, ""));
        editing = Optional.empty();
        formNode = Optional.empty();
        draw();
        (action ? addAction : addRecommendation).requestFocus();
    }

    boolean unfinished() {
        return editing.filter(FollowUpFormViewModel::changed).isPresent();
    }

    /** Saves what is being written, if there is anything in it. */
    void keep() {
        editing.filter(FollowUpFormViewModel::changed)
                .filter(form -> !form.wording().get().isBlank())
                .ifPresent(form -> form.save(item -> model.typed(form, ""), kit::report));
    }

    void show() {
        addRecommendation.setDisable(!model.mayRecommend());
        addAction.setDisable(!model.mayRecommend());
    }

    void focus() {
        formNode.ifPresentOrElse(Node::requestFocus, addRecommendation::requestFocus);
    }

    Node node() {
        return root;
    }
}
