/**
 * An editable file (WordprocessingML) from the same blocks as the PDF, and its texts read again.
 */
@NullMarked
package vigil.documents.docx;

import org.jspecify.annotations.NullMarked;
