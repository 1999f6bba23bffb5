/**
 * The time before a death in order: what every source says happened, how long before, where nothing
 * is known, and where two sources speak of the same event.
 */
@NullMarked
package vigil.domain.chronology;

import org.jspecify.annotations.NullMarked;
