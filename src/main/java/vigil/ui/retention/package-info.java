/** How long what is kept, what is held, and removing what is due. */
@NullMarked
package vigil.ui.retention;

import org.jspecify.annotations.NullMarked;
