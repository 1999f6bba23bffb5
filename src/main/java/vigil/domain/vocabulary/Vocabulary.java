package vigil.domain.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.domain.casefile.FieldCatalogue;

/**
 * Everything that has a name in the field, in one edition.
 *
 * @param edition which edition coded a case, such as {@code 2026-11}
 */
public record Vocabulary(
        String edition,
        FieldCatalogue catalogue,
        Map<String, CodeList> lists,
        SubstanceLexicon substances,
        Map<String, Factor> factors,
        List<KnownLink> knownLinks,
        NameForms names) {

    public Vocabulary {
        knownLinks = List.copyOf(knownLinks);
        lists = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(lists));
        factors = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(factors));
    }

    /** A list by name; an unknown name is a list with nothing in it. */
    public CodeList list(String name) {
        return Optional.ofNullable(lists.get(name))
                .orElseGet(() -> new CodeList(name, name, List.of()));
    }

    /** The same vocabulary with one list replaced, such as a store's own areas. */
    public Vocabulary withList(CodeList list) {
        LinkedHashMap<String, CodeList> changed = new LinkedHashMap<>(lists);
        changed.put(list.name(), list);
        return new Vocabulary(edition, catalogue, changed, substances, factors, knownLinks, names);
    }

    /** The same in another edition, with other substances and factors. */
    Vocabulary with(String newEdition, List<Substance> all, Map<String, Factor> newFactors) {
        return new Vocabulary(
                newEdition,
                catalogue,
                lists,
                new SubstanceLexicon(all),
                newFactors,
                knownLinks,
                names);
    }

    /** Factors that are offered. */
    public List<Factor> offeredFactors() {
        return factors.values().stream().filter(factor -> !factor.retired()).toList();
    }

    public Optional<Factor> factor(String code) {
        return Optional.ofNullable(factors.get(code));
    }

    public String factorName(String code) {
        return factor(code).map(Factor::name).orElse(code);
    }
}
