/** The measures that local partnerships follow nationally, counted from the panel's own deaths. */
@NullMarked
package vigil.patterns.measures;

import org.jspecify.annotations.NullMarked;
