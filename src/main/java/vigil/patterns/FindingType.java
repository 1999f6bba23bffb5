package vigil.patterns;

/** What a finding is about; the order is that of a board where all else is equal. */
public enum FindingType {
    /** A substance recorded for the first time. */
    FIRST_SEEN(Quota.NONE),
    /** A substance recorded again after a long absence. */
    RETURNED(Quota.NONE),
    /** A rare substance twice within 28 days, or for the third time ever. */
    RARE_REPEAT(Quota.NONE),
    /** A substance, class or family with a rising share of deaths. */
    RISING_SUBSTANCE(Quota.TIME),
    /** The same within one area. */
    RISING_IN_AREA(Quota.TIME),
    /** Two substances found together in a rising share of deaths. */
    RISING_COMBINATION(Quota.TIME),
    /** A factor, circumstance, sex or age band with a rising share of deaths. */
    RISING_CIRCUMSTANCE(Quota.PLACE),
    /** More deaths than the past leads one to expect. */
    TOTAL_DEATHS(Quota.TIME),
    /** Two or three items recorded together more often than chance explains. */
    COMBINATION(Quota.COMBINATION),
    /** An item recorded in one area more often than elsewhere. */
    AREA_EMPHASIS(Quota.PLACE),
    /** Something recorded more or less often in one group of deaths than among all others. */
    GROUP_DIFFERENCE(Quota.PLACE),
    /** Deaths crowding into some weeks in one area or postcode district. */
    SPACE_TIME_CLUSTER(Quota.TIME),
    /** Deaths close in time at one address. */
    SAME_PLACE(Quota.PLACE),
    /** More deaths on some days of the week, month or year than even spread explains. */
    CALENDAR(Quota.PLACE),
    /** Deaths crowding into the first weeks after release from prison. */
    AFTER_RELEASE(Quota.TIME),
    /** The same after discharge from hospital. */
    AFTER_DISCHARGE(Quota.TIME);

    /** Whether a finding of this type that has an area is about that area. */
    boolean ofAnArea() {
        return switch (this) {
            case RISING_IN_AREA,
                    AREA_EMPHASIS,
                    TOTAL_DEATHS,
                    SPACE_TIME_CLUSTER,
                    COMBINATION,
                    GROUP_DIFFERENCE,
                    CALENDAR,
                    AFTER_RELEASE,
                    AFTER_DISCHARGE ->
                    true;
            case FIRST_SEEN,
                    RETURNED,
                    RARE_REPEAT,
                    RISING_SUBSTANCE,
                    RISING_COMBINATION,
                    RISING_CIRCUMSTANCE,
                    SAME_PLACE ->
                    false;
        };
    }

    /** Which share of the board a type draws on. */
    enum Quota {
        NONE(Integer.MAX_VALUE),
        TIME(3),
        COMBINATION(5),
        PLACE(2);

        private final int places;

        Quota(int places) {
            this.places = places;
        }

        int places() {
            return places;
        }
    }

    private final Quota quota;

    FindingType(Quota quota) {
        this.quota = quota;
    }

    Quota quota() {
        return quota;
    }
}
