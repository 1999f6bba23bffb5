/** The people of the panel, and who of them can unlock the store. */
@NullMarked
package vigil.ui.member;

import org.jspecify.annotations.NullMarked;
