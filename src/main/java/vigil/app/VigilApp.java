package vigil.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import vigil.ui.shell.VigilWindow;

/** What JavaFX starts. */
public final class VigilApp extends Application {

    /** JavaFX makes the application itself, so that nothing can be handed to it any other way. */
    private static final class Early {
        private static final CompletableFuture<Wiring> WIRING =
                CompletableFuture.supplyAsync(
                        () -> Wiring.ofThisComputer(Clock.systemDefaultZone()));
    }

    /** Wires the program on another processor while the toolkit starts on this one. */
    static CompletableFuture<Wiring> wire() {
        return Early.WIRING;
    }

    @Override
    public void start(Stage stage) {
        Wiring wiring = wire().join();
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> wiring.faults().record(fault));
        for (int size : new int[] {32, 64, 128}) {
            String picture = "/vigil/icon/vigil-" + size + ".png";
            Optional.ofNullable(VigilApp.class.getResourceAsStream(picture))
                    .ifPresent(file -> stage.getIcons().add(new Image(file)));
        }
        wiring.faults().step("started");
        VigilWindow window =
                new VigilWindow(
                                stage,
                                wiring.care(),
                                wiring.bundles(),
                                wiring.words(),
                                wiring.vocabulary(),
                                wiring.device(),
                                wiring.faults(),
                                wiring.clock())
                        .offering(
                                wiring.beginnings(
                                        Path.of(System.getProperty("user.home"), "vigil-demo")));
        window.open();
        Given.of(getParameters().getRaw()).file().ifPresent(window::take);
        window.rehearseSoon();
        ofThisUser().listen(file -> takes(window, file));
    }

    static OpenWindows ofThisUser() {
        return new OpenWindows(
                Folders.ofThisComputer().logs().resolve("windows"), ProcessHandle.current().pid());
    }

    /** Asks the window on its own thread; one that does not answer has not taken it. */
    private static boolean takes(VigilWindow window, Path file) {
        CompletableFuture<Boolean> taken = new CompletableFuture<>();
        Platform.runLater(() -> taken.complete(window.take(file)));
        return taken.completeOnTimeout(false, 1, TimeUnit.SECONDS).join();
    }
}
