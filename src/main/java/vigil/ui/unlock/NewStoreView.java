package vigil.ui.unlock;

import java.io.File;
import java.util.Optional;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import vigil.casework.KeyVault;
import vigil.casework.Passphrase;
import vigil.domain.vocabulary.Code;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.PassphraseInput;
import vigil.ui.kit.PickField;
import vigil.ui.kit.StrengthMeter;

/** Makes a store in four steps: the panel, the first person, a passphrase, and the recovery key. */
public final class NewStoreView {

    private final Kit kit;
    private final NewStoreViewModel model;
    private final Runnable leave;
    private final Controls controls;
    private final VBox card = Controls.styled(Controls.card(), "welcome-card");
    private final Label complaint = Controls.wrapping("");
    private final HBox complaintBox = Controls.styled(new HBox(), "banner", "banner-danger");

    public NewStoreView(Kit kit, NewStoreViewModel model, Runnable leave) {
        this.kit = kit;
        this.model = model;
        this.leave = leave;
        this.controls = new Controls(kit);
        complaintBox.getChildren().setAll(Icon.ERROR.node(), complaint);
        model.stepProperty().addListener((p, was, is) -> draw());
        model.complaint()
                .addListener((p, was, is) -> {
                    complaint.setText(is.orElse(""));
                    Controls.show(complaintBox, is.isPresent());
                });
        draw();
    }

    public Node node() {
        return card;
    }

    private void draw() {
        Controls.show(complaintBox, model.complaint().get().isPresent());
        switch (model.step()) {
            case PANEL -> panel();
            case PERSON -> person();
            case PASSPHRASE -> passphrase();
            case RECOVERY -> recovery();
        }
    }

    private Node steps() {
        HBox steps = Controls.styled(new HBox(), "steps");
        for (NewStoreViewModel.Step step : NewStoreViewModel.Step.values()) {
            Label label = Controls.plain(kit.say("newStore.step." + step.name()), "step");
            if (step == model.step()) {
                label.getStyleClass().add("step-now");
            }
            if (!steps.getChildren().isEmpty()) {
                steps.getChildren().add(Controls.plain("›", "step"));
            }
            steps.getChildren().add(label);
        }
        return steps;
    }

    private void fill(String titleKey, Node... nodes) {
        card.getChildren().setAll(steps(), controls.title(titleKey), complaintBox);
        card.getChildren().addAll(nodes);
    }

    private Node labelled(String key, Control control) {
        Label label = Controls.plain(kit.say(key), "answer-label");
        label.setLabelFor(control);
        control.setId(Controls.id(key));
        control.setAccessibleText(kit.say(key));
        VBox box = Controls.styled(new VBox(label, control), "column", "tight");
        kit.find(key + ".help")
                .ifPresent(
                        help -> box.getChildren().add(Controls.wrapping(help, "muted", "small")));
        return box;
    }

    private Node forward(Button next) {
        Hyperlink back = new Hyperlink(kit.say("newStore.back"));
        back.setOnAction(event -> {
            if (model.step() == NewStoreViewModel.Step.PANEL) {
                leave.run();
            } else {
                model.back();
            }
        });
        next.setDefaultButton(true);
        return Controls.row(back, Controls.gap(), next);
    }

    private void panel() {
        TextField name = new TextField();
        name.textProperty().bindBidirectional(model.panelName());
        TextArea boroughs = new TextArea();
        boroughs.setPrefRowCount(4);
        boroughs.textProperty().bindBidirectional(model.boroughs());
        boroughs.setPromptText(kit.say("newStore.boroughs.prompt"));
        TextField folder = new TextField();
        folder.textProperty().bindBidirectional(model.folder());
        HBox.setHgrow(folder, Priority.ALWAYS);
        Button browse = controls.button("unlock.browse", Icon.FOLDER, this::browse);
        VBox place = (VBox) labelled("newStore.folder", folder);
        place.getChildren().set(1, Controls.row(folder, browse));
        fill(
                "newStore.title",
                labelled("newStore.panel", name),
                labelled("newStore.boroughs", boroughs),
                place,
                forward(controls.primary("newStore.next", model::next)));
        name.requestFocus();
    }

