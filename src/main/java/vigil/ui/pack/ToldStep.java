package vigil.ui.pack;

import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import vigil.casework.Progress;
import vigil.ui.kit.Kit;

/** Which step the making of a pack is at, in words, for the sheet that waits for it. */
final class ToldStep {

    private static final String MAKING = "work.makingPack";

    private final Kit kit;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final AtomicReference<String> latest = new AtomicReference<>("");

    ToldStep(Kit kit) {
        this.kit = kit;
    }

    ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    /** Nothing has been reported yet. */
    void begin() {
        words.set(kit.say(MAKING));
    }

    void end() {
        words.set("");
    }

    /** Says each step in the sheet as well. */
    Progress over(Progress progress) {
        return new Progress() {
            @Override
            public void report(String name, long done, long total) {
                progress.report(name, done, total);
                if (!latest.getAndSet(name).equals(name)) {
                    kit.work()
                            .onWindow(() -> {
                                if (!progress.cancelled()) { // a newer one speaks now, or none
                                    words.set(
                                            kit.find("step." + name, done, total)
                                                    .orElse(kit.say(MAKING)));
                                }
                            });
                }
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }
}
