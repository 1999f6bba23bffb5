package vigil.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * Draws what happened. Apart from the planted patterns, who and where do not depend on what was
 * taken or when, beyond what follows from itself: somebody without a home does not die at home,
 * methadone is mostly found in people in treatment, medicines are taken on purpose more often.
 */
final class FactsDrawn {

    /** How many people of a hundred had been released from prison within a year. */
    private static final double RELEASED_WITHIN_A_YEAR = 0.085;

    /** Of these, the share released in the last 28 days; an even spread would give 28 in 365. */
    private static final double RELEASED_WITHIN_28_DAYS = 0.34;

    /** Of these, the share on days 8 to 14. */
    private static final double RELEASED_ON_DAYS_8_TO_14 = 0.58;

    private final Plan plan;
    private final Dice dice;
    private final Turns turns;

    private FactsDrawn(Plan plan, Dice dice, Turns turns) {
        this.plan = plan;
        this.dice = dice;
        this.turns = turns;
    }

    static Facts of(Plan plan, Dice dice, Turns turns) {
        return new FactsDrawn(plan, dice, turns).draw();
    }

    private Facts draw() {
        boolean nitazene = plan.pattern() == Plan.Pattern.NITAZENE;
        boolean cluster = plan.pattern() == Plan.Pattern.HOSTEL;
        Mixture.Kind kind = nitazene || cluster ? Mixture.Kind.OPIOID : Mixture.kind(dice);
        List<Found> found =
                nitazene
                        ? Mixture.nitazene(plan.number(), plan.date(), dice)
                        : Mixture.draw(kind, plan.date(), dice);
        County.Borough borough = borough();
        boolean ordinary = !nitazene && !cluster;
        boolean nearFatal = ordinary && dice.chance(0.08);
        boolean otherCause = ordinary && !nearFatal && dice.chance(0.06);
        boolean male = dice.chance(kind == Mixture.Kind.MEDICINES ? 0.54 : 0.71);
        int age =
                switch (kind) {
                    case OPIOID -> dice.around(45, 8.5, 20, 71);
                    case STIMULANT -> dice.around(39, 10, 18, 68);
                    case ALCOHOL -> dice.around(53, 9, 27, 79);
                    case MEDICINES -> dice.around(50, 12, 21, 84);
                    case OTHER -> dice.around(35, 10, 18, 66);
                };
        String ethnic =
                dice.weighted(
                        "W1 870, W5 26, W3 10, W2 4, A4 20, A3 5, B1 9, B2 14, M3 15, A5 4, O2 6, O1 3, Z 8, X 6");
        LocalDate incident = plan.date();
        LocalDate birth = incident.minusYears(age).minusDays(dice.between(1, 360));

        String accommodation = cluster ? "ACCOM07" : nitazene ? "ACCOM03" : accommodation();
        String living = living(accommodation);
        boolean prisonReleasePossible = ordinary && !nearFatal;
        String place = cluster ? "PLACE03" : place(accommodation);
        boolean hospitalDeath = dice.chance(0.2);
        String placeOfDeath = placeOfDeath(place, hospitalDeath, nearFatal);
        String others =
                dice.weighted("BYST01 52, BYST05 9, BYST02 13, BYST03 8, BYST04 14, BYST06 4");
        if (nearFatal) {
            others = dice.weighted("BYST03 60, BYST02 20, BYST04 20");
        }
        String foundBy = foundBy(place, others);
        boolean alone = others.equals("BYST01") || others.equals("BYST05");
        int unseen = alone && dice.chance(0.35) ? dice.between(1, dice.chance(0.1) ? 12 : 3) : 0;
        boolean methadone = found.stream().anyMatch(f -> f.code().equals(Mixture.METHADONE));
        String treatment = treatment(kind, methadone, otherCause);
        boolean intentional =
                ordinary && !nearFatal && dice.chance(kind == Mixture.Kind.MEDICINES ? 0.35 : 0.03);
        String intent =
                intentional ? "INTENT02" : dice.weighted("INTENT01 88, INTENT04 9, INTENT05 3");
        String premises = premises(borough, place, cluster);
        String postcode =
                cluster
                        ? County.CLUSTER_POSTCODE
                        : place.equals("PLACE03")
                                ? County.postcode(
                                        borough, premises.substring(0, premises.indexOf(',')))
                                : County.postcode(borough, dice);
        return new Facts(
                plan,
                borough,
                ordinary && dice.chance(0.06),
                kind,
                found,
                nearFatal,
                otherCause,
                male,
                age,
                ethnic,
                birth,
                incident,
                incident.minusDays(unseen),
                LocalTime.of(dice.between(8, 23), dice.below(12) * 5),
                foundAt(unseen),
                accommodation,
                living,
                place,
                placeOfDeath,
                premises,
                postcode,
                foundBy,
                others,
                treatment,
                intent,
                naloxoneGiven(kind, nearFatal),
                dice.weighted(
                        "NAL_SUPPLY04 42, NAL_SUPPLY01 26, NAL_SUPPLY02 6, NAL_SUPPLY03 9, NAL_SUPPLY05 5, NAL_SUPPLY06 12"),
                dice.weighted(
                        "MH_STATUS08 34, MH_STATUS01 17, MH_STATUS05 12, MH_STATUS06 13, MH_STATUS07 8, MH_STATUS02 3, MH_STATUS04 3, MH_STATUS09 10"),
                prisonReleasePossible ? prisonRelease(incident) : Optional.empty(),
                dice.chance(0.22)
                        ? Optional.of(incident.minusDays(dice.between(2, 360)))
                        : Optional.empty(),
                dice.chance(0.24),
                dice.chance(kind == Mixture.Kind.OPIOID ? 0.4 : 0.22)
                        ? Optional.of(incident.minusDays(dice.between(3, 900)))
                        : Optional.empty());
    }

