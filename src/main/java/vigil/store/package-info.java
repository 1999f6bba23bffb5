/**
 * The store: an encrypted H2 database over a file layer of our own, and what is read from and
 * written to it. The only package that may name H2, jOOQ or java.sql.
 */
@NullMarked
package vigil.store;

import org.jspecify.annotations.NullMarked;
