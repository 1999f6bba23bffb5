package vigil.ui.chart;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.charts.ChartKind;
import vigil.domain.vocabulary.Code;
import vigil.patterns.ChartFigures;
import vigil.patterns.EvidenceBasis;
import vigil.patterns.Item;
import vigil.ui.kit.Beside;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Copied;
import vigil.ui.kit.DayField;
import vigil.ui.kit.Kit;
import vigil.ui.kit.PickField;
import vigil.ui.kit.Screen;
import vigil.ui.kit.Segments;

/** Choose a chart: it stands large, its table beside it, and it leaves through the gate only. */
public final class ChartsPage implements Screen {

    private final Kit kit;
    private final ChartsViewModel model;
    private final Controls controls;
    private final VBox root;
    private final VBox left = Controls.styled(new VBox(), "column", "chart-left");
    private final HBox middle = Controls.styled(new Beside(58), "chart-page-middle");
    private final ScrollPane scroll = new ScrollPane(left);
    private final Label about = Controls.wrapping("", "muted", "chart-about");
    private final Label stays = Controls.wrapping("", "muted", "small");
    private final ComboBox<Code> kind;
    private final ComboBox<Code> area;
    private final ComboBox<Code> basis;
    private final ComboBox<Code> period;
    private final PickField<Item> item;
    private final Segments<Boolean> each;
    private final DayField action;
    private final VBox itemBox;
    private final VBox eachBox;
    private final VBox actionBox;
    private final Button copy;
    private final Button export;
    private Optional<ChartView> view = Optional.empty();

    public ChartsPage(Kit kit, PanelDesk desk) {
        this(kit, new ChartsViewModel(kit, desk));
    }

    ChartsPage(Kit kit, ChartsViewModel model) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        kind =
                choice(
                        "charts.kind",
                        List.of(ChartKind.values()).stream()
                                .map(k -> new Code(k.name(), kit.say(k.key())))
                                .toList());
        List<Code> areas = new java.util.ArrayList<>(model.areas());
        areas.addFirst(new Code("", kit.say("charts.area.any")));
        area = choice("charts.area", areas);
        basis =
                choice(
                        "charts.basis",
                        List.of(
                                        EvidenceBasis.CONFIRMED,
                                        EvidenceBasis.ANY,
                                        EvidenceBasis.SUSPECTED,
                                        EvidenceBasis.CERTIFIED)
                                .stream()
                                .map(b -> new Code(b.name(), kit.say("patterns.basis." + b.name())))
                                .toList());
        period =
                choice(
                        "charts.period",
                        List.of(
                                new Code("5", kit.say("patterns.period.years", 5)),
                                new Code("3", kit.say("patterns.period.years", 3)),
                                new Code("1", kit.say("patterns.period.years", 1)),
                                new Code("0", kit.say("patterns.period.all"))));
        item =
                new PickField<Item>(this::found, model.words()::name, this::detail)
                        .whenPicked(picked -> ask());
        item.setPromptText(kit.say("charts.item.prompt"));
        item.setPrefColumnCount(15);
        item.setId("charts-item");
        each = new Segments<>(kit.say("charts.each"), true);
        each.add(false, kit.say("charts.months")).add(true, kit.say("charts.quarters"));
        each.show(Optional.of(false));
        each.whenChosen(chosen -> ask());
        action = new DayField(kit, "charts.action.prompt", "charts.action.wrong");
        action.input().setId("charts-action");
        action.input().setPrefColumnCount(9);
        action.whenSettled(day -> ask());
        itemBox = controls.labelled("charts.item", item);
        eachBox = controls.labelled("charts.each", each);
        actionBox = controls.labelled("charts.action", action, action.input());
        copy = controls.button("charts.copy", this::copy);
        export = controls.button("charts.export", this::openExport);
        ProgressIndicator turning = new ProgressIndicator();
        turning.setPrefSize(20, 20);
        turning.setAccessibleText(kit.say("charts.drawing"));
        turning.visibleProperty().bind(model.busy());
        FlowPane choices =
                Controls.styled(
                        new FlowPane(
                                controls.labelled("charts.kind", kind),
                                itemBox,
                                eachBox,
                                controls.labelled("charts.area", area),
                                controls.labelled("charts.basis", basis),
                                controls.labelled("charts.period", period),
                                actionBox,
                                turning),
                        "chart-choices");
        left.setMinWidth(0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setMinWidth(0);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        root = Controls.styled(new VBox(choices, middle), "column", "charts-page");
        VBox.setVgrow(root, Priority.ALWAYS);
        model.drawn().addListener((p, was, is) -> is.ifPresent(this::show));
        model.trouble()
                .addListener((p, was, is) -> is.ifPresent(problem -> say(kit.sentence(problem))));
        showWhatApplies();
        say(kit.say("charts.drawing"));
        model.draw();
    }

