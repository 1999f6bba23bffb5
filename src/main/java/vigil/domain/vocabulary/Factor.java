package vigil.domain.vocabulary;

import java.util.List;

/**
 * A contributing factor, or a kind of good practice, that a panel can find in a case.
 *
 * @param knownBy the agencies that would know
 * @param modifiable the vocabulary's view: yes, partly, no or n/a
 * @param protective whether it is good practice rather than a risk
 */
public record Factor(
        String code,
        String group,
        String subgroup,
        String name,
        String definition,
        List<String> knownBy,
        String modifiable,
        boolean protective) {

    public Factor {
        knownBy = List.copyOf(knownBy);
    }
}
