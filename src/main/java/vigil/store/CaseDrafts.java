package vigil.store;

import static vigil.store.generated.Tables.CASE_DRAFT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import vigil.casework.CaseDraft;
import vigil.domain.casefile.CaseChange;
import vigil.domain.casefile.CaseId;
import vigil.store.generated.tables.records.CaseDraftRecord;

/**
 * Drafts as rows. Their change is one text: items divided by record separators, and in them item,
 * before and after by group separators; an absent text is a single NUL.
 */
final class CaseDrafts {

    private static final String RECORD = "\u001e";
    private static final String GROUP = "\u001d";
    private static final String ABSENT = "\0";

    private final DSLContext dsl;

    CaseDrafts(DSLContext dsl) {
        this.dsl = dsl;
    }

    void keep(UUID member, CaseDraft draft) {
        dsl.mergeInto(CASE_DRAFT)
                .columns(
                        CASE_DRAFT.MEMBER_ID,
                        CASE_DRAFT.CASE_ID,
                        CASE_DRAFT.BASE_VERSION,
                        CASE_DRAFT.SAVED_AT,
                        CASE_DRAFT.CONTENT)
                .key(CASE_DRAFT.MEMBER_ID, CASE_DRAFT.CASE_ID)
                .values(
                        member,
                        draft.reviewCase().value(),
                        draft.baseVersion(),
                        Times.column(draft.savedAt()),
                        text(draft.change()))
                .execute();
    }

    Optional<CaseDraft> find(UUID member, CaseId id) {
        return dsl.selectFrom(CASE_DRAFT)
                .where(CASE_DRAFT.MEMBER_ID.eq(member), CASE_DRAFT.CASE_ID.eq(id.value()))
                .fetchOptional(CaseDrafts::draft);
    }

    List<CaseDraft> all(UUID member) {
        return dsl.selectFrom(CASE_DRAFT)
                .where(CASE_DRAFT.MEMBER_ID.eq(member))
                .orderBy(CASE_DRAFT.SAVED_AT.desc())
                .fetch(CaseDrafts::draft);
    }

    void drop(UUID member, CaseId id) {
        dsl.deleteFrom(CASE_DRAFT)
                .where(CASE_DRAFT.MEMBER_ID.eq(member), CASE_DRAFT.CASE_ID.eq(id.value()))
                .execute();
    }

    private static CaseDraft draft(CaseDraftRecord row) {
        return new CaseDraft(
                new CaseId(row.getCaseId()),
                row.getBaseVersion(),
                Times.instant(row.getSavedAt()),
                change(row.getContent()));
    }

    private static String text(CaseChange change) {
        StringBuilder text = new StringBuilder();
        for (CaseChange.Item item : change.items()) {
            text.append(text.isEmpty() ? "" : RECORD)
                    .append(item.item())
                    .append(GROUP)
                    .append(item.before().orElse(ABSENT))
                    .append(GROUP)
                    .append(item.after().orElse(ABSENT));
        }
        return text.toString();
    }

    private static CaseChange change(String text) {
        List<CaseChange.Item> items = new ArrayList<>();
        if (!text.isEmpty()) {
            for (String item : text.split(RECORD)) {
                String[] parts = item.split(GROUP, -1);
                items.add(new CaseChange.Item(parts[0], present(parts[1]), present(parts[2])));
            }
        }
        return new CaseChange(items);
    }

    private static Optional<String> present(String text) {
        return text.equals(ABSENT) ? Optional.empty() : Optional.of(text);
    }
}
