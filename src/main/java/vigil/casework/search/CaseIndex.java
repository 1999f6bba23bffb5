package vigil.casework.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import vigil.casework.CaseRow;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.PartialDate;
import vigil.domain.vocabulary.Terms;
import vigil.domain.vocabulary.Vocabulary;

/**
 * All rows of the list with what one can search them by, folded once, when it is first wanted: the
 * list is painted before that. Its rows never change, so that it can be searched away from the
 * window's thread while a newer one is being made.
 */
public final class CaseIndex {

    /** What the list can be sorted by; cases that are alike in it go by reference. */
    public enum Order {
        REFERENCE(row -> row.reference().text()),
        NAME(row -> Terms.fold(row.name())),
        DIED(row -> row.death().map(PartialDate::text).map(Order::withoutMark).orElse("")),
        NOTIFIED(row -> row.notified().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE)),
        AREA(CaseRow::area),
        STATUS(row -> row.status().ordinal()),
        PLACE(CaseRow::place),
        TYPE(CaseRow::type),
        SEX(row -> row.marks().sex()),
        AGE(row -> row.marks().age().orElse(-1)),
        TREATMENT(row -> row.marks().treatment()),
        COORDINATOR(row -> row.marks().coordinator()),
        ROUTE(row -> row.marks().route()),
        RETURN_DUE(
                row -> row.marks().returnDue().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE)),
        TARGET(row -> row.marks().targetPanel().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE)),
        NEEDS(row -> row.marks().needs().orElse(-1)),
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
    private final LocalDate today;
    private Optional<String[]> folded = Optional.empty();

    /** The numbers of all rows in an order, sorted when it is first asked for. */
    private final Map<Order, int[]> sorted = new ConcurrentHashMap<>();

    /** Columns of facets, made when they are first asked for. */
    private final Map<Facet, FacetColumn> columns = new ConcurrentHashMap<>();

    private Optional<Map<CaseId, Integer>> places = Optional.empty();

    private CaseIndex(List<CaseRow> rows, Vocabulary vocabulary, LocalDate today) {
        this.rows = rows;
        this.vocabulary = vocabulary;
        this.today = today;
    }

    /**
     * @param today by which returns are overdue and conclusions late
     */
    public static CaseIndex of(List<CaseRow> rows, Vocabulary vocabulary, LocalDate today) {
        return new CaseIndex(List.copyOf(rows), vocabulary, today);
    }

    private FacetColumn column(Facet facet) {
        return columns.computeIfAbsent(facet, f -> FacetColumn.of(f, rows, today));
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
    public void prepare() {
        texts();
        Arrays.stream(Facet.values()).parallel().forEach(this::column);
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

    public List<CaseRow> rows() {
        return rows;
    }

    /** The numbers of the rows of these cases; those that are no longer there are left out. */
    public BitSet rowsOf(Iterable<CaseId> cases) {
        Map<CaseId, Integer> known = places();
        BitSet numbers = new BitSet(rows.size());
        for (CaseId id : cases) {
            Integer row = known.get(id);
            if (row != null) {
                numbers.set(row);
            }
        }
        return numbers;
    }

    private synchronized Map<CaseId, Integer> places() {
        Map<CaseId, Integer> made =
                places.orElseGet(() -> {
                    Map<CaseId, Integer> all = HashMap.newHashMap(rows.size());
                    for (int i = 0; i < rows.size(); i++) {
                        all.put(rows.get(i).id(), i);
                    }
                    return all;
                });
        places = Optional.of(made);
        return made;
    }

    /** One facet of a filter: a row passes if it has one of the allowed values. */
    private record Condition(Facet facet, FacetColumn column, boolean[] allowed) {
        boolean admits(int row) {
            return column.admits(row, allowed);
        }
    }

    private List<Condition> conditions(CaseFilter filter) {
        return filter.chosen().entrySet().stream()
                .map(chosen -> {
                    FacetColumn column = column(chosen.getKey());
                    return new Condition(
                            chosen.getKey(), column, column.allowing(chosen.getValue()));
                })
                .toList();
    }

    /** What a filter asks of a row beside its facets. */
    private IntPredicate beside(CaseFilter filter, Optional<BitSet> inText) {
        String[] words = words(filter.words());
        String[] texts = words.length == 0 ? new String[0] : texts();
        Optional<BitSet> only = filter.only().map(this::rowsOf);
        // A merged case is shown where somebody looks for it, and not among the others.
        boolean merged =
                words.length > 0
                        || inText.isPresent()
                        || only.isPresent()
                        || !filter.values(Facet.STATUS).isEmpty();
        return row ->
                (merged || rows.get(row).status() != CaseStatus.MERGED)
                        && (words.length == 0 || contains(texts[row], words))
                        && (inText.isEmpty() || inText.get().get(row))
                        && (only.isEmpty() || only.get().get(row));
    }

    private static String[] words(String typed) {
        return Arrays.stream(typed.strip().toLowerCase(java.util.Locale.ROOT).split("\\s+"))
                .map(word -> word.startsWith("dard-") ? word : Terms.fold(word))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }

    /**
     * The rows a filter admits, sorted; empty if it was called off meanwhile.
     *
     * @param inText the rows in whose texts the filter's text was found, if it has one
     */
    public Optional<List<CaseRow>> find(
            CaseFilter filter,
            Optional<BitSet> inText,
            Order by,
            boolean descending,
            BooleanSupplier off) {
        // Sorting all rows once is what keeps a key on 100,000 cases within its 100 ms.
        int[] order = sorted.computeIfAbsent(by, o -> o.sorting.apply(rows));
        int last = order.length - 1;
        IntPredicate beside = beside(filter, inText);
        List<Condition> conditions = conditions(filter);
        List<CaseRow> found =
                IntStream.rangeClosed(0, last)
                        .parallel()
                        .map(place -> order[descending ? last - place : place])
                        .filter(beside)
                        .filter(row -> admitted(row, conditions))
                        .mapToObj(rows::get)
                        .toList();
        return off.getAsBoolean() ? Optional.empty() : Optional.of(found);
    }

    private static boolean admitted(int row, List<Condition> conditions) {
        for (Condition condition : conditions) {
            if (!condition.admits(row)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Counts every value of every facet in one pass: a row that all conditions admit counts
     * everywhere, one that only the condition of one facet keeps out counts in that facet.
     */
    public FacetCounts counts(CaseFilter filter, Optional<BitSet> inText) {
        Facet[] facets = Facet.values();
        FacetColumn[] all = Arrays.stream(facets).map(this::column).toArray(FacetColumn[]::new);
        IntPredicate beside = beside(filter, inText);
        List<Condition> conditions = conditions(filter);
        int parts = Math.max(1, Math.min(16, rows.size() / 2_000));
        int[][] sums =
                IntStream.range(0, parts)
                        .parallel()
                        .mapToObj(part -> {
                            int[][] counts = blank(all);
                            int from = (int) ((long) rows.size() * part / parts);
                            int to = (int) ((long) rows.size() * (part + 1) / parts);
                            for (int row = from; row < to; row++) {
                                if (beside.test(row)) {
                                    count(row, conditions, all, counts);
                                }
                            }
                            return counts;
                        })
                        .reduce(blank(all), CaseIndex::plus);
        Map<Facet, Map<String, Integer>> named = new EnumMap<>(Facet.class);
        for (Facet facet : facets) {
            Map<String, Integer> counts = new HashMap<>();
            List<String> names = all[facet.ordinal()].names();
            for (int i = 0; i < names.size(); i++) {
                counts.put(names.get(i), sums[facet.ordinal()][i]);
            }
            named.put(facet, counts);
        }
        return new FacetCounts(named);
    }

    private static void count(
            int row, List<Condition> conditions, FacetColumn[] all, int[][] counts) {
        int outside = -1;
        for (Condition condition : conditions) {
            if (!condition.admits(row)) {
                if (outside >= 0) {
                    return;
                }
                outside = condition.facet().ordinal();
            }
        }
        if (outside >= 0) {
            all[outside].count(row, counts[outside]);
            return;
        }
        for (int i = 0; i < all.length; i++) {
            all[i].count(row, counts[i]);
        }
    }

    private static int[][] blank(FacetColumn[] all) {
        return Arrays.stream(all).map(c -> new int[c.names().size()]).toArray(int[][]::new);
    }

    private static int[][] plus(int[][] one, int[][] other) {
        int[][] sum = new int[one.length][];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = one[i].clone();
            for (int j = 0; j < sum[i].length; j++) {
                sum[i][j] += other[i][j];
            }
        }
        return sum;
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
