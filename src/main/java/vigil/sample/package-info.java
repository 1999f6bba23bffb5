/**
 * A synthetic county for trying the program out, for tests and for benchmarks. Nobody in it is
 * real. The same seed gives the same county on every machine.
 */
@NullMarked
package vigil.sample;

import org.jspecify.annotations.NullMarked;
