package vigil.casework.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vigil.domain.casefile.CaseId;

/**
 * Which cases are wanted.
 *
 * @param query what was typed: words that must all be found in a case's row, and after {@code
 *     text:} words that must be found in what people wrote about it
 * @param chosen values by facet; no facet is there without a value
 * @param only only these cases, if given
 */
public record CaseFilter(String query, Map<Facet, Set<String>> chosen, Optional<Set<CaseId>> only) {

    public static final CaseFilter NONE = new CaseFilter("", Map.of(), Optional.empty());

    /** Begins what is searched in texts. */
    public static final String TEXT = "text:";

    public CaseFilter {
        EnumMap<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, Collections.unmodifiableSet(new TreeSet<>(values)));
            }
        });
        chosen = Collections.unmodifiableMap(copy);
        only = only.map(Set::copyOf);
    }

    public static CaseFilter ofQuery(String query) {
        return NONE.withQuery(query);
    }

    public static CaseFilter of(Facet facet, String... values) {
        return NONE.with(facet, Set.of(values));
    }

    public static CaseFilter ofOnly(Set<CaseId> cases) {
        return new CaseFilter("", Map.of(), Optional.of(cases));
    }

    public CaseFilter withQuery(String newQuery) {
        return new CaseFilter(newQuery, chosen, only);
    }

    public CaseFilter with(Facet facet, Set<String> values) {
        EnumMap<Facet, Set<String>> changed = new EnumMap<>(Facet.class);
        changed.putAll(chosen);
        changed.put(facet, values);
        return new CaseFilter(query, changed, only);
    }

    /** Adds a value, or takes it away if it is chosen. */
    public CaseFilter toggle(Facet facet, String value) {
        TreeSet<String> values = new TreeSet<>(values(facet));
        if (!values.remove(value)) {
            values.add(value);
        }
        return with(facet, values);
    }

    public CaseFilter withoutOnly() {
        return new CaseFilter(query, chosen, Optional.empty());
    }

    /** The chosen values of a facet; none admits all. */
    public Set<String> values(Facet facet) {
        return chosen.getOrDefault(facet, Set.of());
    }

    public boolean isNone() {
        return query.isBlank() && chosen.isEmpty() && only.isEmpty();
    }

    /** What must stand in the row. */
    public String words() {
        int at = textAt();
        return (at < 0 ? query : query.substring(0, at)).strip();
    }

    /** What must stand in the texts, if they are asked for. */
    public Optional<String> text() {
        int at = textAt();
        return at < 0
                ? Optional.empty()
                : Optional.of(query.substring(at + TEXT.length()).stripLeading())
                        .filter(text -> !text.isBlank());
    }

    private int textAt() {
        return query.toLowerCase(java.util.Locale.ROOT).indexOf(TEXT);
    }
}
