package vigil.ui.patterns;

import vigil.patterns.Finding;
import vigil.patterns.Level;
import vigil.ui.kit.Icon;

/** What a finding is about, as a person would sort the cards of a board. */
enum FindingKind {
    WATCH,
    RISING,
    TOGETHER,
    WHERE_AND_WHEN;

    static FindingKind of(Finding finding) {
        if (finding.watched() || finding.level() == Level.NEW) {
            return WATCH;
        }
        return switch (finding.type()) {
            case FIRST_SEEN, RETURNED, RARE_REPEAT -> WATCH;
            case RISING_SUBSTANCE,
                    RISING_IN_AREA,
                    RISING_COMBINATION,
                    RISING_CIRCUMSTANCE,
                    TOTAL_DEATHS ->
                    RISING;
            case COMBINATION, GROUP_DIFFERENCE -> TOGETHER;
            case AREA_EMPHASIS,
                    SAME_PLACE,
                    SPACE_TIME_CLUSTER,
                    CALENDAR,
                    AFTER_RELEASE,
                    AFTER_DISCHARGE ->
                    WHERE_AND_WHEN;
        };
    }

    /** The picture of a finding. */
    static Icon icon(Finding finding) {
        return switch (finding.type()) {
            case FIRST_SEEN, RETURNED, RARE_REPEAT -> Icon.NEW;
            case RISING_SUBSTANCE,
                    RISING_IN_AREA,
                    RISING_COMBINATION,
                    RISING_CIRCUMSTANCE,
                    TOTAL_DEATHS ->
                    Icon.RISING;
            case COMBINATION, GROUP_DIFFERENCE -> Icon.TOGETHER;
            case AREA_EMPHASIS, SAME_PLACE, SPACE_TIME_CLUSTER -> Icon.PLACE;
            case AFTER_RELEASE, AFTER_DISCHARGE, CALENDAR -> Icon.CALENDAR;
        };
    }

    /** The tone of a level's chip. */
    static String tone(Level level) {
        return switch (level) {
            case NEW -> "accent";
            case STRONG -> "success";
            case POSSIBLE -> "warning";
            case COUNT -> "neutral";
        };
    }
}
