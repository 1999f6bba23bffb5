package vigil.ui.briefing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.casework.Briefing;
import vigil.casework.OpenBriefing;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.ui.kit.Beside;
import vigil.ui.kit.Controls;
import vigil.ui.kit.GrowingText;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LiveText;
import vigil.ui.kit.SearchField;
import vigil.ui.kit.Theme;

/** An open briefing pack: its pages on the left, the chosen one with room for comments beside. */
public final class BriefingReader {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final KeyCodeCombination FIND =
            new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final Kit kit;
    private final Theme theme;
    private final OpenBriefing pack;
    private final Runnable leave;
    private final Controls controls;
    private final ListView<Briefing.Page> pages = new ListView<>();
    private final VBox content = Controls.styled(new VBox(), "brief-page");
    private final ScrollPane scroll = new ScrollPane(content);
    private final SearchField search;
    private final Label state = Controls.plain("", "muted", "small");
    private final Label found = Controls.plain("", "muted", "small");
    private final BorderPane root = Controls.styled(new BorderPane(), "brief");
    private Runnable waiting = () -> {};
    private boolean unkept;

    /**
     * @param leave closes the pack and shows the door again
     */
    public BriefingReader(Kit kit, Theme theme, OpenBriefing pack, Runnable leave) {
        this.kit = kit;
        this.theme = theme;
        this.pack = pack;
        this.leave = leave;
        this.controls = new Controls(kit);
        this.search = new SearchField(kit.say("brief.search"), kit.say("brief.search.clear"));
        search.setId("brief-search");
        search.textProperty().addListener((p, was, is) -> filter());
        found.setId("brief-found");
        state.setId("brief-state");
        pages.setId("brief-pages");
        pages.setAccessibleText(kit.say("brief.pages"));
        pages.setCellFactory(list -> cell());
        pages.getSelectionModel()
                .selectedItemProperty()
                .addListener((p, was, is) -> Optional.ofNullable(is).ifPresent(this::show));
        scroll.setFitToWidth(true);
        scroll.setId("brief-scroll");
        VBox left = Controls.styled(new VBox(search, found, pages), "brief-left");
        VBox.setVgrow(pages, javafx.scene.layout.Priority.ALWAYS);
        root.setTop(head());
        HBox.setHgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
        root.setCenter(new Beside(50, left, scroll));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        filter();
        pages.getSelectionModel().selectFirst();
        showState();
    }

    private Node head() {
        Briefing briefing = pack.briefing();
        Label title = Controls.plain(briefing.title(), "page-title");
        title.setMinWidth(0);
        Button smaller = controls.icon("brief.smaller", Icon.ZOOM_OUT, () -> size(s -> s - 10));
        Button larger = controls.icon("brief.larger", Icon.ZOOM_IN, () -> size(s -> s + 10));
        Button receipt = controls.button("brief.receipt", this::receipt);
        Button send = controls.primary("brief.send", this::send);
        Button close = controls.button("brief.close", Icon.LOCK, leave);
        for (Button each : List.of(receipt, send, close)) {
            each.setMinWidth(Region.USE_PREF_SIZE);
        }
        Label marking = Controls.chip(briefing.marking(), "warning");
        marking.setMinWidth(Region.USE_PREF_SIZE);
        Controls.show(marking, !briefing.marking().isBlank());
        HBox first =
                Controls.row(title, marking, Controls.gap(), smaller, larger, receipt, send, close);
        Label when =
                Controls.wrapping(
                        kit.say(
                                "brief.when",
                                briefing.panel(),
                                kit.words().longDate(briefing.date()),
                                briefing.place().isBlank() ? "" : " · " + briefing.place(),
                                briefing.reader(),
                                pack.header()
                                        .expiresAt()
                                        .map(Problem::day)
                                        .map(kit.words()::moment)
                                        .orElse("")),
                        "muted");
        VBox head = Controls.styled(new VBox(first, when), "meeting-head");
        if (!briefing.note().isBlank()) {
            head.getChildren()
                    .add(
                            Controls.styled(
                                    Controls.row(
                                            Icon.RESTRICTED.node(),
                                            Controls.wrapping(briefing.note())),
                                    "banner"));
        }
        state.setMinWidth(Region.USE_PREF_SIZE);
        head.getChildren().add(state);
        return head;
    }

