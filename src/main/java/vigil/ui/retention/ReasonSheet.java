package vigil.ui.retention;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Sheets;

/** Asks why, before something is done that a reason is kept for. */
final class ReasonSheet {

    private ReasonSheet() {}

    static void open(
            Kit kit, Sheets sheets, String title, String text, String verb, Consumer<String> then) {
        Controls controls = new Controls(kit);
        TextArea why = new TextArea();
        why.setId("retention-why");
        why.setWrapText(true);
        why.setPrefRowCount(3);
        Button go = controls.primary(verb, () -> then.accept(why.getText()));
        go.setId("retention-reason-go");
        go.disableProperty().bind(why.textProperty().map(String::isBlank));
        VBox sheet =
                Controls.styled(
                        new VBox(
                                controls.title(title),
                                controls.text(text),
                                controls.labelled("retention.why", why),
                                Controls.row(
                                        Controls.gap(),
                                        controls.button("retention.cancel", sheets::close),
                                        go)),
                        "sheet",
                        "question");
        sheets.show(sheet, why);
    }
}
