package vigil.ui.unlock;

import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import vigil.casework.Problem;
import vigil.casework.StoreBackups;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.PassphraseInput;

/** The backups of a store, one of which is proven and put back. */
public final class RestoreView {

    private static final int LINES_SHOWN = 4;

    private final Kit kit;
    private final RestoreViewModel model;
    private final Runnable leave;
    private final Controls controls;
    private final VBox card = Controls.styled(Controls.card(), "welcome-card", "restore-card");
    private final TextField from = new TextField();
    private final TextField target = new TextField();
    private final ToggleGroup choice = new ToggleGroup();
    private final ToggleGroup places = new ToggleGroup();
    private final RadioButton inPlace = new RadioButton();
    private final RadioButton elsewhere = new RadioButton();
    private final HolderBox users;
    private final PassphraseInput passphrase;
    private final CheckBox recovering = new CheckBox();
    private final TextArea recoveryKey = new TextArea();
    private final Label trouble = Controls.wrapping("");
    private final HBox troubleBox = Controls.styled(new HBox(), "banner", "banner-danger");

    public RestoreView(Kit kit, RestoreViewModel model, Runnable leave) {
        this.kit = kit;
        this.model = model;
        this.leave = leave;
        this.controls = new Controls(kit);
        this.passphrase = new PassphraseInput(kit.say("restore.passphrase"));
        passphrase.setId("restore-passphrase");
        recovering.setText(kit.say("restore.recovering"));
        recovering.setId("restore-recovering");
        recoveryKey.setId("restore-recovery-key");
        recoveryKey.setPromptText(kit.say("restore.recoveryKey.prompt"));
        recoveryKey.setPrefRowCount(3);
        recoveryKey.setWrapText(true);
        troubleBox.getChildren().setAll(Icon.ERROR.node(), trouble);
        from.setId("restore-from");
        from.setPromptText(kit.say("restore.from.prompt"));
        from.setOnAction(event -> model.look(from.getText()));
        target.setId("restore-target");
        target.setPromptText(kit.say("restore.target.prompt"));
        target.setAccessibleText(kit.say("restore.target"));
        inPlace.setText(kit.say("restore.inPlace"));
        inPlace.setId("restore-in-place");
        inPlace.setWrapText(true);
        elsewhere.setText(kit.say("restore.elsewhere"));
        elsewhere.setId("restore-elsewhere");
        inPlace.setToggleGroup(places);
        elsewhere.setToggleGroup(places);
        (model.damaged().isPresent() ? inPlace : elsewhere).setSelected(true);
        this.users = new HolderBox(kit, "restore-user", model.holders());
        model.copies().addListener((p, was, is) -> draw());
        model.outcome().addListener((p, was, is) -> draw());
        model.busy().addListener((p, was, is) -> draw());
        model.trouble().addListener((p, was, is) -> showTrouble());
        places.selectedToggleProperty().addListener((p, was, is) -> showTarget());
        model.damaged()
                .ifPresent(folder -> {
                    from.setText(folder.toString());
                    model.look(folder.toString());
                });
        draw();
    }

    public Node node() {
        return card;
    }

    private void showTrouble() {
        trouble.setText(model.trouble().get().map(kit::sentence).orElse(""));
        Controls.show(troubleBox, model.trouble().get().isPresent());
        if (model.trouble().get().filter(Problem.WrongPassphrase.class::isInstance).isPresent()) {
            passphrase.requestFocus();
        }
    }

    private void showTarget() {
        Controls.show(target, elsewhere.isSelected());
    }

    private void draw() {
        showTrouble();
        if (model.outcome().get().isPresent()) {
            done(model.outcome().get().get());
        } else if (model.busy().get()) {
            doing();
        } else {
            choosing();
        }
    }

    private void choosing() {
        Button browse =
                controls.button(
                        "unlock.browse",
                        Icon.FOLDER,
                        () ->
                                chosen().ifPresent(path -> {
                                    from.setText(path);
                                    model.look(path);
                                }));
        Button look = controls.button("restore.look", () -> model.look(from.getText()));
        HBox.setHgrow(from, Priority.ALWAYS);
        Hyperlink back = new Hyperlink(kit.say("restore.back"));
        back.setId("restore-back");
        back.setOnAction(event -> leave.run());
        VBox where = Controls.column(Controls.row(from, look, browse));
        Label caption = Controls.plain(kit.say("restore.from"), "answer-label");
        caption.setLabelFor(from);
        where.getChildren().addFirst(caption);
        where.getStyleClass().add("tight");
        card.getChildren().setAll(controls.title("restore.title"), where, troubleBox);
        model.copies().get().ifPresent(this::list);
        card.getChildren().add(back);
    }