    private County.Borough borough() {
        return switch (plan.pattern()) {
            // All but one of them are in Doncaster.
            case NITAZENE -> plan.number() == 5 ? County.ROTHERHAM : County.DONCASTER;
            case HOSTEL -> County.SHEFFIELD;
            case NONE -> County.borough(dice);
        };
    }

    /**
     * The last release within a year: far too often in the last 28 days, most of all on days 8 to
     * 14.
     */
    private Optional<LocalDate> prisonRelease(LocalDate incident) {
        if (!dice.chance(RELEASED_WITHIN_A_YEAR)) {
            return Optional.empty();
        }
        int days;
        if (!dice.chance(RELEASED_WITHIN_28_DAYS)) {
            days = dice.between(29, 365);
        } else if (dice.chance(RELEASED_ON_DAYS_8_TO_14)) {
            days = dice.between(8, 14);
        } else {
            int other = dice.between(1, 21);
            days = other < 8 ? other : other + 7;
        }
        return Optional.of(incident.minusDays(days));
    }

    private String accommodation() {
        return dice.weighted(
                "ACCOM03 46, ACCOM02 20, ACCOM01 8, ACCOM04 7, ACCOM05 5, ACCOM07 5, ACCOM06 4, ACCOM09 3, ACCOM08 1.5, ACCOM19 0.5");
    }

    private String living(String accommodation) {
        return switch (accommodation) {
            case "ACCOM07", "ACCOM06", "ACCOM08" -> "LIVING07";
            case "ACCOM04" -> dice.weighted("LIVING05 80, LIVING06 20");
            case "ACCOM05" -> "LIVING06";
            case "ACCOM09", "ACCOM19" -> "LIVING01";
            default ->
                    dice.weighted(
                            "LIVING01 62, LIVING02 15, LIVING03 6, LIVING04 3, LIVING05 8, LIVING06 6");
        };
    }

    private String place(String accommodation) {
        return switch (accommodation) {
            case "ACCOM07", "ACCOM06" ->
                    dice.weighted(
                            "PLACE03 76, PLACE02 10, PLACE04 5, PLACE06 4, PLACE05 3, PLACE08 2");
            case "ACCOM05", "ACCOM08" ->
                    dice.weighted(
                            "PLACE02 55, PLACE08 20, PLACE04 9, PLACE06 6, PLACE05 5, PLACE07 5");
            case "ACCOM09", "ACCOM19" ->
                    dice.weighted("PLACE04 50, PLACE02 20, PLACE06 14, PLACE05 10, PLACE10 6");
            default ->
                    dice.weighted(
                            "PLACE01 74, PLACE02 12, PLACE06 3, PLACE04 2, PLACE07 2, PLACE08 2.5, PLACE05 1.5, PLACE09 1, PLACE10 1, PLACE15 1");
        };
    }

