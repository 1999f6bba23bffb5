package vigil.app.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import vigil.patterns.CaseFact;
import vigil.patterns.EvidenceStage;

/**
 * Deaths of nobody with about 150 items, for measuring: kinds of death each with its own
 * substances, fashions that come and go, 44 factors from 1% to 40%, and six links among them. The
 * same number and seed give the same deaths.
 */
final class InventedDeaths {

    private static final int KINDS = 14;
    private static final int SUBSTANCES = 76;
    private static final int FACTORS = 44;
    private static final int AREAS = 4;
    private static final int DISTRICTS = 6;
    private static final LocalDate LAST = LocalDate.of(2024, 12, 31);

    private static final int[] PLACES = {66, 84, 90, 94, 96, 98, 100};
    private static final int[] ROUTES = {60, 80, 92, 100};
    private static final int[] LIVING = {45, 75, 100};

    private final SplittableRandom random;
    private final double[][] shares = new double[KINDS][SUBSTANCES];
    private final int[] cumulated = new int[KINDS];
    private final double[] factors = new double[FACTORS];

    private InventedDeaths(long seed) {
        random = new SplittableRandom(seed);
        SplittableRandom drawn = new SplittableRandom(seed + 1);
        int sum = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            sum += 100 / (kind + 1);
            cumulated[kind] = sum;
            for (int s = 0; s < SUBSTANCES; s++) {
                // A few of each kind are its own; the others are met now and then, the later the
                // rarer.
                boolean own = drawn.nextInt(12) == 0;
                shares[kind][s] = own ? 0.15 + 0.6 * drawn.nextDouble() : 0.10 / (s + 2);
            }
        }
        for (int f = 0; f < FACTORS; f++) {
            factors[f] = Math.min(0.4, 0.01 * Math.pow(1.09, f));
        }
    }

    /** The last day on which any of them died. */
    static LocalDate last() {
        return LAST;
    }

    /**
     * @param deaths how many, in order of date
     * @param days over how many days up to the last they are spread evenly
     */
    static List<CaseFact> of(int deaths, int days, long seed) {
        InventedDeaths invented = new InventedDeaths(seed);
        List<CaseFact> facts = new ArrayList<>(deaths);
        for (int i = 0; i < deaths; i++) {
            long back = (long) days * (deaths - 1 - i) / deaths;
            facts.add(invented.next(i, deaths, LAST.minusDays(back)));
        }
        return List.copyOf(facts);
    }

    private CaseFact next(int number, int deaths, LocalDate died) {
        int kind = kind();
        int area = random.nextInt(AREAS);
        CaseFact.Builder fact =
                CaseFact.of("case" + (number + 1), died, "area" + area)
                        .district("D" + area + random.nextInt(DISTRICTS))
                        .toxicologyBack(random.nextInt(10) > 0)
                        .factorsAssessed(random.nextInt(10) > 0)
                        .premises("p" + random.nextInt(deaths));
        boolean woman = random.nextInt(100) < 27;
        if (random.nextInt(50) > 0) {
            fact.sex(woman ? "F" : "M");
        }
        if (random.nextInt(50) > 0) {
            fact.age(18 + random.nextInt(25) + random.nextInt(32));
        }
        int year = died.getYear();
        for (int s = 0; s < SUBSTANCES; s++) {
            if (random.nextDouble() < shares[kind][s] * fashion(s, year)) {
                fact.substance("substance" + two(s), EvidenceStage.TOXICOLOGY);
            }
        }
        factors(fact, woman);
        fact.circumstance("place", "place" + choice(PLACES));
        fact.circumstance("route", "route" + choice(ROUTES));
        if (random.nextInt(5) > 0) {
            fact.circumstance("living", "living" + choice(LIVING));
        }
        fact.circumstance("treatment", random.nextInt(3) == 0 ? "in" : "out");
        if (random.nextInt(5) == 0) {
            fact.daysSinceRelease(random.nextInt(366));
        }
        return fact.build();
    }

    private void factors(CaseFact.Builder fact, boolean woman) {
        boolean[] has = new boolean[FACTORS];
        for (int f = 0; f < FACTORS; f++) {
            has[f] = random.nextDouble() < factors[f];
        }
        has[19] |= has[39] && random.nextInt(4) == 0;
        has[14] |= has[36] && random.nextInt(10) == 0;
        has[9] |= woman && has[37] && random.nextInt(5) == 0;
        has[11] |= has[24] && has[30] && random.nextInt(3) == 0;
        has[5] |= has[41] && random.nextInt(20) == 0;
        has[3] |= has[33] && random.nextInt(12) == 0;
        for (int f = 0; f < FACTORS; f++) {
            if (has[f]) {
                fact.factor("factor" + two(f), 2);
            }
        }
    }

    private int kind() {
        int at = random.nextInt(cumulated[KINDS - 1]);
        int kind = 0;
        while (cumulated[kind] <= at) {
            kind++;
        }
        return kind;
    }

    /** One in five substances came late, one in ten left early. */
    private static double fashion(int s, int year) {
        return switch (s % 10) {
            case 3, 7 -> year < 2012 + s % 12 ? 0.02 : 1;
            case 5 -> year > 2010 + s % 9 ? 0.1 : 1;
            default -> 1;
        };
    }

    private int choice(int[] upTo) {
        int at = random.nextInt(100);
        int k = 0;
        while (upTo[k] <= at) {
            k++;
        }
        return k;
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
