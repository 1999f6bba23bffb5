package vigil.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import vigil.words.Words;

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
final class VigilCommand {

    private final Words words;

    VigilCommand(Words words) {
        this.words = words;
    }

    @Option(
            names = "--language",
            paramLabel = "en|cy",
            scope = ScopeType.INHERIT,
            description = "What is said and written in English or Welsh; English if not given.")
    void language(Spoken language) {
        words.speak(language == Spoken.cy ? Words.WELSH : Words.ENGLISH);
    }

    /** As languages are named on the command line. */
    enum Spoken {
        en,
        cy
    }
}
