package vigil.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vigil.casework.search.CaseColumn;
import vigil.disclosure.ListedColumn.Cut;
import vigil.disclosure.ListedColumn.Kind;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.Sensitivity;

class ListProjectionTest {

    private static ListedColumn column(Sensitivity sensitivity, Kind kind) {
        return new ListedColumn(sensitivity + " " + kind, "head", sensitivity, kind);
    }

    private static Listed words(String text) {
        return new Listed.Words(text);
    }

    @Test
    void whatIsRestrictedNamesSomebodyOrWasFreelyWrittenNeverLeaves() {
        for (Sensitivity sensitivity : Sensitivity.values()) {
            for (Kind kind : Kind.values()) {
                Cut cut = column(sensitivity, kind).outside();
                if (sensitivity.restricted()
                        || kind == Kind.PERSON
                        || kind == Kind.REFERENCE
                        || kind == Kind.FREE_TEXT) {
                    assertThat(cut).as(sensitivity + " " + kind).isEqualTo(Cut.LEFT_OUT);
                }
                if (sensitivity == Sensitivity.QI && cut == Cut.AS_IT_IS) {
                    assertThat(kind).isEqualTo(Kind.AREA);
                }
                assertThat(cut == Cut.AS_IT_IS && (kind == Kind.DATE || kind == Kind.AGE))
                        .isFalse();
            }
        }
    }

    /** Every column of the list, each holding something that must not get out as it is. */
    @Test
    void plantedIdentifiersAreInNoListForOutside() {
        List<ListedColumn> columns = new ArrayList<>();
        for (CaseColumn column : CaseColumn.values()) {
            columns.add(
                    new ListedColumn(
                            column.key(), column.key(), column.sensitivity(), column.kind()));
        }
        for (Sensitivity sensitivity : Sensitivity.values()) {
            for (Kind kind : Kind.values()) {
                columns.add(column(sensitivity, kind));
            }
        }
        Random random = new Random(5);
        List<List<Listed>> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            List<Listed> row = new ArrayList<>();
            for (ListedColumn column : columns) {
                row.add(
                        switch (column.kind()) {
                            case DATE -> Listed.Day.of(LocalDate.of(2025, 3, 1 + i % 28));
                            case AGE -> new Listed.Count(41 + i % 3);
                            case COUNT -> new Listed.Count(3);
                            case AREA -> words("Northtown");
                            case CODED ->
                                    column.outside() == Cut.LEFT_OUT
                                            ? words("Rough sleeping")
                                            : words("Open");
                            default ->
                                    List.of(
                                                    words("DARD-NOR-2025-0" + i),
                                                    words("Planted, Person"),
                                                    words("Flat 3, Planted Street"))
                                            .get(random.nextInt(3));
                        });
            }
            rows.add(row);
        }
        ListProjection.Outside cut = ListProjection.outside(columns, rows, 5);
        assertThat(cut.rows()).isNotEmpty();
        assertThat(cut.rows().toString())
                .contains("2025 Q1", "35-44", "Northtown")
                .doesNotContain("DARD", "Planted", "Street", "Rough", "Day[", "number=41");
        assertThat(cut.columns()).noneMatch(c -> c.sensitivity().restricted());
    }

    @Test
    void countsBelowTheThresholdAreLeftOutAndNotAddedUp() {
        List<ListedColumn> columns = List.of(column(Sensitivity.QI, Kind.AREA));
        List<List<Listed>> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            rows.add(List.of(words(i < 7 ? "North" : i < 11 ? "South" : "East")));
        }
        ListProjection.Outside cut = ListProjection.outside(columns, rows, 5);
        assertThat(cut.rows()).containsExactly(List.of(words("North")));
        assertThat(cut.counts()).containsExactly(7);
        assertThat(cut.someLeftOut()).isTrue();
        assertThat(ListProjection.outside(columns, rows, 1).counts()).containsExactly(7, 4, 1);
        assertThat(ListProjection.outside(columns, rows, 1).someLeftOut()).isFalse();
    }

    @Test
    void wordsInAColumnOfDatesOrAgesDoNotLeaveAsTheyStand() {
        List<ListedColumn> columns =
                List.of(column(Sensitivity.QI, Kind.DATE), column(Sensitivity.QI, Kind.AGE));
        List<List<Listed>> rows =
                List.of(
                        List.of(words("the day of the fair"), words("41 next week")),
                        List.of(words("his birthday"), words("41")));
        ListProjection.Outside cut = ListProjection.outside(columns, rows, 1);
        assertThat(cut.rows()).containsExactly(List.of(new Listed.Nothing(), new Listed.Nothing()));
    }

    @Test
    void aQuarterIsThatOfTheDateAsFarAsItIsKnown() {
        assertThat(ListProjection.quarter(PartialDate.parse("2025-03-31").orElseThrow()))
                .isEqualTo("2025 Q1");
        assertThat(ListProjection.quarter(PartialDate.parse("~2025-04").orElseThrow()))
                .isEqualTo("2025 Q2");
        assertThat(ListProjection.quarter(PartialDate.parse("2025").orElseThrow()))
                .isEqualTo("2025");
    }

    @Test
    void insideThePanelAMemberTakesOutWhatTheyMayRead() {
        List<ListedColumn> columns =
                List.of(
                        column(Sensitivity.QI, Kind.REFERENCE),
                        column(Sensitivity.ID, Kind.PERSON),
                        column(Sensitivity.POL, Kind.CODED));
        List<List<Listed>> rows = List.of(List.of(words("ref"), words("name"), words("police")));
        assertThat(ListProjection.inside(columns, rows, s -> !s.restricted()).rows())
                .containsExactly(List.of(words("ref")));
        assertThat(ListProjection.inside(columns, rows, s -> s == Sensitivity.ID).rows())
                .containsExactly(List.of(words("name")));
    }
}
