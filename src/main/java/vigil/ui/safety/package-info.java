/** Safety prompts: what to do for others the same day, and the record of what was done. */
@NullMarked
package vigil.ui.safety;

import org.jspecify.annotations.NullMarked;
