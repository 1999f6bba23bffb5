@NullMarked
package vigil.patterns.questions;

import org.jspecify.annotations.NullMarked;
