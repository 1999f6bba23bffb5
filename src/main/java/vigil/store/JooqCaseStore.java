package vigil.store;

import static vigil.store.generated.Tables.AGENCY_RETURN;
import static vigil.store.generated.Tables.IDENTITY_WAITING;
import static vigil.store.generated.Tables.REFERENCE_COUNTER;
import static vigil.store.generated.Tables.REVIEW_CASE;
import static vigil.store.generated.Tables.STORE_IDENTITY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import vigil.casework.CaseDraft;
import vigil.casework.CaseRow;
import vigil.casework.CaseStore;
import vigil.casework.CaseText;
import vigil.casework.GoneContent;
import vigil.casework.ImportBatch;
import vigil.casework.Problem;
import vigil.casework.Revision;
import vigil.casework.SavedFilter;
import vigil.casework.Sight;
import vigil.casework.Today;
import vigil.domain.access.Grant;
import vigil.domain.access.KeyClass;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseChange;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.FactorFinding;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.Postcode;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Sensitivity;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.retention.RetainedContent;
import vigil.store.generated.tables.records.ReviewCaseRecord;

/** Cases in H2. */
final class JooqCaseStore implements CaseStore {

    /** The postcode in a stored address. */
    private static final Pattern POSTCODE = Pattern.compile("(?:^|\\|)postcode=([^|]+)");

    private final DSLContext dsl;
    private final AnswerRows answerRows;
    private final CaseParts parts;
    private final CaseDrafts drafts;
    private final CaseLists lists;
    private Optional<String> edition = Optional.empty();
    private final CaseTexts texts;
    private final FieldCatalogue catalogue;
    private final PersonRows people;
    private final EditRows edits;
    private final Revisions revisions;
    private final IncidentColumns incidents;
    private final FilterRows filters;
    private final ImportBatchRows batches;
    private final Cells cells;

    JooqCaseStore(DSLContext dsl, FieldCatalogue catalogue, PersonRows people, Cells cells) {
        this.dsl = dsl;
        this.people = people;
        this.cells = cells;
        this.answerRows = new AnswerRows(dsl, catalogue, cells);
        this.parts = new CaseParts(dsl, cells);
        this.drafts = new CaseDrafts(dsl, answerRows, cells);
        this.lists = new CaseLists(dsl, answerRows, cells);
        this.texts = new CaseTexts(dsl, answerRows, cells);
        this.incidents = new IncidentColumns(dsl, cells);
        this.filters = new FilterRows(dsl, cells);
        this.batches = new ImportBatchRows(dsl, cells);
        this.catalogue = catalogue;
        ChangeTexts changes = new ChangeTexts(cells);
        this.edits = new EditRows(dsl, catalogue, changes);
        this.revisions = new Revisions(dsl, catalogue, answerRows, edits, changes);
    }

    EditRows edits() {
        return edits;
    }

    Revisions revisions() {
        return revisions;
    }

    @Override
    public Optional<ReviewCase> find(CaseId id, Sight sight) {
        UUID key = id.value();
        return dsl.select(REVIEW_CASE.REFERENCE, REVIEW_CASE.VERSION)
                .from(REVIEW_CASE)
                .where(REVIEW_CASE.ID.eq(key), OpenCases.to(dsl, sight, REVIEW_CASE.ID))
                .fetchOptional(row -> {
                    Answers answers = answerRows.read(key, sight);
                    CaseReference reference = new CaseReference(row.value1());
                    return sight.whole()
                            ? new ReviewCase(
                                    id,
                                    reference,
                                    row.value2(),
                                    answers,
                                    parts.evidence(key),
                                    parts.factors(key),
                                    parts.returns(key),
                                    parts.chronology(key),
                                    parts.links(key),
                                    parts.toxicology(key))
                            : new ReviewCase(
                                    id,
                                    reference,
                                    row.value2(),
                                    answers,
                                    coded(parts.evidence(key), sight),
                                    sight.facts() == Grant.CODED
                                            ? codedFactors(parts.factors(key))
                                            : List.of(),
                                    List.of(),
                                    List.of(),
                                    List.of());
                });
    }

    /** Evidence without the words of a report; none at all where no facts are seen. */
    private static List<SubstanceEvidence> coded(List<SubstanceEvidence> rows, Sight sight) {
        return sight.of(Sensitivity.OPEN)
                ? rows.stream().map(SubstanceEvidence::withoutWords).toList()
                : List.of();
    }

