package vigil.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.casework.ImportReport;
import vigil.casework.ImportUndo;
import vigil.casework.IntakeSource;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Refused;

/** Brings cases in. */
@Command(
        name = "import",
        description = {
            "Brings cases in: from a folder or workbook of Vigil's own tables, or from one table with",
            "a mapping file. All of it lands or none of it. docs/guide/importing.md explains each.",
            "--undo takes one import out again."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand extends StoreCommand {

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "SOURCE",
            description = "A folder, a CSV file (also .gz) or an Excel file (.xlsx).")
    private @Nullable Path source;

    @Option(
            names = "--undo",
            paramLabel = "BATCH",
            description = "Take out the cases of this import; vigil imports lists them.")
    private @Nullable UUID undo;

    @Option(
            names = "--untouched-only",
            description = "With --undo: take out the cases nobody has changed, keep the others.")
    private boolean untouchedOnly;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "What the columns of the table mean.")
    private @Nullable Path mapping;

    @Option(names = "--dry-run", description = "Read and report, store nothing.")
    private boolean dryRun;

    @Spec private @Nullable CommandSpec spec;

    ImportCommand(Tools tools, Output output) {
        super(tools, output);
    }

    @Override
    public Integer call() throws Exception {
        if (undo == null) {
            from();
        }
        return super.call();
    }

    @Override
    int at(PanelDesk desk) throws Refused {
        return undo != null ? takeBack(desk, undo) : bringIn(desk, from());
    }

    /** What is brought in; what is missing is said before anybody types a passphrase. */
    private Path from() throws Refused {
        if (source == null) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    tools.words().of("cli.import.noSource"));
        }
        Path from = source;
        if (!Files.exists(from)) {
            throw new Refused(new Problem.NotReadable(from.toString()));
        }
        if (table(from) && mapping == null) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    tools.words().of("cli.import.noMapping", from.toString()));
        }
        return from;
    }

    private boolean table(Path from) {
        return Files.isRegularFile(from) && !tools.files().isCases(from);
    }

    private int bringIn(PanelDesk desk, Path from) throws Refused {
        IntakeSource read =
                mapping == null || !table(from)
                        ? tools.files().folder(from)
                        : tools.files().table(from, mapping, desk.profile().areas());
        ImportReport report =
                dryRun
                        ? desk.imports().rehearse(read, output.progress())
                        : desk.imports().run(read, output.progress());
        new ImportWords(tools.words(), output).say(report, dryRun);
        if (report.landed() && desk.duplicates().possible()) {
            output.say(
                    "cli.duplicates.afterImport",
                    desk.duplicates().undecided(output.progress()).size());
        }
        return report.refusedRows() > 0 ? Exit.REFUSED : Exit.GOOD;
    }

    private int takeBack(PanelDesk desk, UUID batch) throws Refused {
        ImportUndo plan = desk.importHistory().plan(batch);
        plan.kept()
                .forEach(kept ->
                        output.line(
                                "  "
                                        + kept.reference().text()
                                        + "  "
                                        + kept.uses().stream()
                                                .sorted()
                                                .map(use -> tools.words().of("imports.use." + use))
                                                .collect(Collectors.joining(", "))));
        ImportUndo done = desk.importHistory().undo(batch, untouchedOnly);
        output.say("cli.import.undone", done.removable().size(), done.kept().size());
        return Exit.GOOD;
    }
}
