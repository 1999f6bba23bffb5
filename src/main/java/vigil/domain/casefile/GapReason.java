package vigil.domain.casefile;

import java.util.Arrays;
import java.util.Optional;

/** Why there is no answer. A gap with its reason counts as answered; silence does not. */
public enum GapReason {
    NOT_YET_ASKED("UNK01"),
    NO_REPLY("UNK02"),
    NO_RECORD("UNK03"),
    REFUSED("UNK04"),
    NOT_RECORDED("UNK05"),
    NOT_APPLICABLE("UNK06");

    private final String code;

    GapReason(String code) {
        this.code = code;
    }

    /** Its code in the list UNK. */
    public String code() {
        return code;
    }

    public static Optional<GapReason> ofCode(String code) {
        return Arrays.stream(values()).filter(reason -> reason.code.equals(code)).findFirst();
    }
}
