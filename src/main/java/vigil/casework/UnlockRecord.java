package vigil.casework;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Unlocking in the audit: who got in, and who had tried before. */
final class UnlockRecord {

    /** Begins the name of the file of failed unlocks in the audit row of an unlock. */
    private static final String LOG = "log ";

    private final FailedUnlocks unlocks;
    private final Clock clock;

    UnlockRecord(FailedUnlocks unlocks, Clock clock) {
        this.unlocks = unlocks;
        this.clock = clock;
    }

    /** Notes an attempt that failed because of what was typed; nothing else is an attempt. */
    void note(Path folder, String userName, Problem problem) {
        switch (problem) {
            case Problem.WrongPassphrase wrong ->
                    unlocks.note(
                            folder, new FailedUnlocks.Attempt(clock.instant(), userName, false));
            case Problem.UnknownUser unknown ->
                    unlocks.note(folder, new FailedUnlocks.Attempt(clock.instant(), "", false));
            case Problem.WrongRecoveryKey wrong ->
                    unlocks.note(
                            folder, new FailedUnlocks.Attempt(clock.instant(), userName, true));
            default -> {}
        }
    }

    /** Writes down who got in and who had tried before, and begins the file anew. */
    FailedUnlocks.Found unlocked(OpenedStore store, Session session, Path folder, StoreKey key)
            throws Refused {
        String begun = store.work().read(session, UnlockRecord::begun);
        FailedUnlocks.Found found = unlocks.read(folder, key, begun);
        if (!found.nothing()) {
            store.work()
                    .write(
                            session,
                            Intent.FAILED_UNLOCKS,
                            tx -> {
                                say(tx, found);
                                return found;
                            });
        }
        String name = unlocks.newName(key);
        boolean unclean = store.opening().afterUncleanEnd();
        store.work()
                .write(
                        session,
                        Intent.UNLOCK,
                        tx -> {
                            tx.audit(
                                    "store",
                                    (unclean ? "after an unclean end, " : "") + LOG + name);
                            return name;
                        });
        unlocks.begin(folder, key, name);
        return found;
    }

    private static String begun(Records records) {
        List<AuditTrail.Entry> last =
                records.audit()
                        .page(
                                AuditTrail.Question.ALL.only(Set.of(Intent.UNLOCK.name())),
                                Long.MAX_VALUE,
                                1);
        String detail = last.isEmpty() ? "" : last.getFirst().detail();
        int at = detail.lastIndexOf(LOG);
        return at < 0 ? "" : detail.substring(at + LOG.length());
    }

    private static void say(Transaction tx, FailedUnlocks.Found found) {
        if (found.state() != FailedUnlocks.State.GOOD) {
            tx.audit("store", found.state().name());
        }
        record Span(long times, Instant first, Instant last) {
            Span and(FailedUnlocks.Attempt next) {
                return new Span(times + 1, first, next.at());
            }
        }
        Map<String, Span> spans = new TreeMap<>();
        for (FailedUnlocks.Attempt attempt : found.attempts()) {
            String whose = (attempt.recovery() ? "recovery " : "user ") + attempt.userName();
            Span before = spans.getOrDefault(whose, new Span(0, attempt.at(), attempt.at()));
            spans.put(whose, before.and(attempt));
        }
        spans.forEach((whose, span) ->
                tx.audit(whose, span.times() + " " + span.first() + " " + span.last()));
        if (found.more() > 0) {
            tx.audit("more", found.more() + " " + found.last() + " " + found.last());
        }
    }
}
