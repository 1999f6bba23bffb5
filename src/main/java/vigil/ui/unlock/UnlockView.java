package vigil.ui.unlock;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.jspecify.annotations.Nullable;
import vigil.casework.KeyVault;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.ui.kit.Busy;
import vigil.ui.kit.Controls;
import vigil.ui.kit.GrowingText;
import vigil.ui.kit.Icon;
import vigil.ui.kit.KeyFileField;
import vigil.ui.kit.Kit;
import vigil.ui.kit.PassphraseInput;
import vigil.ui.kit.StrengthMeter;

/** The first thing one sees: which store, who, and the passphrase. */
public final class UnlockView {

    private final Kit kit;
    private final UnlockViewModel model;
    private final Controls controls;
    private final Runnable makeNew;
    private final Consumer<Optional<Path>> restore;
    private final VBox card = Controls.styled(Controls.card(), "welcome-card");
    private final HolderBox users;
    private final PassphraseInput passphrase;
    private final Label trouble = Controls.wrapping("");
    private final HBox troubleBox = Controls.styled(new HBox(), "banner", "banner-danger");
    private final Label countdown = Controls.wrapping("", "muted");
    private final KeyFileField keyFile;
    private final Label step = Controls.wrapping("", "muted");
    private final Label locked = Controls.wrapping("", "muted");
    private final Label backup = Controls.wrapping("", "muted", "small");
    private boolean recovering;

    /** What is typed first, and again when it was refused. */
    private Node first;

    /**
     * @param restore goes to the backups, of the store that is damaged if it is for one
     */
    public UnlockView(
            Kit kit, UnlockViewModel model, Runnable makeNew, Consumer<Optional<Path>> restore) {
        this.kit = kit;
        this.restore = restore;
        this.model = model;
        this.makeNew = makeNew;
        this.controls = new Controls(kit);
        this.passphrase = new PassphraseInput(kit.say("unlock.passphrase"));
        passphrase.setId("unlock-passphrase");
        first = passphrase;
        this.keyFile = new KeyFileField(kit, "unlock-key-file");
        countdown.setId("unlock-wait");
        step.setId("unlock-step");
        step.textProperty().bind(model.step());
        locked.setId("unlock-locked");
        locked.setText(model.locked());
        Controls.show(locked, !model.locked().isEmpty());
        troubleBox.getChildren().setAll(Icon.ERROR.node(), trouble);
        this.users = new HolderBox(kit, "unlock-user", model.holders());
        users.setAccessibleText(kit.say("unlock.user"));
        model.holders().addListener((p, was, is) -> Platform.runLater(this::toPassphrase));
        users.valueProperty()
                .addListener((p, was, is) -> {
                    if (needsKeyFile(was) != needsKeyFile(is)) {
                        draw();
                    }
                });
        model.waiting().addListener((p, was, is) -> showWait());
        model.folder().addListener((p, was, is) -> draw());
        backup.setId("unlock-backup");
        model.noBackup().addListener((p, was, is) -> showBackup());
        showBackup();
        model.trouble().addListener((p, was, is) -> showTrouble());
        model.busy().addListener((p, was, is) -> draw());
        // After a lock the keys are often read before the page stands in the window.
        card.sceneProperty().addListener((p, was, is) -> Platform.runLater(this::toPassphrase));
        model.recent().stream().findFirst().ifPresent(model::choose);
        draw();
    }

    private void toPassphrase() {
        if (model.folder().get().isPresent() && !recovering) {
            passphrase.requestFocus();
        }
    }

    public Node node() {
        return card;
    }

    private boolean needsKeyFile(KeyVault.@Nullable Holder holder) {
        return holder != null && model.needsKeyFile(holder.userName());
    }

    private void showBackup() {
        OptionalLong days = model.noBackup().get();
        days.ifPresent(n ->
                backup.setText(
                        n < 0 ? kit.say("unlock.noBackup") : kit.say("unlock.oldBackup", n)));
        Controls.show(backup, days.isPresent());
    }

    private void showWait() {
        long seconds = model.waiting().get();
        countdown.setText(seconds == 0 ? "" : kit.say("unlock.wait", seconds));
        Controls.show(countdown, seconds > 0);
    }

    private void showTrouble() {
        model.trouble()
                .get()
                .ifPresentOrElse(
                        problem -> {
                            trouble.setText(kit.sentence(problem));
                            Controls.show(troubleBox, true);
                        },
                        () -> Controls.show(troubleBox, false));
        if (model.trouble().get().isPresent()) {
            draw();
            first.requestFocus();
        }
    }

    /** What can be done about a store that is damaged, or older than it should be. */
    private VBox remedy() {
        VBox remedy = Controls.styled(new VBox(), "column", "tight");
        if (model.damaged().isPresent()) {
            remedy.getChildren()
                    .add(
                            controls.button(
                                    "restore.offer",
                                    Icon.HISTORY,
                                    () -> restore.accept(model.damaged())));
        }
        if (model.trouble().get().filter(Problem.OlderCopy.class::isInstance).isPresent()) {
            CheckBox goOn = new CheckBox(kit.say("older.goOn"));
            goOn.setId("older-go-on");
            goOn.selectedProperty().bindBidirectional(model.olderOnPurpose());
            remedy.getChildren().addAll(goOn, controls.muted("older.again"));
        }
        Controls.show(remedy, !remedy.getChildren().isEmpty());
        return remedy;
    }

    private void draw() {
        Controls.show(troubleBox, model.trouble().get().isPresent());
        if (model.folder().get().isEmpty()) {
            choosing();
        } else if (recovering) {
            recovering(model.folder().get().get());
        } else {
            unlocking(model.folder().get().get());
        }
        Busy.show(card, model.busy().get(), kit.say("work.unlocking"));
        if (model.busy().get()) {
            card.getChildren().add(step);
        }
    }

