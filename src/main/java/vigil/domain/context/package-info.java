/** Figures from elsewhere, kept beside the panel's own: published or supplied by an agency. */
@NullMarked
package vigil.domain.context;

import org.jspecify.annotations.NullMarked;