    private static List<FactorFinding> codedFactors(List<FactorFinding> rows) {
        return rows.stream()
                .map(f -> new FactorFinding(f.id(), f.factor(), f.influence(), f.modifiable(), ""))
                .toList();
    }

    @Override
    public Optional<CaseId> identify(CaseReference reference) {
        return dsl.select(REVIEW_CASE.ID)
                .from(REVIEW_CASE)
                .where(REVIEW_CASE.REFERENCE.eq(reference.text()))
                .fetchOptional(row -> new CaseId(row.value1()));
    }

    @Override
    public Optional<Long> version(CaseId id) {
        return dsl.select(REVIEW_CASE.VERSION)
                .from(REVIEW_CASE)
                .where(REVIEW_CASE.ID.eq(id.value()))
                .fetchOptional(row -> row.value1());
    }

    @Override
    public List<CaseRow> rows(Sight sight) {
        return lists.rows(sight);
    }

    @Override
    public List<CaseRow> rows(Collection<CaseId> cases, Sight sight) {
        return lists.rows(cases, sight);
    }

    @Override
    public CaseReference nextReference(String prefix) {
        int last =
                dsl.select(REFERENCE_COUNTER.LAST_NUMBER)
                        .from(REFERENCE_COUNTER)
                        .where(REFERENCE_COUNTER.PREFIX.eq(prefix))
                        .fetchOptional(row -> row.value1())
                        .orElse(0);
        CaseReference next = new CaseReference(prefix + String.format("%03d", last + 1));
        reserve(next);
        return next;
    }

    @Override
    public void reserve(CaseReference reference) {
        int changed =
                dsl.update(REFERENCE_COUNTER)
                        .set(
                                REFERENCE_COUNTER.LAST_NUMBER,
                                org.jooq.impl.DSL.greatest(
                                        REFERENCE_COUNTER.LAST_NUMBER,
                                        org.jooq.impl.DSL.val(reference.number())))
                        .where(REFERENCE_COUNTER.PREFIX.eq(reference.prefix()))
                        .execute();
        if (changed == 0) {
            dsl.insertInto(
                            REFERENCE_COUNTER,
                            REFERENCE_COUNTER.PREFIX,
                            REFERENCE_COUNTER.LAST_NUMBER)
                    .values(reference.prefix(), reference.number())
                    .execute();
        }
    }

    @Override
    public void insert(ReviewCase reviewCase, Optional<UUID> batch, Instant now) {
        ReviewCaseRecord row = new ReviewCaseRecord();
        row.setId(reviewCase.id().value())
                .setVersion(reviewCase.version())
                .setCreatedAt(Times.column(now))
                .setUpdatedAt(Times.column(now))
                .setImportId(CaseParts.orNull(batch))
                .setArrived(edits.tick())
                .setVocabularyEdition(edition());
        SpineColumns.copy(reviewCase, row);
        SpineColumns.copyName(reviewCase.id().value(), reviewCase.answers(), row, cells);
        SpineColumns.copyAge(reviewCase.answers(), row);
        incidents.copy(reviewCase.answers(), row);
        SpineColumns.copyNeeds(reviewCase, catalogue, row);
        dsl.batchInsert(row).execute();
        answerRows.insert(reviewCase.id().value(), reviewCase.answers().all());
        parts.insert(reviewCase);
        people.insert(reviewCase.id().value(), reviewCase.answers(), reviewCase.status());
    }

    @Override
    public boolean update(
            ReviewCase before, ReviewCase after, CaseChange change, UUID member, Instant now) {
        if (!write(before, after, change, now)) {
            return false;
        }
        revisions.remember(before, after, change, member, now);
        return true;
    }

