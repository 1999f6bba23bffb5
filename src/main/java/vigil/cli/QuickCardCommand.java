package vigil.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vigil.domain.access.PanelRole;

/** Writes the page that says what a role does each month. */
@Command(
        name = "quickcard",
        description = {
            "Writes a page for a role: what it does each month in Vigil, what it may do, and its",
            "keys. Needs no store."
        },
        mixinStandardHelpOptions = true)
final class QuickCardCommand implements Callable<Integer> {

    private final Tools tools;
    private final Output output;

    @Parameters(index = "0", paramLabel = "ROLE", description = "One of: ${COMPLETION-CANDIDATES}.")
    private PanelRole role = PanelRole.COORDINATOR;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description = "Where it goes; vigil-card-ROLE.pdf if not given.")
    private @Nullable Path file;

    QuickCardCommand(Tools tools, Output output) {
        this.tools = tools;
        this.output = output;
    }

    @Override
    public Integer call() throws Exception {
        String name = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Path target = file != null ? file : Path.of("vigil-card-" + name + ".pdf");
        tools.quickCards().write(role, target);
        output.say("cli.quickcard.written", target.toString());
        return Exit.GOOD;
    }
}
