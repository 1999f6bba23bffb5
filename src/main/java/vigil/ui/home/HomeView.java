package vigil.ui.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.casework.CaseRow;
import vigil.casework.DrugAlerts;
import vigil.casework.FollowUps;
import vigil.casework.Helplines;
import vigil.casework.MeetingPreparation;
import vigil.casework.PanelTargets;
import vigil.casework.Today;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.PanelAction;
import vigil.ui.cases.StatusChip;
import vigil.ui.kit.Beside;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.Screen;
import vigil.ui.meeting.ReadyWords;
import vigil.ui.safety.SafetyCard;
import vigil.words.LateWords;

/** What one opens the program for in the morning: what is urgent, late or next. */
public final class HomeView implements Screen {

    private static final int LINES = 5;

    /** As many as make the card as high as the agencies beside it, which have two lines each. */
    private static final int CASE_LINES = 8;

    private final Kit kit;
    private final HomeViewModel model;
    private final Navigator navigator;
    private final Controls controls;
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
                                                    () ->
                                                            navigator.importCases(
                                                                    java.util.Optional.empty())),
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
                                        () -> navigator.workTogether(java.util.Optional.empty()))));
    }

    private void show(VBox place, int count, java.util.function.Supplier<Node> line) {
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
                number("home.urgent", day.urgent().size(), "danger", ids(day.urgent())),
                number("home.fresh", day.fresh().size(), "accent", ids(day.fresh())),
                number("home.ready", day.ready().size(), "success", ids(day.ready())),
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

    private static java.util.Set<CaseId> ids(List<CaseRow> rows) {
        return rows.stream().map(CaseRow::id).collect(Collectors.toSet());
    }

    private Node number(String key, int count, String tone, java.util.Set<CaseId> cases) {
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
        HBox cases = Controls.styled(new Beside(34, urgent(day), late(day)), "row", "loose");
        cases.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        VBox left = Controls.styled(new VBox(cases, targets(day), months(day)), "home-side");
        VBox right = Controls.styled(new VBox(meeting(day), actions(day)), "home-side");
        cases.getChildren().forEach(card -> share(card, 320));
        share(left, 640);
        share(right, 320);
        right.setMinWidth(300);
        HBox row = Controls.styled(new Beside(52, left, right), "row", "loose");
        row.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        return row;
    }

    private static void share(Node card, double width) {
        HBox.setHgrow(card, Priority.ALWAYS);
        ((VBox) card).setPrefWidth(width);
        ((VBox) card).setMaxHeight(Double.MAX_VALUE);
    }

    private Node urgent(Today.Picture day) {
        boolean fresh = !day.fresh().isEmpty() || day.urgent().isEmpty();
        VBox card = Controls.card(controls.heading(fresh ? "home.newest" : "home.urgentCases"));
        List<CaseRow> rows = fresh ? day.fresh() : day.urgent();
        if (rows.isEmpty()) {
            card.getChildren().add(controls.muted("home.newest.none"));
        }
        rows.stream()
                .sorted(
                        java.util.Comparator.comparing(
                                        (CaseRow r) -> r.notified().orElse(LocalDate.MIN))
                                .reversed())
                .limit(CASE_LINES)
                .forEach(r -> {
                    HBox line =
                            Controls.row(
                                    link(r.reference().text(), r.id()),
                                    StatusChip.brief(r.status(), kit),
                                    Controls.gap(),
                                    whole(r.notified().map(kit.words()::date).orElse("")));
                    if (fresh && r.urgent()) {
                        line.getChildren().add(2, Controls.chip(kit.say("cases.urgent"), "danger"));
                    }
                    card.getChildren().add(line);
                });
        return card;
    }

    /** A reference is never cut short: it is what one looks for. */
    private Node link(String reference, CaseId id) {
        Hyperlink link = new Hyperlink(reference);
        link.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        link.setOnAction(event -> navigator.openCase(id));
        return link;
    }

    private static Node whole(String text) {
        Label label = Controls.plain(text, "muted", "small");
        label.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return label;
    }

    /** What is past the panel's own targets; each line opens its cases. */
    private Node targets(Today.Picture day) {
        VBox card = Controls.card(controls.heading("home.targets"));
        card.setId("home-targets");
        PanelTargets targets = day.targets();
        past(card, "home.targets.screen", day.past().toScreen(), targets.screening());
        past(card, "home.targets.review", day.past().toReview(), targets.review());
        past(card, "home.targets.close", day.past().toClose(), targets.closing());
        if (day.past().isEmpty()) {
            card.getChildren()
                    .add(
                            Controls.wrapping(
                                    kit.say(
                                            "home.targets.none",
                                            targets.screening(),
                                            targets.review(),
                                            targets.closing()),
                                    "muted"));
        }
        return card;
    }

    private void past(VBox card, String key, List<CaseRow> rows, int days) {
        if (!rows.isEmpty()) {
            String said = kit.say(key, rows.size(), days);
            Hyperlink link = new Hyperlink(said);
            link.setId(Controls.id(key));
            link.setWrapText(true);
            link.setOnAction(event -> navigator.showCases(said, ids(rows)));
            card.getChildren().add(link);
        }
    }

    private Node late(Today.Picture day) {
        VBox card = Controls.card(controls.heading("home.late"));
        if (day.overdueReturns().isEmpty()) {
            card.getChildren().add(controls.muted("home.late.none"));
        }
        day.overdueReturns().stream()
                .limit(LINES)
                .forEach(late -> {
                    // Beneath the reference: beside it there is no room for the longer names.
                    Label agency =
                            Controls.wrapping(
                                    model.vocabulary().list("AGENCY_TYPE").label(late.agency()),
                                    "muted",
                                    "small");
                    card.getChildren()
                            .add(
                                    new VBox(
                                            Controls.row(
                                                    link(
                                                            late.reference().text(),
                                                            late.reviewCase()),
                                                    Controls.gap(),
                                                    whole(
                                                            LateWords.say(
                                                                    kit.words(), late.daysLate()))),
                                            agency));
                });
        if (day.overdueReturns().size() > LINES) {
            card.getChildren()
                    .add(
                            Controls.plain(
                                    kit.say("home.more", day.overdueReturns().size() - LINES),
                                    "muted",
                                    "small"));
        }
        return card;
    }

    private Node meeting(Today.Picture day) {
        VBox card = Controls.card(controls.heading("home.meeting"));
        day.nextMeeting()
                .ifPresentOrElse(
                        next -> {
                            Hyperlink link = new Hyperlink(next.title());
                            link.setOnAction(event -> navigator.openMeeting(next.id()));
                            card.getChildren()
                                    .addAll(
                                            link,
                                            Controls.wrapping(
                                                    kit.say(
                                                            "home.meeting.when",
                                                            kit.words().longDate(next.date()),
                                                            next.startsAt(),
                                                            next.cases())));
                            model.meeting()
                                    .ifPresent(ready -> card.getChildren().add(ready(ready)));
                        },
                        () ->
                                card.getChildren()
                                        .addAll(
                                                controls.muted("home.meeting.none"),
                                                controls.button(
                                                        "home.meeting.plan",
                                                        () ->
                                                                navigator.go(
                                                                        Navigator.Page.MEETINGS))));
        return card;
    }

    private Node actions(Today.Picture day) {
        VBox card =
                Controls.card(
                        controls.heading("home.actions"),
                        Controls.wrapping(
                                kit.say(
                                        "home.actions.text",
                                        day.openActions(),
                                        day.overdueActions().size())));
        day.overdueActions().stream()
                .limit(3)
                .forEach(action -> card.getChildren().add(action(action)));
        model.pressing().ifPresent(pressing -> card.getChildren().addAll(pressing(pressing)));
        if (day.openActions() > 0) {
            Hyperlink all = new Hyperlink(kit.say("home.actions.all"));
            all.setOnAction(event -> navigator.go(Navigator.Page.ACTIONS));
            card.getChildren().add(all);
        }
        return card;
    }

    /** How near it is, in red when papers are missing that should be out. */
    private Node ready(MeetingPreparation.Readiness ready) {
        Label line = Controls.wrapping(ReadyWords.of(kit, ready));
        line.setId("home-papers");
        LocalDate today = LocalDate.now(kit.clock());
        if (ready.missing() > 0 && !today.isBefore(ready.due())) {
            line.getStyleClass().add("late");
        }
        return line;
    }

    /** Only what is there is said. */
    private List<Node> pressing(FollowUps.Pressing pressing) {
        List<Node> lines = new ArrayList<>();
        say(lines, "home.unanswered", pressing.unanswered());
        say(lines, "home.looks", pressing.looks());
        say(lines, "home.repeated", pressing.repeated());
        if (pressing.reportsLate() + pressing.reportsOpen() > 0) {
            Hyperlink reports =
                    new Hyperlink(
                            kit.say(
                                    "home.reports",
                                    pressing.reportsLate() + pressing.reportsOpen(),
                                    pressing.reportsLate()));
            reports.setWrapText(true);
            reports.setId("home-reports");
            reports.setOnAction(event -> navigator.showCoronerReports());
            lines.add(reports);
        }
        return lines;
    }

    private void say(List<Node> lines, String key, int count) {
        if (count > 0) {
            lines.add(Controls.wrapping(kit.say(key, count), "small"));
        }
    }

    private Node action(PanelAction action) {
        Label wording = Controls.wrapping(action.reference() + "  " + action.wording(), "small");
        wording.setMaxWidth(Double.MAX_VALUE);
        return wording;
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
