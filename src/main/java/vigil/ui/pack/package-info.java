/** The pattern summary pack: for whom, for which meeting, looked at, and saved. */
@NullMarked
package vigil.ui.pack;

import org.jspecify.annotations.NullMarked;
