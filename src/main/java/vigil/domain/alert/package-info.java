/** Drug alerts of a local drug information system, from the report to the expiry. */
@NullMarked
package vigil.domain.alert;

import org.jspecify.annotations.NullMarked;
