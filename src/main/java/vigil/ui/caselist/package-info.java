/** The list of cases: facets, words, texts, columns, and what is done with many cases at once. */
@NullMarked
package vigil.ui.caselist;

import org.jspecify.annotations.NullMarked;
