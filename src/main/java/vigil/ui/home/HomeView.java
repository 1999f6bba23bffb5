package vigil.ui.home;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.casework.DrugAlerts;
import vigil.casework.Helplines;
import vigil.casework.Today;
import vigil.domain.casefile.CaseId;
import vigil.ui.kit.Beside;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.Screen;
import vigil.ui.safety.SafetyCard;

/** What one opens the program for in the morning: what is urgent, late or next. */
public final class HomeView implements Screen {

    private final Kit kit;
    private final HomeViewModel model;
    private final Navigator navigator;
    private final Controls controls;
    private final CaseCards onCases;
    private final PanelCards onPanel;
    private final StackPane root = new StackPane();
    private final AttentionCard attention = new AttentionCard();
    private final VBox backup = attention.place("home-backup");
    private final VBox emergencies = attention.place("home-emergencies");
    private final VBox begun = attention.place("home-begun");
    private final VBox alerts = attention.place("home-alerts");
    private final VBox apart = attention.place("home-apart");
    private final VBox doubts = attention.place("home-doubts");
    private final VBox retention = attention.place("home-retention");

    public HomeView(Kit kit, HomeViewModel model, Navigator navigator) {
        this.kit = kit;
        this.model = model;
        this.navigator = navigator;
        this.controls = new Controls(kit);
        this.onCases = new CaseCards(kit, model, navigator);
        this.onPanel = new PanelCards(kit, model, navigator);
        root.getChildren().setAll(controls.muted("home.reading"));
        showDoubts(model.doubts().get());
        showApart(model.apart().get());
        showRetention(model.retention().get());
        model.retention().addListener((p, was, is) -> showRetention(is));
        model.apart().addListener((p, was, is) -> showApart(is));
        showAlerts(model.outlook().get());
        model.outlook().addListener((p, was, is) -> showAlerts(is));
        model.doubts().addListener((p, was, is) -> showDoubts(is));
        model.picture().addListener((p, was, is) -> is.ifPresent(this::draw));
        model.picture().get().ifPresent(this::draw);
        model.trouble()
                .addListener((p, was, is) ->
                        is.ifPresent(problem ->
                                root.getChildren()
                                        .setAll(Controls.wrapping(kit.sentence(problem)))));
    }

    private void draw(Today.Picture day) {
        Button add = controls.primary("cases.new", navigator::newNotification);
        add.setGraphic(Icon.NOTIFY.node());
        Controls.show(add, model.mayNotify());
        VBox greeting =
                new VBox(
                        controls.title("home.title"),
                        Controls.plain(kit.words().longDate(day.date()), "muted"));
        HBox head = Controls.row(greeting, Controls.gap(), add);
        VBox page = Controls.styled(new VBox(head), "page");
        SafetyCard.of(kit, model.vocabulary(), model.waiting(), navigator)
                .ifPresent(page.getChildren()::add);
        attention.fill(
                backup,
                model.notes().daysWithoutBackup().stream()
                        .map(this::noBackup)
                        .toArray(Node[]::new));
        attention.fill(emergencies, EmergencyLines.of(kit, model));
        attention.fill(begun, BegunLine.of(kit, model.begun(), navigator));
        page.getChildren().add(attention.node());
        if (day.total() == 0 && !model.mayNotify()) {
            page.getChildren()
                    .add(
                            new StackPane(
                                    controls.empty(
                                            Icon.SHIELD,
                                            model.readsCases() ? "home.noneYet" : "home.noCases",
                                            controls.button(
                                                    "access.open",
                                                    Icon.SHIELD,
                                                    navigator::whoMayDoWhat))));
        } else if (day.total() == 0) {
            page.getChildren()
                    .add(
                            new StackPane(
                                    controls.empty(
                                            Icon.CASES,
                                            "home.empty",
                                            controls.primary(
                                                    "cases.new", navigator::newNotification),
                                            controls.button(
                                                    "empty.import",
                                                    Icon.FOLDER,
                                                    () -> navigator.importCases(Optional.empty())),
                                            controls.button(
                                                    "empty.firstDays",
                                                    Icon.HELP,
                                                    () -> navigator.read("firstdays")))));
        } else {
            page.getChildren().addAll(numbers(day), columns(day));
        }
        page.getChildren()
                .add(
                        new VBox(
                                controls.flat(
                                        "wellbeing.line",
                                        Icon.INFORMATION,
                                        () -> navigator.read("wellbeing")),
                                helplines()));
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        root.getChildren().setAll(scroll);
    }

