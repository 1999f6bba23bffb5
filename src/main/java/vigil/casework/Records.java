package vigil.casework;

/** Everything the store keeps, by kind. Valid inside one unit of work only. */
public interface Records {

    CaseStore cases();

    PanelStore panel();

    RequestStore requests();

    PairStore pairs();

    SafetyStore safety();

    PlaceStore places();

    AuditTrail audit();

    Settings settings();

    VocabularyStore vocabulary();

    ImportStore imports();

    ReleaseStore releases();

    FindingStore findings();

    MinutesStore minutes();

    AlertStore alerts();

    FollowUpStore followUps();

    MeetingPlanStore plans();

    ContextStore context();

    TogetherStore together();

    PanelHistories histories();

    BundleStore bundles();

    BriefingStore briefings();

    EmergencyStore emergencies();

    RetentionStore retention();
}