    private void choosing() {
        TextField path = new TextField();
        path.setPromptText(kit.say("unlock.folder.prompt"));
        path.setAccessibleText(kit.say("unlock.folder"));
        path.setId("unlock-folder");
        path.setText(model.refused());
        path.setOnAction(event -> model.choose(path.getText()));
        HBox.setHgrow(path, javafx.scene.layout.Priority.ALWAYS);
        Button browse = controls.button("unlock.browse", Icon.FOLDER, this::browse);
        card.getChildren().setAll(controls.title("unlock.choose"), troubleBox, remedy());
        if (!model.recent().isEmpty()) {
            VBox recent = Controls.styled(new VBox(), "column", "tight");
            for (String folder : model.recent()) {
                Button row = new Button(name(Path.of(folder)));
                row.setGraphic(Icon.LOCK.node());
                row.getStyleClass().addAll("flat", "store-row");
                row.setMaxWidth(Double.MAX_VALUE);
                row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
                row.setOnAction(event -> model.choose(folder));
                recent.getChildren().add(row);
            }
            card.getChildren().addAll(controls.muted("unlock.recent"), recent);
        }
        card.getChildren()
                .addAll(
                        controls.muted("unlock.other"),
                        Controls.row(path, browse),
                        controls.muted("unlock.orNew"),
                        Controls.row(
                                controls.primary("unlock.new", makeNew),
                                controls.button(
                                        "restore.welcome",
                                        () -> restore.accept(Optional.empty()))));
    }

    private static String name(Path folder) {
        Path last = folder.getFileName();
        return last == null ? folder.toString() : last + "  –  " + folder;
    }

    private void browse() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(kit.say("unlock.folder"));
        Optional.ofNullable(chooser.showDialog(card.getScene().getWindow()))
                .map(File::getPath)
                .ifPresent(model::choose);
    }

    private void unlocking(Path folder) {
        first = passphrase;
        Button unlock = controls.primary("unlock.unlock", this::unlock);
        unlock.setGraphic(Icon.UNLOCK.node());
        unlock.setDefaultButton(true);
        unlock.setMaxWidth(Double.MAX_VALUE);
        unlock.disableProperty().bind(Bindings.greaterThan(model.waiting(), 0).or(model.busy()));
        passphrase.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                unlock();
                event.consume();
            }
        });
        Hyperlink forgotten = new Hyperlink(kit.say("unlock.forgotten"));
        forgotten.setId("unlock-forgotten");
        forgotten.setOnAction(event -> {
            recovering = true;
            draw();
        });
        Hyperlink other = new Hyperlink(kit.say("unlock.otherStore"));
        other.setId("unlock-other");
        other.setOnAction(event -> model.forget());
        card.getChildren()
                .setAll(
                        controls.title("unlock.title"),
                        Controls.wrapping(name(folder), "muted"),
                        locked,
                        troubleBox,
                        remedy(),
                        labelled("unlock.user", users),
                        labelled("unlock.passphrase", passphrase));
        if (needsKeyFile(users.getValue())) {
            card.getChildren().add(labelled("unlock.keyFile", keyFile.node(), keyFile.input()));
        }
        card.getChildren()
                .addAll(countdown, unlock, backup, Controls.row(forgotten, Controls.gap(), other));
        showWait();
    }

    private Node labelled(String key, javafx.scene.control.Control control) {
        return labelled(key, control, control);
    }

    private Node labelled(String key, Node whole, javafx.scene.control.Control input) {
        Label label = Controls.plain(kit.say(key), "answer-label");
        label.setLabelFor(input);
        input.setAccessibleText(kit.say(key));
        return Controls.styled(new VBox(label, whole), "column", "tight");
    }

    private void unlock() {
        if (users.getValue() != null && model.waiting().get() == 0) {
            Optional<Path> file =
                    needsKeyFile(users.getValue()) ? keyFile.file() : Optional.empty();
            model.unlock(users.getValue().userName(), passphrase.take(), file);
        }
    }

    private void recovering(Path folder) {
        GrowingText key = new GrowingText(2);
        key.setPromptText(kit.say("recover.key.prompt"));
        key.setId("recover-key");
        first = key;
        PassphraseInput chosen = new PassphraseInput(kit.say("recover.new"));
        chosen.setId("recover-new");
        PassphraseInput again = new PassphraseInput(kit.say("recover.again"));
        again.setId("recover-again");
        StrengthMeter meter = new StrengthMeter(kit);
        chosen.textProperty()
                .addListener((p, was, is) -> {
                    try (Passphrase typed = chosen.peek()) {
                        meter.show(model.strength(typed));
                    }
                });
        Button open =
                controls.primary(
                        "recover.open",
                        () -> {
                            if (!chosen.sameAs(again)) {
                                trouble.setText(kit.say("newStore.different"));
                                Controls.show(troubleBox, true);
                                return;
                            }
                            again.wipe();
                            model.recover(
                                    users.getValue().userName(),
                                    key.getText().toCharArray(),
                                    chosen.take());
                        });
        Hyperlink back = new Hyperlink(kit.say("recover.back"));
        back.setOnAction(event -> {
            recovering = false;
            draw();
        });
        card.getChildren()
                .setAll(
                        controls.title("recover.title"),
                        Controls.wrapping(name(folder), "muted"),
                        controls.text("recover.text"),
                        troubleBox,
                        labelled("unlock.user", users),
                        labelled("recover.key", key),
                        labelled("recover.new", chosen),
                        meter.node(),
                        labelled("recover.again", again),
                        open,
                        back);
    }
}
