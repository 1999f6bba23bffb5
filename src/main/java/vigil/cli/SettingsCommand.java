package vigil.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.casework.DeviceSettings;
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
                .addSubcommand(new ListThem())
                .addSubcommand(new SetOne())
                .addSubcommand(new Export())
                .addSubcommand(new Import());
    }

    /** What every part of it does with an open store. */
    @FunctionalInterface
    private interface Task {
        int run(PanelDesk desk) throws Refused;
    }

    private int open(Path store, StoreOptions options, Task task) throws Refused {
        PanelDesk desk = options.open(store, tools, output);
        try {
            return task.run(desk);
        } finally {
            desk.close(output.progress());
        }
    }

    private DeviceSettings device() {
        return tools.device();
    }

    private static String range(SettingRule rule) {
        return switch (rule) {
            case SettingRule.Whole w -> w.least() + "-" + w.most();
            case SettingRule.OneOf o -> String.join("|", o.choices());
            case SettingRule.Text _ -> "";
            case SettingRule.People _ -> "";
        };
    }

    private void line(String key, String content, String initial, SettingRule rule, boolean held) {
        String range = range(rule);
        output.line(
                (content.equals(initial) ? "  " : "* ")
                        + key
                        + " = "
                        + content.replace("\n", "\\n")
                        + (range.isEmpty() ? "" : "  (" + range + ")")
                        + (held ? "  " + tools.words().of("settings.byPolicy") : ""));
    }

    /** Lists all. */
    @Command(
            name = "list",
            description = "Lists every setting, changed ones with a star, with what it may be.",
            mixinStandardHelpOptions = true)
    private final class ListThem implements Callable<Integer> {
        @Parameters(paramLabel = "STORE", description = "Folder of the store.")
        private Path store = Path.of(".");

        @Mixin private StoreOptions options = new StoreOptions();

        @Override
        public Integer call() throws Exception {
            return open(
                    store,
                    options,
                    desk -> {
                        output.line("[panel]");
                        for (Map.Entry<Setting, String> each : desk.settings().all().entrySet()) {
                            Setting setting = each.getKey();
                            line(
                                    setting.key(),
                                    each.getValue(),
                                    setting.initial(),
                                    setting.rule(),
                                    false);
                        }
                        output.line("[computer]");
                        for (Device each : Device.values()) {
                            if (SettingsFile.travels(each)) {
                                line(
                                        each.key(),
                                        device().get(each),
                                        each.initial(),
                                        each.rule().orElseThrow(),
                                        device().policy().locked(each));
                            }
                        }
                        return Exit.GOOD;
                    });
        }
    }

    /** Sets one. */
    @Command(
            name = "set",
            description = "Sets one thing, which is in the audit record if it is the panel’s.",
            mixinStandardHelpOptions = true)
    private final class SetOne implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "STORE", description = "Folder of the store.")
        private Path store = Path.of(".");

        @Parameters(index = "1", paramLabel = "NAME", description = "As “settings list” says it.")
        private String name = "";

        @Parameters(index = "2", paramLabel = "VALUE", description = "\\n breaks a line.")
        private String value = "";

        @Mixin private StoreOptions options = new StoreOptions();

        @Override
        public Integer call() throws Exception {
            String content = value.replace("\\n", "\n");
            Optional<Device> device = Device.named(name).filter(SettingsFile::travels);
            if (device.isPresent()) {
                return computer(device.get(), content);
            }
            Setting setting =
                    Setting.named(name).orElseThrow(() -> new Refused(new Problem.NotFound(name)));
            return open(
                    store,
                    options,
                    desk -> {
                        desk.settings().set(setting, content);
                        output.say("cli.settings.set", name, content);
                        return Exit.GOOD;
                    });
        }

        private int computer(Device each, String content) throws Refused {
            Optional<Problem.Invalid> trouble =
                    each.rule().orElseThrow().trouble("settings." + each.key(), content);
            if (trouble.isPresent()) {
                throw new Refused(trouble.get());
            }
            device().set(each, content);
            String holds = device().get(each);
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
    private final class Export implements Callable<Integer> {
        @Parameters(paramLabel = "STORE", description = "Folder of the store.")
        private Path store = Path.of(".");

        @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to.")
        private Path out = Path.of("vigil-settings.txt");

        @Mixin private StoreOptions options = new StoreOptions();

        @Override
        public Integer call() throws Exception {
            return open(
                    store,
                    options,
                    desk -> {
                        desk.settingsTravel(device()).write(out);
                        output.say("cli.settings.exported", out.toString());
                        return Exit.GOOD;
                    });
        }
    }

    /** Takes a file in. */
    @Command(
            name = "import",
            description = "Shows what a file of settings would change, and takes it over.",
            mixinStandardHelpOptions = true)
    private final class Import implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "STORE", description = "Folder of the store.")
        private Path store = Path.of(".");

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

        @Mixin private StoreOptions options = new StoreOptions();

        @Override
        public Integer call() throws Exception {
            return open(
                    store,
                    options,
                    desk -> {
                        SettingsTravel travel = desk.settingsTravel(device());
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
                                            Device.named(key).map(device()::get).orElse("")));
                            output.say("cli.settings.taken", keys.size() - kept.size());
                        }
                        return Exit.GOOD;
                    });
        }
    }
}
