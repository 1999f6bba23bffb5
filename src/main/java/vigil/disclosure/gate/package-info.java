/** The one gate that every table, chart, list and pack passes before it leaves the panel. */
@NullMarked
package vigil.disclosure.gate;

import org.jspecify.annotations.NullMarked;
