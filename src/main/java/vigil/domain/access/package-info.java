/** Who the members are and what each role may do and see. */
@NullMarked
package vigil.domain.access;

import org.jspecify.annotations.NullMarked;
