package vigil.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.casework.ThisComputer;
import vigil.casework.ThisComputer.Part;

/** Gathers what somebody who helps needs, without case content. */
@Command(
        name = "diagnose",
        description = {
            "Gathers versions, sizes, rounded counts, settings, codes and places in the program for",
            "whoever helps: no case content, no names, no folders. Shows all of it; --out saves the same."
        },
        mixinStandardHelpOptions = true)
final class DiagnoseCommand implements Callable<Integer> {

    private final Tools tools;
    private final Output output;

    @Mixin private StoreIfAny store = new StoreIfAny();

    @Option(names = "--out", paramLabel = "FILE", description = "Save it there as text.")
    private @Nullable Path out;

    DiagnoseCommand(Tools tools, Output output) {
        this.tools = tools;
        this.output = output;
    }

    @Override
    public Integer call() throws Exception {
        List<Part> parts =
                tools.device()
                        .computer()
                        .diagnosis(
                                store.folder(tools),
                                Optional.empty(),
                                List.of("no window"),
                                output.progress());
        String text = ThisComputer.text(parts);
        if (out == null) {
            output.line(text.strip());
            return Exit.GOOD;
        }
        try {
            Files.writeString(out, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Refused(new Problem.NotWritable(out.toString()), e);
        }
        output.line(text.strip());
        output.say("cli.diagnose.saved", out.toString());
        return Exit.GOOD;
    }
}
