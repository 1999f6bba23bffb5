package vigil.ui.request;

import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
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
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import vigil.casework.InformationRequests;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.RequestStatus;
import vigil.domain.casefile.ReviewCase;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Sheets;
import vigil.words.AnswerText;

/**
 * Which agencies a case asked, how long each has taken, and what to do next. One key for each deed;
 * a file that comes back is dropped on it.
 */
public final class RequestsPane {

    /** What is late first, then what is open, then what has come. */
    private static final Comparator<AgencyReturn> PRESSING =
            Comparator.comparing((AgencyReturn r) -> !r.outstanding())
                    .thenComparing(r -> r.due().orElse(LocalDate.MAX))
                    .thenComparing(AgencyReturn::agency);

    private static final KeyCodeCombination PASTE =
            new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private final Kit kit;
    private final RequestsViewModel model;
    private final AnswerText texts;
    private final Controls controls;
    private final RequestWords words;
    private final LineTable<AgencyReturn> table;
    private final LettersFolder folder;
    private final Label counts = Controls.styled(new Label(), "muted");
    private final Button ask;
    private final Button remind;
    private final Button escalate;
    private final Button answer;
    private final Button file;
    private final VBox page;
    private final Sheets sheets;
    private final StackPane root;

    /**
     * @param sheets lie over the whole form, because there is little room between its sides
     */
    public RequestsPane(
            Kit kit, RequestsViewModel model, AnswerText texts, Sheets sheets, String title) {
        this.kit = kit;
        this.model = model;
        this.texts = texts;
        this.controls = new Controls(kit);
        this.words = new RequestWords(kit, model.vocabulary());
        this.folder = new LettersFolder(kit, "requests-folder");
        this.ask = deed("requests.ask", Icon.ADD, this::ask);
        this.remind = deed("requests.remind", Icon.CLOCK, () -> chase(Optional.empty()));
        this.escalate =
                deed(
                        "requests.escalate",
                        Icon.UP,
                        () -> chase(Optional.of(RequestStatus.ESCALATED)));
        this.answer = deed("requests.answer", Icon.EDIT, () -> reply(RequestStatus.RETURNED));
        this.file = deed("requests.file", Icon.FOLDER, this::choose);
        ask.getStyleClass().add("accent");
        this.table =
                new LineTable<AgencyReturn>(kit, "requests-table", "requests.table", true)
                        .column("requests.column.agency", 170, Double.MAX_VALUE, this::agency)
                        .column("requests.column.dates", 185, 215, words::dates)
                        .column("requests.column.age", 145, 190, words::age)
                        .whenOpened(this::open);
        table.whenSelected(this::ready);
        table.node().addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        FlowPane deeds =
                Controls.styled(new FlowPane(ask, remind, escalate, answer, file), "filters");
        HBox head = Controls.row(Controls.plain(title, "section-title"), Controls.gap(), counts);
        counts.setMinWidth(Region.USE_PREF_SIZE);
        Label hint = controls.muted("requests.keys");
        hint.getStyleClass().add("small");
        page =
                Controls.styled(
                        new VBox(
                                head,
                                deeds,
                                table.node(),
                                hint,
                                controls.labelled(
                                        "requests.folder", folder.node(), folder.input())),
                        "case-page");
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        this.sheets = sheets;
        root = new StackPane(page);
        root.addEventHandler(DragEvent.DRAG_OVER, this::dragged);
        root.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
        model.edited().addListener((p, was, is) -> is.ifPresent(this::show));
        model.busy().addListener((p, was, is) -> ready());
        model.edited().get().ifPresent(this::show);
        ready();
    }

    private Button deed(String key, Icon icon, Runnable action) {
        return controls.button(key, icon, action);
    }

    private Node agency(AgencyReturn request) {
        Label name = new Label(words.agency(request));
        name.setWrapText(false);
        return LineTable.lines(name, Controls.row(words.state(request)));
    }

    private void show(ReviewCase reviewCase) {
        List<AgencyReturn> requests = reviewCase.returns().stream().sorted(PRESSING).toList();
        table.explain(
                controls.empty(
                        Icon.AGENCY,
                        "requests.none",
                        model.mayWriteLetters()
                                ? new Node[] {controls.button("requests.askNow", this::ask)}
                                : new Node[0]));
        table.show(requests, AgencyReturn::id);
        LocalDate today = words.today();
        counts.setText(
                kit.say(
                        "requests.counts",
                        requests.size(),
                        requests.stream().filter(r -> r.received().isPresent()).count(),
                        requests.stream()
                                .filter(r -> r.outstanding() && r.overdue(today))
                                .count()));
        folder.refresh();
        ready();
    }

    private void ready() {
        boolean free = !model.busy().get();
        List<AgencyReturn> chosen = table.chosen();
        boolean open = !chosen.isEmpty() && chosen.stream().allMatch(AgencyReturn::outstanding);
        ask.setDisable(!free || !model.mayWriteLetters());
        remind.setDisable(
                !free
                        || !model.mayWrite()
                        || !open
                        || chosen.stream().anyMatch(r -> !r.state().canBeReminded()));
        escalate.setDisable(
                !free
                        || !model.mayWrite()
                        || !open
                        || chosen.stream().anyMatch(r -> r.state() == RequestStatus.ESCALATED));
        answer.setDisable(!free || !model.mayWrite() || chosen.size() != 1 || !open);
        file.setDisable(!free || !model.mayWrite());
    }

