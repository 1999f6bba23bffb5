package vigil.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What an import did, or would have done.
 *
 * @param landed whether anything was stored: everything, or nothing
 * @param casesRead how many cases the rows make, whether stored or not
 * @param coded how many values were understood, by kind
 * @param skipped values left out or kept as text, most frequent first
 * @param refused rows that cannot be used; at most the first hundred
 * @param refusedRows how many there were in all
 * @param batch under which it landed
 * @param faults every value that was not understood, row by row; at most the first 20,000
 */
public record ImportReport(
        String source,
        boolean landed,
        int rowsRead,
        int casesRead,
        int casesAdded,
        int meetingsAdded,
        int actionsAdded,
        Map<String, Integer> coded,
        List<Skipped> skipped,
        List<RefusedRow> refused,
        int refusedRows,
        List<RowFault> faults,
        Optional<UUID> batch) {

    /** One kind of value that was left out, with an example. */
    public record Skipped(String column, String reason, int times, String example) {}

    /**
     * One value that was not understood, with the row it stands in.
     *
     * @param value what stands there, shown to the person who imports and kept nowhere else
     * @param refusesRow whether its row cannot be used because of it
     */
    public record RowFault(
            String place, String column, String reason, String value, boolean refusesRow) {}

    /** A row that cannot be used. */
    public record RefusedRow(String place, String column, String reason) {}

    public ImportReport {
        coded = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(coded));
        skipped = List.copyOf(skipped);
        refused = List.copyOf(refused);
        faults = List.copyOf(faults);
    }

    ImportReport ofBatch(UUID id) {
        return new ImportReport(
                source,
                landed,
                rowsRead,
                casesRead,
                casesAdded,
                meetingsAdded,
                actionsAdded,
                coded,
                skipped,
                refused,
                refusedRows,
                faults,
                Optional.of(id));
    }
}
