package vigil.store;

import static vigil.store.generated.Tables.AGENCY_RETURN;
import static vigil.store.generated.Tables.CASE_CHANGE;
import static vigil.store.generated.Tables.IDENTITY_ANSWER;
import static vigil.store.generated.Tables.IMPORT_BATCH;
import static vigil.store.generated.Tables.PANEL_MEMBER;
import static vigil.store.generated.Tables.REFERENCE_COUNTER;
import static vigil.store.generated.Tables.REVIEW_CASE;
import static vigil.store.generated.Tables.SAVED_FILTER;
import static vigil.store.generated.Tables.STORE_IDENTITY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import vigil.casework.ImportBatch;
import vigil.casework.Revision;
import vigil.casework.SavedFilter;
import vigil.casework.Sight;
import vigil.casework.Today;
import vigil.domain.access.Grant;
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
import vigil.domain.vocabulary.Terms;
import vigil.store.generated.tables.records.CaseChangeRecord;
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

    JooqCaseStore(DSLContext dsl, FieldCatalogue catalogue, PersonRows people) {
        this.dsl = dsl;
        this.people = people;
        this.answerRows = new AnswerRows(dsl, catalogue);
        this.parts = new CaseParts(dsl);
        this.drafts = new CaseDrafts(dsl);
        this.lists = new CaseLists(dsl, answerRows);
        this.texts = new CaseTexts(dsl, answerRows);
        this.catalogue = catalogue;
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
                .setVocabularyEdition(edition());
        SpineColumns.copy(reviewCase, row);
        SpineColumns.copyName(reviewCase.answers(), row);
        SpineColumns.copyAge(reviewCase.answers(), row);
        SpineColumns.copyNeeds(reviewCase, catalogue, row);
        dsl.batchInsert(row).execute();
        answerRows.insert(reviewCase.id().value(), reviewCase.answers().all());
        parts.insert(reviewCase);
        people.insert(reviewCase.id().value(), reviewCase.answers(), reviewCase.status());
    }

    @Override
    public boolean update(
            ReviewCase before, ReviewCase after, CaseChange change, UUID member, Instant now) {
        ReviewCaseRecord row = new ReviewCaseRecord();
        row.setVersion(after.version())
                .setUpdatedAt(Times.column(now))
                .setVocabularyEdition(edition());
        SpineColumns.copy(after, row);
        if (touches(change, Fields.SURNAME) || touches(change, Fields.FORENAMES)) {
            SpineColumns.copyName(after.answers(), row);
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
            answerKey(item)
                    .ifPresent(key -> {
                        answerRows.delete(after.id().value(), key);
                        after.answers().get(key).ifPresent(answer -> written.put(key, answer));
                    });
        }
        answerRows.insert(after.id().value(), written);
        parts.replace(after, kinds);
        if (!restrictedOnly(change)) {
            workOut(after);
        }
        remember(after, change, member, now);
        return true;
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
     * whoever saved may not read the date of birth and other answers. The rows that hang on a case
     * everybody reads.
     */
    private void workOut(ReviewCase after) {
        ReviewCaseRecord row = new ReviewCaseRecord();
        Answers stored = answerRows.read(after.id().value(), Sight.ALL);
        SpineColumns.copyAge(stored, row);
        SpineColumns.copyNeeds(after.withAnswers(stored), catalogue, row);
        dsl.update(REVIEW_CASE).set(row).where(REVIEW_CASE.ID.eq(after.id().value())).execute();
        people.update(after.id().value(), stored, after.status());
    }

    /** Whether only answers changed from which nothing in the lists is worked out. */
    private boolean restrictedOnly(CaseChange change) {
        return change.items().stream()
                .allMatch(item ->
                        answerKey(item)
                                .map(key -> answerRows.sensitivity(key.field()))
                                .filter(s -> s == Sensitivity.LIV || s == Sensitivity.POL)
                                .isPresent());
    }

    private static boolean touches(CaseChange change, FieldKey field) {
        return change.items().stream()
                .anyMatch(item -> item.item().equals("answer:" + field + "#0"));
    }

    private static Optional<AnswerKey> answerKey(CaseChange.Item item) {
        if (!item.item().startsWith("answer:")) {
            return Optional.empty();
        }
        int hash = item.item().lastIndexOf('#');
        return Optional.of(
                new AnswerKey(
                        new FieldKey(item.item().substring(7, hash)),
                        Integer.parseInt(item.item().substring(hash + 1))));
    }

    private void remember(ReviewCase after, CaseChange change, UUID member, Instant now) {
        List<CaseChangeRecord> rows = new ArrayList<>();
        for (CaseChange.Item item : change.items()) {
            Sensitivity sensitivity =
                    answerKey(item)
                            .map(key -> answerRows.sensitivity(key.field()))
                            .orElse(Sensitivity.SENS);
            rows.add(
                    new CaseChangeRecord()
                            .setCaseId(after.id().value())
                            .setVersion(after.version())
                            .setPosition(rows.size())
                            .setChangedAt(Times.column(now))
                            .setMemberId(member)
                            .setItem(item.item())
                            .setSensitivity(sensitivity.name())
                            .setBeforeText(CaseParts.orNull(item.before()))
                            .setAfterText(CaseParts.orNull(item.after())));
        }
        dsl.batchInsert(rows).execute();
    }

    @Override
    public List<Revision> history(CaseId id, Sight sight) {
        record Head(long version, Instant at, String member) {}
        Map<Head, List<CaseChange.Item>> saves = new LinkedHashMap<>();
        dsl.select(
                        CASE_CHANGE.VERSION,
                        CASE_CHANGE.CHANGED_AT,
                        PANEL_MEMBER.NAME,
                        CASE_CHANGE.ITEM,
                        CASE_CHANGE.BEFORE_TEXT,
                        CASE_CHANGE.AFTER_TEXT)
                .from(CASE_CHANGE)
                .leftJoin(PANEL_MEMBER)
                .on(PANEL_MEMBER.ID.eq(CASE_CHANGE.MEMBER_ID))
                .where(
                        CASE_CHANGE.CASE_ID.eq(id.value()),
                        OpenCases.to(dsl, sight, CASE_CHANGE.CASE_ID),
                        CASE_CHANGE.SENSITIVITY.in(visible(sight)))
                .orderBy(CASE_CHANGE.VERSION.desc(), CASE_CHANGE.POSITION)
                .forEach(row ->
                        saves.computeIfAbsent(
                                        new Head(
                                                row.value1(),
                                                Times.instant(row.value2()),
                                                Optional.ofNullable(row.value3()).orElse("")),
                                        head -> new ArrayList<>())
                                .add(
                                        new CaseChange.Item(
                                                row.value4(),
                                                Optional.ofNullable(row.value5()),
                                                Optional.ofNullable(row.value6()))));
        return saves.entrySet().stream()
                .filter(save -> seen(sight, save.getValue()))
                .map(save ->
                        new Revision(
                                save.getKey().version(),
                                save.getKey().at(),
                                save.getKey().member(),
                                new CaseChange(save.getValue())))
                .toList();
    }

    /** Drops what of a save the reader does not see; whether anything is left. */
    private boolean seen(Sight sight, List<CaseChange.Item> items) {
        if (!sight.whole()) {
            items.removeIf(item ->
                    answerKey(item)
                            .flatMap(key -> catalogue.find(key.field()))
                            .filter(sight::of)
                            .isEmpty());
        }
        return !items.isEmpty();
    }

    private static List<String> visible(Sight sight) {
        return java.util.Arrays.stream(Sensitivity.values())
                .filter(sight::of)
                .map(Sensitivity::name)
                .toList();
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
        dsl.insertInto(IMPORT_BATCH)
                .set(IMPORT_BATCH.ID, batch.id())
                .set(IMPORT_BATCH.IMPORTED_AT, Times.column(batch.at()))
                .set(IMPORT_BATCH.MEMBER_ID, batch.member())
                .set(IMPORT_BATCH.SOURCE, batch.source())
                .set(IMPORT_BATCH.ROWS_READ, batch.rowsRead())
                .set(IMPORT_BATCH.CASES_ADDED, batch.casesAdded())
                .set(IMPORT_BATCH.REPORT, batch.report())
                .execute();
    }

    @Override
    public void updateBatch(ImportBatch batch) {
        dsl.update(IMPORT_BATCH)
                .set(IMPORT_BATCH.ROWS_READ, batch.rowsRead())
                .set(IMPORT_BATCH.CASES_ADDED, batch.casesAdded())
                .set(IMPORT_BATCH.REPORT, batch.report())
                .where(IMPORT_BATCH.ID.eq(batch.id()))
                .execute();
    }

    @Override
    public List<ImportBatch> batches() {
        return dsl.selectFrom(IMPORT_BATCH)
                .orderBy(IMPORT_BATCH.IMPORTED_AT.desc())
                .fetch(row ->
                        new ImportBatch(
                                row.getId(),
                                Times.instant(row.getImportedAt()),
                                row.getMemberId(),
                                row.getSource(),
                                row.getRowsRead(),
                                row.getCasesAdded(),
                                row.getReport(),
                                Optional.ofNullable(row.getUndoneAt()).map(Times::instant),
                                row.getCasesRemoved()));
    }

    @Override
    public List<ReviewCase> sketches(Set<FieldKey> fields) {
        return lists.sketches(fields);
    }

    @Override
    public Map<CaseId, Integer> premises() {
        Map<String, Integer> numbers = new HashMap<>();
        Map<CaseId, Integer> premises = new HashMap<>();
        dsl.select(IDENTITY_ANSWER.CASE_ID, IDENTITY_ANSWER.CONTENT)
                .from(IDENTITY_ANSWER)
                .where(
                        IDENTITY_ANSWER.FIELD.eq(Fields.INCIDENT_ADDRESS.text()),
                        IDENTITY_ANSWER.CONTENT.isNotNull())
                .orderBy(IDENTITY_ANSWER.CASE_ID)
                .forEach(row -> {
                    String address = Terms.fold(row.value2());
                    int number = numbers.computeIfAbsent(address, a -> numbers.size() + 1);
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
        return dsl.selectFrom(SAVED_FILTER)
                .where(SAVED_FILTER.MEMBER_ID.eq(member))
                .orderBy(SAVED_FILTER.POSITION, SAVED_FILTER.ID)
                .fetch(row -> new SavedFilter(row.getId(), row.getName(), row.getContent()));
    }

    @Override
    public void keepFilter(UUID member, SavedFilter filter) {
        int changed =
                dsl.update(SAVED_FILTER)
                        .set(SAVED_FILTER.NAME, filter.name())
                        .set(SAVED_FILTER.CONTENT, filter.content())
                        .where(SAVED_FILTER.ID.eq(filter.id()), SAVED_FILTER.MEMBER_ID.eq(member))
                        .execute();
        if (changed == 0) {
            dsl.insertInto(SAVED_FILTER)
                    .set(SAVED_FILTER.ID, filter.id())
                    .set(SAVED_FILTER.MEMBER_ID, member)
                    .set(SAVED_FILTER.POSITION, dsl.fetchCount(SAVED_FILTER))
                    .set(SAVED_FILTER.NAME, filter.name())
                    .set(SAVED_FILTER.CONTENT, filter.content())
                    .execute();
        }
    }

    @Override
    public void dropFilter(UUID member, UUID id) {
        dsl.deleteFrom(SAVED_FILTER)
                .where(SAVED_FILTER.ID.eq(id), SAVED_FILTER.MEMBER_ID.eq(member))
                .execute();
    }

    @Override
    public Map<CaseId, String> districts() {
        Map<CaseId, String> districts = new HashMap<>();
        dsl.select(IDENTITY_ANSWER.CASE_ID, IDENTITY_ANSWER.CONTENT)
                .from(IDENTITY_ANSWER)
                .where(
                        IDENTITY_ANSWER.FIELD.eq(Fields.INCIDENT_ADDRESS.text()),
                        IDENTITY_ANSWER.CONTENT.isNotNull())
                .forEach(row ->
                        district(row.value2())
                                .ifPresent(code -> districts.put(new CaseId(row.value1()), code)));
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
