package vigil.domain.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds substances by any of their names. A word that means more than one substance gives all of
 * them, so that a person chooses: a guess would become a fact.
 */
public final class SubstanceLexicon {

    /** A substance and the term that led to it. */
    public record Hit(Substance substance, String term) {}

    private record Entry(String folded, String term, Substance substance, int order) {}

    private final List<Substance> substances;
    private final Map<String, Substance> byCode = new LinkedHashMap<>();
    private final Map<String, List<Substance>> byTerm = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Substance> byName = new HashMap<>();

    public SubstanceLexicon(List<Substance> substances) {
        this.substances = List.copyOf(substances);
        int order = 0;
        for (Substance substance : substances) {
            byCode.put(substance.code(), substance);
            byName.put(substance.name(), substance);
            if (substance.retired()) {
                order++;
                continue; // it keeps its name, and is not offered
            }
            for (String term : substance.terms()) {
                String folded = Terms.fold(term);
                List<Substance> meanings = byTerm.computeIfAbsent(folded, f -> new ArrayList<>());
                if (!meanings.contains(substance)) {
                    meanings.add(substance);
                }
                entries.add(new Entry(folded, term, substance, order));
            }
            order++;
        }
    }

    public List<Substance> all() {
        return substances;
    }

    public Optional<Substance> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** What a code is called, or the code itself. */
    public String name(String code) {
        return byCode(code).map(Substance::name).orElse(code);
    }

    /** Every substance that a word names exactly; more than one if it is ambiguous. */
    public List<Substance> meanings(String word) {
        return List.copyOf(byTerm.getOrDefault(Terms.fold(word), List.of()));
    }

    /** Words that name more than one substance, with all of them. */
    public Map<String, List<Substance>> ambiguous() {
        Map<String, List<Substance>> found = new java.util.TreeMap<>();
        byTerm.forEach((term, meanings) -> {
            if (meanings.size() > 1) {
                found.put(term, List.copyOf(meanings));
            }
        });
        return found;
    }

    /** What shows that this substance was there: what the body makes of it. */
    public List<Substance> markers(String code) {
        String name = name(code);
        return substances.stream()
                .filter(s -> s.metaboliteOf().filter(name::equals).isPresent())
                .toList();
    }

    /** The substance a code counts as: itself, or what it is a metabolite of. */
    public String countedAs(String code) {
        return byCode(code)
                .flatMap(Substance::metaboliteOf)
                .map(byName::get)
                .map(Substance::code)
                .orElse(code);
    }

    /** Every distinct word that names a substance, folded. */
    public List<String> foldedTerms() {
        return byTerm.keySet().stream().sorted().toList();
    }

    /**
     * Substances for type-ahead, best first: names that equal what was typed, then names that start
     * with it, then those with a word that does, then those that contain it, then close
     * misspellings. Each substance comes once, under the term that matched best.
     */
    public List<Hit> search(String typed, int limit) {
        String query = Terms.fold(typed);
        if (query.isEmpty()) {
            return List.of();
        }
        record Ranked(Entry entry, int rank) {}
        Map<Substance, Ranked> best = new HashMap<>();
        for (Entry entry : entries) {
            int rank = rank(entry.folded, query);
            if (rank < Integer.MAX_VALUE) {
                best.merge(
                        entry.substance,
                        new Ranked(entry, rank),
                        (a, b) -> b.rank < a.rank ? b : a);
            }
        }
        return best.values().stream()
                .sorted(
                        Comparator.comparingInt(Ranked::rank)
                                // The vocabulary lists what panels meet most often first.
                                .thenComparingInt(r -> r.entry.order)
                                .thenComparingInt(r -> r.entry.folded.length()))
                .limit(limit)
                .map(r -> new Hit(r.entry.substance, r.entry.term))
                .toList();
    }

    private static int rank(String term, String query) {
        if (term.equals(query)) {
            return 0;
        }
        if (term.startsWith(query)) {
            return 1;
        }
        if (term.contains(" " + query)) {
            return 2;
        }
        if (query.length() >= 3 && term.contains(query)) {
            return 3;
        }
        int allowed = query.length() >= 8 ? 2 : query.length() >= 5 ? 1 : 0;
        if (allowed > 0) {
            int distance = Spelling.distance(term, query, allowed);
            if (distance <= allowed) {
                return 3 + distance;
            }
        }
        return Integer.MAX_VALUE;
    }
}
