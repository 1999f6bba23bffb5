/** The field's words: code lists, substances with their names and slang, contributing factors. */
@NullMarked
package vigil.domain.vocabulary;

import org.jspecify.annotations.NullMarked;
