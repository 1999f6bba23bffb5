package vigil.ui.patterns;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.casework.PatternWatch;
import vigil.patterns.Finding;
import vigil.patterns.PatternBoard;
import vigil.patterns.PatternSummary;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.Screen;
import vigil.ui.kit.Segments;

/**
 * A screenful of findings, what matters now first; each opens to its evidence, in its place or, in
 * a wide window, beside it.
 */
public final class PatternBoardView implements Screen {

    private static final String ALL = "ALL";
    private static final String BY_LUCK = "pattern.remark.byLuck";
    private static final double WIDE_EM = 100;
    private static final double NARROW_EM = 46;

    private final Kit kit;
    private final PatternBoardViewModel model;
    private final Navigator navigator;
    private final FindingMemory memory;
    private final Label about = Controls.wrapping("", "board-about");
    private final Segments<String> kinds;
    private final Set<BoardLine.Part> open = EnumSet.noneOf(BoardLine.Part.class);
    private final BoardList list;
    private final RenewalBar renewal;
    private final VBox board;
    private final HBox panes;
    private final VBox root;
    private Optional<EvidencePage> evidence = Optional.empty();
    private boolean wide;
    private boolean focusOwed;

    /**
     * @param memory what the panel knows of findings from before, and can do about them
     */
    public PatternBoardView(
            Kit kit, PatternBoardViewModel model, Navigator navigator, FindingMemory memory) {
        this.kit = kit;
        this.model = model;
        this.navigator = navigator;
        this.memory = memory;
        about.setId("board-about");
        kinds = new Segments<>(kit.say("board.kinds"), true);
        kinds.setId("board-kinds");
        kinds.getStyleClass().add("board-kinds");
        kinds.add(ALL, kit.say("board.kind.ALL"));
        for (FindingKind kind : FindingKind.values()) {
            kinds.add(kind.name(), kit.say("board.kind." + kind.name()));
        }
        kinds.show(Optional.of(ALL));
        kinds.whenChosen(chosen -> show());
        list = new BoardList(kit, new FindingCard(kit, model.words()), this::opened);
        list.whenMoved(line -> {
            if (wide && evidence.isPresent() && line instanceof BoardLine.Card card) {
                open(card.entry(), false);
            }
        });
        VBox.setVgrow(list.node(), Priority.ALWAYS);
        renewal = new RenewalBar(kit, model);
        FlowPane bar = Controls.styled(new FlowPane(kinds, renewal.node()), "board-bar");
        board =
                Controls.styled(
                        new VBox(new BoardFilters(kit, model).node(), about, bar, list.node()),
                        "board");
        HBox.setHgrow(board, Priority.ALWAYS);
        panes = Controls.styled(new HBox(board), "board-and-evidence");
        VBox.setVgrow(panes, Priority.ALWAYS);
        root = Controls.styled(new VBox(), "column");
        memory.notice().ifPresent(root.getChildren()::add);
        root.getChildren().add(panes);
        panes.addEventHandler(KeyEvent.KEY_PRESSED, this::decide);
        root.widthProperty().addListener((p, was, is) -> fit());
        board.widthProperty().addListener((p, was, is) -> fit());
        about.fontProperty().addListener((p, was, is) -> fit());
        model.found().addListener((p, was, is) -> renewed());
        model.state().addListener((p, was, is) -> waiting());
        renewed();
        waiting();
    }

    private void waiting() {
        boolean nothing = model.found().get().isEmpty();
        Controls.show(list.node(), !nothing);
        if (nothing) {
            Controls.show(kinds, false);
        }
        Controls.show(about, !nothing);
    }

    private void renewed() {
        waiting();
        show();
        model.found()
                .get()
                .ifPresent(found -> {
                    about.setText(new SliceWords(kit, model.words()).say(found.summary()));
                    evidence.ifPresent(page -> renew(page, found));
                    if (focusOwed) {
                        focusOwed = false;
                        list.focus();
                    }
                });
    }

    private void show() {
        model.found().get().ifPresent(found -> list.show(lines(found)));
    }

    private List<BoardLine> lines(PatternWatch.Found found) {
        PatternSummary summary = found.summary();
        Controls.show(kinds, !summary.board().entries().isEmpty());
        Optional<FindingKind> kind =
                kinds.chosen().filter(name -> !name.equals(ALL)).map(FindingKind::valueOf);
        kinds.relabel(
                ALL,
                kit.say(
                        "board.kind.count",
                        kit.say("board.kind.ALL"),
                        summary.board().entries().size()));
        for (FindingKind each : FindingKind.values()) {
            kinds.relabel(
                    each.name(),
                    kit.say(
                            "board.kind.count",
                            kit.say("board.kind." + each.name()),
                            count(summary, each)));
        }
        List<BoardLine> lines =
                new ArrayList<>(BoardLine.of(summary, kind, Set.copyOf(open), memory::signs));
        if (lines.stream().noneMatch(BoardLine.Card.class::isInstance)) {
            lines.addFirst(nothing(summary, kind.isPresent()));
            return lines;
        }
        summary.remarks().stream()
                .filter(remark -> !remark.key().equals(BY_LUCK)) // a line of its own says so
                .map(model.words()::say)
                .map(BoardLine.Said::new)
                .forEach(lines::add);
        return lines;
    }

    private static long count(PatternSummary summary, FindingKind kind) {
        return summary.board().entries().stream()
                .filter(entry -> FindingKind.of(entry.finding()) == kind)
                .count();
    }

