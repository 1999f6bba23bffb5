package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

class ManualPageTest {

    @Command(
            name = "vigil",
            version = "Vigil 9",
            description = "Above.",
            footer = {"Exit status: 0 good."})
    static final class Above {}

    @Command(
            name = "do",
            description = {".begins with a stop,", "and has a \\ in it."})
    static final class Part implements Runnable {
        @Parameters(paramLabel = "WHAT", description = "What is done.")
        private String what = "";

        @Option(names = "--how-much", paramLabel = "N", description = "How much of it.")
        private int much;

        @Option(names = "--secret", hidden = true)
        private boolean secret;

        @Override
        public void run() {}
    }

    @Command(name = "unseen", hidden = true)
    static final class Unseen implements Runnable {
        @Override
        public void run() {}
    }

    private static String page() {
        CommandLine line = new CommandLine(new Above());
        line.addSubcommand(new Part());
        line.addSubcommand(new Unseen());
        return new ManualPage(line.getCommandSpec(), "2026-11-22").text();
    }

    @Test
    void everyCommandAndOptionThatIsNotHiddenIsOnThePage() {
        assertThat(page())
                .startsWith(".TH VIGIL 1 \"2026-11-22\" \"Vigil 9\"")
                .contains(".SS \"vigil do WHAT\"")
                .contains(".B \\-\\-how\\-much N")
                .contains("How much of it.")
                .contains("Exit status: 0 good.")
                .doesNotContain("unseen")
                .doesNotContain("secret");
    }

    @Test
    void noSentenceIsTakenForAnInstruction() {
        assertThat(page()).contains("\\&.begins with a stop,").contains("a \\e in it");
    }
}