    private ListCell<Briefing.Page> cell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(Briefing.Page page, boolean empty) {
                super.updateItem(page, empty);
                if (empty || page == null) {
                    setText(null);
                    setGraphic(null);
                    return;
                }
                setText(page.title());
                setGraphic(icon(page.kind()).node());
                setWrapText(true);
                setPrefWidth(0);
                boolean said =
                        page.blocks().stream()
                                .anyMatch(b ->
                                        !b.subject().isEmpty()
                                                && !pack.comment(b.subject()).isEmpty());
                setAccessibleText(
                        said ? kit.say("brief.page.commented", page.title()) : page.title());
                if (said) {
                    setText(page.title() + "  ●");
                }
            }
        };
    }

    private static Icon icon(Briefing.Kind kind) {
        return switch (kind) {
            case AGENDA -> Icon.MEETINGS;
            case CASE -> Icon.CASES;
            case PAPERS -> Icon.MINUTES;
            case PATTERNS -> Icon.PATTERNS;
            case ACTIONS -> Icon.ACTIONS;
        };
    }

    private void pressed(KeyEvent event) {
        if (FIND.match(event)) {
            search.requestFocus();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.PAGE_DOWN) {
            step(1);
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.PAGE_UP) {
            step(-1);
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.S) {
            keep();
        } else if (event.isShortcutDown()
                && (event.getCode() == KeyCode.PLUS
                        || event.getCode() == KeyCode.EQUALS
                        || event.getCode() == KeyCode.ADD)) {
            size(s -> s + 10);
        } else if (event.isShortcutDown()
                && (event.getCode() == KeyCode.MINUS || event.getCode() == KeyCode.SUBTRACT)) {
            size(s -> s - 10);
        } else {
            return;
        }
        event.consume();
    }

    private void step(int by) {
        int to = pages.getSelectionModel().getSelectedIndex() + by;
        if (to >= 0 && to < pages.getItems().size()) {
            pages.getSelectionModel().select(to);
            pages.scrollTo(to);
        }
    }

    private void size(IntUnaryOperator to) {
        theme.size(to.applyAsInt(theme.size()));
    }

    private String wanted() {
        return search.getText().strip().toLowerCase(Locale.UK);
    }

    /** Leaves the pages in which the words stand; the chosen one stays if it is among them. */
    private void filter() {
        String wanted = wanted();
        Optional<Briefing.Page> chosen =
                Optional.ofNullable(pages.getSelectionModel().getSelectedItem());
        List<Briefing.Page> left =
                pack.briefing().pages().stream()
                        .filter(page ->
                                wanted.isEmpty()
                                        || holds(page.title(), wanted)
                                        || page.blocks().stream().anyMatch(b -> holds(b, wanted)))
                        .toList();
        pages.getItems().setAll(left);
        found.setText(wanted.isEmpty() ? "" : kit.say("brief.found", left.size()));
        Controls.show(found, !wanted.isEmpty());
        pages.getSelectionModel().select(chosen.filter(left::contains).orElse(null));
        if (pages.getSelectionModel().isEmpty()) {
            pages.getSelectionModel().selectFirst();
        }
        if (left.isEmpty()) {
            content.getChildren().setAll(controls.empty(Icon.SEARCH, "brief.nothing"));
        } else {
            show(pages.getSelectionModel().getSelectedItem());
        }
    }

    private static boolean holds(String text, String wanted) {
        return text.toLowerCase(Locale.UK).contains(wanted);
    }

    private static boolean holds(Briefing.Block block, String wanted) {
        return holds(block.heading(), wanted)
                || holds(block.text(), wanted)
                || block.lines().stream().anyMatch(line -> holds(line, wanted))
                || block.facts().stream()
                        .anyMatch(f -> holds(f.caption(), wanted) || holds(f.value(), wanted));
    }

    private void show(Briefing.Page page) {
        if (pack.expired()) {
            leave.run();
            return;
        }
        String wanted = wanted();
        List<Node> nodes = new ArrayList<>();
        nodes.add(Controls.styled(Controls.wrapping(page.title()), "section-title"));
        for (Briefing.Block block : page.blocks()) {
            VBox shown = block(block);
            if (!wanted.isEmpty() && holds(block, wanted)) {
                shown.getStyleClass().add("brief-hit");
            }
            nodes.add(shown);
        }
        content.getChildren().setAll(nodes);
        scroll.setVvalue(0);
    }

    private VBox block(Briefing.Block block) {
        VBox shown = Controls.styled(Controls.card(), "brief-block");
        if (!block.heading().isEmpty()) {
            shown.getChildren().add(Controls.wrapping(block.heading(), "briefing-heading"));
        }
        for (Briefing.Fact fact : block.facts()) {
            shown.getChildren()
                    .add(
                            Controls.wrapping(
                                    kit.say("brief.fact", fact.caption(), fact.value()),
                                    "briefing-text"));
        }
        if (!block.text().isEmpty()) {
            shown.getChildren().add(Controls.wrapping(block.text(), "briefing-text"));
        }
        for (String line : block.lines()) {
            shown.getChildren().add(Controls.wrapping("•  " + line, "briefing-text"));
        }
        if (!block.subject().isEmpty()) {
            shown.getChildren().add(comment(block));
        }
        return shown;
    }

    private Node comment(Briefing.Block block) {
        boolean ofCase = block.heading().isEmpty();
        GrowingText text = new GrowingText(ofCase ? 3 : 1);
        text.setId("brief-comment-" + block.subject().replace(':', '-'));
        text.setTextFormatter(LiveText.limit(OpenBriefing.MOST_LETTERS));
        text.setText(pack.comment(block.subject()));
        text.setPromptText(kit.say("brief.comment.prompt"));
        text.setAccessibleText(
                ofCase ? kit.say("brief.comment") : kit.say("brief.comment.on", block.heading()));
        text.textProperty().addListener((p, was, is) -> write(block.subject(), is));
        text.focusedProperty()
                .addListener((p, was, is) -> {
                    if (!is) {
                        keep();
                    }
                });
        if (!ofCase) {
            return text;
        }
        Label caption = Controls.plain(kit.say("brief.comment"), "answer-label");
        caption.setLabelFor(text);
        return Controls.styled(new VBox(caption, text), "column", "tight");
    }

    private void write(String subject, String text) {
        pack.comment(subject, text);
        unkept = true;
        showState();
        waiting.run();
        waiting = kit.work().later(PAUSE, this::keep);
    }

    private void keep() {
        waiting.run();
        waiting = () -> {};
        if (!unkept) {
            return;
        }
        unkept = false;
        kit.work()
                .run(
                        "keepingComments",
                        pack::keep,
                        () -> {
                            showState();
                            pages.refresh();
                        },
                        problem -> {
                            unkept = true;
                            state.setText(kit.sentence(problem));
                        });
    }

    private void showState() {
        state.setText(
                unkept
                        ? kit.say("brief.state.waiting")
                        : kit.say("brief.state.kept", pack.comments()));
    }

    private void receipt() {
        saved("brief.receipt.saved", ".receipt.txt", pack::receipt);
    }

    private void send() {
        if (pack.comments() == 0) {
            kit.notices().note(kit.say("brief.send.none"));
            return;
        }
        keep();
        saved("brief.send.saved", ".comments.vigil", pack::send);
    }

    /** Writes something that is to be sent. */
    private interface Saving {
        void to(Path target) throws Refused;
    }

    private void saved(String said, String ending, Saving saving) {
        Path target = pack.beside(ending);
        kit.work()
                .run(
                        "savingPart",
                        () -> saving.to(target),
                        () -> kit.notices().done(kit.say(said, target.toString())),
                        kit::report);
    }

    public Node node() {
        return root;
    }

    public void focus() {
        pages.requestFocus();
    }

    /** Keeps what is not kept and closes the pack; on the window's thread. */
    public void dispose() {
        waiting.run();
        waiting = () -> {};
        content.getChildren().clear();
        pages.getItems().clear();
        boolean keepFirst = unkept;
        unkept = false;
        kit.work()
                .run(
                        "keepingComments",
                        () -> {
                            try (pack) {
                                if (keepFirst) {
                                    pack.keep();
                                }
                            }
                        },
                        () -> {},
                        kit::report);
    }
}
