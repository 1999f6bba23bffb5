package vigil.ui.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.casework.CaseRow;
import vigil.casework.PatternDecisions;
import vigil.disclosure.AlertTextCheck;
import vigil.domain.alert.AlertReport;
import vigil.domain.alert.DrugAlert;
import vigil.domain.alert.DrugAlert.LinkedFinding;
import vigil.domain.casefile.CaseId;
import vigil.domain.vocabulary.Substance;
import vigil.domain.vocabulary.SubstanceLexicon;
import vigil.domain.vocabulary.Terms;
import vigil.ui.kit.Controls;
import vigil.ui.kit.DayField;
import vigil.ui.kit.FormGrid;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.PickField;
import vigil.ui.kit.Tip;

/** What came in: when, from whom, which drug, where, and the cases and findings it belongs to. */
final class AlertReportCard {

    private static final int OFFERED = 12;
    private static final double NARROWEST = 17;

    private final Kit kit;
    private final AlertsViewModel model;
    private final Navigator navigator;
    private final boolean open;
    private final Controls controls;
    private final DayField received;
    private final FlowPane cases = Controls.styled(new FlowPane(), "alert-links");
    private final VBox findings = Controls.styled(new VBox(), "column", "tight");
    private final VBox root;

    AlertReportCard(Kit kit, AlertsViewModel model, Navigator navigator, boolean open) {
        this.kit = kit;
        this.model = model;
        this.navigator = navigator;
        this.open = open;
        this.controls = new Controls(kit);
        AlertFields fields = new AlertFields(kit, model, open);
        DrugAlert alert = model.edited().get().orElseThrow();
        AlertReport report = alert.report();
        received = new DayField(kit, "alert.received.prompt", "alert.received.wrong");
        received.input().setId("alert-received");
        received.input().setDisable(!open);
        received.show(Optional.of(report.received()));
        received.whenSettled(day -> day.ifPresent(d -> edit(r -> r.withReceived(d))));
        FormGrid grid = new FormGrid(NARROWEST);
        grid.add(controls.labelled("alert.received", received, received.input()), false);
        grid.add(
                controls.labelled(
                        "alert.source",
                        fields.codes(
                                "alert-source",
                                "NOTIFIER",
                                report.source(),
                                c -> edit(r -> r.withSource(c)))),
                false);
        grid.add(controls.labelled("alert.substance", substance(report)), false);
        grid.add(
                controls.labelled(
                        "alert.area",
                        fields.codes(
                                "alert-area",
                                "AREA",
                                report.area(),
                                c -> edit(r -> r.withArea(c)))),
                false);
        TextField looks =
                fields.line(
                        "alert-description",
                        2000,
                        report.description(),
                        text -> edit(r -> r.withDescription(text)));
        looks.setPromptText(kit.say("alert.description.prompt"));
        grid.add(
                new VBox(
                        controls.labelled("alert.description", looks),
                        new AlertHits(kit, model, AlertTextCheck.DESCRIPTION).node()),
                true);
        grid.add(
                controls.labelled(
                        "alert.criterion",
                        fields.codes(
                                "alert-criterion",
                                "LDIS_CRIT",
                                report.criterion(),
                                c -> edit(r -> r.withCriterion(c)))),
                false);
        grid.add(
                controls.labelled(
                        "alert.evidence",
                        fields.codes(
                                "alert-evidence",
                                "ALERT_EVIDENCE",
                                report.evidence(),
                                c -> edit(r -> r.withEvidence(c)))),
                false);
        grid.add(links(), true);
        root = Controls.card(controls.heading("alert.report"), grid);
        ChangeListener<Object> drawing = (p, was, is) -> drawLinks();
        model.edited().addListener(new javafx.beans.value.WeakChangeListener<>(drawing));
        root.getProperties().put("drawing", drawing); // lives as long as the card
        model.alerts().addListener(new javafx.beans.value.WeakChangeListener<>(drawing));
        drawLinks();
    }

    private void edit(java.util.function.UnaryOperator<AlertReport> change) {
        model.edit(alert -> alert.withReport(change.apply(alert.report())));
    }

    private Node substance(AlertReport report) {
        PickField<SubstanceLexicon.Hit> pick =
                new PickField<>(
                        typed -> model.vocabulary().substances().search(typed, 40),
                        hit -> hit.substance().name(),
                        hit -> about(hit));
        pick.setId("alert-substance");
        pick.setPromptText(kit.say("alert.substance.prompt"));
        pick.setDisable(!open);
        pick.show(
                report.substance()
                        .flatMap(model.vocabulary().substances()::byCode)
                        .map(s -> new SubstanceLexicon.Hit(s, s.name())));
        pick.whenPicked(hit ->
                edit(r ->
                        r.withSubstance(
                                hit.map(SubstanceLexicon.Hit::substance).map(Substance::code))));
        return pick;
    }

