/**
 * Finds what a panel might be missing: combinations, first appearances, rises, places and times
 * after an event, each with what was observed, what was to be expected and how surprising that is.
 * Arithmetic over facts only; the words are elsewhere.
 */
@NullMarked
package vigil.patterns;

import org.jspecify.annotations.NullMarked;
