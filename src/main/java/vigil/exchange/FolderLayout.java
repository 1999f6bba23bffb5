package vigil.exchange;

import java.util.List;

/**
 * The files of a folder that Vigil writes and reads, with their columns; docs/guide/importing.md.
 */
enum FolderLayout {
    PANEL("panel.csv", "item", "code", "name", "abbreviation"),
    MEMBERS("members.csv", "member", "user name", "name", "agency", "role", "active", "cleared"),
    CASES("cases.csv", "reference"),
    ANSWERS("answers.csv", "reference", "field", "occurrence", "value"),
    SOURCES("sources.csv", "reference", "agency", "fields"),
    TOXICOLOGY(
            "toxicology.csv",
            "reference",
            "report",
            "kind",
            "laboratory",
            "laboratory reference",
            "sampled",
            "received",
            "reported",
            "matrix",
            "note"),
    SUBSTANCES(
            "substances.csv",
            "reference",
            "substance",
            "as written",
            "stage",
            "role",
            "source",
            "prescribed",
            "route",
            "form",
            "appearance",
            "unexpected",
            "matrix",
            "concentration",
            "unit",
            "laboratory",
            "reported",
            "certificate line",
            "report",
            "note"),
    FACTORS("factors.csv", "reference", "factor", "influence", "modifiable", "note"),
    RETURNS(
            "returns.csv",
            "reference",
            "return",
            "agency",
            "contact",
            "sent",
            "due",
            "status",
            "reminders",
            "received",
            "records held",
            "content",
            "disclosure",
            "file"),
    CHRONOLOGY(
            "chronology.csv",
            "reference",
            "date",
            "time",
            "event",
            "what",
            "return",
            "missed",
            "good",
            "tier",
            "line",
            "agency",
            "statements",
            "apart from"),
    LINKS("links.csv", "reference", "other", "type"),
    MEETINGS(
            "meetings.csv",
            "meeting",
            "title",
            "date",
            "starts at",
            "venue",
            "chair",
            "secretary",
            "quorum",
            "state",
            "confidentiality"),
    ATTENDANCE(
            "attendance.csv",
            "meeting",
            "attendance",
            "member",
            "name",
            "agency",
            "role",
            "presence",
            "deputy for",
            "confidentiality accepted"),
    AGENDA(
            "agenda.csv",
            "meeting",
            "kind",
            "title",
            "reference",
            "minutes planned",
            "discussion",
            "decision"),
    DISCUSSIONS(
            "discussions.csv",
            "meeting",
            "reference",
            "presenter",
            "summary",
            "agencies",
            "went well",
            "different",
            "learning",
            "disagreement",
            "preventability",
            "confidence",
            "decision",
            "themes",
            "return on",
            "return reason"),
    INTERESTS("interests.csv", "meeting", "attendance", "reference", "note", "left room"),
    RECOMMENDATIONS(
            "recommendations.csv",
            "recommendation",
            "meeting",
            "reference",
            "made on",
            "wording",
            "reach",
            "kind",
            "owner agency",
            "owner person",
            "accepted",
            "accepted reason",
            "due",
            "status",
            "evidence",
            "effect measure",
            "escalated"),
    ACTIONS(
            "actions.csv",
            "action",
            "recommendation",
            "meeting",
            "reference",
            "raised on",
            "wording",
            "owner agency",
            "owner person",
            "due",
            "status",
            "evidence",
            "completed on"),
    FOLLOW_THROUGH(
            "follow-through.csv",
            "item",
            "answered on",
            "factor",
            "pillars",
            "look on",
            "looked on",
            "found"),
    ALERTS(
            "alerts.csv",
            "alert",
            "received",
            "source",
            "criterion",
            "substance",
            "description",
            "area",
            "evidence",
            "relevance",
            "spread",
            "seriousness",
            "plausibility",
            "score note",
            "decision",
            "grade",
            "audience",
            "title",
            "known",
            "signs",
            "advice",
            "say",
            "avoid",
            "issued",
            "expires",
            "withdrawn",
            "reached"),
    ALERT_CASES("alert-cases.csv", "alert", "reference"),
    ALERT_FINDINGS("alert-findings.csv", "alert", "finding", "said"),
    ALERT_EVENTS(
            "alert-events.csv",
            "alert",
            "kind",
            "at",
            "member",
            "note",
            "expires",
            "recipient",
            "sha256");

    private final String file;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> columns;

    FolderLayout(String file, String... columns) {
        this.file = file;
        this.columns = List.of(columns);
    }

    String file() {
        return file;
    }

    /** Whether it holds cases, and not meetings and what came of them. */
    boolean ofCases() {
        return compareTo(LINKS) <= 0;
    }

    /** Whether folders of earlier versions have it too, so that it is said when it is missing. */
    boolean expected() {
        return this != TOXICOLOGY && compareTo(ACTIONS) <= 0;
    }

    /** Whether a column must be there; those that came later can be missing. */
    boolean needs(String column) {
        return switch (this) {
            case SUBSTANCES -> !List.of("report", "note").contains(column);
            case CHRONOLOGY ->
                    !List.of("line", "agency", "statements", "apart from").contains(column);
            case MEMBERS -> !column.equals("cleared");
            default -> true;
        };
    }

    /** The name of the sheet that holds the same in a workbook. */
    String sheet() {
        return file.substring(0, file.length() - ".csv".length());
    }

    /** Its columns in order; those of cases.csv are followed by one for each field of the form. */
    List<String> columns() {
        return columns;
    }
}
