package vigil.domain.alert;

import java.util.Arrays;
import java.util.Optional;

/** How serious a formal alert is; each partnership gives the colours its own meaning. */
public enum AlertGrade {
    RED("ALERT_GRADE01"),
    AMBER("ALERT_GRADE02"),
    GREEN("ALERT_GRADE03"),
    INFORMATION("ALERT_GRADE04");

    private final String code;

    AlertGrade(String code) {
        this.code = code;
    }

    /** Its code in the list ALERT_GRADE. */
    public String code() {
        return code;
    }

    public static Optional<AlertGrade> ofCode(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
