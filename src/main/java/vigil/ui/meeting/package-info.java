/** Meetings, what was said, and the minutes. */
@NullMarked
package vigil.ui.meeting;

import org.jspecify.annotations.NullMarked;
