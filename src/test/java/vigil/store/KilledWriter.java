package vigil.store;

import java.nio.file.Path;
import vigil.casework.Progress;
import vigil.casework.StoreKey;
import vigil.keys.CheapKeys;

/**
 * Saves cases and says the number of each once it is acknowledged; closes and opens again after so
 * many. Is killed by {@link KillTest}.
 */
final class KilledWriter {

    private KilledWriter() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int casesASession = Integer.parseInt(arguments[1]);
        StoreKey key = CheapKeys.unlock(folder);
        while (true) {
            System.out.println("opening");
            EncryptedStore store = Stores.open(folder, key);
            System.out.println("open");
            for (int i = 0; i < casesASession; i++) {
                System.out.println(store.write(Stores.LEDGER::add));
            }
            System.out.println("closing");
            store.close(Progress.none());
        }
    }
}
