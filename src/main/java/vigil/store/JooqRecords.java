package vigil.store;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import vigil.casework.AlertStore;
import vigil.casework.AuditTrail;
import vigil.casework.BriefingStore;
import vigil.casework.BundleStore;
import vigil.casework.CaseStore;
import vigil.casework.ContextStore;
import vigil.casework.EmergencyStore;
import vigil.casework.FindingStore;
import vigil.casework.FollowUpStore;
import vigil.casework.ImportStore;
import vigil.casework.MeetingPlanStore;
import vigil.casework.MinutesStore;
import vigil.casework.PairStore;
import vigil.casework.PanelHistories;
import vigil.casework.PanelStore;
import vigil.casework.PlaceStore;
import vigil.casework.ReleaseStore;
import vigil.casework.RequestStore;
import vigil.casework.RetentionStore;
import vigil.casework.SafetyStore;
import vigil.casework.Settings;
import vigil.casework.Shown;
import vigil.casework.StoreKey;
import vigil.casework.TogetherStore;
import vigil.casework.Transaction;
import vigil.casework.VocabularyStore;
import vigil.domain.access.PanelMember;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.likeness.PersonKeys;

/** Everything in the store on one connection, for the length of one unit of work. */
final class JooqRecords implements Transaction {

    /** Something to be said in the audit once the work is done. */
    record Said(String subject, String detail, Shown shown) {}

    private final DSLContext dsl;
    private final PersonRows people;
    private final JooqCaseStore cases;
    private final JooqPanelHistories histories;
    private final PanelStore panel;
    private final RequestStore requests;
    private final PairStore pairs;
    private final SafetyStore safety;
    private final PlaceStore places;
    private final Settings settings;
    private final VocabularyStore vocabulary;
    private final JooqImports imports;
    private final ReleaseStore releases;
    private final FindingStore findings;
    private final MinutesStore minutes;
    private final AlertStore alerts;
    private final FollowUpStore followUps;
    private final MeetingPlanStore plans;
    private final ContextStore context;
    private final TogetherStore together;
    private final BundleStore bundles;
    private final BriefingStore briefings;
    private final EmergencyStore emergencies;
    private final RetentionStore retention;
    private final JooqAuditTrail audit;
    private final List<Said> said = new ArrayList<>();

    JooqRecords(Connection connection, FieldCatalogue catalogue, PersonKeys keys, StoreKey key) {
        this.dsl = JooqSetup.on(connection);
        Cells cells = new Cells(key);
        this.people = new PersonRows(dsl, catalogue, keys, cells);
        this.cases = new JooqCaseStore(dsl, catalogue, people, cells);
        this.histories = new JooqPanelHistories(dsl, cases.edits());
        this.panel = new JooqPanelStore(dsl, histories);
        this.requests = new JooqRequestStore(dsl, catalogue, cells);
        this.pairs = new JooqPairStore(dsl, catalogue, people, cells);
        this.safety = new JooqSafetyStore(dsl, cells);
        this.places = new JooqPlaceStore(dsl, catalogue, cells);
        this.settings = new JooqSettings(dsl);
        this.vocabulary = new JooqVocabularyStore(dsl);
        this.imports = new JooqImports(dsl, people, cells);
        this.releases = new JooqReleases(dsl);
        this.findings = new JooqFindings(dsl);
        this.minutes = new JooqMinutesStore(dsl, cells);
        this.alerts = new JooqAlertStore(dsl, histories);
        this.followUps = new JooqFollowUps(dsl, histories);
        this.plans = new JooqMeetingPlans(dsl);
        this.context = new JooqContext(dsl);
        this.together = new JooqTogether(dsl, cases);
        this.bundles = new JooqBundles(dsl, cells);
        this.briefings = new JooqBriefings(dsl, cells);
        this.emergencies = new JooqEmergencies(dsl);
        this.retention = new JooqRetention(dsl, catalogue, people, cells);
        this.audit = new JooqAuditTrail(dsl, key);
    }

    DSLContext dsl() {
        return dsl;
    }

    /** Writes what was left to the end of the work. */
    void settle(PanelMember member, Instant now) {
        histories.settle(member, now);
        cases.catchUp();
        people.settle();
    }

    JooqAuditTrail trail() {
        return audit;
    }

    List<Said> said() {
        return List.copyOf(said);
    }

    @Override
    public CaseStore cases() {
        return cases;
    }

    @Override
    public PanelHistories histories() {
        return histories;
    }

    @Override
    public BundleStore bundles() {
        return bundles;
    }

    @Override
    public BriefingStore briefings() {
        return briefings;
    }

    @Override
    public EmergencyStore emergencies() {
        return emergencies;
    }

    @Override
    public RetentionStore retention() {
        return retention;
    }

    @Override
    public ContextStore context() {
        return context;
    }

    @Override
    public TogetherStore together() {
        return together;
    }

    @Override
    public FollowUpStore followUps() {
        return followUps;
    }

    @Override
    public PanelStore panel() {
        return panel;
    }

    @Override
    public RequestStore requests() {
        return requests;
    }

    @Override
    public SafetyStore safety() {
        return safety;
    }

    @Override
    public PlaceStore places() {
        return places;
    }

    @Override
    public AuditTrail audit() {
        return audit;
    }

    @Override
    public PairStore pairs() {
        return pairs;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public VocabularyStore vocabulary() {
        return vocabulary;
    }

    @Override
    public ImportStore imports() {
        return imports;
    }

    @Override
    public ReleaseStore releases() {
        return releases;
    }

    @Override
    public FindingStore findings() {
        return findings;
    }

    @Override
    public MinutesStore minutes() {
        return minutes;
    }

    @Override
    public AlertStore alerts() {
        return alerts;
    }

    @Override
    public MeetingPlanStore plans() {
        return plans;
    }

    @Override
    public void audit(String subject, String detail) {
        audit(subject, detail, Shown.NOTHING);
    }

    @Override
    public void audit(String subject, String detail, Shown shown) {
        said.add(new Said(subject, detail, shown));
    }
}
