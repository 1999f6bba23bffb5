package vigil.domain.casefile;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** How far the review of a case has come, and where it can go from there. */
public enum CaseStatus {
    NOTIFIED("CASE_STATUS01"),
    SCREENING("CASE_STATUS02"),
    OUT_OF_SCOPE("CASE_STATUS03"),
    GATHERING("CASE_STATUS04"),
    READY("CASE_STATUS05"),
    AT_PANEL("CASE_STATUS06"),
    AWAITING_INQUEST("CASE_STATUS07"),
    ACTIONS_OPEN("CASE_STATUS08"),
    CLOSED("CASE_STATUS09"),
    MERGED("CASE_STATUS10");

    private final String code;

    CaseStatus(String code) {
        this.code = code;
    }

    /** Its code in the list CASE_STATUS. */
    public String code() {
        return code;
    }

    public static Optional<CaseStatus> ofCode(String code) {
        return Arrays.stream(values()).filter(status -> status.code.equals(code)).findFirst();
    }

    /** Where the work can move it next; a closed case can be opened again, a merged one cannot. */
    public Set<CaseStatus> next() {
        return switch (this) {
            case NOTIFIED -> Set.of(SCREENING, OUT_OF_SCOPE, GATHERING, MERGED);
            case SCREENING -> Set.of(NOTIFIED, OUT_OF_SCOPE, GATHERING, MERGED);
            case OUT_OF_SCOPE -> Set.of(SCREENING, CLOSED);
            case GATHERING -> Set.of(SCREENING, OUT_OF_SCOPE, READY, MERGED);
            case READY -> Set.of(GATHERING, AT_PANEL, MERGED);
            case AT_PANEL -> Set.of(GATHERING, READY, AWAITING_INQUEST, ACTIONS_OPEN, CLOSED);
            case AWAITING_INQUEST -> Set.of(READY, ACTIONS_OPEN, CLOSED);
            case ACTIONS_OPEN -> Set.of(READY, AWAITING_INQUEST, CLOSED);
            case CLOSED -> Set.of(READY, AWAITING_INQUEST, ACTIONS_OPEN);
            case MERGED -> Set.of();
        };
    }

    public boolean mayBecome(CaseStatus other) {
        return this == other || next().contains(other);
    }

    /** Whether somebody still has work to do on it. */
    public boolean open() {
        return this != OUT_OF_SCOPE && this != CLOSED && this != MERGED;
    }
}
