/**
 * Start-up and wiring: the only place that knows every concrete class. Nothing may depend on it.
 */
@NullMarked
package vigil.app;

import org.jspecify.annotations.NullMarked;