    /** The letters of the deeds; each does nothing where its button would do nothing. */
    private void pressed(KeyEvent event) {
        if (PASTE.match(event)) {
            paste();
            event.consume();
            return;
        }
        if (event.isShortcutDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        Optional<Runnable> deed =
                Optional.ofNullable(
                        switch (event.getCode()) {
                            case R -> ask::fire;
                            case M -> remind::fire;
                            case X -> escalate::fire;
                            case A -> answer::fire;
                            case N -> () -> ifOpen(() -> reply(RequestStatus.NIL));
                            case D -> () -> ifOpen(() -> reply(RequestStatus.DECLINED));
                            case F -> file::fire;
                            case T -> this::take;
                            case K -> this::correct;
                            default -> null;
                        });
        deed.ifPresent(then -> {
            // Later, or the letter itself would be typed into the sheet that opens.
            Platform.runLater(then);
            event.consume();
        });
    }

    /** A file that was copied in the file manager. */
    private void paste() {
        List<File> copied = Clipboard.getSystemClipboard().getFiles();
        if (!copied.isEmpty() && !file.isDisabled()) {
            bringIn(copied.getFirst().toPath());
        }
    }

    private void ifOpen(Runnable deed) {
        if (!answer.isDisabled()) {
            deed.run();
        }
    }

    private void ask() {
        model.begin(beginning -> {
            AskSheet sheet =
                    new AskSheet(kit, model, words, beginning, sheets::close, this::written);
            sheets.show(sheet.node(), sheet.first());
        });
    }

    private void written(InformationRequests.Done done) {
        kit.notices()
                .done(
                        kit.say(
                                "requests.written",
                                done.files().size(),
                                String.valueOf(done.files().getFirst().getParent())));
        table.node().requestFocus();
    }

    private void chase(Optional<RequestStatus> step) {
        List<AgencyReturn> chosen = table.chosen();
        folder.ask().ifPresent(to -> model.chase(chosen, step, to, this::written));
    }

    private void reply(RequestStatus kind) {
        table.one()
                .ifPresent(request ->
                        sheet(
                                new ReplySheet(
                                        kit,
                                        model,
                                        words,
                                        request,
                                        ReplySheet.Start.reply(kind),
                                        sheets::close,
                                        this::kept)));
    }

    private void sheet(ReplySheet sheet) {
        sheets.show(sheet.node(), sheet.first());
    }

    private void kept(AgencyReturn request) {
        kit.notices().done(kit.say("requests.kept", words.agency(request)));
        table.node().requestFocus();
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kit.say("requests.file"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(kit.say("requests.workbook"), "*.xlsx"));
        folder.folder().map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        Optional.ofNullable(chooser.showOpenDialog(root.getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(this::bringIn);
    }

    /** Looks at a file that came back; it is kept once the person has seen what it says. */
    public void bringIn(Path path) {
        model.look(
                path,
                looked -> {
                    AgencyReturn request = looked.look().request();
                    if (request.received().isPresent()) {
                        sheet(
                                new ReplySheet(
                                        kit,
                                        model,
                                        words,
                                        request,
                                        ReplySheet.Start.correctionFrom(looked),
                                        sheets::close,
                                        this::kept));
                    } else {
                        sheet(
                                new ReplySheet(
                                        kit,
                                        model,
                                        words,
                                        request,
                                        ReplySheet.Start.from(looked),
                                        sheets::close,
                                        this::keptFile));
                    }
                });
    }

    /** What came in a file is offered to the case at once. */
    private void keptFile(AgencyReturn request) {
        kept(request);
        latestFile(request, this::offer);
    }

    private void dragged(DragEvent event) {
        if (event.getDragboard().hasFiles() && !file.isDisabled() && !sheets.open()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        if (!files.isEmpty() && !file.isDisabled() && !sheets.open()) {
            bringIn(files.getFirst().toPath());
            event.setDropCompleted(true);
            event.consume();
        }
    }

    private void open(AgencyReturn request) {
        model.versions(
                request,
                versions ->
                        model.members(names -> {
                            ReturnSheet sheet =
                                    new ReturnSheet(
                                            kit,
                                            model,
                                            words,
                                            new ReturnSheet.Shown(request, versions, names),
                                            sheets::close,
                                            this::offer);
                            sheets.showAtSide(sheet.node(), sheet.first(), () -> true);
                        }));
    }

    private void take() {
        table.one().ifPresent(request -> latestFile(request, this::offer));
    }

    private void latestFile(AgencyReturn request, Consumer<vigil.casework.ReturnVersion> then) {
        model.versions(
                request,
                versions ->
                        versions.reversed().stream()
                                .filter(vigil.casework.ReturnVersion::hasFile)
                                .findFirst()
                                .ifPresentOrElse(
                                        then,
                                        () ->
                                                kit.notices()
                                                        .note(
                                                                kit.say(
                                                                        "requests.noFile",
                                                                        words.agency(request)))));
    }

    private void offer(vigil.casework.ReturnVersion version) {
        model.offered(
                version,
                offered -> {
                    OfferSheet sheet = new OfferSheet(kit, model, texts, offered, sheets::close);
                    sheets.close();
                    sheets.show(sheet.node(), sheet.first());
                });
    }

    private void correct() {
        table.one()
                .filter(request -> request.received().isPresent() && model.mayWrite())
                .ifPresent(request ->
                        sheet(
                                new ReplySheet(
                                        kit,
                                        model,
                                        words,
                                        request,
                                        ReplySheet.Start.correction(request),
                                        sheets::close,
                                        this::kept)));
    }

    public Node node() {
        return root;
    }

    /** Takes the keyboard. */
    public void focus() {
        table.node().requestFocus();
    }

    /** Whether a sheet lies over it. */
    public boolean open() {
        return sheets.open();
    }
}
