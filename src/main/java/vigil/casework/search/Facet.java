package vigil.casework.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vigil.casework.CaseMarks;
import vigil.casework.CaseRow;
import vigil.domain.casefile.DerivedFacts;
import vigil.domain.casefile.Fields;

/**
 * A side from which cases can be narrowed. Within one, values are alternatives; several facets must
 * all hold.
 */
public enum Facet {
    WORK,
    STATUS,
    AREA,
    YEAR,
    TYPE,
    SUBSTANCE,
    CONFIRMED,
    SUSPECTED,
    PLACE,
    SEX,
    AGE,
    TREATMENT,
    COORDINATOR,
    URGENT,
    TOXICOLOGY,
    RETURNS,
    NEEDS,
    ROUTE,
    CONCLUSION;

    /** The value of cases of which nothing is known here. */
    public static final String UNKNOWN = "none";

    public static final String OPEN = "open";
    public static final String FINISHED = "finished";
    public static final String YES = "yes";
    public static final String NO = "no";
    public static final String AWAITED = "awaited";
    public static final String OVERDUE = "overdue";
    public static final String OUTSTANDING = "outstanding";
    public static final String COMPLETE = "complete";
    public static final String INCOMPLETE = "incomplete";
    public static final String GIVEN = "given";
    public static final String WAITING = "waiting";
    public static final String LATE = "late";

    /** After so many months without the coroner's conclusion it is late. */
    private static final int CONCLUSION_MONTHS = 12;

    /** The name in commands and kept filters: small letters. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Facet> ofKey(String key) {
        return Arrays.stream(values()).filter(facet -> facet.key().equals(key)).findFirst();
    }

    /** Whether a case may have several of its values at once. */
    public boolean several() {
        return switch (this) {
            case SUBSTANCE, CONFIRMED, SUSPECTED, RETURNS, CONCLUSION -> true;
            default -> false;
        };
    }

    /** The values a case has on this day; one at least, unless the facet does not concern it. */
    public List<String> values(CaseRow row, LocalDate today) {
        CaseMarks marks = row.marks();
        return switch (this) {
            case WORK -> List.of(row.status().open() ? OPEN : FINISHED);
            case STATUS -> List.of(row.status().code());
            case AREA -> one(row.area());
            case YEAR -> one(row.death().map(d -> String.valueOf(d.year())).orElse(""));
            case TYPE -> one(row.type());
            case SUBSTANCE -> {
                LinkedHashSet<String> all = new LinkedHashSet<>(row.confirmed());
                all.addAll(row.suspected());
                yield all.isEmpty() ? List.of(UNKNOWN) : List.copyOf(all);
            }
            case CONFIRMED -> row.confirmed().isEmpty() ? List.of(UNKNOWN) : row.confirmed();
            case SUSPECTED -> row.suspected().isEmpty() ? List.of(UNKNOWN) : row.suspected();
            case PLACE -> one(row.place());
            case SEX -> one(marks.sex());
            case AGE ->
                    one(
                            marks.age().isPresent()
                                    ? DerivedFacts.ageBand(marks.age().getAsInt())
                                    : "");
            case TREATMENT -> one(marks.treatment());
            case COORDINATOR -> one(marks.coordinator());
            case URGENT -> List.of(row.urgent() ? YES : NO);
            case TOXICOLOGY -> List.of(marks.awaitsToxicology() ? AWAITED : NO);
            case RETURNS -> returns(row, today);
            case NEEDS ->
                    one(
                            marks.needs().isEmpty()
                                    ? ""
                                    : marks.needs().getAsInt() == 0 ? COMPLETE : INCOMPLETE);
            case ROUTE -> one(marks.route());
            case CONCLUSION -> conclusion(row, today);
        };
    }

    private static List<String> one(String value) {
        return List.of(value.isEmpty() ? UNKNOWN : value);
    }

    /** Of closed cases nobody waits for a return. */
    private static List<String> returns(CaseRow row, LocalDate today) {
        Optional<LocalDate> due = row.marks().returnDue();
        if (due.isEmpty() || !row.status().open()) {
            return List.of(NO);
        }
        return due.get().isBefore(today) ? List.of(OUTSTANDING, OVERDUE) : List.of(OUTSTANDING);
    }

    /** A near-fatal overdose has no inquest. */
    private static List<String> conclusion(CaseRow row, LocalDate today) {
        if (row.type().equals(Fields.NEAR_FATAL)) {
            return List.of();
        }
        if (row.marks().concluded()) {
            return List.of(GIVEN);
        }
        List<String> values = new ArrayList<>(List.of(WAITING));
        if (row.death()
                .filter(d -> d.latest().isBefore(today.minusMonths(CONCLUSION_MONTHS)))
                .isPresent()) {
            values.add(LATE);
        }
        return List.copyOf(values);
    }
}
