package vigil.store;

import static vigil.store.generated.Tables.FACTOR_FINDING;
import static vigil.store.generated.Tables.REVIEW_CASE;
import static vigil.store.generated.Tables.SUBSTANCE_EVIDENCE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import vigil.casework.CaseMarks;
import vigil.casework.CaseRow;
import vigil.casework.ListedName;
import vigil.casework.Sight;
import vigil.casework.Today;
import vigil.domain.access.KeyClass;
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
    private final Cells cells;

    CaseLists(DSLContext dsl, AnswerRows answerRows, Cells cells) {
        this.dsl = dsl;
        this.cells = cells;
        this.answerRows = answerRows;
    }

    List<CaseRow> rows(Sight sight) {
        List<CaseRow> rows = rows(DSL.trueCondition(), sight);
        rows.sort(NEWEST_FIRST);
        return rows;
    }

    /** The rows of these cases, newest death first. */
    List<CaseRow> rows(Collection<CaseId> cases, Sight sight) {
        List<UUID> ids = cases.stream().map(CaseId::value).toList();
        List<CaseRow> rows = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += FETCH) {
            rows.addAll(
                    rows(
                            REVIEW_CASE.ID.in(
                                    ids.subList(from, Math.min(from + FETCH, ids.size()))),
                            sight));
        }
        rows.sort(NEWEST_FIRST);
        return rows;
    }

    private List<CaseRow> rows(Condition which, Sight sight) {
        List<Record> rows = new ArrayList<>();
        // Names are not even asked for where they may not be seen.
        boolean named = cells.open(KeyClass.IDENTITY, sight.identity());
        Field<String> surname = named ? REVIEW_CASE.SURNAME : DSL.inline("");
        Field<String> forenames = named ? REVIEW_CASE.FORENAMES : DSL.inline("");
        Field<byte[]> name =
                named
                        ? REVIEW_CASE.NAME_SEALED
                        : DSL.inline((byte[]) null, REVIEW_CASE.NAME_SEALED);
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
                                REVIEW_CASE.UPDATED_AT,
                                REVIEW_CASE.AGE_AT_DEATH,
                                REVIEW_CASE.SEX,
                                REVIEW_CASE.TREATMENT_STATUS,
                                REVIEW_CASE.COORDINATOR,
                                REVIEW_CASE.REVIEW_ROUTE,
                                REVIEW_CASE.AWAITS_TOXICOLOGY,
                                REVIEW_CASE.CONCLUDED,
                                REVIEW_CASE.RETURN_DUE,
                                REVIEW_CASE.TARGET_PANEL,
                                REVIEW_CASE.PANEL_NEEDS,
                                name)
                        .from(REVIEW_CASE)
                        .where(which, OpenCases.to(dsl, sight, REVIEW_CASE.ID))
                        .fetchSize(FETCH)
                        .fetchLazy()) {
            for (Record row : cursor) {
                rows.add(row);
            }
        }
        Map<String, List<String>> known = new HashMap<>(); // a few hundred mixes
        List<CaseRow> seen = new ArrayList<>(rows.size());
        rows.forEach(row -> seen.add(seen(sight, row(row, known, cells))));
        return seen;
    }

    private static CaseRow seen(Sight sight, CaseRow row) {
        return switch (sight.facts()) {
            case LABELS -> row.labelled();
            case SUBSTANCES -> row.whatWhereWhen();
            default -> row;
        };
    }

    /** By place, as the columns above: looking 25 columns up by name would take longer. */
    private static CaseRow row(Record row, Map<String, List<String>> known, Cells cells) {
        return new CaseRow(
                new CaseId(at(row, 0, UUID.class)),
                new CaseReference(at(row, 1, String.class)),
                name(row, cells),
                at(row, 4, String.class),
                CaseStatus.ofCode(at(row, 5, String.class)).orElse(CaseStatus.NOTIFIED),
                at(row, 6, String.class),
                PartialDate.parse(at(row, 7, String.class)),
                some(row, 8, LocalDate.class),
                at(row, 9, String.class),
                at(row, 10, Boolean.class),
                codes(at(row, 11, String.class), known),
                codes(at(row, 12, String.class), known),
                at(row, 13, Long.class),
                Times.instant(at(row, 14, OffsetDateTime.class)),
                new CaseMarks(
                        some(row, 15, Integer.class)
                                .map(OptionalInt::of)
                                .orElse(OptionalInt.empty()),
                        at(row, 16, String.class),
                        at(row, 17, String.class),
                        at(row, 18, String.class),
                        at(row, 19, String.class),
                        at(row, 21, Boolean.class),
                        at(row, 20, Boolean.class),
                        some(row, 22, LocalDate.class),
                        some(row, 23, LocalDate.class),
                        some(row, 24, Integer.class)
                                .map(OptionalInt::of)
                                .orElse(OptionalInt.empty())));
    }

    private static <T> T at(Record row, int column, Class<T> type) {
        return type.cast(java.util.Objects.requireNonNull(row.get(column)));
    }

    private static <T> Optional<T> some(Record row, int column, Class<T> type) {
        return Optional.ofNullable(type.cast(row.get(column)));
    }

    /**
     * The name as it is shown: from its cell, or in plain words while that is not made yet. It
     * stays sealed until somebody looks at it.
     */
    private static ListedName name(Record row, Cells cells) {
        byte[] cell = (byte[]) row.get(25);
        if (cell == null) {
            return ListedName.of(name(at(row, 2, String.class), at(row, 3, String.class)));
        }
        Object[] place = {at(row, 0, UUID.class)};
        return ListedName.sealed(() -> opened(cells, place, cell));
    }

    private static String opened(Cells cells, Object[] place, byte[] cell) {
        try {
            List<Optional<String>> names = cells.open(SealedColumn.NAMES, place, cell);
            return name(Cells.text(names, 0), Cells.text(names, 1));
        } catch (CellTrouble moved) {
            return ListedName.UNREADABLE;
        } catch (IllegalStateException closed) {
            return ""; // it was locked meanwhile, and nobody is shown anything
        }
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
