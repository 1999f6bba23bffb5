package vigil.patterns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What every part of one search shares.
 *
 * @param known deaths of the slice's areas and filters up to the last day, in order of death
 * @param inPeriod those of them in the slice's period
 * @param last the last day that counts
 * @param provisionalFrom the first day of months that are not yet complete
 */
record Reading(
        List<CaseFact> known,
        List<CaseFact> inPeriod,
        LocalDate last,
        LocalDate provisionalFrom,
        Taxonomy taxonomy,
        Slice slice,
        Options options,
        long seed,
        Cancellation cancellation) {

    Months months() {
        return new Months(last);
    }

    EvidenceBasis basis() {
        return slice.basis();
    }

    /** The caveats that follow from the window, the basis and the cases behind a finding. */
    List<Caveat> caveats(Window window, Collection<CaseFact> behind, boolean substances) {
        List<Caveat> caveats = new ArrayList<>();
        if (!window.last().isBefore(provisionalFrom)) {
            caveats.add(Caveat.PROVISIONAL_MONTHS);
        }
        if (substances && basis() == EvidenceBasis.ANY) {
            caveats.add(Caveat.SUSPECTED_AND_CONFIRMED);
        }
        if (substances && basis() == EvidenceBasis.SUSPECTED) {
            caveats.add(Caveat.SUSPECTED_ONLY);
        }
        if (behind.stream().anyMatch(CaseFact::diedEstimated)) {
            caveats.add(Caveat.ESTIMATED_DATES);
        }
        if (slice.narrowed()) {
            caveats.add(Caveat.CHOSEN_DEATHS);
        }
        return caveats;
    }

    /**
     * How many of the deaths await toxicology and are suspected of all the items, when confirmed
     * substances are counted: what may still be added.
     */
    List<Sentence> alsoSuspected(List<Item> items, Collection<CaseFact> deaths) {
        if (basis() != EvidenceBasis.CONFIRMED || !items.stream().allMatch(Item::isSubstance)) {
            return List.of();
        }
        CaseReader reader = new CaseReader(taxonomy, EvidenceBasis.SUSPECTED);
        long open =
                deaths.stream()
                        .filter(fact -> !fact.toxicologyBack())
                        .filter(fact -> reader.items(fact).containsAll(items))
                        .count();
        return open == 0
                ? List.of()
                : List.of(Sentence.of("pattern.note.alsoSuspected", Argument.count(open)));
    }

    /** How many of the deaths were in each area; those of which it is not known are left out. */
    static Map<String, Integer> byArea(Collection<CaseFact> facts) {
        Map<String, Integer> counts = new HashMap<>();
        facts.stream()
                .filter(fact -> !fact.area().isBlank())
                .forEach(fact -> counts.merge(fact.area(), 1, Integer::sum));
        return counts;
    }

    static List<String> references(Collection<CaseFact> facts) {
        return facts.stream().map(CaseFact::reference).toList();
    }
}
