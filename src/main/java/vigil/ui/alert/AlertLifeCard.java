package vigil.ui.alert;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import vigil.casework.AlertStore;
import vigil.casework.DrugAlerts;
import vigil.casework.Intent;
import vigil.casework.Leaving;
import vigil.casework.Problem;
import vigil.domain.alert.AlertState;
import vigil.domain.alert.DrugAlert;
import vigil.ui.kit.Controls;
import vigil.ui.kit.DayField;
import vigil.ui.kit.FormGrid;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LeavingNote;
import vigil.ui.kit.LiveText;
import vigil.ui.kit.Sheets;

/** The life of an alert once it is issued: given to people, extended, ended, withdrawn. */
final class AlertLifeCard {

    private static final double NARROWEST = 17;
    private static final int HASH_SHOWN = 12;

    private final Kit kit;
    private final AlertsViewModel model;
    private final Controls controls;
    private final TextField recipient = new TextField();
    private final TextField file = new TextField();
    private final Label giveComplaint = Controls.wrapping("", "complaint");
    private final DayField until;
    private final TextField why = new TextField();
    private final Label changeComplaint = Controls.wrapping("", "complaint");
    private final TextField reached = new TextField();
    private final VBox lines = Controls.styled(new VBox(), "column", "tight");
    private final VBox root;
    private final ChangeListener<Object> listener = (p, was, is) -> register();

