package vigil.ui.shell;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import vigil.casework.Beginnings;
import vigil.casework.Bundles;
import vigil.casework.DeviceSettings;
import vigil.casework.DeviceSettings.Device;
import vigil.casework.FailedUnlocks;
import vigil.casework.FaultLog;
import vigil.casework.OpenBriefing;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.StoreCare;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.briefing.BriefingDoor;
import vigil.ui.briefing.BriefingDoorModel;
import vigil.ui.briefing.BriefingReader;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Copied;
import vigil.ui.kit.DroppedFiles;
import vigil.ui.kit.FxWork;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Language;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.PageRights;
import vigil.ui.kit.Sheets;
import vigil.ui.kit.Theme;
import vigil.ui.support.SupportView;
import vigil.ui.support.SupportViewModel;
import vigil.ui.tour.Tour;
import vigil.ui.unlock.NewStoreView;
import vigil.ui.unlock.NewStoreViewModel;
import vigil.ui.unlock.RestoreView;
import vigil.ui.unlock.RestoreViewModel;
import vigil.ui.unlock.TryItView;
import vigil.ui.unlock.TryItViewModel;
import vigil.ui.unlock.UnlockView;
import vigil.ui.unlock.UnlockViewModel;
import vigil.ui.unlock.WelcomeFrame;
import vigil.words.AuditText;
import vigil.words.LeavingText;
import vigil.words.Words;

/** The window: locked or open, and what goes from one to the other. */
public final class VigilWindow {

    private static final double WIDTH = 1360;
    private static final double HEIGHT = 860;

    /** What the system puts above the scene; the window must not be higher than the screen. */
    private static final double TITLE_BAR = 40;

    /** Once the page for unlocking stands. */
    private static final Duration REHEARSE_AFTER = Duration.ofMillis(150);

