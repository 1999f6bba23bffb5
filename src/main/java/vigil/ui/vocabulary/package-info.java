/** The care of the panel's vocabulary. */
@NullMarked
package vigil.ui.vocabulary;

import org.jspecify.annotations.NullMarked;
