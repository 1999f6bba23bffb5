package vigil.ui.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import vigil.casework.CaseRow;
import vigil.domain.casefile.PartialDate;
import vigil.domain.vocabulary.Terms;
import vigil.domain.vocabulary.Vocabulary;

/**
 * All rows of the list with what one can search them by, folded once. Immutable, so that it can be
 * searched away from the window's thread while a newer one is being made.
 */
final class CaseIndex {

    /** What the list can be sorted by. */
    enum Order {
        REFERENCE(Comparator.comparing(CaseRow::reference)),
        NAME(Comparator.comparing(row -> Terms.fold(row.name()))),
        DIED(
                Comparator.comparing(
                        row -> row.death().map(PartialDate::text).orElse(""),
                        Comparator.comparing(
                                text -> text.startsWith("~") ? text.substring(1) : text))),
        NOTIFIED(
                Comparator.comparing(
                        CaseRow::notified,
                        Comparator.comparing(date ->
                                date.map(java.time.LocalDate::toEpochDay).orElse(Long.MIN_VALUE)))),
        AREA(Comparator.comparing(CaseRow::area)),
        STATUS(Comparator.comparing(row -> row.status().ordinal())),
        PLACE(Comparator.comparing(CaseRow::place)),
        UPDATED(Comparator.comparing(CaseRow::updated));

        private final Comparator<CaseRow> comparator;

        Order(Comparator<CaseRow> comparator) {
            this.comparator = comparator;
        }
    }

    private final List<CaseRow> rows;
    private final String[] texts;

    private CaseIndex(List<CaseRow> rows, String[] texts) {
        this.rows = rows;
        this.texts = texts;
    }

    static CaseIndex of(List<CaseRow> rows, Vocabulary vocabulary) {
        String[] texts =
                rows.parallelStream().map(row -> text(row, vocabulary)).toArray(String[]::new);
        return new CaseIndex(List.copyOf(rows), texts);
    }

    static CaseIndex empty() {
        return new CaseIndex(List.of(), new String[0]);
    }

    private static String text(CaseRow row, Vocabulary vocabulary) {
        StringBuilder text = new StringBuilder();
        text.append(row.reference().text().toLowerCase(java.util.Locale.ROOT)).append(' ');
        text.append(Terms.fold(row.name())).append(' ');
        text.append(Terms.fold(vocabulary.list("AREA").label(row.area()))).append(' ');
        row.death().ifPresent(date -> text.append(date.text()).append(' '));
        for (String substance : row.confirmed()) {
            text.append(Terms.fold(vocabulary.substances().name(substance))).append(' ');
        }
        for (String substance : row.suspected()) {
            text.append(Terms.fold(vocabulary.substances().name(substance))).append(' ');
        }
        return text.toString();
    }

    List<CaseRow> rows() {
        return rows;
    }

    /** The rows a filter admits, sorted; empty if it was called off meanwhile. */
    Optional<List<CaseRow>> find(
            CaseFilter filter, Order order, boolean descending, BooleanSupplier off) {
        String[] words =
                Arrays.stream(
                                filter.words()
                                        .strip()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .split("\\s+"))
                        .map(word -> word.startsWith("dard-") ? word : Terms.fold(word))
                        .filter(word -> !word.isEmpty())
                        .toArray(String[]::new);
        int[] found =
                IntStream.range(0, rows.size())
                        .parallel()
                        .filter(i -> contains(texts[i], words) && filter.admits(rows.get(i)))
                        .toArray();
        if (off.getAsBoolean()) {
            return Optional.empty();
        }
        List<CaseRow> sorted = new ArrayList<>(found.length);
        for (int i : found) {
            sorted.add(rows.get(i));
        }
        Comparator<CaseRow> by = order.comparator.thenComparing(CaseRow::reference);
        sorted.sort(descending ? by.reversed() : by);
        return off.getAsBoolean() ? Optional.empty() : Optional.of(sorted);
    }

    private static boolean contains(String text, String[] words) {
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
