package vigil.casework;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.panel.Area;
import vigil.domain.panel.PanelProfile;
import vigil.domain.vocabulary.Vocabulary;
import vigil.exchange.BoundaryReading;
import vigil.exchange.ListingFiles;
import vigil.exchange.TableInspection;
import vigil.exchange.VocabularyResources;
import vigil.exchange.VocabularyZip;
import vigil.keys.CheapKeys;
import vigil.keys.Sha256;
import vigil.store.EncryptedStoreDoor;

/** A real store in a folder of a test, opened with real keys that cost next to nothing to guess. */
public final class Fixture {

    public static final Vocabulary VOCABULARY = VocabularyResources.load();
    public static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T09:30:00Z"), ZoneId.of("Europe/London"));
    public static final String WORDS = "plum orbit velvet anchor";
    public static final PanelProfile PROFILE =
            new PanelProfile(
                    "South Yorkshire review panel",
                    List.of(
                            new Area("SHEFFIELD", "Sheffield", "SHE"),
                            new Area("BARNSLEY", "Barnsley", "BAR"),
                            new Area("ROTHERHAM", "Rotherham", "ROT"),
                            new Area("DONCASTER", "Doncaster", "DON")));

    private Fixture() {}

    /** Writes no documents; for tests that make none. */
    public static DocumentWriter noDocuments() {
        return new NoDocuments() {
            @Override
            public Written alert(vigil.disclosure.AlertView view) {
                return new Written(
                        view.title().getBytes(java.nio.charset.StandardCharsets.UTF_8), 1, 0);
            }

            @Override
            public Written list(
                    Listing listing, String panel, String marking, java.time.LocalDate day) {
                return new Written(new byte[0], 1, 0);
            }

            @Override
            public List<FileLayer> layers(byte[] file) {
                return List.of();
            }
        };
    }

    public static StoreCare care() {
        return care(CLOCK, noDocuments());
    }

    public static StoreCare care(Clock clock, DocumentWriter documents) {
        return new StoreCare(
                CheapKeys.vault(),
                new EncryptedStoreDoor(
                        VOCABULARY.catalogue(), VOCABULARY.names(), new Sha256(), clock),
                VOCABULARY,
                adapters(documents, new Sha256()),
                clock);
    }

    /** Documents and digests as given; all else refuses to be used. */
    public static Adapters adapters(DocumentWriter documents, ContentDigest digest) {
        return new Adapters(
                documents,
                new vigil.documents.PdfDocuments(vigil.words.Words.english()),
                digest,
                noRequests(),
                vigil.domain.intake.ReportWording.NONE,
                new VocabularyZip(digest),
                new ListingFiles(),
                new TableInspection(),
                new vigil.solver.OjAlgoSolver(),
                new BoundaryReading(),
                new vigil.exchange.ContextTables(),
                new AuditTools(
                        new vigil.exchange.AuditLines(digest),
                        new vigil.keys.Ed25519(),
                        new vigil.keys.UnlockAttempts()),
                CheapKeys.bundles(),
                new vigil.words.TellingCases(vigil.words.Words.english()),
                new vigil.exchange.TogetherFile());
    }

    /** Writes no letters and no files; for tests that ask nobody. */
    public static RequestTools noRequests() {
        return new RequestTools(
                letter -> {
                    throw new IllegalStateException("no letters here");
                },
                new ReturnFiles() {
                    @Override
                    public byte[] blank(ReturnForm form) {
                        throw new IllegalStateException("no files here");
                    }

                    @Override
                    public ReturnedSheet read(byte[] file) {
                        throw new IllegalStateException("no files here");
                    }
                },
                List.of(),
                (key, arguments) -> key);
    }

    public static PanelMember coordinator() {
        return new PanelMember(
                new UUID(7, 1),
                Optional.of("sam"),
                "Sam Okafor",
                "AGENCY_TYPE17",
                PanelRole.COORDINATOR,
                true);
    }

    public static Passphrase passphrase() {
        return Passphrase.of(WORDS.toCharArray());
    }

    public static PanelDesk create(StoreCare care, Path folder) throws Refused {
        try (Passphrase words = passphrase()) {
            return care.create(
                            new StoreCare.NewStore(folder, PROFILE, coordinator()),
                            words,
                            Progress.none())
                    .desk();
        }
    }

    public static PanelDesk create(Path folder) throws Refused {
        return create(care(), folder);
    }

    public static PanelDesk open(StoreCare care, Path folder) throws Refused {
        try (Passphrase words = passphrase()) {
            return care.open(folder, "sam", words, Progress.none());
        }
    }
}
