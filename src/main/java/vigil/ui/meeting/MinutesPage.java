package vigil.ui.meeting;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.casework.Publication;
import vigil.casework.WrittenAt;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.OutputTier;
import vigil.ui.kit.Beside;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Question;
import vigil.ui.kit.Segments;
import vigil.ui.kit.Sheets;

/** The minutes as they would leave the panel, page by page, and their release. */
final class MinutesPage implements MeetingPage {

    private final Kit kit;
    private final PreviewViewModel model;
    private final Controls controls;
    private final PageStrip strip;
    private final ReleaseCard release;
    private final VersionsCard versions;
    private final MinutesLifecycle lifecycle;
    private final Sheets sheets;
    private final Consumer<WrittenAt> open;
    private final Segments<OutputTier> tier;
    private final TextField words = new TextField();
    private final StackPane middle = new StackPane();
    private final HBox outdated = Controls.styled(new HBox(), "banner", "banner-accent");
    private final BorderPane root = Controls.styled(new BorderPane(), "minutes-page");
    private boolean wantsKeyboard;

    /**
     * @param open goes to where something is written
     */
    MinutesPage(
            Kit kit,
            PreviewViewModel model,
            MinutesLifecycle lifecycle,
            Sheets sheets,
            Consumer<WrittenAt> open) {
        this.kit = kit;
        this.model = model;
        this.lifecycle = lifecycle;
        this.sheets = sheets;
        this.open = open;
        this.controls = new Controls(kit);
        this.strip = new PageStrip(kit, model);
        this.versions = new VersionsCard(kit, lifecycle, model, sheets);
        this.release = new ReleaseCard(kit, model, this::showLog, this::mend);
        this.tier = new Segments<>(kit.say("preview.tier"), true);
        model.tiers()
                .forEach(each ->
                        tier.add(
                                each,
                                kit.say("preview.tier." + each.name()),
                                kit.say("preview.tier." + each.name() + ".text")));
        tier.setId("preview-tier");
        tier.show(Optional.of(model.tier().get()));
        tier.whenChosen(choice -> choice.ifPresent(model.tier()::set));
        outdated.getChildren()
                .setAll(
                        Icon.INFORMATION.node(),
                        Controls.wrapping(kit.say("preview.outdated")),
                        Controls.gap(),
                        controls.button("preview.again", model::prepare));
        Controls.show(outdated, false);
        root.setTop(new VBox(toolbar(), outdated));
        HBox.setHgrow(middle, Priority.ALWAYS);
        root.setCenter(new Beside(46, middle, side()));
        model.prepared().addListener((p, was, is) -> state());
        model.trouble().addListener((p, was, is) -> state());
        model.busy().addListener((p, was, is) -> state());
        model.outdated().addListener((p, was, is) -> state());
        state();
    }

    /** What stands beside the pages: the version, its release, and who has it. */
    private Node side() {
        VBox all =
                Controls.styled(
                        new VBox(
                                new SecondPersonCard(kit, model).node(),
                                release.node(),
                                versions.node(),
                                new RegisterCard(kit, model, this::showLog).node()),
                        "release");
        ScrollPane side = new ScrollPane(all);
        side.setFitToWidth(true);
        side.getStyleClass().add("release-side");
        return side;
    }

    private void showLog() {
        model.prepared()
                .get()
                .ifPresent(made ->
                        RedactionSheet.open(
                                kit,
                                sheets,
                                kit.say("preview.tier." + made.tier().name())
                                        + (made.agency().isEmpty()
                                                ? ""
                                                : ": " + model.agencyName(made.agency()))
                                        + ", "
                                        + kit.say("preview.version", made.version(), made.pages()),
                                made.log(),
                                Optional.of(file ->
                                        model.copies()
                                                .writeLog(
                                                        file,
                                                        () ->
                                                                kit.notices()
                                                                        .done(
                                                                                kit.say(
                                                                                        "preview.log.written",
                                                                                        file
                                                                                                .toString())))),
                                model.logName(made.view().date())));
    }

    private void showLog(Publication.Gone gone) {
        model.copies()
                .log(
                        gone,
                        log ->
                                RedactionSheet.open(
                                        kit,
                                        sheets,
                                        gone.release().recipient(),
                                        log,
                                        Optional.empty(),
                                        ""));
    }

    /** Goes to where it is written; agreed minutes are opened again first, if one says so. */
    private void mend(Publication.Leak leak) {
        model.whereWritten(
                leak,
                place -> {
                    if (place.isEmpty()) {
                        kit.notices().note(kit.say("preview.mend.unknown"));
                    } else if (ofMeeting(place.get())
                            && lifecycle.standing().get().state() == MeetingState.LOCKED) {
                        kit.notices().note(kit.say("preview.mend.amend"));
                    } else if (ofMeeting(place.get())
                            && lifecycle.standing().get().state() == MeetingState.AGREED
                            && lifecycle.mayOpen()) {
                        Question question =
                                new Question(
                                        kit,
                                        "preview.mend.agreed.title",
                                        kit.say("preview.reopen.text"),
                                        "preview.reopen.do",
                                        "preview.reopen.not",
                                        () -> versions.reopen(() -> open.accept(place.get())),
                                        sheets::close);
                        sheets.show(question.node(), question.first());
                    } else {
                        open.accept(place.get());
                    }
                });
    }

    /** Whether it is on a page that closes with the meeting. */
    private static boolean ofMeeting(WrittenAt place) {
        return switch (place.kind()) {
            case DETAILS, ATTENDANCE, AGENDA, DISCUSSION -> true;
            case FOLLOW_UP, CASE_FILE -> false;
        };
    }