    private BoardLine.Nothing nothing(PatternSummary summary, boolean oneKind) {
        boolean filtered =
                !model.question().get().over(new BoardQuestion.Years(0)).equals(BoardQuestion.ALL)
                        || summary.slice().period().first().isPresent();
        String key;
        if (oneKind) {
            key = "board.none.kind";
        } else if (summary.deaths() == 0) {
            key = filtered ? "board.none.filtered" : "board.none.deaths";
        } else {
            key = "board.none.found";
        }
        return new BoardLine.Nothing(kit.say(key), kit.say(key + ".text", summary.deaths()));
    }

    private void opened(BoardLine line) {
        switch (line) {
            case BoardLine.Card card -> open(card.entry(), true);
            case BoardLine.Fold fold -> {
                boolean closed = open.remove(fold.part());
                if (!closed) {
                    open.add(fold.part());
                }
                show();
                if (closed) {
                    list.select(fold.key());
                } else {
                    list.reveal(fold.key());
                }
            }
            case BoardLine.Said said -> {}
            case BoardLine.Nothing nothing -> {}
        }
    }

    private void open(PatternBoard.Entry entry, boolean focus) {
        model.found()
                .get()
                .ifPresent(found -> {
                    EvidencePage page = page(found, entry);
                    evidence = Optional.of(page);
                    lay();
                    if (focus) {
                        page.focus();
                    }
                });
    }

    private EvidencePage page(PatternWatch.Found found, PatternBoard.Entry entry) {
        return new EvidencePage(
                kit,
                model,
                memory,
                found,
                entry,
                navigator,
                new EvidencePage.Wishes() {
                    @Override
                    public void back() {
                        PatternBoardView.this.back();
                    }

                    @Override
                    public void open(PatternBoard.Entry other) {
                        PatternBoardView.this.open(other, true);
                    }
                });
    }

    private void back() {
        evidence = Optional.empty();
        lay();
        list.focus();
    }

    /** The evidence that is open goes with the new search; its place on the page stays. */
    private void renew(EvidencePage before, PatternWatch.Found found) {
        Optional<PatternBoard.Entry> now = find(found.summary(), before.entry().finding().key());
        if (now.isEmpty()) {
            before.gone();
        } else if (!before.shows(now.get(), found)) {
            boolean focused = before.focused();
            EvidencePage page = page(found, now.get());
            evidence = Optional.of(page);
            double place = before.place();
            lay();
            panes.applyCss();
            panes.layout(); // before it has its size it has no place
            page.place(place);
            if (focused) {
                page.focus();
            }
        }
    }

    private static Optional<PatternBoard.Entry> find(PatternSummary summary, String key) {
        List<PatternBoard.Entry> all = new ArrayList<>(summary.board().entries());
        List<Finding> rest = new ArrayList<>(summary.findings());
        rest.addAll(summary.board().byLuck());
        rest.addAll(summary.board().parked());
        rest.forEach(finding -> all.add(new PatternBoard.Entry(finding, List.of())));
        return all.stream().filter(entry -> entry.finding().key().equals(key)).findFirst();
    }

    private void fit() {
        list.narrow(
                board.getWidth() > 0 && board.getWidth() < NARROW_EM * about.getFont().getSize());
        boolean room = root.getWidth() > WIDE_EM * about.getFont().getSize();
        if (room != wide) {
            wide = room;
            lay();
        }
    }

    private void lay() {
        List<Node> nodes = new ArrayList<>();
        if (wide || evidence.isEmpty()) {
            nodes.add(board);
        }
        evidence.map(EvidencePage::node).ifPresent(nodes::add);
        board.maxWidthProperty().unbind();
        board.minWidthProperty().unbind();
        if (wide && evidence.isPresent()) {
            board.maxWidthProperty().bind(panes.widthProperty().multiply(0.44));
            board.minWidthProperty().bind(panes.widthProperty().multiply(0.44));
        } else {
            board.setMaxWidth(Double.MAX_VALUE);
            board.setMinWidth(0);
        }
        evidence.ifPresent(page -> HBox.setHgrow(page.node(), Priority.ALWAYS));
        if (!Objects.equals(panes.getChildren(), nodes)) {
            panes.getChildren().setAll(nodes);
        }
    }

    /** One key decides about the finding the keyboard is on. */
    private void decide(KeyEvent event) {
        Optional<Finding> finding =
                evidence.filter(page -> !wide || page.focused())
                        .map(page -> page.entry().finding())
                        .or(() ->
                                list.current()
                                        .filter(BoardLine.Card.class::isInstance)
                                        .map(line -> ((BoardLine.Card) line).entry().finding()));
        if (finding.filter(one -> memory.takesKey(event, one)).isPresent()) {
            event.consume();
        }
    }

    @Override
    public boolean takesKey(KeyEvent event) {
        return memory.takesKey(event);
    }

    /** Opens the evidence of a finding, if the newest search has it. */
    public void open(String key) {
        model.found()
                .get()
                .flatMap(found -> find(found.summary(), key))
                .ifPresent(entry -> {
                    list.select(key);
                    open(entry, true);
                });
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        focusOwed = model.found().get().isEmpty();
        if (evidence.isPresent()) {
            evidence.get().focus();
        } else if (focusOwed) {
            renewal.focus();
        } else {
            list.focus();
        }
    }

    @Override
    public void dispose() {
        model.dispose();
    }
}
