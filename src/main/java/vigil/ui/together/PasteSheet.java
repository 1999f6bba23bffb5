package vigil.ui.together;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import vigil.casework.Problem;
import vigil.casework.SmallText;
import vigil.ui.kit.Controls;
import vigil.ui.kit.DroppedFiles;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Sheets;

/** A few lines that somebody sent, pasted or from a file: another store's card, or a receipt. */
final class PasteSheet {

    private final Kit kit;
    private final TextArea lines = new TextArea();
    private final Label complaint = Controls.wrapping("", "complaint");
    private final VBox root;

    /**
     * @param key of its title; its text, button and choice of a file follow from it
     */
    private PasteSheet(Kit kit, Sheets sheets, String key, Consumer<String> keep) {
        this.kit = kit;
        Controls controls = new Controls(kit);
        lines.setPrefRowCount(8);
        lines.setWrapText(true);
        lines.setId("apart-paste");
        lines.setPromptText(kit.say("apart.paste.prompt"));
        lines.setAccessibleText(kit.say(key));
        Controls.show(complaint, false);
        root =
                Controls.styled(
                        new VBox(
                                controls.title(key),
                                controls.muted(key + ".text"),
                                lines,
                                complaint,
                                Controls.row(
                                        controls.button(
                                                "apart.paste.file", Icon.FOLDER, this::choose),
                                        Controls.gap(),
                                        controls.button("apart.close", sheets::close),
                                        controls.primary(
                                                "apart.paste.keep",
                                                () -> keep.accept(lines.getText())))),
                        "sheet",
                        "apart-sheet");
        DroppedFiles.accept(root, this::read);
    }

    static void card(Kit kit, TogetherViewModel model, Sheets sheets) {
        PasteSheet[] sheet = new PasteSheet[1];
        sheet[0] =
                new PasteSheet(
                        kit,
                        sheets,
                        "apart.stores.add",
                        text ->
                                model.keepCard(
                                        text,
                                        card -> {
                                            sheets.close();
                                            kit.notices().done(kit.say("apart.kept", card.name()));
                                        },
                                        problem -> sheet[0].complain(problem)));
        sheets.showAtSide(sheet[0].root, sheet[0].lines, () -> true);
    }

    static void receipt(Kit kit, TogetherViewModel model, Sheets sheets) {
        PasteSheet[] sheet = new PasteSheet[1];
        sheet[0] =
                new PasteSheet(
                        kit,
                        sheets,
                        "apart.receipt",
                        text ->
                                model.confirm(
                                        text,
                                        sent -> {
                                            sheets.close();
                                            kit.notices()
                                                    .done(
                                                            kit.say(
                                                                    "apart.receipt.done",
                                                                    sent.cases(),
                                                                    model.moment(sent.made())));
                                        },
                                        problem -> sheet[0].complain(problem)));
        sheets.showAtSide(sheet[0].root, sheet[0].lines, () -> true);
    }

    private void complain(Problem problem) {
        complaint.setText(kit.sentence(problem));
        Controls.show(complaint, true);
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kit.say("apart.paste.file"));
        Optional.ofNullable(chooser.showOpenDialog(root.getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(this::read);
    }

    private void read(Path file) {
        kit.work()
                .run(
                        "readingCard",
                        progress -> SmallText.read(file),
                        text -> {
                            Controls.show(complaint, false);
                            lines.setText(text.strip());
                        },
                        this::complain);
    }
}
