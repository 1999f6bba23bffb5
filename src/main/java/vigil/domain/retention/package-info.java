/** How long what is known of a case is kept, and what is held back from being removed. */
@NullMarked
package vigil.domain.retention;

import org.jspecify.annotations.NullMarked;
