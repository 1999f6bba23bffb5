package vigil.app;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.logging.LogManager;
import javafx.application.Application;
import vigil.app.bench.ChildCommand;
import vigil.cli.CommandLineRun;
import vigil.cli.Tools;

/** Where the program starts: without a command, or with a file, it opens the window. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) {
        // Libraries log through here, and their messages may hold values.
        LogManager.getLogManager().reset();
        Given given = Given.of(List.of(arguments));
        if (given.window()) {
            if (given.file().filter(VigilApp.ofThisUser()::handOver).isEmpty()) {
                var coming = VigilApp.wire();
                Application.launch(VigilApp.class, arguments);
                coming.join();
            }
            return;
        }
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        if (arguments[0].equals(ChildCommand.MARK)) {
            System.exit(
                    BenchSubject.runChild(
                            Clock.systemDefaultZone(),
                            arguments,
                            new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                            err));
        }
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        Tools tools = new ProgramTools(Clock.systemDefaultZone());
        int status = new CommandLineRun(tools, out, err, terminal()).run(arguments);
        System.exit(status);
    }

    /**
     * Whether what is written on standard error is seen on a terminal that can go back in a line.
     * Java cannot tell where standard error goes; the launcher script can, and says so.
     */
    private static boolean terminal() {
        Console console = System.console();
        return console != null
                && console.isTerminal()
                && !"dumb".equals(System.getenv("TERM"))
                && !"lines".equals(System.getProperty("vigil.progress"));
    }
}
