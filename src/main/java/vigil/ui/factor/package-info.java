/** Tagging contributing factors and good practice, at a desk or in a meeting. */
@NullMarked
package vigil.ui.factor;

import org.jspecify.annotations.NullMarked;
