package vigil.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.StoreRescue;

/**
 * Kills the program while it saves, opens, closes, compacts or backs up, and looks whether the
 * store has everything that was acknowledged, nothing by halves, and no damaged page or backup.
 */
final class Kills {

    static final long SEED = 41;

    private static final int CASES = 30;

    /** Opening every backup costs far more than a kill; they do not change by it. */
    private static final int PROVEN_EACH = 5;

    /** Enough to stretch a key; the store is small. */
    private static final List<String> OPTIONS = List.of("-Xmx384m", "-XX:TieredStopAtLevel=1");

    /**
     * What came of it.
     *
     * @param kills how often the program was killed
     * @param acknowledged saves that were acknowledged before
     * @param lost of them, saves that were not there afterwards
     * @param halves cases and actions found with part of a save only
     * @param unacknowledged saves that were there, whole, though the kill came before the word
     * @param unopened stores that did not open or did not verify
     */
    record Count(
            int kills,
            long acknowledged,
            long lost,
            long halves,
            long unacknowledged,
            int unopened) {

        boolean sound() {
            return lost == 0 && halves == 0 && unopened == 0;
        }

        List<String> lines() {
            return List.of(
                    line("times killed", kills),
                    line("saves acknowledged before", acknowledged),
                    line("of them lost", lost),
                    line("found half saved", halves),
                    line("there although not yet acknowledged, whole", unacknowledged),
                    line("stores that did not open and verify", unopened));
        }

        private static String line(String what, long count) {
            return String.format(java.util.Locale.ROOT, "%-45s %8d", what, count);
        }
    }

    private final Subject subject;
    private final Path store;
    private final Random random;
    private final PrintWriter out;
    private final SaveLedger ledger = new SaveLedger();

    /**
     * @param store the folder of the store that is made for it
     */
    Kills(Subject subject, Path store, long seed, PrintWriter out) {
        this.subject = subject.with(subject.cheap());
        this.store = store;
        this.random = new Random(seed);
        this.out = out;
    }

    Count run(int times) throws Refused, IOException {
        SampleStores.fill(subject, store, CASES, Progress.none());
        ledger.cases(CASES);
        SaveLedger.Audit total = new SaveLedger.Audit(0, 0, 0);
        int kills = 0;
        int unopened = 0;
        while (kills < times && unopened == 0) {
            kill(1 + kills * 1_000_000L);
            kills++;
            try {
                total = total.plus(look(kills % PROVEN_EACH == 0 || kills == times));
            } catch (Refused refused) {
                out.println(
                        "  after kill "
                                + kills
                                + ": "
                                + refused.problem().kind()
                                + " "
                                + refused.problem().arguments());
                unopened++;
            }
            if (kills % Math.max(1, times / 10) == 0) {
                out.println(
                        "  killed "
                                + kills
                                + " times, "
                                + ledger.acknowledged()
                                + " saves acknowledged, "
                                + total.lost()
                                + " lost");
            }
        }
        return new Count(
                kills,
                ledger.acknowledged(),
                total.lost(),
                total.halves(),
                total.unacknowledged(),
                unopened);
    }

    /** Mostly in the middle of saves; else while it is opened, closed and compacted, or copied. */
    private void kill(long firstNumber) throws IOException {
        int way = random.nextInt(12);
        String wanted =
                way <= 1 ? "opening" : way <= 4 ? "closing" : way == 5 ? "backing up" : "open";
        int saves = way <= 5 ? 0 : random.nextInt(30);
        int millis = random.nextInt(way <= 1 ? 1200 : way <= 4 ? 400 : way == 5 ? 600 : 25);
        List<String> arguments = List.of("save", store.toString(), Long.toString(firstNumber));
        try (ChildProgram child = new ChildProgram(subject.child().line(OPTIONS, arguments))) {
            boolean reached = false;
            while (!reached || saves > 0) {
                String line = heard(child).orElseThrow(Kills::gaveUp);
                reached |= line.equals(wanted);
                saves -= line.equals("done") ? 1 : 0;
            }
            child.leave(millis);
            child.kill();
            Optional<String> rest = heard(child);
            while (rest.isPresent()) {
                rest = heard(child);
            }
        }
    }

    private static IllegalStateException gaveUp() {
        return new IllegalStateException("the program that saves ended by itself");
    }

    private Optional<String> heard(ChildProgram child) {
        Optional<String> line = child.next();
        line.ifPresent(ledger::hear);
        return line;
    }

    private SaveLedger.Audit look(boolean backups) throws Refused {
        try (PanelDesk desk = SampleStores.open(subject.care(), store, Progress.none())) {
            desk.verify(Progress.none());
            SaveLedger.Audit audit = ledger.check(desk);
            if (backups
                    && !SampleStores.proofs(subject.care(), store).stream()
                            .allMatch(StoreRescue.Proof::good)) {
                throw new Refused(new Problem.Damaged("backups", "checksum"));
            }
            return audit;
        }
    }
}
