package vigil.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.casework.Passphrase;

/** Makes a backup now. */
@Command(
        name = "backup",
        description = {
            "Makes a backup of a closed store now, and proves it by opening it. With --to it is also",
            "copied to a second place, and compared there."
        },
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    private final Tools tools;
    private final Output output;

    @Parameters(paramLabel = "STORE", description = "Folder of the store.")
    private Path store = Path.of(".");

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            description = "A folder elsewhere, such as a stick or share; it must be there.")
    private @Nullable Path place;

    @Mixin private StoreOptions options = new StoreOptions();

    BackupCommand(Tools tools, Output output) {
        this.tools = tools;
        this.output = output;
    }

    @Override
    public Integer call() throws Exception {
        String who = options.who(store, tools);
        Path made;
        try (Passphrase passphrase = options.passphrase(tools, "cli.passphrase")) {
            made = tools.care().rescue().backUp(store, who, passphrase, output.progress());
        }
        output.say("cli.backup.made", made.toString());
        if (place != null) {
            Path copy = tools.care().rescue().copyTo(made, place, output.progress());
            output.say("cli.backup.copied", copy.toString());
        }
        return Exit.GOOD;
    }
}
