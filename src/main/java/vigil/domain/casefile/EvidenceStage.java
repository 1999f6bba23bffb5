package vigil.domain.casefile;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where a substance was identified. What is suspected, what a laboratory found and what a
 * certificate says are different facts and are never added together without saying so.
 */
public enum EvidenceStage {
    SUSPECTED("SUB_STAGE01", Strength.SUSPECTED),
    AT_SCENE("SUB_STAGE02", Strength.SUSPECTED),
    PRESCRIBED("SUB_STAGE03", Strength.SUSPECTED),
    SCREEN("SUB_STAGE04", Strength.TOXICOLOGY),
    CONFIRMED("SUB_STAGE05", Strength.TOXICOLOGY),
    CERTIFIED("SUB_STAGE06", Strength.CERTIFIED),
    EXHIBIT("SUB_STAGE07", Strength.SUSPECTED),
    RESUSCITATION("SUB_STAGE08", Strength.NONE),
    SCREENED_NEGATIVE("SUB_STAGE09", Strength.NONE),
    NOT_FOUND("SUB_STAGE10", Strength.NONE);

    /** What a stage amounts to when cases are counted. */
    public enum Strength {
        /** Given by clinicians, or looked for and not found: never counted as a substance. */
        NONE,
        /** Believed, seen or prescribed, but not found in the body. */
        SUSPECTED,
        /** Found in the body by a laboratory. */
        TOXICOLOGY,
        /** Named in the medical cause of death. */
        CERTIFIED
    }

    private final String code;
    private final Strength strength;

    EvidenceStage(String code, Strength strength) {
        this.code = code;
        this.strength = strength;
    }

    /** Its code in the list SUB_STAGE. */
    public String code() {
        return code;
    }

    public Strength strength() {
        return strength;
    }

    /** Whether a laboratory or a certificate stands behind it. */
    public boolean confirmed() {
        return strength.compareTo(Strength.TOXICOLOGY) >= 0;
    }

    /** Whether a laboratory looked for the substance and did not find it. */
    public boolean negative() {
        return this == SCREENED_NEGATIVE || this == NOT_FOUND;
    }

    /** Whether it is what a laboratory says, found or not. */
    public boolean laboratory() {
        return strength == Strength.TOXICOLOGY || negative();
    }

    public static Optional<EvidenceStage> ofCode(String code) {
        return Arrays.stream(values()).filter(stage -> stage.code.equals(code)).findFirst();
    }
}
