package vigil.casework;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.domain.panel.PanelProfile;
import vigil.domain.vocabulary.Vocabulary;

/** Everything a store in memory keeps. */
public final class MemoryStoreRecords implements Records {

    private final MemoryStoreCases cases;
    private final MemoryStorePanel panel;
    private final MemoryStoreRequests requests;
    private final MemoryStorePairs pairs;
    private final MemoryStoreSafety safety;
    private final Map<Setting, String> settings = new EnumMap<>(Setting.class);
    private Optional<PanelIdentity.Picture> logo = Optional.empty();
    private final List<AuditTrail.Entry> audit = new ArrayList<>();
    private final MemoryStoreVocabulary vocabulary;
    private final List<ReleaseStore.Left> left = new ArrayList<>();
    private final MemoryStoreImports imports = new MemoryStoreImports();
    private final MemoryStoreFindings findings = new MemoryStoreFindings();
    private final MemoryStoreMinutes minutes = new MemoryStoreMinutes();
    private final MemoryStorePlans plans = new MemoryStorePlans();
    private final MemoryStorePlaces places = new MemoryStorePlaces();
    private final MemoryStoreContext context = new MemoryStoreContext();
    private final MemoryStoreFollowUps followUps = new MemoryStoreFollowUps();
    private final MemoryStoreEmergencies emergencies = new MemoryStoreEmergencies();

    MemoryStoreRecords(PanelProfile profile, Vocabulary vocabulary) {
        this.cases = new MemoryStoreCases(vocabulary);
        this.panel = new MemoryStorePanel(profile);
        this.requests = new MemoryStoreRequests(cases);
        this.pairs = new MemoryStorePairs(cases);
        this.safety = safety(cases);
        this.vocabulary = new MemoryStoreVocabulary(cases);
    }

    private MemoryStoreRecords(MemoryStoreRecords of) {
        this.cases = of.cases.copy();
        this.panel = of.panel.copy();
        this.requests = of.requests.copy(cases);
        this.pairs = of.pairs.copy(cases);
        this.safety = safety(cases);
        this.vocabulary = of.vocabulary.copy(cases);
    }

    private static MemoryStoreSafety safety(MemoryStoreCases cases) {
        return new MemoryStoreSafety(id -> cases.find(id, Sight.ALL).map(c -> c.reference()));
    }

    MemoryStoreRecords copy() {
        MemoryStoreRecords copy = new MemoryStoreRecords(this);
        copy.settings.putAll(settings);
        copy.logo = logo;
        copy.audit.addAll(audit);
        copy.safety.take(safety);
        copy.imports.take(imports);
        copy.left.addAll(left);
        copy.findings.take(findings);
        copy.plans.take(plans);
        copy.places.take(places);
        copy.context.take(context);
        copy.minutes.take(minutes);
        copy.followUps.take(followUps);
        copy.emergencies.take(emergencies);
        return copy;
    }

    @Override
    public MinutesStore minutes() {
        return minutes;
    }

    void append(AuditTrail.Entry entry) {
        audit.add(entry);
    }

    @Override
    public FollowUpStore followUps() {
        return followUps;
    }

    @Override
    public BriefingStore briefings() {
        return new NoBriefings();
    }

    @Override
    public EmergencyStore emergencies() {
        return emergencies;
    }

    @Override
    public RetentionStore retention() {
        return new NothingHeld();
    }

    @Override
    public BundleStore bundles() {
        throw new UnsupportedOperationException("no bundles in memory");
    }

    @Override
    public ContextStore context() {
        return context;
    }

    @Override
    public TogetherStore together() {
        return new NothingApart();
    }

    @Override
    public PanelHistories histories() {
        return new NothingTravels();
    }

    @Override
    public PlaceStore places() {
        return places;
    }

    @Override
    public MemoryStoreCases cases() {
        return cases;
    }

    @Override
    public MemoryStorePanel panel() {
        return panel;
    }

    @Override
    public RequestStore requests() {
        return requests;
    }

    @Override
    public PairStore pairs() {
        return pairs;
    }

    @Override
    public MemoryStoreSafety safety() {
        return safety;
    }

    @Override
    public AuditTrail audit() {
        return new AuditTrail() {
            @Override
            public List<Entry> latest(String subject, int limit) {
                return audit.reversed().stream()
                        .filter(entry -> subject.isEmpty() || entry.subject().equals(subject))
                        .limit(limit)
                        .toList();
            }

            @Override
            public long length() {
                return audit.size();
            }

            @Override
            public List<Entry> page(Question question, long before, int limit) {
                return audit.reversed().stream()
                        .filter(entry -> entry.sequence() < before)
                        .filter(entry ->
                                question.member().stream().allMatch(entry.member()::equals))
                        .filter(entry ->
                                question.reviewCase().stream().allMatch(asked -> of(entry, asked)))
                        .filter(entry ->
                                question.intents().isEmpty()
                                        || question.intents().contains(entry.intent()))
                        .limit(limit)
                        .toList();
            }

            private boolean of(Entry entry, String asked) {
                return entry.subject().equals(asked)
                        || entry.cases().filter(all -> cases(all).contains(asked)).isPresent();
            }

            @Override
            public long count(Question question) {
                return page(question, Long.MAX_VALUE, Integer.MAX_VALUE).size();
            }

            @Override
            public void each(Question question, Taker taker) throws Refused {
                for (Entry entry : page(question, Long.MAX_VALUE, Integer.MAX_VALUE).reversed()) {
                    taker.take(new Coded(entry, "", ""));
                }
            }

            @Override
            public List<String> cases(String kept) {
                return List.of(kept.split(" "));
            }

            @Override
            public Walk walk(Progress progress) {
                return new Walk(
                        length(),
                        length(),
                        "",
                        java.util.Optional.empty(),
                        java.util.Optional.empty());
            }
        };
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
        return new ReleaseStore() {
            @Override
            public void record(Left released) {
                left.addFirst(released);
            }

            @Override
            public List<Left> all() {
                return List.copyOf(left);
            }
        };
    }

    @Override
    public AlertStore alerts() {
        return new NoAlerts();
    }

    @Override
    public FindingStore findings() {
        return findings;
    }

    @Override
    public MeetingPlanStore plans() {
        return plans;
    }

    @Override
    public Settings settings() {
        return new Settings() {
            @Override
            public String get(Setting setting) {
                return settings.getOrDefault(setting, setting.initial());
            }

            @Override
            public void set(Setting setting, String content) {
                settings.put(setting, content);
            }

            @Override
            public Optional<PanelIdentity.Picture> logo() {
                return logo;
            }

            @Override
            public void logo(Optional<PanelIdentity.Picture> picture) {
                logo = picture;
            }

            @Override
            public Map<Setting, String> all() {
                Map<Setting, String> all = new EnumMap<>(Setting.class);
                for (Setting setting : Setting.values()) {
                    all.put(setting, get(setting));
                }
                return all;
            }
        };
    }
}
