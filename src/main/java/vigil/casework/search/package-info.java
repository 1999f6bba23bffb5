/** Finding cases among all: facets with counts, words in rows, words in what people wrote. */
@NullMarked
package vigil.casework.search;

import org.jspecify.annotations.NullMarked;
