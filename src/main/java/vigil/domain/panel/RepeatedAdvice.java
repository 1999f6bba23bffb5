package vigil.domain.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vigil.domain.vocabulary.Terms;

/**
 * Finds what the panel has recommended before.
 *
 * <p>Two recommendations are compared by their words: words that any recommendation has are left
 * out, endings are cut, and the rest is compared by the cosine of the two sets with weights ln(1 +
 * N / n), where N is how many recommendations there are and n how many have the word (inverse
 * document frequency: K. Spärck Jones, Journal of Documentation 28, 1972). Cosine 0.5 is alike; 0.3
 * is enough when both are about the same factor, 0.4 when the panel found one factor in both cases.
 * At least two words must be shared, so that one rare word is never enough.
 */
public final class RepeatedAdvice {

    static final double ALIKE = 0.5;
    static final double ALIKE_WITH_CASES = 0.4;
    static final double ALIKE_WITH_FACTOR = 0.3;
    private static final int LEAST_SHARED = 2;
    private static final int LONGEST_STEM = 6;
    private static final int SHORTEST = 3;

    /** Words that say that something is recommended, not what. */
    private static final Set<String> EMPTY =
            Set.of(
                    ("a about again agree agreed all also an and any are as at be been before being"
                                    + " between both but by can could do does during each every"
                                    + " everybody everyone for from further had has have how if in"
                                    + " into is it its make may more must need needs new no nor not"
                                    + " of on once one or other our out over panel recommend"
                                    + " recommendation recommends so should such than that the"
                                    + " their them then there they this those through to under up"
                                    + " was we were what when where whether which who whom will"
                                    + " with within would ensure ensures consider improve county"
                                    + " service services agency agencies partner partners area"
                                    + " areas local people person")
                            .split(" "));

    /**
     * A recommendation as it is compared.
     *
     * @param factor code of the factor it is to change, if that was said
     * @param caseFactors codes of factors that contributed in the case it came from
     */
    public record Statement(
            UUID id,
            String reference,
            LocalDate madeOn,
            String wording,
            Optional<String> factor,
            Set<String> caseFactors) {

        public Statement {
            caseFactors = Set.copyOf(caseFactors);
        }
    }

    /** Why two are held to be the same advice. */
    public enum Reason {
        /** The words alone. */
        WORDS,
        /** The words, and both are about one factor. */
        SAME_FACTOR,
        /** The words, and the panel found one factor in both cases. */
        SAME_FACTOR_IN_CASES
    }

    /**
     * An earlier recommendation that says much the same.
     *
     * @param likeness cosine, 0 to 1
     * @param shared the words both have, as they stand in the later one, weightiest first
     * @param factors codes that both have; empty if only the words are alike
     */
    public record Earlier(
            UUID id,
            String reference,
            LocalDate madeOn,
            double likeness,
            Reason reason,
            List<String> shared,
            List<String> factors) {

        public Earlier {
            shared = List.copyOf(shared);
            factors = List.copyOf(factors);
        }
    }

    private final List<Statement> all;
    private final Map<UUID, Map<String, String>> words = new HashMap<>();
    private final Map<String, Integer> having = new HashMap<>();

    /**
     * @param all every recommendation there is, in any order
     */
    public RepeatedAdvice(List<Statement> all) {
        this.all = List.copyOf(all);
        for (Statement statement : all) {
            Map<String, String> stems = stems(statement.wording());
            words.put(statement.id(), stems);
            stems.keySet().forEach(stem -> having.merge(stem, 1, Integer::sum));
        }
    }

    /** Those made on an earlier day that say much the same, earliest first. */
    public List<Earlier> before(Statement later) {
        Map<String, String> mine = stems(later.wording());
        List<Earlier> found = new ArrayList<>();
        for (Statement earlier : all) {
            if (!earlier.id().equals(later.id()) && earlier.madeOn().isBefore(later.madeOn())) {
                compare(later, mine, earlier).ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparing(Earlier::madeOn).thenComparing(Earlier::reference));
        return found;
    }

    private Optional<Earlier> compare(
            Statement later, Map<String, String> mine, Statement earlier) {
        Map<String, String> theirs = words.getOrDefault(earlier.id(), Map.of());
        Set<String> shared = new TreeSet<>(mine.keySet());
        shared.retainAll(theirs.keySet());
        if (shared.size() < LEAST_SHARED) {
            return Optional.empty();
        }
        double likeness =
                squares(shared) / Math.sqrt(squares(mine.keySet()) * squares(theirs.keySet()));
        Set<String> inCases = new TreeSet<>(later.caseFactors());
        inCases.retainAll(earlier.caseFactors());
        boolean sameFactor = later.factor().isPresent() && later.factor().equals(earlier.factor());
        Reason reason;
        if (sameFactor && likeness >= ALIKE_WITH_FACTOR) {
            reason = Reason.SAME_FACTOR;
        } else if (!inCases.isEmpty() && likeness >= ALIKE_WITH_CASES) {
            reason = Reason.SAME_FACTOR_IN_CASES;
        } else if (likeness >= ALIKE) {
            reason = Reason.WORDS;
        } else {
            return Optional.empty();
        }
        return Optional.of(
                new Earlier(
                        earlier.id(),
                        earlier.reference(),
                        earlier.madeOn(),
                        likeness,
                        reason,
                        shared.stream()
                                .sorted(
                                        Comparator.comparingDouble((String s) -> -weight(s))
                                                .thenComparing(s -> s))
                                .map(stem -> mine.getOrDefault(stem, stem))
                                .toList(),
                        switch (reason) {
                            case WORDS -> List.of();
                            case SAME_FACTOR -> later.factor().stream().toList();
                            case SAME_FACTOR_IN_CASES -> List.copyOf(inCases);
                        }));
    }

    private double squares(Set<String> stems) {
        // In the order of the words, so that a sum is the same whatever the order of the rows.
        return stems.stream().sorted().mapToDouble(s -> weight(s) * weight(s)).sum();
    }

    private double weight(String stem) {
        return Math.log(1 + (double) (all.size() + 1) / (having.getOrDefault(stem, 0) + 1));
    }

    /** What the words are cut down to, each with the first word it came from. */
    static Map<String, String> stems(String wording) {
        Map<String, String> stems = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (String word : Terms.fold(wording).split("[^\\p{L}\\p{N}]+")) {
            String small = word.toLowerCase(Locale.ROOT);
            if (small.length() >= SHORTEST && !EMPTY.contains(small) && seen.add(small)) {
                stems.putIfAbsent(stem(small), small);
            }
        }
        return stems;
    }

    /** A word without its ending: "prescribers" and "prescribing" are one. */
    private static String stem(String word) {
        String cut = word;
        for (String ending : List.of("ings", "ing", "ers", "ies", "ed", "es", "er", "s")) {
            if (cut.endsWith(ending) && cut.length() - ending.length() >= 4) {
                cut = cut.substring(0, cut.length() - ending.length());
                break;
            }
        }
        return cut.length() > LONGEST_STEM ? cut.substring(0, LONGEST_STEM) : cut;
    }
}
