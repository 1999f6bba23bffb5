package vigil.ui.audit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.casework.AuditExport;
import vigil.casework.AuditTrail;
import vigil.casework.CaseListing;
import vigil.casework.Intent;
import vigil.casework.Leaving;
import vigil.casework.PanelDesk;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LeavingNote;
import vigil.ui.kit.Segments;
import vigil.ui.kit.Sheets;
import vigil.ui.request.LettersFolder;
import vigil.words.AuditText;

/** Takes what is shown of the audit out, or a signed extract of the period. */
final class AuditExportSheet {

    private enum Form {
        PDF,
        XLSX,
        SIGNED,
        NUMBERED;

        private boolean signed() {
            return this == SIGNED || this == NUMBERED;
        }
    }

    private final Kit kit;
    private final AuditViewModel model;
    private final Sheets sheets;
    private final Segments<Form> form;
    private final LettersFolder folder;
    private final Label about = Controls.wrapping("", "muted");

    private AuditExportSheet(Kit kit, AuditViewModel model, Sheets sheets) {
        this.kit = kit;
        this.model = model;
        this.sheets = sheets;
        this.folder = new LettersFolder(kit, "audit-export-folder");
        this.form = new Segments<>(kit.say("audit.export.form"), true);
        for (Form each : Form.values()) {
            form.add(each, kit.say("audit.export.form." + each.name()));
        }
        form.setId("audit-export-form");
        form.show(Optional.of(Form.PDF));
        form.whenChosen(chosen -> say());
        model.count().addListener((p, was, is) -> say());
        say();
    }

    static void open(Kit kit, AuditViewModel model, Sheets sheets) {
        AuditExportSheet sheet = new AuditExportSheet(kit, model, sheets);
        sheets.showAtSide(sheet.node(), sheet.form, () -> true);
        sheet.form.focus();
    }

    private void say() {
        Form as = form.chosen().orElse(Form.PDF);
        about.setText(
                as.signed()
                        ? kit.say("audit.export.signed")
                                + " "
                                + kit.say(
                                        "audit.fingerprint",
                                        model.desk().auditExport().fingerprint())
                        : kit.say("audit.export.rows", model.count().get()));
    }

    private Region node() {
        Controls controls = new Controls(kit);
        HBox place = Controls.row(folder.node());
        HBox.setHgrow(folder.node(), Priority.ALWAYS);
        VBox body =
                Controls.styled(
                        new VBox(
                                controls.labelled("audit.export.form", form),
                                about,
                                controls.labelled("requests.folder", place, folder.input())),
                        "side-sheet-body",
                        "column");
        VBox.setVgrow(body, Priority.ALWAYS);
        return Controls.styled(
                new VBox(
                        Controls.row(
                                controls.heading("audit.export.title"),
                                Controls.gap(),
                                controls.icon("audit.names.close", Icon.CLOSE, sheets::close)),
                        controls.muted("audit.export.text"),
                        body,
                        new LeavingNote(kit, Leaving.of(Intent.EXPORT_AUDIT)).node(),
                        Controls.row(
                                Controls.gap(), controls.primary("audit.export.go", this::write))),
                "sheet",
                "side-sheet");
    }

    private void write() {
        Form as = form.chosen().orElse(Form.PDF);
        AuditTrail.Question asked = model.question();
        folder.ask()
                .ifPresent(to -> {
                    Path file = to.resolve(name(as));
                    kit.work()
                            .run(
                                    "writingAudit",
                                    progress -> write(as, asked, file, progress),
                                    rows -> {
                                        sheets.close();
                                        kit.notices()
                                                .done(
                                                        kit.say(
                                                                "audit.export.done",
                                                                rows,
                                                                file.toString()));
                                    },
                                    kit::report);
                });
    }

    private String name(Form as) {
        String day = LocalDate.now(kit.clock()).toString();
        return as.signed()
                ? kit.say("audit.export.name.signed", day) + ".jsonl"
                : kit.say("audit.export.name", day) + "." + as.name().toLowerCase(Locale.ROOT);
    }

    private long write(Form as, AuditTrail.Question asked, Path file, Progress progress)
            throws Refused {
        PanelDesk desk = model.desk();
        if (as.signed()) {
            return desk.auditExport()
                    .extract(
                            new AuditExport.Wanted(
                                    asked.from(), asked.until(), as == Form.NUMBERED, file),
                            progress);
        }
        AuditText text = new AuditText(kit.words(), kit.clock().getZone(), desk.audit().known());
        return desk.auditExport()
                .list(
                        asked,
                        List.of(
                                kit.say("audit.export.list"),
                                kit.say("audit.export.when"),
                                kit.say("audit.export.who"),
                                kit.say("audit.export.what")),
                        List.of(
                                kit.say(
                                        "audit.export.asOf",
                                        kit.words().date(LocalDate.now(kit.clock())))),
                        row -> List.of(text.moment(row.at()), text.who(row), text.did(row)),
                        as == Form.PDF ? CaseListing.Form.PDF : CaseListing.Form.XLSX,
                        file,
                        progress);
    }
}
