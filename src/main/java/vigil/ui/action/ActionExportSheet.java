package vigil.ui.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.casework.ActionListing;
import vigil.casework.CaseListing.Form;
import vigil.casework.Intent;
import vigil.casework.Leaving;
import vigil.casework.PanelDesk;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LeavingNote;
import vigil.ui.kit.Segments;
import vigil.ui.kit.Sheets;
import vigil.ui.request.LettersFolder;

/** Takes the list that is shown out of the program, as a file. */
final class ActionExportSheet {

    private final Kit kit;
    private final PanelDesk desk;
    private final Sheets sheets;
    private final List<UUID> items;
    private final Segments<Form> form;
    private final LettersFolder folder;

    private ActionExportSheet(Kit kit, PanelDesk desk, Sheets sheets, List<UUID> items) {
        this.kit = kit;
        this.desk = desk;
        this.sheets = sheets;
        this.items = items;
        this.folder = new LettersFolder(kit, "actions-export-folder");
        this.form = new Segments<>(kit.say("actions.export.form"), true);
        for (Form each : Form.values()) {
            form.add(each, kit.say("actions.export.form." + each.name()));
        }
        form.setId("actions-export-form");
        form.show(Optional.of(Form.PDF));
    }

    /**
     * @param items what is to be in it, in order
     */
    static void open(Kit kit, PanelDesk desk, Sheets sheets, List<UUID> items) {
        ActionExportSheet sheet = new ActionExportSheet(kit, desk, sheets, items);
        sheets.showAtSide(sheet.node(), sheet.form, () -> true);
        sheet.form.focus();
    }

    private Region node() {
        Controls controls = new Controls(kit);
        HBox place = Controls.row(folder.node());
        HBox.setHgrow(folder.node(), Priority.ALWAYS);
        var write = controls.primary("actions.export.write", this::write);
        write.setDisable(items.isEmpty());
        VBox body =
                Controls.styled(
                        new VBox(
                                Controls.wrapping(kit.say("actions.export.count", items.size())),
                                controls.labelled("actions.export.form", form),
                                controls.labelled("requests.folder", place, folder.input())),
                        "side-sheet-body",
                        "column");
        VBox.setVgrow(body, Priority.ALWAYS);
        return Controls.styled(
                new VBox(
                        Controls.row(
                                controls.heading("actions.export.title"),
                                Controls.gap(),
                                controls.icon("action.close", Icon.CLOSE, sheets::close)),
                        Controls.wrapping(kit.say("actions.export.text"), "muted"),
                        body,
                        new LeavingNote(kit, Leaving.of(Intent.EXPORT_ACTIONS)).node(),
                        Controls.row(Controls.gap(), write)),
                "sheet",
                "side-sheet");
    }

    private void write() {
        Form as = form.chosen().orElse(Form.PDF);
        String stem = kit.say("actions.export.file", LocalDate.now(kit.clock()).toString());
        folder.ask()
                .ifPresent(to ->
                        kit.work()
                                .run(
                                        "exportingList",
                                        progress ->
                                                desk.actionListing()
                                                        .write(
                                                                items, List.of(), as, to, stem,
                                                                says(), progress),
                                        file -> {
                                            sheets.close();
                                            kit.notices()
                                                    .done(
                                                            kit.say(
                                                                    "actions.export.written",
                                                                    file.toString()));
                                        },
                                        kit::report));
    }

    private ActionListing.Says says() {
        return new ActionListing.Says() {
            @Override
            public String title() {
                return kit.say("actions.title");
            }

            @Override
            public String column(ActionListing.Column column) {
                return kit.say("actions.list." + column.name());
            }

            @Override
            public String kind(boolean recommendation) {
                return kit.say("action.kind." + (recommendation ? "recommendation" : "action"));
            }

            @Override
            public String pillar(String name) {
                return kit.say("pillar." + name);
            }
        };
    }
}
