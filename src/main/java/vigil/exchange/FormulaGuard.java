package vigil.exchange;

/**
 * Keeps a spreadsheet from running a cell as a formula: an apostrophe stands before text that
 * starts like one, and is taken off again on reading. Exact: what is guarded and released is what
 * it was.
 */
final class FormulaGuard {

    private static final String STARTS = "=+-@\t\r\n";

    private FormulaGuard() {}

    static String guard(String cell) {
        return formula(cell) ? "'" + cell : cell;
    }

    static String release(String cell) {
        return cell.startsWith("'") && formula(cell) ? cell.substring(1) : cell;
    }

    /** Whether it starts like a formula, after any apostrophes. */
    private static boolean formula(String cell) {
        int i = 0;
        while (i < cell.length() && cell.charAt(i) == '\'') {
            i++;
        }
        return i < cell.length() && STARTS.indexOf(cell.charAt(i)) >= 0;
    }
}
