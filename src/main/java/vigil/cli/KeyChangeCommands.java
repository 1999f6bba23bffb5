package vigil.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vigil.casework.PanelDesk;
import vigil.casework.Passphrase;
import vigil.casework.Refused;
import vigil.domain.access.KeyClass;

/** Changing the keys themselves, and the recovery key. */
final class KeyChangeCommands {

    private KeyChangeCommands() {}

    @Command(
            name = "rotate",
            description = {
                "Makes new keys and seals everything anew under them, or goes on with a change",
                "that was interrupted. Needs somebody who holds all of them."
            },
            mixinStandardHelpOptions = true)
    static final class Rotate extends StoreCommand {

        Rotate(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            if (desk.keys().roster().changing().isEmpty()) {
                desk.keys().changeKeys(Set.of(KeyClass.values()), output.progress());
            } else {
                desk.keys().finishChange(output.progress());
            }
            output.say("cli.keys.rotated");
            KeyMemberCommands.sayFiles(desk, output);
            return Exit.GOOD;
        }
    }

    @Command(
            name = "recovery",
            description = "Makes a new recovery key, on one sheet or split; it is printed once.",
            mixinStandardHelpOptions = true)
    static final class Recovery extends StoreCommand {

        @Option(
                names = "--sheets",
                paramLabel = "N",
                defaultValue = "1",
                description = "Split into this many sheets, at most 16.")
        private int sheets;

        @Option(
                names = "--needed",
                paramLabel = "K",
                defaultValue = "2",
                description = "So many of them are needed (${DEFAULT-VALUE}).")
        private int needed;

        Recovery(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            if (sheets != 1) {
                // Numbers that make no sense are refused before the old sheet is worth nothing.
                checkSplit(desk);
            }
            char[] whole = desk.keys().newRecoveryKey();
            try {
                if (sheets == 1) {
                    output.say("cli.keys.recovery");
                    show(output, List.of(whole));
                } else {
                    output.say("cli.keys.sheets", needed);
                    show(output, desk.keys().split(whole, needed, sheets));
                }
            } finally {
                Arrays.fill(whole, '\0');
            }
            return Exit.GOOD;
        }

        private void checkSplit(PanelDesk desk) throws Refused {
            char[] anyKey = "0000-0000-0000-0000-0000-0000-0000-0000-00".toCharArray();
            desk.keys().split(anyKey, needed, sheets);
        }
    }

    @Command(
            name = "split",
            description = "Splits a recovery key that you have into sheets. No store is needed.",
            mixinStandardHelpOptions = true)
    static final class Split implements Callable<Integer> {

        private final Tools tools;
        private final Output output;

        @Option(
                names = "--sheets",
                paramLabel = "N",
                defaultValue = "3",
                description = "How many sheets, at most 16 (${DEFAULT-VALUE}).")
        private int sheets;

        @Option(
                names = "--needed",
                paramLabel = "K",
                defaultValue = "2",
                description = "So many of them are needed (${DEFAULT-VALUE}).")
        private int needed;

        @Option(
                names = "--recovery-file",
                paramLabel = "FILE",
                description = "File whose first line is the recovery key; else it is asked for.")
        private @Nullable Path recoveryFile;

        Split(Tools tools, Output output) {
            this.tools = tools;
            this.output = output;
        }

        @Override
        public Integer call() throws Exception {
            try (Passphrase typed =
                    recoveryFile != null
                            ? StoreOptions.fromFile(recoveryFile)
                            : StoreOptions.typed(tools.words().of("cli.keys.typeRecovery"))) {
                char[] whole = typed.copy();
                try {
                    List<char[]> split = tools.care().split(whole, needed, sheets);
                    output.say("cli.keys.sheets", needed);
                    show(output, split);
                } finally {
                    Arrays.fill(whole, '\0');
                }
            }
            return Exit.GOOD;
        }
    }

    private static void show(Output output, List<char[]> sheets) {
        output.line("");
        for (char[] sheet : sheets) {
            output.line("    " + String.valueOf(sheet));
            Arrays.fill(sheet, '\0');
        }
        output.line("");
    }
}
