package vigil.casework;

/** Everything a panel can set, with what holds until it does. */
public enum Setting {
    /** Counts below this are not shown outside the panel. */
    SUPPRESSION_THRESHOLD("5"),
    /** Whether small counts are hidden ({@code suppress}) or all counts rounded ({@code round}). */
    SUPPRESSION_MODE("suppress"),
    /** Whether 0 may be seen outside ({@code show}), or is hidden like a small count. */
    SUPPRESSION_ZEROS("show"),
    /** Marking printed on the full minutes. */
    MARKING_FULL("OFFICIAL-SENSITIVE"),
    /** Marking printed on an agency's extract; as the full minutes if empty. */
    MARKING_AGENCY(""),
    /** Marking printed on redacted minutes; as public minutes if empty. */
    MARKING_REDACTED(""),
    /** Marking printed on public minutes; often none. */
    MARKING_PUBLIC("OFFICIAL"),
    /** Lines beneath the panel's name at the top of minutes, letters and packs; none if empty. */
    PANEL_ADDRESS(""),
    /** What is read out in place of the logo; the panel's name if empty. */
    LOGO_WORDS(""),
    /** How many people make a quorum. */
    QUORUM("5"),
    /** Working days in which an agency is to answer. */
    RETURN_DAYS("10"),
    /** Working days after the notification in which agencies are to be asked. */
    REQUEST_DAYS("3"),
    /** How long what is kept; empty until the panel has said. */
    RETENTION(""),
    /** How many people live in each area, as {@code Sheffield 556500; Barnsley 244600}. */
    POPULATIONS(""),
    /** Statement read out at the start of each meeting. */
    CONFIDENTIALITY(
            "What is said and shown here is confidential to the panel and is shared to prevent further"
                    + " deaths. Nothing that could identify a person leaves this meeting except as agreed.");

    private final String initial;

    Setting(String initial) {
        this.initial = initial;
    }

    /** The content until the panel sets another. */
    public String initial() {
        return initial;
    }

    /** The name under which it is stored: {@code suppressionThreshold}. */
    public String key() {
        String[] words = name().toLowerCase(java.util.Locale.ROOT).split("_");
        StringBuilder key = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            key.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return key.toString();
    }
}
