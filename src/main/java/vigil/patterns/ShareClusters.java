package vigil.patterns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Where the share of deaths that have something is higher than elsewhere: the purely spatial
 * Bernoulli scan (Kulldorff, Commun. Stat. Theory Methods 26, 1997). Zones are circles around the
 * places that hold at most half of all deaths. With c of C cases among n of N deaths the statistic
 * is the gain in log-likelihood of two shares over one when c/n is above the share elsewhere and c
 * ≥ 2; its p counts how often the largest statistic is as large when the C cases are dealt out
 * among the N deaths.
 */
public final class ShareClusters {

    private static final int LEAST_COUNT = 2;

    private final List<List<String>> names = new ArrayList<>();
    private final int[] cases;
    private final int[] deaths;
    private final List<SpaceTimeScan.Centre> centres;
    private final int allCases;
    private final int allDeaths;

    /** A place with the deaths that have it, and those that have not. */
    public record Counts(PlainClusters.Place place, int cases, int controls) {}

    /** One cluster. */
    public record Cluster(
            List<String> places,
            int cases,
            int deaths,
            double expected,
            double relativeRisk,
            double statistic,
            double p) {

        public Cluster {
            places = List.copyOf(places);
        }
    }

    private record Zone(int[] members, double statistic) {}

    /** Places of the same coordinates are one. */
    public ShareClusters(List<Counts> counts) {
        List<PlainClusters.Place> places = new ArrayList<>();
        Map<List<Double>, Integer> at = new HashMap<>();
        List<int[]> sums = new ArrayList<>();
        counts.stream()
                .sorted(Comparator.comparing(one -> one.place().name()))
                .forEach(one -> {
                    PlainClusters.Place place = one.place();
                    int number =
                            at.computeIfAbsent(
                                    List.of(place.latitude(), place.longitude()),
                                    key -> places.size());
                    if (number == places.size()) {
                        places.add(place);
                        names.add(new ArrayList<>());
                        sums.add(new int[2]);
                    }
                    names.get(number).add(place.name());
                    sums.get(number)[0] += one.cases();
                    sums.get(number)[1] += one.cases() + one.controls();
                });
        cases = sums.stream().mapToInt(s -> s[0]).toArray();
        deaths = sums.stream().mapToInt(s -> s[1]).toArray();
        allCases = Arrays.stream(cases).sum();
        allDeaths = Arrays.stream(deaths).sum();
        centres =
                SpaceTimeScan.circles(
                        places.stream().mapToDouble(PlainClusters.Place::latitude).toArray(),
                        places.stream().mapToDouble(PlainClusters.Place::longitude).toArray(),
                        deaths,
                        Double.POSITIVE_INFINITY);
    }

    public int locations() {
        return names.size();
    }

    /** Clusters of which no two share a place, most surprising first. */
    public List<Cluster> clusters(int permutations, long seed) {
        List<Zone> best = new ArrayList<>();
        for (SpaceTimeScan.Centre centre : centres) {
            Zone zone = best(centre, cases);
            if (zone.statistic > 0) {
                best.add(zone);
            }
        }
        best.sort(
                Comparator.comparingDouble(Zone::statistic)
                        .reversed()
                        .thenComparing(zone -> Arrays.toString(zone.members)));
        double[] largest =
                IntStream.range(0, best.isEmpty() ? 0 : permutations)
                        .parallel()
                        .mapToDouble(r -> largest(Seeds.random(seed, r)))
                        .sorted()
                        .toArray();
        List<Cluster> clusters = new ArrayList<>();
        List<Integer> taken = new ArrayList<>();
        for (Zone zone : best) {
            List<Integer> members = Arrays.stream(zone.members).boxed().toList();
            if (Collections.disjoint(taken, members)) {
                taken.addAll(members);
                clusters.add(cluster(zone, largest));
            }
        }
        return clusters;
    }

    private Cluster cluster(Zone zone, double[] largest) {
        int count = Arrays.stream(zone.members).map(k -> cases[k]).sum();
        int of = Arrays.stream(zone.members).map(k -> deaths[k]).sum();
        double outside = (double) (allCases - count) / (allDeaths - of);
        return new Cluster(
                Arrays.stream(zone.members).mapToObj(names::get).flatMap(List::stream).toList(),
                count,
                of,
                (double) of * allCases / allDeaths,
                (double) count / of / outside,
                zone.statistic,
                SpaceTimeScan.chance(zone.statistic, largest));
    }

    private Zone best(SpaceTimeScan.Centre centre, int[] counts) {
        int count = 0;
        int of = 0;
        int best = 0;
        double most = 0;
        for (int k = 0; k < centre.locations().length; k++) {
            count += counts[centre.locations()[k]];
            of += deaths[centre.locations()[k]];
            double statistic = statistic(count, of);
            if (statistic > most) {
                most = statistic;
                best = k + 1;
            }
        }
        return new Zone(Arrays.copyOf(centre.locations(), best), most);
    }

    private double statistic(int count, int of) {
        int rest = allDeaths - of;
        if (count < LEAST_COUNT
                || rest == 0
                || (double) count * rest <= (double) (allCases - count) * of) {
            return 0;
        }
        return likelihood(count, of)
                + likelihood(allCases - count, rest)
                - likelihood(allCases, allDeaths);
    }

    private static double likelihood(int count, int of) {
        return term(count, of) + term(of - count, of);
    }

    private static double term(int count, int of) {
        return count == 0 ? 0 : count * Math.log((double) count / of);
    }

    private double largest(SplittableRandom random) {
        int[] place = new int[allDeaths];
        int at = 0;
        for (int k = 0; k < deaths.length; k++) {
            Arrays.fill(place, at, at + deaths[k], k);
            at += deaths[k];
        }
        int[] dealt = new int[deaths.length];
        for (int i = 0; i < allCases; i++) {
            int j = i + random.nextInt(allDeaths - i);
            int kept = place[i];
            place[i] = place[j];
            place[j] = kept;
            dealt[place[i]]++;
        }
        double most = 0;
        for (SpaceTimeScan.Centre centre : centres) {
            most = Math.max(most, best(centre, dealt).statistic);
        }
        return most;
    }
}
