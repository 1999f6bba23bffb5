package vigil.app;

import java.nio.file.Path;
import java.time.Clock;
import javafx.application.Application;
import javafx.stage.Stage;
import vigil.ui.shell.VigilWindow;

/** What JavaFX starts. */
public final class VigilApp extends Application {

    @Override
    public void start(Stage stage) {
        Wiring wiring = Wiring.ofThisComputer(Clock.systemDefaultZone());
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> wiring.faults().record(fault));
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
        window.rehearseSoon();
    }
}
