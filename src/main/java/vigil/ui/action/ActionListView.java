package vigil.ui.action;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.domain.vocabulary.CodeList;
import vigil.ui.kit.CodeBox;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.Screen;
import vigil.ui.kit.SearchField;
import vigil.ui.kit.Segments;
import vigil.ui.kit.Sheets;
import vigil.ui.kit.WaysBack;

/**
 * Every recommendation and action of the panel, what presses first, each to be edited at the side.
 */
public final class ActionListView implements Screen {

    private final Kit kit;
    private final ActionListViewModel model;
    private final Navigator navigator;
    private final Controls controls;
    private final ActionTable table;
    private final SearchField words;
    private final Segments<ActionFilter.State> state;
    private final StackPane agencyPlace = new StackPane();
    private final VBox page;
    private final Sheets sheets;
    private final StackPane root;
    private final ActionBoard board;
    private final StackPane middle = new StackPane();
    private final StackPane morePlaces = new StackPane();
    private final CoronerReports reports;
    private final Segments<View> view;
    private final Node filters;
    private Optional<ActionSheet> open = Optional.empty();

    /** How the page is shown. */
    private enum View {
        TABLE,
        BOARD,
        REPORTS
    }

    public ActionListView(Kit kit, ActionListViewModel model, Navigator navigator) {
        this.kit = kit;
        this.model = model;
        this.navigator = navigator;
        this.controls = new Controls(kit);
        this.words = new SearchField(kit.say("actions.search"), kit.say("search.clear"));
        this.table = new ActionTable(kit, model, navigator, this::edit);
        this.board = new ActionBoard(kit, model, this::edit, this::move);
        this.state = states();
        Button action = controls.primary("actions.newAction", () -> edit(model.newAction()));
        action.setGraphic(Icon.ADD.node());
        Button recommendation =
                controls.button(
                        "actions.newRecommendation",
                        Icon.ADD,
                        () -> edit(model.newRecommendation()));
        action.setDisable(!model.mayWrite());
        recommendation.setDisable(!model.mayWrite());
        view = new Segments<>(kit.say("actions.view"), true);
        view.add(View.TABLE, kit.say("actions.view.table"));
        view.add(View.BOARD, kit.say("actions.view.board"));
        view.add(View.REPORTS, kit.say("actions.view.reports"));
        view.setId("actions-view");
        view.show(Optional.of(View.TABLE));
        view.whenChosen(chosen -> chosen.ifPresent(this::turn));
        Button letters = controls.button("actions.letters", Icon.PRINT, this::letters);
        letters.setId("actions-letters");
        letters.setDisable(!model.mayWriteLetters());
        Button export = controls.icon("actions.export", Icon.RELEASE, this::export);
        export.setDisable(!model.mayExport());
        for (Button whole : List.of(letters, recommendation, action)) {
            whole.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox head =
                Controls.row(
                        controls.title("actions.title"),
                        view,
                        Controls.gap(),
                        export,
                        letters,
                        recommendation,
                        action);
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.getChildren().setAll(table.node());
        filters = filters();
        page = Controls.styled(new VBox(head, filters, middle), "page");
        sheets = new Sheets(page);
        reports = new CoronerReports(kit, model, navigator, sheets);
        root = new StackPane(page, sheets.node());
        model.counts().addListener((p, was, is) -> count());
        model.loaded()
                .addListener((p, was, is) -> {
                    offerAgencies();
                    table.explain(empty());
                });
        model.shown()
                .addListener((ListChangeListener<ActionLine>) change -> table.explain(empty()));
        model.trouble()
                .addListener((p, was, is) ->
                        is.ifPresent(problem ->
                                table.explain(Controls.wrapping(kit.sentence(problem)))));
        table.explain(new Label(kit.say("actions.reading")));
        if (model.loaded().get()) {
            count();
            offerAgencies();
            table.explain(empty());
        }
    }

    /** The board shows every state at once, the table what is open. */
    private void turn(View to) {
        Controls.show(filters, to != View.REPORTS);
        if (to == View.REPORTS) {
            middle.getChildren().setAll(reports.node());
            return;
        }
        boolean toBoard = to == View.BOARD;
        middle.getChildren().setAll(toBoard ? board.node() : table.node());
        ActionFilter.State wanted = toBoard ? ActionFilter.State.ALL : ActionFilter.State.OPEN;
        state.show(Optional.of(wanted));
        model.filter().set(model.filter().get().withState(wanted));
    }

    /** Shows coroners' reports to prevent future deaths. */
    public void showReports() {
        view.show(Optional.of(View.REPORTS));
        turn(View.REPORTS);
        reports.focusFirst();
    }

    private void export() {
        model.openExport(sheets);
    }

    private void letters() {
        model.openLetters(sheets);
    }

    private void move(ActionLine line, String status) {
        model.move(line, status, this::edit);
    }

    private void focusList() {
        if (middle.getChildren().contains(board.node())) {
            board.focusFirst();
        } else {
            table.focusFirst();
        }
    }

    @Override
    public boolean takesKey(KeyEvent event) {
        boolean undo =
                new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN).match(event)
                        && !WaysBack.ofText(event)
                        && !sheets.open();
        if (undo) {
            if (view.chosen().equals(Optional.of(View.REPORTS))) {
                reports.takeBack();
            } else {
                model.undo();
            }
        }
        return undo;
    }

