/** Who did what, for those who may look. */
@NullMarked
package vigil.ui.audit;

import org.jspecify.annotations.NullMarked;
