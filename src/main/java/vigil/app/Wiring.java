package vigil.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import vigil.casework.Adapters;
import vigil.casework.AuditTools;
import vigil.casework.Beginnings;
import vigil.casework.Bundles;
import vigil.casework.ContentDigest;
import vigil.casework.DemoStore;
import vigil.casework.DeviceSettings;
import vigil.casework.FaultLog;
import vigil.casework.IntakeFiles;
import vigil.casework.KeyVault;
import vigil.casework.NewIds;
import vigil.casework.Policy;
import vigil.casework.QuickCards;
import vigil.casework.RequestTools;
import vigil.casework.StoreCare;
import vigil.casework.StoreDoor;
import vigil.documents.PdfDocuments;
import vigil.domain.vocabulary.Vocabulary;
import vigil.exchange.AuditLines;
import vigil.exchange.BoundaryReading;
import vigil.exchange.ContextTables;
import vigil.exchange.ListingFiles;
import vigil.exchange.QuestionResources;
import vigil.exchange.ReturnWorkbook;
import vigil.exchange.TableInspection;
import vigil.exchange.TogetherFile;
import vigil.exchange.VocabularyResources;
import vigil.exchange.VocabularyZip;
import vigil.keys.Ed25519;
import vigil.keys.KdfCost;
import vigil.keys.SealedBundle;
import vigil.keys.Sha256;
import vigil.keys.SlotKeyVault;
import vigil.keys.UnlockAttempts;
import vigil.solver.OjAlgoSolver;
import vigil.store.EncryptedStoreDoor;
import vigil.words.TellingCases;
import vigil.words.Words;

/** Every object the program is made of, built once, in order. */
public final class Wiring {

    private final Clock clock;
    private final Words words;
    private final Vocabulary vocabulary;
    private final DeviceSettings device;
    private final FaultLog faults;
    private final Adapters adapters;
    private final StoreCare care;
    private final IntakeFiles files;
    private final Bundles bundles;

    /** With this computer's own settings and log. */
    public static Wiring ofThisComputer(Clock clock) {
        return in(Surroundings.here(clock, Folders.ofThisComputer(), policies()));
    }

    private static List<Path> policies() {
        return Folders.policies(
                System.getenv(),
                System.getProperty("os.name"),
                Path.of(System.getProperty("vigil.home", ".")));
    }

    /** This computer's log alone. */
    static FaultLog faultsOfThisComputer(Clock clock) {
        return new FaultFile(Folders.ofThisComputer().logs().resolve("vigil.log"), clock);
    }

    /** With the settings, the log and the policy that these surroundings have. */
    static Wiring in(Surroundings around) {
        return new Wiring(around.clock(), device(around), faults(around));
    }

    /** The settings in these surroundings, under their policy. */
    static DeviceSettings device(Surroundings around) {
        Policy policy = PolicyFiles.read(around.policies());
        return new DeviceFile(
                around.folders().settings().resolve("vigil.properties"),
                policy,
                new LocalComputer(around, policy));
    }

    /** The log in these surroundings. */
    static FaultLog faults(Surroundings around) {
        return new FaultFile(around.folders().logs().resolve("vigil.log"), around.clock());
    }

    /**
     * @param clock all time comes from here
     */
    public Wiring(Clock clock, DeviceSettings device, FaultLog faults) {
        this(clock, device, faults, new CalibratedCost());
    }

    private Wiring(
            Clock clock,
            DeviceSettings device,
            FaultLog faults,
            java.util.function.Supplier<KdfCost> cost) {
        this(clock, device, faults, new SlotKeyVault(cost, clock), new SealedBundle(cost));
    }

    /** With keys that cost what the caller says. */
    Wiring(Clock clock, DeviceSettings device, FaultLog faults, KeyVault vault) {
        this(clock, device, faults, vault, new SealedBundle(() -> KdfCost.FLOOR));
    }

    /** With keys and bundles that cost what the caller says. */
    Wiring(Clock clock, DeviceSettings device, FaultLog faults, KeyVault vault, Bundles bundles) {
        this.bundles = bundles;
        this.clock = clock;
        this.device = device;
        this.faults = faults;
        this.words = Words.english();
        this.vocabulary = VocabularyResources.load();
        this.adapters = adapters(words, bundles);
        this.care =
                careThrough(
                        vault,
                        new EncryptedStoreDoor(
                                vocabulary.catalogue(),
                                vocabulary.names(),
                                adapters.digest(),
                                clock));
        this.files = new IntakeFilesOnDisk(vocabulary, new NewIds(clock));
        if (device.computer() instanceof LocalComputer computer) {
            computer.uses(care.rescue(), device);
        }
    }

    private static Adapters adapters(Words words, Bundles bundles) {
        ContentDigest digest = new Sha256();
        PdfDocuments documents = new PdfDocuments(words);
        return new Adapters(
                documents,
                documents,
                digest,
                new RequestTools(
                        documents, new ReturnWorkbook(words), QuestionResources.load(), words),
                VocabularyResources.wording(),
                new VocabularyZip(digest),
                new ListingFiles(),
                new TableInspection(),
                new OjAlgoSolver(),
                new BoundaryReading(),
                new ContextTables(),
                new AuditTools(new AuditLines(digest), new Ed25519(), new UnlockAttempts()),
                bundles,
                new TellingCases(words),
                new TogetherFile());
    }

    /** Stores through another door. */
    StoreCare careThrough(KeyVault vault, StoreDoor door) {
        return new StoreCare(vault, door, vocabulary, adapters, clock, device.memory());
    }

    /** How long guessing is made to take on this machine; measured when first asked, then kept. */
    private static final class CalibratedCost implements java.util.function.Supplier<KdfCost> {
        private java.util.Optional<KdfCost> measured = java.util.Optional.empty();

        @Override
        public synchronized KdfCost get() {
            if (measured.isEmpty()) {
                measured = java.util.Optional.of(KdfCost.calibrated(System::nanoTime));
            }
            return measured.get();
        }
    }

    /** The same as if it were this day. */
    public Wiring asOn(LocalDate day) {
        Duration away = Duration.between(LocalDate.now(clock).atStartOfDay(), day.atStartOfDay());
        return new Wiring(Clock.offset(clock, away), device, faults);
    }

    public Clock clock() {
        return clock;
    }

    public Words words() {
        return words;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public DeviceSettings device() {
        return device;
    }

    public FaultLog faults() {
        return faults;
    }

    public StoreCare care() {
        return care;
    }

    /** Sealed bundles, which open without a store too. */
    public Bundles bundles() {
        return bundles;
    }

    public IntakeFiles files() {
        return files;
    }

    /** A page for each role. */
    public QuickCards quickCards() {
        return new PdfDocuments(words);
    }

    /**
     * What is offered to somebody who begins.
     *
     * @param folder where a store to try the program with could go
     */
    public Beginnings beginnings(Path folder) {
        return beginnings(folder, asOn(files.madeUpUntil()), DemoStore.CASES);
    }

    /** With as many cases as the caller wants. */
    Beginnings beginnings(Path folder, Wiring then, int cases) {
        return new Beginnings(new DemoStore(then.care(), files, cases), folder, then.quickCards());
    }
}
