/** Editors for the answers of the catalogue, one for each type of field. */
@NullMarked
package vigil.ui.answer;

import org.jspecify.annotations.NullMarked;
