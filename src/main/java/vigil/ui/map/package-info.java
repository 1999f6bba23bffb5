/** The map of deaths, a tab of the patterns. */
@NullMarked
package vigil.ui.map;

import org.jspecify.annotations.NullMarked;
