/**
 * Everything cryptographic: the store key and what is derived from it, the key file with its slots,
 * the seal of a page. The only package that may name javax.crypto, java.security or Bouncy Castle.
 */
@NullMarked
package vigil.keys;

import org.jspecify.annotations.NullMarked;
