package vigil.domain.alert;

import java.util.Arrays;
import java.util.Optional;

/** What the alert panel made of a report. */
public enum AlertDecision {
    NO_ACTION("ALERT_RESP01"),
    /** Shared for information, without a grade. */
    SHARE("ALERT_RESP02"),
    /** A formal alert with a grade. */
    FORMAL("ALERT_RESP03");

    private final String code;

    AlertDecision(String code) {
        this.code = code;
    }

    /** Its code in the list ALERT_RESP. */
    public String code() {
        return code;
    }

    /** Whether something is said to anybody. */
    public boolean shared() {
        return this != NO_ACTION;
    }

    public static Optional<AlertDecision> ofCode(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
