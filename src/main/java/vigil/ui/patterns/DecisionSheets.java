package vigil.ui.patterns;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vigil.casework.PanelStore;
import vigil.casework.PatternDecisions.About;
import vigil.casework.Problem;
import vigil.patterns.Finding;
import vigil.ui.kit.Controls;
import vigil.ui.kit.DayField;
import vigil.ui.kit.GrowingText;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LiveText;
import vigil.ui.kit.Named;
import vigil.ui.kit.Sheets;

/** Asks what a decision about a finding needs: the reason, the day, the meeting. */
final class DecisionSheets {

    private static final int REASON = 1_000;

    private final Kit kit;
    private final DecisionViewModel model;
    private final Sheets sheets;
    private final Controls controls;

    DecisionSheets(Kit kit, DecisionViewModel model, Sheets sheets) {
        this.kit = kit;
        this.model = model;
        this.sheets = sheets;
        this.controls = new Controls(kit);
    }

    /** What went wrong, over the fields. */
    private final class Trouble {
        private final Label text = Controls.wrapping("");
        private final HBox box = Controls.styled(new HBox(), "banner", "banner-danger");

        Trouble() {
            box.getChildren().setAll(Icon.ERROR.node(), text);
            Controls.show(box, false);
        }

        void show(Problem problem) {
            text.setText(kit.sentence(problem));
            Controls.show(box, true);
        }
    }

    void snooze(About about) {
        DayField until = new DayField(kit, "decision.until.prompt", "decision.until.wrong");
        until.input().setId("decision-until");
        GrowingText reason = reason();
        Trouble trouble = new Trouble();
        lay(
                "decision.snooze",
                about.said(),
                trouble,
                List.of(
                        controls.labelled("decision.until", until, until.input()),
                        controls.labelled("decision.reason", reason)),
                "decision.snooze.do",
                () -> {
                    Optional<LocalDate> day = until.day();
                    if (day.isEmpty()) {
                        until.complain(kit.say("decision.until.wrong"));
                        until.input().requestFocus();
                    } else {
                        model.snooze(about, day.get(), reason.getText(), trouble::show);
                    }
                },
                until.input());
    }

    void dismiss(About about) {
        GrowingText reason = reason();
        Trouble trouble = new Trouble();
        lay(
                "decision.dismiss",
                about.said(),
                trouble,
                List.of(controls.labelled("decision.reason", reason)),
                "decision.dismiss.do",
                () -> model.dismiss(about, reason.getText(), trouble::show),
                reason);
    }

    private static GrowingText reason() {
        GrowingText reason = new GrowingText(3);
        reason.setId("decision-reason");
        reason.setTextFormatter(LiveText.limit(REASON));
        return reason;
    }

    void raise(About about, Finding finding) {
        model.planned(meetings -> {
            if (meetings.isEmpty()) {
                plan(about, finding);
            } else {
                choose(about, finding, meetings);
            }
        });
    }

    private void choose(About about, Finding finding, List<PanelStore.MeetingRow> meetings) {
        ComboBox<PanelStore.MeetingRow> box = new ComboBox<>();
        box.setId("decision-meeting");
        box.getItems().setAll(meetings);
        box.getSelectionModel().selectFirst();
        box.setMaxWidth(Double.MAX_VALUE);
        Named.in(
                box, row -> kit.say("decision.meeting", kit.words().date(row.date()), row.title()));
        Trouble trouble = new Trouble();
        lay(
                "decision.raise",
                model.words().title(finding) + "\n" + model.words().safely(finding),
                trouble,
                List.of(controls.labelled("decision.raise.meeting", box)),
                "decision.raise.do",
                () -> model.raise(about, finding, box.getValue().id(), trouble::show),
                box);
    }

    /** There is no meeting to raise it to. */
    private void plan(About about, Finding finding) {
        DayField day = new DayField(kit, "meetings.plan.date.prompt", "meetings.plan.date.wrong");
        day.input().setId("decision-plan-date");
        Trouble trouble = new Trouble();
        lay(
                "decision.raise",
                model.words().title(finding) + "\n" + model.words().safely(finding),
                trouble,
                List.of(
                        controls.text("decision.raise.none"),
                        controls.labelled("decision.raise.planned", day, day.input())),
                "decision.raise.plan",
                () -> {
                    Optional<LocalDate> date = day.day();
                    if (date.isEmpty() || date.get().isBefore(model.today())) {
                        day.complain(kit.say("meetings.plan.date.wrong"));
                        day.input().requestFocus();
                    } else {
                        model.planAndRaise(about, finding, date.get(), trouble::show);
                    }
                },
                day.input());
    }

    /**
     * @param key its title and its text
     * @param quoted the finding, or what will be said of it
     */
    private void lay(
            String key,
            String quoted,
            Trouble trouble,
            List<Node> fields,
            String verb,
            Runnable action,
            Node focus) {
        Button go = controls.primary(verb, action);
        go.setDefaultButton(true);
        go.disableProperty().bind(model.busy());
        VBox sheet =
                Controls.styled(
                        new VBox(
                                controls.title(key + ".title"),
                                controls.muted(key + ".text"),
                                Controls.wrapping(quoted, "decision-quoted"),
                                trouble.box),
                        "sheet",
                        "question",
                        "decision-sheet");
        sheet.getChildren().addAll(fields);
        sheet.getChildren()
                .add(
                        Controls.row(
                                Controls.gap(),
                                controls.button("decision.cancel", sheets::close),
                                go));
        // What was decided closes the sheet; what was refused is said in it.
        model.done()
                .addListener(
                        new javafx.beans.value.ChangeListener<>() {
                            @Override
                            public void changed(
                                    javafx.beans.value.ObservableValue<
                                                    ? extends Optional<DecisionViewModel.Done>>
                                            property,
                                    Optional<DecisionViewModel.Done> was,
                                    Optional<DecisionViewModel.Done> is) {
                                model.done().removeListener(this);
                                if (sheet.getScene() != null && is.isPresent()) {
                                    sheets.close();
                                }
                            }
                        });
        sheets.show(sheet, focus);
    }
}
