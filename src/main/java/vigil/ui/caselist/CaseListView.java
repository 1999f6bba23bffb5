package vigil.ui.caselist;

import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.casework.CaseListing;
import vigil.casework.CaseRow;
import vigil.casework.DeviceSettings.Device;
import vigil.casework.Intent;
import vigil.casework.Problem;
import vigil.casework.search.CaseFilter;
import vigil.domain.casefile.CaseId;
import vigil.ui.kit.Beside;
import vigil.ui.kit.Controls;
import vigil.ui.kit.DroppedFiles;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.Screen;
import vigil.ui.kit.SearchField;
import vigil.ui.kit.Sheets;

/** The list of cases with everything it is narrowed by, and what is done from it. */
public final class CaseListView implements Screen {

    private final Kit kit;
    private final CaseListViewModel model;
    private final Navigator navigator;
    private final Controls controls;
    private final SearchField words;
    private final CaseTable table;
    private final FacetPanel facets;
    private final FacetWords facetWords;
    private final FilterChips chips;
    private final BatchBar batch;
    private final ToggleButton filters;
    private final VBox page;
    private final Sheets sheets;
    private final StackPane root;
    private final HBox only = Controls.styled(new HBox(), "banner", "banner-accent");
    private final Label onlyWhy = Controls.wrapping("");
    private final HBox inText = Controls.styled(new HBox(), "banner", "banner-accent");
    private final Label inTextWhat = new Label();
    private final Button searchText;
    private boolean quiet;

    public CaseListView(Kit kit, CaseListViewModel model, Navigator navigator) {
        this.kit = kit;
        this.model = model;
        this.navigator = navigator;
        this.controls = new Controls(kit);
        this.words = new SearchField(kit.say("cases.search"), kit.say("search.clear"));
        this.page = Controls.styled(new VBox(), "page", "case-list-page");
        this.sheets = new Sheets(page);
        this.facetWords = new FacetWords(kit, model.vocabulary());
        this.table = new CaseTable(kit, model, navigator::openCase, this::search);
        this.facets = new FacetPanel(kit, model, facetWords);
        this.chips = new FilterChips(kit, model, facetWords, this::clear);
        this.batch = new BatchBar(kit, model, table, sheets);
        this.filters = controls.toggle("caseList.filters");
        this.searchText = controls.button("caseList.text.search", Icon.SEARCH, this::searchText);
        HBox middle =
                Controls.styled(new Beside(50, facets.node(), table.node()), "case-list-middle");
        HBox.setHgrow(table.node(), Priority.ALWAYS);
        VBox.setVgrow(middle, Priority.ALWAYS);
        page.getChildren()
                .setAll(
                        head(),
                        searching(),
                        chips.node(),
                        only,
                        inText,
                        batch.outcome(),
                        batch.bar(),
                        middle);
        root = new StackPane(page, sheets.node());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
        DroppedFiles.accept(root, file -> navigator.importCases(Optional.of(file)));
        buildBanners();
        openFacets(kit.device().get(Device.CASE_FILTERS).equals("yes"));
        model.filter()
                .addListener((p, was, is) -> {
                    show(is);
                    if (model.loaded().get() && model.shown().isEmpty()) {
                        table.node()
                                .setPlaceholder(placeholder()); // none of it, for another reason
                    }
                });
        table.node().setPlaceholder(new Label(kit.say("cases.reading")));
        model.loaded().addListener((p, was, is) -> table.node().setPlaceholder(placeholder()));
        model.shown()
                .addListener(
                        (javafx.collections.ListChangeListener<CaseRow>)
                                change -> {
                                    if (model.shown().isEmpty()) {
                                        table.node().setPlaceholder(placeholder());
                                    }
                                });
        model.texts()
                .ready()
                .addListener((p, was, is) -> {
                    if (model.loaded().get()) {
                        table.node().setPlaceholder(placeholder());
                    }
                });
        model.trouble()
                .addListener((p, was, is) ->
                        is.ifPresent(problem -> table.node().setPlaceholder(trouble(problem))));
    }

