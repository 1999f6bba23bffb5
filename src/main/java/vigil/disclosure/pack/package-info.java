/** The pattern summary pack: what of the findings may stand in it, for whom, by rule. */
@NullMarked
package vigil.disclosure.pack;

import org.jspecify.annotations.NullMarked;
