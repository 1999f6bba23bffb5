package vigil.app.bench;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;

/**
 * Works on a disk that fills up after 64 KiB, after 128, and so on, until the whole of a session
 * fits: opening, saves, imports, closing and compacting. The write that does not fit arrives in
 * part, its last page torn. Afterwards, with room again, everything acknowledged must be there.
 */
final class FullDisk {

    static final long SEED = 43;

    private static final int STEP = 64 << 10;
    private static final int CASES = 30;
    private static final int SAVES = 12;

    /** So many sessions in a row that fit mean that the disk is large enough. */
    private static final int ENOUGH = 4;

    /**
     * What came of it.
     *
     * @param ended how often what was in the way; {@code none} if all fitted
     * @param odd troubles that do not say what is wrong
     */
    record Count(
            int steps,
            long acknowledged,
            SaveLedger.Audit audit,
            int unopened,
            int odd,
            Map<String, Integer> ended) {

        boolean sound() {
            return audit.lost() == 0 && audit.halves() == 0 && unopened == 0 && odd == 0;
        }

        List<String> lines() {
            List<String> lines = new ArrayList<>();
            lines.add(line("sessions, each with 64 KiB more room", steps));
            ended.forEach((kind, count) -> lines.add(line("  ended with: " + kind, count)));
            lines.add(line("saves acknowledged before the disk was full", acknowledged));
            lines.add(line("of them lost", audit.lost()));
            lines.add(line("found half saved", audit.halves()));
            lines.add(line("stores that did not open and verify", unopened));
            lines.add(line("troubles that did not say what was wrong", odd));
            return lines;
        }

        private static String line(String what, long count) {
            return String.format(Locale.ROOT, "%-45s %8d", what, count);
        }
    }

    /** Lines, each heard as soon as it is there. */
    private static final class Heard extends Writer {
        private final SaveLedger ledger;
        private final StringBuilder line = new StringBuilder();

        Heard(SaveLedger ledger) {
            this.ledger = ledger;
        }

        @Override
        public void write(char[] text, int from, int length) {
            for (int i = from; i < from + length; i++) {
                if (text[i] == '\n') {
                    ledger.hear(line.toString().strip());
                    line.setLength(0);
                } else {
                    line.append(text[i]);
                }
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private final Subject plain;
    private final Subject filling;
    private final Path store;
    private final PrintWriter out;
    private final SaveLedger ledger = new SaveLedger();

    /**
     * @param store the folder of the store that is made for it
     */
    FullDisk(Subject subject, Path store, PrintWriter out) {
        this.plain = subject.with(subject.cheap());
        this.filling = subject.with(subject.filling().care());
        this.store = store;
        this.out = out;
    }

    /**
     * @param most steps at most
     * @param every takes only each so manieth step
     */
    Count run(int most, int every) throws Refused {
        SampleStores.fill(plain, store, CASES, Progress.none());
        ledger.cases(CASES);
        Map<String, Integer> ended = new TreeMap<>();
        SaveLedger.Audit total = new SaveLedger.Audit(0, 0, 0);
        int steps = 0;
        int fitted = 0;
        int unopened = 0;
        int odd = 0;
        while (steps < most && fitted < ENOUGH && unopened == 0) {
            String end = session((long) steps * every * STEP, 1 + steps * 1_000L);
            odd += List.of("none", "diskFull", "storeClosed").contains(end) ? 0 : 1;
            steps++;
            try (PanelDesk desk = SampleStores.open(plain.care(), store, Progress.none())) {
                desk.verify(Progress.none());
                boolean closed = !desk.opening().afterUncleanEnd();
                fitted = end.equals("none") && closed ? fitted + 1 : 0;
                // Closing says nothing; the next opening puts in order what it could not.
                String how = end.equals("none") && !closed ? "a full disk at closing" : end;
                ended.merge(how, 1, Integer::sum);
                total = total.plus(ledger.check(desk));
            } catch (Refused refused) {
                ended.merge(end, 1, Integer::sum);
                out.println("  at step " + steps + ": " + refused.problem().kind());
                unopened++;
            }
            if (steps % 20 == 0) {
                out.println("  filled up " + steps + " times");
            }
        }
        return new Count(steps, ledger.acknowledged(), total, unopened, odd, ended);
    }

    private String session(long room, long first) {
        plain.filling().room().accept(room);
        try {
            new SavingUntilKilled(filling, store, first, new PrintWriter(new Heard(ledger), true))
                    .session(SAVES);
            return "none";
        } catch (Refused e) {
            Problem problem = e.problem();
            return problem.kind();
        } finally {
            plain.filling().room().accept(Long.MAX_VALUE);
        }
    }
}
