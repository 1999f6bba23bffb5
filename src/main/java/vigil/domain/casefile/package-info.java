/**
 * The case file: one person's death, what is known of it, from whom, and what is not known and why.
 */
@NullMarked
package vigil.domain.casefile;

import org.jspecify.annotations.NullMarked;
