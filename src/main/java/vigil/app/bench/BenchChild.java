package vigil.app.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import vigil.casework.Progress;
import vigil.casework.Refused;

/** What a benchmark starts as a program of its own. */
public final class BenchChild {

    private final Subject subject;
    private final PrintWriter out;

    public BenchChild(Subject subject, PrintWriter out) {
        this.subject = subject;
        this.out = out;
    }

    /** Shows the window and the list of a store as soon as the program is wired. */
    public static void start(Supplier<Subject> coming, Path store, PrintWriter out) {
        OpeningRun.start(coming, store, out);
    }

    /** What the start-up cache is made of. */
    public static void train(
            Supplier<Supplier<Subject>> coming, ChildCommand child, PrintWriter out) {
        new Training(child, out).run(coming);
    }

    /**
     * @param arguments {@code open FOLDER}, {@code fill FOLDER}, {@code save FOLDER FIRST-NUMBER},
     *     {@code practise FOLDER}, or {@code soak FOLDER MINUTES SEED}
     */
    public void run(List<String> arguments) throws Refused {
        String first = arguments.get(1);
        switch (arguments.getFirst()) {
            case "open" -> new OpeningRun(subject, Path.of(first), out).run();
            case "fill" ->
                    SampleStores.fill(
                            subject.with(subject.cheap()),
                            Path.of(first),
                            Training.CASES,
                            Progress.none());
            case "save" -> {
                // Started ahead of its time; what it opens is still in the hands of another.
                KillLane.untilToldToGo();
                new SavingUntilKilled(
                                subject, Path.of(first), Long.parseLong(arguments.get(2)), out)
                        .run();
            }
            case "practise" -> new SavingUntilKilled(subject, Path.of(first), 1, out).practise();
            case "soak" ->
                    new SoakRun(
                                    subject,
                                    Path.of(first),
                                    Integer.parseInt(arguments.get(2)),
                                    Long.parseLong(arguments.get(3)),
                                    out)
                            .run();
            default -> throw new IllegalArgumentException("no such child");
        }
    }
}
