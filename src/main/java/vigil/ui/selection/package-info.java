/** Which waiting cases the next meeting takes, with what speaks for each. */
@NullMarked
package vigil.ui.selection;

import org.jspecify.annotations.NullMarked;
