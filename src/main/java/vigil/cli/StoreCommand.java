package vigil.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vigil.casework.PanelDesk;
import vigil.casework.Refused;

/** Something done at a store that is opened for it and closed again. */
abstract class StoreCommand implements Callable<Integer> {

    final Tools tools;
    final Output output;

    // Without an index, so that required options that are missing too are said with it.
    @Parameters(paramLabel = "STORE", description = "Folder of the store.")
    private Path store = Path.of(".");

    @Mixin private StoreOptions options = new StoreOptions();

    StoreCommand(Tools tools, Output output) {
        this.tools = tools;
        this.output = output;
    }

    /** May be preceded by what needs no store; then it ends with {@code super.call()}. */
    @Override
    public Integer call() throws Exception {
        PanelDesk desk = options.open(store, tools, output);
        try {
            return at(desk);
        } finally {
            desk.close(output.progress());
        }
    }

    /** What is done, and the exit code that it ends with. */
    abstract int at(PanelDesk desk) throws Refused;
}