    private Optional<String> chosen() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(kit.say("restore.from"));
        return Optional.ofNullable(chooser.showDialog(card.getScene().getWindow()))
                .map(File::getPath);
    }

    private void list(List<StoreBackups.Copy> copies) {
        if (copies.isEmpty()) {
            card.getChildren().add(controls.text("restore.none"));
            return;
        }
        Optional<Object> before =
                Optional.ofNullable(choice.getSelectedToggle()).map(Toggle::getUserData);
        choice.getToggles().clear();
        VBox rows = Controls.styled(new VBox(), "column", "tight", "restore-rows");
        rows.setId("restore-rows");
        for (StoreBackups.Copy copy : copies) {
            rows.getChildren().add(copy.good() ? goodRow(copy) : badRow(copy));
        }
        choice.getToggles().stream()
                .filter(toggle -> before.filter(toggle.getUserData()::equals).isPresent())
                .findFirst()
                .or(() -> choice.getToggles().stream().findFirst())
                .ifPresent(choice::selectToggle);
        Node shown = rows;
        if (copies.size() > LINES_SHOWN) {
            ScrollPane scroll = new ScrollPane(rows);
            scroll.setFitToWidth(true);
            scroll.getStyleClass().add("restore-scroll");
            shown = scroll;
        }
        card.getChildren().addAll(controls.muted("restore.pick"), shown);
        if (copies.stream().anyMatch(StoreBackups.Copy::good)) {
            Button start = controls.primary("restore.start", this::start);
            start.setDefaultButton(true);
            start.setMaxWidth(Double.MAX_VALUE);
            VBox places = Controls.styled(new VBox(), "column", "tight");
            if (model.damaged().isPresent()) {
                places.getChildren().addAll(inPlace, elsewhere, target);
            } else {
                places.getChildren().addAll(Controls.plain(kit.say("restore.target")), target);
            }
            showTarget();
            Node byPassphrase = labelled("restore.passphrase", passphrase);
            Node byKey =
                    Controls.styled(
                            new VBox(
                                    labelled("restore.recoveryKey", recoveryKey),
                                    controls.muted("restore.recoveryKey.after")),
                            "column",
                            "tight");
            recovering.setOnAction(event -> {
                Controls.show(byPassphrase, !recovering.isSelected());
                Controls.show(byKey, recovering.isSelected());
                (recovering.isSelected() ? recoveryKey : passphrase).requestFocus();
            });
            Controls.show(byPassphrase, !recovering.isSelected());
            Controls.show(byKey, recovering.isSelected());
            card.getChildren()
                    .addAll(
                            labelled("restore.who", users),
                            byPassphrase,
                            recovering,
                            byKey,
                            places,
                            start);
        }
    }

    private Node goodRow(StoreBackups.Copy copy) {
        RadioButton button = new RadioButton(kit.words().moment(model.made(copy)));
        button.setToggleGroup(choice);
        button.setUserData(copy);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> model.pick(copy));
        String holds = kit.say("restore.row.cases", copy.cases());
        String judged = kit.say("restore.row.good");
        button.setAccessibleText(button.getText() + ", " + holds + ", " + judged);
        Label cases = Controls.plain(holds, "muted");
        cases.setMinWidth(Region.USE_PREF_SIZE);
        return Controls.row(button, cases, Controls.gap(), Controls.chip(judged, "success"));
    }

    /** One that cannot be chosen. */
    private Node badRow(StoreBackups.Copy copy) {
        Label made = Controls.plain(kit.words().moment(model.made(copy)), "muted", "restore-bad");
        made.setMinWidth(Region.USE_PREF_SIZE);
        String file = copy.trouble().map(bad -> leaf(bad.file())).orElse("");
        return Controls.row(
                made, Controls.gap(), Controls.chip(kit.say("restore.row.bad", file), "danger"));
    }

    private static String leaf(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    private Node labelled(String key, Control control) {
        Label label = Controls.plain(kit.say(key), "answer-label");
        label.setLabelFor(control);
        control.setAccessibleText(kit.say(key));
        return Controls.styled(new VBox(label, control), "column", "tight");
    }

    private void start() {
        if (choice.getSelectedToggle() == null || users.getValue() == null) {
            return;
        }
        Optional<String> to =
                elsewhere.isSelected() ? Optional.of(target.getText()) : Optional.empty();
        if (to.filter(String::isBlank).isPresent()) {
            trouble.setText(kit.say("restore.chooseTarget"));
            Controls.show(troubleBox, true);
            target.requestFocus();
            return;
        }
        if (recovering.isSelected()) {
            char[] typed = recoveryKey.getText().toCharArray();
            recoveryKey.clear();
            model.restoreRecovering(
                    (StoreBackups.Copy) choice.getSelectedToggle().getUserData(),
                    to,
                    users.getValue().userName(),
                    typed);
            return;
        }
        model.restore(
                (StoreBackups.Copy) choice.getSelectedToggle().getUserData(),
                to,
                users.getValue().userName(),
                passphrase.take());
    }

    private void doing() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(kit.say("restore.doing"));
        bar.progressProperty().bind(model.progress());
        card.getChildren()
                .setAll(
                        controls.title("restore.title"),
                        controls.text("restore.doing"),
                        bar,
                        Controls.row(
                                Controls.gap(), controls.button("restore.cancel", model::cancel)));
    }

    private void done(RestoreViewModel.Outcome outcome) {
        boolean keysOnly = outcome.back().filter(StoreBackups.PutBack::keysOnly).isPresent();
        VBox said = Controls.styled(new VBox(), "column");
        if (keysOnly) {
            said.getChildren().add(controls.text("restore.done.keys"));
        } else {
            said.getChildren()
                    .add(
                            controls.text(
                                    "restore.done.text",
                                    kit.words().moment(model.made(outcome.copy())),
                                    outcome.copy().cases()));
            said.getChildren()
                    .add(
                            Controls.wrapping(
                                    outcome.back()
                                            .flatMap(StoreBackups.PutBack::missing)
                                            .map(rows -> kit.say("restore.done.missing", rows))
                                            .orElse(kit.say("restore.done.unknown"))));
        }
        outcome.back()
                .ifPresentOrElse(
                        back ->
                                said.getChildren()
                                        .add(
                                                controls.text(
                                                        "restore.done.aside",
                                                        back.aside().toString())),
                        () ->
                                said.getChildren()
                                        .add(
                                                controls.text(
                                                        "restore.done.where",
                                                        outcome.where().toString())));
        Button open = controls.primary("restore.done.open", model::unlock);
        open.setDefaultButton(true);
        card.getChildren()
                .setAll(
                        Controls.row(Icon.DONE.node(), controls.title("restore.done")),
                        said,
                        Controls.row(Controls.gap(), open));
        open.requestFocus();
    }
}
