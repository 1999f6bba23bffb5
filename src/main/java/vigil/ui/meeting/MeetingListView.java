package vigil.ui.meeting;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.casework.CaseRow;
import vigil.casework.MeetingPlanning;
import vigil.casework.MeetingPreparation;
import vigil.casework.PanelStore;
import vigil.domain.panel.MeetingSeries;
import vigil.ui.cases.StatusChip;
import vigil.ui.kit.Beside;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.Screen;
import vigil.ui.kit.Sheets;

/** The panel's meetings, newest first, beside the cases that wait for one. */
public final class MeetingListView implements Screen {

    private final Kit kit;
    private final MeetingListViewModel model;
    private final Navigator navigator;
    private final Controls controls;
    private final ListView<PanelStore.MeetingRow> list = new ListView<>();
    private final VBox next = Controls.styled(new VBox(), "column", "tight");
    private final VBox waiting = Controls.styled(new VBox(), "column", "tight");
    private final ScrollPane scroll = new ScrollPane();
    private final Label nobody;
    private final Label count = Controls.styled(new Label(), "muted");
    private final Sheets sheets;
    private Optional<Runnable> asked = Optional.empty();
    private final StackPane root;

    public MeetingListView(Kit kit, MeetingListViewModel model, Navigator navigator) {
        this.kit = kit;
        this.model = model;
        this.navigator = navigator;
        this.controls = new Controls(kit);
        this.nobody = controls.text("meetings.waiting.none");
        Controls.show(nobody, false);
        Button plan = planButton();
        Button series =
                controls.button("rhythm.open", Icon.TIMELINE, () -> series(Optional.empty()));
        HBox head =
                Controls.row(controls.title("meetings.title"), count, Controls.gap(), series, plan);
        buildList();
        scroll.setContent(waiting);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox side =
                Controls.styled(
                        Controls.card(
                                controls.heading("meetings.waiting"),
                                controls.muted("meetings.waiting.text"),
                                nobody,
                                scroll),
                        "meetings-waiting");
        side.setMaxHeight(Region.USE_PREF_SIZE);
        VBox coming = Controls.card(controls.heading("meetings.next"), next);
        VBox right = Controls.styled(new VBox(coming, side), "meetings-right");
        HBox.setHgrow(list, Priority.ALWAYS);
        HBox middle = Controls.styled(new Beside(52, list, right), "meetings-middle");
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox page = Controls.styled(new VBox(head, middle), "page");
        // As it is typed: pressed, its letter would still go into the sheet that it opens.
        page.addEventHandler(
                KeyEvent.KEY_TYPED,
                event -> {
                    if (event.getCharacter().equalsIgnoreCase("n")
                            && !event.isShortcutDown()
                            && !event.isAltDown()) {
                        planNext();
                        event.consume();
                    }
                });
        sheets = new Sheets(page);
        root = new StackPane(page, sheets.node());
        list.setPlaceholder(new Label(kit.say("meetings.reading")));
        model.shown().addListener((p, was, is) -> show(is));
        // A store without meetings reads as it stood before: only this says that it was read.
        model.loaded().addListener((p, was, is) -> show(model.shown().get()));
        model.trouble()
                .addListener((p, was, is) ->
                        is.ifPresent(problem ->
                                list.setPlaceholder(Controls.wrapping(kit.sentence(problem)))));
        if (model.loaded().get()) {
            show(model.shown().get());
        }
    }

    private Button planButton() {
        Button plan = controls.primary("meetings.plan", () -> plan(Optional.empty()));
        plan.setGraphic(Icon.CALENDAR.node());
        plan.setDisable(!model.mayWrite());
        return plan;
    }

    private void show(MeetingListViewModel.Shown shown) {
        list.setPlaceholder(controls.empty(Icon.MEETINGS, "meetings.none", planButton()));
        list.getItems().setAll(shown.meetings());
        count.setText(
                shown.meetings().isEmpty()
                        ? ""
                        : kit.say("meetings.count", shown.meetings().size()));
        waiting.getChildren().clear();
        Controls.show(nobody, shown.waiting().isEmpty());
        Controls.show(scroll, !shown.waiting().isEmpty());
        shown.waiting().forEach(row -> waiting.getChildren().add(waiting(row)));
        showNext(shown);
        if (model.loaded().get()) {
            asked.ifPresent(Runnable::run);
            asked = Optional.empty();
        }
    }

