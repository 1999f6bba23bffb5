package vigil.keys;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Random;
import java.util.UUID;
import vigil.casework.Bundles;
import vigil.casework.KeyVault;
import vigil.casework.Passphrase;
import vigil.casework.Refused;
import vigil.casework.StoreKey;
import vigil.domain.access.KeyClass;

/** Keys for tests: everything as in the product, only that a guess costs next to nothing. */
public final class CheapKeys {

    /** So little that a thousand openings take a second. */
    static final KdfCost COST = new KdfCost(8, 1, 1);

    private CheapKeys() {}

    public static KeyVault vault() {
        return new SlotKeyVault(() -> COST, Clock.systemUTC());
    }

    public static Bundles bundles() {
        return new SealedBundle(() -> COST);
    }

    public static KeyVault.Holder holder(String userName) {
        return new KeyVault.Holder(
                UUID.randomUUID(), userName, "COORDINATOR", EnumSet.allOf(KeyClass.class));
    }

    public static Passphrase passphrase() {
        return Passphrase.of("kettle urban lantern violet".toCharArray());
    }

    /** Makes the key file of a new store in a folder. */
    public static StoreKey create(Path folder) throws Refused {
        try (Passphrase passphrase = passphrase();
                KeyVault.Created created =
                        vault().create(folder, UUID.randomUUID(), holder("carys"), passphrase)) {
            return created.key();
        }
    }

    public static StoreKey unlock(Path folder) throws Refused {
        try (Passphrase passphrase = passphrase()) {
            return vault().unlock(folder, "carys", passphrase).key();
        }
    }

    /** A key without a file, the same for the same seed. */
    public static StoreKey loose(long seed) {
        Random random = new Random(seed);
        byte[] master = new byte[MasterKey.LENGTH];
        random.nextBytes(master);
        return new MasterKey(
                new UUID(random.nextLong(), random.nextLong()),
                1,
                master,
                KeyRing.fresh(new java.security.SecureRandom()),
                java.util.Optional.empty(),
                new java.security.SecureRandom());
    }
}
