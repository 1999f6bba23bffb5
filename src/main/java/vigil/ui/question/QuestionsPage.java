package vigil.ui.question;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.casework.PatternQuestions;
import vigil.domain.vocabulary.Code;
import vigil.patterns.EvidenceBasis;
import vigil.patterns.PatternSummary;
import vigil.patterns.questions.Answered;
import vigil.patterns.questions.Question;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Dressing;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.OverPulses;
import vigil.ui.kit.Screen;
import vigil.ui.kit.Segments;

/**
 * The standing questions of a panel under their headings, each with its answer. Up and Down go from
 * card to card, Enter opens how it is known, the headings jump.
 */
public final class QuestionsPage implements Screen {

    private static final int ROOM_ABOVE = 8;

    private final Kit kit;
    private final QuestionsViewModel model;
    private final Navigator navigator;
    private final Controls controls;
    private final VBox root;
    private final StackPane middle = new StackPane();
    private final Label about = Controls.wrapping("", "muted");
    private final Segments<Question.Group> groups;
    private final OverPulses filling = new OverPulses(middle);
    private Map<Question.Group, Node> headings = new EnumMap<>(Question.Group.class);
    private List<Node> cards = new ArrayList<>();
    private Optional<ScrollPane> scroll = Optional.empty();
    private boolean focused;

    /** The cards of one asking, as far as they are laid. */
    private final class Laid {
        private final VBox all = Controls.styled(new VBox(), "column", "question-cards");
        private final ScrollPane pane = new ScrollPane(all);
        private final Map<Question.Group, Node> tops = new EnumMap<>(Question.Group.class);
        private final List<Node> nodes = new ArrayList<>();

        Laid() {
            all.addEventFilter(KeyEvent.KEY_PRESSED, QuestionsPage.this::step);
            pane.setFitToWidth(true);
            pane.setFocusTraversable(false);
        }

        List<Runnable> steps(PatternQuestions.Found found) {
            List<Runnable> steps = new ArrayList<>();
            for (Question.Group group : Question.Group.values()) {
                steps.add(() -> {
                    Label heading = controls.heading("questions.group." + group.name());
                    tops.put(group, heading);
                    all.getChildren().add(heading);
                });
                found.answers().stream()
                        .filter(answered -> answered.question().group() == group)
                        .map(answered -> OverPulses.adding(all, () -> card(found, answered)))
                        .forEach(steps::add);
            }
            return steps;
        }

        private Node card(PatternQuestions.Found found, Answered answered) {
            Node card =
                    new QuestionCard(
                                    kit,
                                    model.words(),
                                    found,
                                    answered,
                                    navigator,
                                    model.mayReadCases())
                            .node();
            nodes.add(card);
            return card;
        }

        /** From now on these are the cards of the page. */
        private void take() {
            headings = tops;
            cards = nodes;
            scroll = Optional.of(pane);
        }
    }

    public QuestionsPage(Kit kit, QuestionsViewModel model, Navigator navigator) {
        this.kit = kit;
        this.model = model;
        this.navigator = navigator;
        this.controls = new Controls(kit);
        this.groups = new Segments<>(kit.say("questions.groups"), false);
        for (Question.Group group : Question.Group.values()) {
            groups.add(group, kit.say("questions.group." + group.name()));
        }
        groups.setId("question-groups");
        groups.whenChosen(chosen -> chosen.ifPresent(this::jump));
        FlowPane head = Controls.styled(new FlowPane(), "filters", "question-filters");
        head.getChildren().addAll(filters());
        head.getChildren().add(working());
        HBox line = Controls.row(about, Controls.gap(), legend());
        HBox.setHgrow(about, Priority.ALWAYS);
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.getChildren().setAll(controls.muted("questions.asking"));
        root = Controls.styled(new VBox(head, groups, line, middle), "column", "questions");
        model.found().addListener((p, was, is) -> is.ifPresent(this::show));
        model.found().get().ifPresent(this::show);
        model.trouble()
                .addListener(
                        (p, was, is) -> is.ifPresent(problem -> trouble(kit.sentence(problem))));
        model.stopped()
                .addListener((p, was, is) -> {
                    if (is && model.found().get().isEmpty()) {
                        trouble(kit.say("questions.stopped"));
                    }
                });
    }

    /** What went wrong, with a way to try again. */
    private void trouble(String sentence) {
        middle.getChildren()
                .setAll(
                        Controls.column(
                                Controls.wrapping(sentence),
                                controls.button("questions.again", model::ask)));
    }

    private Node working() {
        ProgressIndicator turning = new ProgressIndicator();
        turning.setPrefSize(22, 22);
        turning.setAccessibleText(kit.say("questions.asking"));
        Button stop = controls.button("questions.stop", model::stop);
        stop.getStyleClass().add("small");
        Button again = controls.button("questions.refresh", model::ask);
        again.getStyleClass().add("small");
        HBox box = Controls.row(turning, stop, again);
        for (Region part : List.of(turning, stop)) {
            part.visibleProperty().bind(model.busy());
            part.managedProperty().bind(model.busy());
        }
        again.visibleProperty().bind(Bindings.and(model.stopped(), Bindings.not(model.busy())));
        again.managedProperty().bind(again.visibleProperty());
        return box;
    }

    private Node legend() {
        HBox legend = Controls.row();
        legend.setMinWidth(Region.USE_PREF_SIZE);
        for (String part : List.of("yes", "unknown", "expected")) {
            Region sample = Controls.styled(new Region(), "share-" + part, "share-sample");
            legend.getChildren()
                    .addAll(
                            sample,
                            Controls.plain(kit.say("questions.legend." + part), "muted", "small"));
        }
        return legend;
    }

