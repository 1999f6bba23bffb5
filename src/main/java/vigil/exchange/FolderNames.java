package vigil.exchange;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.casefile.CaseId;

/** The new identities of what a folder calls by its own names. */
final class FolderNames {

    private final Map<String, UUID> members = new HashMap<>();
    private final Map<String, CaseId> cases = new LinkedHashMap<>();
    private final Map<String, UUID> meetings = new HashMap<>();
    private final Map<String, UUID> recommendations = new HashMap<>();

    Map<String, UUID> members() {
        return members;
    }

    Map<String, CaseId> cases() {
        return cases;
    }

    Map<String, UUID> meetings() {
        return meetings;
    }

    Map<String, UUID> recommendations() {
        return recommendations;
    }

    Optional<UUID> member(String key) {
        return Optional.ofNullable(members.get(key));
    }

    /** The identity behind a cell that may be empty; a name that is not known is said. */
    static <T> Optional<T> find(RowCells row, String column, Map<String, T> names) {
        String name = row.raw(column).strip();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> found = Optional.ofNullable(names.get(name));
        if (found.isEmpty()) {
            row.bad(column, Fault.NOT_FOUND);
        }
        return found;
    }

    /** The same for a cell that must not be empty. */
    static <T> Optional<T> need(RowCells row, String column, Map<String, T> names) {
        if (row.raw(column).isBlank() && row.good()) {
            row.bad(column, Fault.MISSING_VALUE);
        }
        return find(row, column, names);
    }
}
