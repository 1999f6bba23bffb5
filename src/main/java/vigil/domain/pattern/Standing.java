package vigil.domain.pattern;

import java.util.OptionalDouble;

/**
 * How a finding stood when it was looked at.
 *
 * @param observed deaths
 * @param denominator deaths that could say
 * @param expected deaths if nothing were going on, where that has a meaning
 * @param scope which deaths on what evidence were looked at; two standings are compared only if
 *     theirs is the same
 */
public record Standing(
        long observed, long denominator, OptionalDouble expected, Claim claim, String scope) {

    /** Whether more deaths are behind it than behind an earlier one of the same scope. */
    public boolean grownSince(Standing earlier) {
        return scope.equals(earlier.scope) && observed > earlier.observed;
    }
}
