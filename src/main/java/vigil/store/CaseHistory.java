package vigil.store;

import static vigil.store.generated.Tables.CASE_CHANGE;
import static vigil.store.generated.Tables.PANEL_MEMBER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vigil.casework.Revision;
import vigil.casework.Sight;
import vigil.domain.access.KeyClass;
import vigil.domain.casefile.CaseChange;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Sensitivity;
import vigil.store.generated.tables.records.CaseChangeRecord;

/** What was changed in cases, item by item; of restricted items what they said is sealed. */
final class CaseHistory {

    private final DSLContext dsl;
    private final AnswerRows answers;
    private final Cells cells;

    CaseHistory(DSLContext dsl, AnswerRows answers, Cells cells) {
        this.dsl = dsl;
        this.answers = answers;
        this.cells = cells;
    }

    void remember(ReviewCase after, CaseChange change, UUID member, Instant now) {
        List<CaseChangeRecord> rows = new ArrayList<>();
        for (CaseChange.Item item : change.items()) {
            CaseChangeRecord row =
                    new CaseChangeRecord()
                            .setCaseId(after.id().value())
                            .setVersion(after.version())
                            .setPosition(rows.size())
                            .setChangedAt(Times.column(now))
                            .setMemberId(member)
                            .setItem(item.item())
                            .setSensitivity(answers.sensitivity(item.item()).name());
            Optional<KeyClass> keyClass = answers.keyClass(item.item());
            if (keyClass.isEmpty()) {
                row.setBeforeText(CaseParts.orNull(item.before()))
                        .setAfterText(CaseParts.orNull(item.after()));
            } else if (cells.hold(keyClass.get())) {
                row.setSealed(
                        cells.seal(
                                SealedColumn.changes(keyClass.get()),
                                place(row.getCaseId(), row.getVersion(), row.getPosition()),
                                List.of(item.before(), item.after())));
            }
            // Of a return that changed in what this session cannot read, only that it did is kept.
            rows.add(row);
        }
        dsl.batchInsert(rows).execute();
    }

    private static Object[] place(UUID caseId, long version, int position) {
        return new Object[] {caseId, version, position};
    }

    List<Revision> of(CaseId id, Sight sight) {
        record Head(long version, Instant at, String member) {}
        Map<Head, List<CaseChange.Item>> saves = new LinkedHashMap<>();
        dsl.select(
                        CASE_CHANGE.VERSION,
                        CASE_CHANGE.CHANGED_AT,
                        PANEL_MEMBER.NAME,
                        CASE_CHANGE.ITEM,
                        CASE_CHANGE.BEFORE_TEXT,
                        CASE_CHANGE.AFTER_TEXT,
                        CASE_CHANGE.SEALED,
                        CASE_CHANGE.POSITION,
                        CASE_CHANGE.SENSITIVITY)
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
                                        item(
                                                row.value4(),
                                                row.value5(),
                                                row.value6(),
                                                row.value7(),
                                                row.value9(),
                                                place(id.value(), row.value1(), row.value8()))));
        return saves.entrySet().stream()
                .map(save ->
                        new Revision(
                                save.getKey().version(),
                                save.getKey().at(),
                                save.getKey().member(),
                                new CaseChange(save.getValue())))
                .toList();
    }

    private CaseChange.Item item(
            String name,
            @Nullable String before,
            @Nullable String after,
            byte @Nullable [] cell,
            String sensitivity,
            Object[] place) {
        Optional<KeyClass> keyClass = SealedColumn.keyClass(Sensitivity.valueOf(sensitivity));
        if (cell == null || keyClass.isEmpty()) {
            return new CaseChange.Item(
                    name, Optional.ofNullable(before), Optional.ofNullable(after));
        }
        List<Optional<String>> texts =
                cells.open(SealedColumn.changes(keyClass.get()), place, cell);
        return new CaseChange.Item(name, texts.get(0), texts.get(1));
    }

    private List<String> visible(Sight sight) {
        return Arrays.stream(Sensitivity.values())
                .filter(sight::of)
                .filter(each -> SealedColumn.keyClass(each).map(cells::hold).orElse(true))
                .map(Sensitivity::name)
                .toList();
    }
}
