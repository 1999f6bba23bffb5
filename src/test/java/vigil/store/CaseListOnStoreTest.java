package vigil.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.Cases;
import vigil.app.Program;
import vigil.casework.CaseBatch;
import vigil.casework.CaseListing;
import vigil.casework.CaseListing.Audience;
import vigil.casework.CaseReadings;
import vigil.casework.CaseRow;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.SavedFilter;
import vigil.casework.search.CaseColumn;
import vigil.casework.search.TextIndex;
import vigil.casework.search.TextQuery;
import vigil.disclosure.Listed;
import vigil.disclosure.ListedColumn;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.Needed;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;

/** What the case list does, on the real store. */
@Tag("slow")
class CaseListOnStoreTest {

    @TempDir Path folder;
    private Program program = new Program(Path.of("."));

    @BeforeEach
    void eightCases() throws Refused {
        program = new Program(folder).create("Sheffield");
        try (PanelDesk desk = program.open()) {
            for (int i = 0; i < 8; i++) {
                desk.notification().accept(Cases.notified(desk, "Planted" + (char) ('a' + i)));
            }
        }
    }

    private static List<CaseId> ids(PanelDesk desk) throws Refused {
        return desk.cases().list().stream().map(CaseRow::id).toList();
    }

    private static List<String> audited(PanelDesk desk) throws Refused {
        return desk.audit().latest(50).stream().map(row -> row.toString()).toList();
    }

    @Test
    void manyCasesChangeInOneStepAndGoBack() throws Refused {
        try (PanelDesk desk = program.open()) {
            List<CaseId> ids = ids(desk);
            CaseBatch.Outcome came =
                    desk.batch().setStatus(ids.subList(0, 5), CaseStatus.GATHERING);
            assertThat(came.changed()).isEqualTo(5);
            CaseBatch.Outcome ready = desk.batch().setStatus(ids, CaseStatus.READY);
            assertThat(ready.changed()).isEqualTo(5);
            assertThat(ready.left())
                    .hasSize(3)
                    .allMatch(left -> left.reason() == CaseBatch.Reason.LEAP);
            ReviewCase other = desk.cases().open(ids.getFirst()).reviewCase();
            desk.cases()
                    .save(
                            other.with(
                                    Fields.NARRATIVE,
                                    vigil.domain.casefile.Answer.of(
                                            new Value.Text("Saved by somebody else meanwhile."))));
            CaseBatch.Outcome back = desk.batch().undo(ready.undo());
            assertThat(back.changed()).isEqualTo(4);
            assertThat(back.left())
                    .singleElement()
                    .matches(left -> left.reason() == CaseBatch.Reason.CHANGED);
            assertThat(desk.cases().list().stream().map(CaseRow::status))
                    .containsExactlyInAnyOrder(
                            CaseStatus.READY,
                            CaseStatus.GATHERING,
                            CaseStatus.GATHERING,
                            CaseStatus.GATHERING,
                            CaseStatus.GATHERING,
                            CaseStatus.NOTIFIED,
                            CaseStatus.NOTIFIED,
                            CaseStatus.NOTIFIED);
            assertThat(audited(desk).stream().filter(row -> row.contains("CHANGE_CASES")))
                    .hasSize(14)
                    .allMatch(row -> row.contains("DARD-"));
        }
    }

    @Test
    void theColumnsOfTheListFollowTheAnswers() throws Refused {
        try (PanelDesk desk = program.open()) {
            List<CaseId> ids = ids(desk);
            UUID me = desk.session().member().id();
            desk.batch().setCoordinator(ids, me);
            desk.batch().setTargetPanelDate(ids, java.time.LocalDate.of(2026, 12, 3));
            for (CaseRow row : desk.cases().list()) {
                ReviewCase whole = desk.cases().open(row.id()).reviewCase();
                assertThat(row.marks().coordinator()).isEqualTo(me.toString());
                assertThat(row.marks().targetPanel()).contains(java.time.LocalDate.of(2026, 12, 3));
                assertThat(row.marks().needs())
                        .hasValue(Needed.beforePanel(whole, desk.vocabulary().catalogue()).size());
            }
        }
    }

