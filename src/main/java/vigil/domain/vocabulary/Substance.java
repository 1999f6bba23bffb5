package vigil.domain.vocabulary;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
 * @param classes how the law changed, where it is on record; empty where only today's class is
 * @param local whether the panel added it itself
 * @param retired whether it is no longer offered; cases that hold it keep it
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
        String notes,
        List<DatedClass> classes,
        boolean local,
        boolean retired) {

    public Substance {
        aliases = List.copyOf(aliases);
        classes = DatedClass.ordered(classes);
    }

    /** A substance of which only its code is known. */
    public static Substance blank(String code) {
        return new Substance(
                code,
                "",
                List.of(),
                "",
                "",
                "unknown",
                false,
                "",
                "",
                false,
                "",
                false,
                Optional.empty(),
                "",
                false,
                "",
                List.of(),
                true,
                false);
    }

    /** The same substance with one attribute changed. */
    public Substance with(SubstanceAttribute attribute, String text, LocalDate today) {
        return SubstanceAttribute.applied(this, Map.of(attribute, text), today);
    }

    /** The same substance with another history of its class. */
    public Substance withClasses(List<DatedClass> history, LocalDate today) {
        return with(
                SubstanceAttribute.CLASSES, DatedClass.text(DatedClass.ordered(history)), today);
    }

    /** Its class on a day, if the law of that day is on record. */
    public Optional<DatedClass> classOn(LocalDate day) {
        return classOn(classes, day);
    }

    static Optional<DatedClass> classOn(List<DatedClass> history, LocalDate day) {
        return history.stream()
                .filter(c -> c.from().isEmpty() || !c.from().get().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /** Whether a mention on a certificate counted as misuse by the law of a day. */
    public boolean countsAsMisuseOn(LocalDate day) {
        return countsAsMisuse && classOn(day).map(DatedClass::controlled).orElse(true);
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
