/** The cases most like one, with the reasons, and two of them side by side. */
@NullMarked
package vigil.ui.nearcases;

import org.jspecify.annotations.NullMarked;
