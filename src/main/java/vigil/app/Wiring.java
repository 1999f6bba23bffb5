package vigil.app;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import vigil.casework.Adapters;
import vigil.casework.ContentDigest;
import vigil.casework.DeviceSettings;
import vigil.casework.FaultLog;
import vigil.casework.IntakeFiles;
import vigil.casework.KeyVault;
import vigil.casework.RequestTools;
import vigil.casework.StoreCare;
import vigil.casework.StoreDoor;
import vigil.documents.PdfDocuments;
import vigil.domain.vocabulary.Vocabulary;
import vigil.exchange.BoundaryReading;
import vigil.exchange.ContextTables;
import vigil.exchange.ListingFiles;
import vigil.exchange.QuestionResources;
import vigil.exchange.ReturnWorkbook;
import vigil.exchange.TableInspection;
import vigil.exchange.VocabularyResources;
import vigil.exchange.VocabularyZip;
import vigil.keys.KdfCost;
import vigil.keys.Sha256;
import vigil.keys.SlotKeyVault;
import vigil.solver.OjAlgoSolver;
import vigil.store.EncryptedStoreDoor;
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

    /** With this computer's own settings and log. */
    public static Wiring ofThisComputer(Clock clock) {
        Folders folders =
                Folders.of(
                        System.getenv(),
                        System.getProperty("user.home"),
                        System.getProperty("os.name"));
        return new Wiring(
                clock,
                new DeviceFile(folders.settings().resolve("vigil.properties")),
                new FaultFile(folders.logs().resolve("vigil.log"), clock));
    }

    /**
     * @param clock all time comes from here
     */
    public Wiring(Clock clock, DeviceSettings device, FaultLog faults) {
        this(clock, device, faults, new SlotKeyVault(new CalibratedCost()));
    }

    /** With keys that cost what the caller says. */
    Wiring(Clock clock, DeviceSettings device, FaultLog faults, KeyVault vault) {
        this.clock = clock;
        this.device = device;
        this.faults = faults;
        this.words = Words.english();
        this.vocabulary = VocabularyResources.load();
        this.adapters = adapters(words);
        this.care =
                careThrough(
                        vault,
                        new EncryptedStoreDoor(
                                vocabulary.catalogue(),
                                vocabulary.names(),
                                adapters.digest(),
                                clock));
        this.files = new IntakeFilesOnDisk(vocabulary);
    }

    private static Adapters adapters(Words words) {
        ContentDigest digest = new Sha256();
        PdfDocuments documents = new PdfDocuments(words);
        return new Adapters(
                documents,
                documents,
                digest,
                new RequestTools(
                        documents,
                        new ReturnWorkbook(words::of),
                        QuestionResources.load(),
                        words::of),
                VocabularyResources.wording(),
                new VocabularyZip(digest),
                new ListingFiles(),
                new TableInspection(),
                new OjAlgoSolver(),
                new BoundaryReading(),
                new ContextTables());
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

    public IntakeFiles files() {
        return files;
    }
}
