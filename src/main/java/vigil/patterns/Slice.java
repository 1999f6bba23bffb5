package vigil.patterns;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which deaths a figure is about, and on what evidence. Every figure carries its slice.
 *
 * <p>What is compared with the past (first appearances, rises, totals) reads the whole record of
 * the slice's areas and filters up to the end of its period; everything else reads the period.
 *
 * @param areas area codes; empty for all
 * @param period of dates of death
 * @param basis what makes a substance count
 * @param having items that a death must all have; empty for no filter
 * @param statuses case statuses; empty for all
 */
public record Slice(
        SortedSet<String> areas,
        Period period,
        EvidenceBasis basis,
        SortedSet<Item> having,
        SortedSet<String> statuses) {

    public Slice {
        areas = Collections.unmodifiableSortedSet(new TreeSet<>(areas));
        having = Collections.unmodifiableSortedSet(new TreeSet<>(having));
        statuses = Collections.unmodifiableSortedSet(new TreeSet<>(statuses));
    }

    /** Every area, every date, confirmed substances. */
    public static Slice everything() {
        return new Slice(
                new TreeSet<>(),
                Period.always(),
                EvidenceBasis.CONFIRMED,
                new TreeSet<>(),
                new TreeSet<>());
    }

    public Slice within(Period other) {
        return new Slice(areas, other, basis, having, statuses);
    }

    public Slice on(EvidenceBasis other) {
        return new Slice(areas, period, other, having, statuses);
    }

    public Slice inAreas(Set<String> codes) {
        return new Slice(new TreeSet<>(codes), period, basis, having, statuses);
    }

    public Slice having(Set<Item> items) {
        return new Slice(areas, period, basis, new TreeSet<>(items), statuses);
    }

    public Slice withStatuses(Set<String> codes) {
        return new Slice(areas, period, basis, having, new TreeSet<>(codes));
    }

    /** Whether deaths of some kind are left out, whatever their date. */
    public boolean narrowed() {
        return !(areas.isEmpty() && having.isEmpty() && statuses.isEmpty());
    }

    /** Whether the death belongs, whenever it was. */
    boolean admits(CaseFact fact, CaseReader reader) {
        return (areas.isEmpty() || areas.contains(fact.area()))
                && (statuses.isEmpty() || statuses.contains(fact.status()))
                && (having.isEmpty() || reader.items(fact).containsAll(having));
    }
}
