package vigil.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
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
 * One store, killed and looked at again and again. While it is looked at, the program that is
 * killed next starts already, up to where it would open the store.
 */
final class KillLane {

    static final int CASES = 30;

    /** Opening every backup costs far more than a kill; they do not change by it. */
    private static final int PROVEN_EACH = 5;

    private final Subject subject;
    private final Path store;
    private final Random random;
    private final List<String> options;
    private final PrintWriter out;
    private final SaveLedger ledger = new SaveLedger();

    /**
     * @param options of Java, for the program that is killed
     */
    KillLane(Subject subject, Path store, long seed, List<String> options, PrintWriter out) {
        this.subject = subject;
        this.store = store;
        this.random = new Random(seed);
        this.options = List.copyOf(options);
        this.out = out;
    }

    /** In the program that is killed: waits until its store is free. */
    static void untilToldToGo() {
        try {
            if (System.in.read() < 0) {
                throw new IllegalStateException("whoever started this is gone");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Kills.Count run(int times) throws Refused, IOException {
        SampleStores.fill(subject, store, CASES, Progress.none());
        ledger.cases(CASES);
        SaveLedger.Audit total = new SaveLedger.Audit(0, 0, 0);
        int kills = 0;
        int unopened = 0;
        ChildProgram next = child(kills);
        try {
            while (kills < times && unopened == 0) {
                kill(next);
                next.close();
                kills++;
                if (kills < times) {
                    next = child(kills);
                }
                try {
                    total = total.plus(look(kills % PROVEN_EACH == 0 || kills == times));
                } catch (Refused refused) {
                    out.println(
                            "  after kill "
                                    + kills
                                    + " of "
                                    + store.getFileName()
                                    + ": "
                                    + refused.problem().kind()
                                    + " "
                                    + refused.problem().arguments());
                    unopened++;
                }
                if (kills % Math.max(1, times / 10) == 0) {
                    out.println(
                            "  "
                                    + store.getFileName()
                                    + ": killed "
                                    + kills
                                    + " times, "
                                    + ledger.acknowledged()
                                    + " saves acknowledged, "
                                    + total.lost()
                                    + " lost");
                }
            }
        } finally {
            next.close();
        }
        return new Kills.Count(
                kills,
                ledger.acknowledged(),
                total.lost(),
                total.halves(),
                total.unacknowledged(),
                unopened);
    }

    /** No two of them share a number of a save. */
    private ChildProgram child(int kills) throws IOException {
        long first = 1 + kills * 1_000_000L;
        return new ChildProgram(
                subject.child()
                        .line(options, List.of("save", store.toString(), Long.toString(first))));
    }

    /** Mostly in the middle of saves; else while it is opened, closed and compacted, or copied. */
    private void kill(ChildProgram child) {
        int way = random.nextInt(12);
        String wanted =
                way <= 1 ? "opening" : way <= 4 ? "closing" : way == 5 ? "backing up" : "open";
        int saves = way <= 5 ? 0 : random.nextInt(30);
        int millis = random.nextInt(way <= 1 ? 1200 : way <= 4 ? 400 : way == 5 ? 600 : 25);
        child.tell("go");
        boolean reached = false;
        while (!reached || saves > 0) {
            String line = heard(child).orElseThrow(KillLane::gaveUp);
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
