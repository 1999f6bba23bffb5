package vigil.casework.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigil.casework.CaseRow;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.PartialDate;
import vigil.ui.kit.TestKit;

class CaseIndexTest {

    private static final List<String> NAMES = List.of("Ashe, Ann", "ábel, Bo", "Birch, Cy", "");
    private static final List<String> DEATHS = List.of("2024", "~2024-03", "2024-03-09", "2023-12");

    private final Random random = new Random(5);
    private final List<CaseRow> rows = new ArrayList<>();

    private CaseIndex index(int count) {
        for (int i = 0; i < count; i++) {
            rows.add(
                    new CaseRow(
                            new CaseId(new UUID(1, i)),
                            CaseReference.of("SHE", 2020 + random.nextInt(5), i),
                            NAMES.get(random.nextInt(NAMES.size())),
                            "CASE_TYPE01",
                            CaseStatus.values()[random.nextInt(4)],
                            "AREA" + random.nextInt(3),
                            PartialDate.parse(DEATHS.get(random.nextInt(DEATHS.size()))),
                            random.nextInt(5) == 0
                                    ? Optional.empty()
                                    : Optional.of(LocalDate.of(2024, 1, 1 + random.nextInt(9))),
                            "PLACE" + random.nextInt(3),
                            false,
                            List.of(),
                            List.of(),
                            1,
                            Instant.ofEpochSecond(random.nextInt(9))));
        }
        return CaseIndex.of(rows, TestKit.vocabulary(), LocalDate.of(2026, 9, 3));
    }

    private List<CaseRow> found(CaseIndex index, CaseIndex.Order by, boolean descending) {
        return index.find(CaseFilter.NONE, Optional.empty(), by, descending, () -> false)
                .orElseThrow();
    }

    @Test
    void casesNotifiedOnOneDayGoByReferenceAndThoseWithoutADayComeFirst() {
        CaseIndex index = index(300);
        Comparator<CaseRow> wanted =
                Comparator.comparing((CaseRow row) -> row.notified().orElse(LocalDate.MIN))
                        .thenComparing(CaseRow::reference);
        assertThat(found(index, CaseIndex.Order.NOTIFIED, false))
                .isEqualTo(rows.stream().sorted(wanted).toList());
    }

    @Test
    void descendingIsAscendingBackwardsInEveryOrder() {
        CaseIndex index = index(300);
        for (CaseIndex.Order by : CaseIndex.Order.values()) {
            List<CaseRow> ascending = found(index, by, false);
            assertThat(ascending).as(by.name()).hasSize(300);
            assertThat(found(index, by, true)).as(by.name()).isEqualTo(ascending.reversed());
        }
    }

    @Test
    void anEstimatedDateStandsAmongTheKnownOnes() {
        List<String> dates =
                found(index(40), CaseIndex.Order.DIED, false).stream()
                        .map(row -> row.death().orElseThrow().text())
                        .distinct()
                        .toList();
        assertThat(dates).containsExactly("2023-12", "2024", "~2024-03", "2024-03-09");
    }

    @Test
    void whatAFilterLeavesKeepsItsOrder() {
        CaseIndex index = index(300);
        CaseFilter filter = CaseFilter.ofQuery("ashe").with(Facet.AREA, Set.of("AREA1"));
        List<CaseRow> some =
                index.find(filter, Optional.empty(), CaseIndex.Order.PLACE, true, () -> false)
                        .orElseThrow();
        assertThat(some)
                .isNotEmpty()
                .isEqualTo(
                        found(index, CaseIndex.Order.PLACE, true).stream()
                                .filter(row -> row.name().equals("Ashe, Ann"))
                                .filter(row -> row.area().equals("AREA1"))
                                .toList());
    }

    @Test
    void aSearchThatWasCalledOffGivesNothing() {
        assertThat(
                        index(3).find(
                                        CaseFilter.NONE,
                                        Optional.empty(),
                                        CaseIndex.Order.NAME,
                                        false,
                                        () -> true))
                .isEmpty();
    }
}
