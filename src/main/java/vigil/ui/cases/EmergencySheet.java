package vigil.ui.cases;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.casework.Emergencies;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LiveText;
import vigil.ui.kit.Sheets;
import vigil.words.AnswerText;

/**
 * Asks which case and why, tells others, and shows the case under a banner until it is put away or
 * its time is up. Nothing can be changed in it.
 */
public final class EmergencySheet {

    private static final int WORDS = 2000;

    private final Kit kit;
    private final PanelDesk desk;
    private final Sheets sheets;
    private final Controls controls;
    private final TextField reference = new TextField();
    private final TextArea why = new TextArea();
    private final Label complaint = Controls.wrapping("", "complaint");
    private final Button go;
    private final VBox root = Controls.styled(new VBox(), "sheet", "emergency-sheet");
    private Runnable clock = () -> {};

    private EmergencySheet(Kit kit, PanelDesk desk, Sheets sheets) {
        this.kit = kit;
        this.desk = desk;
        this.sheets = sheets;
        this.controls = new Controls(kit);
        this.go = controls.primary("emergency.go", this::go);
        reference.setId("emergency-reference");
        reference.setTextFormatter(LiveText.limit(40));
        reference.setPromptText(kit.say("emergency.reference.prompt"));
        why.setId("emergency-why");
        why.setWrapText(true);
        why.setPrefRowCount(4);
        why.setTextFormatter(LiveText.limit(WORDS));
        why.setPromptText(kit.say("emergency.why.prompt"));
        reference.textProperty().addListener((p, was, is) -> Controls.show(complaint, false));
        why.textProperty().addListener((p, was, is) -> Controls.show(complaint, false));
        Controls.show(complaint, false);
        Button cancel = controls.button("emergency.cancel", sheets::close);
        cancel.setCancelButton(true);
        HBox told =
                Controls.styled(
                        new HBox(Icon.WARNING.node(), Controls.wrapping(kit.say("emergency.told"))),
                        "banner",
                        "banner-warning");
        root.getChildren()
                .setAll(
                        controls.title("emergency.title"),
                        controls.muted("emergency.text", Emergencies.LASTS.toMinutes()),
                        told,
                        controls.labelled("emergency.reference", reference),
                        controls.labelled("emergency.why", why),
                        complaint,
                        Controls.row(Controls.gap(), cancel, go));
    }

    /** Opens the sheet over a page. */
    public static void open(Kit kit, PanelDesk desk, Sheets sheets) {
        EmergencySheet sheet = new EmergencySheet(kit, desk, sheets);
        sheets.show(sheet.root, sheet.reference);
    }

    private void go() {
        go.setDisable(true);
        String asked = reference.getText();
        kit.work()
                .run(
                        "openingCase",
                        progress -> desk.emergencies().open(asked, why.getText()),
                        this::opened,
                        this::refused);
    }

    private void refused(Problem problem) {
        go.setDisable(false);
        complaint.setText(kit.sentence(problem));
        Controls.show(complaint, true);
        (problem instanceof Problem.EmergencyReasonMissing ? why : reference).requestFocus();
    }

    private void opened(Emergencies.Opened opened) {
        LocalTime until = LocalTime.ofInstant(opened.until(), kit.clock().getZone());
        HBox banner =
                Controls.styled(
                        new HBox(
                                Icon.URGENT.node(),
                                Controls.wrapping(
                                        kit.say(
                                                "emergency.banner",
                                                until.truncatedTo(ChronoUnit.MINUTES)))),
                        "banner",
                        "banner-danger");
        banner.setId("emergency-banner");
        Node page =
                new BriefingPage(
                                kit,
                                desk.vocabulary(),
                                new AnswerText(kit.words(), desk.vocabulary(), List.of()))
                        .node(opened.reviewCase());
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Button shut = controls.primary("emergency.shut", this::shut);
        shut.setCancelButton(true);
        root.getChildren()
                .setAll(
                        controls.title("emergency.opened", opened.opening().reference()),
                        banner,
                        scroll,
                        Controls.row(Controls.gap(), shut));
        shut.requestFocus();
        clock = kit.work().later(Emergencies.LASTS, this::shut);
    }

    private void shut() {
        clock.run();
        if (root.getScene() != null) {
            root.getChildren().clear();
            sheets.close();
        }
    }
}
