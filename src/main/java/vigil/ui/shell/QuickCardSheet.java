package vigil.ui.shell;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import vigil.casework.Problem;
import vigil.casework.QuickCards;
import vigil.domain.access.PanelRole;
import vigil.domain.vocabulary.Code;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Sheets;

/** Asks for whom the card is, and where it goes. */
final class QuickCardSheet {

    private final Kit kit;
    private final Sheets sheets;
    private final QuickCards cards;
    private final ComboBox<Code> roles;
    private final TextField file = new TextField();

    private QuickCardSheet(Kit kit, Sheets sheets, QuickCards cards) {
        this.kit = kit;
        this.sheets = sheets;
        this.cards = cards;
        List<Code> all =
                Arrays.stream(PanelRole.values())
                        .map(role -> new Code(role.name(), kit.say("role." + role.name())))
                        .toList();
        this.roles = new Controls(kit).choice("quickcard.role", all);
    }

    static void open(Kit kit, Sheets sheets, QuickCards cards, PanelRole role) {
        new QuickCardSheet(kit, sheets, cards).show(role);
    }

    private void show(PanelRole role) {
        Controls controls = new Controls(kit);
        roles.valueProperty().addListener((p, was, is) -> file.setText(suggested()));
        roles.getItems().stream()
                .filter(code -> code.code().equals(role.name()))
                .findFirst()
                .ifPresent(roles::setValue);
        file.setText(suggested());
        file.setId("quickcard-file");
        HBox.setHgrow(file, Priority.ALWAYS);
        Button write = controls.primary("quickcard.write", this::write);
        write.setDefaultButton(true);
        VBox sheet =
                Controls.styled(
                        new VBox(
                                controls.title("quickcard.title"),
                                controls.muted("quickcard.text"),
                                controls.labelled("quickcard.role", roles),
                                controls.labelled(
                                        "quickcard.file",
                                        Controls.row(
                                                file,
                                                controls.button(
                                                        "unlock.browse",
                                                        Icon.FOLDER,
                                                        this::browse)),
                                        file),
                                Controls.row(
                                        Controls.gap(),
                                        controls.button("quickcard.cancel", sheets::close),
                                        write)),
                        "sheet",
                        "quickcard-sheet");
        sheets.show(sheet, roles);
    }

    private String suggested() {
        return Path.of(fileName()).toAbsolutePath().toString();
    }

    private String fileName() {
        String name = roles.getValue() == null ? "" : roles.getValue().label();
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        return "vigil-card-" + plain.replaceAll("-$", "") + ".pdf";
    }

    private void browse() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kit.say("quickcard.file"));
        chooser.setInitialFileName(fileName());
        Optional.ofNullable(chooser.showSaveDialog(file.getScene().getWindow()))
                .map(File::getPath)
                .ifPresent(file::setText);
    }

    private void write() {
        Path target;
        try {
            target = Path.of(file.getText().strip());
        } catch (InvalidPathException e) {
            kit.report(new Problem.NotWritable(file.getText()));
            return;
        }
        PanelRole role = PanelRole.valueOf(roles.getValue().code());
        sheets.close();
        kit.work()
                .run(
                        "writingCard",
                        () -> cards.write(role, target),
                        () -> kit.notices().done(kit.say("quickcard.written", target)),
                        kit::report);
    }
}