    private void browse() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(kit.say("newStore.folder"));
        Optional.ofNullable(chooser.showDialog(card.getScene().getWindow()))
                .map(File::getPath)
                .ifPresent(model.folder()::set);
    }

    private void person() {
        TextField name = new TextField();
        name.textProperty().bindBidirectional(model.personName());
        TextField user = new TextField();
        user.textProperty().bindBidirectional(model.userName());
        PickField<Code> agency =
                new PickField<>(
                        typed ->
                                model.agencies().stream()
                                        .filter(code ->
                                                code.label()
                                                        .toLowerCase(java.util.Locale.UK)
                                                        .contains(
                                                                typed.toLowerCase(
                                                                        java.util.Locale.UK)))
                                        .toList(),
                        Code::label,
                        code -> "");
        agency.show(
                model.agencies().stream()
                        .filter(c -> c.code().equals(model.agency().get()))
                        .findFirst());
        agency.whenPicked(code -> model.agency().set(code.map(Code::code).orElse("")));
        fill(
                "newStore.person.title",
                controls.muted("newStore.person.text"),
                labelled("newStore.name", name),
                labelled("newStore.user", user),
                labelled("newStore.agency", agency),
                forward(controls.primary("newStore.next", model::next)));
        name.requestFocus();
    }

    private void passphrase() {
        PassphraseInput first = new PassphraseInput(kit.say("newStore.passphrase"));
        PassphraseInput again = new PassphraseInput(kit.say("newStore.again"));
        StrengthMeter meter = new StrengthMeter(kit);
        Button create =
                controls.primary(
                        "newStore.create",
                        () -> {
                            if (model.busy().get()) {
                                return; // it is being made
                            }
                            Optional<String> wrong = wrong(first, again);
                            if (wrong.isPresent()) {
                                complain(wrong.get());
                                return;
                            }
                            again.wipe();
                            model.create(first.take());
                        });
        first.textProperty()
                .addListener((p, was, is) -> {
                    try (Passphrase typed = first.peek()) {
                        meter.show(model.strength(typed));
                    }
                });
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(kit.say("work.creating"));
        bar.visibleProperty().bind(model.busy());
        bar.managedProperty().bind(model.busy());
        fill(
                "newStore.passphrase.title",
                controls.muted("newStore.passphrase.text"),
                labelled("newStore.passphrase", first),
                meter.node(),
                labelled("newStore.again", again),
                bar,
                forward(create));
        first.requestFocus();
    }

    private Optional<String> wrong(PassphraseInput first, PassphraseInput again) {
        try (Passphrase typed = first.peek()) {
            KeyVault.Strength strength = model.strength(typed);
            if (!strength.accepted()) {
                return Optional.of(
                        kit.say("newStore.weak", kit.say("strength." + strength.reason())));
            }
        }
        return first.sameAs(again) ? Optional.empty() : Optional.of(kit.say("newStore.different"));
    }

    private void complain(String sentence) {
        complaint.setText(sentence);
        Controls.show(complaintBox, true);
    }

    private void recovery() {
        Label key = Controls.wrapping(model.recoveryKey(), "recovery-key");
        key.setId("recovery-key");
        key.setMaxWidth(Double.MAX_VALUE);
        TextField typed = new TextField();
        Button print = controls.button("newStore.print", Icon.PRINT, () -> print(key.getText()));
        Button prove = controls.primary("newStore.prove", () -> model.prove(typed.getText()));
        prove.setDefaultButton(true);
        fill(
                "newStore.recovery.title",
                controls.text("newStore.recovery.text"),
                key,
                Controls.row(print, Controls.gap()),
                labelled("newStore.typed", typed),
                Controls.row(Controls.gap(), prove));
        typed.requestFocus();
    }

    /** Straight to the printer: a recovery key is never written to a file. */
    private void print(String key) {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            complain(kit.say("newStore.noPrinter"));
            return;
        }
        if (job.showPrintDialog(card.getScene().getWindow())) {
            VBox sheet =
                    new VBox(
                            14,
                            new Label(kit.say("newStore.sheet.title", model.panel())),
                            new Label(key),
                            Controls.wrapping(kit.say("newStore.sheet.text")));
            sheet.setPrefWidth(460);
            if (job.printPage(sheet)) {
                job.endJob();
            }
        }
    }
}
