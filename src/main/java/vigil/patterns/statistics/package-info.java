/**
 * The arithmetic of the patterns: exact tests, intervals and adjustments, each with its formula and
 * its source. Plain numbers in, plain numbers out; nothing here knows what a case is.
 */
@NullMarked
package vigil.patterns.statistics;

import org.jspecify.annotations.NullMarked;
