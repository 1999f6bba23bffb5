/**
 * Packs that leave: what stands in them, drafted with true counts, and shown after the gate has let
 * them out.
 */
@NullMarked
package vigil.disclosure.report;

import org.jspecify.annotations.NullMarked;
