/** Making, opening and recovering a store. */
@NullMarked
package vigil.ui.unlock;

import org.jspecify.annotations.NullMarked;
