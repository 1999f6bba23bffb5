/** Documents people can hold: what may be read, composed, laid out and written. */
@NullMarked
package vigil.documents;

import org.jspecify.annotations.NullMarked;
