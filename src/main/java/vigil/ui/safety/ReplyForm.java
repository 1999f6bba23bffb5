package vigil.ui.safety;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.casework.SafetyCare;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.TypedDate;
import vigil.domain.safety.SafetyAction;
import vigil.domain.safety.SafetyPrompt;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LiveText;

/** Asks what was done, who was told, by whom and when; or why nothing was needed. */
final class ReplyForm {

    private final Kit kit;
    private final SafetyAction.Outcome outcome;
    private final TextField note = new TextField();
    private final TextField by = new TextField();
    private final TextField on = new TextField();
    private final Map<String, CheckBox> told = new LinkedHashMap<>();
    private final Label complaint = Controls.wrapping("", "complaint");
    private final VBox root;
    private Consumer<SafetyCare.Reply> given = reply -> {};
    private Runnable left = () -> {};

    ReplyForm(
            Kit kit,
            SafetyWords words,
            SafetyPrompt prompt,
            SafetyAction.Outcome outcome,
            String me) {
        this.kit = kit;
        this.outcome = outcome;
        Controls controls = new Controls(kit);
        boolean done = outcome == SafetyAction.Outcome.DONE;
        note.setId("safety-note");
        note.setTextFormatter(LiveText.limit(4000));
        by.setId("safety-by");
        by.setTextFormatter(LiveText.limit(200));
        by.setText(me);
        on.setId("safety-on");
        on.setText(kit.words().date(LocalDate.now(kit.clock())));
        on.setPrefColumnCount(9);
        FlowPane agencies = Controls.styled(new FlowPane(), "safety-agencies");
        for (String code : prompt.kind().tell()) {
            CheckBox box = new CheckBox(words.agency(code));
            box.setId("safety-told-" + told.size());
            told.put(code, box);
            agencies.getChildren().add(box);
        }
        for (TextField field : List.of(note, by, on)) {
            field.setOnAction(action -> give());
            field.textProperty().addListener((p, was, is) -> Controls.show(complaint, false));
        }
        VBox who = controls.labelled("safety.by", by);
        VBox when = controls.labelled("safety.on", on);
        HBox.setHgrow(when, Priority.NEVER);
        root = Controls.styled(new VBox(), "safety-reply");
        root.setId("safety-reply");
        root.getChildren().add(controls.labelled(done ? "safety.what" : "safety.why", note));
        if (done) {
            Label caption = Controls.plain(kit.say("safety.whom"), "answer-label");
            root.getChildren().add(new VBox(caption, agencies));
        }
        root.getChildren()
                .addAll(
                        Controls.row(who, when),
                        complaint,
                        Controls.row(
                                controls.primary("safety.record.save", this::give),
                                controls.button("safety.cancel", () -> left.run())));
        Controls.show(complaint, false);
        root.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        left.run();
                        key.consume();
                    }
                });
    }

    private void give() {
        Optional<LocalDate> day =
                TypedDate.parse(on.getText(), LocalDate.now(kit.clock()))
                        .flatMap(PartialDate::exact);
        if (note.getText().isBlank()) {
            complain(
                    kit.say(
                            outcome == SafetyAction.Outcome.DONE
                                    ? "safety.what.missing"
                                    : "safety.why.missing"));
            note.requestFocus();
            return;
        }
        if (day.isEmpty() || day.get().isAfter(LocalDate.now(kit.clock()))) {
            complain(kit.say("safety.on.wrong"));
            on.requestFocus();
            return;
        }
        given.accept(
                new SafetyCare.Reply(
                        outcome,
                        day.get(),
                        by.getText().strip(),
                        told.entrySet().stream()
                                .filter(entry -> entry.getValue().isSelected())
                                .map(Map.Entry::getKey)
                                .toList(),
                        note.getText()));
    }

    void complain(String sentence) {
        complaint.setText(sentence);
        Controls.show(complaint, true);
    }

    void whenGiven(Consumer<SafetyCare.Reply> listener) {
        given = listener;
    }

    void whenLeft(Runnable listener) {
        left = listener;
    }

    void focus() {
        note.requestFocus();
    }

    Node node() {
        return root;
    }
}