    private HBox head() {
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
        filters.setGraphic(Icon.FILTER.node());
        filters.setTooltip(new javafx.scene.control.Tooltip(kit.say("caseList.filters.tip")));
        filters.setOnAction(event -> {
            openFacets(filters.isSelected());
            if (filters.isSelected()) {
                facets.focus();
            }
        });
        Button columns = controls.icon("caseList.columns", Icon.SETTINGS, this::askColumns);
        Button export = controls.icon("caseList.export", Icon.PRINT, this::askExport);
        Controls.show(
                export,
                model.desk()
                        .filter(desk ->
                                desk.listing().may(CaseListing.Audience.INSIDE)
                                        || desk.listing().may(CaseListing.Audience.OUTSIDE))
                        .isPresent());
        Button add = controls.primary("cases.new", navigator::newNotification);
        add.setGraphic(Icon.NOTIFY.node());
        Controls.show(add, model.may(Intent.ACCEPT_NOTIFICATION));
        Button paste = controls.button("cases.paste", Icon.COPY, navigator::pasteReport);
        Button in =
                controls.icon(
                        "cases.import", Icon.FOLDER, () -> navigator.importCases(Optional.empty()));
        Controls.show(paste, model.may(Intent.ACCEPT_NOTIFICATION));
        Controls.show(in, model.may(Intent.IMPORT));
        Button doubts =
                controls.icon("likeness.title", Icon.TOGETHER, navigator::possibleDuplicates);
        Controls.show(doubts, model.may(Intent.COMPARE_CASES));
        return Controls.row(
                controls.title("cases.title"),
                count,
                Controls.gap(),
                doubts,
                in,
                filters,
                columns,
                export,
                paste,
                add);
    }

