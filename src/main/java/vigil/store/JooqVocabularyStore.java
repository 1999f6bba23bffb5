package vigil.store;

import static vigil.store.generated.Tables.FACTOR_FINDING;
import static vigil.store.generated.Tables.PANEL_MEMBER;
import static vigil.store.generated.Tables.REVIEW_CASE;
import static vigil.store.generated.Tables.STORE_IDENTITY;
import static vigil.store.generated.Tables.SUBSTANCE_EVIDENCE;
import static vigil.store.generated.Tables.VOCABULARY_CHANGE;
import static vigil.store.generated.Tables.VOCABULARY_ENTRY;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import vigil.casework.VocabularyStore;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.vocabulary.VocabularyEdits;
import vigil.domain.vocabulary.VocabularyEdits.Entry;
import vigil.domain.vocabulary.VocabularyEdits.Kind;
import vigil.domain.vocabulary.VocabularyEdits.Subject;

/** The panel's own vocabulary in H2. */
@SuppressWarnings("removal") // H2’s MERGE … KEY, which jOOQ means to drop
final class JooqVocabularyStore implements VocabularyStore {

    private final DSLContext dsl;

    JooqVocabularyStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public VocabularyEdits edits() {
        TreeMap<Entry, String> entries = new TreeMap<>();
        dsl.selectFrom(VOCABULARY_ENTRY)
                .forEach(row ->
                        kind(row.getKind())
                                .ifPresent(kind ->
                                        entries.put(
                                                new Entry(kind, row.getCode(), row.getAttribute()),
                                                row.getContent())));
        return new VocabularyEdits(edition(), entries);
    }

    private int edition() {
        return dsl.select(DSL.max(VOCABULARY_CHANGE.EDITION))
                .from(VOCABULARY_CHANGE)
                .fetchOptional(row -> row.value1())
                .orElse(0);
    }

    private static Optional<Kind> kind(String name) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty(); // of a later program
    }

    @Override
    public VocabularyEdits change(
            Map<Entry, String> changes, String shipped, UUID member, Instant now) {
        VocabularyEdits before = edits();
        VocabularyEdits after = before.with(changes);
        int position = 0;
        for (Map.Entry<Entry, String> change : changes.entrySet()) {
            Entry entry = change.getKey();
            dsl.mergeInto(VOCABULARY_ENTRY)
                    .columns(
                            VOCABULARY_ENTRY.KIND,
                            VOCABULARY_ENTRY.CODE,
                            VOCABULARY_ENTRY.ATTRIBUTE,
                            VOCABULARY_ENTRY.CONTENT)
                    .key(VOCABULARY_ENTRY.KIND, VOCABULARY_ENTRY.CODE, VOCABULARY_ENTRY.ATTRIBUTE)
                    .values(entry.kind().name(), entry.code(), entry.attribute(), change.getValue())
                    .execute();
            dsl.insertInto(VOCABULARY_CHANGE)
                    .set(VOCABULARY_CHANGE.EDITION, after.edition())
                    .set(VOCABULARY_CHANGE.POSITION, position++)
                    .set(VOCABULARY_CHANGE.CHANGED_AT, Times.column(now))
                    .set(VOCABULARY_CHANGE.MEMBER_ID, member)
                    .set(VOCABULARY_CHANGE.KIND, entry.kind().name())
                    .set(VOCABULARY_CHANGE.CODE, entry.code())
                    .set(VOCABULARY_CHANGE.ATTRIBUTE, entry.attribute())
                    .set(VOCABULARY_CHANGE.BEFORE_TEXT, before.entries().get(entry))
                    .set(VOCABULARY_CHANGE.AFTER_TEXT, change.getValue())
                    .execute();
        }
        dsl.update(STORE_IDENTITY)
                .set(STORE_IDENTITY.VOCABULARY_EDITION, shipped + "+" + after.edition())
                .execute();
        return after;
    }

    @Override
    public List<Change> history(Subject subject) {
        return dsl.select(
                        VOCABULARY_CHANGE.EDITION,
                        VOCABULARY_CHANGE.CHANGED_AT,
                        PANEL_MEMBER.NAME,
                        VOCABULARY_CHANGE.ATTRIBUTE,
                        VOCABULARY_CHANGE.BEFORE_TEXT,
                        VOCABULARY_CHANGE.AFTER_TEXT)
                .from(VOCABULARY_CHANGE)
                .leftJoin(PANEL_MEMBER)
                .on(PANEL_MEMBER.ID.eq(VOCABULARY_CHANGE.MEMBER_ID))
                .where(
                        VOCABULARY_CHANGE.KIND.eq(subject.kind().name()),
                        VOCABULARY_CHANGE.CODE.eq(subject.code()))
                .orderBy(VOCABULARY_CHANGE.EDITION.desc(), VOCABULARY_CHANGE.POSITION)
                .fetch(row ->
                        new Change(
                                row.value1(),
                                Times.instant(row.value2()),
                                Optional.ofNullable(row.value3()).orElse(""),
                                new Entry(subject.kind(), subject.code(), row.value4()),
                                Optional.ofNullable(row.value5()),
                                Optional.ofNullable(row.value6())));
    }

    @Override
    public Map<String, Integer> uses() {
        Map<String, Integer> uses = new HashMap<>();
        dsl.select(SUBSTANCE_EVIDENCE.SUBSTANCE, DSL.countDistinct(SUBSTANCE_EVIDENCE.CASE_ID))
                .from(SUBSTANCE_EVIDENCE)
                .where(SUBSTANCE_EVIDENCE.SUBSTANCE.isNotNull())
                .groupBy(SUBSTANCE_EVIDENCE.SUBSTANCE)
                .forEach(row -> uses.put(row.value1(), row.value2()));
        dsl.select(FACTOR_FINDING.FACTOR, DSL.count())
                .from(FACTOR_FINDING)
                .groupBy(FACTOR_FINDING.FACTOR)
                .forEach(row -> uses.put(row.value1(), row.value2()));
        return uses;
    }

    @Override
    public List<Untyped> untyped(Set<String> placeholders) {
        return dsl.select(
                        REVIEW_CASE.ID,
                        REVIEW_CASE.REFERENCE,
                        SUBSTANCE_EVIDENCE.SUBSTANCE,
                        SUBSTANCE_EVIDENCE.AS_WRITTEN,
                        SUBSTANCE_EVIDENCE.STAGE)
                .from(SUBSTANCE_EVIDENCE)
                .join(REVIEW_CASE)
                .on(REVIEW_CASE.ID.eq(SUBSTANCE_EVIDENCE.CASE_ID))
                .where(
                        SUBSTANCE_EVIDENCE
                                .SUBSTANCE
                                .isNull()
                                .or(SUBSTANCE_EVIDENCE.SUBSTANCE.in(placeholders)))
                .orderBy(
                        REVIEW_CASE.DATE_OF_DEATH.desc().nullsFirst(),
                        REVIEW_CASE.REFERENCE,
                        SUBSTANCE_EVIDENCE.POSITION)
                .fetch(row ->
                        new Untyped(
                                new CaseId(row.value1()),
                                new CaseReference(row.value2()),
                                Optional.ofNullable(row.value3()),
                                row.value4(),
                                EvidenceStage.ofCode(row.value5())
                                        .orElse(EvidenceStage.SUSPECTED)));
    }
}
