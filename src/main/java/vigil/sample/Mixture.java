package vigil.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What somebody had taken. The shares are made up in the likeness of English reports of the time;
 * that etizolam gives way to bromazolam between mid-2021 and mid-2023 is the only drift that is not
 * planted.
 */
final class Mixture {

    static final String HEROIN = "OPI001";
    static final String METHADONE = "OPI006";
    static final String PREGABALIN = "GAB001";
    static final String COCAINE = "STI001";
    static final String ALCOHOL = "ALC001";
    static final String BROMAZOLAM = "BZD018";
    static final String PROTONITAZENE = "OPI034";

    /** From this day on, methadone comes with pregabalin far more often. */
    static final LocalDate PREGABALIN_RISES = LocalDate.of(2025, 10, 1);

    private static final LocalDate BROMAZOLAM_ARRIVES = LocalDate.of(2021, 7, 1);

    /** What a death is mainly about. */
    enum Kind {
        OPIOID,
        STIMULANT,
        ALCOHOL,
        MEDICINES,
        OTHER
    }

    /** What people at the scene call it. */
    private static final Map<String, List<String>> WORDS =
            Map.ofEntries(
                    Map.entry(HEROIN, List.of("gear", "brown", "heroin", "heroin", "smack")),
                    Map.entry(METHADONE, List.of("methadone", "methadone", "methadone script")),
                    Map.entry(
                            PREGABALIN, List.of("pregabs", "pregabalin", "Budweisers", "pregabs")),
                    Map.entry(COCAINE, List.of("coke", "crack", "crack", "white", "cocaine")),
                    Map.entry(ALCOHOL, List.of("drink", "cider", "vodka", "alcohol", "lager")),
                    Map.entry("BZD001", List.of("blues", "vallies", "street Valium", "diazepam")),
                    Map.entry("BZD017", List.of("blues", "street blues", "street benzos")),
                    Map.entry(BROMAZOLAM, List.of("xannies", "street Xanax", "blues", "bars")),
                    Map.entry("CAN016", List.of("spice", "mamba")),
                    Map.entry("GAB002", List.of("gabapentin", "gabbies")),
                    Map.entry("ZDR001", List.of("zopiclone", "zimmers")),
                    Map.entry("HAL001", List.of("ket", "ketamine")),
                    Map.entry("STI012", List.of("mandy", "MDMA", "pills")),
                    Map.entry("STI006", List.of("speed", "whizz")),
                    Map.entry("SED001", List.of("G", "GHB")));

    private final Dice dice;
    private final LocalDate date;
    private final List<Found> found = new ArrayList<>();

    private Mixture(Dice dice, LocalDate date) {
        this.dice = dice;
        this.date = date;
    }

    static Kind kind(Dice dice) {
        return Kind.valueOf(
                dice.weighted("OPIOID 58, STIMULANT 11, ALCOHOL 14, MEDICINES 12, OTHER 5"));
    }

    /** What was taken in an ordinary case of a kind. */
    static List<Found> draw(Kind kind, LocalDate date, Dice dice) {
        Mixture mixture = new Mixture(dice, date);
        switch (kind) {
            case OPIOID -> mixture.opioid();
            case STIMULANT -> mixture.stimulant();
            case ALCOHOL -> mixture.alcohol();
            case MEDICINES -> mixture.medicines();
            case OTHER -> mixture.other();
        }
        mixture.cannabis();
        mixture.markers();
        return List.copyOf(mixture.found);
    }

    /** The new opioid, sold as heroin: believed to be heroin by everybody who was there. */
    static List<Found> nitazene(int number, LocalDate date, Dice dice) {
        Mixture mixture = new Mixture(dice, date);
        mixture.found.add(Found.of(PROTONITAZENE));
        mixture.found.add(Found.mistaken(HEROIN, number % 3 == 0 ? "brown" : "gear"));
        if (number % 4 != 3) {
            mixture.found.add(Found.of(BROMAZOLAM));
        }
        if (number % 3 == 1) {
            mixture.taken(COCAINE, 0.9, 0.6);
        }
        if (number == 5) {
            mixture.found.add(Found.marker("OPI003"));
        }
        mixture.markers();
        return List.copyOf(mixture.found);
    }

    private void opioid() {
        boolean methadone = dice.chance(0.29);
        boolean other = dice.chance(0.13);
        boolean heroin = dice.chance(0.62) || !(methadone || other);
        if (heroin) {
            taken(HEROIN, 0.95, 0.8);
        }
        if (methadone) {
            taken(METHADONE, 0.9, 0.6);
        }
        if (other) {
            taken(dice.weighted("OPI008 3, OPI015 4, OPI004 4, OPI011 2, OPI005 2"), 0.85, 0.4);
        }
        if (dice.chance(0.42)) {
            taken(COCAINE, 0.8, 0.6);
        }
        if (dice.chance(0.32)) {
            taken("BZD001", 0.7, 0.6);
        }
        novelBenzodiazepine();
        boolean rising = methadone && !date.isBefore(PREGABALIN_RISES);
        if (dice.chance(rising ? 0.70 : 0.26)) {
            taken(PREGABALIN, 0.85, 0.5);
        }
        if (dice.chance(0.09)) {
            taken("GAB002", 0.7, 0.4);
        }
        if (dice.chance(0.28)) {
            taken(ALCOHOL, 0.7, 0.7);
        }
        if (dice.chance(0.05)) {
            taken("CAN016", 0.6, 0.5);
        }
        sedatives(0.5);
    }

