/** Figures from elsewhere, brought in and looked at. */
@NullMarked
package vigil.ui.context;

import org.jspecify.annotations.NullMarked;
