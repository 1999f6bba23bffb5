package vigil.store;

import static vigil.store.generated.Tables.CASE_CHANGE;
import static vigil.store.generated.Tables.PANEL_MEMBER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import vigil.casework.Revision;
import vigil.casework.Sight;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.CaseChange;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Sensitivity;
import vigil.domain.together.CaseHistory;
import vigil.domain.together.Edit;
import vigil.domain.together.Standing;
import vigil.store.generated.tables.records.CaseChangeRecord;

/** What was changed in cases, save by save: written with every save, and read by whoever may. */
final class Revisions {

    private final DSLContext dsl;
    private final FieldCatalogue catalogue;
    private final AnswerRows answers;
    private final EditRows edits;
    private final ChangeTexts changes;

    Revisions(
            DSLContext dsl,
            FieldCatalogue catalogue,
            AnswerRows answers,
            EditRows edits,
            ChangeTexts changes) {
        this.dsl = dsl;
        this.catalogue = catalogue;
        this.answers = answers;
        this.edits = edits;
        this.changes = changes;
    }

    /** Writes a save down, each change with what it was based on. */
    void remember(
            ReviewCase before, ReviewCase after, CaseChange change, UUID member, Instant now) {
        if (change.isEmpty()) {
            return;
        }
        Set<String> items =
                change.items().stream().map(CaseChange.Item::item).collect(Collectors.toSet());
        CaseHistory history =
                edits.read(
                        after.id(),
                        CaseChange.texts(before),
                        edits.storeId(),
                        now,
                        org.jooq.impl.DSL.noCondition(),
                        Optional.of(items));
        CaseHistory.Hand hand = new CaseHistory.Hand(edits.storeId(), member, "", now);
        UUID save = UUID.randomUUID();
        List<Edit> made = new ArrayList<>();
        for (CaseChange.Item item : change.items()) {
            made.add(history.edit(save, item.item(), item.before(), item.after(), hand));
        }
        remember(after, made);
        if (edits.disputed(after.id())) {
            CaseHistory grown = history.with(made);
            for (String item : items) {
                boolean open = grown.standing(item) instanceof Standing.Disputed;
                edits.dispute(after.id(), item, open, sensitivity(item), now);
            }
        }
    }

    /** Writes changes down as the history of a version. */
    void remember(ReviewCase after, List<Edit> made) {
        List<CaseChangeRecord> rows = new ArrayList<>();
        for (Edit edit : made) {
            rows.add(
                    edits.row(
                            edit,
                            after.id(),
                            after.version(),
                            rows.size(),
                            sensitivity(edit.item())));
        }
        dsl.batchInsert(rows).execute();
    }

    Sensitivity sensitivity(String item) {
        return answers.sensitivity(item);
    }

    /** What was saved of a case, the latest first, as far as the reader may see it. */
    List<Revision> of(CaseId id, Sight sight) {
        record Head(long version, Instant at, String member) {}
        Map<Head, List<CaseChange.Item>> saves = new LinkedHashMap<>();
        dsl.select(CASE_CHANGE.asterisk(), PANEL_MEMBER.NAME)
                .from(CASE_CHANGE)
                .leftJoin(PANEL_MEMBER)
                .on(PANEL_MEMBER.ID.eq(CASE_CHANGE.MEMBER_ID))
                .where(
                        CASE_CHANGE.CASE_ID.eq(id.value()),
                        OpenCases.to(dsl, sight, CASE_CHANGE.CASE_ID),
                        CASE_CHANGE.SENSITIVITY.in(visible(sight)))
                .orderBy(CASE_CHANGE.VERSION.desc(), CASE_CHANGE.POSITION)
                .forEach(joined -> {
                    CaseChangeRecord row = joined.into(CASE_CHANGE);
                    ChangeTexts.Texts said = changes.read(row);
                    saves.computeIfAbsent(
                                    new Head(
                                            row.getVersion(),
                                            Times.instant(row.getChangedAt()),
                                            Optional.ofNullable(row.getAuthor())
                                                    .or(() ->
                                                            Optional.ofNullable(
                                                                    joined.get(PANEL_MEMBER.NAME)))
                                                    .orElse("")),
                                    head -> new ArrayList<>())
                            .add(new CaseChange.Item(row.getItem(), said.before(), said.after()));
                });
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
                    answerKey(item.item())
                            .flatMap(key -> catalogue.find(key.field()))
                            .filter(sight::of)
                            .isEmpty());
        }
        return !items.isEmpty();
    }

    /** The kinds of items that the reader may see and the key opens. */
    List<String> visible(Sight sight) {
        return changes.visible(sight);
    }

    /** The answer that an item of a change is, if it is one. */
    static Optional<AnswerKey> answerKey(String item) {
        if (!item.startsWith("answer:")) {
            return Optional.empty();
        }
        int hash = item.lastIndexOf('#');
        return Optional.of(
                new AnswerKey(
                        new FieldKey(item.substring(7, hash)),
                        Integer.parseInt(item.substring(hash + 1))));
    }
}
