package vigil.store;

import static vigil.store.generated.Tables.CASE_DRAFT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vigil.casework.CaseDraft;
import vigil.domain.access.KeyClass;
import vigil.domain.casefile.CaseChange;
import vigil.domain.casefile.CaseId;
import vigil.store.generated.tables.records.CaseDraftRecord;

/**
 * Drafts as rows. Their change is one text: items divided by record separators, and in them item,
 * before and after by group separators; an absent text is a single NUL. What is restricted is taken
 * out of it and sealed, class by class, with the place that each item had.
 */
@SuppressWarnings("removal") // H2’s MERGE … KEY, which jOOQ means to drop
final class CaseDrafts {

    private static final String RECORD = "\u001e";
    private static final String GROUP = "\u001d";
    private static final String ABSENT = "\0";

    private final DSLContext dsl;
    private final AnswerRows answers;
    private final Cells cells;

    CaseDrafts(DSLContext dsl, AnswerRows answers, Cells cells) {
        this.dsl = dsl;
        this.answers = answers;
        this.cells = cells;
    }

    void keep(UUID member, CaseDraft draft) {
        dsl.mergeInto(CASE_DRAFT)
                .columns(
                        CASE_DRAFT.MEMBER_ID,
                        CASE_DRAFT.CASE_ID,
                        CASE_DRAFT.BASE_VERSION,
                        CASE_DRAFT.SAVED_AT,
                        CASE_DRAFT.CONTENT,
                        CASE_DRAFT.SEALED_IDENTITY,
                        CASE_DRAFT.SEALED_LIVING,
                        CASE_DRAFT.SEALED_POLICE)
                .key(CASE_DRAFT.MEMBER_ID, CASE_DRAFT.CASE_ID)
                .values(
                        member,
                        draft.reviewCase().value(),
                        draft.baseVersion(),
                        Times.column(draft.savedAt()),
                        text(draft.change(), Optional.empty()),
                        cell(member, draft, KeyClass.IDENTITY),
                        cell(member, draft, KeyClass.LIVING),
                        cell(member, draft, KeyClass.POLICE))
                .execute();
    }

    private byte @Nullable [] cell(UUID member, CaseDraft draft, KeyClass keyClass) {
        return cells.sealUnlessBlank(
                SealedColumn.draft(keyClass),
                new Object[] {member, draft.reviewCase().value()},
                text(draft.change(), Optional.of(keyClass)));
    }

    Optional<CaseDraft> find(UUID member, CaseId id) {
        return dsl.selectFrom(CASE_DRAFT)
                .where(CASE_DRAFT.MEMBER_ID.eq(member), CASE_DRAFT.CASE_ID.eq(id.value()))
                .fetchOptional(this::draft);
    }

    List<CaseDraft> all(UUID member) {
        return dsl.selectFrom(CASE_DRAFT)
                .where(CASE_DRAFT.MEMBER_ID.eq(member))
                .orderBy(CASE_DRAFT.SAVED_AT.desc())
                .fetch(this::draft);
    }

    /** Takes apart what drafts of earlier programs have in one text. */
    void sealAll() {
        for (CaseDraftRecord row : dsl.selectFrom(CASE_DRAFT).fetch()) {
            keep(row.getMemberId(), draft(row));
        }
    }

    void drop(UUID member, CaseId id) {
        dsl.deleteFrom(CASE_DRAFT)
                .where(CASE_DRAFT.MEMBER_ID.eq(member), CASE_DRAFT.CASE_ID.eq(id.value()))
                .execute();
    }

    private CaseDraft draft(CaseDraftRecord row) {
        TreeMap<Integer, CaseChange.Item> items = new TreeMap<>();
        read(row.getContent(), items);
        sealed(row, KeyClass.IDENTITY, row.getSealedIdentity()).ifPresent(t -> read(t, items));
        sealed(row, KeyClass.LIVING, row.getSealedLiving()).ifPresent(t -> read(t, items));
        sealed(row, KeyClass.POLICE, row.getSealedPolice()).ifPresent(t -> read(t, items));
        return new CaseDraft(
                new CaseId(row.getCaseId()),
                row.getBaseVersion(),
                Times.instant(row.getSavedAt()),
                new CaseChange(List.copyOf(items.values())));
    }

    private Optional<String> sealed(
            CaseDraftRecord row, KeyClass keyClass, byte @Nullable [] cell) {
        if (cell == null || !cells.hold(keyClass)) {
            return Optional.empty();
        }
        Object[] place = {row.getMemberId(), row.getCaseId()};
        return cells.open(SealedColumn.draft(keyClass), place, cell).getFirst();
    }

    /** The items of one class, each after its place in the whole change. */
    private String text(CaseChange change, Optional<KeyClass> keyClass) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < change.items().size(); i++) {
            CaseChange.Item item = change.items().get(i);
            if (answers.keyClass(item.item()).equals(keyClass)) {
                text.append(text.isEmpty() ? "" : RECORD)
                        .append(item.item())
                        .append(GROUP)
                        .append(item.before().orElse(ABSENT))
                        .append(GROUP)
                        .append(item.after().orElse(ABSENT))
                        .append(GROUP)
                        .append(i);
            }
        }
        return text.toString();
    }

    private static void read(String text, Map<Integer, CaseChange.Item> items) {
        if (!text.isEmpty()) {
            for (String item : text.split(RECORD)) {
                String[] parts = item.split(GROUP, -1);
                // Drafts of earlier programs have all items in their order, without their places.
                items.put(
                        parts.length > 3 ? Integer.parseInt(parts[3]) : items.size(),
                        new CaseChange.Item(parts[0], present(parts[1]), present(parts[2])));
            }
        }
    }

    private static Optional<String> present(String text) {
        return text.equals(ABSENT) ? Optional.empty() : Optional.of(text);
    }
}
