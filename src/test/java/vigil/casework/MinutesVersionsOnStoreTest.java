package vigil.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.documents.PdfDocuments;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Samples;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.CaseDiscussion;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.OutputTier;
import vigil.words.Words;

/** Locked minutes in a real encrypted store, closed and opened again. */
class MinutesVersionsOnStoreTest {

    @TempDir private Path folder;

    private static List<String> everything(PanelDesk desk, java.util.UUID meeting, int number)
            throws Refused {
        List<String> all = new ArrayList<>();
        for (OutputTier tier : desk.publication().tiers()) {
            List<String> agencies =
                    tier == OutputTier.AGENCY
                            ? desk.publication().agencies(meeting, number)
                            : List.of("");
            for (String agency : agencies) {
                Publication.Prepared made =
                        desk.publication().prepare(meeting, number, tier, agency, Progress.none());
                all.add(made.view() + " " + made.log());
            }
        }
        return all;
    }

    @Test
    void lockedMinutesOutliveChangesAndTheDay() throws Refused {
        StoreCare care = Fixture.care(Fixture.CLOCK, new PdfDocuments(Words.english()));
        Path store = folder.resolve("store");
        List<String> locked;
        java.util.UUID id;
        try (PanelDesk desk = Fixture.create(care, store)) {
            ReviewCase reviewCase =
                    CaseworkTest.store(desk, new Samples(5, Fixture.VOCABULARY).reviewCase());
            CaseId about = reviewCase.id();
            AgendaItem item = desk.meetings().caseItem(about, reviewCase.reference().text(), 15);
            Meeting draft =
                    desk.meetings()
                            .draft(
                                    "Panel meeting",
                                    LocalDate.now(Fixture.CLOCK),
                                    List.of(),
                                    Map.of())
                            .withMore(List.of(item))
                            .withDiscussion(CaseDiscussion.blank(desk.newId(), about));
            Meeting meeting = desk.meetings().save(draft);
            id = meeting.id();
            meeting = desk.meetings().save(meeting.withState(MeetingState.HELD));
            desk.meetings().save(meeting.withState(MeetingState.AGREED));
            MinutesStore.Version version = desk.minutesVersions().lock(id, Progress.none());
            locked = everything(desk, id, 0);
            assertThat(version.number()).isEqualTo(1);

            desk.cases()
                    .save(
                            new Samples(6, Fixture.VOCABULARY)
                                    .change(desk.cases().open(about).reviewCase()));
            assertThat(everything(desk, id, 0)).isEqualTo(locked);
            desk.minutesVersions().amend(id, "The venue was wrong.");
            assertThat(everything(desk, id, 1)).isEqualTo(locked);
            assertThat(everything(desk, id, 0)).isNotEqualTo(locked);
        }
        try (PanelDesk desk = Fixture.open(care, store)) {
            assertThat(everything(desk, id, 1)).isEqualTo(locked);
            assertThat(desk.minutesVersions().locked(id, 1)).isPresent();
            assertThat(desk.minutesVersions().amendments(id))
                    .extracting(MinutesStore.Amendment::reason)
                    .containsExactly("The venue was wrong.");
            assertThat(desk.meetings().open(id).state()).isEqualTo(MeetingState.HELD);
        }
    }
}