    private List<Node> filters() {
        List<Code> areas = new ArrayList<>(model.areas());
        areas.addFirst(new Code("", kit.say("questions.area.any")));
        ComboBox<Code> area = controls.choice("questions.area", areas);
        ComboBox<Code> basis =
                controls.choice(
                        "questions.basis",
                        List.of(
                                        EvidenceBasis.CONFIRMED,
                                        EvidenceBasis.ANY,
                                        EvidenceBasis.SUSPECTED,
                                        EvidenceBasis.CERTIFIED)
                                .stream()
                                .map(each ->
                                        new Code(
                                                each.name(),
                                                kit.say("questions.basis." + each.name())))
                                .toList());
        List<Code> spans = new ArrayList<>();
        spans.add(new Code("0", kit.say("questions.period.all")));
        for (int years : new int[] {1, 3, 5}) {
            spans.add(new Code(String.valueOf(years), kit.say("questions.period.years", years)));
        }
        ComboBox<Code> period = controls.choice("questions.period", spans);
        Runnable ask =
                () ->
                        model.choice()
                                .set(
                                        new QuestionsViewModel.Choice(
                                                area.getValue().code(),
                                                EvidenceBasis.valueOf(basis.getValue().code()),
                                                Integer.parseInt(period.getValue().code())));
        List<ComboBox<Code>> all = List.of(area, basis, period);
        all.forEach(box -> box.setOnAction(event -> ask.run()));
        return List.copyOf(all);
    }

    private void show(PatternQuestions.Found found) {
        PatternSummary summary = found.summary();
        filling.stop();
        if (found.cases().isEmpty()) {
            new Laid().take();
            about.setText("");
            groups.setDisable(true);
            middle.getChildren().setAll(controls.empty(Icon.PATTERNS, "questions.empty"));
            return;
        }
        groups.setDisable(false);
        about.setText(
                kit.say(
                        "questions.about",
                        summary.deaths(),
                        kit.words().date(summary.asAt()),
                        summary.completeness().toxicologyBack(),
                        kit.words().month(java.time.YearMonth.from(summary.provisionalFrom()))));
        if (scroll.filter(middle.getChildren()::contains).isEmpty()) {
            first(found);
        } else {
            anew(found);
        }
    }

    private void first(PatternQuestions.Found found) {
        Laid laid = new Laid();
        laid.take();
        middle.getChildren().setAll(laid.pane);
        laid.pane.applyCss(); // before it has its looks its cards are nowhere
        filling.begin(laid.steps(found));
        laid.pane.layout();
        if (!focused && !cards.isEmpty() && root.getScene() != null && root.isVisible()) {
            focused = true;
            cards.getFirst().requestFocus();
        }
    }

    /** Lays the new cards behind the old ones, which stay in view until all of them are there. */
    private void anew(PatternQuestions.Found found) {
        Laid laid = new Laid();
        laid.pane.setOpacity(0);
        laid.pane.setMouseTransparent(true);
        Optional<ScrollPane> old = scroll;
        middle.getChildren().removeIf(node -> old.filter(pane -> pane == node).isEmpty());
        middle.getChildren().addFirst(laid.pane);
        List<Runnable> steps = laid.steps(found);
        steps.add(() -> {
            int at = focusedCard();
            double place = old.map(ScrollPane::getVvalue).orElse(0.0);
            laid.take();
            laid.pane.setOpacity(1);
            laid.pane.setMouseTransparent(false);
            laid.pane.layout();
            laid.pane.setVvalue(place);
            old.ifPresent(middle.getChildren()::remove);
            if (at >= 0) {
                cards.get(Math.min(at, cards.size() - 1)).requestFocus();
            }
        });
        filling.begin(steps);
    }

    private int focusedCard() {
        for (int i = 0; i < cards.size(); i++) {
            if (cards.get(i).isFocusWithin()) {
                return i;
            }
        }
        return -1;
    }

    /** From card to card; within a card the arrows belong to what has the keyboard. */
    private void step(KeyEvent event) {
        int by = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        int at = focusedCard();
        if (by == 0 || at < 0 || at + by < 0 || at + by >= cards.size()) {
            return;
        }
        Node next = cards.get(at + by);
        next.requestFocus();
        bring(next, false);
        event.consume();
    }

    private void jump(Question.Group group) {
        filling.finish();
        Optional.ofNullable(headings.get(group)).ifPresent(heading -> bring(heading, true));
    }

    /** Scrolls so that a node is in view, at the top if wished. */
    private void bring(Node node, boolean top) {
        scroll.ifPresent(pane -> {
            Dressing.now(pane);
            pane.layout();
            Node content = pane.getContent();
            Bounds bounds = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
            double high = content.getLayoutBounds().getHeight();
            double room = pane.getViewportBounds().getHeight();
            double from = pane.getVvalue() * Math.max(0, high - room);
            Rectangle2D shown = new Rectangle2D(0, Math.max(0, from), 1, Math.max(0, room));
            boolean seen =
                    bounds.getMinY() >= shown.getMinY() && bounds.getMaxY() <= shown.getMaxY();
            if (high > room && (top || !seen)) {
                pane.setVvalue(Math.clamp((bounds.getMinY() - ROOM_ABOVE) / (high - room), 0, 1));
            }
        });
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        if (!cards.isEmpty() && focusedCard() < 0) {
            focused = true;
            cards.getFirst().requestFocus();
        }
    }

    @Override
    public void dispose() {
        filling.stop();
        model.dispose();
    }
}
