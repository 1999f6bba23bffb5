/** Who else may be at risk after a death, what to do the same day, and what was done. */
@NullMarked
package vigil.domain.safety;

import org.jspecify.annotations.NullMarked;
