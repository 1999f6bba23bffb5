package vigil.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.PanelProfile;
import vigil.domain.vocabulary.Vocabulary;

/**
 * A store in memory that behaves like the real one: a write is all or nothing, asks for its right,
 * and insists on its audit row. Everything runs on the calling thread.
 */
public final class MemoryStore implements UnitOfWork {

    private final Clock clock;
    private MemoryStoreRecords records;
    private Problem refusing = new Problem.Cancelled();
    private boolean refuses;

    public MemoryStore(PanelProfile profile, Vocabulary vocabulary, Clock clock) {
        this.clock = clock;
        this.records = new MemoryStoreRecords(profile, vocabulary);
    }

    /** What stands in it now; what a test puts there needs no right and no audit. */
    public MemoryStoreRecords records() {
        return records;
    }

    public MemoryStore with(ReviewCase reviewCase) {
        records.cases().insert(reviewCase, java.util.Optional.empty(), clock.instant());
        return this;
    }

    public MemoryStore with(Meeting meeting) {
        records.panel().insertMeeting(meeting);
        return this;
    }

    /** From now on every write is refused with this problem. */
    public void refuseWrites(Problem problem) {
        refusing = problem;
        refuses = true;
    }

    public void allowWrites() {
        refuses = false;
    }

    @Override
    public synchronized <T> T write(Session session, Intent intent, Change<T> change)
            throws Refused {
        if (refuses) {
            throw new Refused(refusing);
        }
        if (intent.right().isPresent()) {
            session.require(intent.right().get());
        }
        MemoryStoreRecords next = records.copy();
        List<AuditTrail.Entry> rows = new ArrayList<>();
        T result = change.make(new Writing(next, rows, session, intent, clock.instant()));
        if (intent.audited() && rows.isEmpty()) {
            throw new IllegalStateException("no audit row: " + intent);
        }
        rows.forEach(next::append);
        records = next;
        return result;
    }

    @Override
    public synchronized <T> T read(Session session, Look<T> look) throws Refused {
        return look.take(records.copy());
    }

    /** One write under way. */
    private record Writing(
            MemoryStoreRecords next,
            List<AuditTrail.Entry> rows,
            Session session,
            Intent intent,
            Instant now)
            implements Transaction {
        @Override
        public CaseStore cases() {
            return next.cases();
        }

        @Override
        public PanelStore panel() {
            return next.panel();
        }

        @Override
        public FollowUpStore followUps() {
            return next.followUps();
        }

        @Override
        public RequestStore requests() {
            return next.requests();
        }

        @Override
        public PairStore pairs() {
            return next.pairs();
        }

        @Override
        public BriefingStore briefings() {
            return next.briefings();
        }

        @Override
        public EmergencyStore emergencies() {
            return next.emergencies();
        }

        @Override
        public RetentionStore retention() {
            return next.retention();
        }

        @Override
        public BundleStore bundles() {
            return next.bundles();
        }

        @Override
        public ContextStore context() {
            return next.context();
        }

        @Override
        public TogetherStore together() {
            return next.together();
        }

        @Override
        public PanelHistories histories() {
            return next.histories();
        }

        @Override
        public PlaceStore places() {
            return next.places();
        }

        @Override
        public SafetyStore safety() {
            return next.safety();
        }

        @Override
        public AuditTrail audit() {
            return next.audit();
        }

        @Override
        public VocabularyStore vocabulary() {
            return next.vocabulary();
        }

        @Override
        public Settings settings() {
            return next.settings();
        }

        @Override
        public ImportStore imports() {
            return next.imports();
        }

        @Override
        public ReleaseStore releases() {
            return next.releases();
        }

        @Override
        public FindingStore findings() {
            return next.findings();
        }

        @Override
        public MinutesStore minutes() {
            return next.minutes();
        }

        @Override
        public AlertStore alerts() {
            return next.alerts();
        }

        @Override
        public MeetingPlanStore plans() {
            return next.plans();
        }

        @Override
        public void audit(String subject, String detail) {
            audit(subject, detail, Shown.NOTHING);
        }

        @Override
        public void audit(String subject, String detail, Shown shown) {
            rows.add(
                    new AuditTrail.Entry(
                            next.audit().length() + rows.size() + 1,
                            now,
                            session.member().id(),
                            session.member().name(),
                            session.member().role().name(),
                            intent.name(),
                            subject,
                            detail,
                            Optional.of(shown.classes()),
                            shown.cases().isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(String.join(" ", shown.cases()))));
        }
    }
}