    /** Numbers to call, as the panel keeps them; what it has not made sure of is marked. */
    private Node helplines() {
        FlowPane lines = Controls.styled(new FlowPane(), "helplines");
        lines.setId("home-helplines");
        for (Helplines.Line line : model.helplines().lines()) {
            HBox both = Controls.row(Controls.plain(line.words(), "muted", "small"));
            if (!line.checked()) {
                both.getChildren()
                        .add(Controls.chip(kit.say("settings.helplines.unchecked"), "neutral"));
            }
            lines.getChildren().add(both);
        }
        return lines;
    }

    private Node noBackup(long days) {
        String key =
                model.notes().lastBackup().isPresent() ? "backups.tooOld" : "backups.none.long";
        return said(Icon.WARNING, "warning", kit.say(key, days));
    }

    private void showRetention(int cases) {
        show(
                retention,
                cases,
                () ->
                        said(
                                Icon.INFORMATION,
                                "accent",
                                kit.say("retention.home", cases),
                                controls.button("retention.home.look", navigator::openRetention)));
    }

    private void showAlerts(DrugAlerts.Outlook outlook) {
        attention.fill(
                alerts, AlertLines.of(kit, outlook, navigator).stream().toArray(Node[]::new));
    }

    private void showDoubts(int pairs) {
        show(
                doubts,
                pairs,
                () ->
                        said(
                                Icon.TOGETHER,
                                "accent",
                                kit.say("likeness.home", pairs),
                                controls.button(
                                        "likeness.home.look", navigator::possibleDuplicates)));
    }

    private void showApart(int items) {
        show(
                apart,
                items,
                () ->
                        said(
                                Icon.TOGETHER,
                                "warning",
                                kit.say("apart.home", items),
                                controls.button(
                                        "apart.home.look",
                                        () -> navigator.workTogether(Optional.empty()))));
    }

    private void show(VBox place, int count, Supplier<Node> line) {
        attention.fill(place, count > 0 ? new Node[] {line.get()} : new Node[0]);
    }

    private static Node said(Icon icon, String tone, String sentence, Button... ways) {
        return AttentionCard.line(icon, tone, Controls.wrapping(sentence), ways);
    }

    private Node numbers(Today.Picture day) {
        GridPane grid = new GridPane(14, 14);
        for (int i = 0; i < 5; i++) {
            ColumnConstraints fifth = new ColumnConstraints();
            fifth.setPercentWidth(20);
            grid.getColumnConstraints().add(fifth);
        }
        grid.addRow(
                0,
                number("home.urgent", day.urgent().size(), "danger", CaseCards.ids(day.urgent())),
                number("home.fresh", day.fresh().size(), "accent", CaseCards.ids(day.fresh())),
                number("home.ready", day.ready().size(), "success", CaseCards.ids(day.ready())),
                number(
                        "home.returns",
                        day.overdueReturns().size(),
                        "warning",
                        () -> navigator.showWaiting("REQUESTS")),
                number(
                        "home.toxicology",
                        day.awaitedToxicology().size(),
                        "neutral",
                        () -> navigator.showWaiting("TOXICOLOGY")));
        return grid;
    }

    private Node number(String key, int count, String tone, Set<CaseId> cases) {
        return number(
                key, count, tone, () -> navigator.showCases(kit.say(key + ".why", count), cases));
    }

    private Node number(String key, int count, String tone, Runnable action) {
        Label figure = Controls.plain(String.valueOf(count), "big-number");
        Label words = Controls.wrapping(kit.say(key, count), "muted");
        Button card = new NumberCard(new VBox(2, figure, words));
        card.getStyleClass().add("number-" + tone);
        card.setAccessibleText(count + " " + kit.say(key, count));
        card.setId(Controls.id(key));
        card.setDisable(count == 0);
        card.setOnAction(event -> action.run());
        return card;
    }

    /** Cases and agencies above the months on the left; the meeting above the actions beside. */
    private Node columns(Today.Picture day) {
        HBox cases =
                Controls.styled(
                        new Beside(34, onCases.urgent(day), onCases.late(day)), "row", "loose");
        cases.setAlignment(Pos.TOP_LEFT);
        VBox left =
                Controls.styled(new VBox(cases, onCases.targets(day), months(day)), "home-side");
        VBox right =
                Controls.styled(new VBox(onPanel.meeting(day), onPanel.actions(day)), "home-side");
        cases.getChildren().forEach(card -> share(card, 320));
        share(left, 640);
        share(right, 320);
        right.setMinWidth(300);
        HBox row = Controls.styled(new Beside(52, left, right), "row", "loose");
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private static void share(Node card, double width) {
        HBox.setHgrow(card, Priority.ALWAYS);
        ((VBox) card).setPrefWidth(width);
        ((VBox) card).setMaxHeight(Double.MAX_VALUE);
    }

    private Node months(Today.Picture day) {
        return Controls.card(
                controls.heading("home.months"),
                controls.muted("home.months.text"),
                new MonthBars(day.deathsByMonth(), kit));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void dispose() {
        model.dispose();
    }
}
