/** What this computer and the panel set for themselves. */
@NullMarked
package vigil.ui.setting;

import org.jspecify.annotations.NullMarked;
