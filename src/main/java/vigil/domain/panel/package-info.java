/**
 * The panel's work: meetings, what was said of a case, recommendations, actions, and who may read
 * which version.
 */
@NullMarked
package vigil.domain.panel;

import org.jspecify.annotations.NullMarked;
