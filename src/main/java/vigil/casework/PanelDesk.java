package vigil.casework;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import vigil.domain.intake.ReportReader;
import vigil.domain.panel.Area;
import vigil.domain.panel.PanelProfile;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.CodeList;
import vigil.domain.vocabulary.Vocabulary;
import vigil.domain.vocabulary.VocabularyEdits;

/**
 * An unlocked store with everything that can be done at it. Locking closes it, and whatever was
 * made from it is dropped with it.
 */
public final class PanelDesk implements AutoCloseable {

    private final Desk desk;
    private final OpenedStore store;
    private final Unlocked unlocked;
    private final PanelProfile profile;
    private final Adapters adapters;
    private final AuditReading auditReading;
    private final NamesListed namesListed;
    private final AtomicReference<Leaving.Herald> heard;
    private volatile Optional<FailedUnlocks.Found> failedUnlocks = Optional.empty();
    private volatile PanelIdentity identity;
    private volatile OpeningNotes notes = OpeningNotes.NONE;
    private Last last = () -> {};
    private boolean closed;

    /** What is done before the store closes. */
    @FunctionalInterface
    interface Last {
        void run() throws Refused;
    }

    /** The folder of the store, the key it was opened with, and where that came from. */
    record Unlocked(
            KeyVault vault,
            StoreKey key,
            Path folder,
            java.util.Set<KeyVault.Notice> notices,
            StoreBackups backups) {

        Unlocked(
                KeyVault vault, StoreKey key, Path folder, java.util.Set<KeyVault.Notice> notices) {
            this(vault, key, folder, notices, StoreBackups.none());
        }
    }

    private PanelDesk(
            Desk desk,
            OpenedStore store,
            Unlocked unlocked,
            PanelProfile profile,
            Adapters adapters,
            PanelIdentity identity,
            AtomicReference<Leaving.Herald> heard) {
        this.heard = heard;
        this.identity = identity;
        this.adapters = adapters;
        this.desk = desk;
        this.auditReading = new AuditReading(desk);
        this.namesListed = new NamesListed(desk);
        this.store = store;
        this.unlocked = unlocked;
        this.profile = profile;
    }

    static PanelDesk of(
            OpenedStore store,
            Unlocked unlocked,
            Session session,
            Vocabulary shipped,
            Clock clock,
            Adapters adapters)
            throws Refused {
        PanelProfile profile = store.work().read(session, records -> records.panel().profile());
        VocabularyEdits edits = store.work().read(session, records -> records.vocabulary().edits());
        CurrentVocabulary vocabulary =
                new CurrentVocabulary(
                        shipped.withList(areas(profile)), edits, LocalDate.now(clock));
        AtomicReference<Leaving.Herald> heard = new AtomicReference<>(Leaving.Herald.NOBODY);
        Desk desk =
                new Desk(
                        session,
                        new SaidFirst(store.work(), heard::get),
                        vocabulary,
                        clock,
                        new NewIds(clock),
                        new ChangeNews());
        PanelIdentity identity = store.work().read(session, PanelIdentity::of);
        return new PanelDesk(desk, store, unlocked, profile, adapters, identity, heard);
    }

    private static CodeList areas(PanelProfile profile) {
        List<Code> codes = new ArrayList<>();
        profile.areas().forEach(area -> codes.add(new Code(area.code(), area.name())));
        codes.add(new Code(Area.OTHER.code(), Area.OTHER.name()));
        codes.add(new Code(Area.NO_FIXED_ABODE.code(), Area.NO_FIXED_ABODE.name()));
        return new CodeList("AREA", "Area", codes);
    }

    /** The store itself, for those of this package; everybody else goes through the use cases. */
    UnitOfWork work() {
        return desk.work();
    }

    public Session session() {
        return desk.session();
    }

    /**
     * The same store for a screen that others see: nothing read through it names anybody, and
     * nothing is done through it that would. This one is still the one to be closed.
     */
    public PanelDesk unnamed() {
        return new PanelDesk(desk.unnamed(), store, unlocked, profile, adapters, identity, heard);
    }

    public PanelProfile profile() {
        return profile;
    }

    public Path folder() {
        return unlocked.folder();
    }

    /** The words of this store as they are now: what ships, with the panel's own. */
    public Vocabulary vocabulary() {
        return desk.vocabulary();
    }

    public Clock clock() {
        return desk.clock();
    }

    /** What there is to know about the keys, as this store was opened. */
    public java.util.Set<KeyVault.Notice> keyNotices() {
        return unlocked.notices();
    }

    public OpenedStore.Opening opening() {
        return store.opening();
    }

    /** What opening found that a person should know. */
    public OpeningNotes notes() {
        return notes;
    }

    void arrived(OpeningNotes found, Last atLast) {
        notes = found;
        last = atLast;
    }

    /** Who is told what leaves, before it does. */
    public void tell(Leaving.Herald herald) {
        heard.set(herald);
    }

