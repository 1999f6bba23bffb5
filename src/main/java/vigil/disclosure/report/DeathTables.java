package vigil.disclosure.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import vigil.disclosure.gate.CountTable;
import vigil.disclosure.gate.Place;
import vigil.disclosure.gate.Subject;
import vigil.disclosure.report.Part.Pick;
import vigil.disclosure.report.ReportDraft.Counted;
import vigil.domain.panel.Area;
import vigil.patterns.CountedDeaths.Death;
import vigil.patterns.Item;

/**
 * Tables of deaths for the gate. Where places are told apart, all of them stand in one table,
 * whichever a reader is shown: so that what is hidden of one cannot be worked out from the others
 * and the whole.
 */
final class DeathTables {

    /** The row of deaths that are of no borough of the panel's. */
    static final String ELSEWHERE = "elsewhere or not known";

    /** So many years stand in a table of a substance: the last that is over and five before. */
    static final int WINDOW = 6;

    private static final String WITH = "with";
    private static final String AREA = "area";
    private static final String QUARTER = "quarter";

    private final Ground ground;
    private final ReportDraft.Builder draft;
    private final List<String> areas = new ArrayList<>();
    private final Set<String> elsewhere = new TreeSet<>();
    private final Map<String, Integer> substances = new TreeMap<>();

    DeathTables(Ground ground, ReportDraft.Builder draft) {
        this.ground = ground;
        this.draft = draft;
        ground.areas().forEach(area -> areas.add(area.code()));
        ground.deaths().all().stream()
                .map(Death::area)
                .filter(code -> !areas.contains(code))
                .map(code -> code.isBlank() ? "not known" : code)
                .forEach(elsewhere::add);
        // Where nobody was elsewhere, a line of zeros says nothing.
        if (!elsewhere.isEmpty() || !ground.rule().zerosShown()) {
            areas.add(ELSEWHERE);
        }
        elsewhere.add(Area.OTHER.code());
        elsewhere.add(Area.NO_FIXED_ABODE.code());
    }

    /** The rows of a table by place, in their order; the total comes after the last. */
    List<String> areas() {
        return areas;
    }

    /** The row of a place; that of the total if none is given. */
    int row(Optional<String> area) {
        return area.map(areas::indexOf).orElse(areas.size());
    }

    /** What a row of a table by place is called. */
    Phrase label(int row) {
        if (row == areas.size()) {
            return Phrase.of("report.area.all");
        }
        return areas.get(row).equals(ELSEWHERE)
                ? Phrase.of("report.area.elsewhere")
                : Phrase.thing(Item.area(areas.get(row)));
    }

    private String area(Death death) {
        return areas.contains(death.area()) ? death.area() : ELSEWHERE;
    }

    private Subject subject(String rows, String columns, Optional<Item> with) {
        Subject subject = Subject.of("deaths " + ground.deaths().basis().name(), rows, columns);
        return with.map(item -> subject.within(item.key(), Set.of(WITH))).orElse(subject);
    }

    private static Subject spans(Subject subject, List<Span> spans) {
        Subject merged = subject;
        for (Span span : spans) {
            if (!span.quarters().equals(Set.of(span.head()))) {
                merged = merged.merging(span.head(), span.quarters());
            }
        }
        return merged;
    }

    /** Deaths by place and time, of all or with something; gives the table's number. */
    int byArea(Phrase what, List<Span> spans, Optional<Item> with) {
        Subject subject =
                spans(subject(AREA, QUARTER, with), spans)
                        .merging(ELSEWHERE, elsewhere)
                        .covering(AREA);
        return count(what, "area", areas, this::area, spans, with, subject);
    }

    /** The years that stand in a table of a substance. */
    List<Span> window() {
        int last = ground.lastWholeYear();
        return Span.eachYear(last - WINDOW + 1, last);
    }

    /**
     * Deaths with a substance by place and year. Every pack picks from this one table, so that what
     * one hides the others hide, and none gives away what another hides.
     */
    int bySubstance(String code) {
        return substances.computeIfAbsent(
                code,
                c ->
                        byArea(
                                Phrase.thing(Item.substance(c)),
                                window(),
                                Optional.of(Item.substance(c))));
    }

    /** The same of all places together. */
    int byTime(Phrase what, List<Span> spans, Optional<Item> with) {
        return count(
                what,
                "all",
                List.of("all"),
                death -> "all",
                spans,
                with,
                spans(subject("", QUARTER, with), spans));
    }

