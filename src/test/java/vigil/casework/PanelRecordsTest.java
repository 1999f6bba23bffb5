package vigil.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.PanelAction;

/** The panel's records in a real store. */
class PanelRecordsTest {

    @Test
    void notesOfAnActionComeBackLatestFirst(@TempDir Path folder) throws Refused {
        try (PanelDesk desk = Fixture.create(Fixture.care(), folder.resolve("store"))) {
            PanelAction blank =
                    desk.actions().newAction(Optional.empty(), Optional.empty(), Optional.empty());
            PanelAction action =
                    desk.actions()
                            .save(
                                    new PanelAction(
                                            blank.id(),
                                            0,
                                            "",
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            blank.raisedOn(),
                                            "Ring the lab.",
                                            Optional.empty(),
                                            "",
                                            Optional.empty(),
                                            blank.status(),
                                            "",
                                            Optional.empty()));
            desk.actions().note(action, " Rang on Monday. ");
            desk.actions().note(action, "They rang back.");

            assertThat(desk.actions().notes(action.id()))
                    .extracting(PanelStore.ActionNote::text)
                    .containsExactlyInAnyOrder("They rang back.", "Rang on Monday.");
            assertThat(desk.actions().notes(blank.id())).hasSize(2);
        }
    }

    @Test
    void aMeetingWithTheLongestTitleIsStored(@TempDir Path folder) throws Refused {
        try (PanelDesk desk = Fixture.create(Fixture.care(), folder.resolve("store"))) {
            Meeting draft =
                    desk.meetings()
                            .draft(
                                    "T".repeat(200),
                                    LocalDate.of(2026, 12, 3),
                                    List.of(),
                                    new EnumMap<>(AgendaKind.class));
            Meeting saved = desk.meetings().save(draft);

            assertThat(saved.version()).isEqualTo(1);
            assertThat(desk.meetings().list())
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.title()).hasSize(200);
                        assertThat(row.quorum()).isEqualTo(5);
                        assertThat(row.quorate()).isFalse();
                    });
        }
    }

    @Test
    void aUserNameThatIsTakenIsRefusedByName(@TempDir Path folder) throws Refused {
        try (PanelDesk desk = Fixture.create(folder.resolve("store"))) {
            PanelMember second =
                    new PanelMember(
                            desk.newId(),
                            Optional.of("sam"),
                            "Sam Other",
                            "AGENCY_TYPE04",
                            PanelRole.DEPUTY,
                            true);
            Refused refused =
                    org.assertj.core.api.Assertions.catchThrowableOfType(
                            Refused.class, () -> desk.membership().save(second));
            assertThat(refused.problem())
                    .isEqualTo(new Problem.Invalid("member.userName", "taken", List.of()));
            assertThat(desk.membership().members()).hasSize(1);
        }
    }
}