    /** Writes what changed, without the history. */
    boolean write(ReviewCase before, ReviewCase after, CaseChange change, Instant now) {
        refuseWhatIsGone(after, change);
        ReviewCaseRecord row = new ReviewCaseRecord();
        row.setVersion(after.version())
                .setUpdatedAt(Times.column(now))
                .setVocabularyEdition(edition());
        SpineColumns.copy(after, row);
        if (touches(change, Fields.SURNAME) || touches(change, Fields.FORENAMES)) {
            SpineColumns.copyName(after.id().value(), after.answers(), row, cells);
        }
        if (touches(change, Fields.INCIDENT_ADDRESS)) {
            incidents.copy(after.answers(), row);
        }
        int changed =
                dsl.update(REVIEW_CASE)
                        .set(row)
                        .where(
                                REVIEW_CASE.ID.eq(after.id().value()),
                                REVIEW_CASE.VERSION.eq(before.version()))
                        .execute();
        if (changed == 0) {
            return false;
        }
        Set<String> kinds = new HashSet<>();
        Map<AnswerKey, Answer> written = new TreeMap<>();
        for (CaseChange.Item item : change.items()) {
            int colon = item.item().indexOf(':');
            kinds.add(item.item().substring(0, colon));
            Revisions.answerKey(item.item())
                    .ifPresent(key -> {
                        answerRows.delete(after.id().value(), key);
                        after.answers().get(key).ifPresent(answer -> written.put(key, answer));
                    });
        }
        answerRows.insert(after.id().value(), written);
        parts.replace(after, kinds);
        workOut(after);
        return true;
    }

    /** What was removed for good is brought back by nobody. */
    private void refuseWhatIsGone(ReviewCase after, CaseChange change) {
        Set<RetainedContent> gone = JooqRetention.gone(dsl, after.id().value());
        if (!gone.isEmpty()
                && change.items().stream()
                        .filter(item -> item.after().isPresent())
                        .anyMatch(item ->
                                GoneContent.of(item.item(), catalogue)
                                        .filter(gone::contains)
                                        .isPresent())) {
            throw new CellTrouble(
                    new Problem.Invalid(
                            "case.retentionReview",
                            "retentionGone",
                            List.of(after.reference().text())));
        }
    }

    /** The edition of the vocabulary that codes what is written now. */
    private String edition() {
        if (edition.isEmpty()) {
            edition =
                    dsl.select(STORE_IDENTITY.VOCABULARY_EDITION)
                            .from(STORE_IDENTITY)
                            .fetchOptional(row -> row.value1());
        }
        return edition.orElse("");
    }

    /**
     * Age, what a panel still needs and what the person is found by: from what is stored, because
     * whoever saved may not read the date of birth and other answers. What takes an answer that
     * even the key does not open stays as it is and waits for somebody who holds that key.
     */
    private void workOut(ReviewCase after) {
        UUID id = after.id().value();
        ReviewCaseRecord row = new ReviewCaseRecord();
        Answers stored = answerRows.outline(id);
        if (!answerRows.unopened(id, Fields.DATE_OF_BIRTH)) {
            SpineColumns.copyAge(stored, row);
        }
        SpineColumns.copyNeeds(after.withAnswers(stored), catalogue, row);
        dsl.update(REVIEW_CASE).set(row).where(REVIEW_CASE.ID.eq(id)).execute();
        people.update(id, stored, after.status());
    }

    /** Makes good what was left to somebody who holds the key of names, if this one does. */
    void catchUp() {
        if (!cells.hold(KeyClass.IDENTITY)) {
            return;
        }
        List<UUID> waiting = dsl.selectFrom(IDENTITY_WAITING).fetch(IDENTITY_WAITING.CASE_ID);
        for (UUID id : waiting) {
            find(new CaseId(id), Sight.ALL)
                    .ifPresent(stored -> {
                        ReviewCaseRecord row = new ReviewCaseRecord();
                        SpineColumns.copyAge(stored.answers(), row);
                        incidents.copy(stored.answers(), row);
                        dsl.update(REVIEW_CASE).set(row).where(REVIEW_CASE.ID.eq(id)).execute();
                        people.update(id, stored.answers(), stored.status());
                    });
        }
        if (!waiting.isEmpty()) {
            dsl.deleteFrom(IDENTITY_WAITING).where(IDENTITY_WAITING.CASE_ID.in(waiting)).execute();
        }
    }

    @Override
    public boolean unopened(CaseId id) {
        return answerRows.unopened(id.value())
                || (!cells.hold(KeyClass.IDENTITY)
                        && dsl.fetchExists(
                                dsl.selectOne()
                                        .from(AGENCY_RETURN)
                                        .where(AGENCY_RETURN.CASE_ID.eq(id.value()))));
    }

    private static boolean touches(CaseChange change, FieldKey field) {
        return change.items().stream()
                .anyMatch(item -> item.item().equals("answer:" + field + "#0"));
    }

    @Override
    public List<Revision> history(CaseId id, Sight sight) {
        return revisions.of(id, sight);
    }

