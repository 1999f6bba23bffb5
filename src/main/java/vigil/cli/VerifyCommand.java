package vigil.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.casework.OpenedStore;
import vigil.casework.PanelDesk;

/** Reads a whole store and says whether all of it is as it was written. */
@Command(
        name = "verify",
        description = {
            "Reads every page of a store and walks its whole audit record. Damage ends with status 3",
            "and one sentence that names the file."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    private final Tools tools;
    private final Output output;

    @Parameters(paramLabel = "STORE", description = "Folder of the store.")
    private Path store = Path.of(".");

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    @Mixin private StoreOptions options = new StoreOptions();

    VerifyCommand(Tools tools, Output output) {
        this.tools = tools;
        this.output = output;
    }

    @Override
    public Integer call() throws Exception {
        PanelDesk desk = options.open(store, tools, output);
        try {
            OpenedStore.Verified verified = desk.verify(output.progress());
            if (json) {
                output.json(document -> {
                    document.writeStartObject();
                    document.writeStringField("format", "vigil-verify/1");
                    document.writeBooleanField("good", true);
                    document.writeNumberField("pages", verified.pages());
                    document.writeNumberField("auditRows", verified.auditRows());
                    document.writeNumberField("cases", verified.cases());
                    document.writeNumberField("bytes", verified.bytes());
                    document.writeEndObject();
                });
            } else {
                say(output, verified);
            }
            return Exit.GOOD;
        } finally {
            desk.close(output.progress());
        }
    }

    static void say(Output output, OpenedStore.Verified verified) {
        output.say(
                "cli.verify.good",
                verified.pages(),
                verified.auditRows(),
                verified.cases(),
                verified.bytes() / 1_000_000.0);
    }
}