    private ComboBox<Code> choice(String key, List<Code> codes) {
        ComboBox<Code> box = controls.choice(key, codes);
        box.setVisibleRowCount(12);
        box.setOnAction(event -> ask());
        return box;
    }

    private List<Item> found(String typed) {
        String words = typed.strip().toLowerCase(Locale.ROOT);
        return model.drawn().get().map(ChartsViewModel.Drawn::items).orElse(List.of()).stream()
                .map(ChartFigures.Counted::item)
                .filter(i -> model.words().name(i).toLowerCase(Locale.ROOT).contains(words))
                .limit(60)
                .toList();
    }

    private String detail(Item wanted) {
        long deaths =
                model.drawn().get().map(ChartsViewModel.Drawn::items).orElse(List.of()).stream()
                        .filter(counted -> counted.item().equals(wanted))
                        .mapToLong(ChartFigures.Counted::deaths)
                        .findFirst()
                        .orElse(0);
        return kit.say("charts.group." + wanted.kind().name())
                + " · "
                + kit.say("charts.item.deaths", deaths);
    }

    private ChartKind chosen() {
        return ChartKind.valueOf(kind.getValue().code());
    }

    private void showWhatApplies() {
        Controls.show(itemBox, chosen().ofItem());
        Controls.show(eachBox, chosen() == ChartKind.TREND);
        Controls.show(actionBox, chosen().ofAction());
    }

    private void ask() {
        showWhatApplies();
        model.question()
                .set(
                        new ChartsViewModel.Question(
                                chosen(),
                                item.picked(),
                                area.getValue().code(),
                                EvidenceBasis.valueOf(basis.getValue().code()),
                                Integer.parseInt(period.getValue().code()),
                                each.chosen().orElse(false),
                                action.day()));
    }

    private void beside(Region table) {
        table.getStyleClass().add("chart-beside");
        table.setMinHeight(0);
        table.setMaxHeight(Double.MAX_VALUE);
        middle.getChildren().setAll(scroll, table);
        scroll.setVvalue(0);
    }

    private void say(String sentence) {
        left.getChildren().setAll(Controls.card(Controls.wrapping(sentence, "muted")));
        middle.getChildren().setAll(scroll);
        view = Optional.empty();
    }

    private void show(ChartsViewModel.Drawn drawn) {
        if (drawn.question().lacksItem()) {
            say(kit.say("charts.pickItem"));
            return;
        }
        if (drawn.question().lacksAction()) {
            say(kit.say("charts.pickDay"));
            return;
        }
        ChartView shown = new ChartView(kit, drawn.chart(), 1.6).alone();
        view = Optional.of(shown);
        about.setText(drawn.chart().description());
        boolean mayLeave = drawn.leaving().isPresent() && model.mayRelease();
        copy.setDisable(!mayLeave);
        export.setDisable(!mayLeave);
        stays.setText(
                drawn.leaving().isEmpty()
                        ? kit.say("charts.stays." + drawn.question().kind().name())
                        : kit.say("charts.mayNot"));
        Controls.show(stays, !mayLeave);
        HBox actions = Controls.row(copy, export, stays);
        HBox.setHgrow(stays, Priority.ALWAYS);
        left.getChildren().setAll(Controls.card(shown.node(), about, actions));
        Region table = new ChartTable(kit, drawn.chart()).node();
        beside(table);
    }

    private void copy() {
        model.drawn()
                .get()
                .flatMap(ChartsViewModel.Drawn::leaving)
                .ifPresent(leaving -> model.copy(leaving, this::copied, kit::report));
    }

    private void copied(String text) {
        Copied.put(kit, text);
        kit.notices().done(kit.say("charts.copied"));
    }

    private void openExport() {
        model.drawn()
                .get()
                .flatMap(ChartsViewModel.Drawn::leaving)
                .ifPresent(leaving ->
                        model.preview(
                                leaving,
                                preview -> {
                                    ExportCard card =
                                            new ExportCard(
                                                    kit,
                                                    model,
                                                    leaving,
                                                    preview,
                                                    chosen(),
                                                    this::closeExport);
                                    left.getChildren().setAll(card.node());
                                    Region table = new ChartTable(kit, preview.chart()).node();
                                    beside(table);
                                    card.focus();
                                },
                                this::refused));
    }

    private void refused(Problem problem) {
        stays.setText(kit.sentence(problem));
        Controls.show(stays, true);
    }

    private void closeExport() {
        model.drawn().get().ifPresent(this::show);
        export.requestFocus();
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        kind.requestFocus();
    }

    @Override
    public void dispose() {
        model.dispose();
    }

    /** Brings the keyboard to the drawing. */
    void focusChart() {
        view.ifPresent(ChartView::focus);
    }
}
