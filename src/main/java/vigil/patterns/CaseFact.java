package vigil.patterns;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One death as a pattern reads it: a flat row of coded facts with no name, no address and no text.
 * Only deaths are given; near-fatal overdoses are another population and are never mixed in.
 *
 * @param reference identifies the case; unique among the rows of a search
 * @param died date of death, the earliest if it is a span
 * @param diedEstimated whether that date is an estimate
 * @param notified when the panel was told
 * @param area code of the area the panel counts by; blank when not known
 * @param district outward part of the postcode
 * @param age in years at death
 * @param sex code; absent when not known
 * @param status code of the case's status; empty when of no matter
 * @param substances item code to the stages at which it is held; never an empty set
 * @param toxicologyBack whether a laboratory has reported, so that absence means "not found"
 * @param factors factor code to influence, 0 (no information) to 3; see {@code factorsAssessed}
 * @param factorsAssessed whether a factor that is not listed was looked for and not found; if
 *     false, it is unknown
 * @param circumstances group to code (place, living, accommodation, …); an absent group is unknown,
 *     never "no"
 * @param premises opaque key shared by deaths at the same address; never shown
 * @param daysSinceRelease whole days from release from prison to death
 * @param daysSinceDischarge whole days from discharge from hospital to death
 * @param daysSinceOverdose whole days from the last non-fatal overdose to death
 */
public record CaseFact(
        String reference,
        LocalDate died,
        boolean diedEstimated,
        Optional<LocalDate> notified,
        String area,
        Optional<String> district,
        OptionalInt age,
        Optional<String> sex,
        String status,
        Map<String, Set<EvidenceStage>> substances,
        boolean toxicologyBack,
        Map<String, Integer> factors,
        boolean factorsAssessed,
        Map<String, String> circumstances,
        Optional<String> premises,
        OptionalInt daysSinceRelease,
        OptionalInt daysSinceDischarge,
        OptionalInt daysSinceOverdose) {

    public CaseFact {
        Map<String, Set<EvidenceStage>> stages = new TreeMap<>();
        substances.forEach((code, held) -> {
            if (held.isEmpty()) {
                throw new IllegalArgumentException("A substance must have a stage");
            }
            stages.put(code, Collections.unmodifiableSet(EnumSet.copyOf(held)));
        });
        substances = Collections.unmodifiableMap(stages);
        for (int influence : factors.values()) {
            if (influence < 0 || influence > 3) {
                throw new IllegalArgumentException("Influence is 0 to 3");
            }
        }
        factors = Collections.unmodifiableMap(new TreeMap<>(factors));
        circumstances = Collections.unmodifiableMap(new TreeMap<>(circumstances));
    }

    /** A row of which so far only this is known. */
    public static Builder of(String reference, LocalDate died, String area) {
        return new Builder(reference, died, area);
    }

    /** Collects the facts of one row; anything not set is unknown. */
    public static final class Builder {

        private final String reference;
        private final LocalDate died;
        private final String area;
        private boolean diedEstimated;
        private Optional<LocalDate> notified = Optional.empty();
        private Optional<String> district = Optional.empty();
        private OptionalInt age = OptionalInt.empty();
        private Optional<String> sex = Optional.empty();
        private String status = "";
        private final Map<String, Set<EvidenceStage>> substances = new TreeMap<>();
        private boolean toxicologyBack;
        private final Map<String, Integer> factors = new TreeMap<>();
        private boolean factorsAssessed;
        private final Map<String, String> circumstances = new TreeMap<>();
        private Optional<String> premises = Optional.empty();
        private OptionalInt daysSinceRelease = OptionalInt.empty();
        private OptionalInt daysSinceDischarge = OptionalInt.empty();
        private OptionalInt daysSinceOverdose = OptionalInt.empty();

        private Builder(String reference, LocalDate died, String area) {
            this.reference = reference;
            this.died = died;
            this.area = area;
        }

        public Builder diedEstimated(boolean estimated) {
            diedEstimated = estimated;
            return this;
        }

        public Builder notified(LocalDate date) {
            notified = Optional.of(date);
            return this;
        }

        public Builder district(String outwardCode) {
            district = Optional.of(outwardCode);
            return this;
        }

        public Builder age(int years) {
            age = OptionalInt.of(years);
            return this;
        }

        public Builder sex(String code) {
            sex = Optional.of(code);
            return this;
        }

        public Builder status(String code) {
            status = code;
            return this;
        }

        /** May be called again for the same substance at another stage. */
        public Builder substance(String code, EvidenceStage stage) {
            substances.computeIfAbsent(code, key -> new TreeSet<>()).add(stage);
            return this;
        }

        public Builder toxicologyBack(boolean back) {
            toxicologyBack = back;
            return this;
        }

        public Builder factor(String code, int influence) {
            factors.put(code, influence);
            return this;
        }

        public Builder factorsAssessed(boolean assessed) {
            factorsAssessed = assessed;
            return this;
        }

        public Builder circumstance(String group, String code) {
            circumstances.put(group, code);
            return this;
        }

        public Builder premises(String opaqueKey) {
            premises = Optional.of(opaqueKey);
            return this;
        }

        public Builder daysSinceRelease(int days) {
            daysSinceRelease = OptionalInt.of(days);
            return this;
        }

        public Builder daysSinceDischarge(int days) {
            daysSinceDischarge = OptionalInt.of(days);
            return this;
        }

        public Builder daysSinceOverdose(int days) {
            daysSinceOverdose = OptionalInt.of(days);
            return this;
        }

        public CaseFact build() {
            return new CaseFact(
                    reference,
                    died,
                    diedEstimated,
                    notified,
                    area,
                    district,
                    age,
                    sex,
                    status,
                    substances,
                    toxicologyBack,
                    factors,
                    factorsAssessed,
                    circumstances,
                    premises,
                    daysSinceRelease,
                    daysSinceDischarge,
                    daysSinceOverdose);
        }
    }
}
