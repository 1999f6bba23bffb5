package vigil.disclosure.gate;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which deaths a single number counts: for each variable that it is limited in, the values let in.
 */
record Scope(Map<String, SortedSet<String>> limits) {

    /** That of a place in a table; one past the last row or column is a total. */
    static Scope of(Subject subject, CountTable table, int row, int column) {
        Map<String, SortedSet<String>> limits = new TreeMap<>(subject.within());
        limit(limits, subject, subject.rows(), table.rows(), row);
        limit(limits, subject, subject.columns(), table.columns(), column);
        return new Scope(limits);
    }

    private static void limit(
            Map<String, SortedSet<String>> limits,
            Subject subject,
            String variable,
            java.util.List<String> heads,
            int place) {
        if (variable.isEmpty()) {
            return;
        }
        if (place < heads.size()) {
            limits.put(variable, subject.values(heads.get(place)));
        } else if (!limits.containsKey(variable) && !subject.whole().contains(variable)) {
            SortedSet<String> all = new TreeSet<>();
            heads.forEach(head -> all.addAll(subject.values(head)));
            limits.put(variable, all);
        }
    }

    /** Whether everything counted there is counted here. */
    boolean holds(Scope other) {
        return limits.entrySet().stream()
                .allMatch(limit -> {
                    Set<String> theirs = other.limits.get(limit.getKey());
                    return theirs != null && limit.getValue().containsAll(theirs);
                });
    }
}
