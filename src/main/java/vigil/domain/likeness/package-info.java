/**
 * Whether two records speak of the same person: names as they are spelt, called and misheard in the
 * United Kingdom, dates with the slips people make, numbers and addresses. Only rules; finding
 * records among many is {@link vigil.domain.likeness.PersonIndex}.
 */
@NullMarked
package vigil.domain.likeness;

import org.jspecify.annotations.NullMarked;
