package vigil.domain.casefile;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** How far the asking of one agency has come. */
public enum RequestStatus {
    NOT_REQUESTED("AGENCY_STATUS01"),
    REQUESTED("AGENCY_STATUS02"),
    REMINDED("AGENCY_STATUS03"),
    REMINDED_TWICE("AGENCY_STATUS04"),
    ESCALATED("AGENCY_STATUS05"),
    RETURNED("AGENCY_STATUS06"),
    NIL("AGENCY_STATUS07"),
    DECLINED("AGENCY_STATUS08"),
    /** Asked and late, as older records say; here lateness follows from the due date. */
    OVERDUE("AGENCY_STATUS09");

    private static final Set<RequestStatus> REPLIES = Set.of(RETURNED, NIL, DECLINED);

    private final String code;

    RequestStatus(String code) {
        this.code = code;
    }

    /** Its code in the list AGENCY_STATUS. */
    public String code() {
        return code;
    }

    public static Optional<RequestStatus> ofCode(String code) {
        return Arrays.stream(values()).filter(status -> status.code.equals(code)).findFirst();
    }

    /** Whether the agency has answered, if only to say no. */
    public boolean reply() {
        return REPLIES.contains(this);
    }

    /** Whether an answer is being waited for. */
    public boolean awaited() {
        return this != NOT_REQUESTED && !reply();
    }

    /** The next step of chasing; a request that was escalated can only be answered. */
    public Optional<RequestStatus> nextChase() {
        return switch (this) {
            case REQUESTED, OVERDUE -> Optional.of(REMINDED);
            case REMINDED -> Optional.of(REMINDED_TWICE);
            case REMINDED_TWICE -> Optional.of(ESCALATED);
            case NOT_REQUESTED, ESCALATED, RETURNED, NIL, DECLINED -> Optional.empty();
        };
    }

    /** Whether the next step is a reminder, and not the escalation. */
    public boolean canBeReminded() {
        return nextChase().filter(step -> step != ESCALATED).isPresent();
    }

    /** Whether the work can move from this one to the other; a reply is final. */
    public boolean mayBecome(RequestStatus other) {
        return switch (this) {
            case NOT_REQUESTED -> other == REQUESTED;
            case REQUESTED, OVERDUE, REMINDED, REMINDED_TWICE ->
                    other.reply()
                            || other == ESCALATED
                            || nextChase().filter(other::equals).isPresent();
            case ESCALATED -> other.reply();
            case RETURNED, NIL, DECLINED -> false;
        };
    }
}
