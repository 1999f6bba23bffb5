package vigil.ui.unlock;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import vigil.casework.DemoStore;
import vigil.casework.PanelDesk;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.StoreCare;
import vigil.ui.kit.Kit;

/** Making a store of invented cases, and going into it. */
public final class TryItViewModel {

    private final Kit kit;
    private final StoreCare care;
    private final DemoStore demo;
    private final Consumer<PanelDesk> enter;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Runnable cancel = () -> {};

    /**
     * @param care opens the store once it is made
     * @param enter goes on with the open store
     */
    public TryItViewModel(Kit kit, StoreCare care, DemoStore demo, Consumer<PanelDesk> enter) {
        this.kit = kit;
        this.care = care;
        this.demo = demo;
        this.enter = enter;
    }

    /** The passphrase that everybody may know. */
    String passphrase() {
        return kit.say("cli.demo.passphrase");
    }

    void make(String typed) {
        Path folder;
        try {
            folder = Path.of(typed.strip()).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            trouble.set(Optional.of(new Problem.NotWritable(typed)));
            return;
        }
        if (typed.isBlank() || busy.get()) {
            return;
        }
        busy.set(true);
        trouble.set(Optional.empty());
        cancel =
                kit.work()
                        .run(
                                "makingDemo",
                                told -> make(folder, shown(told)),
                                desk -> {
                                    busy.set(false);
                                    kit.device().opened(folder.toString());
                                    enter.accept(desk);
                                },
                                problem -> {
                                    busy.set(false);
                                    boolean known = problem instanceof Problem.Cancelled;
                                    trouble.set(known ? Optional.empty() : Optional.of(problem));
                                });
    }

    private PanelDesk make(Path folder, Progress told) throws vigil.casework.Refused {
        try (Passphrase passphrase = Passphrase.of(passphrase().toCharArray())) {
            demo.make(folder, kit.say("cli.demo.name"), passphrase, told);
        }
        try (Passphrase passphrase = Passphrase.of(passphrase().toCharArray())) {
            return care.open(folder, DemoStore.USER, passphrase, told);
        }
    }

    /** What is told to the foot of the window is told here too: no foot is there yet. */
    private Progress shown(Progress told) {
        return new Progress() {
            private String before = "";

            @Override
            public void report(String name, long at, long total) {
                told.report(name, at, total);
                String now = name + (total > 0 ? 100 * at / total : at / 500);
                if (now.equals(before)) {
                    return; // nobody sees a thousandth
                }
                before = now;
                kit.work()
                        .onWindow(() -> {
                            done.set(total > 0 ? (double) at / total : -1);
                            step.set(kit.find("step." + name, at, total).orElse(""));
                        });
            }

            @Override
            public boolean cancelled() {
                return told.cancelled();
            }
        };
    }

    void cancel() {
        cancel.run();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** How much of the present step is done, from 0 to 1; -1 if that is not known. */
    ReadOnlyDoubleProperty done() {
        return done.getReadOnlyProperty();
    }

    ReadOnlyStringProperty step() {
        return step.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Problem>> trouble() {
        return trouble.getReadOnlyProperty();
    }
}