    private int count(
            Phrase what,
            String rows,
            List<String> heads,
            java.util.function.Function<Death, String> row,
            List<Span> spans,
            Optional<Item> with,
            Subject subject) {
        List<List<Long>> all = counts(heads, row, spans, death -> true);
        List<List<Long>> having =
                with.isEmpty()
                        ? all
                        : counts(heads, row, spans, d -> d.items().contains(with.get()));
        String title =
                "Deaths by "
                        + rows
                        + with.map(item -> ", " + item.key()).orElse("")
                        + ", "
                        + spans.getFirst().head()
                        + (spans.size() > 1 ? " to " + spans.getLast().head() : "");
        CountTable table =
                new CountTable(title, heads, spans.stream().map(Span::head).toList(), having, true);
        return draft.count(
                new Counted(
                        what, table, subject, with.isEmpty() ? Set.of() : remainders(having, all)));
    }

    private List<List<Long>> counts(
            List<String> heads,
            java.util.function.Function<Death, String> row,
            List<Span> spans,
            Predicate<Death> which) {
        Map<String, long[]> rows = new LinkedHashMap<>();
        heads.forEach(head -> rows.put(head, new long[spans.size()]));
        for (Death death : ground.deaths().all()) {
            long[] counts = rows.get(row.apply(death));
            for (int i = 0; i < spans.size() && counts != null && which.test(death); i++) {
                counts[i] += spans.get(i).has(death) ? 1 : 0;
            }
        }
        return rows.values().stream()
                .map(counts -> java.util.Arrays.stream(counts).boxed().toList())
                .toList();
    }

    /** Where all deaths but a few have it: what has it not would be few. */
    private Set<Place> remainders(List<List<Long>> having, List<List<Long>> all) {
        Set<Place> places = new HashSet<>();
        int rows = all.size();
        int columns = all.getFirst().size();
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                long has = sum(having, row, column);
                if (has > 0 && sum(all, row, column) - has < ground.rule().threshold()) {
                    places.add(new Place(row, column));
                }
            }
        }
        return places;
    }

    /** A count, or a total one past the last. */
    private static long sum(List<List<Long>> counts, int row, int column) {
        long sum = 0;
        for (int r = 0; r < counts.size(); r++) {
            for (int c = 0; c < counts.get(r).size(); c++) {
                boolean in =
                        (row == counts.size() || r == row)
                                && (column == counts.get(r).size() || c == column);
                sum += in ? counts.get(r).get(c) : 0;
            }
        }
        return sum;
    }

    /**
     * Deaths of some years by place and by what is known of each; gives the table's number. Its
     * columns are the groups, the last one for all that are in none.
     *
     * @param variable names the grouping for comparison with other tables
     * @param groups heads with the codes that each stands for
     */
    int byGroup(
            Phrase what,
            Span span,
            String variable,
            Map<String, Set<String>> groups,
            java.util.function.Function<Death, Optional<String>> code) {
        Map<String, String> heads = new TreeMap<>();
        groups.forEach((head, codes) -> codes.forEach(c -> heads.put(c, head)));
        List<String> columns = new ArrayList<>(groups.keySet());
        columns.add(OTHERS);
        Map<String, long[]> rows = new LinkedHashMap<>();
        areas.forEach(head -> rows.put(head, new long[columns.size()]));
        for (Death death : ground.deaths().all()) {
            if (span.has(death)) {
                String head =
                        code.apply(death)
                                .flatMap(c -> Optional.ofNullable(heads.get(c)))
                                .orElse(OTHERS);
                java.util.Objects.requireNonNull(rows.get(area(death)))[columns.indexOf(head)]++;
            }
        }
        Subject subject =
                subject(AREA, variable, Optional.empty())
                        .within(QUARTER, span.quarters())
                        .merging(ELSEWHERE, elsewhere)
                        .covering(AREA)
                        .covering(variable);
        for (Map.Entry<String, Set<String>> group : groups.entrySet()) {
            subject = subject.merging(group.getKey(), group.getValue());
        }
        return draft.count(
                Counted.of(
                        what,
                        new CountTable(
                                "Deaths by area and " + variable + ", " + span.head(),
                                areas,
                                columns,
                                rows.values().stream()
                                        .map(c -> java.util.Arrays.stream(c).boxed().toList())
                                        .toList(),
                                true),
                        subject));
    }

    /** The column of deaths that are in no group. */
    static final String OTHERS = "other or not known";

    /** Cells of one row of a table, with its total if wanted. */
    static List<Pick> row(int table, int row, int columns, boolean total) {
        List<Pick> picks = new ArrayList<>();
        for (int column = 0; column < columns + (total ? 1 : 0); column++) {
            picks.add(new Pick(table, row, column));
        }
        return picks;
    }
}
