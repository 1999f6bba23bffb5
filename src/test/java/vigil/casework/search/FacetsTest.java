package vigil.casework.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import vigil.casework.CaseRow;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.vocabulary.Terms;
import vigil.ui.kit.TestKit;

/** What the columns find and count is what looking at every row finds and counts. */
class FacetsTest {

    private final InventedCases invented = new InventedCases(11);
    private final List<CaseRow> rows = invented.rows(700);
    private final CaseIndex index = CaseIndex.of(rows, TestKit.vocabulary(), InventedCases.TODAY);

    private static boolean worded(CaseRow row, CaseFilter filter) {
        String text =
                row.reference().text().toLowerCase(Locale.ROOT) + " " + Terms.fold(row.name());
        return filter.words().isEmpty()
                || List.of(filter.words().split(" ")).stream().allMatch(text::contains);
    }

    /** A merged case is shown only where somebody looks for it. */
    private static boolean counted(CaseRow row, CaseFilter filter) {
        return row.status() != CaseStatus.MERGED
                || !filter.words().isEmpty()
                || filter.only().isPresent()
                || !filter.values(Facet.STATUS).isEmpty();
    }

    private static boolean within(CaseRow row, CaseFilter filter, Predicate<Facet> asked) {
        return filter.chosen().entrySet().stream()
                .filter(chosen -> asked.test(chosen.getKey()))
                .allMatch(chosen ->
                        chosen.getKey().values(row, InventedCases.TODAY).stream()
                                .anyMatch(chosen.getValue()::contains));
    }

    @Test
    void aFilterAdmitsWhatEveryConditionAdmits() {
        int notEmpty = 0;
        for (int i = 0; i < 300; i++) {
            CaseFilter filter = invented.filter();
            List<CaseRow> wanted =
                    rows.stream()
                            .filter(row ->
                                    counted(row, filter)
                                            && worded(row, filter)
                                            && within(row, filter, f -> true))
                            .sorted(Comparator.comparing(CaseRow::reference))
                            .toList();
            assertThat(
                            index
                                    .find(
                                            filter,
                                            Optional.empty(),
                                            CaseIndex.Order.REFERENCE,
                                            false,
                                            () -> false)
                                    .orElseThrow()
                                    .stream()
                                    .sorted(Comparator.comparing(CaseRow::reference)))
                    .as(FilterText.format(filter))
                    .isEqualTo(wanted);
            notEmpty += wanted.isEmpty() ? 0 : 1;
        }
        assertThat(notEmpty).isGreaterThan(40);
    }

    @Test
    void aFacetIsCountedUnderTheOtherFacetsOnly() {
        Random random = new Random(3);
        for (int i = 0; i < 60; i++) {
            CaseFilter filter = invented.filter();
            BitSet inText = new BitSet();
            for (int row = 0; row < rows.size(); row++) {
                inText.set(row, random.nextBoolean());
            }
            Optional<BitSet> text = i % 2 == 0 ? Optional.empty() : Optional.of(inText);
            FacetCounts counts = index.counts(filter, text);
            for (Facet facet : Facet.values()) {
                Map<String, Integer> wanted = new HashMap<>();
                for (int row = 0; row < rows.size(); row++) {
                    CaseRow one = rows.get(row);
                    if ((counted(one, filter) || text.isPresent())
                            && worded(one, filter)
                            && (text.isEmpty() || inText.get(row))
                            && within(one, filter, f -> f != facet)) {
                        facet.values(one, InventedCases.TODAY)
                                .forEach(value -> wanted.merge(value, 1, Integer::sum));
                    }
                }
                Map<String, Integer> counted = new HashMap<>(counts.of(facet));
                counted.values().removeIf(count -> count == 0);
                assertThat(counted).as(facet + " of " + filter).isEqualTo(wanted);
            }
        }
    }

    @Test
    void onlySomeCasesAreAFilterToo() {
        List<CaseId> some = List.of(rows.get(7).id(), rows.get(99).id());
        assertThat(
                        index.find(
                                        CaseFilter.ofOnly(java.util.Set.copyOf(some)),
                                        Optional.empty(),
                                        CaseIndex.Order.REFERENCE,
                                        true,
                                        () -> false)
                                .orElseThrow())
                .extracting(CaseRow::id)
                .containsExactlyInAnyOrderElementsOf(some);
    }

    @Test
    void aKeptFilterComesBackAsItWas() {
        for (int i = 0; i < 100; i++) {
            CaseFilter filter = invented.filter();
            assertThat(FilterText.parse(FilterText.format(filter))).isEqualTo(filter);
        }
        assertThat(FilterText.parse("nosuchfacet=x\nquery=text:a=b"))
                .isEqualTo(CaseFilter.ofQuery("text:a=b"));
    }

    @Test
    void aQueryHoldsWordsForTheRowAndForTheText() {
        CaseFilter filter = CaseFilter.ofQuery("sheffield Text: \"in a hostel\" ");
        assertThat(filter.words()).isEqualTo("sheffield");
        assertThat(filter.text()).contains("\"in a hostel\" ");
        assertThat(CaseFilter.ofQuery("text:").text()).isEmpty();
    }
}
