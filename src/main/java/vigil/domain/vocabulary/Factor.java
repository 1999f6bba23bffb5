package vigil.domain.vocabulary;

import java.util.List;

/**
 * A contributing factor, or a kind of good practice, that a panel can find in a case.
 *
 * @param knownBy the agencies that would know
 * @param modifiable the vocabulary's view: yes, partly, no or n/a
 * @param protective whether it is good practice rather than a risk
 * @param local whether the panel added it itself; the others are the same everywhere
 * @param retired whether it is no longer offered; cases that hold it keep it
 */
public record Factor(
        String code,
        String group,
        String subgroup,
        String name,
        String definition,
        List<String> knownBy,
        String modifiable,
        boolean protective,
        boolean local,
        boolean retired) {

    public Factor {
        knownBy = List.copyOf(knownBy);
    }

    /** A factor of which only its code is known. */
    public static Factor blank(String code) {
        return new Factor(code, "", "", "", "", List.of(), "", false, true, false);
    }

    /** The same factor with one attribute changed. */
    public Factor with(FactorAttribute attribute, String text) {
        return FactorAttribute.applied(this, java.util.Map.of(attribute, text));
    }
}
