/** Linear programmes solved by ojAlgo; nothing else of the program knows that library. */
@NullMarked
package vigil.solver;

import org.jspecify.annotations.NullMarked;
