package vigil.patterns.questions;

/**
 * Something a question reads of a death beside its {@link vigil.patterns.CaseFact}: an answer of
 * the form, or one part of it.
 */
public enum Topic {
    CASE_TYPE("case.type", Form.CODES, ""),
    PLACE("incident.place", Form.CODES, ""),
    OTHERS_PRESENT("incident.othersPresent", Form.CODES, ""),
    DELAY_IN_CALLING("incident.delayInCalling", Form.CODES, ""),
    NALOXONE_GIVEN("incident.naloxoneGiven", Form.CODES, ""),
    NALOXONE_AT_PREMISES("incident.naloxoneAtPremises", Form.CODES, ""),
    NALOXONE_HELD("use.naloxoneHeld", Form.CODES, ""),
    INTENT("incident.intent", Form.CODES, ""),
    OVERDOSES_IN_MONTH("use.previousOverdoses", Form.NUMBER, "month"),
    LAST_OVERDOSE("use.lastOverdose", Form.DAYS_BEFORE, "date"),
    OVERDOSE_RESPONSE("use.lastOverdoseResponse", Form.CODES, ""),
    TREATMENT("treatment.status", Form.CODES, ""),
    TREATMENT_CONTACT("treatment.lastContact", Form.DAYS_BEFORE, "date"),
    FACE_TO_FACE("treatment.lastFaceToFace", Form.DAYS_BEFORE, ""),
    MISSED_APPOINTMENTS("treatment.missedAppointments", Form.NUMBER, "month"),
    INTERVENTIONS("treatment.interventions", Form.CODES, ""),
    OST_DOSE("treatment.medication", Form.NUMBER, "dose"),
    SUBSTITUTION("treatment.medication", Form.MEDICINE, "medicine"),
    DISPENSING("treatment.dispensing", Form.CODES, ""),
    MISSED_DOSES("treatment.lastDispensed", Form.NUMBER, "missed"),
    TREATMENT_END("treatment.discharge", Form.DAYS_BEFORE, "date"),
    JUSTICE("justice.status", Form.CODES, ""),
    PRISON_RELEASE("justice.prisonRelease", Form.DAYS_BEFORE, ""),
    REFERRAL_SENT("justice.referralSeen", Form.CODES, "sent"),
    REFERRAL_SEEN("justice.referralSeen", Form.CODES, "seen"),
    NALOXONE_ON_RELEASE("justice.naloxoneOnRelease", Form.CODES, ""),
    SCRIPT_ON_RELEASE("justice.ostOnRelease", Form.CODES, "given"),
    HOSPITAL_DISCHARGE("health.lastDischarge", Form.DAYS_BEFORE, "date"),
    DISCHARGE_REASON("health.lastDischarge", Form.CODES, "reason"),
    EMERGENCY_VISITS("health.hospitalContacts", Form.NUMBER, "attendances"),
    GP_CONTACT("health.lastGpContact", Form.DAYS_BEFORE, ""),
    MENTAL_HEALTH("mind.status", Form.CODES, ""),
    JOINT_PLAN("mind.jointPlan", Form.CODES, ""),
    RISK_PROCESS("safeguarding.riskProcess", Form.CODES, ""),
    DOMESTIC_ABUSE("social.domesticAbuse", Form.CODES, ""),
    LIVING("social.living", Form.CODES, ""),
    ACCOMMODATION("social.accommodation", Form.CODES, ""),
    ETHNIC_GROUP("person.ethnicGroup", Form.CODES, ""),
    DEPRIVATION("person.smallArea", Form.DECILE, ""),
    TOXICOLOGY_REQUESTED("coroner.toxicologyRequested", Form.CODES, ""),
    TOXICOLOGY_WAIT("coroner.toxicologyReceived", Form.DAYS_AFTER, ""),
    INQUEST_WAIT("coroner.inquestDate", Form.DAYS_AFTER, ""),
    UNDERLYING_CAUSE("coroner.underlyingCause", Form.TEXT_CODE, "");

    /** What {@link #SUBSTITUTION} says of methadone and its like. */
    public static final String OPIOID_SUBSTITUTE = "SUBSTITUTE";

    /** What it says of any other medicine. */
    public static final String OTHER_MEDICINE = "OTHER";

    /** How its answer is read. */
    public enum Form {
        /** One code of a list or several. */
        CODES,
        NUMBER,
        /** Whole days from a date to the death. */
        DAYS_BEFORE,
        /** Whole days from the death to a date. */
        DAYS_AFTER,
        /** Whether the medicine that is named is one of opioid substitution. */
        MEDICINE,
        /** A code typed as text, such as one of the ICD-10. */
        TEXT_CODE,
        /** A deprivation decile, 1 to 10, named in a text. */
        DECILE
    }

    private final String field;
    private final Form form;
    private final String part;

    Topic(String field, Form form, String part) {
        this.field = field;
        this.form = form;
        this.part = part;
    }

    /** The key of its field in the catalogue. */
    public String field() {
        return field;
    }

    public Form form() {
        return form;
    }

    /** Which part of the field; empty if it has none. */
    public String part() {
        return part;
    }
}
