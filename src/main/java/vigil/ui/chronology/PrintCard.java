package vigil.ui.chronology;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import vigil.casework.ChronologyPrint;
import vigil.casework.Intent;
import vigil.casework.Leaving;
import vigil.casework.Problem;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.vocabulary.CodeList;
import vigil.ui.kit.CodeBox;
import vigil.ui.kit.Controls;
import vigil.ui.kit.EditedCase;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LeavingNote;

/** Asks which version of the chronology to write as PDF, and where. */
final class PrintCard {

    private final Kit kit;
    private final EditedCase edited;
    private final ChronologyPrint print;
    private final Controls controls;
    private final CodeBox version;
    private final TextField file = new TextField();
    private final Label complaint = Controls.wrapping("", "complaint");
    private final Button save;
    private final Button replace;
    private final VBox root;
    private Runnable closed = () -> {};
    private Runnable cancel = () -> {};

    PrintCard(Kit kit, EditedCase edited, ChronologyPrint print) {
        this.kit = kit;
        this.edited = edited;
        this.print = print;
        this.controls = new Controls(kit);
        this.version =
                new CodeBox(
                        new CodeList("", "", edited.vocabulary().list("AGENCY_TYPE").codes()),
                        kit.say("chronologyPage.print.full"));
        version.show(Optional.of(""));
        version.setId("chronology-print-version");
        file.setId("chronology-print-file");
        file.setOnAction(action -> save(false));
        save = controls.primary("chronologyPage.print.save", () -> save(false));
        save.setGraphic(Icon.PDF.node());
        replace = controls.button("chronologyPage.print.replace", () -> save(true));
        HBox place =
                Controls.row(
                        file,
                        controls.icon("chronologyPage.print.choose", Icon.FOLDER, this::choose));
        HBox.setHgrow(file, Priority.ALWAYS);
        root =
                Controls.card(
                        controls.heading("chronologyPage.print.title"),
                        controls.labelled("chronologyPage.print.version", version),
                        controls.labelled("chronologyPage.print.file", place, file),
                        new LeavingNote(kit, Leaving.of(Intent.RELEASE_CHRONOLOGY)).node(),
                        complaint,
                        Controls.row(
                                save,
                                replace,
                                controls.button("chronologyPage.cancel", this::close)));
        root.setId("chronology-print");
        root.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        close();
                        key.consume();
                    }
                });
        file.textProperty().addListener((p, was, is) -> quiet());
        Controls.show(root, false);
        quiet();
    }

    private void quiet() {
        Controls.show(complaint, false);
        Controls.show(replace, false);
    }

    void open() {
        edited.edited()
                .get()
                .ifPresent(c -> {
                    if (file.getText().isEmpty()) {
                        file.setText(
                                Path.of(
                                                System.getProperty("user.home", ""),
                                                ChronologyPrint.fileName(c))
                                        .toString());
                    }
                    quiet();
                    Controls.show(root, true);
                    file.requestFocus();
                    file.end();
                });
    }

    private void close() {
        cancel.run();
        Controls.show(root, false);
        closed.run();
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kit.say("chronologyPage.print.choose"));
        edited.edited()
                .get()
                .ifPresent(c -> chooser.setInitialFileName(ChronologyPrint.fileName(c)));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(kit.say("preview.pdf"), "*.pdf"));
        Optional.ofNullable(chooser.showSaveDialog(root.getScene().getWindow()))
                .map(File::toString)
                .ifPresent(file::setText);
    }

    private void save(boolean replacing) {
        Optional<ReviewCase> now = edited.edited().get();
        if (now.isEmpty()) {
            return;
        }
        Path target;
        try {
            target = Path.of(file.getText().strip());
        } catch (InvalidPathException noPath) {
            complain(kit.say("preview.file.wrong"));
            return;
        }
        if (file.getText().isBlank() || !target.isAbsolute()) {
            complain(kit.say("preview.file.wrong"));
            return;
        }
        Optional<String> agency = version.chosen();
        save.setDisable(true);
        cancel =
                kit.work()
                        .run(
                                "writingChronology",
                                progress -> {
                                    if (!replacing && Files.exists(target)) {
                                        return Optional.<ChronologyPrint.Prepared>empty();
                                    }
                                    ChronologyPrint.Prepared made =
                                            print.prepare(now.get(), agency);
                                    progress.checkCancelled();
                                    print.save(made, target);
                                    return Optional.of(made);
                                },
                                made -> done(made, target),
                                problem -> {
                                    save.setDisable(false);
                                    if (!(problem instanceof Problem.Cancelled)) {
                                        complain(kit.sentence(problem));
                                    }
                                });
    }

    private void done(Optional<ChronologyPrint.Prepared> made, Path target) {
        save.setDisable(false);
        if (made.isEmpty()) {
            complain(kit.say("preview.exists"));
            Controls.show(replace, true);
            replace.requestFocus();
            return;
        }
        kit.notices()
                .done(kit.say("chronologyPage.print.done", made.get().pages(), target.toString()));
        cancel = () -> {};
        close();
    }

    private void complain(String sentence) {
        complaint.setText(sentence);
        Controls.show(complaint, true);
        file.requestFocus();
    }

    void whenClosed(Runnable listener) {
        closed = listener;
    }

    Node node() {
        return root;
    }
}
