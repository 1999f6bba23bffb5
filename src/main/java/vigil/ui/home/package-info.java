/** What needs attention today. */
@NullMarked
package vigil.ui.home;

import org.jspecify.annotations.NullMarked;
