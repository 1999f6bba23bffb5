/** The program's sentences, by key and language. */
@NullMarked
package vigil.words;

import org.jspecify.annotations.NullMarked;
