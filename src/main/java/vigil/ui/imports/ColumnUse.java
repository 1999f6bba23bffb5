package vigil.ui.imports;

/**
 * Something a column can be used for, as a person picks it.
 *
 * @param label what it is called
 * @param detail to which part of the form it belongs
 * @param use as in a mapping file
 * @param target as in a mapping file
 * @param substance code of the substance that a column of Y and N marks, or empty
 */
record ColumnUse(String label, String detail, String use, String target, String substance) {

    boolean leavesOut() {
        return use.equals("skip");
    }

    boolean isField() {
        return use.equals("field");
    }
}
