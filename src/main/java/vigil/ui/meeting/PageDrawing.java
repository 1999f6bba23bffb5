package vigil.ui.meeting;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import vigil.casework.PageViewer;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.ui.kit.Kit;

/**
 * Draws the pages of one finished document, one piece of work after the other, so that drawing
 * never takes both background threads. Pictures go before words: they are what one waits for.
 */
final class PageDrawing {

    private final Kit kit;
    private final PageViewer viewer;
    private final Consumer<Problem> problem;
    private final Deque<Runnable> pictures = new ArrayDeque<>();
    private final Deque<Runnable> words = new ArrayDeque<>();
    private boolean busy;
    private boolean closed;

    PageDrawing(Kit kit, PageViewer viewer, Consumer<Problem> problem) {
        this.kit = kit;
        this.viewer = viewer;
        this.problem = problem;
    }

    int pages() {
        return viewer.pages();
    }

    /**
     * Asks for a page; {@link #begin} begins.
     *
     * @param scale pixels for each point
     */
    void draw(int page, double scale, Consumer<PageViewer.Picture> then) {
        pictures.add(() -> run("drawingPage", v -> v.page(page, scale), then));
    }

    /** Asks for the words of a page, which are read when no picture is wanted. */
    void read(int page, Consumer<String> then) {
        words.add(() -> run("readingPage", v -> v.text(page), then));
    }

    /** Goes on with what is asked for. */
    void begin() {
        if (!busy) {
            Runnable job = pictures.isEmpty() ? words.poll() : pictures.poll();
            if (job != null) {
                busy = true;
                job.run();
            }
        }
    }

    /** What is done with the document. */
    @FunctionalInterface
    private interface Look<T> {
        T take(PageViewer viewer) throws Refused;
    }

    private <T> void run(String name, Look<T> task, Consumer<T> then) {
        kit.work()
                .run(
                        name,
                        progress -> task.take(viewer),
                        result -> {
                            busy = false;
                            if (!closed) {
                                then.accept(result);
                            }
                            begin();
                        },
                        trouble -> {
                            busy = false;
                            problem.accept(trouble);
                            begin();
                        });
    }

    /** Forgets the pictures that are asked for and not begun. */
    void forget() {
        if (!closed) {
            pictures.clear();
        }
    }

    /** Closes the document once what is being drawn is done. */
    void close() {
        if (closed) {
            return;
        }
        closed = true;
        words.clear();
        pictures.clear();
        pictures.add(() ->
                kit.work()
                        .run(
                                "closingPages",
                                progress -> {
                                    viewer.close();
                                    return true;
                                },
                                done -> {},
                                trouble -> {}));
        begin();
    }
}
