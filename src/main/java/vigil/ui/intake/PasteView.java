package vigil.ui.intake;

import java.io.File;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.TypedDate;
import vigil.domain.intake.PassedOver;
import vigil.domain.intake.Proposal;
import vigil.ui.kit.Beside;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Row;
import vigil.ui.kit.Screen;

/**
 * A pasted report on the left, what it says on the right. One key takes a proposal, one leaves it
 * out; the mark in the text follows.
 */
public final class PasteView implements Screen {

    private final Kit kit;
    private final PasteViewModel model;
    private final Consumer<ReviewCase> goOn;
    private final Runnable away;
    private final Controls controls;
    private final VBox root;
    private final TextArea paste = new TextArea();
    private final MarkedText text = new MarkedText();
    private final ScrollPane textScroll = new ScrollPane(text);
    private final ListView<PasteViewModel.Row> list = new ListView<>();
    private final Label count = Controls.plain("", "muted");
    private final Label left = Controls.plain("", "muted");
    private final TextField received = new TextField();
    private final CheckBox narrative = new CheckBox();
    private final HBox clipboard = Controls.styled(new Row(), "banner", "banner-accent");
    private final StackPane body = new StackPane();
    private final Node start;
    private final Node reading;
    private final Button go;
    private final Button skip;
    private boolean quiet;

    /**
     * @param goOn gets the notification that the confirmed proposals make
     * @param away leaves the page
     */
    public PasteView(Kit kit, PasteViewModel model, Consumer<ReviewCase> goOn, Runnable away) {
        this.kit = kit;
        this.model = model;
        this.goOn = goOn;
        this.away = away;
        this.controls = new Controls(kit);
        go = controls.primary("intake.goOn", this::onward);
        skip = controls.button("intake.skip", model::skip);
        start = start();
        reading = reading();
        body.getChildren().setAll(start, reading);
        VBox.setVgrow(body, Priority.ALWAYS);
        count.setId("paste-count");
        left.setId("paste-left");
        HBox head =
                Controls.row(
                        controls.title("intake.title"),
                        count,
                        left,
                        Controls.gap(),
                        controls.button("intake.forget", this::forget),
                        skip,
                        go);
        clipboard
                .getChildren()
                .setAll(
                        Icon.SHIELD.node(),
                        Controls.wrapping(kit.say("intake.clipboard")),
                        Controls.gap(),
                        controls.button("intake.clipboard.clear", this::clearClipboard));
        Controls.show(clipboard, false);
        root = Controls.styled(new VBox(head, clipboard, body), "page");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        root.setOnDragOver(this::dragged);
        root.setOnDragDropped(this::dropped);
        model.page().addListener((p, was, is) -> refresh());
        model.current().addListener((p, was, is) -> follow());
        refresh();
    }

    private Node start() {
        paste.setId("paste-text");
        model.whenUnread(paste::setText);
        paste.setWrapText(true);
        paste.setPromptText(kit.say("intake.prompt"));
        paste.setAccessibleText(kit.say("intake.prompt"));
        VBox.setVgrow(paste, Priority.ALWAYS);
        Button read = controls.primary("intake.read", this::readTyped);
        Button file = controls.button("intake.file", Icon.FOLDER, this::chooseFile);
        return Controls.card(
                controls.text("intake.what"),
                paste,
                Controls.row(read, file, controls.muted("intake.kept")));
    }

