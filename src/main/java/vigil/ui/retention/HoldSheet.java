package vigil.ui.retention;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import vigil.domain.casefile.CaseReference;
import vigil.ui.kit.Controls;
import vigil.ui.kit.DayField;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Sheets;

/** Asks what is held, why, and until when. */
final class HoldSheet {

    private HoldSheet() {}

    static void open(Kit kit, RetentionViewModel model, Sheets sheets) {
        Controls controls = new Controls(kit);
        TextField reference = new TextField();
        reference.setId("retention-hold-case");
        TextArea why = new TextArea();
        why.setId("retention-why");
        why.setWrapText(true);
        why.setPrefRowCount(3);
        DayField until = new DayField(kit, "retention.day.prompt", "retention.day.wrong");
        Button go =
                controls.primary(
                        "retention.hold.go",
                        () -> {
                            if (until.wrong()) {
                                return;
                            }
                            String typed = reference.getText().strip();
                            model.hold(
                                    typed.isEmpty()
                                            ? Optional.empty()
                                            : Optional.of(new CaseReference(typed)),
                                    why.getText(),
                                    until.day(),
                                    sheets::close);
                        });
        go.disableProperty().bind(why.textProperty().map(String::isBlank));
        VBox sheet =
                Controls.styled(
                        new VBox(
                                controls.title("retention.hold.title"),
                                controls.text("retention.hold.text"),
                                controls.labelled("retention.hold.case", reference),
                                controls.labelled("retention.why", why),
                                controls.labelled("retention.hold.until", until, until.input()),
                                Controls.row(
                                        Controls.gap(),
                                        controls.button("retention.cancel", sheets::close),
                                        go)),
                        "sheet",
                        "question");
        sheets.show(sheet, reference);
    }
}
