/** What has left the panel, and what was hidden in it. */
@NullMarked
package vigil.ui.release;

import org.jspecify.annotations.NullMarked;
