/** Asking agencies, keeping what comes back, and everything that is waited for. */
@NullMarked
package vigil.ui.request;

import org.jspecify.annotations.NullMarked;
