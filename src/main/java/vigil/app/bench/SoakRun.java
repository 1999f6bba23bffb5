package vigil.app.bench;

import java.io.PrintWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;
import vigil.casework.FaultLog;
import vigil.casework.PanelDesk;
import vigil.casework.Progress;
import vigil.keys.KdfCost;
import vigil.keys.SealedBundle;
import vigil.ui.shell.VigilWindow;

/**
 * The program in which a {@link Monkey} plays. Says, a line each, what broke, after what the window
 * could not paint for long, and once a minute how large the heap is after collecting.
 */
final class SoakRun {

    /** Longer than this without a picture, and a person notices. */
    private static final double PULSE_MILLIS = 100;

    private static final long MINUTE = 60_000_000_000L;

    /** While a page is seen for the first time its classes are loaded; told apart. */
    private static final int WARMING_MINUTES = 2;

    /** One piece of work begins another, each from a pulse of its own. */
    private static final int QUIET_PULSES = 20;

    private static final int STEPS_BETWEEN_SAVES = 25;

    private final Subject subject;
    private final Path store;
    private final int minutes;
    private final Random random;
    private final PrintWriter out;
    private final HeadlessScreen screen = HeadlessScreen.start();
    private final AtomicLong warm = new AtomicLong();
    private final Cpu cpu = new Cpu();
    private volatile String last = "start";
    private Optional<PanelDesk> desk = Optional.empty();
    private boolean opening;

    SoakRun(Subject subject, Path store, int minutes, long seed, PrintWriter out) {
        this.subject = subject;
        this.store = store;
        this.minutes = minutes;
        this.random = new Random(seed);
        this.out = out;
    }

    /** Plays to the end; a window that answers no more is said, and ends it. */
    void run() {
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> broken(fault));
        try {
            played();
        } catch (RuntimeException e) {
            broken(e);
            throw e;
        }
    }

    private void played() {
        VigilWindow window = screen.call(this::window);
        Monkey monkey = new Monkey(window.scene(), random);
        long begun = System.nanoTime();
        long steps = 0;
        long saves = 0;
        for (int minute = 1; minute <= minutes; minute++) {
            warm.set(minute > WARMING_MINUTES ? 1 : 0);
            while (System.nanoTime() - begun < minute * MINUTE) {
                boolean inside = screen.call(() -> inside(window));
                if (inside) {
                    screen.call(() -> {
                        last = monkey.choose();
                        play(monkey);
                        return true;
                    });
                    steps++;
                    if (steps % STEPS_BETWEEN_SAVES == 0 && save()) {
                        saves++;
                    }
                }
                screen.nextPulse(window.scene());
            }
            untilQuiet(window);
            say("heap", String.format(Locale.ROOT, "%.1f", Memory.heap()));
        }
        say("saves beside it", Long.toString(saves));
        Memory.resident().ifPresent(m -> say("resident MB", String.format(Locale.ROOT, "%.0f", m)));
        say("steps", Long.toString(steps));
    }

    /**
     * Waits until the work that was begun is done: what a search or a pack holds while it is made
     * is given back afterwards, and is not what the program keeps.
     */
    private void untilQuiet(VigilWindow window) {
        long begun = System.nanoTime();
        int quiet = 0;
        while (quiet < QUIET_PULSES && System.nanoTime() - begun < MINUTE) {
            quiet = screen.call(window::quiet) ? quiet + 1 : 0;
            screen.nextPulse(window.scene());
        }
        if (quiet < QUIET_PULSES) {
            say("never quiet within a minute", "after " + last);
        }
    }

    private void play(Monkey monkey) {
        try {
            monkey.play();
        } catch (UnsupportedOperationException e) {
            // It asked for a file, which this screen cannot.
            if (!e.getStackTrace()[0].getClassName().startsWith("com.sun.glass.")) {
                broken(e);
            }
        } catch (RuntimeException e) {
            broken(e);
        }
    }

    private VigilWindow window() {
        FaultLog counted =
                fault -> {
                    broken(fault);
                    return "SOAK";
                };
        VigilWindow window =
                new VigilWindow(
                        new Stage(),
                        subject.cheap(),
                        new SealedBundle(() -> KdfCost.FLOOR),
                        subject.words(),
                        subject.vocabulary(),
                        new ForgottenSettings(),
                        counted,
                        subject.clock());
        window.open();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                double millis = cpu.sinceLast();
                if (millis > PULSE_MILLIS) {
                    String when = warm.get() == 1 ? "" : "(warming up) ";
                    say("slow", String.format(Locale.ROOT, "%.0f %s%s", millis, when, last));
                }
            }
        }.start();
        return window;
    }

    /** Whether somebody is in; if not, and nobody is on the way, lets them in. */
    private boolean inside(VigilWindow window) {
        if (window.scene().lookup("#nav-home") != null) {
            return true;
        }
        if (!opening && window.scene().lookup("#unlock-folder") != null) {
            opening = true;
            last = "unlocking";
            window.kit()
                    .work()
                    .run(
                            "unlocking",
                            progress -> SampleStores.open(subject.cheap(), store, Progress.none()),
                            (PanelDesk opened) -> {
                                opening = false;
                                desk = Optional.of(opened);
                                window.enter(opened);
                            },
                            problem -> {
                                opening = false;
                                say("broken", "unlocking refused: " + problem.kind());
                            });
        }
        return false;
    }

    /** One save beside the window, as another part of the program makes them. */
    private boolean save() {
        Optional<PanelDesk> open = screen.call(() -> desk);
        if (open.isEmpty()) {
            return false;
        }
        try {
            new SavingUntilKilled(
                            subject,
                            store,
                            random.nextLong(1L << 40),
                            new PrintWriter(Writer.nullWriter()))
                    .save(open.get(), 1);
            return true;
        } catch (vigil.casework.Refused e) {
            // The monkey may have locked the store or taken its own rights away.
            return false;
        }
    }

    private void broken(Throwable fault) {
        if (Arrays.stream(fault.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith("com.sun.glass.ui.headless."))) {
            // A popup over the edge: the screen without a display does not cut it off.
            return;
        }
        StringBuilder where = new StringBuilder(fault.getClass().getName());
        int frames = 0;
        boolean ours =
                Arrays.stream(fault.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().startsWith("vigil."));
        for (StackTraceElement frame : fault.getStackTrace()) {
            boolean told = frames == 0 || !ours || frame.getClassName().startsWith("vigil.");
            if (told && frames < (ours ? 4 : 9)) {
                where.append(" at ").append(frame.getClassName()).append('.');
                where.append(frame.getMethodName()).append(':').append(frame.getLineNumber());
                frames++;
            }
        }
        say("broken", where + " after " + last);
    }

    private synchronized void say(String name, String value) {
        out.println(name + "=" + value);
        out.flush();
    }

    /**
     * Processor time of the window's thread, which waiting for a busy machine does not lengthen.
     */
    private static final class Cpu {
        private final java.lang.management.ThreadMXBean threads =
                ManagementFactory.getThreadMXBean();
        private long before;

        double sinceLast() {
            long now = threads.getCurrentThreadCpuTime();
            double millis = before == 0 ? 0 : (now - before) / 1e6;
            before = now;
            return millis;
        }
    }
}
