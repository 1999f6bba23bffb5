package vigil.patterns;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a slice reads single deaths: which it admits, and what they have on its basis. One view
 * serves one thread.
 */
public final class SliceView {

    private final Slice slice;
    private final CaseReader reader;
    private final LocalDate last;

    /**
     * @param asAt the last day that counts if the slice does not end before
     */
    public SliceView(Taxonomy taxonomy, Slice slice, LocalDate asAt) {
        this.slice = slice;
        this.reader = new CaseReader(taxonomy, slice.basis());
        this.last = slice.period().last().filter(day -> day.isBefore(asAt)).orElse(asAt);
    }

    public Slice slice() {
        return slice;
    }

    /** The last day that counts. */
    public LocalDate last() {
        return last;
    }

    /** Whether the death belongs and is not after the last day, whenever the period begins. */
    public boolean known(CaseFact fact) {
        return !fact.died().isAfter(last) && slice.admits(fact, reader);
    }

    public boolean inPeriod(CaseFact fact) {
        return slice.period().contains(fact.died());
    }

    /** Substances with their classes and families that count on the basis. */
    public Set<Item> substances(CaseFact fact) {
        return reader.items(fact).stream().filter(Item::isSubstance).collect(Collectors.toSet());
    }

    /** Whether the case can say that a substance was not there. */
    public boolean assessed(CaseFact fact) {
        return slice.basis().assessed(fact);
    }

    /** Whether a substance that is held at these stages counts, whatever it is counted as. */
    public boolean counts(Set<EvidenceStage> stages) {
        return slice.basis().counts(stages);
    }

    /** The first day of months that are not yet complete, by the panel's own past delays. */
    public LocalDate provisionalFrom(List<CaseFact> known) {
        return ReportingDelay.provisionalFrom(known, last);
    }
}
