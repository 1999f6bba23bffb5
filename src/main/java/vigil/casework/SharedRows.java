package vigil.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import vigil.domain.casefile.CaseId;

/**
 * The rows of all cases, read once for everybody who asks until a case changes. List, home page and
 * palette all want them at the same moment, after opening and after every save. After a save only
 * the row of that case is read again.
 */
final class SharedRows {

    /**
     * What is known. Every change puts another in its place, so that rows read meanwhile, which are
     * of before the change, are not kept.
     *
     * @param stale cases whose rows are of before they changed
     */
    private record Known(Optional<List<CaseRow>> rows, Set<CaseId> stale) {

        Known {
            stale = Set.copyOf(stale);
        }

        static Known nothing() {
            return new Known(Optional.empty(), Set.of());
        }

        Known without(CaseId changed) {
            Set<CaseId> all = new HashSet<>(stale);
            all.add(changed);
            return new Known(rows, all);
        }

        Optional<List<CaseRow>> current() {
            return stale.isEmpty() ? rows : Optional.empty();
        }
    }

    /** From so many changed cases on it is quicker to read them all. */
    private static final int MANY = 100;

    private final AtomicReference<Known> known = new AtomicReference<>(Known.nothing());

    /** Set when a meeting changed, which may open cases to a member, or close them. */
    private volatile boolean met;

    private volatile Set<CaseId> closed = Set.of();

    SharedRows(ChangeNews news) {
        news.listenFirst(
                id -> known.updateAndGet(now -> now.without(id)),
                changed -> {
                    if (changed == Changed.CASES) {
                        forget();
                    } else if (changed == Changed.MEETINGS) {
                        met = true;
                    }
                });
    }

    private void forget() {
        known.set(Known.nothing());
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
        return known.get().current().orElseGet(() -> read(records, session));
    }

    /** Whoever comes second waits for the first, instead of reading the same. */
    private synchronized List<CaseRow> read(Records records, Session session) {
        Known before = known.get();
        if (before.current().isPresent()) {
            return before.current().get();
        }
        List<CaseRow> rows =
                renewed(before, records, session).orElseGet(() -> all(records, session));
        known.compareAndSet(before, new Known(Optional.of(rows), Set.of()));
        return rows;
    }

    private List<CaseRow> all(Records records, Session session) {
        closed = Set.copyOf(records.panel().closedTo(session.member().id()).keySet());
        return List.copyOf(records.cases().rows(session.sight()));
    }

    /**
     * The same rows with new ones of what changed, unless those are seen elsewhere or no longer.
     */
    private static Optional<List<CaseRow>> renewed(Known known, Records records, Session session) {
        if (known.rows.isEmpty() || known.stale.size() >= MANY) {
            return Optional.empty();
        }
        Map<CaseId, CaseRow> anew = new HashMap<>();
        records.cases().rows(known.stale, session.sight()).forEach(row -> anew.put(row.id(), row));
        if (anew.size() < known.stale.size()) {
            return Optional.empty();
        }
        List<CaseRow> rows = new ArrayList<>(known.rows.get());
        for (int i = 0; i < rows.size() && !anew.isEmpty(); i++) {
            CaseRow old = rows.get(i);
            CaseRow row = anew.remove(old.id());
            if (row != null && !samePlace(old, row)) {
                return Optional.empty();
            }
            if (row != null) {
                rows.set(i, row);
            }
        }
        return anew.isEmpty() ? Optional.of(List.copyOf(rows)) : Optional.empty();
    }

    private static boolean samePlace(CaseRow old, CaseRow row) {
        return old.death().equals(row.death()) && old.reference().equals(row.reference());
    }
}
