/** Spreadsheets in and out: the steps from a file to cases, and back. */
@NullMarked
package vigil.ui.imports;

import org.jspecify.annotations.NullMarked;
