package vigil.ui.cases;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import vigil.casework.CaseRow;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.SubstanceLexicon;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.PickField;
import vigil.ui.kit.Screen;
import vigil.ui.kit.SearchField;

/** The list of cases with its filters. */
public final class CaseListView implements Screen {

    private final Kit kit;
    private final CaseListViewModel model;
    private final Navigator navigator;
    private final Controls controls;
    private final VBox root;
    private final TableView<CaseRow> table;
    private final SearchField words;
    private final ComboBox<CaseListViewModel.Facet> area = new ComboBox<>();
    private final ComboBox<CaseListViewModel.Facet> status = new ComboBox<>();
    private final ComboBox<CaseListViewModel.Facet> year = new ComboBox<>();
    private final PickField<Code> substance;
    private final HBox only = Controls.styled(new HBox(), "banner", "banner-accent");
    private final Label onlyWhy = Controls.wrapping("");
    private boolean quiet;

    public CaseListView(Kit kit, CaseListViewModel model, Navigator navigator) {
        this.kit = kit;
        this.model = model;
        this.navigator = navigator;
        this.controls = new Controls(kit);
        this.words = new SearchField(kit.say("cases.search"), kit.say("search.clear"));
        this.substance = substanceField();

        Label count = Controls.styled(new Label(), "muted");
        count.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        kit.say(
                                                "cases.count",
                                                model.shown().size(),
                                                model.total().get()),
                                model.shown(),
                                model.total()));
        count.setId("case-list-count");
        Button add = controls.primary("cases.new", navigator::newNotification);
        add.setGraphic(Icon.NOTIFY.node());
        Button in =
                controls.button(
                        "cases.import", Icon.FOLDER, () -> navigator.importCases(Optional.empty()));
        HBox head = Controls.row(controls.title("cases.title"), count, Controls.gap(), in, add);
        table = new CaseTable(kit, model, navigator::openCase, this::search).node();
        StackPane middle = new StackPane(table);
        VBox.setVgrow(middle, Priority.ALWAYS);
        root = Controls.styled(new VBox(head, filters(), only, middle), "page");
        vigil.ui.kit.DroppedFiles.accept(root, file -> navigator.importCases(Optional.of(file)));
        buildOnly();
        model.filter().addListener((p, was, is) -> show(is));
        model.total().addListener((p, was, is) -> refillFacets());
        model.loaded()
                .addListener((p, was, is) -> {
                    refillFacets();
                    table.setPlaceholder(placeholder());
                });
        table.setPlaceholder(new Label(kit.say("cases.reading")));
        model.shown()
                .addListener(
                        (javafx.collections.ListChangeListener<CaseRow>)
                                change -> table.setPlaceholder(placeholder()));
        model.trouble()
                .addListener((p, was, is) ->
                        is.ifPresent(problem ->
                                table.setPlaceholder(Controls.wrapping(kit.sentence(problem)))));
        refillFacets();
    }

    private Node placeholder() {
        if (model.total().get() == 0) {
            return controls.empty(
                    Icon.CASES,
                    "cases.none",
                    controls.primary("cases.new", navigator::newNotification));
        }
        return controls.empty(
                Icon.FILTER, "cases.noMatch", controls.button("cases.clear", this::clear));
    }

    private Node filters() {
        words.setId("case-list-search");
        words.setPrefColumnCount(24);
        words.textProperty().addListener((p, was, is) -> changed());
        words.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                table.requestFocus();
                table.getSelectionModel().selectFirst();
                event.consume();
            }
        });
        facet(area, "cases.area");
        facet(status, "cases.status");
        facet(year, "cases.year");
        Button clear = controls.flat("cases.clear", Icon.CLOSE, this::clear);
        clear.visibleProperty().bind(model.filter().map(f -> !f.isNone()));
        clear.managedProperty().bind(clear.visibleProperty());
        FlowPane flow = new FlowPane(10, 8, words, area, status, year, substance, clear);
        flow.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return flow;
    }

    private void facet(ComboBox<CaseListViewModel.Facet> box, String key) {
        box.setAccessibleText(kit.say(key));
        box.setId(Controls.id(key));
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(CaseListViewModel.Facet facet) {
                        return facet == null || facet.code().isEmpty()
                                ? kit.say(key + ".any")
                                : kit.say("cases.facet", facet.label(), facet.cases());
                    }

                    @Override
                    public CaseListViewModel.Facet fromString(String text) {
                        return new CaseListViewModel.Facet("", text, 0);
                    }
                });
        box.valueProperty().addListener((p, was, is) -> changed());
    }

    private PickField<Code> substanceField() {
        SubstanceLexicon lexicon = model.vocabulary().substances();
        PickField<Code> field =
                new PickField<>(
                        typed ->
                                lexicon.search(typed, 30).stream()
                                        .map(hit ->
                                                new Code(
                                                        hit.substance().code(),
                                                        hit.substance().name()))
                                        .toList(),
                        Code::label,
                        code -> "");
        field.setPromptText(kit.say("cases.substance"));
        field.setAccessibleText(kit.say("cases.substance"));
        field.setId("case-list-substance");
        field.setPrefColumnCount(13);
        field.whenPicked(code -> changed());
        return field;
    }

    private void buildOnly() {
        only.getChildren()
                .setAll(
                        Icon.FILTER.node(),
                        onlyWhy,
                        Controls.gap(),
                        controls.button("cases.showAll", this::clear));
        Controls.show(only, false);
    }

    private void refillFacets() {
        quiet = true;
        refill(area, model.areas());
        List<CaseListViewModel.Facet> statuses = new java.util.ArrayList<>(model.statuses());
        int open =
                statuses.stream()
                        .filter(f ->
                                vigil.domain.casefile.CaseStatus.ofCode(f.code())
                                        .filter(vigil.domain.casefile.CaseStatus::open)
                                        .isPresent())
                        .mapToInt(CaseListViewModel.Facet::cases)
                        .sum();
        statuses.addFirst(new CaseListViewModel.Facet("open", kit.say("cases.open"), open));
        refill(status, statuses);
        refill(year, model.years());
        quiet = false;
    }

    private static void refill(
            ComboBox<CaseListViewModel.Facet> box, List<CaseListViewModel.Facet> facets) {
        String was = code(box);
        List<CaseListViewModel.Facet> all = new java.util.ArrayList<>(facets);
        all.addFirst(new CaseListViewModel.Facet("", "", 0));
        box.getItems().setAll(all);
        select(box, was);
    }

    private static String code(ComboBox<CaseListViewModel.Facet> box) {
        return Optional.ofNullable(box.getValue()).map(CaseListViewModel.Facet::code).orElse("");
    }

    private static void select(ComboBox<CaseListViewModel.Facet> box, String code) {
        box.getItems().stream()
                .filter(facet -> facet.code().equals(code))
                .findFirst()
                .ifPresent(box.getSelectionModel()::select);
    }

    private void changed() {
        if (!quiet) {
            String chosenYear = code(year);
            model.filter()
                    .set(
                            new CaseFilter(
                                    words.getText(),
                                    code(area),
                                    code(status),
                                    chosenYear.isEmpty() ? 0 : Integer.parseInt(chosenYear),
                                    substance.picked().map(Code::code).orElse(""),
                                    model.filter().get().only()));
        }
    }

    /** Shows a filter that was set from elsewhere. */
    private void show(CaseFilter filter) {
        quiet = true;
        if (!words.getText().equals(filter.words())) {
            words.setText(filter.words());
        }
        select(area, filter.area());
        select(status, filter.status());
        select(year, filter.year() == 0 ? "" : String.valueOf(filter.year()));
        if (filter.substance().isEmpty()) {
            substance.show(Optional.empty());
        }
        Controls.show(only, filter.only().isPresent());
        quiet = false;
    }

    private void clear() {
        model.filter().set(CaseFilter.NONE);
        words.requestFocus();
    }

    /** Shows only these cases, saying why. */
    public void showOnly(String why, java.util.Set<vigil.domain.casefile.CaseId> cases) {
        onlyWhy.setText(why);
        model.filter().set(new CaseFilter("", "", "", 0, "", Optional.of(cases)));
    }

    /** Typing into the list searches. */
    private void search(String typed) {
        words.requestFocus();
        words.setText(typed);
        words.end();
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        words.requestFocus();
    }

    @Override
    public void dispose() {
        model.dispose();
    }
}
