package vigil.disclosure.identity;

/** What kind of thing points to a person, and on which ground it is taken out. */
public enum IdentifierKind {
    PERSON_WHO_DIED(RedactionGround.IDENTIFYING),
    INITIALS(RedactionGround.IDENTIFYING),
    FAMILY(RedactionGround.LIVING),
    LIVING_PERSON(RedactionGround.LIVING),
    DATE(RedactionGround.IDENTIFYING),
    NHS_NUMBER(RedactionGround.IDENTIFYING),
    POSTCODE(RedactionGround.IDENTIFYING),
    ADDRESS(RedactionGround.IDENTIFYING),
    PHONE(RedactionGround.LIVING),
    EMAIL(RedactionGround.LIVING),
    REFERENCE(RedactionGround.IDENTIFYING);

    private final RedactionGround ground;

    IdentifierKind(RedactionGround ground) {
        this.ground = ground;
    }

    public RedactionGround ground() {
        return ground;
    }
}
