/**
 * Turns a {@link vigil.documents.content.DocumentContent} into one file that is PDF/UA-1 and
 * PDF/A-2a at once, and shows the pages of such a file. Every block becomes a {@link
 * vigil.documents.pdf.Flow} of slices; all slices find their page first, which gives the number of
 * pages and the numbers in the contents, and only then is anything painted. Nothing touches the
 * disk.
 */
@NullMarked
package vigil.documents.pdf;

import org.jspecify.annotations.NullMarked;
