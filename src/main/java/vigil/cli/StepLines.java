package vigil.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vigil.casework.Progress;
import vigil.words.Words;

/**
 * Says how far a long piece of work is. On a terminal one line is written over again and is gone
 * before anything else is written; elsewhere a line is written for each step and then for each
 * tenth of it, or each 5,000 where it is not known how many there are. Steps without words are not
 * said.
 */
final class StepLines {

    private static final int TENTHS = 10;
    private static final int EACH = 5_000;

    private final Words words;
    private final PrintWriter err;
    private final boolean overwriting;
    private int width;

    StepLines(Words words, PrintWriter err, boolean overwriting) {
        this.words = words;
        this.err = err;
        this.overwriting = overwriting;
    }

    /** For one piece of work, which cannot be cancelled from a command line. */
    Progress progress() {
        return overwriting ? new Overwritten() : new Listed();
    }

    /** Takes the line that is written over off the terminal. */
    void clear() {
        if (width > 0) {
            err.print("\r" + " ".repeat(width) + "\r");
            err.flush();
            width = 0;
        }
    }

    private Optional<String> say(String step, long done, long total) {
        return words.find("step." + step, done, total).map(text -> "  " + text);
    }

    private final class Overwritten implements Progress {

        @Override
        public void report(String step, long done, long total) {
            say(step, done, total)
                    .ifPresent(text -> {
                        err.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
                        err.flush();
                        width = text.length();
                    });
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }

    private final class Listed implements Progress {

        /** The last mark that was said of each step; a step that begins again is said again. */
        private final Map<String, Long> marks = new HashMap<>();

        @Override
        public void report(String step, long done, long total) {
            Optional<String> text = say(step, done, total);
            if (text.isEmpty()) {
                return;
            }
            boolean countOnly = total == 0 && done > 0;
            long mark = total > 0 ? done * TENTHS / total : done / EACH;
            long before = marks.getOrDefault(step, countOnly ? 0L : -1L);
            if (mark > before) {
                err.println(text.get());
            }
            marks.put(step, mark);
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
