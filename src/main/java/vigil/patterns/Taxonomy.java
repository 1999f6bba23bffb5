package vigil.patterns;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How items hang together: the class and family of a substance, what a metabolite stands for, which
 * links are already known and say nothing, which items exclude each other, and what is watched for.
 */
public final class Taxonomy {

    private final Map<String, Substance> substances = new HashMap<>();
    private final Map<String, Set<String>> linked = new HashMap<>();
    private final Map<String, Set<Integer>> exclusions = new HashMap<>();
    private final Map<String, int[]> watchedOfClass = new HashMap<>();
    private final Map<String, String> familyOfClass = new HashMap<>();

    /**
     * @param substances the vocabulary; a substance that is not listed has no class and no family
     * @param links pairs that are never tested
     * @param exclusive sets of item keys of which a case can have one only, beyond the codes of one
     *     circumstance, which always exclude each other
     */
    public Taxonomy(
            List<Substance> substances, List<KnownLink> links, List<Set<String>> exclusive) {
        for (Substance substance : substances) {
            this.substances.put(substance.code(), substance);
            substance
                    .substanceClass()
                    .ifPresent(name -> {
                        int[] counts = watchedOfClass.computeIfAbsent(name, key -> new int[2]);
                        counts[0] += substance.watched() ? 1 : 0;
                        counts[1]++;
                        substance.family().ifPresent(family -> familyOfClass.put(name, family));
                    });
        }
        for (KnownLink link : links) {
            linked.computeIfAbsent(link.first(), key -> new HashSet<>()).add(link.second());
            linked.computeIfAbsent(link.second(), key -> new HashSet<>()).add(link.first());
        }
        for (int set = 0; set < exclusive.size(); set++) {
            for (String key : exclusive.get(set)) {
                exclusions.computeIfAbsent(key, k -> new HashSet<>()).add(set);
            }
        }
    }

    /** Knows nothing: every substance stands for itself alone. */
    public static Taxonomy empty() {
        return new Taxonomy(List.of(), List.of(), List.of());
    }

    /**
     * A row of the substances vocabulary.
     *
     * @param code its item code
     * @param substanceClass the narrow group (for instance nitazenes)
     * @param family the wide group (for instance opioids)
     * @param metaboliteOf codes of the substances it proves; it is counted as those and never by
     *     itself
     * @param watched whether its first appearance raises a flag
     */
    public record Substance(
            String code,
            Optional<String> substanceClass,
            Optional<String> family,
            List<String> metaboliteOf,
            boolean watched) {

        public Substance {
            metaboliteOf = List.copyOf(metaboliteOf);
        }
    }

    /**
     * A pair that is known to go together and would only crowd out what is not: parent and
     * breakdown product, two names of one fact, a combined tablet.
     *
     * @param first an item's key, or {@code class:…} or {@code family:…} for all in it
     * @param second the same
     * @param reason shown to whoever edits the table
     */
    public record KnownLink(String first, String second, String reason) {}

    /** The substances that a code is counted as: itself, or what it is a metabolite of. */
    SortedSet<String> countedAs(String code) {
        SortedSet<String> parents = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(code));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            List<String> above =
                    Optional.ofNullable(substances.get(next))
                            .map(Substance::metaboliteOf)
                            .orElse(List.of());
            if (above.isEmpty()) {
                parents.add(next);
            } else {
                open.addAll(above);
            }
        }
        return parents.isEmpty() ? new TreeSet<>(Set.of(code)) : parents;
    }

    Optional<String> classOf(String code) {
        return Optional.ofNullable(substances.get(code)).flatMap(Substance::substanceClass);
    }

    Optional<String> familyOfClass(String name) {
        return Optional.ofNullable(familyOfClass.get(name));
    }

    Optional<String> familyOf(String code) {
        return Optional.ofNullable(substances.get(code)).flatMap(Substance::family);
    }

    /** A substance on the watch list, or a class of which at least half the members are. */
    public boolean watched(Item item) {
        return switch (item.kind()) {
            case SUBSTANCE ->
                    Optional.ofNullable(substances.get(item.code()))
                            .map(Substance::watched)
                            .orElse(false);
            case SUBSTANCE_CLASS -> {
                int[] counts = watchedOfClass.getOrDefault(item.code(), new int[2]);
                yield counts[0] > 0 && 2 * counts[0] >= counts[1];
            }
            default -> false;
        };
    }

    /** The item itself and what it belongs to, as keys. */
    List<String> lineage(Item item) {
        if (item.kind() != Item.Kind.SUBSTANCE) {
            return List.of(item.key());
        }
        return List.of(
                item.key(),
                "class:" + classOf(item.code()).orElse(""),
                "family:" + familyOf(item.code()).orElse(""));
    }

    /** Whether a pair is never tested: the same thing, one within the other, exclusive or muted. */
    boolean muted(Item a, Item b) {
        if (a.equals(b) || sameGroup(a, b)) {
            return true;
        }
        List<String> ofA = lineage(a);
        List<String> ofB = lineage(b);
        if (ofA.contains(b.key()) || ofB.contains(a.key())) {
            return true;
        }
        for (String keyA : ofA) {
            Set<String> others = linked.getOrDefault(keyA, Set.of());
            Set<Integer> sets = exclusions.getOrDefault(keyA, Set.of());
            for (String keyB : ofB) {
                if (others.contains(keyB)) {
                    return true;
                }
                if (!sets.isEmpty()
                        && exclusions.getOrDefault(keyB, Set.of()).stream()
                                .anyMatch(sets::contains)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean sameGroup(Item a, Item b) {
        if (a.kind() != b.kind()) {
            return false;
        }
        return switch (a.kind()) {
            case CIRCUMSTANCE -> a.group().equals(b.group());
            case SEX, AGE_BAND, AREA -> true;
            default -> false;
        };
    }
}
