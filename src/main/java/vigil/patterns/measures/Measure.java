package vigil.patterns.measures;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import vigil.patterns.questions.DeathRow;
import vigil.patterns.questions.Topic;
import vigil.patterns.questions.Verdict;

/**
 * One measure: of which deaths it is asked, and what a death says to it. What is not known is never
 * counted as no. The sentences that define each are under {@code measure.<key>}.
 */
public enum Measure {
    /** Every death of the panel's scope. */
    DEATHS("deaths", Part.DEATHS, Among.ALL),
    IN_TREATMENT("inTreatment", Part.TREATMENT, Among.ALL),
    TREATMENT_IN_YEAR("treatmentInYear", Part.TREATMENT, Among.ALL),
    SUBSTITUTION("substitution", Part.TREATMENT, Among.IN_TREATMENT),
    CONTACT_IN_WEEK("contactInWeek", Part.TREATMENT, Among.IN_TREATMENT),
    CONTACT_IN_MONTH("contactInMonth", Part.TREATMENT, Among.IN_TREATMENT),
    RELEASED("released", Part.PRISON, Among.ALL),
    REFERRED("referred", Part.PRISON, Among.RELEASED),
    SEEN("seen", Part.PRISON, Among.REFERRED),
    RELEASE_NALOXONE("releaseNaloxone", Part.PRISON, Among.RELEASED),
    RELEASE_SCRIPT("releaseScript", Part.PRISON, Among.RELEASED),
    NALOXONE_OFFERED("naloxoneOffered", Part.NALOXONE, Among.ALL),
    NALOXONE_ISSUED("naloxoneIssued", Part.NALOXONE, Among.ALL),
    NALOXONE_GIVEN("naloxoneGiven", Part.NALOXONE, Among.ALL);

    /** Where it stands on the sheet. */
    public enum Part {
        DEATHS,
        TREATMENT,
        PRISON,
        NALOXONE
    }

    /** The deaths of which it is asked. */
    public enum Among {
        ALL(""),
        IN_TREATMENT("inTreatment"),
        RELEASED("released"),
        REFERRED("referred");

        private final String measure;

        Among(String measure) {
            this.measure = measure;
        }

        /** The measure to which these deaths say yes; empty if all deaths are asked. */
        public Optional<Measure> measure() {
            return Measure.of(measure);
        }
    }

    /** The last day after release that counts as soon after it; the day of release is day 0. */
    public static final int SOON = 28;

    /** Within how many days a person who leaves prison is to be seen. */
    public static final int SEEN_WITHIN = 21;

    private static final int WEEK = 7;
    private static final int MONTH = 28;
    private static final int YEAR = 365;

    private static final Set<String> OPEN = Set.of("TX_STATUS01", "TX_STATUS02");
    private static final Set<String> LEFT_RECENTLY = Set.of("TX_STATUS05");
    private static final Set<String> LEFT_EARLIER = Set.of("TX_STATUS06");
    private static final Set<String> NEVER = Set.of("TX_STATUS07", "TX_STATUS08", "TX_STATUS09");
    private static final Set<String> PHARMACOLOGICAL = Set.of("INTERV01");
    private static final Set<String> JUST_RELEASED = Set.of("CJ_STATUS11");
    private static final Set<String> YES = Set.of("YNU01");
    private static final Set<String> ISSUED =
            Set.of("NAL_SUPPLY01", "NAL_SUPPLY02", "NAL_SUPPLY03");
    private static final Set<String> OFFERED =
            Set.of("NAL_SUPPLY01", "NAL_SUPPLY02", "NAL_SUPPLY03", "NAL_SUPPLY05");
    private static final Set<String> GIVEN =
            Set.of("NAL_GIVEN03", "NAL_GIVEN04", "NAL_GIVEN05", "NAL_GIVEN06", "NAL_GIVEN07");

    private final String key;
    private final Part part;
    private final Among among;

    Measure(String key, Part part, Among among) {
        this.key = key;
        this.part = part;
        this.among = among;
    }

    /** Short, stable name. */
    public String key() {
        return key;
    }

    public Part part() {
        return part;
    }

    public Among among() {
        return among;
    }

    /** The measure of this key. */
    public static Optional<Measure> of(String key) {
        return Arrays.stream(values()).filter(measure -> measure.key.equals(key)).findFirst();
    }

