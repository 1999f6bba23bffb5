package vigil.app.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import vigil.casework.CaseRow;
import vigil.casework.PanelDesk;
import vigil.casework.PanelStore;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.casefile.CaseId;
import vigil.keys.KdfCost;
import vigil.keys.SealedBundle;
import vigil.ui.kit.Navigator;
import vigil.ui.shell.VigilWindow;

/**
 * In a program just started: shows the window, unlocks a store in it and goes to the case list;
 * locks, and does it once more. Says what it measured, a name and a number a line.
 */
final class OpeningRun {

    private static final Duration TYPING = Duration.ofSeconds(4);

    /** Work begins more work, each from a pulse of its own. */
    private static final int SETTLING_PULSES = 20;

    private final Subject subject;
    private final Path store;
    private final PrintWriter out;
    private final HeadlessScreen screen;
    private volatile Optional<PanelDesk> inside = Optional.empty();

    /** A case and a meeting that can be looked at. */
    private record Some(Optional<CaseId> reviewCase, Optional<UUID> meeting) {
        static Some of(PanelDesk desk) {
            try {
                return new Some(
                        desk.cases().list().stream().map(CaseRow::id).findFirst(),
                        desk.meetings().list().stream().map(PanelStore.MeetingRow::id).findFirst());
            } catch (Refused refused) {
                throw new IllegalStateException(refused.problem().kind(), refused);
            }
        }
    }

    /**
     * The window, and at once the list: says when each is painted and what memory it takes.
     *
     * @param coming what is measured, wired meanwhile on another thread, as for a person
     */
    static void start(Supplier<Subject> coming, Path store, PrintWriter out) {
        HeadlessScreen screen = HeadlessScreen.start();
        new OpeningRun(coming.get(), store, out, screen).start(window -> {});
    }

    /** The same, and then each page, as somebody sees it for the first time. */
    static void train(Supplier<Subject> coming, Path store, PrintWriter out) {
        HeadlessScreen screen = HeadlessScreen.start();
        OpeningRun run = new OpeningRun(coming.get(), store, out, screen);
        run.start(run::everyPage);
    }

    private void everyPage(VigilWindow window) {
        for (Navigator.Page page : Navigator.Page.values()) {
            seen(window, pages -> pages.go(page));
        }
        for (String tab : List.of("findings", "questions", "select", "charts", "map")) {
            seen(window, pages -> pages.openPatterns(tab));
        }
        seen(window, Navigator::newNotification);
        seen(window, Navigator::meetingSeries);
        Some some = inside.map(Some::of).orElseThrow();
        some.reviewCase().ifPresent(id -> seen(window, pages -> pages.openCase(id)));
        some.meeting().ifPresent(id -> seen(window, pages -> pages.openMeeting(id)));
        seen(window, pages -> pages.openSetting("quorum"));
        seen(window, pages -> pages.read("wellbeing"));
        seen(window, Navigator::planMeeting);
        screen.call(() -> {
            window.closeSheet();
            return true;
        });
        seen(window, Navigator::members);
        seen(window, Navigator::openVocabulary);
        palette(window);
    }

    private void seen(VigilWindow window, Consumer<Navigator> go) {
        screen.call(() -> {
            window.navigator().ifPresent(go);
            return true;
        });
        settled(window);
    }

