package vigil.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import vigil.casework.KeyVault;
import vigil.casework.PackFuzz;
import vigil.casework.Passphrase;
import vigil.casework.Refused;
import vigil.casework.StoreKey;
import vigil.domain.access.KeyClass;
import vigil.exchange.ExchangeFuzz;
import vigil.exchange.TogetherFuzz;
import vigil.keys.BundleFuzz;
import vigil.keys.CheapKeys;
import vigil.keys.KeyFileFuzz;
import vigil.store.StoreFilesFuzz;

/**
 * Everything that reads a file somebody else may have made. Whatever the file is, it is read or
 * refused in words; anything else thrown is a fault. A parser that is new gets a line here and a
 * folder of its name below {@code src/test/resources/fuzz}.
 */
public enum Parser {
    KEY_FILE((input, at) -> KeyFileFuzz.read(input)),
    ANCHOR((input, at) -> StoreFilesFuzz.anchor(input, at.key())),
    BACKUP_LIST((input, at) -> StoreFilesFuzz.backup(input, at.key(), at.folder())),
    AGENCY_RETURN((input, at) -> ExchangeFuzz.agencyReturn(input)),
    TABLE_CSV((input, at) -> ExchangeFuzz.csv(input, at.folder())),
    TABLE_XLSX((input, at) -> ExchangeFuzz.workbook(input, at.folder())),
    MAPPING((input, at) -> ExchangeFuzz.mapping(input, at.folder())),
    VIGIL_FOLDER((input, at) -> ExchangeFuzz.folder(input, at.folder())),
    VOCABULARY((input, at) -> ExchangeFuzz.vocabulary(input, at.folder())),
    OUTLINES((input, at) -> ExchangeFuzz.outlines(input, at.folder())),
    FIGURES((input, at) -> ExchangeFuzz.figures(input, at.folder())),
    BUNDLE((input, at) -> BundleFuzz.bundle(input)),
    BUNDLE_LINES((input, at) -> BundleFuzz.lines(input)),
    BUNDLE_CASES((input, at) -> TogetherFuzz.read(input)),
    BRIEFING_PACK((input, at) -> PackFuzz.read(input));

    /** Reads an input. */
    private interface Reading {
        void of(byte[] input, Place at) throws Refused, IOException;
    }

    /** Where files are written, and a key for those that carry a MAC. */
    public record Place(Path folder, StoreKey key) {

        public static Place below(Path parent) {
            try {
                Path folder = Files.createTempDirectory(parent, "fuzz");
                Path keys = Files.createDirectory(folder.resolve("keys"));
                try (Passphrase words =
                        Passphrase.of("lantern gravel orchard minute".toCharArray())) {
                    return new Place(
                            folder,
                            CheapKeys.vault()
                                    .create(
                                            keys,
                                            new UUID(1, 2),
                                            new KeyVault.Holder(
                                                    new UUID(3, 4),
                                                    "sam",
                                                    "COORDINATOR",
                                                    Set.of(KeyClass.values())),
                                            words)
                                    .key());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (Refused e) {
                throw new AssertionError(e.problem().toString(), e);
            }
        }
    }

    private final Reading reading;

    Parser(Reading reading) {
        this.reading = reading;
    }

    /** The name of its folder of kept inputs. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads an input; a refusal is as good as an answer. */
    public void read(byte[] input, Place at) throws IOException {
        try {
            reading.of(input, at);
        } catch (Refused refused) {
            if (refused.problem() == null) {
                throw new AssertionError("refused without a problem", refused);
            }
        }
    }
}