    private Node searching() {
        words.setId("case-list-search");
        words.setPrefColumnCount(26);
        words.setAccessibleHelp(kit.say("caseList.search.help"));
        words.textProperty().addListener((p, was, is) -> typed(is));
        words.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) {
                    searchText();
                } else {
                    toTable();
                }
                event.consume();
            } else if (event.getCode() == KeyCode.BACK_SPACE
                    && words.getText().isEmpty()
                    && chips.removeLast()) {
                event.consume();
            }
        });
        QuickFilters quick = new QuickFilters(kit, model, sheets);
        words.setMinWidth(300);
        HBox.setHgrow(quick.node(), Priority.ALWAYS);
        return Controls.row(words, quick.node());
    }

    private void toTable() {
        table.node().requestFocus();
        if (!model.shown().isEmpty()) {
            table.node().getSelectionModel().clearAndSelect(0);
        }
    }

    private void shortcut(KeyEvent event) {
        if (sheets.open()) {
            return;
        }
        if (matches(event, KeyCode.F)) {
            words.requestFocus();
            words.selectAll();
        } else if (matches(event, KeyCode.G)) {
            filters.fire();
        } else if (matches(event, KeyCode.P)) {
            askExport();
        } else if (matches(event, KeyCode.C) && table.node().isFocused()) {
            batch.copy();
        } else {
            return;
        }
        event.consume();
    }

    private static boolean matches(KeyEvent event, KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN).match(event);
    }

    private void openFacets(boolean open) {
        filters.setSelected(open);
        Controls.show(facets.node(), open);
        kit.device().set(Device.CASE_FILTERS, open ? "yes" : "no");
        if (open) {
            facets.show();
        } else if (!words.isFocused() && root.getScene() != null) {
            words.requestFocus();
        }
    }

    private void askColumns() {
        ColumnSheet sheet =
                new ColumnSheet(
                        kit,
                        table.choice(),
                        choice -> {
                            table.show(choice);
                            table.remember();
                            table.node().requestFocus();
                        },
                        sheets::close);
        sheets.show(sheet.node(), sheet.first());
    }

    private void askExport() {
        model.desk()
                .filter(desk ->
                        desk.listing().may(CaseListing.Audience.INSIDE)
                                || desk.listing().may(CaseListing.Audience.OUTSIDE))
                .ifPresent(desk -> {
                    if (model.shown().isEmpty()) {
                        kit.notices().note(kit.say("caseList.export.nothing"));
                        return;
                    }
                    ExportSheet sheet =
                            new ExportSheet(kit, model, desk, table, facetWords, sheets::close);
                    sheets.show(sheet.node(), sheet.first());
                });
    }

    private Node placeholder() {
        if (model.trouble().get().isPresent()) {
            return trouble(model.trouble().get().get());
        }
        if (model.total().get() == 0 && !model.may(Intent.ACCEPT_NOTIFICATION)) {
            return controls.empty(
                    Icon.CASES,
                    "home.noneYet",
                    controls.button("access.open", Icon.SHIELD, navigator::whoMayDoWhat));
        }
        if (model.total().get() == 0) {
            return controls.empty(
                    Icon.CASES,
                    "cases.none",
                    controls.primary("cases.new", navigator::newNotification),
                    controls.button(
                            "empty.import",
                            Icon.FOLDER,
                            () -> navigator.importCases(Optional.empty())),
                    controls.button(
                            "empty.firstDays", Icon.HELP, () -> navigator.read("firstdays")));
        }
        boolean texts = model.filter().get().text().isPresent();
        if (texts && !model.texts().ready().get()) {
            return new Label(kit.say("caseList.text.reading"));
        }
        return controls.empty(
                Icon.FILTER,
                texts ? "caseList.text.none" : "cases.noMatch",
                controls.button("cases.clear", this::clear));
    }

    private Node trouble(Problem problem) {
        VBox box =
                Controls.styled(
                        new VBox(
                                Controls.styled(Icon.ERROR.node(), "empty-icon"),
                                Controls.styled(
                                        new Label(kit.say("caseList.trouble")), "empty-title"),
                                Controls.wrapping(kit.sentence(problem), "muted", "empty-text"),
                                controls.button("caseList.again", model::read)),
                        "empty");
        box.setId("case-list-trouble");
        return box;
    }

    private void typed(String text) {
        if (!quiet) {
            model.filter().set(model.filter().get().withQuery(text));
        }
    }

    /** Shows a filter that was set from elsewhere. */
    private void show(CaseFilter filter) {
        quiet = true;
        if (!words.getText().equals(filter.query())) {
            words.setText(filter.query());
            words.end();
        }
        Controls.show(only, filter.only().isPresent());
        Controls.show(inText, false);
        quiet = false;
    }

    private void buildBanners() {
        only.getChildren()
                .setAll(
                        Icon.FILTER.node(),
                        onlyWhy,
                        Controls.gap(),
                        controls.button("cases.showAll", this::clear));
        Controls.show(only, false);
        inText.setId("case-list-in-text");
        inText.getChildren().setAll(Icon.MINUTES.node(), inTextWhat, Controls.gap(), searchText);
        Controls.show(inText, false);
        model.alsoInText().addListener((p, was, is) -> offerTexts());
        model.counts().addListener((p, was, is) -> offerTexts());
    }

    /** The second group: cases that hold the words in what people wrote. */
    private void offerTexts() {
        int found = model.alsoInText().get();
        inTextWhat.setText(kit.say("caseList.text.also", found, model.filter().get().words()));
        Controls.show(inText, found > 0 && model.filter().get().text().isEmpty());
    }

    private void searchText() {
        CaseFilter filter = model.filter().get();
        if (filter.text().isEmpty() && !filter.words().isEmpty()) {
            model.filter().set(filter.withQuery(CaseFilter.TEXT + filter.words()));
            words.requestFocus();
            words.end();
        }
    }

    private void clear() {
        model.filter().set(CaseFilter.NONE);
        words.requestFocus();
    }

    /** Shows only these cases, saying why. */
    public void showOnly(String why, Set<CaseId> cases) {
        onlyWhy.setText(why);
        model.filter().set(CaseFilter.ofOnly(cases));
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
        if (model.desk().isPresent()) {
            table.remember();
        }
        model.dispose();
    }
}