    AlertLifeCard(Kit kit, AlertsViewModel model, Sheets sheets) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        this.until = new DayField(kit, "alert.expires.prompt", "alert.expires.wrong");
        DrugAlert alert = model.edited().get().orElseThrow();
        boolean live = alert.state(model.today()) == AlertState.LIVE;
        root = Controls.styled(new VBox(), "column", "loose");
        if (live && model.mayIssue()) {
            root.getChildren().addAll(give(alert, sheets), change());
        }
        root.getChildren()
                .add(Controls.card(controls.heading("alert.register"), count(alert), lines));
        root.getProperties().put("listener", listener); // lives as long as the card
        model.lines().addListener(new WeakChangeListener<>(listener));
        register();
    }

    private Node give(DrugAlert alert, Sheets sheets) {
        recipient.setId("alert-recipient");
        recipient.setTextFormatter(LiveText.limit(400));
        recipient.setPromptText(kit.say("alert.recipient.prompt"));
        file.setId("alert-file");
        file.setText(Path.of(System.getProperty("user.home", ""), name(alert)).toString());
        HBox.setHgrow(file, Priority.ALWAYS);
        Controls.show(giveComplaint, false);
        HBox place =
                Controls.row(file, controls.icon("alert.file.choose", Icon.FOLDER, this::choose));
        FormGrid grid = new FormGrid(NARROWEST);
        grid.add(controls.labelled("alert.recipient", recipient), false);
        grid.add(controls.labelled("alert.file", place, file), false);
        Button release = controls.primary("alert.release", this::release);
        release.setGraphic(Icon.RELEASE.node());
        return Controls.card(
                controls.heading("alert.give"),
                controls.muted("alert.give.text"),
                grid,
                new LeavingNote(kit, Leaving.of(Intent.RELEASE_ALERT)).node(),
                giveComplaint,
                Controls.row(
                        controls.button(
                                "alert.preview",
                                Icon.PDF,
                                () -> AlertPreview.open(kit, model, sheets)),
                        release));
    }

    private String name(DrugAlert alert) {
        return kit.say("alert.file.name", alert.reference());
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kit.say("alert.file.choose"));
        model.edited().get().ifPresent(a -> chooser.setInitialFileName(name(a)));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(kit.say("alert.file.kind"), "*.pdf"));
        Optional.ofNullable(chooser.showSaveDialog(root.getScene().getWindow()))
                .map(File::toString)
                .ifPresent(file::setText);
    }

    private void release() {
        Controls.show(giveComplaint, false);
        if (recipient.getText().isBlank()) {
            complain(giveComplaint, kit.say("alert.recipient.missing"));
            recipient.requestFocus();
            return;
        }
        Path target;
        try {
            target = Path.of(file.getText().strip());
        } catch (InvalidPathException noPath) {
            complain(giveComplaint, kit.say("alert.file.wrong"));
            return;
        }
        if (file.getText().isBlank() || !target.isAbsolute()) {
            complain(giveComplaint, kit.say("alert.file.wrong"));
            file.requestFocus();
            return;
        }
        model.release(
                recipient.getText(),
                target,
                () -> {
                    complain(giveComplaint, kit.say("alert.file.there"));
                    file.requestFocus();
                },
                written -> {
                    recipient.clear();
                    kit.notices().done(kit.say("alert.released", written.toString()));
                },
                problem -> complain(giveComplaint, kit.sentence(problem)));
    }

    private static void complain(Label label, String sentence) {
        label.setText(sentence);
        Controls.show(label, true);
    }

    private Node change() {
        until.input().setId("alert-until");
        why.setId("alert-why");
        why.setTextFormatter(LiveText.limit(2000));
        why.setPromptText(kit.say("alert.why.prompt"));
        Controls.show(changeComplaint, false);
        FormGrid grid = new FormGrid(NARROWEST);
        grid.add(controls.labelled("alert.until", until, until.input()), false);
        grid.add(controls.labelled("alert.why", why), false);
        return Controls.card(
                controls.heading("alert.change"),
                grid,
                changeComplaint,
                controls.muted("alert.withdraw.forGood"),
                Controls.row(
                        controls.button("alert.extend", Icon.CALENDAR, this::extend),
                        controls.button("alert.end", Icon.CLOCK, this::end),
                        controls.button("alert.withdraw", Icon.UNDO, this::withdraw)));
    }

    private void extend() {
        Optional<LocalDate> day = until.day();
        if (day.isEmpty()) {
            complain(changeComplaint, kit.say("alert.until.missing"));
            until.input().requestFocus();
            return;
        }
        model.extend(
                day.get(),
                why.getText(),
                now ->
                        kit.notices()
                                .done(
                                        kit.say(
                                                "alert.extended",
                                                now.reference(),
                                                kit.words().date(day.get()))),
                this::trouble);
    }

    private void end() {
        model.end(
                why.getText(),
                now -> kit.notices().done(kit.say("alert.ended", now.reference())),
                this::trouble);
    }

    private void withdraw() {
        if (why.getText().isBlank()) {
            complain(changeComplaint, kit.say("alert.why.missing"));
            why.requestFocus();
            return;
        }
        model.withdraw(
                why.getText(),
                now -> kit.notices().done(kit.say("alert.withdrawnDone", now.reference())),
                this::trouble);
    }

    private void trouble(Problem problem) {
        complain(changeComplaint, kit.sentence(problem));
    }

    private Node count(DrugAlert alert) {
        reached.setId("alert-reached");
        reached.setTextFormatter(LiveText.limit(7));
        reached.setPrefColumnCount(7);
        alert.reached().ifPresent(n -> reached.setText(String.valueOf(n)));
        reached.setEditable(model.mayWrite());
        Button keep = controls.button("alert.count.save", this::keepCount);
        keep.setDisable(!model.mayWrite());
        return controls.labelled("alert.count", Controls.row(reached, keep), reached);
    }

    private void keepCount() {
        String typed = reached.getText().strip();
        if (!typed.matches("\\d{0,7}")) {
            kit.notices().problem(kit.say("alert.count.wrong"));
            return;
        }
        model.reached(
                typed.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(typed)),
                kit::report);
    }

    private void register() {
        lines.getChildren().clear();
        if (model.lines().get().isEmpty()) {
            lines.getChildren().add(controls.muted("alert.register.none"));
        }
        model.lines().get().forEach(line -> lines.getChildren().add(line(line)));
    }

    private Node line(DrugAlerts.Line line) {
        AlertStore.Event event = line.event();
        String moment =
                kit.words().date(LocalDate.ofInstant(event.at(), kit.clock().getZone()))
                        + " "
                        + DateTimeFormatter.ofPattern("HH:mm")
                                .format(event.at().atZone(kit.clock().getZone()));
        VBox box =
                new VBox(
                        Controls.wrapping(
                                kit.say(
                                        "alert.event." + event.kind().name(),
                                        event.expires().map(kit.words()::date).orElse(""),
                                        event.recipient()),
                                "strong"),
                        Controls.wrapping(
                                kit.say("alert.event.by", moment, line.by()), "muted", "small"));
        if (!event.note().isEmpty()) {
            box.getChildren().add(Controls.wrapping(event.note()));
        }
        if (!event.sha256().isEmpty()) {
            box.getChildren()
                    .add(
                            Controls.wrapping(
                                    kit.say(
                                            "alert.event.hash",
                                            event.sha256().substring(0, HASH_SHOWN)),
                                    "muted",
                                    "small"));
        }
        return box;
    }

    VBox node() {
        return root;
    }
}
