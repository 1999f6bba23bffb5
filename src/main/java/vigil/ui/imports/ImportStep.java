package vigil.ui.imports;

/** The steps from a file to cases, in order. */
enum ImportStep {
    FILE,
    COLUMNS,
    VALUES,
    REHEARSAL,
    RESULT
}