    /** Hears of every commit until the handle is run; called on the thread that committed. */
    public Runnable onChange(Consumer<Changed> listener) {
        return desk.news().listen(listener);
    }

    /** An identity for a row that a person adds. */
    public java.util.UUID newId() {
        return desk.ids().next();
    }

    public Notification notification() {
        return new Notification(desk);
    }

    /** Reads reports that are pasted, by the words of this store. */
    public ReportReader reports() {
        return adapters.wording().reader(desk.vocabulary());
    }

    public CaseEditing cases() {
        return new CaseEditing(desk);
    }

    /** Cases opened in an emergency that are closed to the reader. */
    public Emergencies emergencies() {
        return new Emergencies(desk);
    }

    public Duplicates duplicates() {
        return new Duplicates(desk);
    }

    public ReviewMeetings meetings() {
        return new ReviewMeetings(desk);
    }

    /** Series, agendas and what is carried over. */
    public MeetingPlanning planning() {
        return new MeetingPlanning(desk);
    }

    /** What is due at a meeting before it is held. */
    public MeetingPreparation preparation() {
        return new MeetingPreparation(desk, followUps(), alerts());
    }

    /** The papers that go out before a meeting. */
    public MeetingPapers papers() {
        return new MeetingPapers(desk);
    }

    /** What happens while a meeting is held. */
    public MeetingHolding holding() {
        return new MeetingHolding(desk);
    }

    /** The end of a meeting. */
    public MeetingSigning signing() {
        return new MeetingSigning(desk);
    }

    public ActionTracking actions() {
        return new ActionTracking(desk);
    }

    /** Recommendations and actions with what stands beside them. */
    public FollowUps followUps() {
        return new FollowUps(desk, actions());
    }

    /** Recommendations that stand already, made again of another case. */
    public LinkedAdvice linkedAdvice() {
        return new LinkedAdvice(desk);
    }

    /** Lists of recommendations and actions that leave the program. */
    public ActionListing actionListing() {
        return new ActionListing(
                desk, adapters().documents(), adapters().listings(), profile.name());
    }

    /** Letters to those who owe something. */
    public OwnerLetters ownerLetters() {
        return new OwnerLetters(desk, adapters().releases(), profile);
    }

    public InformationRequests requests() {
        return new InformationRequests(desk, adapters().requests(), adapters.digest());
    }

    public WaitingLists waiting() {
        return new WaitingLists(desk);
    }

    public CaseImport imports() {
        return new CaseImport(desk);
    }

    /** Tables looked into before they are brought in. */
    public TableImport tables() {
        return new TableImport(desk, profile, adapters.tables(), adapters.listings());
    }

    /** Cases out, as a workbook. */
    public CaseExport export() {
        return new CaseExport(desk, profile, adapters.tables());
    }

    /** Taking imports back. */
    public ImportHistory importHistory() {
        return new ImportHistory(desk);
    }

    /** The standing questions of a panel. */
    public PatternQuestions questions() {
        return new PatternQuestions(desk);
    }

    public PatternWatch patterns() {
        return new PatternWatch(desk);
    }

    /** What the panel decides about findings. */
    public PatternDecisions patternDecisions() {
        return new PatternDecisions(desk);
    }

    /** Which waiting cases come next. */
    public CaseChoice caseChoice() {
        return new CaseChoice(desk);
    }

    /** Deaths on a map. */
    public PlaceMaps maps() {
        return new PlaceMaps(desk, patterns(), adapters.boundaries(), profile.areas());
    }

    /** What makes documents bears the panel's name and logo as they are now. */
    private Adapters adapters() {
        return adapters.as(identity);
    }

    /** Copies that open only with a passphrase. */
    public CopyProtection protection() {
        List<String> known = new ArrayList<>(List.of(profile.name(), session().member().name()));
        session().member().userName().ifPresent(known::add);
        return new CopyProtection(adapters.documents(), unlocked.vault(), known);
    }

    public Publication publication() {
        return new Publication(
                desk, adapters().documents(), adapters.digest(), protection(), secondPerson());
    }

    /** Releases that a second person has to approve. */
    public SecondPerson secondPerson() {
        return new SecondPerson(
                desk,
                adapters.digest(),
                () ->
                        unlocked.vault().holders(unlocked.folder()).stream()
                                .map(KeyVault.Holder::memberId)
                                .collect(java.util.stream.Collectors.toSet()));
    }

    /** Minutes from agreed to locked, and what was locked. */
    public MinutesVersions minutesVersions() {
        return new MinutesVersions(desk, publication());
    }

    /** The pattern summary pack. */
    public SummaryPacks packs() {
        return new SummaryPacks(desk, adapters(), releases());
    }

    /** Packs for readers outside the panel. */
    public Reports reportPacks() {
        return new Reports(desk, adapters(), releases());
    }

    /** Charts that passed the gate, as files. */
    public ChartPrint chartPrint() {
        return new ChartPrint(desk, adapters().releases(), profile.name());
    }

