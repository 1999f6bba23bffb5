package vigil.patterns.questions;

import java.util.OptionalDouble;
import vigil.patterns.Sentence;

/**
 * A row of the table behind an answer.
 *
 * @param of deaths that can say; the count is among them
 * @param expected where something says so
 */
public record Line(Sentence label, long count, long of, OptionalDouble expected) {}
