package vigil.ui.member;

import java.util.Arrays;
import java.util.List;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Named;
import vigil.ui.member.MembersViewModel.Sheets;

/** Making a new recovery key, on one sheet or split; what is shown is shown once. */
final class RecoveryPane {

    private final Kit kit;
    private final MembersViewModel model;
    private final Controls controls;
    private final ComboBox<Sheets> how = new ComboBox<>();
    private final VBox card = Controls.card();

    RecoveryPane(Kit kit, MembersViewModel model) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        card.setMaxWidth(640);
        how.setId("recovery-how");
        how.getItems().setAll(Sheets.values());
        Named.in(how, sheets -> kit.say("members.recovery." + sheets.name()));
        how.getSelectionModel().selectFirst();
        how.setMaxWidth(Double.MAX_VALUE);
        ask();
    }

    private void ask() {
        Button make =
                controls.primary(
                        "members.recovery.make",
                        () -> model.newRecovery(how.getValue(), this::show));
        make.disableProperty().bind(model.busy());
        card.getChildren()
                .setAll(
                        controls.heading("members.recovery.title"),
                        controls.muted("members.recovery.text"),
                        controls.labelled("members.recovery.how", how),
                        Controls.row(Controls.gap(), make));
    }

    private void show(List<char[]> sheets) {
        VBox all = Controls.column();
        for (int i = 0; i < sheets.size(); i++) {
            Label key =
                    Controls.wrapping(
                            String.valueOf(sheets.get(i)), "recovery-key", "recovery-sheet");
            key.setId("recovery-sheet-" + (i + 1));
            key.setMaxWidth(Double.MAX_VALUE);
            all.getChildren().addAll(Controls.plain(title(i), "answer-label"), key);
        }
        Button print = controls.button("members.recovery.print", Icon.PRINT, () -> print(sheets));
        Button done =
                controls.primary(
                        "members.recovery.done",
                        () -> {
                            sheets.forEach(sheet -> Arrays.fill(sheet, '\0'));
                            ask();
                        });
        card.getChildren()
                .setAll(
                        controls.heading("members.recovery.title"),
                        controls.text("members.recovery.made"),
                        all,
                        Controls.row(print, Controls.gap(), done));
        done.requestFocus();
    }

    private String title(int sheet) {
        Sheets chosen = how.getValue();
        return chosen == Sheets.ONE
                ? kit.say("members.recovery.whole")
                : kit.say("members.recovery.sheet", sheet + 1, chosen.all(), chosen.needed());
    }

    /** Straight to the printer: a recovery key is never written to a file. */
    private void print(List<char[]> sheets) {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            kit.notices().note(kit.say("members.recovery.noPrinter"));
            return;
        }
        if (!job.showPrintDialog(card.getScene().getWindow())) {
            return;
        }
        boolean good = true;
        for (int i = 0; i < sheets.size() && good; i++) {
            VBox page =
                    new VBox(
                            14,
                            new Label(kit.say("members.recovery.page.title")),
                            new Label(title(i)),
                            new Label(String.valueOf(sheets.get(i))),
                            Controls.wrapping(kit.say("members.recovery.text")));
            page.setPrefWidth(460);
            good = job.printPage(page);
        }
        if (good) {
            job.endJob();
        }
    }

    Node node() {
        return card;
    }
}
