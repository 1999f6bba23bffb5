/** Working apart, then together: other stores, bundles, and what was said differently. */
@NullMarked
package vigil.ui.together;

import org.jspecify.annotations.NullMarked;
