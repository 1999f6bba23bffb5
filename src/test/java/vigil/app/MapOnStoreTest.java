package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.CaseRow;
import vigil.casework.Intent;
import vigil.casework.PanelDesk;
import vigil.casework.PlaceMaps;
import vigil.casework.PlaceMaps.Counted;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.geography.PlaceLevel;
import vigil.patterns.EvidenceBasis;
import vigil.patterns.Item;
import vigil.patterns.PlaceCounts;
import vigil.patterns.Slice;

/** Deaths by place on the sample's store, with outlines that outlive it being closed. */
@Tag("slow")
class MapOnStoreTest {

    private static final Path OUTLINES = Path.of("sample-data", "outlines", "boroughs.geojson");

    @TempDir private Path folder;

    private static PanelDesk open(Path store, Path settings) throws Refused {
        Wiring wiring = SampleStore.wiring(TestClock.ofTheSample(), settings);
        return SampleStore.open(wiring, store);
    }

    @Test
    void deathsAreCountedByPlaceAndOutlinesAreKept() throws Exception {
        Path store = SampleStore.copy(folder);
        try (PanelDesk desk = open(store, folder.resolve("settings"))) {
            boroughs(desk);
            substances(desk);
            wards(desk);
            PlaceMaps.Taken taken = desk.maps().takeOutlines(OUTLINES, " drawn by hand ", none());
            assertThat(taken).isEqualTo(new PlaceMaps.Taken(PlaceLevel.BOROUGH, 4, 0));
            assertThat(desk.audit().latest(5))
                    .anyMatch(entry -> entry.intent().equals(Intent.IMPORT_MAP.name()));
        }
        try (PanelDesk desk = open(store, folder.resolve("settings"))) {
            Counted counted =
                    desk.maps().count(PlaceLevel.BOROUGH, everything(), Optional.empty(), none());
            assertThat(counted.outlines().orElseThrow().attribution()).isEqualTo("drawn by hand");
            assertThat(counted.outlines().orElseThrow().boundaries())
                    .extracting(boundary -> counted.names().get(boundary.code()))
                    .containsExactlyInAnyOrder("Barnsley", "Doncaster", "Rotherham", "Sheffield");
            assertThat(desk.maps().drawn()).containsExactly(PlaceLevel.BOROUGH);

            Path elsewhere = Files.writeString(folder.resolve("x.geojson"), "{\"features\":[]}");
            assertThatThrownBy(() -> desk.maps().takeOutlines(elsewhere, "", none()))
                    .isInstanceOf(Refused.class);
            assertThat(desk.maps().drawn()).containsExactly(PlaceLevel.BOROUGH);
            desk.maps().dropOutlines(PlaceLevel.BOROUGH);
            assertThat(desk.maps().drawn()).isEmpty();
        }
    }

    private static void boroughs(PanelDesk desk) throws Refused {
        Counted counted =
                desk.maps().count(PlaceLevel.BOROUGH, everything(), Optional.empty(), none());
        int deaths = desk.patterns().search(everything(), none()).summary().deaths();
        assertThat(total(counted)).isEqualTo(deaths);
        assertThat(counted.outlines()).isEmpty();
        counted.counts()
                .cases()
                .forEach((place, cases) ->
                        assertThat(cases)
                                .hasSize(counted.counts().places().get(place).with())
                                .allMatch(counted.cases()::containsKey));
    }

    /** A death that cannot say whether the substance was there is not one without it. */
    private static void substances(PanelDesk desk) throws Refused {
        Optional<Item> item =
                desk.vocabulary().substances().all().stream()
                        .filter(substance -> substance.name().contains("heroin"))
                        .map(substance -> Item.substance(substance.code()))
                        .findFirst();
        assertThat(item).isPresent();
        Counted heroin = desk.maps().count(PlaceLevel.DISTRICT, everything(), item, none());
        long back =
                desk.patterns()
                        .search(everything(), none())
                        .summary()
                        .completeness()
                        .toxicologyBack();
        int said =
                heroin.counts().elsewhere().deaths()
                        + heroin.counts().places().values().stream()
                                .mapToInt(PlaceCounts.Count::deaths)
                                .sum();
        assertThat(said).isGreaterThanOrEqualTo((int) back);
        assertThat(total(heroin)).isBetween(1, said - 1);
        assertThat(heroin.counts().places().keySet())
                .allMatch(code -> code.matches("[A-Z]+\\d+[A-Z]?"));
    }

    private void wards(PanelDesk desk) throws Exception {
        assertThat(desk.maps().knowsWards()).isFalse();
        Counted before = desk.maps().count(PlaceLevel.WARD, everything(), Optional.empty(), none());
        assertThat(before.counts().places()).isEmpty();
        List<String> postcodes = postcodes(desk);
        StringBuilder table = new StringBuilder("pcds,osward\n");
        postcodes.forEach(code -> table.append(code).append(",E05000001\n"));
        Path file = Files.writeString(folder.resolve("wards.csv"), table);
        assertThat(desk.maps().takeWards(file, none()).places()).isEqualTo(postcodes.size());
        Counted after = desk.maps().count(PlaceLevel.WARD, everything(), Optional.empty(), none());
        assertThat(after.counts().places()).containsOnlyKeys("E05000001");
        assertThat(after.counts().places().get("E05000001").with())
                .isGreaterThanOrEqualTo(postcodes.size());
    }

    /** Some that the sample's incidents have. */
    private static List<String> postcodes(PanelDesk desk) throws Refused {
        List<String> found = new ArrayList<>();
        for (CaseRow row : desk.cases().list()) {
            if (found.size() == 20) {
                break;
            }
            ReviewCase death =
                    desk.cases().open(row.id(), vigil.casework.OpeningReason.COMPARED).reviewCase();
            if (death.nearFatal() || death.dateOfDeath().isEmpty()) {
                continue;
            }
            death.answers()
                    .get(new AnswerKey(Fields.INCIDENT_ADDRESS, 0))
                    .map(Object::toString)
                    .map(text -> text.replaceAll("(?s).*?([A-Z]{1,2}\\d{1,2} \\d[A-Z]{2}).*", "$1"))
                    .filter(text -> text.length() < 9 && !found.contains(text))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static int total(Counted counted) {
        return counted.counts().elsewhere().with()
                + counted.counts().places().values().stream()
                        .mapToInt(PlaceCounts.Count::with)
                        .sum();
    }

    private static Slice everything() {
        return Slice.everything().on(EvidenceBasis.CONFIRMED);
    }

    private static Progress none() {
        return Progress.none();
    }
}
