package vigil.domain.panel;

import java.util.Arrays;
import java.util.Optional;

/** The versions in which a record leaves the panel, from most to least confidential. */
public enum OutputTier {
    FULL("OUTPUT_TIER01"),
    AGENCY("OUTPUT_TIER02"),
    REDACTED("OUTPUT_TIER03"),
    PUBLIC("OUTPUT_TIER04"),
    ALERT("OUTPUT_TIER05");

    private final String code;

    OutputTier(String code) {
        this.code = code;
    }

    /** Its code in the list OUTPUT_TIER. */
    public String code() {
        return code;
    }

    public static Optional<OutputTier> ofCode(String code) {
        return Arrays.stream(values()).filter(tier -> tier.code.equals(code)).findFirst();
    }
}
