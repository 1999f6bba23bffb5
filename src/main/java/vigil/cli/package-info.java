/** Commands over the same use cases as the window, for scripts and for those who automate. */
@NullMarked
package vigil.cli;

import org.jspecify.annotations.NullMarked;
