package vigil.ui.cases;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Needed;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Section;
import vigil.ui.kit.Controls;
import vigil.ui.kit.FormGrid;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/** Everything a panel still needs to know of a case, by section; a line leads to its field. */
final class NeededPage {

    private static final double NARROWEST = 19;

    private final Kit kit;
    private final CaseFormViewModel model;
    private final FieldCatalogue catalogue;
    private final Consumer<FieldKey> jump;
    private final Controls controls;

    NeededPage(Kit kit, CaseFormViewModel model, Consumer<FieldKey> jump) {
        this.kit = kit;
        this.model = model;
        this.catalogue = model.vocabulary().catalogue();
        this.jump = jump;
        this.controls = new Controls(kit);
    }

    Node node(ReviewCase reviewCase) {
        VBox page = Controls.styled(new VBox(), "case-page");
        List<FieldDefinition> needed = model.needed().get();
        page.getChildren()
                .add(Controls.plain(kit.say("summary.needed", needed.size()), "section-title"));
        if (needed.isEmpty()) {
            page.getChildren().add(controls.empty(Icon.DONE, "needed.none"));
            return page;
        }
        page.getChildren().add(controls.muted("needed.text"));
        Map<Section, List<FieldDefinition>> bySection = new LinkedHashMap<>();
        needed.forEach(field ->
                bySection
                        .computeIfAbsent(field.section(), s -> new java.util.ArrayList<>())
                        .add(field));
        FormGrid grid = new FormGrid(NARROWEST);
        bySection.forEach((section, fields) -> grid.add(card(section, fields, reviewCase), false));
        page.getChildren().add(grid);
        page.getChildren().add(agencies(needed, reviewCase));
        return page;
    }

    /** Who could answer what is wanted, and how each stands: not asked, asked, late, answered. */
    private Node agencies(List<FieldDefinition> needed, ReviewCase reviewCase) {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        needed.forEach(field ->
                model.whoKnows(field).forEach(agency -> wanted.merge(agency, 1, Integer::sum)));
        VBox card = Controls.card(controls.heading("needed.agencies"));
        card.setId("needed-agencies");
        if (wanted.isEmpty()) {
            card.getChildren().add(controls.muted("needed.agencies.none"));
        }
        LocalDate today = LocalDate.now(kit.clock());
        wanted.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry ->
                        card.getChildren().add(agency(entry, reviewCase.returns(), today)));
        return card;
    }

    private Node agency(
            Map.Entry<String, Integer> wanted, List<AgencyReturn> returns, LocalDate today) {
        Label name =
                Controls.wrapping(
                        model.vocabulary().list("AGENCY_TYPE").label(wanted.getKey()), "strong");
        name.setMinWidth(240);
        Label fields = Controls.plain(kit.say("needed.agencies.fields", wanted.getValue()));
        fields.setMinWidth(Region.USE_PREF_SIZE);
        Label state =
                returns.stream()
                        .filter(row -> row.agency().equals(wanted.getKey()))
                        .reduce((first, later) -> later)
                        .map(row ->
                                row.overdue(today)
                                        ? Controls.chip(kit.say("needed.agencies.late"), "danger")
                                        : Controls.chip(
                                                model.vocabulary()
                                                        .list("AGENCY_STATUS")
                                                        .label(row.status()),
                                                row.received().isPresent() ? "success" : "accent"))
                        .orElseGet(() ->
                                Controls.chip(kit.say("needed.agencies.notAsked"), "neutral"));
        state.setMinWidth(Region.USE_PREF_SIZE);
        return Controls.row(name, fields, Controls.gap(), state);
    }

    private Node card(Section section, List<FieldDefinition> fields, ReviewCase reviewCase) {
        Needed.Completeness done = Needed.completeness(section, reviewCase, catalogue, model::sees);
        VBox card = Controls.card();
        Label title = Controls.wrapping(section.title(), "strong");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox head = Controls.row(title);
        if (done.wanted() > 0) {
            Label count =
                    Controls.plain(
                            kit.say("caseForm.completeness", done.answered(), done.wanted()),
                            "incomplete");
            count.setMinWidth(Region.USE_PREF_SIZE);
            head.getChildren().add(count);
            ProgressBar bar = new ProgressBar((double) done.answered() / done.wanted());
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.setAccessibleText(
                    kit.say("needed.done", section.title(), done.answered(), done.wanted()));
            bar.getStyleClass().add("small");
            card.getChildren().addAll(head, bar);
        } else {
            card.getChildren().add(head);
        }
        for (FieldDefinition field : fields) {
            Hyperlink link = new Hyperlink(field.label());
            link.setWrapText(true);
            link.setOnAction(event -> jump.accept(field.key()));
            card.getChildren().add(link);
        }
        VBox.setVgrow(card, Priority.ALWAYS);
        return card;
    }
}
