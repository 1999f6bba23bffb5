/** Documents as one file for a browser that needs nothing besides. */
@NullMarked
package vigil.documents.html;

import org.jspecify.annotations.NullMarked;
