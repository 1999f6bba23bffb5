package vigil.patterns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Looks for places where deaths crowd together for some weeks: the space-time permutation scan
 * (Kulldorff, Heffernan, Hartman, Assunção and Mostashari, PLoS Med. 2, 2005). It needs no
 * population: for a zone and a run of weeks with c of C deaths, e = deaths in the zone × deaths in
 * the weeks / C, and the statistic is c ln(c/e) + (C − c) ln((C − c)/(C − e)) when c &gt; e and c ≥
 * 2. p = (1 + permutations of the dates among the deaths whose largest statistic is as large) /
 * (permutations + 1). Random numbers depend on the seed and the permutation only.
 */
final class SpaceTimeScan {

    private static final int LEAST_COUNT = 2;
    private static final double MOST_SHARE = 0.5;
    private static final double EARTH_KM = 6371;

    private final int[] location;
    private final int[] week;
    private final int weeks;
    private final List<Centre> centres;
    private final int longest;
    private final int latestEnds;
    private final int[] perWeek;

    /**
     * A series of zones, each the last and one location more.
     *
     * @param locations in the order they join
     * @param zone whether a zone ends with the location
     */
    record Centre(int[] locations, boolean[] zone) {

        static Centre of(int... locations) {
            boolean[] zone = new boolean[locations.length];
            zone[zone.length - 1] = true;
            return new Centre(locations, zone);
        }
    }

    /**
     * One zone at its most surprising run of weeks.
     *
     * @param locations of the zone
     * @param newest weeks back of the last week, 0 for the latest
     * @param length in weeks
     */
    record Cluster(
            List<Integer> locations,
            int newest,
            int length,
            int observed,
            double expected,
            double statistic) {}

    /**
     * @param location of each death
     * @param week of each death, counted back from 0 for the latest
     * @param weeks how many the study holds
     * @param longest run of weeks
     * @param latestEnds how many of the latest weeks a run may end in; 1 for runs that go on
     */
    SpaceTimeScan(
            int[] location,
            int[] week,
            int weeks,
            List<Centre> centres,
            int longest,
            int latestEnds) {
        this.location = location;
        this.week = week;
        this.weeks = weeks;
        this.centres = centres;
        this.longest = longest;
        this.latestEnds = Math.min(latestEnds, weeks);
        perWeek = new int[weeks];
        for (int w : week) {
            perWeek[w]++;
        }
    }

    /**
     * Circles around each location, growing to the next nearest up to a radius and until they hold
     * half of all deaths.
     *
     * @param radius in kilometres
     * @param latitude of each location, in degrees
     * @param longitude of each
     * @param deaths at each
     */
    static List<Centre> circles(
            double[] latitude, double[] longitude, int[] deaths, double radius) {
        int all = Arrays.stream(deaths).sum();
        List<Centre> centres = new ArrayList<>();
        for (int from = 0; from < latitude.length; from++) {
            double[] distance = new double[latitude.length];
            for (int to = 0; to < distance.length; to++) {
                distance[to] =
                        kilometres(latitude[from], longitude[from], latitude[to], longitude[to]);
            }
            int[] near =
                    IntStream.range(0, distance.length)
                            .boxed()
                            .sorted(
                                    Comparator.comparingDouble((Integer i) -> distance[i])
                                            .thenComparingInt(i -> i))
                            .mapToInt(Integer::intValue)
                            .toArray();
            int size = 0;
            int within = 0;
            while (size < near.length
                    && distance[near[size]] <= radius
                    && within + deaths[near[size]] <= MOST_SHARE * all) {
                within += deaths[near[size++]];
            }
            boolean[] zone = new boolean[size];
            Arrays.fill(zone, true);
            if (size > 0) {
                centres.add(new Centre(Arrays.copyOf(near, size), zone));
            }
        }
        return centres;
    }

