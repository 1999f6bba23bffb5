package vigil.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.StoreKey;
import vigil.keys.CheapKeys;
import vigil.keys.Sha256;

/** Stores for tests. */
final class Stores {

    static final Ledger LEDGER = new Ledger();
    static final Clock NOON =
            Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneId.of("Europe/London"));

    private Stores() {}

    static StoreSettings settings() {
        return new StoreSettings(
                LEDGER,
                LEDGER,
                NOON,
                new Sha256(),
                FreeRoom.endless(),
                StoreWatch.none(),
                StoreSettings.SLOW,
                false);
    }

    /** A closed store with that many cases; returns its key. */
    static StoreKey filled(Path folder, int cases) throws Refused {
        StoreKey key = CheapKeys.create(folder);
        EncryptedStore store = EncryptedStore.create(folder, key, settings(), Progress.none());
        add(store, cases);
        Assertions.assertThat(store.close(Progress.none()).clean()).isTrue();
        return key;
    }

    static void add(EncryptedStore store, int cases) throws Refused {
        for (int i = 0; i < cases; i++) {
            store.write(LEDGER::add);
        }
    }

    static EncryptedStore open(Path folder, StoreKey key) throws Refused {
        return EncryptedStore.open(folder, key, settings(), Progress.none());
    }

    /** How many cases a store has, all of them checked; opens and closes it. */
    static long cases(Path folder, StoreKey key) throws Refused {
        EncryptedStore store = open(folder, key);
        try {
            return store.read(LEDGER::checked);
        } finally {
            store.close(Progress.none());
        }
    }

    /** Copies the files of a store, not its backups. */
    static Path copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(to.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
        return to;
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    static Problem problem(ThrowingCallable call) {
        Refused refused = Assertions.catchThrowableOfType(Refused.class, call);
        Assertions.assertThat(refused).as("a refusal").isNotNull();
        return refused.problem();
    }
}
