package vigil.ui.unlock;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import vigil.casework.DeviceSettings.Device;
import vigil.casework.KeyVault;
import vigil.casework.PanelDesk;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.StoreCare;
import vigil.ui.kit.Kit;

/** Choosing a store and unlocking it. */
public final class UnlockViewModel {

    private final Kit kit;
    private final StoreCare care;
    private final Consumer<PanelDesk> opened;
    private final String locked;
    private final ReadOnlyObjectWrapper<OptionalLong> noBackup =
            new ReadOnlyObjectWrapper<>(OptionalLong.empty());
    private final ReadOnlyObjectWrapper<Optional<Path>> folder =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<KeyVault.Holder>> holders =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
    private final BooleanProperty olderOnPurpose = new SimpleBooleanProperty();
    private Optional<Path> tried = Optional.empty();
    private String typed = "";

    private final ReadOnlyLongWrapper wait = new ReadOnlyLongWrapper();
    private Set<String> withKeyFile = Set.of();

    public UnlockViewModel(Kit kit, StoreCare care, Consumer<PanelDesk> opened) {
        this(kit, care, opened, "");
    }

    /**
     * @param locked why the program locked itself, if it did
     */
    public UnlockViewModel(Kit kit, StoreCare care, Consumer<PanelDesk> opened, String locked) {
        this.locked = locked;
        this.kit = kit;
        this.care = care;
        this.opened = opened;
    }

    /** Why the program locked itself; empty if somebody locked it. */
    String locked() {
        return locked;
    }

    public List<String> recent() {
        return kit.device().recentStores();
    }

    private String lastUser() {
        return kit.device().get(Device.LAST_USER);
    }

