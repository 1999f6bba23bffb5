package vigil.ui.action;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.casework.PanelStore;
import vigil.casework.Problem;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LiveText;

/** How an action goes: a line to add to it, and everything that was added, dated and signed. */
final class ProgressNotes {

    private static final int LETTERS = 10_000;

    private final Kit kit;
    private final FollowUpFormViewModel model;
    private final VBox notes = Controls.styled(new VBox(), "column", "tight");
    private final Node root;

    /**
     * @param problem gets what kept a note from being added
     */
    ProgressNotes(Kit kit, FollowUpFormViewModel model, Consumer<Problem> problem) {
        this.kit = kit;
        this.model = model;
        Controls controls = new Controls(kit);
        TextField note = new TextField();
        note.setId("action-note");
        note.setPromptText(kit.say("action.note.prompt"));
        note.setTextFormatter(LiveText.limit(LETTERS));
        HBox.setHgrow(note, Priority.ALWAYS);
        Runnable add = () -> model.note(note.getText(), note::clear, problem);
        note.setOnAction(event -> add.run());
        model.notes().addListener((ListChangeListener<PanelStore.ActionNote>) change -> show());
        root =
                controls.labelled(
                        "action.progress",
                        Controls.column(
                                Controls.row(note, controls.button("action.note.add", add)), notes),
                        note);
        show();
    }

    private void show() {
        notes.getChildren().clear();
        DateTimeFormatter clock = DateTimeFormatter.ofPattern("HH:mm");
        for (PanelStore.ActionNote note : model.notes()) {
            LocalDate day = LocalDate.ofInstant(note.at(), kit.clock().getZone());
            String time = clock.format(note.at().atZone(kit.clock().getZone()));
            Label head =
                    Controls.plain(
                            kit.say(
                                    "action.note.head",
                                    kit.words().date(day),
                                    time,
                                    model.memberName(note.member())),
                            "muted",
                            "small");
            notes.getChildren()
                    .add(Controls.styled(new VBox(head, Controls.wrapping(note.text())), "note"));
        }
    }

    Node node() {
        return root;
    }
}
