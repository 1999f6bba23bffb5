/** Pasting a report: what it says is highlighted, proposed, and confirmed with one key. */
@NullMarked
package vigil.ui.intake;

import org.jspecify.annotations.NullMarked;