    private static String placeOfDeath(String place, boolean hospital, boolean nearFatal) {
        if (nearFatal) {
            return "";
        }
        if (hospital || place.equals("PLACE15")) {
            return "PLACE_DEATH02";
        }
        return switch (place) {
            case "PLACE01" -> "PLACE_DEATH01";
            case "PLACE02", "PLACE10" -> "PLACE_DEATH08";
            case "PLACE04", "PLACE05", "PLACE06", "PLACE07" -> "PLACE_DEATH09";
            default -> "PLACE_DEATH05";
        };
    }

    private String foundBy(String place, String others) {
        return switch (place) {
            case "PLACE03" -> dice.weighted("FOUND03 74, FOUND02 20, FOUND01 6");
            case "PLACE04", "PLACE05", "PLACE06", "PLACE07" ->
                    dice.weighted("FOUND08 60, FOUND05 22, FOUND02 18");
            case "PLACE01" ->
                    others.equals("BYST01")
                            ? dice.weighted(
                                    "FOUND01 44, FOUND05 26, FOUND02 13, FOUND09 9, FOUND03 8")
                            : dice.weighted("FOUND01 62, FOUND02 34, FOUND09 4");
            default -> dice.weighted("FOUND02 66, FOUND01 14, FOUND10 12, FOUND05 8");
        };
    }

    private LocalTime foundAt(int unseen) {
        int hour = unseen > 0 ? dice.between(9, 20) : dice.around(13, 6, 1, 23);
        return LocalTime.of(hour, dice.below(12) * 5);
    }

    private String treatment(Mixture.Kind kind, boolean methadone, boolean otherCause) {
        if (otherCause) {
            return dice.weighted("TX_STATUS01 70, TX_STATUS05 30");
        }
        if (methadone && dice.chance(0.7)) {
            return dice.weighted("TX_STATUS01 78, TX_STATUS02 22");
        }
        return kind == Mixture.Kind.OPIOID
                ? dice.weighted(
                        "TX_STATUS01 22, TX_STATUS02 8, TX_STATUS03 5, TX_STATUS04 3, TX_STATUS05 16, TX_STATUS06 15, TX_STATUS07 14, TX_STATUS08 5, TX_STATUS09 10, TX_STATUS10 2")
                : dice.weighted(
                        "TX_STATUS01 10, TX_STATUS02 3, TX_STATUS03 4, TX_STATUS04 2, TX_STATUS05 7, TX_STATUS06 10, TX_STATUS07 32, TX_STATUS08 3, TX_STATUS09 25, TX_STATUS10 4");
    }

    private String naloxoneGiven(Mixture.Kind kind, boolean nearFatal) {
        if (nearFatal) {
            return dice.weighted(
                    "NAL_GIVEN05 45, NAL_GIVEN03 28, NAL_GIVEN07 12, NAL_GIVEN04 6, NAL_GIVEN10 9");
        }
        return kind == Mixture.Kind.OPIOID
                ? dice.weighted(
                        "NAL_GIVEN01 46, NAL_GIVEN05 27, NAL_GIVEN03 7, NAL_GIVEN02 7, NAL_GIVEN04 3, NAL_GIVEN07 4, NAL_GIVEN08 6")
                : dice.weighted("NAL_GIVEN09 60, NAL_GIVEN01 25, NAL_GIVEN05 10, NAL_GIVEN08 5");
    }

    private String premises(County.Borough borough, String place, boolean cluster) {
        if (cluster) {
            return County.CLUSTER_HOSTEL;
        }
        long number =
                plan.pattern() == Plan.Pattern.NONE ? plan.key() : 9_000 + plan.number() * 37L;
        return switch (place) {
            case "PLACE03" ->
                    // Each hostel of a borough in turn, so that none stands out by chance.
                    turns.hostel(borough) + ", " + borough.area().name();
            case "PLACE04", "PLACE06" ->
                    Phrase.say(
                                    "[Path behind|Doorway on|Underpass near|Bench by|Grass off] ",
                                    dice,
                                    java.util.Map.of())
                            + " "
                            + County.home(borough, number + 50_000).replaceFirst("^\\d+ ", "");
            case "PLACE05" ->
                    "Public toilets, "
                            + County.home(borough, number + 60_000).replaceFirst("^\\d+ ", "");
            case "PLACE08" ->
                    "Room "
                            + dice.between(2, 240)
                            + ", guest house at "
                            + County.home(borough, number + 70_000);
            default -> County.home(borough, place.equals("PLACE01") ? number : number + 80_000);
        };
    }
}
