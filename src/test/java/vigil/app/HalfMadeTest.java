package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.OpenedStore;
import vigil.casework.PanelDesk;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.StoreCare;
import vigil.casework.StoreDoor;
import vigil.casework.StoreKey;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.panel.Area;
import vigil.domain.panel.PanelProfile;
import vigil.keys.Sha256;
import vigil.store.EncryptedStoreDoor;
import vigil.store.LaterPrograms;

/** A store that could not be made leaves nothing behind that is in the way of the next attempt. */
class HalfMadeTest {

    private static final Area LONG_CODE = new Area("X".repeat(500), "Sheffield", "SHE");
    private static final Area GOOD = new Area("SHEFFIELD", "Sheffield", "SHE");

    @TempDir Path folder;

    private static StoreCare.NewStore wanted(Path folder, Area area) {
        return new StoreCare.NewStore(
                folder,
                new PanelProfile("Northern panel", java.util.List.of(area)),
                new PanelMember(
                        new UUID(7, 1),
                        Optional.of(Program.USER),
                        "Sam Okafor",
                        "AGENCY_TYPE17",
                        PanelRole.COORDINATOR,
                        true));
    }

    private static PanelDesk create(StoreCare care, StoreCare.NewStore wanted) throws Refused {
        try (Passphrase words = Passphrase.of(Program.PASSPHRASE.toCharArray())) {
            return care.create(wanted, words, Progress.none()).desk();
        }
    }

    private static void refusedAndEmpty(StoreCare care, StoreCare.NewStore wanted)
            throws IOException {
        assertThat(catchThrowableOfType(Refused.class, () -> create(care, wanted))).isNotNull();
        try (var files = Files.list(wanted.folder())) {
            assertThat(files).isEmpty();
        }
    }

    private static void canBeMadeNow(Program program) throws Refused {
        create(program.wiring().care(), wanted(program.store(), GOOD)).close();
        program.mustBeUnharmed();
    }

    @Test
    void aDatabaseThatRefusesItsFirstRowsIsTakenAway() throws Exception {
        Program program = new Program(folder);
        refusedAndEmpty(program.wiring().care(), wanted(program.store(), LONG_CODE));
        canBeMadeNow(program);
    }

    @Test
    void tablesThatCannotBeMadeAreTakenAway() throws Exception {
        Program program = new Program(folder);
        StoreCare care =
                program.careThrough(
                        LaterPrograms.broken(
                                program.wiring().vocabulary().catalogue(), Program.CLOCK));
        refusedAndEmpty(care, wanted(program.store(), GOOD));
        canBeMadeNow(program);
    }

    @Test
    void keysWithoutAnyDatabaseAreTakenAway() throws Exception {
        Program program = new Program(folder);
        refusedAndEmpty(program.careThrough(new FullDoor(program)), wanted(program.store(), GOOD));
        canBeMadeNow(program);
    }

    /** As after a kill in the middle: keys, or keys and a database in the making. */
    @Test
    void whatAKillLeavesIsMovedAsideAndTheStoreIsMade() throws Exception {
        Program other =
                new Program(Files.createDirectory(folder.resolve("other"))).create("Sheffield");
        Program program = new Program(folder);
        Files.createDirectories(program.store());
        Files.copy(other.store().resolve("store.keys"), program.store().resolve("store.keys"));
        StoreDoor broken =
                LaterPrograms.broken(program.wiring().vocabulary().catalogue(), Program.CLOCK);
        StoreCare care = program.careThrough(new Leaving(broken));
        assertThat(
                        catchThrowableOfType(
                                Refused.class, () -> create(care, wanted(program.store(), GOOD))))
                .isNotNull();
        assertThat(program.store().resolve("unfinished-1").resolve("store.keys")).exists();
        assertThat(program.store().resolve("store.anchor")).exists();
        canBeMadeNow(program);
        assertThat(program.store().resolve("unfinished-2").resolve("store.anchor")).exists();
    }

    @Test
    void keysOfAStoreThatHasLostItsDatabaseAreNotTakenForLeftOvers() throws Exception {
        Program program = new Program(folder).create("Sheffield");
        Files.delete(program.store().resolve("store.mv.db"));
        Refused refused =
                catchThrowableOfType(
                        Refused.class,
                        () -> create(program.wiring().care(), wanted(program.store(), GOOD)));
        assertThat(refused.problem()).isInstanceOf(Problem.AlreadyThere.class);
        assertThat(program.store().resolve("store.keys")).exists();
    }

    @Test
    void aStoreThatIsThereAlreadyIsNotTouched() throws Exception {
        Program program = new Program(folder).create("Sheffield");
        Refused refused =
                catchThrowableOfType(
                        Refused.class,
                        () -> create(program.wiring().care(), wanted(program.store(), GOOD)));
        assertThat(refused.problem()).isInstanceOf(Problem.AlreadyThere.class);
        program.mustBeUnharmed();
    }

    /** A program that has no time to tidy up. */
    private record Leaving(StoreDoor real) implements StoreDoor {

        @Override
        public boolean isStore(Path folder) {
            return real.isStore(folder);
        }

        @Override
        public void checkNew(Path folder) throws Refused {
            real.checkNew(folder);
        }

        @Override
        public void clearUnfinished(Path folder) throws Refused {
            real.clearUnfinished(folder);
        }

        @Override
        public OpenedStore create(Path folder, StoreKey key, Founding founding, Progress progress)
                throws Refused {
            return real.create(folder, key, founding, progress);
        }

        @Override
        public void discard(Path folder) {}

        @Override
        public OpenedStore open(Path folder, StoreKey key, Progress progress) throws Refused {
            return real.open(folder, key, progress);
        }
    }

    /** A disk that is full before the database is begun, when the keys are written already. */
    private record FullDoor(StoreDoor real) implements StoreDoor {

        FullDoor(Program program) {
            this(
                    new EncryptedStoreDoor(
                            program.wiring().vocabulary().catalogue(),
                            program.wiring().vocabulary().names(),
                            new Sha256(),
                            Program.CLOCK));
        }

        @Override
        public boolean isStore(Path folder) {
            return real.isStore(folder);
        }

        @Override
        public void checkNew(Path folder) throws Refused {
            real.checkNew(folder);
        }

        @Override
        public OpenedStore create(Path folder, StoreKey key, Founding founding, Progress progress)
                throws Refused {
            assertThat(folder.resolve("store.keys")).exists();
            throw new Refused(new Problem.DiskFull(100, 3));
        }

        @Override
        public void discard(Path folder) {
            real.discard(folder);
        }

        @Override
        public OpenedStore open(Path folder, StoreKey key, Progress progress) throws Refused {
            return real.open(folder, key, progress);
        }
    }
}
