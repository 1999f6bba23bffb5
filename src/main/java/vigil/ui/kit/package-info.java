/** What every screen is made of: work off the window's thread, words, icons, small controls. */
@NullMarked
package vigil.ui.kit;

import org.jspecify.annotations.NullMarked;
