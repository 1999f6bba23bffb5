package vigil.ui.caselist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vigil.casework.SavedFilter;
import vigil.casework.search.CaseFilter;
import vigil.casework.search.Facet;
import vigil.casework.search.FilterText;
import vigil.domain.casefile.CaseStatus;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Sheets;

/** Filters to be had at one press: those that come with the program, then those a member keeps. */
final class QuickFilters {

    /**
     * @param own the kept filter, if it is one of the member's
     */
    private record Quick(String name, CaseFilter filter, Optional<SavedFilter> own) {}

    private final Kit kit;
    private final CaseListViewModel model;
    private final Sheets sheets;
    private final Controls controls;
    private final FlowPane row = Controls.styled(new FlowPane(), "quick-filters");
    private final Button keep;
    private List<SavedFilter> kept = List.of();

    QuickFilters(Kit kit, CaseListViewModel model, Sheets sheets) {
        this.kit = kit;
        this.model = model;
        this.sheets = sheets;
        this.controls = new Controls(kit);
        this.keep = controls.flat("caseList.keep", Icon.ADD, this::ask);
        keep.getStyleClass().add("small");
        row.setId("case-list-quick");
        model.filter().addListener((p, was, is) -> show());
        show();
        read();
    }

    Node node() {
        return row;
    }

    private void read() {
        model.desk()
                .ifPresent(desk ->
                        kit.work()
                                .run(
                                        "readingSettings",
                                        progress -> desk.filters().all(),
                                        all -> {
                                            kept = all;
                                            show();
                                        },
                                        kit::report));
    }

    private List<Quick> all() {
        List<Quick> all = new ArrayList<>();
        CaseFilter open = CaseFilter.of(Facet.WORK, Facet.OPEN);
        model.desk()
                .ifPresent(desk ->
                        all.add(
                                shipped(
                                        "mine",
                                        open.with(
                                                Facet.COORDINATOR,
                                                Set.of(desk.session().member().id().toString())))));
        all.add(shipped("urgent", open.with(Facet.URGENT, Set.of(Facet.YES))));
        all.add(shipped("toxicology", open.with(Facet.TOXICOLOGY, Set.of(Facet.AWAITED))));
        all.add(shipped("overdue", CaseFilter.of(Facet.RETURNS, Facet.OVERDUE)));
        all.add(shipped("ready", CaseFilter.of(Facet.STATUS, CaseStatus.READY.code())));
        all.add(shipped("conclusion", open.with(Facet.CONCLUSION, Set.of(Facet.LATE))));
        kept.forEach(own ->
                all.add(new Quick(own.name(), FilterText.parse(own.content()), Optional.of(own))));
        return all;
    }

    private Quick shipped(String key, CaseFilter filter) {
        return new Quick(kit.say("caseList.quick." + key), filter, Optional.empty());
    }

    private void show() {
        CaseFilter now = model.filter().get();
        row.getChildren().clear();
        boolean known = false;
        for (Quick quick : all()) {
            boolean holds = quick.filter().equals(now);
            known |= holds;
            row.getChildren().add(button(quick, holds));
        }
        if (!now.isNone() && !known && model.desk().isPresent() && now.only().isEmpty()) {
            row.getChildren().add(keep);
        }
    }

    private ToggleButton button(Quick quick, boolean holds) {
        ToggleButton button = Controls.styled(new ToggleButton(quick.name()), "quick", "small");
        button.setSelected(holds);
        button.setOnAction(event -> {
            model.filter().set(holds ? CaseFilter.NONE : quick.filter());
            focus(quick.name());
        });
        quick.own()
                .ifPresent(own -> {
                    button.getStyleClass().add("quick-own");
                    button.setAccessibleHelp(kit.say("caseList.keep.drop"));
                    button.setTooltip(
                            new javafx.scene.control.Tooltip(kit.say("caseList.keep.drop")));
                    button.setOnKeyPressed(event -> {
                        if (event.getCode() == KeyCode.DELETE) {
                            drop(own);
                            event.consume();
                        }
                    });
                });
        return button;
    }

    private void focus(String name) {
        row.getChildren().stream()
                .filter(node -> node instanceof ToggleButton b && b.getText().equals(name))
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private void drop(SavedFilter own) {
        model.desk()
                .ifPresent(desk ->
                        kit.work()
                                .run(
                                        "saving",
                                        () -> desk.filters().drop(own.id()),
                                        () -> {
                                            kit.notices()
                                                    .done(
                                                            kit.say(
                                                                    "caseList.keep.dropped",
                                                                    own.name()));
                                            read();
                                        },
                                        kit::report));
    }

    /** Asks what the filter that holds is to be called. */
    void ask() {
        TextField name = new TextField();
        name.setId("case-list-keep-name");
        Button go = controls.primary("caseList.keep.do", () -> keep(name.getText()));
        go.setDefaultButton(true);
        go.disableProperty().bind(name.textProperty().map(text -> text.isBlank()).orElse(true));
        VBox sheet =
                Controls.styled(
                        new VBox(
                                controls.title("caseList.keep.title"),
                                controls.muted("caseList.keep.text"),
                                controls.labelled("caseList.keep.name", name),
                                Controls.row(
                                        Controls.gap(),
                                        controls.button("caseList.cancel", sheets::close),
                                        go)),
                        "sheet",
                        "question");
        sheets.show(sheet, name);
    }

    private void keep(String name) {
        String content = FilterText.format(model.filter().get());
        model.desk()
                .ifPresent(desk ->
                        kit.work()
                                .run(
                                        "saving",
                                        progress -> desk.filters().keep(name, content),
                                        saved -> {
                                            sheets.close();
                                            read();
                                        },
                                        kit::report));
    }
}
