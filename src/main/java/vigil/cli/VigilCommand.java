package vigil.cli;

import picocli.CommandLine.Command;

/** The command that stands above the others. */
@Command(
        name = "vigil",
        description = {
            "For panels that review deaths from drugs and alcohol, so that the next one can be prevented.",
            "Without a command the window opens."
        },
        mixinStandardHelpOptions = true,
        version = "Vigil 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit status: 0 good, 1 refused (one sentence says why), 2 not understood, 3 damage found,",
            "70 something unforeseen. A passphrase is asked for on the console, or read from the first",
            "line of --passphrase-file; never from an argument."
        })
final class VigilCommand {}
