package vigil.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.documents.PdfDocuments;
import vigil.documents.pdf.Conformance;
import vigil.domain.panel.OutputTier;
import vigil.domain.panel.PanelProfile;
import vigil.words.Words;

/**
 * Fifty ways of pointing to people, written into every text of a meeting of eight cases: no version
 * for others holds one of them in any layer of its file. The search here is a plain one of its own,
 * so that it shares no mistake with the one it judges.
 */
class PlantedIdentifiersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 10);

    private record Made(PanelDesk desk, PlantedMeeting planted, UUID meeting) {}

    private static Made made(long seed) {
        MemoryStore store = new MemoryStore(profile(), Fixture.VOCABULARY, Fixture.CLOCK);
        PlantedMeeting planted = new PlantedMeeting(seed, DAY);
        UUID meeting = planted.into(store);
        return new Made(
                MemoryStoreDesk.open(
                        store,
                        Fixture.coordinator(),
                        Fixture.VOCABULARY,
                        new PdfDocuments(Words.english()),
                        Fixture.CLOCK),
                planted,
                meeting);
    }

    private static PanelProfile profile() {
        return Fixture.PROFILE;
    }

    private static List<String> left(Made made, OutputTier tier, String agency) throws Exception {
        Publication.Prepared prepared =
                made.desk().publication().prepare(made.meeting(), tier, agency, Progress.none());
        List<FileLayer> layers = new PdfDocuments(Words.english()).layers(prepared.pdf());
        Set<String> left = new LinkedHashSet<>();
        for (FileLayer layer : layers) {
            String words = " " + PlantedMeeting.bare(layer.text()) + " ";
            for (PlantedMeeting.Planted each : made.planted().forbidden(tier, agency)) {
                if (words.contains(" " + PlantedMeeting.bare(each.text()) + " ")
                        && !letters(each.text(), layer.text())) {
                    left.add(tier + agency + " " + layer.kind() + ": " + each.text());
                }
            }
        }
        if (tier != OutputTier.PUBLIC) { // of which the record itself is searched too
            prepared.found().forEach(leak -> left.add(tier + " check: " + leak));
        }
        return new ArrayList<>(left);
    }

    /** Initials are none where the same letters stand small, as "s. h." at the end of words. */
    private static boolean letters(String planted, String text) {
        return planted.matches("(\\p{Lu}\\. ?)+") && !text.contains(planted);
    }

    private static void noneLeft(long seed) throws Exception {
        Made made = made(seed);
        List<String> left = new ArrayList<>();
        left.addAll(left(made, OutputTier.REDACTED, ""));
        left.addAll(left(made, OutputTier.PUBLIC, ""));
        List<String> agencies = made.desk().publication().agencies(made.meeting());
        left.addAll(left(made, OutputTier.AGENCY, agencies.get((int) (seed % 6))));
        assertThat(left.stream().limit(12)).as("seed " + seed).isEmpty();
        // The full version has them, or nothing was looked for.
        String full =
                PlantedMeeting.bare(
                        made.desk()
                                .publication()
                                .prepare(made.meeting(), OutputTier.FULL, Progress.none())
                                .view()
                                .toString());
        assertThat(made.planted().planted()).hasSize(50);
        for (PlantedMeeting.Planted each : made.planted().planted()) {
            assertThat(full).contains(PlantedMeeting.bare(each.text()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {20260910, 7})
    void noVersionForOthersHoldsAnyOfFifty(long seed) throws Exception {
        noneLeft(seed);
    }

    @Tag("slow")
    @Test
    void norDoesItInOtherMeetings() throws Exception {
        for (long seed = 100; seed < 100 + Integer.getInteger("vigil.meetings", 1); seed++) {
            noneLeft(seed);
        }
    }

    @Tag("slow")
    @Test
    void everyVersionOfALongMeetingIsAccessibleAndFitForTheArchive() throws Exception {
        Made made = made(5);
        for (OutputTier tier : made.desk().publication().tiers()) {
            String agency =
                    tier == OutputTier.AGENCY
                            ? made.desk().publication().agencies(made.meeting()).getFirst()
                            : "";
            byte[] pdf =
                    made.desk()
                            .publication()
                            .prepare(made.meeting(), tier, agency, Progress.none())
                            .pdf();
            assertThat(Conformance.broken(pdf, Conformance.UA_1)).as(tier.name()).isEmpty();
            assertThat(Conformance.broken(pdf, Conformance.A_2A)).as(tier.name()).isEmpty();
        }
    }
}
