package vigil.store;

import static vigil.store.generated.Tables.AUDIT_CASES;
import static vigil.store.generated.Tables.AUDIT_ENTRY;
import static vigil.store.generated.Tables.PANEL_MEMBER;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import vigil.casework.AuditTrail;

/** Questions about the audit as conditions on its table, joined with the members. */
final class AuditQuestions {

    private final DSLContext dsl;

    AuditQuestions(DSLContext dsl) {
        this.dsl = dsl;
    }

    Condition condition(AuditTrail.Question question) {
        List<Condition> all = new ArrayList<>();
        question.member().ifPresent(member -> all.add(AUDIT_ENTRY.MEMBER_ID.eq(member)));
        question.reviewCase().ifPresent(reference -> all.add(about(reference)));
        if (!question.intents().isEmpty()) {
            all.add(AUDIT_ENTRY.INTENT.in(question.intents()));
        }
        question.from().ifPresent(at -> all.add(AUDIT_ENTRY.RECORDED_AT.ge(Times.column(at))));
        question.until().ifPresent(at -> all.add(AUDIT_ENTRY.RECORDED_AT.lt(Times.column(at))));
        question.words().forEach(word -> all.add(found(word)));
        return DSL.and(all);
    }

    /** Rows with this subject, and those that showed the case among others. */
    private Condition about(String reference) {
        List<String> sets = new ArrayList<>();
        dsl.selectFrom(AUDIT_CASES)
                .forEach(kept -> {
                    if (CaseSpans.holds(kept.getCases(), reference)) {
                        sets.add(kept.getId());
                    }
                });
        Condition subject = AUDIT_ENTRY.SUBJECT.eq(reference);
        return sets.isEmpty() ? subject : subject.or(AUDIT_ENTRY.CASE_SET.in(sets));
    }

    private static Condition found(AuditTrail.Word word) {
        Condition text =
                AUDIT_ENTRY
                        .SUBJECT
                        .containsIgnoreCase(word.text())
                        .or(AUDIT_ENTRY.DETAIL.containsIgnoreCase(word.text()))
                        .or(PANEL_MEMBER.NAME.containsIgnoreCase(word.text()));
        return word.intents().isEmpty() ? text : text.or(AUDIT_ENTRY.INTENT.in(word.intents()));
    }
}
