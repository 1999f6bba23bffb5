package vigil.casework;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vigil.domain.access.Right;
import vigil.domain.casefile.CaseReference;

/**
 * Leaves in the audit which names lists and searches have shown. A list costs one row for as long
 * as the store is open, and another only for cases it had not shown before; what of them a person
 * looked at nobody can know.
 */
public final class NamesListed {

    /** Where names stood. */
    public enum Where {
        CASES,
        DUPLICATES,
        MEETING,
        PALETTE,
        OTHER
    }

    private final Desk desk;
    private final Map<Where, Set<CaseReference>> noted = new HashMap<>();

    NamesListed(Desk desk) {
        this.desk = desk;
    }

    /** Says that a list has shown the names of these cases; nothing for who reads no names. */
    public void listed(Where where, Collection<CaseReference> cases) throws Refused {
        if (!desk.session().may(Right.READ_IDENTITY)) {
            return;
        }
        List<CaseReference> more = notYet(where, cases);
        if (!more.isEmpty()) {
            write(Intent.LIST_NAMES, where.name().toLowerCase(java.util.Locale.ROOT), more);
        }
    }

    private synchronized List<CaseReference> notYet(Where where, Collection<CaseReference> cases) {
        Set<CaseReference> before = noted.computeIfAbsent(where, w -> new HashSet<>());
        List<CaseReference> more =
                cases.stream().filter(c -> !before.contains(c)).distinct().toList();
        before.addAll(more);
        return more;
    }

    /**
     * Says that somebody searched among names, and what was shown. What was typed is not kept: it
     * would stand in clear for those who may not read names.
     */
    public void searched(Where where, Collection<CaseReference> found) throws Refused {
        if (desk.session().may(Right.READ_IDENTITY)) {
            write(Intent.SEARCH_NAMES, where.name().toLowerCase(java.util.Locale.ROOT), found);
        }
    }

    private void write(Intent intent, String where, Collection<CaseReference> cases)
            throws Refused {
        Set<CaseReference> all = new TreeSet<>(cases);
        desk.work()
                .write(
                        desk.session(),
                        intent,
                        tx -> {
                            tx.audit(where, all.size() + " names", Shown.names(all));
                            return all.size();
                        });
    }

    /** References of rows that bear a name; this opens none. */
    public static List<CaseReference> named(Collection<CaseRow> rows) {
        return rows.stream()
                .filter(row -> !row.named().isEmpty())
                .map(CaseRow::reference)
                .collect(Collectors.toUnmodifiableList());
    }
}
