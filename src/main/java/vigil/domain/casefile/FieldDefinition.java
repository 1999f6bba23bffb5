package vigil.domain.casefile;

/**
 * One field of the catalogue.
 *
 * @param label the question in a few words; a bundle may translate it
 * @param help what it means, why it is asked, where to find it
 * @param notification whether it is needed when a death is notified
 * @param panel whether it is needed before the panel meets
 * @param when when the field applies at all
 */
public record FieldDefinition(
        FieldKey key,
        Section section,
        String label,
        FieldType type,
        Need notification,
        Need panel,
        Sensitivity sensitivity,
        Storage storage,
        AppliesWhen when,
        String help) {

    /** How much an answer is wanted at one point of the work. */
    public enum Need {
        MANDATORY,
        CONDITIONAL,
        OPTIONAL,
        LATER,
        AUTO
    }

    /** Which part of a case or of the panel's record holds the field. */
    public enum Storage {
        ANSWER,
        CASE,
        DERIVED,
        EVIDENCE,
        FACTOR,
        RETURN,
        CHRONOLOGY,
        LINK,
        DISCUSSION,
        RECOMMENDATION,
        MEETING,
        ALERT,
        AUDIT,
        DISTRIBUTION,
        OUTPUT
    }

    /** Whether the case form shows an editor for it and stores what is typed as an answer. */
    public boolean answered() {
        return storage == Storage.ANSWER && type.typed();
    }
}
