@NullMarked
package vigil.patterns;

import org.jspecify.annotations.NullMarked;
