/**
 * A document as facts: what is said, in which order and in what part, and nothing of where on a
 * page. What would make a document unreadable by ear is refused when it is built: a heading level
 * left out, a figure without a description, a table without heads, a link to nothing. Refusals are
 * {@link IllegalArgumentException}s that name the rule and never quote the text.
 */
@NullMarked
package vigil.documents.content;

import org.jspecify.annotations.NullMarked;
