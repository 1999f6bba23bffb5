/** Places on a map: outlines of boroughs, wards and postcode districts, whoever drew them. */
@NullMarked
package vigil.domain.geography;

import org.jspecify.annotations.NullMarked;
