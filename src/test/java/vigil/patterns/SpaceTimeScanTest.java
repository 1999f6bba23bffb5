package vigil.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.SharedMaterial;

class SpaceTimeScanTest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/M/d");

    @ParameterizedTest
    @CsvSource({
        "ct_stp_2021h1, 2020-07-01, 2021-06-30, 1, 0.59",
        "ct_stp_retro_2019, 2019-01-01, 2019-12-31, 99, 0.063"
    })
    void findsTheClustersOfTheReference(
            String folder, LocalDate first, LocalDate last, int ends, double chance)
            throws IOException {
        Study study = Study.read("oracles/scan/" + folder + "/", first, last, ends);
        List<SpaceTimeScan.Cluster> clusters = SpaceTimeScan.apart(study.scan.clusters());
        Matcher expected =
                Pattern.compile(
                                "included\\.: ([L0-9, \\n]+?)\\n +Coord[^T]*Time frame[.]*: (\\S+)"
                                        + " to (\\S+)\\n[^:]*: (\\d+)\\n[^:]*: (\\S+)[^T]*Test"
                                        + " statistic[.]*: (\\S+)")
                        .matcher(
                                Files.readString(
                                        SharedMaterial.require(
                                                "oracles/scan/" + folder + "/satscan_result.txt")));
        int compared = 0;
        while (expected.find()) {
            SpaceTimeScan.Cluster cluster = clusters.get(compared++);
            Set<String> names = new TreeSet<>();
            cluster.locations().forEach(at -> names.add(study.names.get(at)));
            assertThat(names)
                    .as(expected.group())
                    .isEqualTo(new TreeSet<>(List.of(expected.group(1).split(",\\s*"))));
            assertThat(last.minusDays(7L * cluster.newest()))
                    .isEqualTo(LocalDate.parse(expected.group(3), DAY));
            assertThat(last.minusDays(7L * (cluster.newest() + cluster.length()) - 1))
                    .isEqualTo(LocalDate.parse(expected.group(2), DAY));
            assertThat(cluster.observed()).isEqualTo(Integer.parseInt(expected.group(4)));
            assertThat(cluster.expected())
                    .isCloseTo(Double.parseDouble(expected.group(5)), Offset.offset(0.0051));
            assertThat(cluster.statistic())
                    .isCloseTo(Double.parseDouble(expected.group(6)), Offset.offset(1e-5));
        }
        assertThat(compared).isGreaterThan(2);
        double p =
                SpaceTimeScan.chance(
                        clusters.getFirst().statistic(),
                        study.scan.permute(199, 1, Cancellation.never()));
        // Two Monte Carlo estimates, the reference's of as few as 85 permutations.
        assertThat(p).isCloseTo(chance, Offset.offset(0.16));
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() throws InterruptedException, ExecutionException {
        int[] location = new int[300];
        int[] week = new int[300];
        for (int i = 0; i < 300; i++) {
            location[i] = i * 7 % 11;
            week[i] = i * 31 % 52;
        }
        List<SpaceTimeScan.Centre> centres = new ArrayList<>();
        for (int k = 0; k < 11; k++) {
            centres.add(SpaceTimeScan.Centre.of(k));
        }
        SpaceTimeScan scan = new SpaceTimeScan(location, week, 52, centres, 8, 26);
        double[] expected = scan.permute(99, 5, Cancellation.never());
        for (int threads : new int[] {1, 5}) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                assertThat(pool.submit(() -> scan.permute(99, 5, Cancellation.never())).get())
                        .isEqualTo(expected);
            }
        }
    }

    private record Study(SpaceTimeScan scan, List<String> names) {

        static Study read(String folder, LocalDate first, LocalDate last, int ends) {
            Map<String, Integer> at = new LinkedHashMap<>();
            List<String> names = new ArrayList<>();
            List<double[]> places = new ArrayList<>();
            Map<String, Integer> byPlace = new HashMap<>();
            for (NamedCsvRecord row : Reference.rows(folder + "locations.csv")) {
                String place = row.getField("lat") + " " + row.getField("lon");
                if (!byPlace.containsKey(place)) {
                    byPlace.put(place, names.size());
                    names.add(row.getField("loc"));
                    places.add(
                            new double[] {
                                Double.parseDouble(row.getField("lat")),
                                Double.parseDouble(row.getField("lon"))
                            });
                }
                at.put(row.getField("loc"), byPlace.get(place));
            }
            List<int[]> cases = new ArrayList<>();
            for (NamedCsvRecord row : Reference.rows(folder + "cases.csv")) {
                LocalDate date = LocalDate.parse(row.getField("date"));
                for (int k = 0; k < Integer.parseInt(row.getField("cases")); k++) {
                    cases.add(
                            new int[] {
                                at.get(row.getField("loc")),
                                Math.toIntExact(ChronoUnit.DAYS.between(date, last) / 7)
                            });
                }
            }
            int[] deaths = new int[names.size()];
            cases.forEach(c -> deaths[c[0]]++);
            int weeks = Math.toIntExact(ChronoUnit.DAYS.between(first, last) / 7 + 1);
            List<SpaceTimeScan.Centre> circles =
                    SpaceTimeScan.circles(
                            places.stream().mapToDouble(p -> p[0]).toArray(),
                            places.stream().mapToDouble(p -> p[1]).toArray(),
                            deaths,
                            15);
            return new Study(
                    new SpaceTimeScan(
                            cases.stream().mapToInt(c -> c[0]).toArray(),
                            cases.stream().mapToInt(c -> c[1]).toArray(),
                            weeks,
                            circles,
                            ends == 1 ? 8 : 4,
                            ends),
                    names);
        }
    }
}
