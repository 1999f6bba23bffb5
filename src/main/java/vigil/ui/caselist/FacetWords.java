package vigil.ui.caselist;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.casework.search.Facet;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Kit;

/** What facets and their values are called, and in which order values stand. */
final class FacetWords {

    private final Kit kit;
    private final Vocabulary vocabulary;

    FacetWords(Kit kit, Vocabulary vocabulary) {
        this.kit = kit;
        this.vocabulary = vocabulary;
    }

    String name(Facet facet) {
        return kit.say("caseList.facet." + facet.key());
    }

    String label(Facet facet, String value, Map<String, String> members) {
        if (value.equals(Facet.UNKNOWN)) {
            return kit.say("caseList.value.unknown");
        }
        return switch (facet) {
            case STATUS -> vocabulary.list("CASE_STATUS").label(value);
            case AREA -> vocabulary.list("AREA").label(value);
            case TYPE -> vocabulary.list("CASE_TYPE").label(value);
            case PLACE -> vocabulary.list("PLACE").label(value);
            case SEX -> vocabulary.list("SEX").label(value);
            case TREATMENT -> vocabulary.list("TX_STATUS").label(value);
            case ROUTE -> vocabulary.list("REVIEW_ROUTE").label(value);
            case SUBSTANCE, CONFIRMED, SUSPECTED -> vocabulary.substances().name(value);
            case COORDINATOR -> members.getOrDefault(value, kit.say("answer.formerMember"));
            case YEAR -> value;
            case AGE ->
                    value.equals("<25")
                            ? kit.say("caseList.value.under25")
                            : value.replace('-', '–');
            case WORK, URGENT, TOXICOLOGY, RETURNS, NEEDS, CONCLUSION ->
                    kit.say("caseList.value." + facet.key() + "." + value);
        };
    }

    /**
     * The values worth showing: those with cases, and those that are chosen. In the order of the
     * work or of time where there is one, else the most first; what is not known comes last.
     */
    List<String> values(Facet facet, Map<String, Integer> counts, Set<String> chosen) {
        Comparator<String> order =
                switch (facet) {
                    case STATUS, AGE, WORK, CONCLUSION, RETURNS -> Comparator.naturalOrder();
                    case YEAR -> Comparator.reverseOrder();
                    default ->
                            Comparator.comparing((String value) -> counts.getOrDefault(value, 0))
                                    .reversed()
                                    .thenComparing(Comparator.naturalOrder());
                };
        java.util.TreeSet<String> all = new java.util.TreeSet<>(counts.keySet());
        all.addAll(chosen);
        return all.stream()
                .filter(value -> counts.getOrDefault(value, 0) > 0 || chosen.contains(value))
                .sorted(
                        Comparator.comparing((String value) -> value.equals(Facet.UNKNOWN))
                                .thenComparing(order))
                .toList();
    }
}
