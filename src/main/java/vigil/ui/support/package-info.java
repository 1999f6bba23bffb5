/** Self-check, diagnosis and log, for whoever looks after this computer and whoever helps. */
@NullMarked
package vigil.ui.support;

import org.jspecify.annotations.NullMarked;
