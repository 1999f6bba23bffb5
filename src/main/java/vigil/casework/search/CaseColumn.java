package vigil.casework.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vigil.casework.CaseRow;
import vigil.disclosure.Listed;
import vigil.disclosure.ListedColumn.Kind;
import vigil.domain.casefile.Sensitivity;
import vigil.domain.vocabulary.Vocabulary;

/** The columns a list of cases can have, each with the sensitivity of the field it shows. */
public enum CaseColumn {
    REFERENCE(Sensitivity.QI, Kind.REFERENCE, CaseIndex.Order.REFERENCE),
    NAME(Sensitivity.ID, Kind.PERSON, CaseIndex.Order.NAME),
    STATUS(Sensitivity.OPEN, Kind.CODED, CaseIndex.Order.STATUS),
    AREA(Sensitivity.QI, Kind.AREA, CaseIndex.Order.AREA),
    DIED(Sensitivity.QI, Kind.DATE, CaseIndex.Order.DIED),
    PLACE(Sensitivity.QI, Kind.CODED, CaseIndex.Order.PLACE),
    NOTIFIED(Sensitivity.OPEN, Kind.DATE, CaseIndex.Order.NOTIFIED),
    SUBSTANCES(Sensitivity.SENS, Kind.CODED),
    TYPE(Sensitivity.OPEN, Kind.CODED, CaseIndex.Order.TYPE),
    AGE(Sensitivity.QI, Kind.AGE, CaseIndex.Order.AGE),
    SEX(Sensitivity.QI, Kind.CODED, CaseIndex.Order.SEX),
    TREATMENT(Sensitivity.SENS, Kind.CODED, CaseIndex.Order.TREATMENT),
    COORDINATOR(Sensitivity.OPEN, Kind.PERSON, CaseIndex.Order.COORDINATOR),
    ROUTE(Sensitivity.OPEN, Kind.CODED, CaseIndex.Order.ROUTE),
    NEEDS(Sensitivity.OPEN, Kind.COUNT, CaseIndex.Order.NEEDS),
    RETURN_DUE(Sensitivity.OPEN, Kind.DATE, CaseIndex.Order.RETURN_DUE),
    TARGET(Sensitivity.OPEN, Kind.DATE, CaseIndex.Order.TARGET);

    /** Those shown until somebody chooses others. */
    public static final List<CaseColumn> USUAL =
            List.of(REFERENCE, NAME, STATUS, AREA, DIED, PLACE, NOTIFIED, SUBSTANCES);

    private final Sensitivity sensitivity;
    private final Kind kind;
    private final Optional<CaseIndex.Order> order;

    CaseColumn(Sensitivity sensitivity, Kind kind, CaseIndex.Order order) {
        this.sensitivity = sensitivity;
        this.kind = kind;
        this.order = Optional.of(order);
    }

    CaseColumn(Sensitivity sensitivity, Kind kind) {
        this.sensitivity = sensitivity;
        this.kind = kind;
        this.order = Optional.empty();
    }

    public Sensitivity sensitivity() {
        return sensitivity;
    }

    public Kind kind() {
        return kind;
    }

    /** By what a click on it sorts. */
    public Optional<CaseIndex.Order> order() {
        return order;
    }

    /** The name in messages, settings and the audit: small letters. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CaseColumn> ofKey(String key) {
        return Arrays.stream(values()).filter(column -> column.key().equals(key)).findFirst();
    }

    /**
     * What stands in this column of a row.
     *
     * @param members the name of a member by identity
     * @param suspected puts into words that substances are only suspected
     */
    public Listed value(
            CaseRow row,
            Vocabulary vocabulary,
            UnaryOperator<String> members,
            UnaryOperator<String> suspected) {
        return switch (this) {
            case REFERENCE -> new Listed.Words(row.reference().text());
            case NAME -> words(row.name());
            case STATUS -> label(vocabulary, "CASE_STATUS", row.status().code());
            case AREA -> label(vocabulary, "AREA", row.area());
            case DIED -> row.death().<Listed>map(Listed.Day::new).orElseGet(Listed.Nothing::new);
            case PLACE -> label(vocabulary, "PLACE", row.place());
            case NOTIFIED -> day(row.notified());
            case SUBSTANCES -> substances(row, vocabulary, suspected);
            case TYPE -> label(vocabulary, "CASE_TYPE", row.type());
            case AGE -> count(row.marks().age());
            case SEX -> label(vocabulary, "SEX", row.marks().sex());
            case TREATMENT -> label(vocabulary, "TX_STATUS", row.marks().treatment());
            case COORDINATOR ->
                    row.marks().coordinator().isEmpty()
                            ? new Listed.Nothing()
                            : words(members.apply(row.marks().coordinator()));
            case ROUTE -> label(vocabulary, "REVIEW_ROUTE", row.marks().route());
            case NEEDS -> count(row.marks().needs());
            case RETURN_DUE -> day(row.marks().returnDue());
            case TARGET -> day(row.marks().targetPanel());
        };
    }

    private static Listed words(String text) {
        return text.isEmpty() ? new Listed.Nothing() : new Listed.Words(text);
    }

    private static Listed day(Optional<LocalDate> day) {
        return day.<Listed>map(Listed.Day::of).orElseGet(Listed.Nothing::new);
    }

    private static Listed count(java.util.OptionalInt count) {
        return count.isPresent() ? new Listed.Count(count.getAsInt()) : new Listed.Nothing();
    }

    private static Listed label(Vocabulary vocabulary, String list, String code) {
        return code.isEmpty()
                ? new Listed.Nothing()
                : new Listed.Words(vocabulary.list(list).label(code));
    }

    /** What was confirmed; where nothing is yet, what is suspected, and said to be. */
    private static Listed substances(
            CaseRow row, Vocabulary vocabulary, UnaryOperator<String> suspected) {
        if (!row.confirmed().isEmpty()) {
            return new Listed.Words(names(row.confirmed(), vocabulary));
        }
        return row.suspected().isEmpty()
                ? new Listed.Nothing()
                : new Listed.Words(suspected.apply(names(row.suspected(), vocabulary)));
    }

    private static String names(List<String> codes, Vocabulary vocabulary) {
        return codes.stream().map(vocabulary.substances()::name).collect(Collectors.joining(", "));
    }
}
