/** Drug alerts: their list, the page on which one is written, and its life once issued. */
@NullMarked
package vigil.ui.alert;

import org.jspecify.annotations.NullMarked;
