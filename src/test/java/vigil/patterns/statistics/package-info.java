@NullMarked
package vigil.patterns.statistics;

import org.jspecify.annotations.NullMarked;
