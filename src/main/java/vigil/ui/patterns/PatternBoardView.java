package vigil.ui.patterns;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import vigil.casework.PatternWatch;
import vigil.domain.vocabulary.Code;
import vigil.patterns.EvidenceBasis;
import vigil.patterns.PatternBoard;
import vigil.patterns.PatternSummary;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.Screen;
import vigil.ui.kit.Sheets;

/** A screenful of findings, the most pressing first. */
public final class PatternBoardView implements Screen {

    private final Kit kit;
    private final PatternBoardViewModel model;
    private final Navigator navigator;
    private final Controls controls;
    private final VBox root;
    private final Sheets sheets;
    private final StackPane frame;
    private final StackPane middle = new StackPane();
    private final Label about = Controls.wrapping("", "muted");

    public PatternBoardView(Kit kit, PatternBoardViewModel model, Navigator navigator) {
        this.kit = kit;
        this.model = model;
        this.navigator = navigator;
        this.controls = new Controls(kit);
        ProgressIndicator turning = new ProgressIndicator();
        turning.setPrefSize(22, 22);
        turning.setAccessibleText(kit.say("patterns.searching"));
        turning.visibleProperty().bind(model.busy());
        HBox head = Controls.row(controls.title("patterns.title"), turning, Controls.gap());
        head.getChildren().addAll(filters());
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.getChildren().setAll(controls.muted("patterns.searching"));
        Node notice = new DecisionNotice(kit, model.decisions()).node();
        root = Controls.styled(new VBox(head, about, notice, middle), "page");
        sheets = new Sheets(root);
        frame = new StackPane(root, sheets.node());
        model.found().addListener((p, was, is) -> is.ifPresent(this::show));
        model.found().get().ifPresent(this::show);
        model.trouble()
                .addListener((p, was, is) ->
                        is.ifPresent(problem ->
                                middle.getChildren()
                                        .setAll(Controls.wrapping(kit.sentence(problem)))));
    }

    private List<Node> filters() {
        List<Code> areas = new java.util.ArrayList<>(model.areas());
        areas.addFirst(new Code("", kit.say("patterns.area.any")));
        ComboBox<Code> area = choice("patterns.area", areas);
        List<Code> bases =
                List.of(
                                EvidenceBasis.CONFIRMED,
                                EvidenceBasis.ANY,
                                EvidenceBasis.SUSPECTED,
                                EvidenceBasis.CERTIFIED)
                        .stream()
                        .map(basis ->
                                new Code(basis.name(), kit.say("patterns.basis." + basis.name())))
                        .toList();
        ComboBox<Code> basis = choice("patterns.basis", bases);
        List<Code> periods =
                List.of(
                        new Code("0", kit.say("patterns.period.all")),
                        new Code("1", kit.say("patterns.period.years", 1)),
                        new Code("3", kit.say("patterns.period.years", 3)),
                        new Code("5", kit.say("patterns.period.years", 5)));
        ComboBox<Code> period = choice("patterns.period", periods);
        Runnable ask =
                () ->
                        model.question()
                                .set(
                                        new PatternBoardViewModel.Question(
                                                area.getValue().code(),
                                                EvidenceBasis.valueOf(basis.getValue().code()),
                                                Integer.parseInt(period.getValue().code())));
        List<ComboBox<Code>> all = List.of(area, basis, period);
        all.forEach(box -> box.setOnAction(event -> ask.run()));
        return List.copyOf(all);
    }

    private ComboBox<Code> choice(String key, List<Code> codes) {
        ComboBox<Code> box = new ComboBox<>();
        box.getItems().setAll(codes);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Code code) {
                        return code == null ? "" : code.label();
                    }

                    @Override
                    public Code fromString(String text) {
                        return new Code("", text);
                    }
                });
        box.getSelectionModel().selectFirst();
        box.setAccessibleText(kit.say(key));
        box.setId(Controls.id(key));
        return box;
    }

    private void show(PatternWatch.Found found) {
        PatternSummary summary = found.summary();
        about.setText(
                kit.say(
                        "patterns.text",
                        summary.deaths(),
                        kit.words().date(summary.asAt()),
                        summary.completeness().toxicologyBack()));
        if (summary.board().entries().isEmpty()) {
            middle.getChildren().setAll(controls.empty(Icon.PATTERNS, "patterns.none"));
            return;
        }
        VBox cards = Controls.styled(new VBox(), "column");
        for (PatternBoard.Entry entry : summary.board().entries()) {
            cards.getChildren()
                    .add(new FindingCard(
                                            kit,
                                            model.words(),
                                            found,
                                            entry,
                                            navigator,
                                            model.decisions(),
                                            sheets)
                                    .node());
        }
        summary.remarks()
                .forEach(remark ->
                        cards.getChildren()
                                .add(Controls.wrapping(model.words().say(remark), "muted")));
        cards.getChildren()
                .add(
                        Controls.wrapping(
                                kit.say("patterns.seed", String.valueOf(summary.seed())),
                                "muted",
                                "small"));
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        middle.getChildren().setAll(scroll);
    }

    @Override
    public Node node() {
        return frame;
    }

    @Override
    public void dispose() {
        model.dispose();
    }
}
