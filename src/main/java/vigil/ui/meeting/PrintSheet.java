package vigil.ui.meeting;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import vigil.casework.Leaving;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LeavingNote;
import vigil.ui.kit.LiveText;
import vigil.ui.kit.Sheets;

/** Asks where and for whom a copy is printed; says so where there is no printer. */
final class PrintSheet {

    private final Kit kit;
    private final Controls controls;
    private final Sheets sheets;
    private final PreviewViewModel model;
    private final PagePrinter printer;
    private final ComboBox<String> where = new ComboBox<>();
    private final TextField recipient = new TextField();
    private final Label complaint = Controls.wrapping("", "complaint");
    private final Button print;
    private final VBox root;

    private PrintSheet(Kit kit, Sheets sheets, PreviewViewModel model, PagePrinter printer) {
        this.kit = kit;
        this.controls = new Controls(kit);
        this.sheets = sheets;
        this.model = model;
        this.printer = printer;
        this.print = controls.primary("print.do", this::print);
        print.setGraphic(Icon.PRINT.node());
        List<String> printers = printer.printers();
        where.getItems().setAll(printers);
        where.setMaxWidth(Double.MAX_VALUE);
        where.setId("print-printer");
        recipient.setId("print-recipient");
        recipient.setTextFormatter(LiveText.limit(400));
        recipient.setPromptText(kit.say("preview.recipient.prompt"));
        recipient.textProperty().addListener((p, was, is) -> Controls.show(complaint, false));
        Controls.show(complaint, false);
        Button not =
                controls.button(printers.isEmpty() ? "print.close" : "print.not", sheets::close);
        not.setCancelButton(true);
        root = Controls.styled(new VBox(controls.title("print.title")), "sheet");
        if (printers.isEmpty()) {
            Label none = Controls.wrapping(kit.say("print.none"));
            none.setId("print-none");
            root.getChildren().addAll(none, Controls.row(Controls.gap(), not));
        } else {
            where.setValue(printers.getFirst());
            root.getChildren()
                    .addAll(
                            controls.muted("print.text"),
                            controls.labelled("preview.recipient", recipient),
                            controls.labelled("print.printer", where),
                            new LeavingNote(kit, model.leaving().to(Leaving.Where.PAPER)).node(),
                            complaint,
                            Controls.row(Controls.gap(), not, print));
        }
    }

    static void open(Kit kit, Sheets sheets, PreviewViewModel model, PagePrinter printer) {
        PrintSheet sheet = new PrintSheet(kit, sheets, model, printer);
        sheets.show(sheet.root, sheet.first());
    }

    private Node first() {
        return where.getItems().isEmpty() ? root.getChildren().getLast() : recipient;
    }

    private void print() {
        if (recipient.getText().isBlank()) {
            complaint.setText(kit.say("print.recipient.missing"));
            Controls.show(complaint, true);
            recipient.requestFocus();
            return;
        }
        String name = Optional.ofNullable(where.getValue()).orElse("");
        int all = model.pages();
        sheets.close();
        model.copies()
                .print(
                        printer,
                        name,
                        kit.say("print.title"),
                        recipient.getText(),
                        outcome -> {
                            switch (outcome.end()) {
                                case DONE ->
                                        kit.notices()
                                                .done(kit.say("print.done", outcome.pages(), name));
                                case CANCELLED ->
                                        kit.notices()
                                                .note(
                                                        kit.say(
                                                                "print.cancelled",
                                                                outcome.pages(),
                                                                all));
                                case FAILED ->
                                        kit.notices()
                                                .problem(
                                                        kit.say(
                                                                "print.failed",
                                                                outcome.pages(),
                                                                all));
                            }
                        },
                        kit::report);
    }
}
