/** Recommendations and actions across meetings. */
@NullMarked
package vigil.ui.action;

import org.jspecify.annotations.NullMarked;
