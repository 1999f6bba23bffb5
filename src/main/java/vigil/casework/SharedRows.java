package vigil.casework;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import vigil.domain.casefile.CaseId;

/**
 * The rows of all cases, read once for everybody who asks until a case changes. List, home page and
 * palette all want them at the same moment, after opening and after every save.
 */
final class SharedRows {

    private final AtomicLong changes = new AtomicLong();
    private volatile Optional<List<CaseRow>> known = Optional.empty();

    /** Set when a meeting changed, which may open cases to a member, or close them. */
    private volatile boolean met;

    private volatile Set<CaseId> closed = Set.of();

    SharedRows(ChangeNews news) {
        news.listen(changed -> {
            if (changed == Changed.CASES) {
                forget();
            } else if (changed == Changed.MEETINGS) {
                met = true;
            }
        });
    }

    private void forget() {
        changes.incrementAndGet();
        known = Optional.empty();
    }

    /** The rows this session may see, newest death first; not to be changed. */
    List<CaseRow> of(Records records, Session session) {
        if (met) {
            met = false;
            if (session.sight().facts().ofAgendas()
                    || !closed.equals(records.panel().closedTo(session.member().id()).keySet())) {
                forget();
            }
        }
        Optional<List<CaseRow>> before = known;
        return before.isPresent() ? before.get() : read(records, session);
    }

    /** Whoever comes second waits for the first, instead of reading the same. */
    private synchronized List<CaseRow> read(Records records, Session session) {
        Optional<List<CaseRow>> meanwhile = known;
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        long counted = changes.get();
        closed = Set.copyOf(records.panel().closedTo(session.member().id()).keySet());
        List<CaseRow> rows = List.copyOf(records.cases().rows(session.sight()));
        if (changes.get() == counted) {
            known = Optional.of(rows); // or they are of before the change
        }
        return rows;
    }
}