    public SafetyCare safety() {
        return new SafetyCare(desk);
    }

    public ChronologyPrint chronology() {
        return new ChronologyPrint(desk, adapters().documents());
    }

    /** Texts of cases, to search. */
    public CaseReadings readings() {
        return new CaseReadings(desk);
    }

    /** One change to many cases. */
    public CaseBatch batch() {
        return new CaseBatch(desk);
    }

    /** Filters that this member keeps. */
    public SavedFilters filters() {
        return new SavedFilters(desk);
    }

    /** Lists that leave the program. */
    public CaseListing listing() {
        return new CaseListing(desk, adapters().documents(), adapters.listings(), profile.name());
    }

    /** Drug alerts. */
    public DrugAlerts alerts() {
        return new DrugAlerts(desk, adapters().documents(), adapters.digest(), profile);
    }

    /** The gate that counts pass before they leave the panel. */
    public Releases releases() {
        return new Releases(desk, adapters.solver(), adapters.digest());
    }

    /** The measures that partnerships follow nationally. */
    public NationalMeasures measures() {
        return new NationalMeasures(desk);
    }

    /** Figures from elsewhere. */
    public ContextFigures context() {
        return new ContextFigures(desk, profile, adapters.context());
    }

    /** Work in several stores, laid together. */
    public Reconciling reconciling() {
        return new Reconciling(desk, bundles(), adapters.together(), profile);
    }

    /** The other stores, and their cards. */
    public KnownStores knownStores() {
        return new KnownStores(desk, bundles());
    }

    /** Sealed bundles that this store sends and takes. */
    public StoreBundles bundles() {
        return new StoreBundles(desk, adapters.bundles(), unlocked.key().storeId(), profile.name());
    }

    /** Papers of meetings, sealed to members. */
    public BriefingPacks briefings() {
        return new BriefingPacks(desk, bundles(), adapters.telling());
    }

    /** What members sent back of their papers. */
    public BriefingReplies briefingReplies() {
        return new BriefingReplies(desk, bundles());
    }

    public Today today() {
        return new Today(desk);
    }

    public Membership membership() {
        return new Membership(desk);
    }

    public KeyHolding keys() {
        return new KeyHolding(desk, unlocked, store, adapters().audit().signatures());
    }

    /** Looking at who did what. */
    public AuditReading audit() {
        return auditReading;
    }

    /** Extracts of the audit, lists and proofs of it. */
    public AuditExport auditExport() {
        return new AuditExport(desk, adapters(), unlocked.key(), profile.name());
    }

    /** Says in the audit which names lists and searches have shown. */
    public NamesListed namesListed() {
        return namesListed;
    }

    /** What was noted of failed unlocks before this one. */
    public Optional<FailedUnlocks.Found> failedUnlocks() {
        return failedUnlocks;
    }

    void failedUnlocks(FailedUnlocks.Found found) {
        failedUnlocks = Optional.of(found);
    }

    public PanelSettings settings() {
        return new PanelSettings(desk, adapters.documents(), now -> identity = now);
    }

    /** Settings as files. */
    public SettingsTravel settingsTravel(DeviceSettings device) {
        return new SettingsTravel(settings(), device);
    }

    /** How long what is kept, and what is due. */
    public Retention retention() {
        return new Retention(desk);
    }

    /** Cases of which nothing may be removed. */
    public LegalHolds legalHolds() {
        return new LegalHolds(desk);
    }

    /** Removing what was approved. */
    public RetentionCarrying retentionCarrying() {
        return new RetentionCarrying(desk, unlocked, store, keys());
    }

    /** Certificates of what was removed. */
    public RetentionCertificates retentionCertificates() {
        return new RetentionCertificates(desk, store, adapters().documents(), profile.name());
    }

    public VocabularyCare vocabularyCare() {
        return new VocabularyCare(desk, adapters.vocabularies(), profile.name());
    }

    public SubstanceNews substanceNews() {
        return new SubstanceNews(desk);
    }

    /** Reads all of the store and walks its audit record, which then says that this was done. */
    public OpenedStore.Verified verify(Progress progress) throws Refused {
        OpenedStore.Verified verified = store.verify(progress);
        try {
            desk.work()
                    .write(
                            desk.session(),
                            Intent.VERIFY_STORE,
                            tx -> {
                                tx.audit("store", "sound");
                                return verified;
                            });
        } catch (Refused full) {
            return verified; // a disk that takes no more can still be said to be sound
        }
        return verified;
    }

    /**
     * Locks: closes the store and wipes its key. Nothing acknowledged is lost, whatever happens.
     */
    public void close(Progress progress) {
        if (!closed) {
            closed = true;
            try {
                leave();
                store.close(progress);
            } finally {
                unlocked.key().close();
            }
        }
    }

    private void leave() {
        try {
            last.run();
        } catch (Refused notRemembered) {
            return; // a store that closed itself is remembered as it was opened
        }
    }

    @Override
    public void close() {
        close(Progress.none());
    }
}
