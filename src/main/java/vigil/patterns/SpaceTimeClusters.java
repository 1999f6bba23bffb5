package vigil.patterns;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vigil.patterns.statistics.InformationComponent;

/**
 * Deaths that crowd into some weeks in one area or one postcode district: a {@link SpaceTimeScan}
 * of the last two years, over runs of up to eight weeks that ended within half a year. A zone is a
 * district or a whole area; without the places of districts on a map there are no circles.
 */
final class SpaceTimeClusters {

    private static final int STUDY_WEEKS = 104;
    private static final int LONGEST_WEEKS = 8;
    private static final int RECENT_WEEKS = 26;
    private static final int WEEK = 7;
    private static final int LEAST_DEATHS = 30;
    private static final int LEAST_OBSERVED = 3;

    /**
     * Half of what the first scan is given, so that all families together stay below one in twenty.
     */
    private static final double STRONG_FROM = 0.005;

    private static final double POSSIBLE_FROM = 0.05;

    private final Reading reading;
    private final List<CaseFact> deaths;
    private final List<String> locations = new ArrayList<>();
    private final Map<List<Integer>, Zone> zones = new HashMap<>();

    /** What a set of locations is called. */
    private record Zone(String area, Optional<String> district) {}

    SpaceTimeClusters(Reading reading) {
        this.reading = reading;
        LocalDate from = reading.last().minusDays((long) WEEK * STUDY_WEEKS - 1);
        deaths =
                reading.known().stream()
                        .filter(fact -> !fact.died().isBefore(from))
                        .filter(fact -> !fact.area().isBlank())
                        .toList();
    }

    List<Finding> findings() {
        if (deaths.size() < LEAST_DEATHS) {
            return List.of();
        }
        Map<String, Map<String, Integer>> places = places();
        int[] location = new int[deaths.size()];
        int[] week = new int[deaths.size()];
        for (int i = 0; i < week.length; i++) {
            CaseFact fact = deaths.get(i);
            location[i] =
                    places.getOrDefault(fact.area(), Map.of())
                            .getOrDefault(fact.district().orElse(""), 0);
            week[i] = weeksBack(fact);
        }
        SpaceTimeScan scan =
                new SpaceTimeScan(
                        location, week, STUDY_WEEKS, centres(places), LONGEST_WEEKS, RECENT_WEEKS);
        List<SpaceTimeScan.Cluster> clusters = SpaceTimeScan.apart(scan.clusters());
        if (clusters.isEmpty()) {
            return List.of();
        }
        double[] largest =
                scan.permute(
                        reading.options().permutations(),
                        Seeds.derive(reading.seed(), 7000),
                        reading.cancellation());
        List<Finding> findings = new ArrayList<>();
        for (SpaceTimeScan.Cluster cluster : clusters) {
            double p = SpaceTimeScan.chance(cluster.statistic(), largest);
            if (p <= POSSIBLE_FROM && cluster.observed() >= LEAST_OBSERVED) {
                findings.add(finding(cluster, p, location, week));
            }
        }
        return findings;
    }

    private int weeksBack(CaseFact fact) {
        return Math.toIntExact(ChronoUnit.DAYS.between(fact.died(), reading.last()) / WEEK);
    }

    /** The number of each district within its area; an unknown district is one of its own. */
    private Map<String, Map<String, Integer>> places() {
        Map<String, Set<String>> names = new TreeMap<>();
        deaths.forEach(fact ->
                names.computeIfAbsent(fact.area(), key -> new TreeSet<>())
                        .add(fact.district().orElse("")));
        Map<String, Map<String, Integer>> places = new TreeMap<>();
        names.forEach((area, districts) -> {
            Map<String, Integer> numbers = new TreeMap<>();
            districts.forEach(district -> {
                numbers.put(district, locations.size());
                locations.add(area + " " + district);
            });
            places.put(area, numbers);
        });
        return places;
    }

    private List<SpaceTimeScan.Centre> centres(Map<String, Map<String, Integer>> places) {
        List<SpaceTimeScan.Centre> centres = new ArrayList<>();
        places.forEach((area, districts) -> {
            int[] all = districts.values().stream().mapToInt(Integer::intValue).toArray();
            add(centres, all, new Zone(area, Optional.empty()));
            if (districts.size() > 1) {
                districts.forEach((district, number) -> {
                    if (!district.isEmpty()) {
                        add(centres, new int[] {number}, new Zone(area, Optional.of(district)));
                    }
                });
            }
        });
        return centres;
    }

    private void add(List<SpaceTimeScan.Centre> centres, int[] members, Zone zone) {
        centres.add(SpaceTimeScan.Centre.of(members));
        zones.put(Arrays.stream(members).boxed().toList(), zone);
    }

    private Finding finding(SpaceTimeScan.Cluster cluster, double p, int[] location, int[] week) {
        Zone zone = zones.getOrDefault(cluster.locations(), new Zone("", Optional.empty()));
        List<CaseFact> behind = new ArrayList<>();
        for (int i = 0; i < location.length; i++) {
            boolean inWeeks =
                    week[i] >= cluster.newest() && week[i] < cluster.newest() + cluster.length();
            if (inWeeks && cluster.locations().contains(location[i])) {
                behind.add(deaths.get(i));
            }
        }
        Window window =
                new Window(
                        reading.last()
                                .minusDays((long) WEEK * (cluster.newest() + cluster.length()) - 1),
                        reading.last().minusDays((long) WEEK * cluster.newest()));
        InformationComponent ratio =
                InformationComponent.of(cluster.observed(), cluster.expected());
        Item place =
                zone.district
                        .map(district -> Item.circumstance("district", district))
                        .orElse(Item.area(zone.area));
        return new Finding(
                FindingType.SPACE_TIME_CLUSTER,
                p <= STRONG_FROM ? Level.STRONG : Level.POSSIBLE,
                zone.district.isPresent() ? List.of(place) : List.of(),
                Optional.of(zone.area),
                Optional.empty(),
                Optional.of(window),
                Figures.of(cluster.observed(), deaths.size(), cluster.expected(), ratio),
                Evidence.permuted(
                        Evidence.Method.SPACE_TIME_PERMUTATION,
                        p,
                        zones.size(),
                        reading.options().permutations()),
                Completeness.of(behind),
                Reading.references(behind),
                reading.caveats(window, behind, false),
                List.of(),
                ratio.cautiousGain(cluster.expected()),
                false,
                Sentence.of(
                        zone.district.isPresent()
                                ? "pattern.cluster.inDistrict"
                                : "pattern.cluster.inArea",
                        Argument.count(cluster.observed()),
                        new Argument.Day(window.first()),
                        new Argument.Day(window.last()),
                        Argument.about(cluster.expected()),
                        Argument.name(Item.area(zone.area)),
                        Argument.name(place)),
                List.of(),
                reading.slice());
    }
}
