package vigil.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseChange;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Sensitivity;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.vocabulary.Vocabulary;

/**
 * Cases in memory. What only SQL can answer well, such as overdue returns, is answered with
 * nothing.
 */
public final class MemoryStoreCases implements CaseStore {

    private final Vocabulary vocabulary;
    private final Map<CaseId, ReviewCase> cases = new LinkedHashMap<>();
    private final Map<CaseId, List<Revision>> history = new LinkedHashMap<>();
    private final Map<CaseId, Instant> created = new LinkedHashMap<>();
    private final Map<String, CaseDraft> drafts = new LinkedHashMap<>();
    private final Set<String> taken = new java.util.LinkedHashSet<>();
    private final List<ImportBatch> batches = new ArrayList<>();
    private final Map<UUID, List<SavedFilter>> filters = new LinkedHashMap<>();

    MemoryStoreCases(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    MemoryStoreCases copy() {
        MemoryStoreCases copy = new MemoryStoreCases(vocabulary);
        copy.cases.putAll(cases);
        history.forEach((id, revisions) -> copy.history.put(id, new ArrayList<>(revisions)));
        copy.created.putAll(created);
        copy.drafts.putAll(drafts);
        copy.taken.addAll(taken);
        copy.batches.addAll(batches);
        filters.forEach((member, mine) -> copy.filters.put(member, new ArrayList<>(mine)));
        return copy;
    }

    @Override
    public Optional<ReviewCase> find(CaseId id, Sight sight) {
        return Optional.ofNullable(cases.get(id)).map(reviewCase -> seen(reviewCase, sight));
    }

    private ReviewCase seen(ReviewCase reviewCase, Sight sight) {
        Answers answers = reviewCase.answers();
        for (AnswerKey key : reviewCase.answers().all().keySet()) {
            Sensitivity sensitivity = vocabulary.catalogue().get(key.field()).sensitivity();
            if (!sight.of(sensitivity)) {
                answers = answers.without(key);
            }
        }
        return reviewCase.withAnswers(answers);
    }

    @Override
    public Optional<CaseId> identify(CaseReference reference) {
        return cases.values().stream()
                .filter(c -> c.reference().equals(reference))
                .map(ReviewCase::id)
                .findFirst();
    }

    @Override
    public Optional<Long> version(CaseId id) {
        return Optional.ofNullable(cases.get(id)).map(ReviewCase::version);
    }

    @Override
    public List<CaseRow> rows(Sight sight) {
        return cases.values().stream().map(c -> row(seen(c, sight))).toList();
    }

    @Override
    public List<CaseRow> rows(java.util.Collection<CaseId> some, Sight sight) {
        return rows(sight).stream().filter(row -> some.contains(row.id())).toList();
    }

    private CaseRow row(ReviewCase c) {
        Answers answers = c.answers();
        return new CaseRow(
                c.id(),
                c.reference(),
                c.name(),
                answers.code(Fields.TYPE).orElse(""),
                c.status(),
                answers.code(Fields.AREA_OF_RESIDENCE).orElse(""),
                c.dateOfDeath(),
                answers.date(Fields.DATE_NOTIFIED).flatMap(d -> d.exact()),
                answers.code(Fields.PLACE).orElse(""),
                c.urgent(),
                substances(c, true),
                substances(c, false),
                c.version(),
                created.getOrDefault(c.id(), Instant.EPOCH));
    }

    private static List<String> substances(ReviewCase c, boolean confirmed) {
        return c.evidence().stream()
                .filter(e -> e.stage().confirmed() == confirmed)
                .map(SubstanceEvidence::substance)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    @Override
    public CaseReference nextReference(String prefix) {
        int number = 1;
        while (taken.contains(prefix + String.format("%03d", number))) {
            number++;
        }
        CaseReference reference = new CaseReference(prefix + String.format("%03d", number));
        reserve(reference);
        return reference;
    }

    @Override
    public void reserve(CaseReference reference) {
        taken.add(reference.text());
    }

    @Override
    public void insert(ReviewCase reviewCase, Optional<UUID> batch, Instant now) {
        cases.put(reviewCase.id(), reviewCase.withVersion(1));
        created.put(reviewCase.id(), now);
        reserve(reviewCase.reference());
    }

    @Override
    public boolean update(
            ReviewCase before, ReviewCase after, CaseChange change, UUID member, Instant now) {
        if (version(before.id()).filter(v -> v == before.version()).isEmpty()) {
            return false;
        }
        // Only what changed is written: what the writer could not read stays as it is.
        cases.put(
                after.id(),
                change.applyTo(cases.get(after.id()), vocabulary.catalogue())
                        .withVersion(after.version()));
        history.computeIfAbsent(after.id(), id -> new ArrayList<>())
                .addFirst(new Revision(after.version(), now, member.toString(), change));
        return true;
    }

    @Override
    public List<Revision> history(CaseId id, Sight sight) {
        return history.getOrDefault(id, List.of());
    }

    @Override
    public Optional<Instant> created(CaseId id) {
        return Optional.ofNullable(created.get(id));
    }

    @Override
    public List<Today.OverdueReturn> overdueReturns(LocalDate today) {
        return List.of();
    }

    @Override
    public List<Today.AwaitedToxicology> awaitedToxicology(LocalDate today) {
        return List.of();
    }

    @Override
    public void keepDraft(UUID member, CaseDraft draft) {
        drafts.put(member + " " + draft.reviewCase(), draft);
    }

    @Override
    public Optional<CaseDraft> draft(UUID member, CaseId id) {
        return Optional.ofNullable(drafts.get(member + " " + id));
    }

    @Override
    public List<CaseDraft> drafts(UUID member) {
        return drafts.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(member.toString()))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public void dropDraft(UUID member, CaseId id) {
        drafts.remove(member + " " + id);
    }

    @Override
    public void insertBatch(ImportBatch batch) {
        batches.add(batch);
    }

    @Override
    public void updateBatch(ImportBatch batch) {
        batches.removeIf(b -> b.id().equals(batch.id()));
        batches.add(batch);
    }

    @Override
    public List<ImportBatch> batches() {
        return List.copyOf(batches);
    }

    @Override
    public List<ReviewCase> sketches(Set<FieldKey> fields) {
        return List.copyOf(cases.values());
    }

    @Override
    public Map<CaseId, Integer> premises() {
        return Map.of();
    }

    @Override
    public Map<CaseId, Long> textStamps() {
        Map<CaseId, Long> stamps = new LinkedHashMap<>();
        cases.forEach((id, c) -> stamps.put(id, c.version()));
        return stamps;
    }

    @Override
    public List<CaseText> texts(
            java.util.Collection<CaseId> wanted, Sight sight, boolean discussions) {
        return wanted.stream()
                .map(id ->
                        new CaseText(
                                id,
                                find(id, sight)
                                        .map(c -> c.answers().text(Fields.NARRATIVE))
                                        .map(text ->
                                                List.of(
                                                        new CaseText.Passage(
                                                                Fields.NARRATIVE.text(), text)))
                                        .orElse(List.of())))
                .toList();
    }

    @Override
    public List<SavedFilter> filters(UUID member) {
        return List.copyOf(filters.getOrDefault(member, List.of()));
    }

    @Override
    public void keepFilter(UUID member, SavedFilter filter) {
        List<SavedFilter> mine = filters.computeIfAbsent(member, m -> new ArrayList<>());
        mine.removeIf(f -> f.id().equals(filter.id()));
        mine.add(filter);
    }

    @Override
    public void dropFilter(UUID member, UUID id) {
        filters.getOrDefault(member, new ArrayList<>()).removeIf(f -> f.id().equals(id));
    }

    @Override
    public Map<CaseId, String> districts() {
        return Map.of();
    }

    @Override
    public boolean unopened(CaseId id) {
        return false;
    }
}
