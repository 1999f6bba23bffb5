package vigil.ui.briefing;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vigil.casework.Bundles;
import vigil.casework.IdentityFile;
import vigil.casework.OpenBriefing;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.ui.kit.Kit;

/** Choosing a pack and opening it. */
public final class BriefingDoorModel {

    /** A pack whose outside was read. */
    record Chosen(Path file, Bundles.Header header) {}

    private final Kit kit;
    private final Bundles bundles;
    private final Consumer<OpenBriefing> opened;
    private final ReadOnlyObjectWrapper<Optional<Chosen>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /**
     * @param opened gets the open pack, and closes it
     */
    public BriefingDoorModel(Kit kit, Bundles bundles, Consumer<OpenBriefing> opened) {
        this.kit = kit;
        this.bundles = bundles;
        this.opened = opened;
    }

    ReadOnlyObjectProperty<Optional<Chosen>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Problem>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Takes a file, typed or chosen, and reads who made it and until when it opens. */
    public void choose(String typed) {
        Path file;
        try {
            file = Path.of(typed.strip());
        } catch (InvalidPathException e) {
            trouble.set(Optional.of(new Problem.NotReadable(typed.strip())));
            return;
        }
        if (!Files.isRegularFile(file)) {
            trouble.set(Optional.of(new Problem.NotReadable(typed.strip())));
            return;
        }
        begin();
        kit.work()
                .run(
                        "readingPack",
                        progress -> new Chosen(file, OpenBriefing.look(bundles, file)),
                        read -> {
                            busy.set(false);
                            chosen.set(Optional.of(read));
                        },
                        this::fail);
    }

    /** Goes back to choosing. */
    void forget() {
        trouble.set(Optional.empty());
        chosen.set(Optional.empty());
    }

    /**
     * Opens the chosen pack; takes over the passphrase and wipes it, however this ends.
     *
     * @param identity the reader's own identity, for a pack that is sealed to their card
     */
    void open(Passphrase passphrase, Optional<Path> identity) {
        if (busy.get() || chosen.get().isEmpty()) {
            passphrase.close();
            return;
        }
        Path file = chosen.get().get().file();
        begin();
        kit.work()
                .run(
                        "openingPack",
                        progress -> {
                            try (passphrase) {
                                return open(file, passphrase, identity);
                            }
                        },
                        open -> {
                            busy.set(false);
                            opened.accept(open);
                        },
                        this::fail);
    }

    private OpenBriefing open(Path file, Passphrase passphrase, Optional<Path> identity)
            throws vigil.casework.Refused {
        if (identity.isEmpty()) {
            try (Passphrase code = OpenBriefing.typed(passphrase)) {
                return OpenBriefing.open(
                        bundles, kit.clock(), file, new Bundles.Opener.ByPassphrase(code));
            }
        }
        try (Bundles.Self self =
                new IdentityFile(bundles, kit.clock()).open(identity.get(), passphrase)) {
            return OpenBriefing.open(bundles, kit.clock(), file, new Bundles.Opener.BySelf(self));
        }
    }

    private void begin() {
        trouble.set(Optional.empty());
        busy.set(true);
    }

    private void fail(Problem problem) {
        busy.set(false);
        trouble.set(Optional.of(problem));
    }
}
