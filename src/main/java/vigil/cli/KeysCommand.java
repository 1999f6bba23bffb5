package vigil.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.casework.KeyVault;
import vigil.domain.access.KeyClass;

/** Who can unlock a store, in which role, and what their keys open. */
@Command(
        name = "keys",
        description = "Who can unlock a store, and what the key of each opens.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class KeysCommand {

    private final Tools tools;
    private final Output output;

    KeysCommand(Tools tools, Output output) {
        this.tools = tools;
        this.output = output;
    }

    /** What it is made of. */
    CommandLine whole() {
        return new CommandLine(this)
                .addSubcommand(new Listing(tools, output))
                .addSubcommand(new KeyMemberCommands.Add(tools, output))
                .addSubcommand(new KeyMemberCommands.Remove(tools, output))
                .addSubcommand(new KeyMemberCommands.ChangeRole(tools, output))
                .addSubcommand(new KeyChangeCommands.Rotate(tools, output))
                .addSubcommand(new KeyChangeCommands.Recovery(tools, output))
                .addSubcommand(new KeyChangeCommands.Split(tools, output));
    }

    /** The names of classes, as a sentence has them. */
    static String names(Tools tools, Collection<KeyClass> classes) {
        return new TreeSet<>(classes)
                .stream()
                        .map(each -> tools.words().of("keyClass." + each.name()))
                        .collect(Collectors.joining(", "));
    }

    /** Needs no passphrase: names and roles stand readable in the key file. */
    @Command(
            name = "list",
            description = "Shows who has a key, in which role, and what it opens.",
            mixinStandardHelpOptions = true)
    static final class Listing implements Callable<Integer> {

        private final Tools tools;
        private final Output output;

        @Parameters(paramLabel = "STORE", description = "Folder of the store.")
        private Path store = Path.of(".");

        @Option(names = "--json", description = "Write JSON.")
        private boolean json;

        Listing(Tools tools, Output output) {
            this.tools = tools;
            this.output = output;
        }

        @Override
        public Integer call() throws Exception {
            tools.care().holders(store);
            KeyVault.Roster roster = tools.care().roster(store);
            if (json) {
                output.json(document -> {
                    document.writeStartObject();
                    document.writeStringField("format", "vigil-keys/1");
                    document.writeBooleanField("recovery", roster.recovery().isPresent());
                    document.writeArrayFieldStart("holders");
                    for (KeyVault.Slot slot : roster.slots()) {
                        document.writeStartObject();
                        document.writeStringField("user", slot.holder().userName());
                        document.writeStringField("role", slot.holder().role());
                        document.writeBooleanField("old", slot.old());
                        document.writeBooleanField("keyFile", slot.keyFile());
                        document.writeArrayFieldStart("keys");
                        for (KeyClass each : new TreeSet<>(slot.holder().keys())) {
                            document.writeStartObject();
                            document.writeStringField("of", each.name().toLowerCase(Locale.ROOT));
                            document.writeBooleanField("waiting", slot.waiting().contains(each));
                            document.writeEndObject();
                        }
                        document.writeEndArray();
                        document.writeEndObject();
                    }
                    document.writeEndArray();
                    document.writeEndObject();
                });
                return Exit.GOOD;
            }
            output.say("cli.keys.count", roster.slots().size());
            roster.slots().forEach(slot -> output.line("  " + line(slot)));
            if (!roster.changing().isEmpty()) {
                output.say("cli.keys.changing", names(tools, roster.changing()));
            }
            if (roster.recovery().isEmpty()) {
                output.say("cli.keys.noRecovery");
            }
            return Exit.GOOD;
        }

        private String line(KeyVault.Slot slot) {
            List<String> parts = new java.util.ArrayList<>();
            parts.add(slot.holder().userName());
            parts.add(
                    tools.words()
                            .find("role." + slot.holder().role())
                            .orElse(slot.holder().role()));
            if (!slot.holder().keys().isEmpty() && !slot.old()) {
                parts.add(names(tools, slot.holder().keys()));
            }
            if (slot.old()) {
                parts.add(tools.words().of("cli.keys.old"));
            } else if (!slot.waiting().isEmpty()) {
                parts.add(tools.words().of("cli.keys.waiting", names(tools, slot.waiting())));
            }
            if (slot.keyFile()) {
                parts.add(tools.words().of("cli.keys.file"));
            }
            return String.join("; ", parts);
        }
    }
}
