package vigil.ui.cases;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;
import vigil.casework.CaseRow;
import vigil.domain.casefile.PartialDate;
import vigil.domain.vocabulary.Terms;
import vigil.domain.vocabulary.Vocabulary;

/**
 * All rows of the list with what one can search them by, folded once, when it is first wanted: the
 * list is painted before that. Its rows never change, so that it can be searched away from the
 * window's thread while a newer one is being made.
 */
final class CaseIndex {

    /** What the list can be sorted by; cases that are alike in it go by reference. */
    enum Order {
        REFERENCE(row -> row.reference().text()),
        NAME(row -> Terms.fold(row.name())),
        DIED(row -> row.death().map(PartialDate::text).map(Order::withoutMark).orElse("")),
        NOTIFIED(row -> row.notified().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE)),
        AREA(CaseRow::area),
        STATUS(row -> row.status().ordinal()),
        PLACE(CaseRow::place),
        UPDATED(CaseRow::updated);

        private final Function<List<CaseRow>, int[]> sorting;

        <K extends Comparable<? super K>> Order(Function<CaseRow, K> key) {
            this.sorting = rows -> Keyed.sorted(rows, key);
        }

        /** An estimated date stands where it would stand if it were known. */
        private static String withoutMark(String date) {
            return date.startsWith("~") ? date.substring(1) : date;
        }
    }

    /** A row's number with its key, worked out once and not at each comparison. */
    private record Keyed<K extends Comparable<? super K>>(K key, String reference, int row) {

        static <K extends Comparable<? super K>> int[] sorted(
                List<CaseRow> rows, Function<CaseRow, K> key) {
            return IntStream.range(0, rows.size())
                    .mapToObj(i ->
                            new Keyed<>(key.apply(rows.get(i)), rows.get(i).reference().text(), i))
                    .sorted(
                            Comparator.comparing((Keyed<K> keyed) -> keyed.key())
                                    .thenComparing(Keyed::reference))
                    .mapToInt(Keyed::row)
                    .toArray();
        }
    }

    private final List<CaseRow> rows;
    private final Vocabulary vocabulary;
    private Optional<String[]> folded = Optional.empty();

    /** The numbers of all rows in an order, sorted when it is first asked for. */
    private final Map<Order, int[]> sorted = new ConcurrentHashMap<>();

    private CaseIndex(List<CaseRow> rows, Vocabulary vocabulary) {
        this.rows = rows;
        this.vocabulary = vocabulary;
    }

    static CaseIndex of(List<CaseRow> rows, Vocabulary vocabulary) {
        return new CaseIndex(List.copyOf(rows), vocabulary);
    }

    /** What each row is searched by; the first who asks makes it, others wait for that. */
    private synchronized String[] texts() {
        String[] texts =
                folded.orElseGet(
                        () -> rows.parallelStream().map(this::text).toArray(String[]::new));
        folded = Optional.of(texts);
        return texts;
    }

    /** Does now what the first word typed would otherwise wait for. */
    void prepare() {
        texts();
    }

    private String text(CaseRow row) {
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
            CaseFilter filter, Order by, boolean descending, BooleanSupplier off) {
        String[] words =
                Arrays.stream(
                                filter.words()
                                        .strip()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .split("\\s+"))
                        .map(word -> word.startsWith("dard-") ? word : Terms.fold(word))
                        .filter(word -> !word.isEmpty())
                        .toArray(String[]::new);
        // Sorting all rows once is what keeps a key on 100,000 cases within its 100 ms.
        int[] order = sorted.computeIfAbsent(by, o -> o.sorting.apply(rows));
        int last = order.length - 1;
        String[] texts = words.length == 0 ? new String[0] : texts();
        List<CaseRow> found =
                IntStream.rangeClosed(0, last)
                        .parallel()
                        .map(place -> order[descending ? last - place : place])
                        .filter(i -> words.length == 0 || contains(texts[i], words))
                        .filter(i -> filter.admits(rows.get(i)))
                        .mapToObj(rows::get)
                        .toList();
        return off.getAsBoolean() ? Optional.empty() : Optional.of(found);
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
