package vigil.store;

import static vigil.store.generated.Tables.FACTOR_FINDING;
import static vigil.store.generated.Tables.REVIEW_CASE;
import static vigil.store.generated.Tables.SUBSTANCE_EVIDENCE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import vigil.casework.CaseRow;
import vigil.casework.Sight;
import vigil.casework.Today;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.FactorFinding;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.casefile.Value;

/** Reads many cases at once, each only in part. */
final class CaseLists {

    /** The codes of the statuses in which somebody still works on a case. */
    static final List<String> OPEN =
            Arrays.stream(CaseStatus.values())
                    .filter(CaseStatus::open)
                    .map(CaseStatus::code)
                    .toList();

    private static final int FETCH = 1000;

    /** Deaths whose day is not known first, as they want looking at; then the latest. */
    private static final Comparator<CaseRow> NEWEST_FIRST =
            Comparator.comparing((CaseRow row) -> row.death().isPresent())
                    .thenComparing(
                            row -> row.death().map(PartialDate::earliest).orElse(LocalDate.MAX),
                            Comparator.reverseOrder())
                    .thenComparing(row -> row.reference().text(), Comparator.reverseOrder());

    private final DSLContext dsl;
    private final AnswerRows answerRows;

    CaseLists(DSLContext dsl, AnswerRows answerRows) {
        this.dsl = dsl;
        this.answerRows = answerRows;
    }

    List<CaseRow> rows(Sight sight) {
        Map<String, List<String>> known = new HashMap<>(); // a few hundred mixes, shared by all
        List<CaseRow> rows = new ArrayList<>();
        // Names are not even asked for where they may not be seen.
        Field<String> surname = sight.identity() ? REVIEW_CASE.SURNAME : DSL.inline("");
        Field<String> forenames = sight.identity() ? REVIEW_CASE.FORENAMES : DSL.inline("");
        try (var cursor =
                dsl.select(
                                REVIEW_CASE.ID,
                                REVIEW_CASE.REFERENCE,
                                surname,
                                forenames,
                                REVIEW_CASE.CASE_TYPE,
                                REVIEW_CASE.STATUS,
                                REVIEW_CASE.AREA_OF_RESIDENCE,
                                REVIEW_CASE.DATE_OF_DEATH_TEXT,
                                REVIEW_CASE.DATE_NOTIFIED,
                                REVIEW_CASE.PLACE,
                                REVIEW_CASE.URGENT,
                                REVIEW_CASE.CONFIRMED_SUBSTANCES,
                                REVIEW_CASE.SUSPECTED_SUBSTANCES,
                                REVIEW_CASE.VERSION,
                                REVIEW_CASE.UPDATED_AT)
                        .from(REVIEW_CASE)
                        .fetchSize(FETCH)
                        .fetchLazy()) {
            for (var row : cursor) {
                rows.add(
                        new CaseRow(
                                new CaseId(row.value1()),
                                new CaseReference(row.value2()),
                                name(row.value3(), row.value4()),
                                row.value5(),
                                CaseStatus.ofCode(row.value6()).orElse(CaseStatus.NOTIFIED),
                                row.value7(),
                                PartialDate.parse(row.value8()),
                                Optional.ofNullable(row.value9()),
                                row.value10(),
                                row.value11(),
                                codes(row.value12(), known),
                                codes(row.value13(), known),
                                row.value14(),
                                Times.instant(row.value15())));
            }
        }
        rows.sort(NEWEST_FIRST);
        return rows;
    }

    private static String name(String surname, String forenames) {
        return forenames.isEmpty() ? surname : surname + ", " + forenames;
    }

    private static List<String> codes(String text, Map<String, List<String>> known) {
        return text.isEmpty() ? List.of() : known.computeIfAbsent(text, t -> List.of(t.split(" ")));
    }

    List<Today.AwaitedToxicology> awaitedToxicology(LocalDate today) {
        return dsl.select(REVIEW_CASE.ID, REVIEW_CASE.REFERENCE, REVIEW_CASE.DATE_OF_DEATH)
                .from(REVIEW_CASE)
                .where(
                        REVIEW_CASE.AWAITS_TOXICOLOGY.isTrue(),
                        REVIEW_CASE.DATE_OF_DEATH.isNotNull(),
                        REVIEW_CASE.STATUS.in(OPEN))
                .orderBy(REVIEW_CASE.DATE_OF_DEATH, REVIEW_CASE.REFERENCE)
                .fetch(row ->
                        new Today.AwaitedToxicology(
                                new CaseId(row.value1()),
                                new CaseReference(row.value2()),
                                ChronoUnit.DAYS.between(row.value3(), today)));
    }

    /** Cases with only these answers, their evidence and their factors, in order of reference. */
    List<ReviewCase> sketches(Set<FieldKey> fields) {
        Map<UUID, Answers> answers = answerRows.readAll(fields);
        Map<UUID, List<SubstanceEvidence>> evidence = new HashMap<>();
        try (var cursor = dsl.selectFrom(SUBSTANCE_EVIDENCE).fetchSize(FETCH).fetchLazy()) {
            for (var row : cursor) {
                evidence.computeIfAbsent(row.getCaseId(), id -> new ArrayList<>(4))
                        .add(CaseParts.evidence(row));
            }
        }
        Map<UUID, List<FactorFinding>> factors = new HashMap<>();
        try (var cursor = dsl.selectFrom(FACTOR_FINDING).fetchSize(FETCH).fetchLazy()) {
            for (var row : cursor) {
                factors.computeIfAbsent(row.getCaseId(), id -> new ArrayList<>(4))
                        .add(CaseParts.factor(row));
            }
        }
        return dsl.select(
                        REVIEW_CASE.ID,
                        REVIEW_CASE.REFERENCE,
                        REVIEW_CASE.VERSION,
                        REVIEW_CASE.AGE_AT_DEATH)
                .from(REVIEW_CASE)
                .orderBy(REVIEW_CASE.REFERENCE)
                .fetch(row ->
                        new ReviewCase(
                                new CaseId(row.value1()),
                                new CaseReference(row.value2()),
                                row.value3(),
                                withAge(
                                        answers.getOrDefault(row.value1(), Answers.none()),
                                        Optional.ofNullable(row.value4())),
                                evidence.getOrDefault(row.value1(), List.of()),
                                factors.getOrDefault(row.value1(), List.of()),
                                List.of(),
                                List.of(),
                                List.of()));
    }

    private static Answers withAge(Answers answers, Optional<Integer> age) {
        return age.map(years ->
                        answers.with(
                                Fields.AGE_AT_DEATH, new Value.Number(BigDecimal.valueOf(years))))
                .orElse(answers);
    }
}
