/**
 * The encrypted store on disk: H2 through jOOQ, the layer that orders and seals its writes,
 * migrations and backups. The only package that knows SQL.
 */
@NullMarked
package vigil.store;

import org.jspecify.annotations.NullMarked;
