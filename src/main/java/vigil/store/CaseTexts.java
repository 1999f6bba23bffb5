package vigil.store;

import static vigil.store.generated.Tables.AGENCY_RETURN;
import static vigil.store.generated.Tables.CASE_DISCUSSION;
import static vigil.store.generated.Tables.CHRONOLOGY_ENTRY;
import static vigil.store.generated.Tables.FACTOR_FINDING;
import static vigil.store.generated.Tables.PANEL_MEETING;
import static vigil.store.generated.Tables.REVIEW_CASE;
import static vigil.store.generated.Tables.SUBSTANCE_EVIDENCE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import vigil.casework.CaseText;
import vigil.casework.CaseText.Passage;
import vigil.casework.Sight;
import vigil.domain.access.KeyClass;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldType;
import vigil.domain.casefile.Value;

/** What people wrote about many cases, read together: one query a table, not one a case. */
final class CaseTexts {

    /** Keeps versions of the case, versions of meetings and their number apart in one stamp. */
    private static final long APART = 1_000_003;

    private final DSLContext dsl;
    private final AnswerRows answerRows;
    private final Cells cells;

    CaseTexts(DSLContext dsl, AnswerRows answerRows, Cells cells) {
        this.dsl = dsl;
        this.cells = cells;
        this.answerRows = answerRows;
    }

    Map<CaseId, Long> stamps() {
        Map<CaseId, Long> stamps = new HashMap<>();
        dsl.select(REVIEW_CASE.ID, REVIEW_CASE.VERSION)
                .from(REVIEW_CASE)
                .fetchSize(1000)
                .forEach(row -> stamps.put(new CaseId(row.value1()), row.value2() * APART * APART));
        dsl.select(
                        CASE_DISCUSSION.CASE_ID,
                        DSL.sum(PANEL_MEETING.VERSION).cast(Long.class),
                        DSL.count())
                .from(CASE_DISCUSSION)
                .join(PANEL_MEETING)
                .on(PANEL_MEETING.ID.eq(CASE_DISCUSSION.MEETING_ID))
                .groupBy(CASE_DISCUSSION.CASE_ID)
                .forEach(row ->
                        stamps.merge(
                                new CaseId(row.value1()),
                                row.value2() * APART + row.value3(),
                                Long::sum));
        return stamps;
    }

    List<CaseText> read(Collection<CaseId> cases, Sight sight, boolean discussions) {
        Map<UUID, List<Passage>> passages = new HashMap<>();
        List<UUID> ids = new ArrayList<>();
        if (!sight.whole()) {
            return List.of();
        }
        Set<UUID> open =
                dsl.select(REVIEW_CASE.ID)
                        .from(REVIEW_CASE)
                        .where(
                                REVIEW_CASE.ID.in(cases.stream().map(CaseId::value).toList()),
                                OpenCases.to(dsl, sight, REVIEW_CASE.ID))
                        .fetchSet(REVIEW_CASE.ID);
        for (CaseId id : cases) {
            if (!open.contains(id.value())) {
                continue;
            }
            ids.add(id.value());
            passages.put(id.value(), new ArrayList<>());
        }
        Map<UUID, Answers> answers = answerRows.read(ids, sight, CaseTexts::written);
        answers.forEach((id, all) ->
                all.all()
                        .forEach((key, answer) -> {
                            String where = key.field().text();
                            switch (answer) {
                                case Answer.Known known -> add(passages, id, where, known.value());
                                case Answer.Gap gap -> add(passages, id, where, gap.note());
                            }
                        }));
        parts(ids, passages);
        if (discussions) {
            discussions(ids, passages);
        }
        List<CaseText> texts = new ArrayList<>();
        passages.forEach((id, all) -> texts.add(new CaseText(new CaseId(id), all)));
        return texts;
    }

    /** Whether a person writes words into a field, in whole or in part. */
    private static boolean written(FieldDefinition field) {
        return switch (field.type()) {
            case FieldType.Text text -> true;
            case FieldType.Parts parts ->
                    parts.parts().stream().anyMatch(part -> part.type() instanceof FieldType.Text);
            default -> false;
        };
    }

    private static void add(Map<UUID, List<Passage>> passages, UUID id, String where, Value value) {
        switch (value) {
            case Value.Text text -> add(passages, id, where, text.text());
            case Value.Parts parts ->
                    parts.parts().values().forEach(part -> add(passages, id, where, part));
            default -> {}
        }
    }

    private static void add(Map<UUID, List<Passage>> passages, UUID id, String where, String text) {
        if (!text.isBlank()) {
            passages.computeIfAbsent(id, one -> new ArrayList<>()).add(new Passage(where, text));
        }
    }

    private void parts(List<UUID> ids, Map<UUID, List<Passage>> passages) {
        dsl.select(CHRONOLOGY_ENTRY.CASE_ID, CHRONOLOGY_ENTRY.WHAT)
                .from(CHRONOLOGY_ENTRY)
                .where(CHRONOLOGY_ENTRY.CASE_ID.in(ids))
                .orderBy(CHRONOLOGY_ENTRY.POSITION)
                .forEach(row -> add(passages, row.value1(), "chronology", row.value2()));
        if (cells.hold(KeyClass.IDENTITY)) {
            dsl.selectFrom(AGENCY_RETURN)
                    .where(AGENCY_RETURN.CASE_ID.in(ids))
                    .forEach(row ->
                            add(
                                    passages,
                                    row.getCaseId(),
                                    "return",
                                    CaseParts.content(cells, row)));
        }
        dsl.select(FACTOR_FINDING.CASE_ID, FACTOR_FINDING.NOTE)
                .from(FACTOR_FINDING)
                .where(FACTOR_FINDING.CASE_ID.in(ids))
                .forEach(row -> add(passages, row.value1(), "factor", row.value2()));
        dsl.select(
                        SUBSTANCE_EVIDENCE.CASE_ID,
                        SUBSTANCE_EVIDENCE.AS_WRITTEN,
                        SUBSTANCE_EVIDENCE.APPEARANCE)
                .from(SUBSTANCE_EVIDENCE)
                .where(SUBSTANCE_EVIDENCE.CASE_ID.in(ids))
                .forEach(row -> {
                    add(passages, row.value1(), "substance", row.value2());
                    add(passages, row.value1(), "substance", row.value3());
                });
    }

    private void discussions(List<UUID> ids, Map<UUID, List<Passage>> passages) {
        dsl.selectFrom(CASE_DISCUSSION)
                .where(CASE_DISCUSSION.CASE_ID.in(ids))
                .forEach(row -> {
                    for (String text :
                            List.of(
                                    row.getSummary(),
                                    row.getAgencies(),
                                    row.getWentWell(),
                                    row.getDifferent(),
                                    row.getLearning(),
                                    row.getDisagreement())) {
                        add(passages, row.getCaseId(), "meeting", text);
                    }
                });
    }
}
