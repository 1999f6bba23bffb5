package vigil.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.likeness.NameCounts;
import vigil.domain.likeness.Person;

/** Pairs of cases in memory. */
final class MemoryStorePairs implements PairStore {

    private final MemoryStoreCases cases;
    private final List<Distinction> distinctions;
    private final List<Merge> merges;

    MemoryStorePairs(MemoryStoreCases cases) {
        this(cases, List.of(), List.of());
    }

    private MemoryStorePairs(
            MemoryStoreCases cases, List<Distinction> distinctions, List<Merge> merges) {
        this.cases = cases;
        this.distinctions = new ArrayList<>(distinctions);
        this.merges = new ArrayList<>(merges);
    }

    MemoryStorePairs copy(MemoryStoreCases copied) {
        return new MemoryStorePairs(copied, distinctions, merges);
    }

    @Override
    public Map<CaseId, Answers> identities(Optional<Collection<CaseId>> only) {
        Map<CaseId, Answers> answers = new HashMap<>();
        for (ReviewCase reviewCase : cases.sketches(java.util.Set.of())) {
            if (only.isEmpty() || only.get().contains(reviewCase.id())) {
                answers.put(reviewCase.id(), reviewCase.answers());
            }
        }
        return answers;
    }

    /** Everybody, who is compared in any case. */
    @Override
    public Map<CaseId, Answers> sharing(Set<Long> keys, int crowd, int most) {
        Map<CaseId, Answers> answers = new HashMap<>();
        for (ReviewCase reviewCase : cases.sketches(Set.of())) {
            if (reviewCase.status() != CaseStatus.MERGED) {
                answers.put(reviewCase.id(), reviewCase.answers());
            }
        }
        return answers;
    }

    @Override
    public NameCounts counts(Set<Long> names) {
        Map<Long, Integer> bearers = new HashMap<>();
        Map<CaseId, Answers> all = sharing(Set.of(), 0, 0);
        all.values()
                .forEach(answers ->
                        NameCounts.borne(Person.of(answers))
                                .forEach(name -> bearers.merge(name, 1, Integer::sum)));
        return new NameCounts(bearers, all.size());
    }

    @Override
    public List<Tie> ties() {
        return cases.sketches(java.util.Set.of()).stream()
                .flatMap(c ->
                        c.links().stream().map(link -> new Tie(c.id(), link.other(), link.type())))
                .toList();
    }

    @Override
    public List<Tie> ties(CaseId id) {
        return ties().stream().filter(tie -> tie.from().equals(id) || tie.to().equals(id)).toList();
    }

    @Override
    public List<Distinction> distinctions() {
        return List.copyOf(distinctions);
    }

    @Override
    public List<Distinction> distinctions(CaseId id) {
        return distinctions.stream()
                .filter(two -> two.first().equals(id) || two.second().equals(id))
                .toList();
    }

    @Override
    public void distinguish(Distinction distinction, UUID member, Instant now) {
        distinctions.removeIf(d ->
                d.first().equals(distinction.first()) && d.second().equals(distinction.second())
                        || d.first().equals(distinction.second())
                                && d.second().equals(distinction.first()));
        distinctions.add(distinction);
    }

    @Override
    public List<Merge> merges(CaseId id) {
        return merges.reversed().stream()
                .filter(merge -> merge.kept().equals(id) || merge.merged().equals(id))
                .toList();
    }

    @Override
    public Optional<Merge> merge(UUID id) {
        return merges.stream().filter(merge -> merge.id().equals(id)).findFirst();
    }

    @Override
    public void insertMerge(Merge merge) {
        merges.add(merge);
    }

    @Override
    public void undoMerge(UUID id, Instant now) {
        merges.replaceAll(m ->
                m.id().equals(id)
                        ? new Merge(
                                m.id(),
                                m.kept(),
                                m.keptVersion(),
                                m.merged(),
                                m.mergedVersion(),
                                m.at(),
                                m.member(),
                                Optional.of(now))
                        : m);
    }
}
