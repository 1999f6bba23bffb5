/** Charts in the window: painted, read by keyboard, with their figures beside them. */
@NullMarked
package vigil.ui.chart;

import org.jspecify.annotations.NullMarked;
