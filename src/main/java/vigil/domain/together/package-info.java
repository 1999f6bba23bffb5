/** Work on one case in several stores, laid together by what each change was based on. */
@NullMarked
package vigil.domain.together;

import org.jspecify.annotations.NullMarked;
