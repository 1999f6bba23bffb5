/**
 * The standing questions of a panel, each answered from the deaths of a slice: fractions with what
 * is not known, what was to be expected, and the cases behind them. Keys and numbers only; the
 * words are elsewhere.
 */
@NullMarked
package vigil.patterns.questions;

import org.jspecify.annotations.NullMarked;
