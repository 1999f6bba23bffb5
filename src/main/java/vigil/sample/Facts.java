package vigil.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * What happened to one person, before anybody writes it down.
 *
 * @param incident the day of the overdose or of dying
 * @param nearFatal whether the person survived
 * @param otherCause whether somebody in treatment died of something else
 * @param accommodation code of ACCOM
 * @param place code of PLACE
 * @param placeOfDeath code of PLACE_DEATH
 * @param foundBy code of FOUND
 * @param others code of BYST
 * @param treatment code of TX_STATUS
 * @param intent code of INTENT
 * @param naloxoneGiven code of NAL_GIVEN
 * @param naloxoneHeld code of NAL_SUPPLY
 * @param mind code of MH_STATUS
 * @param prisonRelease the last one, if within a year
 * @param hospitalDischarge the last one, if within a year
 * @param lastOverdose the last one, if there was one
 */
record Facts(
        Plan plan,
        County.Borough borough,
        boolean away,
        Mixture.Kind kind,
        List<Found> found,
        boolean nearFatal,
        boolean otherCause,
        boolean male,
        int age,
        String ethnic,
        LocalDate birth,
        LocalDate incident,
        LocalDate lastSeen,
        LocalTime lastSeenAt,
        LocalTime foundAt,
        String accommodation,
        String living,
        String place,
        String placeOfDeath,
        String premises,
        String postcode,
        String foundBy,
        String others,
        String treatment,
        String intent,
        String naloxoneGiven,
        String naloxoneHeld,
        String mind,
        Optional<LocalDate> prisonRelease,
        Optional<LocalDate> hospitalDischarge,
        boolean selfDischarged,
        Optional<LocalDate> lastOverdose) {

    boolean has(String code) {
        return found.stream().anyMatch(f -> f.code().equals(code) && f.inBody());
    }

    boolean believed(String code) {
        return found.stream().anyMatch(f -> f.code().equals(code) && f.suspected());
    }

    boolean alone() {
        return others.equals("BYST01") || others.equals("BYST05");
    }

    boolean homeless() {
        return List.of("ACCOM05", "ACCOM09", "ACCOM10", "ACCOM19").contains(accommodation);
    }

    boolean inHostel() {
        return place.equals("PLACE03");
    }

    /** Whether the person slept on the street or had no settled place. */
    boolean noFixedAbode() {
        return accommodation.equals("ACCOM09") || accommodation.equals("ACCOM19");
    }

    boolean inTreatment() {
        return treatment.equals("TX_STATUS01") || treatment.equals("TX_STATUS02");
    }

    boolean opioid() {
        return kind == Mixture.Kind.OPIOID;
    }

    String he() {
        return male ? "he" : "she";
    }

    String his() {
        return male ? "his" : "her";
    }

    /** Days found after last seen. */
    long daysUnseen() {
        return incident.toEpochDay() - lastSeen.toEpochDay();
    }
}
