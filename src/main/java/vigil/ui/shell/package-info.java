/** The window: its frame, navigation, status, command palette and help. */
@NullMarked
package vigil.ui.shell;

import org.jspecify.annotations.NullMarked;
