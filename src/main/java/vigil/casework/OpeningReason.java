package vigil.casework;

/**
 * Why somebody opens a case whose review is finished.
 *
 * @param why one of a short list
 * @param words in their own words; may be empty unless it is for another reason
 */
public record OpeningReason(Why why, String words) {

    /** The reasons there usually are. */
    public enum Why {
        /** None was given. */
        NONE,
        /** New information, such as an inquest or a report. */
        NEW_INFORMATION,
        /** Somebody asked: the family, a coroner, a regulator. */
        REQUEST,
        /** Actions or recommendations are followed up. */
        FOLLOW_UP,
        /** It stands on the page of a meeting that looked at it; the program says so itself. */
        MEETING,
        /** Another case or a pattern is compared with it. */
        COMPARISON,
        /** The record is checked or put right. */
        RECORD,
        OTHER
    }

    /** It is shown on the page of a meeting that looked at it. */
    public static final OpeningReason AT_MEETING = new OpeningReason(Why.MEETING, "");

    /** It is laid beside another case. */
    public static final OpeningReason COMPARED = new OpeningReason(Why.COMPARISON, "");

    /** No reason. */
    public static final OpeningReason NONE = new OpeningReason(Why.NONE, "");

    public OpeningReason {
        words = words.strip();
    }

    /** Whether it says something. */
    public boolean given() {
        return why != Why.NONE && (why != Why.OTHER || words.length() >= 3);
    }

    /** As the audit has it. */
    String text() {
        String cut = words.substring(0, Math.min(words.length(), 1000));
        return "reason " + why.name() + (cut.isEmpty() ? "" : ": " + cut);
    }
}
