/** What recurs, rises or is new. */
@NullMarked
package vigil.ui.patterns;

import org.jspecify.annotations.NullMarked;
