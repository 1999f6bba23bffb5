/** What a panel decides about the findings of its pattern search, and how they stood then. */
@NullMarked
package vigil.domain.pattern;

import org.jspecify.annotations.NullMarked;
