/** Entering laboratory reports, and what they change about what was suspected. */
@NullMarked
package vigil.ui.toxicology;

import org.jspecify.annotations.NullMarked;