    private Segments<ActionFilter.State> states() {
        Segments<ActionFilter.State> segments = new Segments<>(kit.say("actions.state"), true);
        for (ActionFilter.State each : ActionFilter.State.values()) {
            segments.add(each, kit.say("actions.state." + each.name()));
        }
        segments.setId("actions-state");
        segments.show(Optional.of(model.filter().get().state()));
        segments.whenChosen(chosen ->
                chosen.ifPresent(c -> model.filter().set(model.filter().get().withState(c))));
        return segments;
    }

    private void count() {
        model.counts()
                .get()
                .forEach((each, count) ->
                        state.relabel(
                                each,
                                kit.say(
                                        "actions.count",
                                        kit.say("actions.state." + each.name()),
                                        count)));
    }

    private Node filters() {
        words.setId("actions-search");
        words.setPrefColumnCount(20);
        words.textProperty()
                .addListener(
                        (p, was, is) -> model.filter().set(model.filter().get().withWords(is)));
        words.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                focusList();
                event.consume();
            }
        });
        table.whenTyped(typed -> {
            words.requestFocus();
            words.setText(typed);
            words.end();
        });
        Segments<ActionFilter.Kind> kind = new Segments<>(kit.say("actions.kind"), true);
        for (ActionFilter.Kind each : ActionFilter.Kind.values()) {
            kind.add(each, kit.say("actions.kind." + each.name()));
        }
        kind.show(Optional.of(ActionFilter.Kind.BOTH));
        kind.whenChosen(
                c -> c.ifPresent(k -> model.filter().set(model.filter().get().withKind(k))));
        Segments<ActionFilter.Owner> owner = new Segments<>(kit.say("actions.owner"), true);
        for (ActionFilter.Owner each : ActionFilter.Owner.values()) {
            owner.add(
                    each,
                    kit.say("actions.owner." + each.name()),
                    kit.say("actions.owner." + each.name() + ".said"));
        }
        owner.show(Optional.of(ActionFilter.Owner.ANYBODY));
        owner.whenChosen(
                c -> c.ifPresent(o -> model.filter().set(model.filter().get().withOwner(o))));
        offerAgencies();
        FlowPane flow =
                Controls.styled(
                        new FlowPane(words, state, owner, kind, agencyPlace, morePlaces),
                        "filters");
        flow.setAlignment(Pos.CENTER_LEFT);
        return flow;
    }

    /** The agencies that own something; the one that was chosen stays chosen. */
    private void offerAgencies() {
        CodeBox agency =
                new CodeBox(
                        new CodeList("owners", "", model.owners()), kit.say("actions.agency.any"));
        agency.setId("actions-agency");
        agency.setAccessibleText(kit.say("actions.agency"));
        agency.show(model.filter().get().agency());
        agency.whenChosen(code -> model.filter().set(model.filter().get().withAgency(code)));
        agencyPlace.getChildren().setAll(agency);
        CodeBox person =
                new CodeBox(
                        new CodeList("people", "", model.people()), kit.say("actions.person.any"));
        person.setId("actions-person");
        person.setAccessibleText(kit.say("actions.person"));
        person.show(model.filter().get().person());
        person.whenChosen(code -> model.filter().set(model.filter().get().withPerson(code)));
        CodeBox theme =
                new CodeBox(
                        new CodeList("themes", "", model.themes()), kit.say("actions.theme.any"));
        theme.setId("actions-theme");
        theme.setAccessibleText(kit.say("actions.theme"));
        theme.show(model.filter().get().theme());
        theme.whenChosen(code -> model.filter().set(model.filter().get().withTheme(code)));
        Controls.show(person, !model.people().isEmpty());
        morePlaces.getChildren().setAll(Controls.row(person, theme));
    }

    private Node empty() {
        if (model.none()) {
            return controls.empty(Icon.ACTIONS, "actions.none");
        }
        boolean nothingLate =
                model.filter()
                        .get()
                        .equals(ActionFilter.START.withState(ActionFilter.State.OVERDUE));
        return nothingLate
                ? controls.empty(Icon.DONE, "actions.noneLate")
                : controls.empty(Icon.FILTER, "actions.noMatch");
    }

    private void edit(FollowUp item) {
        edit(model.form(item));
    }

    private void edit(FollowUpFormViewModel editing) {
        FollowUpForm form = new FollowUpForm(kit, editing);
        ActionSheet sheet =
                new ActionSheet(
                        kit, editing, form, navigator, table.lineOf(editing), sheets::close);
        form.whenSaved(item -> {
            model.changed(item.id());
            sheets.close();
        });
        open = Optional.of(sheet);
        sheets.showAtSide(sheet.node(), form.first(), sheet::mayClose);
        editing.open();
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        if (view.chosen().equals(Optional.of(View.REPORTS))) {
            reports.focusFirst();
        } else {
            words.requestFocus();
        }
    }

    @Override
    public boolean leave() {
        boolean may = !sheets.open() || open.filter(sheet -> !sheet.mayClose()).isEmpty();
        if (may) {
            sheets.close();
        }
        return may;
    }

    @Override
    public void dispose() {
        if (sheets.open()) {
            open.ifPresent(ActionSheet::keep);
        }
        model.dispose();
    }

    /** A page that scrolls inside a sheet. */
    static ScrollPane scrolling(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }
}