    private Node toolbar() {
        Button before =
                controls.icon(
                        "preview.before", Icon.BEFORE, () -> strip.go(model.page().get() - 1));
        Button next =
                controls.icon("preview.next", Icon.NEXT, () -> strip.go(model.page().get() + 1));
        Label where = new Label();
        where.setId("preview-where");
        where.setMinWidth(Region.USE_PREF_SIZE);
        where.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        model.pages() == 0
                                                ? ""
                                                : kit.say(
                                                        "preview.page",
                                                        model.page().get() + 1,
                                                        model.pages()),
                                model.page(),
                                model.prepared()));
        Button smaller =
                controls.icon(
                        "preview.smaller",
                        Icon.ZOOM_OUT,
                        () -> model.zoom().step(strip.zoom(), false));
        Button larger =
                controls.icon(
                        "preview.larger",
                        Icon.ZOOM_IN,
                        () -> model.zoom().step(strip.zoom(), true));
        Button fit =
                controls.icon(
                        "preview.fit", Icon.FIT, () -> model.zoom().chosen().set(Optional.empty()));
        Label size = Controls.styled(new Label(), "preview-size");
        size.setId("preview-size");
        size.textProperty()
                .bind(
                        model.zoom()
                                .chosen()
                                .map(zoom ->
                                        zoom.map(z ->
                                                        kit.say(
                                                                "preview.percent",
                                                                Math.round(z * 100)))
                                                .orElse(kit.say("preview.fitted"))));
        return Controls.styled(
                new HBox(
                        tier,
                        Controls.gap(),
                        before,
                        where,
                        next,
                        smaller,
                        size,
                        larger,
                        fit,
                        print(),
                        search()),
                "preview-bar");
    }

    private Node print() {
        Button print =
                controls.icon(
                        "print.open",
                        Icon.PRINT,
                        () -> PrintSheet.open(kit, sheets, model, new FxPrinter()));
        print.setDisable(true);
        Runnable state = () -> print.setDisable(!model.releasable());
        model.prepared().addListener((p, was, is) -> state.run());
        model.busy().addListener((p, was, is) -> state.run());
        return print;
    }

    private Node search() {
        words.setId("preview-search");
        words.setPromptText(kit.say("preview.search"));
        words.setAccessibleText(kit.say("preview.search"));
        words.setPrefColumnCount(13);
        words.textProperty().addListener((p, was, is) -> model.document().search(is));
        words.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                strip.go(
                        model.document()
                                .search()
                                .get()
                                .next(model.page().get(), !event.isShiftDown()));
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && !words.getText().isEmpty()) {
                words.clear();
                strip.focus();
                event.consume();
            }
        });
        Label found = Controls.styled(new Label(), "muted", "small");
        found.setId("preview-found");
        found.setMinWidth(Region.USE_PREF_SIZE);
        found.textProperty().bind(model.document().search().map(this::found));
        return Controls.row(words, found);
    }

    private String found(PageSearch search) {
        if (search.words().isEmpty()) {
            return "";
        }
        return search.pages().isEmpty()
                ? kit.say("preview.notFound")
                : kit.say("preview.found", search.total(), search.pages().size());
    }

    @Override
    public boolean shortcut(KeyEvent event) {
        if (shortcut(event, KeyCode.P) && model.releasable()) {
            PrintSheet.open(kit, sheets, model, new FxPrinter());
        } else if (shortcut(event, KeyCode.F)) {
            words.requestFocus();
            words.selectAll();
        } else if (shortcut(event, KeyCode.PLUS)
                || shortcut(event, KeyCode.EQUALS)
                || shortcut(event, KeyCode.ADD)) {
            model.zoom().step(strip.zoom(), true);
        } else if (shortcut(event, KeyCode.MINUS) || shortcut(event, KeyCode.SUBTRACT)) {
            model.zoom().step(strip.zoom(), false);
        } else if (shortcut(event, KeyCode.DIGIT0) || shortcut(event, KeyCode.NUMPAD0)) {
            model.zoom().chosen().set(Optional.empty());
        } else {
            return false;
        }
        return true;
    }

    private static boolean shortcut(KeyEvent event, KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY)
                .match(event);
    }

    private void state() {
        Controls.show(outdated, model.outdated().get() && !model.busy().get());
        if (model.trouble().get().isPresent()) {
            VBox box =
                    controls.empty(
                            Icon.ERROR,
                            "preview.failed",
                            controls.button("preview.again", model::prepare));
            box.getChildren().add(2, Controls.wrapping(kit.sentence(model.trouble().get().get())));
            middle.getChildren().setAll(box);
        } else if (model.prepared().get().isEmpty()) {
            middle.getChildren()
                    .setAll(
                            controls.muted(
                                    model.busy().get() ? "preview.making" : "preview.waiting"));
        } else if (!middle.getChildren().equals(java.util.List.of(strip.node()))) {
            middle.getChildren().setAll(strip.node());
            if (wantsKeyboard) {
                wantsKeyboard = false;
                strip.focus();
            }
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(Meeting meeting) {
        release.show(meeting);
    }

    @Override
    public void shown() {
        lifecycle.read();
        model.show();
    }

    @Override
    public Node record() {
        return outdated; // minutes of a meeting that is closed are still released
    }

    @Override
    public void focus() {
        wantsKeyboard = strip.node().getScene() == null; // then as soon as there are pages
        strip.focus();
    }
}