    /** Etizolam until 2023, bromazolam since mid-2021; both level on either side of the change. */
    private void novelBenzodiazepine() {
        double etizolam =
                switch (date.getYear()) {
                    case 2019, 2020 -> 0.17;
                    case 2021 -> 0.13;
                    case 2022 -> 0.06;
                    default -> 0.015;
                };
        double bromazolam =
                date.isBefore(BROMAZOLAM_ARRIVES) ? 0 : date.getYear() < 2022 ? 0.04 : 0.1;
        if (date.getYear() > 2023 || (date.getYear() == 2023 && date.getMonthValue() > 6)) {
            bromazolam = 0.15;
        }
        if (dice.chance(etizolam)) {
            taken("BZD017", 0.85, 0.6);
        }
        if (dice.chance(bromazolam)) {
            taken(BROMAZOLAM, 0.85, 0.6);
        }
    }

    private void stimulant() {
        taken(dice.weighted("STI001 86, STI006 14"), 0.95, 0.8);
        if (dice.chance(0.5)) {
            taken(ALCOHOL, 0.7, 0.8);
        }
        if (dice.chance(0.12)) {
            taken("STI012", 0.8, 0.6);
        }
        if (dice.chance(0.12)) {
            taken("BZD001", 0.5, 0.5);
        }
        sedatives(0.3);
    }

    private void alcohol() {
        taken(ALCOHOL, 1, 0.9);
        if (dice.chance(0.1)) {
            taken("BZD001", 0.3, 0.4);
        }
        sedatives(0.4);
    }

    private void medicines() {
        List<String> main =
                List.of(
                        "ADP001",
                        "OPI015",
                        "OPI004",
                        PREGABALIN,
                        "ZDR001",
                        "APS001",
                        "MED012",
                        "MED001",
                        "OPI003",
                        "OPI011");
        List<Double> shares = List.of(0.28, 0.24, 0.24, 0.2, 0.18, 0.13, 0.1, 0.14, 0.09, 0.08);
        for (int i = 0; i < main.size(); i++) {
            if (dice.chance(shares.get(i))) {
                taken(main.get(i), 0.85, 0.4);
            }
        }
        if (found.isEmpty()) {
            taken(dice.pick(main), 1, 0.6);
        }
        if (dice.chance(0.28)) {
            taken(ALCOHOL, 0.6, 0.7);
        }
        sedatives(0.5);
    }

    private void other() {
        taken(
                dice.weighted("CAN016 38, HAL001 20, SED001 14, STI012 14, HAL007 8, VOL001 6"),
                0.95,
                0.8);
        if (dice.chance(0.35)) {
            taken(ALCOHOL, 0.5, 0.7);
        }
        if (dice.chance(0.2)) {
            taken(COCAINE, 0.7, 0.6);
        }
    }

    /** Common medicines that are found beside what mattered. */
    private void sedatives(double share) {
        List<String> codes =
                List.of("ADP015", "ADP001", "ZDR001", "ADP010", "ADP008", "APS001", "APS002");
        List<Double> shares = List.of(0.2, 0.13, 0.09, 0.12, 0.06, 0.06, 0.04);
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            if (dice.chance(shares.get(i) * share)
                    && found.stream().noneMatch(f -> f.code().equals(code))) {
                boolean matters = dice.chance(0.3);
                Found one = Found.of(code).prescribedToo();
                found.add(matters ? one : one.notCertified());
            }
        }
    }

    private void cannabis() {
        if (dice.chance(0.16)) {
            Found one = Found.of("CAN001").notCertified();
            found.add(dice.chance(0.3) ? one.suspectedAs("weed") : one);
        }
    }

    private void taken(String code, double certified, double suspected) {
        if (found.stream().anyMatch(f -> f.code().equals(code))) {
            return;
        }
        Found one = Found.of(code);
        if (!dice.chance(certified)) {
            one = one.notCertified();
        }
        if (dice.chance(suspected)) {
            one =
                    one.suspectedAs(
                            WORDS.containsKey(code)
                                    ? dice.pick(WORDS.getOrDefault(code, List.of()))
                                    : "");
        }
        found.add(one);
    }

    private boolean has(String code) {
        return found.stream().anyMatch(f -> f.code().equals(code) && f.inBody());
    }

    /** What the body makes of it. */
    private void markers() {
        if (has(HEROIN)) {
            marker("OPI002", 0.72);
            marker("OPI003", 1);
            marker("OPI004", 0.4);
        }
        if (has(METHADONE)) {
            marker("OPI007", 0.8);
        }
        if (has("OPI008")) {
            marker("OPI009", 0.8);
        }
        if (has("OPI015")) {
            marker("OPI016", 0.7);
        }
        if (has(COCAINE)) {
            marker("STI003", 0.75);
            if (has(ALCOHOL)) {
                marker("STI004", 0.7);
            }
        }
        if (has("BZD001")) {
            marker("BZD002", 0.75);
        }
        if (has("ADP001")) {
            marker("ADP002", 0.7);
        }
    }

    private void marker(String code, double share) {
        if (dice.chance(share) && !has(code)) {
            found.add(Found.marker(code));
        }
    }
}
