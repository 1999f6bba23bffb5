package vigil.domain.vocabulary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which names are forms of one another, and how common a name is: Kathryn and Cath are forms of
 * Catherine, Smyth of Smith, Mohamed of Mohammed.
 */
public final class NameForms {

    /** No name is taken to be rarer than this, so that one agreement never decides alone. */
    private static final double RAREST = 0.0005;

    /** What part of a name a word is. */
    public enum Part {
        FORENAME,
        SURNAME
    }

    /**
     * A name and its forms, folded and in one word each.
     *
     * @param share how many of 10,000 people bear it, roughly
     */
    public record Row(Part part, String name, double share, List<String> forms) {
        public Row {
            forms = List.copyOf(forms);
        }
    }

    private final Map<Part, Map<String, Set<String>>> heads = new HashMap<>();
    private final Map<Part, Map<String, Double>> shares = new HashMap<>();

    private final List<Row> rows;

    public NameForms(List<Row> rows) {
        this.rows = List.copyOf(rows);
        for (Part part : Part.values()) {
            heads.put(part, new HashMap<>());
            shares.put(part, new HashMap<>());
        }
        for (Row row : rows) {
            put(row, row.name(), row.share());
            row.forms().forEach(form -> put(row, form, row.share() / 3));
        }
    }

    private void put(Row row, String word, double share) {
        of(heads, row.part()).computeIfAbsent(word, w -> new HashSet<>()).add(row.name());
        of(shares, row.part()).merge(word, share / 10_000, Math::max);
    }

    private static <V> Map<String, V> of(Map<Part, Map<String, V>> maps, Part part) {
        return maps.getOrDefault(part, Map.of());
    }

    /** Every name with its forms. */
    public List<Row> rows() {
        return rows;
    }

    /** The names that a word is, or is a form of; empty if the word is not in the list. */
    public Set<String> heads(Part part, String word) {
        return of(heads, part).getOrDefault(word, Set.of());
    }

    public boolean known(Part part, String word) {
        return of(heads, part).containsKey(word);
    }

    /**
     * The name of which both words are forms. Two names that have forms of their own, such as Ian
     * and Sean, are not the same for both coming from John.
     */
    public Optional<String> common(Part part, String first, String second) {
        Set<String> mine = heads(part, first);
        Set<String> theirs = heads(part, second);
        if (mine.contains(second)) {
            return Optional.of(second);
        }
        if (theirs.contains(first)) {
            return Optional.of(first);
        }
        if (mine.contains(first) && theirs.contains(second)) {
            return Optional.empty();
        }
        return mine.stream().filter(theirs::contains).min(String::compareTo);
    }

    /** Roughly which share of people bear this name, as a fraction. */
    public double share(Part part, String word) {
        return Math.max(RAREST, of(shares, part).getOrDefault(word, 0.0));
    }
}
