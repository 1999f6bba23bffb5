package vigil.casework;

/** The records inside a write, and the place to say for the audit what was done. */
public interface Transaction extends Records {

    /**
     * Adds the audit row of this intent.
     *
     * @param subject what it was done to, such as a case reference
     * @param detail which fields or how many; never a value of a restricted field
     */
    void audit(String subject, String detail);

    /**
     * The same for what showed something that only some may read.
     *
     * @param shown what was shown, and of which cases
     */
    void audit(String subject, String detail, Shown shown);
}
