package vigil.store;

import static vigil.store.generated.Tables.CASE_DISTINCTION;
import static vigil.store.generated.Tables.CASE_LINK;
import static vigil.store.generated.Tables.CASE_MERGE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import vigil.casework.PairStore;
import vigil.domain.access.KeyClass;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.likeness.NameCounts;
import vigil.store.generated.tables.records.CaseDistinctionRecord;
import vigil.store.generated.tables.records.CaseMergeRecord;

/** Pairs of cases in H2. */
final class JooqPairStore implements PairStore {

    private final DSLContext dsl;
    private final PersonSearch search;

    private final Cells cells;

    JooqPairStore(DSLContext dsl, FieldCatalogue catalogue, PersonRows people, Cells cells) {
        this.dsl = dsl;
        this.cells = cells;
        this.search = new PersonSearch(dsl, catalogue, people, cells);
    }

    @Override
    public Map<CaseId, Answers> identities(Optional<Collection<CaseId>> only) {
        return search.identities(only);
    }

    @Override
    public Map<CaseId, Answers> sharing(Set<Long> keys, int crowd, int most) {
        return search.sharing(keys, crowd, most);
    }

    @Override
    public NameCounts counts(Set<Long> names) {
        return search.counts(names);
    }

    @Override
    public List<Tie> ties() {
        return ties(DSL.trueCondition());
    }

    @Override
    public List<Tie> ties(CaseId id) {
        return ties(CASE_LINK.CASE_ID.eq(id.value()).or(CASE_LINK.OTHER_CASE_ID.eq(id.value())));
    }

    private List<Tie> ties(Condition condition) {
        return dsl.selectFrom(CASE_LINK)
                .where(condition)
                .orderBy(CASE_LINK.CASE_ID, CASE_LINK.OTHER_CASE_ID)
                .fetch(row ->
                        new Tie(
                                new CaseId(row.getCaseId()),
                                new CaseId(row.getOtherCaseId()),
                                row.getLinkType()));
    }

    @Override
    public List<Distinction> distinctions() {
        return distinctions(DSL.trueCondition());
    }

    @Override
    public List<Distinction> distinctions(CaseId id) {
        return distinctions(
                CASE_DISTINCTION
                        .CASE_ID
                        .eq(id.value())
                        .or(CASE_DISTINCTION.OTHER_CASE_ID.eq(id.value())));
    }

    private List<Distinction> distinctions(Condition which) {
        if (!cells.hold(KeyClass.IDENTITY)) {
            return List.of();
        }
        return dsl.selectFrom(CASE_DISTINCTION).where(which).fetch(this::distinction);
    }

    private Distinction distinction(CaseDistinctionRecord row) {
        Object[] place = {row.getCaseId(), row.getOtherCaseId()};
        List<Optional<String>> prints =
                row.getSealed() == null
                        ? List.of(
                                Optional.of(String.valueOf(row.getPrint())),
                                Optional.of(String.valueOf(row.getOtherPrint())))
                        : cells.open(SealedColumn.DISTINCTIONS, place, row.getSealed());
        return new Distinction(
                new CaseId(row.getCaseId()),
                new CaseId(row.getOtherCaseId()),
                Long.parseLong(Cells.text(prints, 0)),
                Long.parseLong(Cells.text(prints, 1)));
    }

    @Override
    public void distinguish(Distinction distinction, UUID member, Instant now) {
        UUID first = distinction.first().value();
        UUID second = distinction.second().value();
        dsl.deleteFrom(CASE_DISTINCTION)
                .where(
                        CASE_DISTINCTION
                                .CASE_ID
                                .eq(first)
                                .and(CASE_DISTINCTION.OTHER_CASE_ID.eq(second))
                                .or(
                                        CASE_DISTINCTION
                                                .CASE_ID
                                                .eq(second)
                                                .and(CASE_DISTINCTION.OTHER_CASE_ID.eq(first))))
                .execute();
        dsl.insertInto(CASE_DISTINCTION)
                .set(CASE_DISTINCTION.CASE_ID, first)
                .set(CASE_DISTINCTION.OTHER_CASE_ID, second)
                .set(
                        CASE_DISTINCTION.SEALED,
                        cells.sealUnlessBlank(
                                SealedColumn.DISTINCTIONS,
                                new Object[] {first, second},
                                String.valueOf(distinction.print()),
                                String.valueOf(distinction.otherPrint())))
                .set(CASE_DISTINCTION.DECIDED_AT, Times.column(now))
                .set(CASE_DISTINCTION.MEMBER_ID, member)
                .execute();
    }

    @Override
    public List<Merge> merges(CaseId id) {
        return dsl.selectFrom(CASE_MERGE)
                .where(CASE_MERGE.KEPT_ID.eq(id.value()).or(CASE_MERGE.MERGED_ID.eq(id.value())))
                .orderBy(CASE_MERGE.MERGED_AT.desc(), CASE_MERGE.KEPT_VERSION.desc())
                .fetch(JooqPairStore::merge);
    }

    @Override
    public Optional<Merge> merge(UUID id) {
        return dsl.selectFrom(CASE_MERGE)
                .where(CASE_MERGE.ID.eq(id))
                .fetchOptional(JooqPairStore::merge);
    }

    private static Merge merge(CaseMergeRecord row) {
        return new Merge(
                row.getId(),
                new CaseId(row.getKeptId()),
                row.getKeptVersion(),
                new CaseId(row.getMergedId()),
                row.getMergedVersion(),
                Times.instant(row.getMergedAt()),
                row.getMemberId(),
                Optional.ofNullable(row.getUndoneAt()).map(Times::instant));
    }

    @Override
    public void insertMerge(Merge merge) {
        dsl.insertInto(CASE_MERGE)
                .set(CASE_MERGE.ID, merge.id())
                .set(CASE_MERGE.KEPT_ID, merge.kept().value())
                .set(CASE_MERGE.KEPT_VERSION, merge.keptVersion())
                .set(CASE_MERGE.MERGED_ID, merge.merged().value())
                .set(CASE_MERGE.MERGED_VERSION, merge.mergedVersion())
                .set(CASE_MERGE.MERGED_AT, Times.column(merge.at()))
                .set(CASE_MERGE.MEMBER_ID, merge.member())
                .execute();
    }

    @Override
    public void undoMerge(UUID id, Instant now) {
        dsl.update(CASE_MERGE)
                .set(CASE_MERGE.UNDONE_AT, Times.column(now))
                .where(CASE_MERGE.ID.eq(id))
                .execute();
    }
}
