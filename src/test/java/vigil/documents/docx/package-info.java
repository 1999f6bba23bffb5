@NullMarked
package vigil.documents.docx;

import org.jspecify.annotations.NullMarked;
