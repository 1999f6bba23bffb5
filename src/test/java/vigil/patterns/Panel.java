package vigil.patterns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;

/** Made-up deaths of a county of four boroughs, in which nothing goes on but what is planted. */
final class Panel {

    static final LocalDate LAST = LocalDate.of(2025, 8, 31);

    private static final String[] AREAS = {"Barnsley", "Doncaster", "Rotherham", "Sheffield"};
    private static final double[] AREA_SHARES = {0.2, 0.25, 0.2, 0.35};
    private static final String[] SUBSTANCES = {
        "heroin",
        "cocaine",
        "methadone",
        "diazepam",
        "pregabalin",
        "alcohol",
        "gabapentin",
        "codeine",
        "amitriptyline",
        "mirtazapine",
        "sertraline",
        "citalopram",
        "zopiclone",
        "etizolam",
        "bromazolam",
        "ketamine",
        "amphetamine",
        "tramadol",
        "quetiapine",
        "propranolol"
    };
    private static final double[] SHARES = {
        0.42, 0.38, 0.3, 0.28, 0.24, 0.35, 0.1, 0.12, 0.1, 0.15, 0.1, 0.08, 0.07, 0.05, 0.08, 0.04,
        0.06, 0.05, 0.06, 0.06
    };
    private static final String[] FACTORS = {
        "IND10", "IND19", "TRT04", "TRT05", "TRT14", "SOC01", "SOC04", "SOC09", "SYS01", "INC01"
    };
    private static final String[] PLACES = {"home", "hostel", "street", "other home"};

    private Panel() {}

    /** The order of what is drawn never changes, so that planting alters only what it touches. */
    static List<CaseFact> deaths(
            int years, int each, long seed, BiConsumer<Death, CaseFact.Builder> planted) {
        SplittableRandom random = new SplittableRandom(seed);
        List<CaseFact> facts = new ArrayList<>();
        int days = years * 365;
        int count = years * each;
        for (int i = 0; i < count; i++) {
            LocalDate died = LAST.minusDays((long) days * (count - 1 - i) / count);
            String area = area(random.nextDouble());
            CaseFact.Builder fact =
                    CaseFact.of(String.format("C%05d", i), died, area)
                            .notified(died.plusDays(2 + random.nextInt(20)))
                            .age(18 + random.nextInt(60))
                            .sex(random.nextInt(3) == 0 ? "SEX02" : "SEX01")
                            .toxicologyBack(true)
                            .factorsAssessed(random.nextInt(8) > 0)
                            .circumstance("place", PLACES[random.nextInt(PLACES.length)])
                            .premises("p" + i);
            for (int s = 0; s < SUBSTANCES.length; s++) {
                if (random.nextDouble() < SHARES[s]) {
                    fact.substance(SUBSTANCES[s], EvidenceStage.TOXICOLOGY);
                }
            }
            for (String factor : FACTORS) {
                if (random.nextDouble() < 0.15) {
                    fact.factor(factor, 1 + random.nextInt(3));
                }
            }
            if (random.nextInt(6) == 0) {
                fact.daysSinceRelease(random.nextInt(366));
            }
            planted.accept(new Death(i, count, died, area, random.split()), fact);
            facts.add(fact.build());
        }
        return facts;
    }

    private static String area(double at) {
        double sum = 0;
        for (int i = 0; i < AREAS.length - 1; i++) {
            sum += AREA_SHARES[i];
            if (at < sum) {
                return AREAS[i];
            }
        }
        return AREAS[AREAS.length - 1];
    }

    /** One of the deaths, to decide what to plant in it. */
    record Death(int number, int of, LocalDate died, String area, SplittableRandom random) {

        boolean inLastDays(int days) {
            return died.isAfter(LAST.minusDays(days));
        }
    }

    static Taxonomy taxonomy() {
        List<Taxonomy.Substance> substances = new ArrayList<>();
        for (String code : SUBSTANCES) {
            String group =
                    switch (code) {
                        case "etizolam", "bromazolam" -> "street benzodiazepines";
                        case "diazepam" -> "licensed benzodiazepines";
                        case "pregabalin", "gabapentin" -> "gabapentinoids";
                        default -> "class of " + code;
                    };
            String family =
                    switch (code) {
                        case "heroin", "methadone", "codeine", "tramadol" -> "opioids";
                        case "etizolam", "bromazolam", "diazepam" -> "benzodiazepines";
                        default -> "family of " + group;
                    };
            substances.add(substance(code, group, family, false));
        }
        substances.add(substance("protonitazene", "nitazenes", "opioids", true));
        substances.add(substance("metonitazene", "nitazenes", "opioids", true));
        return new Taxonomy(substances, List.of(), List.of());
    }

    private static Taxonomy.Substance substance(
            String code, String group, String family, boolean watched) {
        return new Taxonomy.Substance(
                code, Optional.of(group), Optional.of(family), List.of(), watched);
    }

    static PatternSummary search(List<CaseFact> facts) {
        return search(facts, Options.asAt(LAST));
    }

    static PatternSummary search(List<CaseFact> facts, Options options) {
        return PatternSearch.run(
                facts, taxonomy(), Slice.everything(), options, () -> false, SearchProgress.none());
    }
}
