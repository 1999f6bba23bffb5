package vigil.domain.casefile;

/** The fields that the program itself reads; the catalogue holds all of them. */
public final class Fields {

    public static final FieldKey TYPE = new FieldKey("case.type");
    public static final FieldKey STATUS = new FieldKey("case.status");
    public static final FieldKey ROUTE = new FieldKey("case.route");
    public static final FieldKey AREA_OF_RESIDENCE = new FieldKey("case.areaOfResidence");
    public static final FieldKey AREA_OF_DEATH = new FieldKey("case.areaOfDeath");
    public static final FieldKey COORDINATOR = new FieldKey("case.coordinator");
    public static final FieldKey DATE_NOTIFIED = new FieldKey("case.dateNotified");
    public static final FieldKey NOTIFIER = new FieldKey("case.notifierType");
    public static final FieldKey URGENT = new FieldKey("case.urgent");
    public static final FieldKey WHY_URGENT = new FieldKey("case.whyUrgent");
    public static final FieldKey TARGET_PANEL_DATE = new FieldKey("case.targetPanelDate");
    public static final FieldKey DATE_CLOSED = new FieldKey("case.dateClosed");
    public static final FieldKey CLOSURE_REASON = new FieldKey("case.closureReason");
    public static final FieldKey CRIMINAL_INVESTIGATION =
            new FieldKey("case.criminalInvestigation");
    public static final FieldKey SURNAME = new FieldKey("person.surname");
    public static final FieldKey FORENAMES = new FieldKey("person.forenames");
    public static final FieldKey DATE_OF_BIRTH = new FieldKey("person.dateOfBirth");
    public static final FieldKey AGE_AT_DEATH = new FieldKey("person.ageAtDeath");
    public static final FieldKey SEX = new FieldKey("person.sex");
    public static final FieldKey ETHNIC_GROUP = new FieldKey("person.ethnicGroup");
    public static final FieldKey NHS_NUMBER = new FieldKey("person.nhsNumber");
    public static final FieldKey ADDRESS = new FieldKey("person.address");
    public static final FieldKey NO_FIXED_ABODE = new FieldKey("person.noFixedAbode");
    public static final FieldKey DATE_OF_INCIDENT = new FieldKey("incident.dateOfIncident");
    public static final FieldKey LAST_SEEN_ALIVE = new FieldKey("incident.lastSeenAlive");
    public static final FieldKey FOUND = new FieldKey("incident.found");
    public static final FieldKey DATE_OF_DEATH = new FieldKey("incident.dateOfDeath");
    public static final FieldKey PLACE = new FieldKey("incident.place");
    public static final FieldKey INCIDENT_ADDRESS = new FieldKey("incident.address");
    public static final FieldKey PLACE_OF_DEATH = new FieldKey("incident.placeOfDeath");
    public static final FieldKey OTHERS_PRESENT = new FieldKey("incident.othersPresent");
    public static final FieldKey NALOXONE_GIVEN = new FieldKey("incident.naloxoneGiven");
    public static final FieldKey INTENT = new FieldKey("incident.intent");
    public static final FieldKey NARRATIVE = new FieldKey("incident.narrative");
    public static final FieldKey TOXICOLOGY_REQUESTED = new FieldKey("coroner.toxicologyRequested");
    public static final FieldKey TOXICOLOGY_RECEIVED = new FieldKey("coroner.toxicologyReceived");
    public static final FieldKey REPORTED_TO_CORONER = new FieldKey("coroner.reported");
    public static final FieldKey CAUSE = new FieldKey("coroner.cause");
    public static final FieldKey UNDERLYING_CAUSE = new FieldKey("coroner.underlyingCause");
    public static final FieldKey INQUEST_OPENED = new FieldKey("coroner.inquestOpened");
    public static final FieldKey INQUEST_DATE = new FieldKey("coroner.inquestDate");
    public static final FieldKey CONCLUSION = new FieldKey("coroner.conclusion");
    public static final FieldKey CONCLUSION_NOTE = new FieldKey("coroner.conclusionNote");
    public static final FieldKey REGISTERED = new FieldKey("coroner.registered");
    public static final FieldKey REGULATION_28 = new FieldKey("coroner.regulation28");
    public static final FieldKey REGULATION_28_DETAILS =
            new FieldKey("coroner.regulation28Details");
    public static final FieldKey PANEL_DIFFERS = new FieldKey("coroner.panelDiffers");
    public static final FieldKey LAST_OVERDOSE = new FieldKey("use.lastOverdose");
    public static final FieldKey NALOXONE_HELD = new FieldKey("use.naloxoneHeld");
    public static final FieldKey TREATMENT_STATUS = new FieldKey("treatment.status");
    public static final FieldKey TREATMENT_LAST_CONTACT = new FieldKey("treatment.lastContact");
    public static final FieldKey TREATMENT_LAST_FACE_TO_FACE =
            new FieldKey("treatment.lastFaceToFace");
    public static final FieldKey TREATMENT_DISCHARGE = new FieldKey("treatment.discharge");
    public static final FieldKey HOSPITAL_DISCHARGE = new FieldKey("health.lastDischarge");
    public static final FieldKey MENTAL_HEALTH_STATUS = new FieldKey("mind.status");
    public static final FieldKey LIVING = new FieldKey("social.living");
    public static final FieldKey ACCOMMODATION = new FieldKey("social.accommodation");
    public static final FieldKey PRISON_RELEASE = new FieldKey("justice.prisonRelease");
    public static final FieldKey CHILDREN_AT_RISK = new FieldKey("safeguarding.childrenAtRisk");
    public static final FieldKey AGREEMENT = new FieldKey("governance.agreement");
    public static final FieldKey LEGAL_HOLD = new FieldKey("governance.legalHold");

    /** What was taken, where and when, without who, why or any words. */
    public static final java.util.Set<FieldKey> WHAT_WHERE_WHEN =
            java.util.Set.of(
                    TYPE,
                    STATUS,
                    AREA_OF_DEATH,
                    DATE_OF_INCIDENT,
                    DATE_OF_DEATH,
                    PLACE,
                    PLACE_OF_DEATH,
                    NALOXONE_GIVEN,
                    TOXICOLOGY_REQUESTED,
                    TOXICOLOGY_RECEIVED);

    /** Yes, in the list YNU. */
    public static final String YES = "YNU01";

    /** No, in the list YNU. */
    public static final String NO = "YNU02";

    /** A near-fatal overdose, in the list CASE_TYPE. */
    public static final String NEAR_FATAL = "CASE_TYPE06";

    private Fields() {}
}
