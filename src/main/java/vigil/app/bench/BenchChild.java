package vigil.app.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import vigil.casework.Refused;

/** What a benchmark starts as a program of its own. */
public final class BenchChild {

    private final Subject subject;
    private final PrintWriter out;

    public BenchChild(Subject subject, PrintWriter out) {
        this.subject = subject;
        this.out = out;
    }

    /**
     * @param arguments {@code open FOLDER}, {@code start FOLDER}, {@code train -} or {@code save
     *     FOLDER FIRST-NUMBER}
     */
    public void run(List<String> arguments) throws Refused {
        String first = arguments.get(1);
        switch (arguments.getFirst()) {
            case "open" -> new OpeningRun(subject, Path.of(first), out).run();
            case "start" -> new OpeningRun(subject, Path.of(first), out).start();
            case "train" -> new Training(subject, out).run();
            case "save" ->
                    new SavingUntilKilled(
                                    subject, Path.of(first), Long.parseLong(arguments.get(2)), out)
                            .run();
            default -> throw new IllegalArgumentException("no such child");
        }
    }
}
