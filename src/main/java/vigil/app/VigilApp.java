package vigil.app;

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
                        wiring.clock());
        window.open();
        window.rehearseSoon();
    }
}
