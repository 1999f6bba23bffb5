/** Cases that may be about one person: found while one types, compared, linked, merged. */
@NullMarked
package vigil.ui.likeness;

import org.jspecify.annotations.NullMarked;
