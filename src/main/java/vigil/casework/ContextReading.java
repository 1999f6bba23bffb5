package vigil.casework;

import java.util.List;
import java.util.Map;
import vigil.domain.context.ContextHead;
import vigil.domain.context.ContextValue;

/**
 * What was read of a file of figures, to be looked at before it is kept.
 *
 * @param file its name
 * @param rows how many there are below the headings
 * @param publications one for each series and day of publication
 * @param faults what is wrong, row by row; at most the first thousand
 * @param faulty how many there are in all
 * @param elsewhere how many rows are about each place that is none of this panel's
 */
public record ContextReading(
        String file,
        long rows,
        List<Read> publications,
        List<RowFault> faults,
        long faulty,
        Map<String, Integer> elsewhere) {

    /** The figures of a series as published on one day. */
    public record Read(ContextHead head, List<ContextValue> values) {
        public Read {
            values = List.copyOf(values);
        }
    }

    /**
     * Something wrong.
     *
     * @param row as the file counts; 0 if it is about the whole file
     * @param column heading; empty if about the whole row
     * @param reason ends a key of a sentence with what is wrong, and one with what to do
     * @param value what stands there, for whoever imports
     */
    public record RowFault(long row, String column, String reason, String value) {}

    public ContextReading {
        publications = List.copyOf(publications);
        faults = List.copyOf(faults);
        elsewhere = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(elsewhere));
    }

    /** How many figures were understood. */
    public long values() {
        return publications.stream().mapToLong(one -> one.values().size()).sum();
    }

    /** How many rows are about other places. */
    public long elsewhereRows() {
        return elsewhere.values().stream().mapToLong(Integer::longValue).sum();
    }
}