    private void showNext(MeetingListViewModel.Shown shown) {
        next.getChildren().clear();
        shown.readiness().ifPresent(ready -> next.getChildren().add(ready(ready)));
        for (MeetingPlanning.Proposed each : model.nextOfEach()) {
            next.getChildren().add(proposed(each));
        }
        if (shown.series().isEmpty() && model.loaded().get()) {
            Button make =
                    controls.button(
                            "rhythm.new", () -> series(Optional.of(model.series().begin())));
            Controls.show(make, model.mayWrite());
            next.getChildren().addAll(controls.muted("meetings.next.noSeries"), make);
        }
    }

    private Node ready(MeetingPreparation.Readiness ready) {
        Hyperlink link = new Hyperlink(ReadyWords.of(kit, ready));
        link.setId("meetings-ready");
        link.setWrapText(true);
        link.setMinHeight(Region.USE_PREF_SIZE);
        link.setOnAction(event -> navigator.openMeeting(ready.meeting().id()));
        return link;
    }

    private Node proposed(MeetingPlanning.Proposed each) {
        Button plan = controls.button("meetings.next.plan", () -> plan(Optional.of(each)));
        plan.setMinWidth(Region.USE_PREF_SIZE);
        plan.setAccessibleText(
                kit.say(
                        "meetings.next.plan.of",
                        each.series().name(),
                        kit.words().longDate(each.date())));
        Controls.show(plan, model.mayWrite());
        VBox what =
                new VBox(
                        Controls.wrapping(kit.words().longDate(each.date()), "strong"),
                        Controls.wrapping(
                                kit.say(
                                        "meetings.next.of",
                                        each.series().name(),
                                        RhythmWords.of(kit, each.series().rhythm())),
                                "muted",
                                "small"));
        HBox.setHgrow(what, Priority.ALWAYS);
        return Controls.row(what, plan);
    }

    /** Plans the next meeting of the series that meets next; N does it, too. */
    public void planNext() {
        whenRead(() -> plan(model.nextOfEach().stream().findFirst()));
    }

    /** Shows the series of meetings. */
    public void showSeries() {
        whenRead(() -> series(Optional.empty()));
    }

    private void whenRead(Runnable then) {
        if (model.loaded().get()) {
            then.run();
        } else {
            asked = Optional.of(then);
        }
    }

    private void series(Optional<MeetingSeries> edited) {
        SeriesSheet sheet =
                new SeriesSheet(
                        kit,
                        model.series(),
                        sheets::close,
                        series ->
                                plan(
                                        model.shown().get().next().stream()
                                                .filter(p -> p.series().id().equals(series.id()))
                                                .findFirst()));
        sheets.showAtSide(sheet.node(), sheet.first(), () -> true);
        edited.ifPresent(sheet::edit);
    }

    private Node waiting(CaseRow row) {
        Label reference = Controls.plain(row.reference().text(), "strong");
        Label area =
                Controls.plain(model.vocabulary().list("AREA").label(row.area()), "muted", "small");
        Button button = Controls.styled(new Button(), "flat", "waiting-case");
        HBox line =
                Controls.row(
                        new VBox(reference, area),
                        Controls.gap(),
                        StatusChip.brief(row.status(), kit));
        button.setGraphic(line);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(kit.say("meetings.waiting.open", row.reference().text()));
        line.prefWidthProperty().bind(button.widthProperty().subtract(24));
        button.setOnAction(event -> navigator.openCase(row.id()));
        return button;
    }

    private void buildList() {
        list.setId("meeting-list");
        list.setAccessibleText(kit.say("meetings.title"));
        list.getStyleClass().add("meeting-list");
        list.setCellFactory(view -> new MeetingCell(kit, model::today, this::open));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(list.getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
    }

    private void open(PanelStore.@org.jspecify.annotations.Nullable MeetingRow row) {
        if (row != null) {
            navigator.openMeeting(row.id());
        }
    }

    private void plan(Optional<MeetingPlanning.Proposed> first) {
        if (!model.mayWrite()) {
            return;
        }
        PlanMeetingSheet sheet =
                new PlanMeetingSheet(
                        kit, model.plan(first, navigator), sheets::close, navigator::openMeeting);
        sheets.showTall(sheet.node(), sheet.first());
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    @Override
    public void dispose() {
        model.dispose();
    }
}
