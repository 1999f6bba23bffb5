package vigil.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the program does while its start-up cache is made: everything that people wait for when it
 * starts, and each page once, on a few invented cases, without a display. Real cases are never
 * there.
 */
final class Training {

    static final int CASES = 60;

    private final ChildCommand child;
    private final PrintWriter out;

    Training(ChildCommand child, PrintWriter out) {
        this.child = child;
        this.out = out;
    }

    /**
     * The store is made by another program: what only that needs would lie in the cache, and be
     * made ready at each start, for nothing.
     *
     * @param coming wired meanwhile on another thread, as for a person
     */
    void run(Supplier<Supplier<Subject>> coming) {
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            Path store = folder.path().resolve("store");
            try (ChildProgram maker =
                    new ChildProgram(child.line(List.of(), List.of("fill", store.toString())))) {
                while (maker.next().isPresent()) {
                    continue;
                }
            }
            OpeningRun.train(coming.get(), store, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
