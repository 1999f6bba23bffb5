/** The case list, notification and the case form. */
@NullMarked
package vigil.ui.cases;

import org.jspecify.annotations.NullMarked;