    private static final KeyCodeCombination NAMES =
            new KeyCodeCombination(
                    KeyCode.H, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private static final KeyCodeCombination KEYS =
            new KeyCodeCombination(KeyCode.SLASH, KeyCombination.SHORTCUT_DOWN);

    private final Stage stage;
    private final StoreCare care;
    private final Bundles bundles;
    private final FxWork work;
    private final Theme theme;
    private final Kit kit;
    private final StackPane content = new StackPane();
    private final NoticeBoard notices;
    private final Sheets sheets;
    private final Learning learning;
    private final Scene scene;
    private Optional<Beginnings> beginnings = Optional.empty();
    private String welcome = "unlocking";
    private Optional<PanelDesk> desk = Optional.empty();
    private Optional<PanelDesk> unnamed = Optional.empty();
    private Optional<Pages> pages = Optional.empty();
    private Optional<IdleWatch> idle = Optional.empty();
    private Optional<NewStoreViewModel> founding = Optional.empty();
    private Optional<BriefingReader> reading = Optional.empty();
    private String readingFile = "";
    private boolean locking;

    public VigilWindow(
            Stage stage,
            StoreCare care,
            Bundles bundles,
            Words words,
            Vocabulary vocabulary,
            DeviceSettings device,
            FaultLog faults,
            Clock clock) {
        this.stage = stage;
        this.care = care;
        this.bundles = bundles;
        this.work = new FxWork(faults);
        this.theme = new Theme(device);
        words.speak(Language.chosen(device, Locale.getDefault()));
        this.notices = new NoticeBoard(key -> words.of(key));
        this.kit = new Kit(words, vocabulary, work, device, notices, clock);
        this.sheets = new Sheets(content);
        this.learning = new Learning(kit, sheets, content);
        Parent root = new StackPane(content, sheets.node(), learning.node(), notices.node());
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        WindowPlace place = WindowPlace.of(device);
        this.scene =
                new Scene(
                        root,
                        Math.min(WIDTH, room.getWidth()),
                        Math.min(HEIGHT, room.getHeight() - TITLE_BAR));
        theme.dress(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
        scene.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        new CopyWatch(kit).over(scene);
        // Only while nothing is open: the pages have their own use for what is dropped on them.
        DroppedFiles.accept(
                content,
                () -> desk.isEmpty() && reading.isEmpty() && founding.isEmpty() && !locking,
                this::take);
        WholeText.over(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, VigilWindow::leaveText);
        stage.iconifiedProperty().addListener((p, was, is) -> madeSmall(is));
        stage.setScene(scene);
        place.remember(stage);
        stage.setTitle(words.of("app.name")); // never what is open: titles end up in task bars and
        // screenshots
        stage.setMinWidth(980);
        stage.setMinHeight(640);
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
    }

    /** With a store to try it with and cards to print, which not every window needs. */
    public VigilWindow offering(Beginnings offered) {
        beginnings = Optional.of(offered);
        return this;
    }

    public Scene scene() {
        return scene;
    }

    public Kit kit() {
        return kit;
    }

    public Theme theme() {
        return theme;
    }

    /** The way to every page, while a store is open. */
    public Optional<Navigator> navigator() {
        return pages.map(Navigator.class::cast);
    }

    /** Puts away what lies over the page. */
    public void closeSheet() {
        sheets.close();
    }

    /** Shows the unlock page, and the window. */
    public void open() {
        showUnlock();
        stage.show();
        PolicyNotices.say(kit);
    }

    /** Gets ready, while nobody is in yet, for what comes after the passphrase. */
    public void rehearseSoon() {
        kit.work().later(REHEARSE_AFTER, this::rehearse);
    }

    /** While somebody finds and types the passphrase, which takes longer. */
    private void rehearse() {
        if (desk.isPresent()) {
            return;
        }
        theme.complete();
        ListRehearsal.run(kit, theme);
        kit.work()
                .run(
                        "rehearsing",
                        progress -> {
                            care.rehearse();
                            return true;
                        },
                        done -> {},
                        problem -> {});
    }

    /**
     * Shows what a file is for: a store's folder, or a file in it, at the page that unlocks it; a
     * bundle at the page that opens it. What is open stays open: then only the same store is shown.
     *
     * @return false if something else is open here, or being made
     */
    public boolean take(Path file) {
        Arrival arrival = Arrival.of(file);
        boolean same =
                desk.map(open -> arrival.isStore(open.folder())).orElse(false)
                        || (reading.isPresent() && arrival.is(Path.of(readingFile)));
        boolean free = desk.isEmpty() && reading.isEmpty() && founding.isEmpty() && !locking;
        if (free) {
            arrival.store().ifPresentOrElse(this::showUnlock, () -> showBundle(arrival.file()));
        }
        if (free || same) {
            stage.setIconified(false);
            stage.toFront();
        }
        return free || same;
    }

    /** A briefing pack opens here; what is for a store says so where the store is unlocked. */
    private void showBundle(Path file) {
        kit.work()
                .run(
                        "readingPack",
                        progress -> bundles.header(Bundles.Sealed.of(file)).kind(),
                        kind -> {
                            if (kind == Bundles.Kind.BRIEFING) {
                                showBriefing(file.toString());
                            } else {
                                notices.note(kit.say("arrival.forStore", file.getFileName()));
                            }
                        },
                        kit::report);
    }

    private void showUnlock() {
        showUnlock(Optional.empty());
    }

    private void showUnlock(Path store) {
        showUnlock(Optional.of(store));
    }

    private void showUnlock(Optional<Path> store) {
        founding = Optional.empty();
        WelcomeFrame frame = new WelcomeFrame(kit);
        UnlockViewModel model = new UnlockViewModel(kit, care, this::enter);
        Hyperlink packs = new Hyperlink(kit.say("welcome.briefing"));
        packs.setId("welcome-briefing");
        packs.setOnAction(event -> showBriefing(""));
        Hyperlink support = new Hyperlink(kit.say("welcome.support"));
        support.setId("welcome-support");
        support.setOnAction(event -> showSupport());
        VBox both =
                Controls.styled(
                        new VBox(
                                new UnlockView(kit, model, this::showNewStore, this::showRestore)
                                        .node(),
                                Controls.styled(
                                        Controls.row(
                                                packs, support, Controls.gap(), otherLanguage()),
                                        "welcome-links")),
                        "welcome-both");
        beginnings.ifPresent(offered -> {
            Hyperlink tryIt = new Hyperlink(kit.say("try.offer"));
            tryIt.setId("welcome-try");
            tryIt.setOnAction(event -> showTryIt(offered));
            both.getChildren().add(tryIt);
        });
        frame.show(both);
        welcome = "unlocking";
        content.getChildren().setAll(frame.node());
        store.map(Path::toString).ifPresent(model::choose);
    }

    /** Self-check, diagnosis and log, for when no store opens. */
    private void showSupport() {
        WelcomeFrame frame = new WelcomeFrame(kit);
        Optional<Path> store = kit.device().recentStores().stream().map(Path::of).findFirst();
        Button back = new Controls(kit).button("welcome.support.back", this::showUnlock);
        VBox both =
                new VBox(
                        Controls.styled(Controls.row(back), "support-back"),
                        new SupportView(kit, new SupportViewModel(kit, store, Optional.empty()))
                                .node());
        frame.show(both);
        both.setMaxHeight(Double.MAX_VALUE);
        content.getChildren().setAll(frame.node());
        back.requestFocus();
    }

    /** Offers a store of invented cases; once it is open, the tour begins in it. */
    private void showTryIt(Beginnings offered) {
        WelcomeFrame frame = new WelcomeFrame(kit);
        TryItViewModel model =
                new TryItViewModel(
                        kit,
                        care,
                        offered.demo(),
                        opened -> {
                            enter(opened);
                            if (Tour.wanted(kit)) {
                                startTour();
                            }
                        });
        TryItView view = new TryItView(kit, model, offered.folder(), this::showUnlock);
        frame.show(view.node());
        welcome = "trying";
        content.getChildren().setAll(frame.node());
        view.focus();
    }

    private void startTour() {
        pages.ifPresent(open -> learning.tour(open.node(), open::go));
    }

    private void quickCard() {
        if (desk.isPresent() && beginnings.isPresent()) {
            QuickCardSheet.open(
                    kit, sheets, beginnings.get().cards(), desk.get().session().member().role());
        }
    }

    /** Offers the language that is not spoken, in that language. */
    private Hyperlink otherLanguage() {
        String other = kit.words().locale().equals(Words.WELSH) ? "en" : "cy";
        Hyperlink change = new Hyperlink(kit.say("language." + other));
        change.setId("welcome-language");
        change.setOnAction(event -> {
            language(other);
            showUnlock();
        });
        return change;
    }

    private void showRestore(Optional<Path> damaged) {
        WelcomeFrame frame = new WelcomeFrame(kit);
        RestoreViewModel model =
                new RestoreViewModel(
                        kit,
                        care.rescue(),
                        damaged,
                        store -> {
                            kit.device().opened(store.toString());
                            showUnlock();
                        });
        frame.show(new RestoreView(kit, model, this::showUnlock).node());
        content.getChildren().setAll(frame.node());
    }

    /** Shows the door of a briefing pack, which opens without a store. */
    private void showBriefing(String file) {
        WelcomeFrame frame = new WelcomeFrame(kit);
        BriefingDoorModel model = new BriefingDoorModel(kit, bundles, this::read);
        BriefingDoor door = new BriefingDoor(kit, model, this::showUnlock);
        frame.show(door.node());
        content.getChildren().setAll(frame.node());
        if (file.isEmpty()) {
            door.focus();
        } else {
            model.choose(file);
        }
    }

    private void read(OpenBriefing pack) {
        theme.complete();
        String file = pack.file().toString();
        BriefingReader reader =
                new BriefingReader(kit, theme, pack, () -> closeReading(() -> showBriefing(file)));
        reading = Optional.of(reader);
        readingFile = file;
        content.getChildren().setAll(reader.node());
        reader.focus();
        watch();
    }

    /** Puts the pack away, with what was written kept, and goes on. */
    private void closeReading(Runnable then) {
        idle.ifPresent(IdleWatch::stop);
        idle = Optional.empty();
        reading.ifPresent(BriefingReader::dispose);
        reading = Optional.empty();
        notices.clear();
        work.whenQuiet(then);
    }

    private void showNewStore() {
        WelcomeFrame frame = new WelcomeFrame(kit);
        NewStoreViewModel model = new NewStoreViewModel(kit, care, this::enter);
        founding = Optional.of(model);
        welcome = "founding";
        frame.show(new NewStoreView(kit, model, this::showUnlock).node());
        content.getChildren().setAll(frame.node());
    }

    /** Goes in with a store that has just been unlocked or made. */
    public void enter(PanelDesk opened) {
        theme.complete();
        founding = Optional.empty();
        notices.clear(); // what was said about the closing before
        desk = Optional.of(opened);
        LeavingText leaves = new LeavingText(kit.words());
        opened.tell(leaving -> {
            if (!notices.hasSaid(leaving.intent())) {
                kit.work().onWindow(() -> notices.note(leaves.line(leaving)));
            }
        });
        unnamed = Optional.empty();
        // The first page and the list both want the cases: they are read while the pages are made.
        if (!namesHidden()) {
            kit.work()
                    .run(
                            "readingCases",
                            progress -> opened.cases().list(),
                            rows -> {},
                            kit::report);
        }
        show(pages -> pages.go(firstPage(opened)));
        watch();
        if (opened.opening().afterUncleanEnd()) {
            notices.note(kit.say("shell.afterUncleanEnd"));
        }
        opened.notes()
                .lastEntry()
                .ifPresent(at ->
                        notices.note(
                                kit.say(
                                        "backups.clock",
                                        kit.words()
                                                .longDate(
                                                        at.atZone(kit.clock().getZone())
                                                                .toLocalDate()))));
        opened.keyNotices().forEach(notice -> notices.note(kit.say("shell.keys." + notice.name())));
        opened.failedUnlocks().ifPresent(this::sayFailedUnlocks);
        SecondPlace.look(kit);
        PolicyNotices.say(kit);
        learning.close();
        learning.news(false);
    }

    /** Home, or where this computer left off, if that was wished. */
    private Navigator.Page firstPage(PanelDesk opened) {
        String last = kit.device().get(Device.LAST_PAGE);
        boolean wished = kit.device().get(Device.START_PAGE).equals("last");
        return Arrays.stream(Navigator.Page.values())
                .filter(page -> wished && page.name().equals(last))
                .filter(page -> PageRights.opens(opened.session(), page))
                .findFirst()
                .orElse(Navigator.Page.HOME);
    }

    private boolean namesHidden() {
        return kit.device().get(Device.HIDE_NAMES).equals("yes");
    }

    /** Makes the pages over the open store, with names or without. */
    private void show(Consumer<Navigator> first) {
        if (desk.isEmpty()) {
            return;
        }
        PanelDesk shown = desk.get();
        if (namesHidden()) {
            unnamed = Optional.of(unnamed.orElseGet(shown::unnamed));
            shown = unnamed.get();
        }
        Pages made = new Pages(kit, work, theme, shown, sheets, new Doings());
        pages = Optional.of(made);
        content.getChildren().setAll(made.node());
        made.start(first);
    }

    /** What pages ask of the window. */
    private final class Doings implements Pages.Frame {
        @Override
        public void lock() {
            VigilWindow.this.lock();
        }

        @Override
        public void help() {
            VigilWindow.this.help();
        }

        @Override
        public void idleChanged() {
            watch();
        }

        @Override
        public Learning learning() {
            return learning;
        }

        @Override
        public void tour() {
            startTour();
        }

        @Override
        public void quickCard() {
            VigilWindow.this.quickCard();
        }

        @Override
        public void names() {
            turnNames();
        }

        @Override
        public void speak(String choice) {
            anew(
                    "work.language",
                    () -> language(choice),
                    () -> notices.note(kit.say("settings.language.changed")));
        }
    }

    private void turnNames() {
        boolean hide = !namesHidden();
        anew(
                "work.names",
                () -> kit.device().set(Device.HIDE_NAMES, hide ? "yes" : "no"),
                () -> notices.note(kit.say(hide ? "names.hidden" : "names.shown")));
    }

    private void language(String choice) {
        kit.device().set(Device.LANGUAGE, choice);
        kit.words().speak(Language.chosen(kit.device(), Locale.getDefault()));
    }

    /**
     * Keeps what is unfinished, and makes every page anew after a change that all of them show.
     *
     * @param doing the sentence of what is being waited for
     */
    private void anew(String doing, Runnable change, Runnable then) {
        if (pages.isEmpty() || locking) {
            return;
        }
        Consumer<Navigator> again = pages.get().again();
        content.requestFocus(); // what is being typed counts once its field is left
        change.run();
        sheets.close();
        notices.clear();
        pages.ifPresent(Pages::dispose);
        pages = Optional.empty();
        content.getChildren().setAll(new LockingPage(kit, doing).node());
        // A draft that is being stored is stored before the case is read again.
        work.whenQuiet(() -> {
            if (desk.isPresent() && !locking) {
                show(again);
                then.run();
            }
        });
    }

    private void sayFailedUnlocks(FailedUnlocks.Found found) {
        if (found.state() != FailedUnlocks.State.GOOD) {
            notices.note(kit.say("audit.unlocked." + found.state().name()));
        } else if (!found.nothing()) {
            AuditText text = new AuditText(kit.words(), kit.clock().getZone(), Map.of());
            notices.note(
                    kit.say(
                            "audit.unlocked.wrong",
                            found.attempts().size() + found.more(),
                            text.moment(found.last())));
        }
    }

    private void watch() {
        idle.ifPresent(IdleWatch::stop);
        String minutes = kit.device().get(Device.IDLE_MINUTES);
        int limit = minutes.matches("\\d{1,3}") ? Math.max(1, Integer.parseInt(minutes)) : 10;
        idle =
                Optional.of(
                        new IdleWatch(scene, kit.clock(), Duration.ofMinutes(limit), this::lock));
    }

    /** What the window asks every second: whether somebody is there, and the computer awake. */
    public void tick() {
        idle.ifPresent(IdleWatch::tick);
    }

    /** Whether nothing is under way in the background. */
    public boolean quiet() {
        return work.running().isEmpty();
    }

    private void madeSmall(boolean small) {
        if (small && kit.device().get(Device.LOCK_WHEN_SMALL).equals("yes")) {
            lock();
        }
    }

    /** In a long text the Tab key goes on to the next field, as everywhere. */
    private static void leaveText(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB
                && !event.isShortcutDown()
                && event.getTarget() instanceof TextArea text) {
            text.requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }

    private void shortcut(KeyEvent event) {
        if (event.getCode() == KeyCode.F6 && notices.focus()) {
            event.consume();
            return;
        }
        if (pages.isEmpty()) {
            if (event.getCode() == KeyCode.F1) {
                help();
                event.consume();
            } else if (reading.isPresent()
                    && new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN)
                            .match(event)) {
                lock();
                event.consume();
            }
            return;
        }
        Pages open = pages.get();
        if (learning.touring() && event.getCode() != KeyCode.L) {
            return; // its own keys lead through it
        }
        if (KEYS.match(event)) {
            learning.keys();
            event.consume();
        } else if (new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN).match(event)) {
            open.palette();
            event.consume();
        } else if (event.getCode() == KeyCode.F1) {
            help();
            event.consume();
        } else if (new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN).match(event)) {
            lock();
            event.consume();
        } else if (NAMES.match(event)) {
            turnNames();
            event.consume();
        } else if (!sheets.open()) {
            open.shortcut(event);
        }
    }

    private void help() {
        theme.complete();
        learning.help(
                scene,
                pages.map(Pages::guidePage).orElse(reading.isPresent() ? "briefing" : welcome));
    }

    /** A question mark asks for the keys, wherever it is not a letter of a text or an answer. */
    private void typed(KeyEvent event) {
        if (event.getCharacter().equals("?")
                && pages.isPresent()
                && !sheets.open()
                && !learning.touring()
                && !(event.getTarget() instanceof TextInputControl)
                && !(event.getTarget() instanceof Node node && Learning.inField(node))) {
            learning.keys();
            event.consume();
        }
    }

    /** Keeps what is unfinished, closes the store, wipes its key, and shows the unlock page. */
    public void lock() {
        if (reading.isPresent()) {
            String file = readingFile;
            closeReading(() -> showBriefing(file));
            return;
        }
        leave(this::showUnlock);
    }

    private void leave(Runnable then) {
        if (locking) {
            return;
        }
        if (reading.isPresent()) {
            closeReading(then);
            return;
        }
        if (desk.isEmpty()) {
            founding.ifPresent(
                    model -> kit.work().run("locking", model::dispose, () -> {}, problem -> {}));
            work.whenQuiet(then);
            return;
        }
        locking = true;
        content.requestFocus(); // what is being typed counts once its field is left
        PanelDesk closing = desk.get();
        idle.ifPresent(IdleWatch::stop);
        sheets.close();
        learning.close();
        pages.ifPresent(Pages::dispose);
        pages = Optional.empty();
        desk = Optional.empty();
        unnamed = Optional.empty();
        notices.clear();
        Copied.clear();
        content.getChildren().setAll(new LockingPage(kit, "work.locking").node());
        // Drafts that were handed to the background are stored before the store closes.
        work.whenQuiet(() ->
                kit.work()
                        .run(
                                "locking",
                                progress -> {
                                    closing.close(progress);
                                    return SecondPlace.copy(
                                            kit, care.rescue(), closing.folder(), progress);
                                },
                                problem -> finished(then, problem),
                                problem -> finished(then, Optional.of(problem))));
    }

    private void finished(Runnable then, Optional<Problem> problem) {
        locking = false;
        then.run();
        // Once the page for unlocking stands, nothing of the store is reachable any more.
        Forgetting.drawnTexts();
        kit.work().run("forgetting", Forgetting::memory, () -> {}, failed -> {});
        problem.ifPresent(kit::report);
    }

    private void quit() {
        leave(() -> {
            stage.setOnCloseRequest(null);
            stage.close();
            javafx.application.Platform.exit();
        });
    }
}
