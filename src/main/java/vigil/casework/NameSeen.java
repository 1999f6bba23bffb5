package vigil.casework;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.domain.access.KeyClass;
import vigil.domain.access.PanelRole;
import vigil.domain.access.Right;

/**
 * That somebody has seen the name of the person a case is about, in one way, once or more.
 *
 * @param times how often
 */
public record NameSeen(
        UUID member, String memberName, Way way, long times, Instant first, Instant last) {

    /** How it was seen. */
    public enum Way {
        ENTERED,
        OPENED,
        LISTED,
        SEARCHED,
        COMPARED,
        LETTERS,
        RETURN,
        MEETING,
        MINUTES,
        COPIED,
        EXPORTED,
        OTHER
    }

    /** How a row shows that its member saw the name; empty if it does not. */
    static Optional<Way> way(AuditTrail.Entry entry) {
        boolean seen =
                entry.shown()
                        .map(classes -> classes.contains(KeyClass.IDENTITY))
                        .orElseGet(() -> before(entry));
        return seen ? Optional.of(of(entry)) : Optional.empty();
    }

    /** Rows of before it was noted: by what was done and what the role of then could read. */
    private static boolean before(AuditTrail.Entry entry) {
        Set<String> showing =
                Set.of(
                        Intent.VIEW_CASE.name(),
                        Intent.SAVE_CASE.name(),
                        Intent.ACCEPT_NOTIFICATION.name(),
                        Intent.COMPARE_CASES.name(),
                        Intent.OPEN_RETURN.name(),
                        Intent.ASK_AGENCIES.name(),
                        Intent.RELEASE_CHRONOLOGY.name());
        if (!showing.contains(entry.intent())) {
            return false;
        }
        for (PanelRole role : PanelRole.values()) {
            if (role.name().equals(entry.role())) {
                return role.has(Right.READ_IDENTITY);
            }
        }
        return true; // a role that is no more: rather one line too many
    }

    private static Way of(AuditTrail.Entry entry) {
        return switch (entry.intent()) {
            case "ACCEPT_NOTIFICATION", "IMPORT" -> Way.ENTERED;
            case "VIEW_CASE", "SAVE_CASE", "OPEN_IN_EMERGENCY" -> Way.OPENED;
            case "LIST_NAMES" -> entry.subject().equals("meeting") ? Way.MEETING : Way.LISTED;
            case "SEARCH_NAMES", "SEARCH_TEXT" -> Way.SEARCHED;
            case "COMPARE_CASES" -> Way.COMPARED;
            case "ASK_AGENCIES", "CHASE_AGENCIES", "REMIND_OWNERS" -> Way.LETTERS;
            case "OPEN_RETURN" -> Way.RETURN;
            case "RELEASE_FULL", "RELEASE_REDACTED", "RELEASE_PUBLIC", "LOCK_MINUTES" ->
                    Way.MINUTES;
            case "EXPORT_CASES", "EXPORT_WORKBOOK", "RELEASE_CHRONOLOGY" ->
                    entry.subject().equals("clipboard") ? Way.COPIED : Way.EXPORTED;
            default -> Way.OTHER;
        };
    }
}
