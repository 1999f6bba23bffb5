package vigil.ui.audit;

import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.casework.NameSeen;
import vigil.casework.PanelDesk;
import vigil.domain.casefile.CaseReference;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Sheets;
import vigil.words.AuditText;

/** Who has seen the name of the person a case is about, one line for each member and way. */
public final class NamesSeenSheet {

    private NamesSeenSheet() {}

    /** Shows the sheet; what stands in it follows. */
    public static void open(Kit kit, PanelDesk desk, Sheets sheets, CaseReference reference) {
        Controls controls = new Controls(kit);
        VBox lines = Controls.styled(new VBox(controls.muted("audit.reading")), "column", "tight");
        lines.setId("names-seen");
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Button close = controls.icon("audit.names.close", Icon.CLOSE, sheets::close);
        VBox sheet =
                Controls.styled(
                        new VBox(
                                Controls.row(
                                        Controls.wrapping(
                                                kit.say("audit.names.of", reference.text()),
                                                "section-title"),
                                        Controls.gap(),
                                        close),
                                controls.muted("audit.names.text"),
                                scroll),
                        "sheet",
                        "side-sheet",
                        "names-seen-sheet");
        sheets.showAtSide(sheet, scroll, () -> true);
        AuditText text = new AuditText(kit.words(), kit.clock().getZone(), Map.of());
        kit.work()
                .run(
                        "readingAudit",
                        progress -> desk.audit().names(reference),
                        seen -> fill(lines, controls, text, seen),
                        problem ->
                                lines.getChildren()
                                        .setAll(Controls.wrapping(kit.sentence(problem))));
    }

    private static void fill(VBox lines, Controls controls, AuditText text, List<NameSeen> seen) {
        lines.getChildren().clear();
        if (seen.isEmpty()) {
            lines.getChildren().add(controls.empty(Icon.WATCH, "audit.names.none"));
        }
        for (NameSeen each : seen) {
            Label who = Controls.plain(each.memberName(), "strong", "audit-who");
            Label how = Controls.wrapping(text.seen(each));
            HBox.setHgrow(how, Priority.ALWAYS);
            HBox line = Controls.styled(new HBox(who, how), "row", "audit-row");
            lines.getChildren().add(line);
        }
    }
}