    private static String about(SubstanceLexicon.Hit hit) {
        return hit.term().equals(hit.substance().name())
                ? hit.substance().subgroup()
                : hit.term() + " · " + hit.substance().subgroup();
    }

    private Node links() {
        PickField<CaseRow> addCase =
                new PickField<CaseRow>(
                                this::casesLike, row -> row.reference().text(), CaseRow::name)
                        .clearingAfterPick()
                        .whenPicked(row -> row.ifPresent(r -> link(r.id())));
        addCase.setId("alert-case");
        addCase.setPromptText(kit.say("alert.cases.prompt"));
        PickField<PatternDecisions.Decided> addFinding =
                new PickField<PatternDecisions.Decided>(
                                this::findingsLike, d -> d.decision().said(), d -> "")
                        .clearingAfterPick()
                        .whenPicked(found -> found.ifPresent(this::link));
        addFinding.setId("alert-finding");
        addFinding.setPromptText(kit.say("alert.findings.prompt"));
        VBox box = Controls.styled(new VBox(), "column", "tight");
        VBox caseBox = controls.labelled("alert.cases", new VBox(4, cases, addCase), addCase);
        VBox findingBox =
                controls.labelled("alert.findings", new VBox(4, findings, addFinding), addFinding);
        Controls.show(addCase, open);
        Controls.show(addFinding, open);
        box.getChildren().addAll(caseBox, findingBox);
        return box;
    }

    private List<CaseRow> casesLike(String typed) {
        String words = Terms.fold(typed);
        return model.cases().stream()
                .filter(row ->
                        Terms.fold(row.reference().text()).contains(words)
                                || Terms.fold(row.name()).contains(words))
                .limit(OFFERED)
                .toList();
    }

    private List<PatternDecisions.Decided> findingsLike(String typed) {
        String words = Terms.fold(typed);
        return model.findings().stream()
                .filter(d -> Terms.fold(d.decision().said()).contains(words))
                .limit(OFFERED)
                .toList();
    }

    private void link(CaseId id) {
        model.edit(alert -> {
            List<CaseId> more = new ArrayList<>(alert.cases());
            more.add(id);
            return alert.withCases(more);
        });
    }

    private void link(PatternDecisions.Decided found) {
        model.edit(alert -> {
            LinkedFinding link =
                    new LinkedFinding(found.record().finding(), found.decision().said());
            if (alert.findings().stream().anyMatch(f -> f.key().equals(link.key()))) {
                return alert;
            }
            List<LinkedFinding> more = new ArrayList<>(alert.findings());
            more.add(link);
            return alert.withFindings(more);
        });
    }

    private void drawLinks() {
        model.edited()
                .get()
                .ifPresent(alert -> {
                    cases.getChildren().clear();
                    alert.cases().forEach(id -> cases.getChildren().add(caseLink(id)));
                    Controls.show(cases, !alert.cases().isEmpty());
                    findings.getChildren().clear();
                    alert.findings().forEach(f -> findings.getChildren().add(findingLink(f)));
                    Controls.show(findings, !alert.findings().isEmpty());
                });
    }

    private Node caseLink(CaseId id) {
        String name =
                model.cases().stream()
                        .filter(row -> row.id().equals(id))
                        .findFirst()
                        .map(row -> row.reference().text())
                        .orElse("…");
        Hyperlink link = new Hyperlink(name);
        link.setOnAction(event -> navigator.openCase(id));
        HBox box = Controls.styled(new HBox(link), "alert-link");
        if (open) {
            Button remove =
                    remove(
                            "alert.cases.remove",
                            name,
                            () ->
                                    model.edit(alert ->
                                            alert.withCases(
                                                    alert.cases().stream()
                                                            .filter(other -> !other.equals(id))
                                                            .toList())));
            box.getChildren().add(remove);
        }
        return box;
    }

    private Node findingLink(LinkedFinding finding) {
        Label said = Controls.wrapping(finding.said().isEmpty() ? finding.key() : finding.said());
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMaxWidth(Double.MAX_VALUE);
        HBox box = Controls.styled(new HBox(said), "alert-link");
        if (open) {
            box.getChildren()
                    .add(
                            remove(
                                    "alert.findings.remove",
                                    "",
                                    () ->
                                            model.edit(alert ->
                                                    alert.withFindings(
                                                            alert.findings().stream()
                                                                    .filter(f -> !f.equals(finding))
                                                                    .toList()))));
        }
        return box;
    }

    private Button remove(String key, String name, Runnable action) {
        Button button = controls.icon(key, Icon.CLOSE, action);
        button.setAccessibleText(kit.say(key, name));
        Tip.on(button, kit.say(key, name));
        return button;
    }

    void focus() {
        received.input().requestFocus();
    }

    Node node() {
        return root;
    }
}
