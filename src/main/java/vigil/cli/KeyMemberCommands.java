package vigil.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.casework.PanelDesk;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.domain.access.KeyClass;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;

/** Giving a key, taking it away, and changing the role it goes with. */
final class KeyMemberCommands {

    private KeyMemberCommands() {}

    /** That the files follow, and when: a command closes the store as it ends. */
    static void sayFiles(PanelDesk desk, Output output) {
        if (desk.keys().filesWait()) {
            output.say("cli.keys.files");
        }
    }

    /** Something done to one member. */
    private abstract static class OnMember extends StoreCommand {

        OnMember(Tools tools, Output output) {
            super(tools, output);
        }

        static PanelMember named(PanelDesk desk, String userName) throws Refused {
            return desk.membership().members().stream()
                    .filter(member -> member.userName().equals(Optional.of(userName)))
                    .findFirst()
                    .orElseThrow(() -> new Refused(new Problem.UnknownUser(userName)));
        }

        void sayLost(Set<KeyClass> lost) {
            if (!lost.isEmpty()) {
                output.say("cli.keys.lost", KeysCommand.names(tools, lost));
            }
        }
    }

    @Command(
            name = "add",
            description = "Adds a person to the panel and gives them a key.",
            mixinStandardHelpOptions = true)
    static final class Add extends OnMember {

        @Option(names = "--name", required = true, paramLabel = "NAME", description = "Their name.")
        private String name = "";

        @Option(
                names = "--new-user",
                required = true,
                paramLabel = "NAME",
                description = "The short name they will unlock with.")
        private String userName = "";

        @Option(
                names = "--role",
                required = true,
                paramLabel = "ROLE",
                description = "One of ${COMPLETION-CANDIDATES}.")
        private PanelRole role = PanelRole.PANEL_MEMBER;

        @Option(
                names = "--agency",
                paramLabel = "CODE",
                defaultValue = "",
                description = "Code of their agency (AGENCY_TYPE).")
        private String agency = "";

        @Option(
                names = "--cleared",
                description = "They may read what the police restricted, if the role allows it.")
        private boolean cleared;

        @Option(
                names = "--new-passphrase-file",
                paramLabel = "FILE",
                description = "File whose first line is their passphrase; else it is asked for.")
        private @Nullable Path passphraseFile;

        Add(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            PanelMember member =
                    new PanelMember(
                            desk.membership().newId(),
                            Optional.of(userName),
                            name,
                            agency,
                            role,
                            true,
                            cleared);
            try (Passphrase passphrase =
                    passphraseFile != null
                            ? StoreOptions.fromFile(passphraseFile)
                            : StoreOptions.typed(
                                    tools.words().of("cli.keys.newPassphrase", name))) {
                desk.keys().give(member, passphrase);
            }
            output.say("cli.keys.added", name);
            return Exit.GOOD;
        }
    }

    @Command(
            name = "remove",
            description = "Takes a key away; with --rotate the keys they had are changed as well.",
            mixinStandardHelpOptions = true)
    static final class Remove extends OnMember {

        @Parameters(index = "1", paramLabel = "NAME", description = "Whose key: the user name.")
        private String userName = "";

        @Option(names = "--rotate", description = "Change the keys they had.")
        private boolean rotate;

        Remove(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            PanelMember member = named(desk, userName);
            Set<KeyClass> had = desk.keys().take(member);
            output.say("cli.keys.removed", member.name());
            if (rotate) {
                // Also if they had none of names: they had the key of the files.
                desk.keys().changeKeys(had, output.progress());
                output.say("cli.keys.rotated");
                sayFiles(desk, output);
            } else {
                sayLost(had);
            }
            return Exit.GOOD;
        }
    }

    @Command(
            name = "role",
            description = "Changes somebody’s role or clearance; their passphrase stays.",
            mixinStandardHelpOptions = true)
    static final class ChangeRole extends OnMember {

        @Parameters(index = "1", paramLabel = "NAME", description = "Whose key: the user name.")
        private String userName = "";

        @Parameters(
                index = "2",
                paramLabel = "ROLE",
                description = "One of ${COMPLETION-CANDIDATES}.")
        private PanelRole role = PanelRole.PANEL_MEMBER;

        @Option(
                names = "--cleared",
                negatable = true,
                description = "Whether they may read what the police restricted.")
        private @Nullable Boolean cleared;

        ChangeRole(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            PanelMember before = named(desk, userName);
            PanelMember now =
                    new PanelMember(
                            before.id(),
                            before.userName(),
                            before.name(),
                            before.agency(),
                            role,
                            before.active(),
                            cleared != null ? cleared : before.cleared());
            Set<KeyClass> lost = desk.keys().save(now);
            output.say("cli.keys.role", now.name(), tools.words().of("role." + role.name()));
            sayLost(lost);
            return Exit.GOOD;
        }
    }
}
