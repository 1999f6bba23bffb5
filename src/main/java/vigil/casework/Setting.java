package vigil.casework;

import static vigil.casework.SettingRule.line;
import static vigil.casework.SettingRule.lineOrNothing;
import static vigil.casework.SettingRule.oneOf;
import static vigil.casework.SettingRule.whole;

import vigil.disclosure.gate.GateRule;

/** Everything a panel can set, with what holds until it does. */
public enum Setting {
    /** Counts below this are not shown outside the panel. */
    SUPPRESSION_THRESHOLD(
            "5", Group.THRESHOLDS, whole(GateRule.LEAST_THRESHOLD, GateRule.MOST_THRESHOLD)),
    /** Whether small counts are hidden ({@code suppress}) or all counts rounded ({@code round}). */
    SUPPRESSION_MODE("suppress", Group.THRESHOLDS, oneOf("suppress", "round")),
    /** Whether 0 may be seen outside ({@code show}), or is hidden like a small count. */
    SUPPRESSION_ZEROS("show", Group.THRESHOLDS, oneOf("show", "hide")),
    /** So many deaths with one substance in one area within 14 days ask whether it is a batch. */
    PROMPT_DEATHS("3", Group.THRESHOLDS, whole(2, 10)),
    /** How many times as many as usual they must be besides. */
    PROMPT_TIMES("3", Group.THRESHOLDS, whole(2, 10)),
    /** Months after its opening when an inquest is called overdue. */
    INQUEST_MONTHS("12", Group.THRESHOLDS, whole(3, 60)),
    /** Days without a backup after which it is said. */
    BACKUP_DAYS("3", Group.THRESHOLDS, whole(1, 30)),
    /** Days a notification is called new on the home page. */
    NEW_CASE_DAYS("14", Group.THRESHOLDS, whole(1, 90)),
    /** Marking printed on the full minutes. */
    MARKING_FULL("OFFICIAL-SENSITIVE", Group.OUTPUTS, line()),
    /** Marking printed on an agency's extract; as the full minutes if empty. */
    MARKING_AGENCY("", Group.OUTPUTS, lineOrNothing()),
    /** Marking printed on redacted minutes; as public minutes if empty. */
    MARKING_REDACTED("", Group.OUTPUTS, lineOrNothing()),
    /** Marking printed on public minutes; often none. */
    MARKING_PUBLIC("OFFICIAL", Group.OUTPUTS, lineOrNothing()),
    /** Lines beneath the panel's name at the top of minutes, letters and packs; none if empty. */
    PANEL_ADDRESS("", Group.OUTPUTS, new SettingRule.Text(true, true, 1_000)),
    /** What is read out in place of the logo; the panel's name if empty. */
    LOGO_WORDS("", Group.OUTPUTS, lineOrNothing()),
    /** How often a new series of meetings comes. */
    MEETING_RHYTHM("TWO_MONTHLY", Group.RHYTHM, oneOf("MONTHLY", "TWO_MONTHLY", "QUARTERLY")),
    /** How many people make a quorum. */
    QUORUM("5", Group.RHYTHM, whole(1, 60)),
    /** Minutes set aside for each case on an agenda. */
    CASE_MINUTES("15", Group.RHYTHM, whole(5, 120)),
    /** Minutes set aside for what is carried over from the meeting before. */
    CARRIED_MINUTES("5", Group.RHYTHM, whole(1, 60)),
    /** Working days in which an agency is to answer. */
    RETURN_DAYS("10", Group.TARGETS, whole(1, 90)),
    /** Working days after the notification in which agencies are to be asked. */
    REQUEST_DAYS("3", Group.TARGETS, whole(1, 60)),
    /** Working days after the notification in which a case is screened. */
    SCREENING_DAYS("5", Group.TARGETS, whole(1, 60)),
    /** Days after the notification in which a meeting first discusses a case. */
    REVIEW_DAYS("90", Group.TARGETS, whole(7, 1_095)),
    /** Days after the notification in which a case is closed. */
    CLOSING_DAYS("365", Group.TARGETS, whole(14, 3_650)),
    /** How long what is kept; empty until the panel has said. */
    RETENTION(""),
    /** How many people live in each area, as {@code Sheffield 556500; Barnsley 244600}. */
    POPULATIONS("", Group.PANEL, new SettingRule.People()),
    /** Where somebody can talk whom the work weighs on; see {@link Helplines}. */
    HELPLINES(
            "? Samaritans: 116 123, free, day and night\n"
                    + "? NHS 111, then 2, for a mental health crisis in England and Wales\n"
                    + "? Shout: text SHOUT to 85258\n"
                    + "? C.A.L.L., Wales: 0800 132 737\n"
                    + "? Breathing Space, Scotland: 0800 83 85 87\n"
                    + "? Lifeline, Northern Ireland: 0808 808 8000\n"
                    + "? Cruse, after a death: 0808 808 1677\n"
                    + "? DrugFAM, for those bereaved by drugs or alcohol: drugfam.co.uk",
            Group.PANEL,
            new SettingRule.Text(true, true, 4_000)),
    /** Statement read out at the start of each meeting. */
    CONFIDENTIALITY(
            "What is said and shown here is confidential to the panel and is shared to prevent further"
                    + " deaths. Nothing that could identify a person leaves this meeting except as agreed.",
            Group.PANEL,
            new SettingRule.Text(false, true, 4_000));

    /** What settings belong together. */
    public enum Group {
        PANEL,
        THRESHOLDS,
        TARGETS,
        RHYTHM,
        OUTPUTS,
        /** What has a page of its own. */
        ELSEWHERE
    }

    private final String initial;
    private final Group group;
    private final SettingRule rule;

    Setting(String initial, Group group, SettingRule rule) {
        this.initial = initial;
        this.group = group;
        this.rule = rule;
    }

    /** What has a page of its own, which sees to what it may be. */
    Setting(String initial) {
        this(initial, Group.ELSEWHERE, new SettingRule.Text(true, true, 20_000));
    }

    public Group group() {
        return group;
    }

    public SettingRule rule() {
        return rule;
    }

    /**
     * A number as the panel has set it; the initial one if what is stored is none within range.
     *
     * @param content as stored
     */
    public int number(String content) {
        return Integer.parseInt(
                rule.trouble(key(), content).isEmpty() && content.matches("\\d{1,6}")
                        ? content
                        : initial);
    }

    /** The setting of this name. */
    public static java.util.Optional<Setting> named(String key) {
        return java.util.Arrays.stream(values()).filter(s -> s.key().equals(key)).findFirst();
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
