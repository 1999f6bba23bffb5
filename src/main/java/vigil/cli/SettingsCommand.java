package vigil.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.casework.DeviceSettings.Device;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.casework.Setting;
import vigil.casework.SettingRule;
import vigil.casework.SettingsFile;
import vigil.casework.SettingsTravel;

/** Lists and changes settings, and takes them from one store or computer to another. */
@Command(
        name = "settings",
        description =
                "Lists, changes, exports and imports what the panel and this computer have set.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class SettingsCommand {

    private final Tools tools;
    private final Output output;

    SettingsCommand(Tools tools, Output output) {
        this.tools = tools;
        this.output = output;
    }

    CommandLine whole() {
        return new CommandLine(this)
                .addSubcommand(new ListThem(tools, output))
                .addSubcommand(new SetOne(tools, output))
                .addSubcommand(new Export(tools, output))
                .addSubcommand(new Import(tools, output));
    }

    /** Lists all. */
    @Command(
            name = "list",
            description = "Lists every setting, changed ones with a star, with what it may be.",
            mixinStandardHelpOptions = true)
    private static final class ListThem extends StoreCommand {
        ListThem(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            output.line("[panel]");
            for (Map.Entry<Setting, String> each : desk.settings().all().entrySet()) {
                Setting setting = each.getKey();
                line(setting.key(), each.getValue(), setting.initial(), setting.rule(), false);
            }
            output.line("[computer]");
            for (Device each : Device.values()) {
                if (SettingsFile.travels(each)) {
                    line(
                            each.key(),
                            tools.device().get(each),
                            each.initial(),
                            each.rule().orElseThrow(),
                            tools.device().policy().locked(each));
                }
            }
            return Exit.GOOD;
        }

        private static String range(SettingRule rule) {
            return switch (rule) {
                case SettingRule.Whole w -> w.least() + "-" + w.most();
                case SettingRule.OneOf o -> String.join("|", o.choices());
                case SettingRule.Text _ -> "";
                case SettingRule.People _ -> "";
            };
        }

        private void line(
                String key, String content, String initial, SettingRule rule, boolean held) {
            String range = range(rule);
            output.line(
                    (content.equals(initial) ? "  " : "* ")
                            + key
                            + " = "
                            + content.replace("\n", "\\n")
                            + (range.isEmpty() ? "" : "  (" + range + ")")
                            + (held ? "  " + tools.words().of("settings.byPolicy") : ""));
        }
    }

    /** Sets one. */
    @Command(
            name = "set",
            description = "Sets one thing, which is in the audit record if it is the panel’s.",
            mixinStandardHelpOptions = true)
    private static final class SetOne extends StoreCommand {
        @Parameters(index = "1", paramLabel = "NAME", description = "As “settings list” says it.")
        private String name = "";

        @Parameters(index = "2", paramLabel = "VALUE", description = "\\n breaks a line.")
        private String value = "";

        SetOne(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        public Integer call() throws Exception {
            // What is this computer's needs no store.
            Optional<Device> device = Device.named(name).filter(SettingsFile::travels);
            if (device.isPresent()) {
                return computer(device.get());
            }
            setting();
            return super.call();
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            desk.settings().set(setting(), content());
            output.say("cli.settings.set", name, content());
            return Exit.GOOD;
        }

        private Setting setting() throws Refused {
            return Setting.named(name).orElseThrow(() -> new Refused(new Problem.NotFound(name)));
        }

        private String content() {
            return value.replace("\\n", "\n");
        }

        private int computer(Device each) throws Refused {
            String content = content();
            Optional<Problem.Invalid> trouble =
                    each.rule().orElseThrow().trouble("settings." + each.key(), content);
            if (trouble.isPresent()) {
                throw new Refused(trouble.get());
            }
            tools.device().set(each, content);
            String holds = tools.device().get(each);
            output.say(
                    holds.equals(content) ? "cli.settings.set" : "cli.settings.locked",
                    name,
                    holds);
            return holds.equals(content) ? Exit.GOOD : Exit.REFUSED;
        }
    }

    /** Writes a file. */
    @Command(
            name = "export",
            description = "Writes all settings into one file that can be read.",
            mixinStandardHelpOptions = true)
    private static final class Export extends StoreCommand {
        @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to.")
        private Path out = Path.of("vigil-settings.txt");

        Export(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            desk.settingsTravel(tools.device()).write(out);
            output.say("cli.settings.exported", out.toString());
            return Exit.GOOD;
        }
    }

    /** Takes a file in. */
    @Command(
            name = "import",
            description = "Shows what a file of settings would change, and takes it over.",
            mixinStandardHelpOptions = true)
    private static final class Import extends StoreCommand {
        @Parameters(index = "1", paramLabel = "FILE", description = "Written by “settings export”.")
        private Path file = Path.of(".");

        @Option(names = "--preview", description = "Only show what would change.")
        private boolean preview;

        @Option(
                names = "--only",
                split = ",",
                paramLabel = "NAME",
                description = "Take over only these.")
        private @Nullable List<String> only;

        Import(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            SettingsTravel travel = desk.settingsTravel(tools.device());
            SettingsTravel.Offer offer = travel.read(file);
            Set<String> keys = new LinkedHashSet<>();
            for (SettingsFile.Difference each : offer.differences()) {
                if (only == null || only.contains(each.key())) {
                    keys.add(each.key());
                    output.line(
                            each.key()
                                    + ": "
                                    + each.now().replace("\n", "\\n")
                                    + " -> "
                                    + each.then().replace("\n", "\\n"));
                }
            }
            if (keys.isEmpty()) {
                output.say("cli.settings.same");
            } else if (preview) {
                output.say("cli.settings.would", keys.size());
            } else {
                List<String> kept = travel.take(offer, keys);
                kept.forEach(key ->
                        output.say(
                                "cli.settings.locked",
                                key,
                                Device.named(key).map(tools.device()::get).orElse("")));
                output.say("cli.settings.taken", keys.size() - kept.size());
            }
            return Exit.GOOD;
        }
    }
}
