package vigil.ui.together;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import vigil.casework.Refused;
import vigil.casework.SmallText;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Copied;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Sheets;

/** This store's card: its fingerprint to read out, its lines to copy or save. */
final class CardSheet {

    private final Kit kit;
    private final Controls controls;
    private final TextArea lines = new TextArea();
    private final Label fingerprint = Controls.wrapping("", "fingerprint", "fingerprint-large");
    private final Label complaint = Controls.wrapping("", "complaint");
    private final VBox root;

    private CardSheet(Kit kit, Sheets sheets) {
        this.kit = kit;
        this.controls = new Controls(kit);
        lines.setEditable(false);
        lines.setPrefRowCount(7);
        lines.setWrapText(true);
        lines.setId("apart-card-lines");
        lines.setAccessibleText(kit.say("apart.card"));
        fingerprint.setId("apart-card-fingerprint");
        Controls.show(complaint, false);
        root =
                Controls.styled(
                        new VBox(
                                controls.title("apart.card"),
                                controls.muted("apart.card.text"),
                                controls.heading("apart.card.fingerprint"),
                                fingerprint,
                                lines,
                                complaint,
                                Controls.row(
                                        controls.button(
                                                "apart.card.copy",
                                                Icon.COPY,
                                                () -> Copied.put(kit, lines.getText())),
                                        controls.button("apart.card.save", Icon.SAVE, this::save)),
                                Controls.gap(),
                                Controls.row(
                                        Controls.gap(),
                                        controls.button("apart.close", sheets::close))),
                        "sheet",
                        "apart-sheet");
    }

    static void open(Kit kit, TogetherViewModel model, Sheets sheets) {
        CardSheet sheet = new CardSheet(kit, sheets);
        sheets.showAtSide(sheet.root, sheet.lines, () -> true);
        model.card(
                card -> {
                    sheet.lines.setText(card.strip());
                    sheet.fingerprint.setText(model.fingerprint(card));
                },
                problem -> sheet.complain(kit.sentence(problem)));
    }

    private void complain(String sentence) {
        complaint.setText(sentence);
        Controls.show(complaint, true);
    }

    private void save() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kit.say("apart.card.save"));
        chooser.setInitialFileName("this-store.card");
        Optional.ofNullable(chooser.showSaveDialog(root.getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(this::write);
    }

    private void write(Path file) {
        String text = lines.getText();
        kit.work()
                .run(
                        "keepingCard",
                        () -> write(file, text),
                        () -> kit.notices().done(kit.say("apart.card.saved", file.toString())),
                        problem -> complain(kit.sentence(problem)));
    }

    private static void write(Path file, String text) throws Refused {
        SmallText.write(file, text + "\n");
    }
}
