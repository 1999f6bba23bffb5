package vigil.casework;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigil.disclosure.MinutesView;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.panel.Area;
import vigil.domain.panel.PanelProfile;
import vigil.domain.vocabulary.Vocabulary;
import vigil.exchange.ListingFiles;
import vigil.exchange.TableInspection;
import vigil.exchange.VocabularyResources;
import vigil.keys.KdfCost;
import vigil.keys.Sha256;
import vigil.keys.SlotKeyVault;
import vigil.store.EncryptedStoreDoor;

/** A real store in a folder of a test, opened with real keys. */
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
        return new DocumentWriter() {
            @Override
            public Written minutes(MinutesView view) {
                throw new IllegalStateException("no documents here");
            }

            @Override
            public PageViewer view(byte[] pdf) {
                throw new IllegalStateException("no documents here");
            }
        };
    }

    public static StoreCare care() {
        return care(CLOCK, noDocuments());
    }

    public static StoreCare care(Clock clock, DocumentWriter documents) {
        return new StoreCare(
                new SlotKeyVault(() -> KdfCost.FLOOR),
                new EncryptedStoreDoor(VOCABULARY.catalogue(), new Sha256(), clock),
                VOCABULARY,
                documents,
                new ListingFiles(),
                new TableInspection(),
                new Sha256(),
                clock);
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
