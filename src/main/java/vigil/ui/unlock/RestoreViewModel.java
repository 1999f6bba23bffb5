package vigil.ui.unlock;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vigil.casework.KeyVault;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.StoreBackups;
import vigil.casework.StoreRescue;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Work;

/** Looking through backups and putting one back, while no store is open. */
public final class RestoreViewModel {

    /**
     * A store that is back.
     *
     * @param where the folder it is in now
     * @param back what happened to the damaged one, if it was put in its place
     */
    public record Outcome(
            StoreBackups.Copy copy, Path where, Optional<StoreBackups.PutBack> back) {}

    private final Kit kit;
    private final StoreRescue rescue;
    private final Optional<Path> damaged;
    private final Consumer<Path> unlock;
    private final ReadOnlyObjectWrapper<Optional<List<StoreBackups.Copy>>> copies =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<KeyVault.Holder>> holders =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Outcome>> outcome =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private Runnable cancel = () -> {};

    /**
     * @param damaged the store that did not open, if it is for one
     * @param unlock goes on with a store that is back
     */
    public RestoreViewModel(
            Kit kit, StoreRescue rescue, Optional<Path> damaged, Consumer<Path> unlock) {
        this.kit = kit;
        this.rescue = rescue;
        this.damaged = damaged;
        this.unlock = unlock;
    }

    public Optional<Path> damaged() {
        return damaged;
    }

    /** The backups found, newest first, once somebody has looked. */
    public ReadOnlyObjectProperty<Optional<List<StoreBackups.Copy>>> copies() {
        return copies.getReadOnlyProperty();
    }

    /** Whose keys open the backup chosen. */
    public ReadOnlyObjectProperty<List<KeyVault.Holder>> holders() {
        return holders.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Outcome>> outcome() {
        return outcome.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** How far it is, from 0 to 1; -1 if that is not known. */
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    public LocalDateTime made(StoreBackups.Copy copy) {
        return rescue.made(copy);
    }

    /** Looks for backups in a folder, and compares each with its list. */
    public void look(String typed) {
        Optional<Path> path = path(typed);
        if (path.isEmpty() || busy.get()) {
            return;
        }
        run(
                "comparingBackups",
                told -> rescue.backups(path.get(), told),
                found -> {
                    copies.set(Optional.of(found));
                    found.stream()
                            .filter(StoreBackups.Copy::good)
                            .findFirst()
                            .ifPresent(this::pick);
                });
    }

    /** Reads whose keys a backup has. */
    public void pick(StoreBackups.Copy copy) {
        kit.work()
                .run(
                        "readingKeys",
                        told -> rescue.holders(copy.folder()),
                        holders::set,
                        problem -> trouble.set(Optional.of(problem)));
    }

    /**
     * Puts a backup back. Takes over the passphrase and wipes it, however this ends.
     *
     * @param target a new folder; the damaged store's place if empty
     */
    public void restore(
            StoreBackups.Copy copy,
            Optional<String> target,
            String userName,
            Passphrase passphrase) {
        Optional<Path> place = target.isPresent() ? path(target.get()) : damaged;
        if (place.isEmpty() || busy.get()) {
            passphrase.close();
            return;
        }
        run(
                "restoring",
                told -> {
                    try (passphrase) {
                        if (target.isPresent()) {
                            rescue.restore(copy.folder(), place.get(), userName, passphrase, told);
                            return new Outcome(copy, place.get(), Optional.empty());
                        }
                        StoreBackups.PutBack back =
                                rescue.putBack(copy, place.get(), userName, passphrase, told);
                        return new Outcome(copy, place.get(), Optional.of(back));
                    }
                },
                done -> outcome.set(Optional.of(done)));
    }

    /**
     * The same with the recovery key or its sheets. Takes them over and wipes them.
     *
     * @param recoveryKey as it was typed
     */
    public void restoreRecovering(
            StoreBackups.Copy copy, Optional<String> target, String userName, char[] recoveryKey) {
        Optional<Path> place = target.isPresent() ? path(target.get()) : damaged;
        if (place.isEmpty() || busy.get()) {
            Arrays.fill(recoveryKey, '\0');
            return;
        }
        run(
                "restoring",
                told -> {
                    try {
                        if (target.isPresent()) {
                            rescue.restoreRecovering(
                                    copy.folder(), place.get(), userName, recoveryKey, told);
                            return new Outcome(copy, place.get(), Optional.empty());
                        }
                        return new Outcome(
                                copy,
                                place.get(),
                                Optional.of(
                                        rescue.putBackRecovering(
                                                copy, place.get(), userName, recoveryKey, told)));
                    } finally {
                        Arrays.fill(recoveryKey, '\0');
                    }
                },
                done -> outcome.set(Optional.of(done)));
    }

    private Optional<Path> path(String typed) {
        try {
            if (!typed.isBlank()) {
                return Optional.of(Path.of(typed.strip()));
            }
        } catch (InvalidPathException e) {
            trouble.set(Optional.of(new Problem.NotABackup(typed.strip())));
        }
        return Optional.empty();
    }

    private <T> void run(String name, Work.Task<T> task, Consumer<T> then) {
        trouble.set(Optional.empty());
        progress.set(-1);
        busy.set(true);
        cancel =
                kit.work()
                        .run(
                                name,
                                told -> task.run(shown(told)),
                                result -> {
                                    busy.set(false);
                                    then.accept(result);
                                },
                                problem -> {
                                    busy.set(false);
                                    trouble.set(Optional.of(problem));
                                });
    }

    private Progress shown(Progress told) {
        return new Progress() {
            @Override
            public void report(String step, long done, long total) {
                told.report(step, done, total);
                double share = total > 0 ? (double) done / total : -1;
                kit.work().onWindow(() -> progress.set(share));
            }

            @Override
            public boolean cancelled() {
                return told.cancelled();
            }
        };
    }

    /** Stops what is being done; nothing has been replaced then. */
    public void cancel() {
        cancel.run();
    }

    /** Goes on to unlock the store that is back. */
    public void unlock() {
        outcome.get().ifPresent(done -> unlock.accept(done.where()));
    }
}
