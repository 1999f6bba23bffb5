/** Briefing packs: making them, and reading one where there is no store. */
@NullMarked
package vigil.ui.briefing;

import org.jspecify.annotations.NullMarked;
