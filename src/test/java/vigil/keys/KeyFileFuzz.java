package vigil.keys;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.UUID;
import vigil.casework.KeyVault;
import vigil.casework.Passphrase;
import vigil.casework.Refused;
import vigil.domain.access.KeyClass;

/** The key file, as it is read before anybody is asked for a passphrase. */
public final class KeyFileFuzz {

    private KeyFileFuzz() {}

    /** Also with its checksum put right, so that what is behind the checksum is reached. */
    public static void read(byte[] file) throws Refused {
        byte[] right = file.clone();
        int end = right.length - Sha256.LENGTH;
        if (end > 0) {
            System.arraycopy(Sha256.of(right, end), 0, right, end, Sha256.LENGTH);
            SlotFile.decoded(right);
        }
        SlotFile.decoded(file);
    }

    /** A key file as it is written. */
    public static byte[] good(Path folder) throws Exception {
        KeyVault vault = CheapKeys.vault();
        char[] words = "lantern gravel orchard minute seventeen".toCharArray();
        try (Passphrase passphrase = Passphrase.of(words)) {
            vault.create(
                            folder,
                            new UUID(1, 2),
                            new KeyVault.Holder(
                                    new UUID(3, 4),
                                    "sam",
                                    "COORDINATOR",
                                    EnumSet.allOf(KeyClass.class)),
                            passphrase)
                    .key()
                    .close();
        }
        Arrays.fill(words, ' ');
        return java.nio.file.Files.readAllBytes(folder.resolve(KeyVault.FILE));
    }
}
