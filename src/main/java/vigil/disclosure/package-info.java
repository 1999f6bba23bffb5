/** What may leave the panel, and in what form. Pure: records in, records out. */
@NullMarked
package vigil.disclosure;

import org.jspecify.annotations.NullMarked;
