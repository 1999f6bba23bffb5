/** Finding what names a person in text, and putting a label in its place. */
@NullMarked
package vigil.disclosure.identity;

import org.jspecify.annotations.NullMarked;
