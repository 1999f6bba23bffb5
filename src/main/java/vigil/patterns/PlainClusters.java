package vigil.patterns;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The space-time permutation scan over named places: circles around their coordinates, or each
 * place by itself where there are none.
 */
public final class PlainClusters {

    private static final int WEEK = 7;

    /** Where a place is. Places of the same coordinates are one. */
    public record Place(String name, double latitude, double longitude) {}

    /** Deaths at a place on a day. */
    public record Deaths(String place, LocalDate day, int count) {}

    /**
     * How the scan is made.
     *
     * @param first day of the study
     * @param last day of the study
     * @param longest weeks of a cluster
     * @param ongoing whether only clusters count that reach the last week
     * @param radius kilometres of the largest circle
     */
    public record Settings(
            LocalDate first,
            LocalDate last,
            int longest,
            boolean ongoing,
            double radius,
            int permutations,
            long seed) {}

    /** One cluster. */
    public record Cluster(
            List<String> places,
            LocalDate from,
            LocalDate to,
            int observed,
            double expected,
            double statistic,
            double p) {

        public Cluster {
            places = List.copyOf(places);
        }
    }

    /** What was found among so many deaths at so many locations. */
    public record Result(int locations, int cases, List<Cluster> clusters) {
        public Result {
            clusters = List.copyOf(clusters);
        }
    }

    private PlainClusters() {}

    /**
     * Finds clusters of which no two share a place in the same week, most surprising first.
     *
     * @param places where they are; if empty, each name is a place by itself
     */
    public static Result of(List<Deaths> deaths, List<Place> places, Settings settings) {
        Locations at = new Locations();
        if (places.isEmpty()) {
            deaths.stream().map(Deaths::place).sorted().forEach(at::alone);
        }
        places.stream().sorted(java.util.Comparator.comparing(Place::name)).forEach(at::add);
        List<int[]> cases = new ArrayList<>();
        int[] here = new int[at.names.size()];
        for (Deaths some : deaths) {
            int location = Optional.ofNullable(at.byName.get(some.place())).orElse(-1);
            boolean inStudy =
                    !some.day().isBefore(settings.first) && !some.day().isAfter(settings.last);
            if (location >= 0 && inStudy) {
                int week = Math.toIntExact(ChronoUnit.DAYS.between(some.day(), settings.last));
                for (int k = 0; k < some.count(); k++) {
                    cases.add(new int[] {location, week / WEEK});
                    here[location]++;
                }
            }
        }
        int weeks =
                Math.toIntExact(ChronoUnit.DAYS.between(settings.first, settings.last) / WEEK + 1);
        // In an order that does not depend on that of the rows.
        cases.sort((a, b) -> a[0] == b[0] ? a[1] - b[1] : a[0] - b[0]);
        SpaceTimeScan scan =
                new SpaceTimeScan(
                        cases.stream().mapToInt(c -> c[0]).toArray(),
                        cases.stream().mapToInt(c -> c[1]).toArray(),
                        weeks,
                        centres(at, here, places.isEmpty(), settings.radius),
                        Math.min(settings.longest, weeks),
                        settings.ongoing ? 1 : weeks);
        List<SpaceTimeScan.Cluster> found = SpaceTimeScan.apart(scan.clusters());
        double[] largest =
                found.isEmpty()
                        ? new double[0]
                        : scan.permute(
                                settings.permutations,
                                Seeds.derive(settings.seed, 9700),
                                Cancellation.never());
        return new Result(
                at.names.size(),
                cases.size(),
                found.stream().map(c -> cluster(c, at, largest, settings)).toList());
    }

    private static List<SpaceTimeScan.Centre> centres(
            Locations at, int[] deaths, boolean alone, double radius) {
        if (!alone) {
            return SpaceTimeScan.circles(
                    at.places.stream().mapToDouble(Place::latitude).toArray(),
                    at.places.stream().mapToDouble(Place::longitude).toArray(),
                    deaths,
                    radius);
        }
        List<SpaceTimeScan.Centre> centres = new ArrayList<>();
        for (int k = 0; k < deaths.length; k++) {
            centres.add(SpaceTimeScan.Centre.of(k));
        }
        return centres;
    }

    private static Cluster cluster(
            SpaceTimeScan.Cluster found, Locations at, double[] largest, Settings settings) {
        LocalDate from =
                settings.last.minusDays((long) WEEK * (found.newest() + found.length()) - 1);
        return new Cluster(
                found.locations().stream().map(at.names::get).flatMap(List::stream).toList(),
                from.isBefore(settings.first) ? settings.first : from,
                settings.last.minusDays((long) WEEK * found.newest()),
                found.observed(),
                found.expected(),
                found.statistic(),
                SpaceTimeScan.chance(found.statistic(), largest));
    }

    /** Names to numbers. */
    private static final class Locations {

        private final Map<String, Integer> byName = new TreeMap<>();
        private final Map<List<Double>, Integer> byPlace = new HashMap<>();
        private final List<List<String>> names = new ArrayList<>();
        private final List<Place> places = new ArrayList<>();

        void alone(String name) {
            if (byName.putIfAbsent(name, names.size()) == null) {
                names.add(List.of(name));
            }
        }

        void add(Place place) {
            List<Double> where = List.of(place.latitude(), place.longitude());
            int number = byPlace.computeIfAbsent(where, key -> names.size());
            byName.put(place.name(), number);
            if (number == names.size()) {
                names.add(new ArrayList<>());
                places.add(place);
            }
            names.get(number).add(place.name());
        }
    }
}
