/** An analyst's tables, read into what the pattern engine takes, without a store. */
@NullMarked
package vigil.casework.analysis;

import org.jspecify.annotations.NullMarked;