    @Override
    public Optional<Instant> created(CaseId id) {
        return dsl.select(REVIEW_CASE.CREATED_AT)
                .from(REVIEW_CASE)
                .where(REVIEW_CASE.ID.eq(id.value()))
                .fetchOptional(row -> Times.instant(row.value1()));
    }

    @Override
    public List<Today.OverdueReturn> overdueReturns(LocalDate today) {
        return dsl.select(
                        REVIEW_CASE.ID,
                        REVIEW_CASE.REFERENCE,
                        AGENCY_RETURN.AGENCY,
                        AGENCY_RETURN.DUE)
                .from(AGENCY_RETURN)
                .join(REVIEW_CASE)
                .on(REVIEW_CASE.ID.eq(AGENCY_RETURN.CASE_ID))
                .where(
                        AGENCY_RETURN.RECEIVED.isNull(),
                        AGENCY_RETURN.DUE.lt(today),
                        REVIEW_CASE.STATUS.in(CaseLists.OPEN))
                .orderBy(AGENCY_RETURN.DUE, REVIEW_CASE.REFERENCE)
                .fetch(row ->
                        new Today.OverdueReturn(
                                new CaseId(row.value1()),
                                new CaseReference(row.value2()),
                                row.value3(),
                                row.value4(),
                                ChronoUnit.DAYS.between(row.value4(), today)));
    }

    @Override
    public List<Today.AwaitedToxicology> awaitedToxicology(LocalDate today) {
        return lists.awaitedToxicology(today);
    }

    @Override
    public void keepDraft(UUID member, CaseDraft draft) {
        drafts.keep(member, draft);
    }

    @Override
    public Optional<CaseDraft> draft(UUID member, CaseId id) {
        return drafts.find(member, id);
    }

    @Override
    public List<CaseDraft> drafts(UUID member) {
        return drafts.all(member);
    }

    @Override
    public void dropDraft(UUID member, CaseId id) {
        drafts.drop(member, id);
    }

    @Override
    public void insertBatch(ImportBatch batch) {
        batches.insert(batch);
    }

    @Override
    public void updateBatch(ImportBatch batch) {
        batches.update(batch);
    }

    @Override
    public List<ImportBatch> batches() {
        return batches.all();
    }

    @Override
    public List<ReviewCase> sketches(Set<FieldKey> fields) {
        return lists.sketches(fields);
    }

    @Override
    public Map<CaseId, Integer> premises() {
        Map<Long, Integer> numbers = new HashMap<>();
        Map<CaseId, Integer> premises = new HashMap<>();
        dsl.select(REVIEW_CASE.ID, REVIEW_CASE.INCIDENT_PREMISES)
                .from(REVIEW_CASE)
                .where(REVIEW_CASE.INCIDENT_PREMISES.isNotNull())
                .orderBy(REVIEW_CASE.ID)
                .forEach(row -> {
                    int number = numbers.computeIfAbsent(row.value2(), a -> numbers.size() + 1);
                    premises.put(new CaseId(row.value1()), number);
                });
        return premises;
    }

    @Override
    public Map<CaseId, Long> textStamps() {
        return texts.stamps();
    }

    @Override
    public List<CaseText> texts(Collection<CaseId> cases, Sight sight, boolean discussions) {
        return texts.read(cases, sight, discussions);
    }

    @Override
    public List<SavedFilter> filters(UUID member) {
        return filters.of(member);
    }

    @Override
    public void keepFilter(UUID member, SavedFilter filter) {
        filters.keep(member, filter);
    }

    @Override
    public void dropFilter(UUID member, UUID id) {
        filters.drop(member, id);
    }

    @Override
    public Map<CaseId, String> districts() {
        Map<CaseId, String> districts = new HashMap<>();
        dsl.select(REVIEW_CASE.ID, REVIEW_CASE.INCIDENT_DISTRICT)
                .from(REVIEW_CASE)
                .where(REVIEW_CASE.INCIDENT_DISTRICT.isNotNull())
                .forEach(row -> districts.put(new CaseId(row.value1()), row.value2()));
        return districts;
    }

    /** The district of a stored address. */
    static Optional<String> district(String content) {
        return postcode(content).map(Postcode::district);
    }

    /** The postcode of a stored address. */
    static Optional<Postcode> postcode(String content) {
        Matcher postcode = POSTCODE.matcher(content);
        return postcode.find() ? Postcode.parse(postcode.group(1)) : Optional.empty();
    }
}
