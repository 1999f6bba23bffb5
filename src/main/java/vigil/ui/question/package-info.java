/** The panel's standing questions and their answers. */
@NullMarked
package vigil.ui.question;

import org.jspecify.annotations.NullMarked;