    private Node reading() {
        textScroll.setFitToWidth(true);
        textScroll.getStyleClass().add("marked-scroll");
        // What lies between the marks is scrolled to by keys here; the marks are walked in the
        // list.
        textScroll.setFocusTraversable(true);
        textScroll.setId("paste-report");
        textScroll.setAccessibleText(kit.say("intake.report"));
        VBox.setVgrow(textScroll, Priority.ALWAYS);
        received.setId("paste-received");
        received.setPrefColumnCount(9);
        received.setAccessibleText(kit.say("intake.received"));
        received.setOnAction(event -> changeDay());
        received.focusedProperty()
                .addListener((p, was, is) -> {
                    if (!is) {
                        changeDay();
                    }
                });
        narrative.setText(kit.say("intake.narrative"));
        narrative.setId("paste-narrative");
        narrative.setFocusTraversable(false);
        narrative
                .selectedProperty()
                .addListener((p, was, is) -> {
                    if (!quiet) {
                        model.keepText(is);
                    }
                });
        Label day = Controls.plain(kit.say("intake.received"), "muted");
        day.setLabelFor(received);
        VBox textCard =
                Controls.card(Controls.row(day, received, Controls.gap(), narrative), textScroll);
        HBox.setHgrow(textCard, Priority.ALWAYS);
        textCard.setPrefWidth(520);
        list.setId("paste-proposals");
        list.setAccessibleText(kit.say("intake.proposals"));
        list.getStyleClass().add("proposals");
        TargetText texts = new TargetText(kit, model.vocabulary());
        list.setCellFactory(view -> new ProposalCell(kit, texts));
        list.setPlaceholder(Controls.wrapping(kit.say("intake.nothing"), "muted"));
        list.getSelectionModel()
                .selectedIndexProperty()
                .addListener((p, was, is) -> {
                    if (!quiet && is.intValue() >= 0) {
                        model.select(is.intValue());
                    }
                });
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox side = Controls.card(keys(), list);
        side.setPrefWidth(470);
        side.setMinWidth(360);
        HBox.setHgrow(side, Priority.SOMETIMES);
        HBox both = new Beside(56, textCard, side);
        both.getStyleClass().addAll("row", "loose");
        return both;
    }

    /** What the keys do, in the order of use. */
    private Node keys() {
        FlowPane keys = new FlowPane(14, 4);
        for (String key : List.of("take", "choose", "leave", "all", "narrative", "undo", "go")) {
            keys.getChildren()
                    .add(
                            Controls.row(
                                    Controls.plain(kit.say("intake.key." + key), "shortcut"),
                                    Controls.plain(
                                            kit.say("intake.key." + key + ".does"), "small")));
        }
        return keys;
    }

