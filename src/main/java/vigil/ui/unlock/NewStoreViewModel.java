package vigil.ui.unlock;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vigil.casework.DeviceSettings.Device;
import vigil.casework.KeyVault;
import vigil.casework.PanelDesk;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.casework.StoreCare;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.panel.Area;
import vigil.domain.panel.PanelProfile;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.Terms;
import vigil.ui.kit.Kit;

/** Making a new store, step by step. The store opens only once its recovery key was typed back. */
public final class NewStoreViewModel {

    /** The steps, in order. */
    public enum Step {
        PANEL,
        PERSON,
        PASSPHRASE,
        RECOVERY
    }

    private final Kit kit;
    private final StoreCare care;
    private final Consumer<PanelDesk> opened;
    private final IntegerProperty step = new SimpleIntegerProperty();
    private final StringProperty panelName = new SimpleStringProperty("");
    private final StringProperty boroughs = new SimpleStringProperty("");
    private final StringProperty folder = new SimpleStringProperty("");
    private final StringProperty personName = new SimpleStringProperty("");
    private final StringProperty userName = new SimpleStringProperty("");
    private final StringProperty agency = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<String>> complaint =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<StoreCare.Created> created = Optional.empty();

    public NewStoreViewModel(Kit kit, StoreCare care, Consumer<PanelDesk> opened) {
        this.kit = kit;
        this.care = care;
        this.opened = opened;
        folder.set(Path.of(System.getProperty("user.home"), "Vigil").toString());
    }

    public Step step() {
        return Step.values()[step.get()];
    }

    IntegerProperty stepProperty() {
        return step;
    }

    public StringProperty panelName() {
        return panelName;
    }

    public StringProperty boroughs() {
        return boroughs;
    }

    public StringProperty folder() {
        return folder;
    }

    public StringProperty personName() {
        return personName;
    }

    public StringProperty userName() {
        return userName;
    }

    public StringProperty agency() {
        return agency;
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<String>> complaint() {
        return complaint.getReadOnlyProperty();
    }

    List<Code> agencies() {
        return kit.vocabulary().list("AGENCY_TYPE").codes();
    }

    public KeyVault.Strength strength(Passphrase passphrase) {
        return care.strength(
                passphrase,
                List.of(panelName.get(), personName.get(), userName.get(), boroughs.get()));
    }

    public void back() {
        complaint.set(Optional.empty());
        if (step.get() > 0 && created.isEmpty() && !busy.get()) {
            step.set(step.get() - 1);
        }
    }

    /** Goes on from the first two steps if they are complete, and a store can be in the folder. */
    public void next() {
        if (busy.get()) {
            return;
        }
        complaint.set(wrong());
        if (complaint.get().isPresent()) {
            return;
        }
        if (step() != Step.PANEL) {
            step.set(step.get() + 1);
            return;
        }
        Path path = place().orElseThrow();
        busy.set(true);
        kit.work()
                .run(
                        "checkingFolder",
                        progress -> {
                            care.checkNew(path);
                            return path;
                        },
                        good -> {
                            busy.set(false);
                            step.set(Step.PERSON.ordinal());
                        },
                        this::refused);
    }

    private void refused(Problem problem) {
        busy.set(false);
        complaint.set(Optional.of(kit.sentence(problem)));
    }

    /**
     * The folder typed, as a whole path: nothing is made beside wherever the program was started.
     */
    private Optional<Path> place() {
        try {
            return Optional.of(Path.of(folder.get().strip())).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Optional<String> wrong() {
        if (step() == Step.PANEL) {
            if (panelName.get().isBlank()) {
                return Optional.of(kit.say("newStore.panelMissing"));
            }
            if (areas().isEmpty()) {
                return Optional.of(kit.say("newStore.boroughsMissing"));
            }
            if (folder.get().isBlank()) {
                return Optional.of(kit.say("newStore.folderMissing"));
            }
            return place().isEmpty()
                    ? Optional.of(kit.say("newStore.folderWrong"))
                    : Optional.empty();
        }
        return personName.get().isBlank() || userName.get().isBlank() || agency.get().isBlank()
                ? Optional.of(kit.say("newStore.personMissing"))
                : Optional.empty();
    }

    /**
     * The boroughs typed, one a line or divided by commas, with abbreviations for case references.
     */
    List<Area> areas() {
        List<Area> areas = new ArrayList<>();
        for (String typed : boroughs.get().split("[,\n]")) {
            String name = typed.strip();
            if (!name.isEmpty()
                    && areas.stream().noneMatch(area -> area.name().equalsIgnoreCase(name))) {
                String code = Terms.fold(name).replace(' ', '_').toUpperCase(Locale.ROOT);
                areas.add(new Area(code, name, abbreviation(code, areas)));
            }
        }
        return areas;
    }

    /** The first three letters, or as many more as it takes to differ. */
    private static String abbreviation(String code, List<Area> earlier) {
        String letters = code.replaceAll("[^A-Z]", "") + "XXX";
        for (int length = 3; length <= Math.min(8, letters.length()); length++) {
            String candidate = letters.substring(0, length);
            if (earlier.stream().noneMatch(area -> area.abbreviation().equals(candidate))) {
                return candidate;
            }
        }
        return "A" + (char) ('A' + earlier.size()) + "X";
    }

    /** Makes the store; takes over the passphrase and wipes it. */
    public void create(Passphrase passphrase) {
        Path path = place().orElseThrow();
        StoreCare.NewStore request =
                new StoreCare.NewStore(
                        path,
                        new PanelProfile(panelName.get().strip(), areas()),
                        new PanelMember(
                                care.newId(),
                                Optional.of(userName.get().strip()),
                                personName.get().strip(),
                                agency.get(),
                                PanelRole.COORDINATOR,
                                true));
        complaint.set(Optional.empty());
        busy.set(true);
        kit.work()
                .run(
                        "creating",
                        progress -> {
                            try (passphrase) {
                                return care.create(request, passphrase, progress);
                            }
                        },
                        made -> {
                            busy.set(false);
                            created = Optional.of(made);
                            kit.device().opened(path.toString());
                            kit.device().set(Device.LAST_USER, userName.get().strip());
                            step.set(Step.RECOVERY.ordinal());
                        },
                        this::refused);
    }

    /** The recovery key as it is shown and printed: three groups in a line, no group torn. */
    String recoveryKey() {
        return created.map(made -> String.valueOf(made.recoveryKey()))
                .map(key -> key.replaceAll("((?:[^-]+-){2}[^-]+)-", "$1-\n"))
                .orElse("");
    }

    String panel() {
        return panelName.get().strip();
    }

    /** Opens the store if the key was typed back right. */
    public void prove(String typed) {
        created.ifPresent(made -> {
            char[] characters = typed.toCharArray();
            boolean same = care.sameRecoveryKey(made.recoveryKey(), characters);
            Arrays.fill(characters, '\0');
            if (same) {
                Arrays.fill(made.recoveryKey(), '\0');
                created = Optional.empty();
                opened.accept(made.desk());
            } else {
                complaint.set(Optional.of(kit.sentence(new Problem.WrongRecoveryKey())));
            }
        });
    }

    /** The window closes before the key was proven: the store is there, and closes properly. */
    public void dispose() {
        created.ifPresent(made -> made.desk().close());
        created = Optional.empty();
    }
}