    /** The haversine distance. */
    private static double kilometres(double lat1, double lon1, double lat2, double lon2) {
        double up = Math.sin(Math.toRadians(lat2 - lat1) / 2);
        double across = Math.sin(Math.toRadians(lon2 - lon1) / 2);
        double h =
                up * up
                        + Math.cos(Math.toRadians(lat1))
                                * Math.cos(Math.toRadians(lat2))
                                * across
                                * across;
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    /** The best run of each zone that has one, most surprising first. */
    List<Cluster> clusters() {
        List<Cluster> found = new ArrayList<>();
        int[][] counts = counts(week);
        for (Centre centre : centres) {
            new Walk(centre, counts).each(found);
        }
        found.sort(
                Comparator.comparingDouble(Cluster::statistic)
                        .reversed()
                        .thenComparing(c -> c.locations().toString()));
        return found;
    }

    /** The most surprising ones of which no two share a location in the same week. */
    static List<Cluster> apart(List<Cluster> sorted) {
        List<Cluster> chosen = new ArrayList<>();
        for (Cluster cluster : sorted) {
            if (chosen.stream()
                    .allMatch(c ->
                            c.newest() >= cluster.newest() + cluster.length()
                                    || cluster.newest() >= c.newest() + c.length()
                                    || Collections.disjoint(c.locations(), cluster.locations()))) {
                chosen.add(cluster);
            }
        }
        return chosen;
    }

    /** The largest statistic of each permutation, sorted. */
    double[] permute(int permutations, long seed, Cancellation cancellation) {
        return IntStream.range(0, permutations)
                .parallel()
                .mapToDouble(r -> {
                    cancellation.check();
                    return largest(counts(shuffled(Seeds.random(seed, r))));
                })
                .sorted()
                .toArray();
    }

    private int[] shuffled(SplittableRandom random) {
        int[] dates = week.clone();
        for (int i = dates.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = dates[i];
            dates[i] = dates[j];
            dates[j] = kept;
        }
        return dates;
    }

    private int[][] counts(int[] weekOfCase) {
        int[][] counts = new int[Arrays.stream(location).max().orElse(-1) + 1][weeks];
        for (int i = 0; i < location.length; i++) {
            counts[location[i]][weekOfCase[i]]++;
        }
        return counts;
    }

    private double largest(int[][] counts) {
        double best = 0;
        for (Centre centre : centres) {
            best = Math.max(best, new Walk(centre, counts).largest());
        }
        return best;
    }

    /** p of a statistic from sorted largest ones. */
    static double chance(double statistic, double[] largest) {
        int below = 0;
        while (below < largest.length && largest[below] < statistic - 1e-9) {
            below++;
        }
        return (1.0 + largest.length - below) / (largest.length + 1.0);
    }

    /** The zones of one centre, by what each location adds. */
    private final class Walk {

        private final Centre centre;
        private final int[][] counts;
        private final int[] inZone = new int[weeks];
        private int total;

        private int newest;
        private int length;
        private int observed;
        private double expected;
        private double best;

        Walk(Centre centre, int[][] counts) {
            this.centre = centre;
            this.counts = counts;
        }

        double largest() {
            double most = 0;
            for (int k = 0; k < centre.locations.length; k++) {
                if (grow(k)) {
                    most = Math.max(most, best);
                }
            }
            return most;
        }

        void each(List<Cluster> found) {
            List<Integer> zone = new ArrayList<>();
            for (int k = 0; k < centre.locations.length; k++) {
                zone.add(centre.locations[k]);
                if (grow(k) && best > 0) {
                    found.add(
                            new Cluster(
                                    List.copyOf(zone), newest, length, observed, expected, best));
                }
            }
        }

        /** Adds a location; true if the zone is judged. */
        private boolean grow(int k) {
            if (centre.locations[k] < counts.length) {
                int[] more = counts[centre.locations[k]];
                for (int w = 0; w < weeks; w++) {
                    inZone[w] += more[w];
                    total += more[w];
                }
            }
            best = 0;
            if (centre.zone[k] && total >= LEAST_COUNT) {
                judge();
            }
            return centre.zone[k];
        }

        private void judge() {
            int all = location.length;
            for (int end = 0; end < latestEnds; end++) {
                int count = 0;
                int deaths = 0;
                for (int w = end; w < Math.min(weeks, end + longest); w++) {
                    count += inZone[w];
                    deaths += perWeek[w];
                    double e = (double) total * deaths / all;
                    if (inZone[w] > 0 && count >= LEAST_COUNT && count > e) {
                        double statistic =
                                count * Math.log(count / e)
                                        + (count == all
                                                ? 0
                                                : (all - count)
                                                        * Math.log((all - count) / (all - e)));
                        if (statistic > best) {
                            best = statistic;
                            newest = end;
                            length = w - end + 1;
                            observed = count;
                            expected = e;
                        }
                    }
                }
            }
        }
    }
}
