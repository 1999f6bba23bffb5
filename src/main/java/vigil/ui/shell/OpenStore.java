package vigil.ui.shell;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import vigil.casework.DeviceSettings.Device;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.QuickCards;
import vigil.casework.StoreCare;
import vigil.ui.kit.Copied;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.PageRights;

/** The store that is open in the window: its pages, with names or without, until it is locked. */
final class OpenStore {

    private final Surface surface;
    private final Kit kit;
    private final StoreCare care;
    private final IdleLock idle;
    private final Runnable help;
    private final Runnable lock;
    private Optional<QuickCards> cards = Optional.empty();
    private Optional<PanelDesk> desk = Optional.empty();
    private Optional<PanelDesk> unnamed = Optional.empty();
    private Optional<Pages> pages = Optional.empty();
    private boolean locking;
    private boolean overwrites = true;

    OpenStore(Surface surface, StoreCare care, IdleLock idle, Runnable help, Runnable lock) {
        this.surface = surface;
        this.kit = surface.kit();
        this.care = care;
        this.idle = idle;
        this.help = help;
        this.lock = lock;
    }

    /** What each role does can be printed on a card from now on. */
    void print(QuickCards offered) {
        cards = Optional.of(offered);
    }

    boolean open() {
        return desk.isPresent();
    }

    /** Whether it is being closed just now. */
    boolean locking() {
        return locking;
    }

    /** Whether it is the store that a file stands for. */
    boolean is(Arrival arrival) {
        return desk.map(open -> arrival.isStore(open.folder())).orElse(false);
    }

    /** Its pages; none while they are made anew. */
    Optional<Pages> pages() {
        return pages;
    }

    /** Memory is not written over after locking. */
    void leaveMemory() {
        overwrites = false;
    }

    /** Goes in. */
    void enter(PanelDesk opened) {
        surface.theme().complete();
        surface.notices().clear(); // what was said about the closing before
        desk = Optional.of(opened);
        EntryNotices entry = new EntryNotices(kit, surface.notices());
        entry.listen(opened);
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
        show(way -> way.go(firstPage(opened)));
        idle.begin();
        entry.say(opened);
        surface.learning().close();
        surface.learning().news(false);
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
        Pages made =
                new Pages(
                        kit,
                        surface.work(),
                        surface.theme(),
                        shown,
                        surface.sheets(),
                        new Doings());
        pages = Optional.of(made);
        surface.fill(made.node());
        made.start(first);
    }

    /** What pages ask of the window. */
    private final class Doings implements Frame {
        @Override
        public void lock() {
            lock.run();
        }

        @Override
        public void help() {
            help.run();
        }

        @Override
        public void idleChanged() {
            idle.begin();
        }

        @Override
        public Learning learning() {
            return surface.learning();
        }

        @Override
        public void tour() {
            OpenStore.this.tour();
        }

        @Override
        public void quickCard() {
            if (desk.isPresent() && cards.isPresent()) {
                QuickCardSheet.open(
                        kit, surface.sheets(), cards.get(), desk.get().session().member().role());
            }
        }

        @Override
        public void names() {
            turnNames();
        }

        @Override
        public void speak(String choice) {
            anew(
                    "work.language",
                    () -> surface.speak(choice),
                    () -> surface.notices().note(kit.say("settings.language.changed")));
        }
    }

    void tour() {
        pages.ifPresent(open -> surface.learning().tour(open.node(), open::go));
    }

    /** Hides names, or shows them again. */
    void turnNames() {
        boolean hide = !namesHidden();
        anew(
                "work.names",
                () -> kit.device().set(Device.HIDE_NAMES, hide ? "yes" : "no"),
                () -> surface.notices().note(kit.say(hide ? "names.hidden" : "names.shown")));
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
        surface.content().requestFocus(); // what is being typed counts once its field is left
        change.run();
        surface.sheets().close();
        surface.notices().clear();
        putPagesAway(doing);
        // A draft that is being stored is stored before the case is read again.
        surface.work()
                .whenQuiet(() -> {
                    if (desk.isPresent() && !locking) {
                        show(again);
                        then.run();
                    }
                });
    }

    private void putPagesAway(String doing) {
        pages.ifPresent(Pages::dispose);
        pages = Optional.empty();
        surface.fill(new LockingPage(kit, surface.work(), doing).node());
    }

    /** Whether something is typed and not saved, which is kept as a draft when it closes. */
    boolean unfinished() {
        surface.content().requestFocus(); // what is being typed counts once its field is left
        return pages.map(Pages::unfinished).orElse(false);
    }

    /** Keeps what is unfinished, closes the store, wipes its key, and goes on. */
    void close(Runnable then) {
        if (locking || desk.isEmpty()) {
            return;
        }
        locking = true;
        surface.content().requestFocus(); // what is being typed counts once its field is left
        PanelDesk closing = desk.get();
        idle.end();
        surface.sheets().close();
        surface.learning().close();
        putPagesAway("work.locking");
        desk = Optional.empty();
        unnamed = Optional.empty();
        surface.notices().clear();
        Copied.clear();
        // Drafts that were handed to the background are stored before the store closes.
        surface.work()
                .whenQuiet(() ->
                        kit.work()
                                .run(
                                        "locking",
                                        progress -> {
                                            closing.close(progress);
                                            return SecondPlace.copy(
                                                    kit, care.rescue(), closing.folder(), progress);
                                        },
                                        problem -> closed(then, problem),
                                        problem -> closed(then, Optional.of(problem))));
    }

    private void closed(Runnable then, Optional<Problem> problem) {
        locking = false;
        then.run();
        // Once the page for unlocking stands, nothing of the store is reachable any more.
        Forgetting.drawnTexts();
        if (overwrites) {
            kit.work().run("forgetting", Forgetting::memory, () -> {}, failed -> {});
        }
        problem.ifPresent(kit::report);
    }
}
