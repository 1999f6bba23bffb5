/**
 * Files in and out: the vocabulary's own, spreadsheets, mapping files. Streaming, and formula-safe.
 */
@NullMarked
package vigil.exchange;

import org.jspecify.annotations.NullMarked;
