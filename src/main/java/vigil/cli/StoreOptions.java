package vigil.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vigil.casework.KeyVault;
import vigil.casework.OpeningReason;
import vigil.casework.PanelDesk;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.words.LeavingText;

/** How a command opens a store. */
final class StoreOptions {

    @Option(
            names = {"-u", "--user"},
            paramLabel = "NAME",
            description = "Whose key to use; not needed if there is only one.")
    private @Nullable String user;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "File whose first line is the passphrase; otherwise it is asked for.")
    private @Nullable Path passphraseFile;

    @Option(
            names = "--older-on-purpose",
            description = {
                "Go on although the copy is older than the one last open on this computer;",
                "the audit record will say so."
            })
    private boolean older;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "File that is needed besides the passphrase, if one is.")
    private @Nullable Path keyFile;

    /** Opens the store; the caller closes it. */
    PanelDesk open(Path store, Tools tools, Output output) throws Refused {
        String who = who(store, tools);
        try (Passphrase passphrase = passphrase(tools, "cli.passphrase")) {
            if (keyFile == null) {
                return open(store, who, passphrase, tools, output);
            }
            try (Passphrase whole = tools.care().withKeyFile(passphrase, keyFile)) {
                return open(store, who, whole, tools, output);
            }
        }
    }

    /** The same with a passphrase that has been asked for. */
    PanelDesk open(Path store, String who, Passphrase passphrase, Tools tools, Output output)
            throws Refused {
        PanelDesk desk = tools.care().open(store, who, passphrase, older, output.progress());
        desk.notes()
                .lastEntry()
                .ifPresent(at ->
                        output.note(
                                "cli.notes.clock",
                                tools.words().moment(at.atZone(desk.clock().getZone()))));
        LeavingText leaves = new LeavingText(tools.words());
        AtomicReference<String> said = new AtomicReference<>("");
        desk.tell(leaving -> {
            String line = leaves.line(leaving);
            if (!said.getAndSet(line).equals(line)) {
                output.note("cli.leaving", line);
            }
        });
        return desk;
    }

    /** A reason given on the command line; none if it is empty. */
    static OpeningReason reason(String text) {
        return text.isBlank()
                ? OpeningReason.NONE
                : new OpeningReason(OpeningReason.Why.OTHER, text);
    }

    /** Whose key to use. */
    String who(Path store, Tools tools) throws Refused {
        return user != null ? user : who(tools.care().holders(store));
    }

    String who(List<KeyVault.Holder> holders) throws Refused {
        if (user != null) {
            return user;
        }
        if (holders.size() != 1) {
            throw new Refused(new Problem.UserNotNamed(holders.size()));
        }
        return holders.getFirst().userName();
    }

    Passphrase passphrase(Tools tools, String promptKey) throws Refused {
        if (passphraseFile != null) {
            return fromFile(passphraseFile);
        }
        return typed(tools.words().of(promptKey));
    }

    /** What somebody types without it being shown; the caller closes it. */
    static Passphrase typed(String prompt) throws Refused {
        Console console = System.console();
        char[] typed =
                console == null || !console.isTerminal()
                        ? null
                        : console.readPassword("%s", prompt + " ");
        return Optional.ofNullable(typed)
                .map(characters -> {
                    Passphrase passphrase = Passphrase.of(characters);
                    Arrays.fill(characters, '\0');
                    return passphrase;
                })
                .orElseThrow(() -> new Refused(new Problem.NoPassphrase()));
    }

    /** Whether somebody at a terminal says yes to a question; without a terminal nobody does. */
    static boolean agreed(String question, String yes) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            return false;
        }
        String said = console.readLine("%s ", question);
        return said != null && said.strip().equalsIgnoreCase(yes);
    }

    boolean fromFile() {
        return passphraseFile != null;
    }

    /** The first line of a file; the caller closes it. */
    static Passphrase fromFile(Path file) throws Refused {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Refused(new Problem.NotReadable(file.toString()), e);
        }
        CharBuffer characters = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        Arrays.fill(bytes, (byte) 0);
        int end = 0;
        while (end < characters.length()
                && characters.charAt(end) != '\n'
                && characters.charAt(end) != '\r') {
            end++;
        }
        char[] line = new char[end];
        characters.get(line);
        Passphrase passphrase = Passphrase.of(line);
        Arrays.fill(line, '\0');
        Arrays.fill(characters.array(), '\0');
        return passphrase;
    }
}
