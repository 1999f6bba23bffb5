/** Counts by place: on outlines if the panel has some, else on squares in order of name. */
@NullMarked
package vigil.charts.map;

import org.jspecify.annotations.NullMarked;