    private void key(KeyEvent event) {
        if (new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN).match(event)) {
            if (model.page().get().isPresent()) {
                onward();
            } else {
                readTyped();
            }
            event.consume();
            return;
        }
        if (model.page().get().isEmpty() || received.isFocused()) {
            return;
        }
        if (new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN).match(event)) {
            model.undo();
            event.consume();
            return;
        }
        if (event.isShortcutDown() || event.isAltDown() || !list.isFocused()) {
            return;
        }
        boolean used =
                switch (event.getCode()) {
                    case ENTER, Y -> done(model::accept);
                    case N, DELETE, BACK_SPACE -> done(model::reject);
                    case A -> done(model::acceptSure);
                    case K -> done(() -> narrative.setSelected(!narrative.isSelected()));
                    default -> digit(event.getCode());
                };
        if (used) {
            event.consume();
        }
    }

    private static boolean done(Runnable action) {
        action.run();
        return true;
    }

    private boolean digit(KeyCode code) {
        String name = code.getName();
        String number = name.substring(name.length() - 1);
        if (!code.isDigitKey() || number.equals("0")) {
            return false;
        }
        model.choose(Integer.parseInt(number) - 1);
        return true;
    }

    private void readTyped() {
        model.take(paste.getText());
        paste.clear();
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kit.say("intake.file"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(kit.say("intake.files"), "*.txt", "*.eml"));
        Optional.ofNullable(chooser.showOpenDialog(root.getScene().getWindow()))
                .ifPresent(file -> model.open(file.toPath()));
    }

    private void dragged(DragEvent event) {
        if (event.getDragboard().hasFiles() || event.getDragboard().hasString()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        if (!files.isEmpty()) {
            model.open(files.getFirst().toPath());
        } else if (event.getDragboard().hasString()) {
            model.take(event.getDragboard().getString());
        }
        event.setDropCompleted(true);
        event.consume();
    }

    private void changeDay() {
        Optional<LocalDate> day =
                TypedDate.parse(received.getText(), model.today()).flatMap(PartialDate::exact);
        day.ifPresent(model::receivedOn);
        model.page().get().ifPresent(p -> received.setText(kit.words().date(p.received())));
    }

    private void clearClipboard() {
        Clipboard.getSystemClipboard().clear();
        Controls.show(clipboard, false);
        kit.notices().done(kit.say("intake.clipboard.cleared"));
        list.requestFocus();
    }

    private void onward() {
        model.goOn(goOn);
    }

    private void forget() {
        model.forget();
        away.run();
    }

    private void refresh() {
        Optional<PasteViewModel.Page> page = model.page().get();
        Controls.show(start, page.isEmpty());
        Controls.show(reading, page.isPresent());
        go.setDisable(page.isEmpty());
        Controls.show(skip, page.isPresent() && model.number() < model.total());
        boolean several = model.total() > 1 && page.isPresent();
        count.setText(several ? kit.say("intake.count", model.number(), model.total()) : "");
        left.setText(page.map(p -> kit.say("intake.left", p.waiting())).orElse(""));
        page.ifPresent(p -> {
            quiet = true;
            if (list.getItems().size() == p.rows().size()) {
                for (int i = 0; i < p.rows().size(); i++) {
                    if (!p.rows().get(i).equals(list.getItems().get(i))) {
                        list.getItems().set(i, p.rows().get(i));
                    }
                }
            } else {
                list.getItems().setAll(p.rows());
            }
            narrative.setSelected(p.textKept());
            if (!received.isFocused()) {
                received.setText(kit.words().date(p.received()));
            }
            quiet = false;
            if (!list.isFocused() && !received.isFocused() && !textScroll.isFocused()) {
                Platform.runLater(list::requestFocus);
            }
        });
        follow();
    }

    private void follow() {
        model.page()
                .get()
                .ifPresent(p -> {
                    int at = model.current().get();
                    quiet = true;
                    if (at >= 0 && at < list.getItems().size()) {
                        list.getSelectionModel().select(at);
                        list.scrollTo(Math.max(0, at - 1));
                    }
                    quiet = false;
                    text.show(p.reading().text(), marks(p, at));
                    text.reveal(textScroll, p.reading().passedOver().size() + at);
                });
    }

    private List<MarkedText.Mark> marks(PasteViewModel.Page p, int at) {
        List<MarkedText.Mark> marks = new ArrayList<>();
        for (PassedOver passed : p.reading().passedOver()) {
            marks.add(
                    new MarkedText.Mark(
                            passed.start(), passed.end(), List.of("mark-passed"), () -> {}));
        }
        for (int i = 0; i < p.rows().size(); i++) {
            PasteViewModel.Row row = p.rows().get(i);
            Proposal proposal = row.proposal();
            List<String> styles = new ArrayList<>(List.of(style(row)));
            if (i == at) {
                styles.add("mark-current");
            }
            int index = i;
            marks.add(
                    new MarkedText.Mark(
                            proposal.start(), proposal.end(), styles, () -> pressed(index)));
        }
        return marks;
    }

    /** The list is where the keys answer. */
    private void pressed(int index) {
        model.select(index);
        list.requestFocus();
    }

    private static String style(PasteViewModel.Row row) {
        return switch (row.said()) {
            case YES -> "mark-yes";
            case NO -> "mark-passed";
            case NOTHING ->
                    row.proposal().ambiguous()
                            ? "mark-asks"
                            : row.proposal().sure() ? "mark-sure" : "mark-likely";
        };
    }

    @Override
    public Node node() {
        return root;
    }

    /** What is on the clipboard is read at once: that is why the page was opened. */
    @Override
    public void shown() {
        if (model.page().get().isEmpty() && model.unfinished()) {
            model.next();
        } else if (model.page().get().isEmpty()) {
            Clipboard clip = Clipboard.getSystemClipboard();
            Optional<String> held =
                    Optional.ofNullable(clip.hasString() ? clip.getString() : null)
                            .filter(s -> s.strip().length() >= 40);
            held.ifPresentOrElse(
                    pasted -> {
                        model.take(pasted);
                        Controls.show(clipboard, true);
                    },
                    paste::requestFocus);
        } else {
            list.requestFocus();
        }
    }
}
