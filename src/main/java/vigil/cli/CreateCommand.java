package vigil.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.casework.Passphrase;
import vigil.casework.StoreCare;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.panel.Area;
import vigil.domain.panel.PanelProfile;

/** Makes a new store. */
@Command(
        name = "create",
        description = "Makes a new, empty, encrypted store. The recovery key is printed once.",
        mixinStandardHelpOptions = true)
final class CreateCommand implements Callable<Integer> {

    private final Tools tools;
    private final Output output;

    @Parameters(
            paramLabel = "FOLDER",
            description = "Folder for the store; empty or not there yet.")
    private Path folder = Path.of(".");

    @Option(
            names = "--panel",
            required = true,
            paramLabel = "NAME",
            description = "Name of the panel.")
    private String panel = "";

    @Option(
            names = "--area",
            required = true,
            paramLabel = "NAME",
            description = "A borough of the panel; give it once for each.")
    private List<String> areas = List.of();

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "Your name.")
    private String name = "";

    @Option(
            names = "--new-user",
            required = true,
            paramLabel = "NAME",
            description = "The short name you will unlock with.")
    private String userName = "";

    @Mixin private StoreOptions options = new StoreOptions();

    CreateCommand(Tools tools, Output output) {
        this.tools = tools;
        this.output = output;
    }

    @Override
    public Integer call() throws Exception {
        PanelProfile profile = new PanelProfile(panel, areas(areas));
        PanelMember first =
                new PanelMember(
                        tools.care().newId(),
                        Optional.of(userName),
                        name,
                        "AGENCY_TYPE17",
                        PanelRole.COORDINATOR,
                        true);
        StoreCare.Created created;
        try (Passphrase passphrase = options.passphrase(tools, "cli.newPassphrase")) {
            created =
                    tools.care()
                            .create(
                                    new StoreCare.NewStore(folder, profile, first),
                                    passphrase,
                                    output.progress());
        }
        try {
            created.desk().close(output.progress());
            output.say("cli.created", folder.toString());
            output.say("cli.recoveryKey");
            output.line("");
            output.line("    " + String.valueOf(created.recoveryKey()));
            output.line("");
        } finally {
            Arrays.fill(created.recoveryKey(), '\0');
        }
        return Exit.GOOD;
    }

    /** Areas by name, with codes and abbreviations made from it. */
    static List<Area> areas(List<String> names) {
        List<Area> areas = new ArrayList<>();
        for (String name : names) {
            String letters = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "") + "XXX";
            int length = 3;
            String abbreviation = letters.substring(0, 3);
            while (length < Math.min(8, letters.length()) && taken(areas, abbreviation)) {
                abbreviation = letters.substring(0, ++length);
            }
            areas.add(
                    new Area(
                            name.strip().toUpperCase(Locale.ROOT).replace(' ', '_'),
                            name.strip(),
                            abbreviation));
        }
        return areas;
    }

    private static boolean taken(List<Area> areas, String abbreviation) {
        return areas.stream().anyMatch(area -> area.abbreviation().equals(abbreviation));
    }
}
