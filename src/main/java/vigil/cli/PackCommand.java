package vigil.cli;

import picocli.CommandLine.Command;

/** Packs for readers. */
@Command(
        name = "pack",
        description = "Writes a pack for readers, cut down by rule to what they may see.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class PackCommand {}