    private void palette(VigilWindow window) {
        screen.call(() -> {
            Event.fireEvent(
                    window.scene().getRoot(),
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED, "", "", KeyCode.K, false, true, false, false));
            return true;
        });
        settled(window);
        for (String typed : List.of("her", "dard-")) {
            screen.call(() -> {
                if (window.scene().lookup("#palette-words") instanceof TextField words) {
                    words.setText(typed);
                }
                return true;
            });
            settled(window);
        }
        screen.call(() -> {
            window.closeSheet();
            return true;
        });
    }

    /** Until nothing is worked on and what came of it is painted. */
    private void settled(VigilWindow window) {
        for (int pulse = 0; pulse < SETTLING_PULSES; pulse++) {
            screen.millisToPaint(window.scene(), () -> {}, window::quiet);
        }
    }

    private void start(Consumer<VigilWindow> afterwards) {
        VigilWindow window = screen.call(this::window);
        screen.millisToPaint(window.scene(), () -> {}, () -> true);
        sayStage("unlock");
        Steps steps = new Steps();
        screen.millisToPaint(
                window.scene(),
                () -> unlock(window, steps),
                () -> steps.problem.isPresent() || listShown(window.scene()));
        sayStage("list");
        afterwards.accept(window);
        screen.millisToPaint(
                window.scene(),
                window::lock,
                () -> window.scene().lookup("#unlock-folder") != null);
    }

    /** Megabytes resident, and milliseconds of all processors since the program began. */
    private void sayStage(String name) {
        double memory = Memory.resident().orElse(Double.NaN);
        out.println(String.format(Locale.ROOT, "%s=%.3f %.3f", name, memory, processor()));
        out.flush();
    }

    OpeningRun(Subject subject, Path store, PrintWriter out) {
        this(subject, store, out, HeadlessScreen.start());
    }

    private OpeningRun(Subject subject, Path store, PrintWriter out, HeadlessScreen screen) {
        this.screen = screen;
        this.subject = subject;
        this.store = store;
        this.out = out;
    }

    void run() {
        VigilWindow window = screen.call(this::window);
        Scene scene = window.scene();
        screen.millisToPaint(scene, () -> {}, () -> true);
        typing();
        open(window, "");
        Memory.resident().ifPresent(megabytes -> say("resident", megabytes));
        say("heap", Memory.heap());
        screen.millisToPaint(scene, window::lock, () -> scene.lookup("#unlock-folder") != null);
        open(window, "again.");
        screen.millisToPaint(scene, window::lock, () -> scene.lookup("#unlock-folder") != null);
    }

    /** As long as a quick typist needs for four words; the program gets ready meanwhile. */
    private static void typing() {
        java.util.concurrent.locks.LockSupport.parkNanos(TYPING.toNanos());
    }

    private VigilWindow window() {
        VigilWindow window =
                new VigilWindow(
                        new Stage(),
                        subject.care(),
                        // Nothing sealed is opened here.
                        new SealedBundle(() -> KdfCost.FLOOR),
                        subject.words(),
                        subject.vocabulary(),
                        new ForgottenSettings(),
                        subject.faults(),
                        subject.clock());
        window.open();
        window.rehearseSoon();
        return window;
    }

    /** What one opening came to. Written on one thread at a time. */
    private static final class Steps implements Progress {
        private final Stopwatch watch = new Stopwatch();
        private volatile double key;
        private volatile double opened;
        private volatile double keyProcessor;
        private volatile Optional<Problem> problem = Optional.empty();

        @Override
        public void report(String step, long done, long total) {
            if (step.equals("store") && key == 0) {
                key = watch.millis();
                keyProcessor = processor();
            }
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }

    private void open(VigilWindow window, String prefix) {
        Steps steps = new Steps();
        double painted =
                screen.millisToPaint(
                        window.scene(),
                        () -> unlock(window, steps),
                        () -> steps.problem.isPresent() || listShown(window.scene()));
        steps.problem.ifPresent(problem -> {
            throw new IllegalStateException(problem.kind());
        });
        say(prefix + "key", steps.key);
        say(prefix + "opened", steps.opened - steps.key);
        say(prefix + "painted", painted - steps.key);
        say(prefix + "processor", processor() - steps.keyProcessor);
    }

    /** Milliseconds that all threads of this program have spent on processors. */
    static double processor() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(spent -> spent.toNanos() / 1e6)
                .orElse(Double.NaN);
    }

    /** As the unlock page does it, and then at once on to the case list. */
    private void unlock(VigilWindow window, Steps steps) {
        window.kit()
                .work()
                .run(
                        "unlocking",
                        progress -> SampleStores.open(subject.care(), store, steps),
                        (PanelDesk desk) -> {
                            steps.opened = steps.watch.millis();
                            inside = Optional.of(desk);
                            window.enter(desk);
                            window.navigator().ifPresent(pages -> pages.go(Navigator.Page.CASES));
                        },
                        problem -> steps.problem = Optional.of(problem));
    }

    private static boolean listShown(Scene scene) {
        return scene.lookup("#case-list") instanceof TableView<?> list
                && !list.getItems().isEmpty();
    }

    private void say(String name, double value) {
        out.println(name + "=" + String.format(Locale.ROOT, "%.3f", value));
        out.flush();
    }
}