    public ReadOnlyObjectProperty<Optional<Path>> folder() {
        return folder.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<KeyVault.Holder>> holders() {
        return holders.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** Days since the newest backup beside the store, if that is long; -1 if there is none. */
    public ReadOnlyObjectProperty<OptionalLong> noBackup() {
        return noBackup.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Which step opening is at, in words: bringing a store up to date takes long. */
    public ReadOnlyStringProperty step() {
        return step.getReadOnlyProperty();
    }

    private Progress shown(Progress told) {
        return new Progress() {
            private String before = "";

            @Override
            public void report(String name, long at, long total) {
                told.report(name, at, total);
                String now = name + (total > 0 ? 100 * at / total : "");
                if (now.equals(before)) {
                    return; // nobody sees a thousandth
                }
                before = now;
                String words = kit.find("step." + name, at, total).orElse("");
                kit.work().onWindow(() -> step.set(words));
            }

            @Override
            public boolean cancelled() {
                return told.cancelled();
            }
        };
    }

    /** Whether to go on with a copy older than the one last open here. */
    public BooleanProperty olderOnPurpose() {
        return olderOnPurpose;
    }

    /** The store that did not open because something of it is damaged. */
    public Optional<Path> damaged() {
        return trouble.get().filter(Problem.Damaged.class::isInstance).flatMap(p -> tried);
    }

    /** Seconds until the next attempt, after several wrong ones. */
    public ReadOnlyLongProperty waiting() {
        return wait.getReadOnlyProperty();
    }

    /** Whether this user needs a file besides their passphrase. */
    public boolean needsKeyFile(String userName) {
        return withKeyFile.contains(userName);
    }

    /** Takes a folder, typed or chosen, and reads whose keys it has. */
    public void choose(String named) {
        typed = named.strip();
        Path path;
        try {
            path = Path.of(typed);
        } catch (InvalidPathException e) {
            trouble.set(Optional.of(new Problem.NotAStore(typed)));
            return;
        }
        trouble.set(Optional.empty());
        olderOnPurpose.set(false);
        tried = Optional.of(path);
        folder.set(Optional.of(path));
        holders.set(List.of());
        noBackup.set(OptionalLong.empty());
        kit.work()
                .run(
                        "readingKeys",
                        progress -> {
                            care.holders(path);
                            return new Keys(
                                    care.roster(path),
                                    care.waitBefore(path),
                                    care.daysWithoutBackup(path));
                        },
                        read -> {
                            if (!folder.get().equals(Optional.of(path))) {
                                return; // another was chosen since, or none
                            }
                            noBackup.set(read.noBackup());
                            withKeyFile =
                                    read.roster().slots().stream()
                                            .filter(KeyVault.Slot::keyFile)
                                            .map(slot -> slot.holder().userName())
                                            .collect(Collectors.toUnmodifiableSet());
                            holders.set(
                                    read.roster().slots().stream()
                                            .map(KeyVault.Slot::holder)
                                            .toList());
                            countDown(read.left().plusMillis(999).toSeconds());
                        },
                        problem -> {
                            if (folder.get().equals(Optional.of(path))) {
                                folder.set(Optional.empty());
                                trouble.set(Optional.of(problem));
                            }
                        });
    }

    private record Keys(KeyVault.Roster roster, Duration left, OptionalLong noBackup) {}

    private void countDown(long seconds) {
        boolean running = wait.get() > 0;
        wait.set(seconds);
        if (seconds > 0 && !running) {
            tick();
        }
    }

    private void tick() {
        kit.work()
                .later(
                        Duration.ofSeconds(1),
                        () -> {
                            wait.set(Math.max(0, wait.get() - 1));
                            if (wait.get() > 0) {
                                tick();
                            }
                        });
    }

    /** The folder that was refused, to be mended rather than typed again. */
    String refused() {
        return trouble.get().isPresent() ? typed : "";
    }

    /** Goes back to choosing. */
    public void forget() {
        folder.set(Optional.empty());
        holders.set(List.of());
        trouble.set(Optional.empty());
    }

    /** Takes over the passphrase and wipes it, however this ends. */
    public void unlock(String userName, Passphrase passphrase, Optional<Path> keyFile) {
        if (folder.get().isEmpty() || busy.get() || wait.get() > 0) {
            passphrase.close();
            return;
        }
        Path path = folder.get().get();
        boolean onPurpose = olderOnPurpose.get();
        begin();
        kit.work()
                .run(
                        "unlocking",
                        progress -> {
                            try (passphrase;
                                    Passphrase whole = whole(passphrase, keyFile)) {
                                return care.open(path, userName, whole, onPurpose, shown(progress));
                            }
                        },
                        desk -> finish(path, userName, desk),
                        this::fail);
    }

    private Passphrase whole(Passphrase passphrase, Optional<Path> keyFile) throws Refused {
        if (keyFile.isPresent()) {
            return care.withKeyFile(passphrase, keyFile.get());
        }
        char[] copy = passphrase.copy();
        try {
            return Passphrase.of(copy);
        } finally {
            Arrays.fill(copy, '\0');
        }
    }

    /** Opens with the recovery key and gives this user a new passphrase. */
    public void recover(String userName, char[] recoveryKey, Passphrase replacement) {
        if (folder.get().isEmpty() || busy.get()) {
            replacement.close();
            return;
        }
        Path path = folder.get().get();
        begin();
        kit.work()
                .run(
                        "unlocking",
                        progress -> {
                            try (replacement) {
                                return care.recover(
                                        path, recoveryKey, userName, replacement, shown(progress));
                            } finally {
                                Arrays.fill(recoveryKey, '\0');
                            }
                        },
                        desk -> finish(path, userName, desk),
                        this::fail);
    }

    public KeyVault.Strength strength(Passphrase passphrase) {
        return care.strength(passphrase, List.of(lastUser()));
    }

    private void begin() {
        trouble.set(Optional.empty());
        step.set("");
        busy.set(true);
    }

    private void finish(Path path, String userName, PanelDesk desk) {
        busy.set(false);
        kit.device().opened(path.toString());
        kit.device().set(Device.LAST_USER, userName);
        opened.accept(desk);
    }

    private void fail(Problem problem) {
        busy.set(false);
        trouble.set(Optional.of(problem));
        folder.get()
                .ifPresent(path ->
                        kit.work()
                                .run(
                                        "readingKeys",
                                        progress -> care.waitBefore(path),
                                        left -> {
                                            if (folder.get().equals(Optional.of(path))) {
                                                countDown(left.plusMillis(999).toSeconds());
                                            }
                                        },
                                        none -> {}));
    }
}
