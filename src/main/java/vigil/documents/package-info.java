/**
 * What leaves the panel on paper. {@link vigil.documents.content} says what a document holds,
 * {@link vigil.documents.pdf} lays it out and writes it; only the latter knows PDFBox.
 */
@NullMarked
package vigil.documents;

import org.jspecify.annotations.NullMarked;
