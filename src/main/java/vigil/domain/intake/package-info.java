/**
 * Reads a report that somebody else wrote (an e-mail, a police log) and proposes what it says about
 * a case. Nothing is decided here: every proposal points at its place in the text and waits for a
 * person.
 */
@NullMarked
package vigil.domain.intake;

import org.jspecify.annotations.NullMarked;
