package vigil.patterns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Deaths as an analyst's table has them: named items that a case has, has not, or of which it is
 * not known. There is no vocabulary behind the names.
 *
 * @param cases in order of death, then of reference; each reference once
 */
public record Transactions(List<Case> cases) {

    /** Groups of which a case can have one item only, by what stands before the colon. */
    private static final Set<String> EXCLUSIVE = Set.of("sex", "age", "place", "mode", "manner");

    /**
     * One case.
     *
     * @param area blank when not known
     * @param has what it has
     * @param unknown of what it is not known; everything else it has not
     */
    public record Case(
            String reference,
            LocalDate died,
            String area,
            SortedSet<String> has,
            SortedSet<String> unknown) {

        public Case {
            has = Collections.unmodifiableSortedSet(new TreeSet<>(has));
            unknown = Collections.unmodifiableSortedSet(new TreeSet<>(unknown));
        }
    }

    public Transactions {
        cases =
                cases.stream()
                        .sorted(Comparator.comparing(Case::died).thenComparing(Case::reference))
                        .toList();
        Set<String> seen = new HashSet<>();
        for (Case one : cases) {
            if (!seen.add(one.reference())) {
                throw new IllegalArgumentException("Two cases have one reference");
            }
        }
    }

    /** Those up to a day. */
    public Transactions until(LocalDate last) {
        return new Transactions(cases.stream().filter(c -> !c.died().isAfter(last)).toList());
    }

    /** Every item that a case has. */
    public SortedSet<String> items() {
        SortedSet<String> items = new TreeSet<>();
        cases.forEach(one -> items.addAll(one.has()));
        return items;
    }

    /** What stands before the colon of an item's name, or nothing. */
    public static String group(String item) {
        int colon = item.indexOf(':');
        return colon < 0 ? "" : item.substring(0, colon);
    }

    /** Items of one sex, age band, place, mode or manner, of which a case has one. */
    public List<Set<String>> exclusive() {
        Map<String, Set<String>> groups = new TreeMap<>();
        for (String item : items()) {
            if (EXCLUSIVE.contains(group(item))) {
                groups.computeIfAbsent(group(item), key -> new TreeSet<>()).add(item);
            }
        }
        return List.copyOf(groups.values());
    }

    /** The same as rows of a search, every item a factor. */
    public List<CaseFact> facts() {
        List<CaseFact> facts = new ArrayList<>();
        for (Case one : cases) {
            CaseFact.Builder fact =
                    CaseFact.of(one.reference(), one.died(), one.area()).factorsAssessed(true);
            one.unknown().forEach(item -> fact.factor(item, 0));
            one.has().forEach(item -> fact.factor(item, 1));
            facts.add(fact.build());
        }
        return facts;
    }

    /** A start for random numbers that depends on the cases and on nothing else. */
    public long seed() {
        return Seeds.of(
                cases.stream()
                        .map(one -> CaseFact.of(one.reference(), one.died(), text(one)).build())
                        .toList());
    }

    private static String text(Case one) {
        return one.area()
                + '\n'
                + one.has().stream().collect(Collectors.joining("\n"))
                + '\n'
                + one.unknown().stream().collect(Collectors.joining("\n"));
    }
}
