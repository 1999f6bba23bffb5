package vigil.casework;

/**
 * One line of what a table's columns mean, as docs/guide/importing.md describes the mapping file.
 * What does not apply is empty.
 */
public record MappingLine(
        String column,
        String use,
        String target,
        String when,
        String value,
        String onlyIf,
        String note) {

    /** A line that only says what to do with a column. */
    public static MappingLine of(String column, String use, String target) {
        return new MappingLine(column, use, target, "", "", "", "");
    }

    /** A line that says what one value becomes. */
    public MappingLine with(String when, String value) {
        return new MappingLine(column, use, target, when, value, onlyIf, note);
    }
}
