/**
 * The use cases, and the boundary at which permission, transaction and audit meet. Everything a
 * window or a command does goes through here; the ports at the edge are implemented by the
 * adapters.
 */
@NullMarked
package vigil.casework;

import org.jspecify.annotations.NullMarked;
