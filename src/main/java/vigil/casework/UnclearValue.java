package vigil.casework;

/**
 * A value that a coded field does not have as it stands.
 *
 * @param target the field it is for, as in a mapping file
 * @param times in how many rows
 * @param code what it may mean; empty if nothing is near
 * @param certainty of that
 */
public record UnclearValue(
        String column,
        String target,
        String value,
        int times,
        String code,
        ColumnGuess.Certainty certainty) {}
