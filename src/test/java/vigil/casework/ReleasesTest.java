package vigil.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.disclosure.gate.CountTable;
import vigil.disclosure.gate.GateRule;
import vigil.disclosure.gate.ShownCount;
import vigil.disclosure.gate.Subject;
import vigil.domain.panel.OutputTier;

/** The gate and its register, in memory and on the real encrypted store. */
class ReleasesTest {

    private static final Subject SUBJECT =
            Subject.of("deaths", "substance", "area").within("quarter", Set.of("2026Q1"));

    @TempDir Path folder;
    private PanelDesk desk;

    @BeforeEach
    void open() {
        desk =
                MemoryStoreDesk.open(
                        new MemoryStore(Fixture.PROFILE, Fixture.VOCABULARY, Fixture.CLOCK),
                        Fixture.coordinator(),
                        Fixture.VOCABULARY,
                        Fixture.noDocuments(),
                        Fixture.CLOCK);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static CountTable table(String title, long heroin) {
        return new CountTable(
                title,
                List.of("heroin", "cocaine", "diazepam"),
                List.of("Barnsley", "Sheffield", "Doncaster"),
                List.of(List.of(heroin, 31L, 12L), List.of(2L, 20L, 9L), List.of(8L, 14L, 11L)),
                true);
    }

    private static Releases.Request request(CountTable... tables) {
        return Releases.Request.of(
                "table",
                "Deaths by substance",
                OutputTier.PUBLIC,
                java.util.Arrays.stream(tables)
                        .map(table -> new Releases.Leaving(table, SUBJECT))
                        .toList());
    }

    private Problem refusal(Releases.Request request) {
        return catchThrowableOfType(
                        Refused.class, () -> desk.releases().pass(request, Progress.none()))
                .problem();
    }

    @Test
    void whatPassesStandsInTheRegisterWithWhatWasShown() throws Refused {
        Releases.Passed passed =
                desk.releases().pass(request(table("a", 12)).to("Board"), Progress.none());
        assertThat(passed.tables().getFirst().at(1, 0)).isEqualTo(new ShownCount.Hidden());
        assertThat(passed.hash()).hasSize(64);
        Releases.Entry entry = desk.releases().register().getFirst();
        assertThat(entry.id()).isEqualTo(passed.id());
        assertThat(entry.recipient()).isEqualTo("Board");
        assertThat(entry.tables()).isEqualTo(passed.tables());
        assertThat(entry.hidden()).isEqualTo(4);
        assertThat(desk.audit().latest(2)).anyMatch(row -> row.detail().contains(passed.hash()));
    }

    @Test
    void aDeathAddedBetweenTwoExportsIsNotGivenAway() throws Refused {
        desk.releases().pass(request(table("a", 12)), Progress.none());
        assertThat(refusal(request(table("a", 13))))
                .isEqualTo(
                        new Problem.NotReleasable(
                                "a", "tellsWithEarlier", List.of("Deaths by substance")));
        assertThat(desk.releases().register()).hasSize(1);
        desk.releases().pass(request(table("a", 17)), Progress.none());
    }

    @Test
    void aDeathAddedMayFollowRounded() throws Refused {
        desk.releases().pass(request(table("a", 12)).withRounding(), Progress.none());
        desk.releases().pass(request(table("a", 13)).withRounding(), Progress.none());
        assertThat(desk.releases().register()).hasSize(2);
    }

    @Test
    void aPreviewLeavesNothingBehind() throws Refused {
        long before = desk.audit().latest(100).size();
        Releases.Preview preview =
                desk.releases().preview(request(table("a", 12)), Progress.none());
        assertThat(preview.refused()).isEmpty();
        assertThat(preview.tables()).hasSize(1);
        assertThat(desk.releases().register()).isEmpty();
        assertThat(desk.audit().latest(100)).hasSize((int) before);
    }

    @Test
    void whatOneTableHidesTheOtherHidesToo() throws Refused {
        CountTable byArea =
                new CountTable(
                        "areas",
                        List.of("cocaine"),
                        List.of("Barnsley", "Sheffield", "Doncaster"),
                        List.of(List.of(2L, 20L, 9L)),
                        true);
        Releases.Request both =
                Releases.Request.of(
                        "pack",
                        "Both",
                        OutputTier.PUBLIC,
                        List.of(
                                new Releases.Leaving(table("a", 12), SUBJECT),
                                new Releases.Leaving(byArea, SUBJECT)));
        Releases.Passed passed = desk.releases().pass(both, Progress.none());
        for (int column = 0; column < 3; column++) {
            assertThat(passed.tables().get(1).at(0, column))
                    .isEqualTo(passed.tables().get(0).at(1, column));
        }
    }

    @Test
    void thePanelsSettingsHold() throws Refused {
        desk.settings().set(Setting.SUPPRESSION_THRESHOLD, "10");
        desk.settings().set(Setting.SUPPRESSION_MODE, "round");
        desk.settings().set(Setting.SUPPRESSION_ZEROS, "hide");
        assertThat(desk.releases().rule())
                .isEqualTo(new GateRule(10, GateRule.Mode.ROUND, false, true));
    }

    @Test
    void theRegisterIsThereWhenTheStoreIsOpenedAgain() throws Refused {
        desk.close();
        desk = Fixture.create(folder.resolve("store"));
        Releases.Passed passed = desk.releases().pass(request(table("a", 12)), Progress.none());
        desk.close();
        desk = Fixture.open(Fixture.care(), folder.resolve("store"));
        assertThat(desk.releases().register().getFirst().tables()).isEqualTo(passed.tables());
        assertThat(refusal(request(table("a", 13)))).isInstanceOf(Problem.NotReleasable.class);
    }
}
