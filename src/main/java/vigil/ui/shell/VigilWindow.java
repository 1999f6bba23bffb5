package vigil.ui.shell;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import vigil.casework.Beginnings;
import vigil.casework.Bundles;
import vigil.casework.DeviceSettings;
import vigil.casework.DeviceSettings.Device;
import vigil.casework.FaultLog;
import vigil.casework.PanelDesk;
import vigil.casework.Progress;
import vigil.casework.StoreCare;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.DroppedFiles;
import vigil.ui.kit.FxWork;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Language;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.PickField;
import vigil.ui.kit.Sheets;
import vigil.ui.kit.Theme;
import vigil.words.Words;

/** The window: locked or open, and what goes from one to the other. */
public final class VigilWindow {

    private static final double WIDTH = 1360;
    private static final double HEIGHT = 860;

    /** What the system puts above the scene; the window must not be higher than the screen. */
    private static final double TITLE_BAR = 40;

    /** Once the page for unlocking stands. */
    private static final Duration REHEARSE_AFTER = Duration.ofMillis(150);

    private final Stage stage;
    private final StoreCare care;
    private final Kit kit;
    private final Surface surface;
    private final IdleLock idle;
    private final WelcomePages welcome;
    private final BriefingRoom briefing;
    private final OpenStore store;

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
        FxWork work = new FxWork(faults);
        words.speak(Language.chosen(device, Locale.getDefault()));
        NoticeBoard notices = new NoticeBoard(key -> words.of(key));
        this.kit = new Kit(words, vocabulary, work, device, notices, clock);
        this.surface = surface(work, notices);
        this.idle = new IdleLock(surface.scene(), kit, this::lockItself);
        this.welcome = new WelcomePages(surface, care, new Doors());
        this.briefing = new BriefingRoom(surface, bundles, idle, welcome::unlock, this::storeOpen);
        this.store = new OpenStore(surface, care, idle, this::help, this::lock);
        listen();
        dress();
    }

    private Surface surface(FxWork work, NoticeBoard notices) {
        StackPane content = new StackPane();
        Sheets sheets = new Sheets(content);
        Learning learning = new Learning(kit, sheets, content);
        Parent root =
                new StackPane(
                        content,
                        WelcomeWork.over(content, kit, work),
                        sheets.node(),
                        learning.node(),
                        notices.node());
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        Scene scene =
                new Scene(
                        root,
                        Math.min(WIDTH, room.getWidth()),
                        Math.min(HEIGHT, room.getHeight() - TITLE_BAR));
        Theme theme = new Theme(kit.device());
        theme.dress(scene);
        scene.addEventHandler(Sheets.Stands.TYPE, notices::keepOff);
        return new Surface(kit, work, theme, scene, content, notices, sheets, learning);
    }

    private void listen() {
        new WindowKeys(surface, store, briefing, this::help, this::lock).take();
        new CopyWatch(kit).over(surface.scene());
        surface.scene()
                .addEventHandler(
                        PickField.NamesNothing.TYPE,
                        event -> kit.notices().note(kit.say("pick.namesNothing", event.typed())));
        // Only while nothing is open: the pages have their own use for what is dropped on them.
        DroppedFiles.accept(surface.content(), this::free, this::take);
        WholeText.over(surface.scene());
        surface.scene().addEventFilter(KeyEvent.KEY_PRESSED, WindowKeys::leaveText);
        stage.iconifiedProperty().addListener((p, was, is) -> madeSmall(is));
    }

    private void dress() {
        WindowPlace place = WindowPlace.of(kit.device());
        stage.setScene(surface.scene());
        place.remember(stage);
        // Never what is open: titles end up in task bars and screenshots.
        stage.setTitle(kit.say("app.name"));
        stage.setMinWidth(980);
        stage.setMinHeight(640);
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
    }

    /** Where the pages for unlocking lead. */
    private final class Doors implements WelcomePages.Doors {
        @Override
        public void enter(PanelDesk opened) {
            VigilWindow.this.enter(opened);
        }

        @Override
        public void tour() {
            store.tour();
        }

        @Override
        public void briefings() {
            briefing.door("");
        }
    }

    /** With a store to try it with and cards to print, which not every window needs. */
    public VigilWindow offering(Beginnings offered) {
        welcome.offer(offered);
        store.print(offered.cards());
        return this;
    }

    /** For tests that lock many times and look at something else: memory is not written over. */
    public VigilWindow leavingMemory() {
        store.leaveMemory();
        return this;
    }

    public Scene scene() {
        return surface.scene();
    }

    public Kit kit() {
        return kit;
    }

    public Theme theme() {
        return surface.theme();
    }

    /** The way to every page, while a store is open. */
    public Optional<Navigator> navigator() {
        return store.pages().map(Navigator.class::cast);
    }

    /** Puts away what lies over the page. */
    public void closeSheet() {
        surface.sheets().close();
    }

    /** Shows the unlock page, and the window. */
    public void open() {
        welcome.unlock();
        stage.show();
        PolicyNotices.say(kit);
    }

    /** Gets ready, while nobody is in yet, for what comes after the passphrase. */
    public void rehearseSoon() {
        kit.work().later(REHEARSE_AFTER, this::rehearse);
    }

    /** While somebody finds and types the passphrase, which takes longer. */
    private void rehearse() {
        if (store.open()) {
            return;
        }
        if (!quiet()) {
            rehearseSoon(); // somebody is on the way in already, and should not wait for this
            return;
        }
        surface.theme().complete();
        ListRehearsal.run(kit, surface.theme());
        kit.work()
                .run(
                        "gettingReady",
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
        boolean same = store.is(arrival) || briefing.reads(arrival);
        boolean free = free();
        if (free) {
            arrival.store()
                    .ifPresentOrElse(
                            folder -> welcome.unlock(Optional.of(folder)),
                            () -> briefing.take(arrival.file()));
        }
        if (free || same) {
            stage.setIconified(false);
            stage.toFront();
        }
        return free || same;
    }

    /** Whether nothing is open here, or being made. */
    private boolean free() {
        return !store.open() && !briefing.reading() && !welcome.founding() && !store.locking();
    }

    private boolean storeOpen() {
        return store.open() || store.locking();
    }

    /** Goes in with a store that has just been unlocked or made. */
    public void enter(PanelDesk opened) {
        if (storeOpen()) {
            // Two were being opened at the same time: what nobody looks at does not stay open.
            kit.work().run("locking", () -> opened.close(Progress.none()), () -> {}, kit::report);
            return;
        }
        if (briefing.reading()) {
            briefing.close(() -> {});
        }
        welcome.left();
        store.enter(opened);
    }

    /** What the window asks every second: whether somebody is there, and the computer awake. */
    public void tick() {
        idle.tick();
    }

    /** Whether nothing is under way in the background. */
    public boolean quiet() {
        return surface.work().running().isEmpty();
    }

    private void madeSmall(boolean small) {
        if (small && kit.device().get(Device.LOCK_WHEN_SMALL).equals("yes")) {
            lock();
        }
    }

    private void help() {
        surface.theme().complete();
        surface.learning()
                .help(
                        surface.scene(),
                        store.pages()
                                .map(Pages::guidePage)
                                .orElse(briefing.reading() ? "briefing" : welcome.guidePage()));
    }

    /** Keeps what is unfinished, closes the store, wipes its key, and shows the unlock page. */
    public void lock() {
        if (briefing.reading()) {
            briefing.lock();
        } else {
            leave(welcome::unlock);
        }
    }

    /** Nobody is there: whoever comes back reads why it is locked, and that nothing is lost. */
    private void lockItself(Supplier<String> why) {
        if (briefing.reading()) {
            briefing.lock(why.get() + " " + kit.say("locked.comments"));
            return;
        }
        if (store.open()) {
            boolean unfinished = store.unfinished();
            welcome.say(() -> why.get() + (unfinished ? " " + kit.say("locked.kept") : ""));
        }
        lock();
    }

    private void leave(Runnable then) {
        if (store.locking()) {
            return;
        }
        if (briefing.reading()) {
            briefing.close(then);
        } else if (store.open()) {
            store.close(then);
        } else {
            welcome.abandon();
            // What was being unlocked may be open by then.
            surface.work()
                    .whenQuiet(() -> {
                        if (storeOpen() || briefing.reading()) {
                            leave(then);
                        } else {
                            then.run();
                        }
                    });
        }
    }

    private void quit() {
        leave(() -> {
            stage.setOnCloseRequest(null);
            stage.close();
            javafx.application.Platform.exit();
        });
    }
}
