package vigil.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.domain.vocabulary.VocabularyEdits;
import vigil.domain.vocabulary.VocabularyEdits.Entry;
import vigil.domain.vocabulary.VocabularyEdits.Subject;

/** The panel's own vocabulary in memory. */
final class MemoryStoreVocabulary implements VocabularyStore {

    private final MemoryStoreCases cases;
    private VocabularyEdits edits = VocabularyEdits.none();
    private final List<Change> changes = new ArrayList<>();

    MemoryStoreVocabulary(MemoryStoreCases cases) {
        this.cases = cases;
    }

    MemoryStoreVocabulary copy(MemoryStoreCases of) {
        MemoryStoreVocabulary copy = new MemoryStoreVocabulary(of);
        copy.edits = edits;
        copy.changes.addAll(changes);
        return copy;
    }

    @Override
    public VocabularyEdits edits() {
        return edits;
    }

    @Override
    public VocabularyEdits change(
            Map<Entry, String> said, String shipped, UUID member, Instant now) {
        VocabularyEdits before = edits;
        edits = before.with(said);
        said.forEach((entry, text) ->
                changes.addFirst(
                        new Change(
                                edits.edition(),
                                now,
                                member.toString(),
                                entry,
                                Optional.ofNullable(before.entries().get(entry)),
                                Optional.of(text))));
        return edits;
    }

    @Override
    public List<Change> history(Subject subject) {
        return changes.stream().filter(c -> c.entry().subject().equals(subject)).toList();
    }

    @Override
    public Map<String, Integer> uses() {
        Map<String, Integer> uses = new HashMap<>();
        cases.sketches(Set.of())
                .forEach(c ->
                        c.evidence().stream()
                                .flatMap(e -> e.substance().stream())
                                .distinct()
                                .forEach(code -> uses.merge(code, 1, Integer::sum)));
        return uses;
    }

    @Override
    public List<Untyped> untyped(Set<String> placeholders) {
        return cases.sketches(Set.of()).stream()
                .flatMap(c ->
                        c.evidence().stream()
                                .filter(e -> e.substance().map(placeholders::contains).orElse(true))
                                .map(e ->
                                        new Untyped(
                                                c.id(),
                                                c.reference(),
                                                e.substance(),
                                                e.asWritten(),
                                                e.stage())))
                .toList();
    }
}
