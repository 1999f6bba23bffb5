package vigil.domain.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * One substance of the vocabulary.
 *
 * @param aliases other names: brands, abbreviations, slang
 * @param group and
 * @param subgroup the family and the class used for patterns
 * @param controlledClass class under the Misuse of Drugs Act 1971, as the vocabulary states it
 *     today
 * @param classVerified whether that was read in a listing rather than remembered
 * @param classBasis where it was read
 * @param nationalGroup the group of the national tables
 * @param countsAsMisuse whether a mention on the certificate makes a death one of drug misuse
 * @param poisoningCode indicative ICD-10 T code; suggestion only
 * @param metaboliteOf preferred name of the substance it is a marker of, and is counted as
 * @param watched whether its first local detection raises a flag
 */
public record Substance(
        String code,
        String name,
        List<String> aliases,
        String group,
        String subgroup,
        String controlledClass,
        boolean classVerified,
        String classBasis,
        String nationalGroup,
        boolean countsAsMisuse,
        String poisoningCode,
        boolean prescribable,
        Optional<String> metaboliteOf,
        String naloxoneResponsive,
        boolean watched,
        String notes) {

    public Substance {
        aliases = List.copyOf(aliases);
    }

    /** Its preferred name and its other names. */
    public List<String> terms() {
        java.util.ArrayList<String> terms = new java.util.ArrayList<>();
        terms.add(name);
        terms.addAll(aliases);
        return terms;
    }

    /** Whether it stands for something not yet known and is to be chased. */
    public boolean placeholder() {
        return subgroup.equals("Placeholder") || name.contains("(not specified)");
    }
}
