/** The chronology of a case: entering, deciding between sources, looking at it drawn, printing. */
@NullMarked
package vigil.ui.chronology;

import org.jspecify.annotations.NullMarked;
