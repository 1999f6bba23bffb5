/** Reading laboratory reports, and setting what they say beside what was suspected. */
@NullMarked
package vigil.domain.toxicology;

import org.jspecify.annotations.NullMarked;