    @Test
    void textsAreFoundAndOnlyChangedCasesAreReadAgain() throws Refused {
        try (PanelDesk desk = program.open()) {
            CaseReadings readings = desk.readings();
            List<CaseId> read = new ArrayList<>();
            TextIndex.Reader reader =
                    ids -> {
                        read.addAll(ids);
                        return readings.read(ids);
                    };
            TextIndex index = TextIndex.NONE.updated(readings.stamps(), reader, Progress.none());
            assertThat(read).hasSize(8);
            CaseId one = ids(desk).get(3);
            ReviewCase reviewCase = desk.cases().open(one).reviewCase();
            desk.cases()
                    .save(
                            reviewCase.withAnswers(
                                    reviewCase
                                            .answers()
                                            .with(
                                                    Fields.NARRATIVE,
                                                    new Value.Text(
                                                            "Found beside a weighbridge."))));
            assertThat(index.find(TextQuery.parse("weighbridge "))).isEmpty();
            read.clear();
            TextIndex after = index.updated(readings.stamps(), reader, Progress.none());
            assertThat(read).containsExactly(one);
            assertThat(after.find(TextQuery.parse("weighbridge "))).containsExactly(one);
            assertThat(after.updated(readings.stamps(), reader, Progress.none())).isSameAs(after);
        }
    }

    @Test
    void aFilterIsKeptReplacedAndDropped() throws Refused {
        try (PanelDesk desk = program.open()) {
            desk.filters().keep("Mine", "status=CASE_STATUS01\n");
            desk.filters().keep("mine ", "query=smith\n");
        }
        try (PanelDesk desk = program.open()) {
            SavedFilter kept = desk.filters().all().getFirst();
            assertThat(desk.filters().all()).hasSize(1);
            assertThat(kept.content()).isEqualTo("query=smith\n");
            desk.filters().drop(kept.id());
            assertThat(desk.filters().all()).isEmpty();
        }
    }

    private static CaseListing.Request request(
            PanelDesk desk, Audience audience, List<CaseColumn> columns) throws Refused {
        List<List<Listed>> rows = new ArrayList<>();
        for (CaseRow row : desk.cases().list()) {
            rows.add(
                    columns.stream()
                            .map(c -> c.value(row, desk.vocabulary(), id -> id, names -> names))
                            .toList());
        }
        return new CaseListing.Request(
                audience,
                CaseListing.Purpose.MEETING,
                columns.stream()
                        .map(c -> new ListedColumn(c.key(), c.key(), c.sensitivity(), c.kind()))
                        .toList(),
                rows,
                List.of("All cases"),
                new CaseListing.Sentences("Cases", "Cases", "Fewer than {0} left out"));
    }

    @Test
    void aListForOutsideHoldsNoIdentifierAndTheAuditKnowsOfIt() throws Exception {
        try (PanelDesk desk = program.open()) {
            List<CaseColumn> all = List.of(CaseColumn.values());
            CaseListing.Prepared outside =
                    desk.listing().prepare(request(desk, Audience.OUTSIDE, all));
            Path file = folder.resolve("out.csv");
            desk.listing().export(outside, CaseListing.Form.CSV, file, Progress.none());
            assertThat(Files.readString(file, StandardCharsets.UTF_8))
                    .contains("Sheffield")
                    .doesNotContain("Planted", "DARD-", "Alex");
            CaseListing.Prepared inside =
                    desk.listing().prepare(request(desk, Audience.INSIDE, all));
            assertThat(inside.listing().notes()).contains("OFFICIAL-SENSITIVE");
            Path names = folder.resolve("in.csv");
            desk.listing().export(inside, CaseListing.Form.CSV, names, Progress.none());
            assertThat(Files.readString(names, StandardCharsets.UTF_8))
                    .contains("Planteda", "DARD-");
            Path pdf = folder.resolve("in.pdf");
            desk.listing().export(inside, CaseListing.Form.PDF, pdf, Progress.none());
            assertThat(Files.size(pdf)).isGreaterThan(10_000);
            List<String> rows =
                    audited(desk).stream().filter(row -> row.contains("EXPORT_CASES")).toList();
            assertThat(rows).hasSize(3);
            assertThat(rows.toString())
                    .contains("8 cases as CSV for meeting", "inside", "outside", "reference name")
                    .doesNotContain("Planted");
        }
    }

    @Test
    void tooFewAlikeLeaveNothingOutside() throws Refused {
        try (PanelDesk desk = program.open()) {
            desk.settings().set(vigil.casework.Setting.SUPPRESSION_THRESHOLD, "9");
            Refused refused =
                    catchThrowableOfType(
                            Refused.class,
                            () ->
                                    desk.listing()
                                            .prepare(
                                                    request(
                                                            desk,
                                                            Audience.OUTSIDE,
                                                            List.of(CaseColumn.AREA))));
            assertThat(refused.problem()).isEqualTo(new Problem.TooFewToShow(9));
        }
    }
}
