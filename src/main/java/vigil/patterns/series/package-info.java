/**
 * Whole series of counts judged period by period, as other programs print them, for comparison. No
 * finding of the board rests on what is here.
 */
@NullMarked
package vigil.patterns.series;

import org.jspecify.annotations.NullMarked;
