package vigil.ui.together;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.casework.Reconciling;
import vigil.ui.kit.Controls;
import vigil.ui.kit.DroppedFiles;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.PassphraseInput;
import vigil.ui.kit.Sheets;

/** A bundle that came: looked into first, and taken only when somebody says so. */
final class TakeSheet {

    private final Kit kit;
    private final TogetherViewModel model;
    private final Sheets sheets;
    private final Navigator navigator;
    private final Controls controls;
    private final BundleForm form;
    private final PassphraseInput words;
    private final VBox askWords;
    private final VBox outcome = Controls.card();
    private final Button look;
    private final Button take;
    private final VBox root;
    private Optional<Path> looked = Optional.empty();
    private boolean taken;

    private TakeSheet(Kit kit, TogetherViewModel model, Sheets sheets, Navigator navigator) {
        this.kit = kit;
        this.model = model;
        this.sheets = sheets;
        this.navigator = navigator;
        this.controls = new Controls(kit);
        this.form = new BundleForm(kit, model, "work.takingBundle");
        this.words = new PassphraseInput(kit.say("apart.words"));
        this.look = controls.button("apart.look", this::look);
        this.take = controls.primary("apart.take.now", this::take);
        form.file().setId("apart-take-file");
        form.file().setPromptText(kit.say("apart.take.prompt"));
        form.file().setOnAction(event -> look());
        form.file().textProperty().addListener((p, was, is) -> another());
        words.setId("apart-words");
        words.setOnAction(event -> look());
        askWords = controls.labelled("apart.words", words);
        root =
                form.sheet(
                        "apart.take",
                        Controls.column(
                                controls.muted("apart.take.text"),
                                form.labelledFile("apart.take.file", this::choose),
                                askWords,
                                form.complaint(),
                                outcome,
                                form.foot(Controls.gap(), look, take)),
                        this::close);
        DroppedFiles.accept(root, dropped -> form.file().setText(dropped.toString()));
        model.busy().addListener((p, was, is) -> state());
        Controls.show(askWords, false);
        another();
    }

    static void open(
            Kit kit,
            TogetherViewModel model,
            Sheets sheets,
            Navigator navigator,
            Optional<Path> file) {
        TakeSheet sheet = new TakeSheet(kit, model, sheets, navigator);
        sheets.showAtSide(
                sheet.root, sheet.form.file(), () -> !model.busy().get() && sheet.forgotten());
        file.ifPresent(dropped -> {
            sheet.form.file().setText(dropped.toString());
            sheet.look();
        });
    }

    private void close() {
        forgotten();
        sheets.close();
    }

    private boolean forgotten() {
        words.wipe();
        return true;
    }

    private void another() {
        looked = Optional.empty();
        form.settled();
        Controls.show(outcome, false);
        state();
    }

    private void state() {
        boolean working = model.busy().get();
        look.setDisable(working);
        take.setDisable(working);
        Controls.show(look, !taken && looked.isEmpty());
        Controls.show(take, !taken && looked.isPresent());
        form.working(working);
    }

    private Optional<Passphrase> words() {
        return askWords.isVisible() ? Optional.of(words.peek()) : Optional.empty();
    }

    private void look() {
        if (form.path().isEmpty()) {
            form.complain(kit.say("apart.file.wrong"));
            state();
            return;
        }
        taken = false;
        Path from = form.path().get();
        form.settled();
        model.header(
                from,
                header -> {
                    boolean byWords = header.recipient().isEmpty();
                    boolean asked = askWords.isVisible();
                    Controls.show(askWords, byWords);
                    if (byWords && (!asked || words.getLength() == 0)) {
                        words.requestFocus();
                    } else {
                        model.look(from, words(), seen -> show(from, seen), this::complain);
                    }
                },
                this::complain);
    }

    private void show(Path from, Reconciling.Outcome seen) {
        looked = Optional.of(from);
        outcome.getChildren().setAll(new OutcomeLines(kit, model).node(seen, false));
        Controls.show(outcome, true);
        state();
        take.setDisable(seen.takenBefore().isPresent());
        take.requestFocus();
    }

    private void take() {
        looked.ifPresent(from -> {
            form.settled();
            model.take(from, words(), this::show, this::complain);
        });
    }

    private void show(TogetherViewModel.Taken done) {
        taken = true;
        words.wipe();
        HBox banner = Controls.styled(new HBox(), "banner", "banner-success");
        banner.getChildren()
                .setAll(Icon.DONE.node(), Controls.wrapping(kit.say("apart.take.done")));
        outcome.getChildren()
                .setAll(
                        banner,
                        new OutcomeLines(kit, model).node(done.outcome(), true),
                        receipt(done));
        if (done.doubts() > 0) {
            Hyperlink link = new Hyperlink(kit.say("apart.doubts", done.doubts()));
            link.setWrapText(true);
            link.setId("apart-doubts");
            link.setOnAction(event -> {
                close();
                navigator.possibleDuplicates();
            });
            outcome.getChildren().add(link);
        }
        state();
    }

    private Node receipt(TogetherViewModel.Taken done) {
        if (done.receipt().isPresent()) {
            return Controls.wrapping(
                    kit.say("apart.receipt.file", done.receipt().get().toString()), "strong");
        }
        TextArea lines = new TextArea(done.outcome().receipt().orElse(""));
        lines.setEditable(false);
        lines.setWrapText(true);
        lines.setPrefRowCount(6);
        lines.setAccessibleText(kit.say("apart.receipt.copy"));
        return Controls.column(controls.text("apart.receipt.copy"), lines);
    }

    private void complain(Problem problem) {
        form.complain(problem);
        state();
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kit.say("apart.file.choose"));
        Optional.ofNullable(chooser.showOpenDialog(root.getScene().getWindow()))
                .map(File::getPath)
                .ifPresent(chosen -> {
                    form.file().setText(chosen);
                    look();
                });
    }
}
