package vigil.casework;

import java.util.List;
import java.util.Map;

/**
 * What an import did, or would have done.
 *
 * @param landed whether anything was stored: everything, or nothing
 * @param coded how many values were understood, by kind
 * @param skipped values left out or kept as text, most frequent first
 * @param refused rows that cannot be used; at most the first hundred
 * @param refusedRows how many there were in all
 */
public record ImportReport(
        String source,
        boolean landed,
        int rowsRead,
        int casesAdded,
        int meetingsAdded,
        int actionsAdded,
        Map<String, Integer> coded,
        List<Skipped> skipped,
        List<RefusedRow> refused,
        int refusedRows) {

    /** One kind of value that was left out, with an example. */
    public record Skipped(String column, String reason, int times, String example) {}

    /** A row that cannot be used. */
    public record RefusedRow(String place, String column, String reason) {}

    public ImportReport {
        coded = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(coded));
        skipped = List.copyOf(skipped);
        refused = List.copyOf(refused);
    }
}
