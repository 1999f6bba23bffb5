/** Measurements of the whole program, printed side by side. */
@NullMarked
package vigil.app.bench;

import org.jspecify.annotations.NullMarked;
