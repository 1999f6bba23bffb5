package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vigil.casework.PanelDesk;
import vigil.casework.Passphrase;
import vigil.ui.kit.LateWork;
import vigil.ui.kit.TestKit;
import vigil.ui.unlock.UnlockViewModel;

/** Somebody locks, or chooses another store, while the first has not answered yet. */
@Tag("gui")
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class LockedWhileUnlockingTest {

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    @Test
    void aStoreThatOpensAfterTheWindowWasLockedIsClosedAgain() throws Exception {
        Path store = SampleStore.copy(folder);
        window.open(Optional.of(store));
        window.type("#unlock-passphrase", SampleStore.PASSPHRASE);
        window.robot()
                .interact(() -> {
                    window.robot().lookup("#unlock-unlock").queryAs(Button.class).fire();
                    window.window().lock();
                });
        window.settle();
        window.untilThere("#unlock-passphrase");
        window.settle();

        assertThat(window.window().navigator()).isEmpty();
        Wiring other = SampleStore.wiring(TestClock.ofTheSample(), folder.resolve("other"));
        try (PanelDesk desk = SampleStore.open(other, store)) {
            assertThat(desk.opening().afterUncleanEnd()).isFalse();
        }
        window.close();
    }

    @Test
    void whoeverTypedWronglyWaitsAndWhoeverNeedsAFileIsAskedForIt() throws Exception {
        Path store = SampleStore.copy(folder);
        Wiring other = SampleStore.wiring(TestClock.ofTheSample(), folder.resolve("other"));
        Path file = folder.resolve("key.file");
        try (PanelDesk desk = SampleStore.open(other, store);
                Passphrase words = Passphrase.of(SampleStore.PASSPHRASE.toCharArray())) {
            desk.keys().makeKeyFile(file);
            try (Passphrase both = desk.keys().withKeyFile(words, file)) {
                desk.keys().changeOwn(words, both);
            }
        }
        window.open(Optional.of(store));
        window.untilThere("#unlock-key-file");
        window.picture("unlock-key-file");
        for (int i = 0; i < 6 && !window.there("#unlock-wait"); i++) {
            window.type("#unlock-key-file", file.toString());
            window.type("#unlock-passphrase", "not what it is " + i);
            window.press("#unlock-unlock");
            window.settle();
        }

        window.untilThere("#unlock-wait");
        window.picture("unlock-waits");
        window.close();
    }

    @Test
    void aFolderThatAnswersLateSaysNothingAboutTheOneChosenSince() {
        LateWork work = new LateWork();
        Wiring wiring = SampleStore.wiring(TestClock.ofTheSample(), folder.resolve("other"));
        UnlockViewModel model =
                new UnlockViewModel(new TestKit().with(work), wiring.care(), desk -> {});
        Path store = SampleStore.copy(folder);
        model.choose(folder.resolve("slow-and-none").toString());
        model.choose(store.toString());

        work.ends().removeLast().run();
        work.ends().removeLast().run();

        assertThat(model.folder().get()).contains(store);
        assertThat(model.holders().get()).isNotEmpty();
        assertThat(model.trouble().get()).isEmpty();
    }
}