    /** What a death says; {@link Verdict#OUT} if it is not among those that are asked. */
    public Verdict verdict(DeathRow row) {
        Optional<Measure> before = among.measure();
        if (before.isPresent() && before.get().verdict(row) != Verdict.YES) {
            return Verdict.OUT;
        }
        return asked(known(row));
    }

    /**
     * A question that does not arise is not left out: the death was asked of, and it is not known,
     * so that numerator and denominator add up to the deaths that are asked.
     */
    private static Verdict asked(Verdict said) {
        return said == Verdict.OUT ? Verdict.UNKNOWN : said;
    }

    private Verdict known(DeathRow row) {
        return switch (this) {
            case DEATHS -> Verdict.YES;
            case IN_TREATMENT -> row.verdict(Topic.TREATMENT, OPEN);
            case TREATMENT_IN_YEAR -> treatmentInYear(row);
            case SUBSTITUTION -> substitution(row);
            case CONTACT_IN_WEEK -> contact(row, WEEK);
            case CONTACT_IN_MONTH -> contact(row, MONTH);
            case RELEASED -> released(row);
            case REFERRED -> row.verdict(Topic.REFERRAL_SENT, YES);
            case SEEN -> row.verdict(Topic.REFERRAL_SEEN, YES);
            case RELEASE_NALOXONE -> row.verdict(Topic.NALOXONE_ON_RELEASE, ISSUED);
            case RELEASE_SCRIPT -> row.verdict(Topic.SCRIPT_ON_RELEASE, YES);
            case NALOXONE_OFFERED -> row.verdict(Topic.NALOXONE_HELD, OFFERED);
            case NALOXONE_ISSUED -> row.verdict(Topic.NALOXONE_HELD, ISSUED);
            case NALOXONE_GIVEN -> row.verdict(Topic.NALOXONE_GIVEN, GIVEN);
        };
    }

    /**
     * In treatment at death, or left in the year before. Of somebody who waits, nobody has said
     * whether there was treatment before.
     */
    private static Verdict treatmentInYear(DeathRow row) {
        if (row.has(Topic.TREATMENT, OPEN) || row.has(Topic.TREATMENT, LEFT_RECENTLY)) {
            return Verdict.YES;
        }
        if (row.has(Topic.TREATMENT, NEVER)) {
            return Verdict.NO;
        }
        return row.has(Topic.TREATMENT, LEFT_EARLIER) && row.known(Topic.TREATMENT_END)
                ? Verdict.of(row.amount(Topic.TREATMENT_END).orElse(YEAR + 1) <= YEAR)
                : Verdict.UNKNOWN;
    }

    /** A medicine that is named decides; without one, treatment without any medicine is a no. */
    private static Verdict substitution(DeathRow row) {
        if (row.has(Topic.SUBSTITUTION, Set.of(Topic.OPIOID_SUBSTITUTE))) {
            return Verdict.YES;
        }
        if (row.known(Topic.SUBSTITUTION)) {
            return Verdict.NO;
        }
        return row.known(Topic.INTERVENTIONS) && !row.has(Topic.INTERVENTIONS, PHARMACOLOGICAL)
                ? Verdict.NO
                : Verdict.UNKNOWN;
    }

    /** The latest contact of any kind decides. */
    private static Verdict contact(DeathRow row, int days) {
        int last =
                Math.min(
                        row.amount(Topic.TREATMENT_CONTACT).orElse(Integer.MAX_VALUE),
                        row.amount(Topic.FACE_TO_FACE).orElse(Integer.MAX_VALUE));
        return last == Integer.MAX_VALUE ? Verdict.UNKNOWN : Verdict.of(last <= days);
    }

    /** The date of release decides; without one, the status at death. */
    private static Verdict released(DeathRow row) {
        if (row.fact().daysSinceRelease().isPresent()) {
            return Verdict.of(row.fact().daysSinceRelease().getAsInt() <= SOON);
        }
        if (row.known(Topic.JUSTICE)) {
            return Verdict.of(row.has(Topic.JUSTICE, JUST_RELEASED));
        }
        return row.notApplicable(Topic.PRISON_RELEASE) ? Verdict.NO : Verdict.UNKNOWN;
    }
}
