package vigil.cli;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The page of the system's manual, in its language (man macros of roff), from the commands. */
final class ManualPage {

    private final CommandSpec root;
    private final String date;
    private final StringBuilder page = new StringBuilder();

    ManualPage(CommandSpec root, String date) {
        this.root = root;
        this.date = date;
    }

    String text() {
        line(".TH VIGIL 1 \"%s\" \"%s\" \"Vigil\"", date, root.version()[0]);
        line(".SH NAME");
        line("vigil \\- %s", escaped("review deaths from drugs and alcohol"));
        line(".SH SYNOPSIS");
        line(".B vigil");
        line(".RI [ COMMAND | FILE ]");
        line(".SH DESCRIPTION");
        paragraph(root.usageMessage().description());
        line(".PP");
        line(
                escaped(
                        "With a FILE, a store's folder or a bundle (.vigil), the window opens at its page. A"
                                + " FILE that does not end in .vigil needs a slash in its name, or the command open."));
        line(".SH COMMANDS");
        command("vigil", root);
        line(".SH EXIT STATUS");
        paragraph(root.usageMessage().footer());
        line(".SH FILES");
        line(
                escaped(
                        "A store is one folder that you choose. The look and the folders of recent stores are kept in"
                                + " ~/.config/vigil, faults without any content in ~/.local/state/vigil."));
        return page.toString();
    }

    private void command(String name, CommandSpec spec) {
        for (Map.Entry<String, CommandLine> entry : spec.subcommands().entrySet()) {
            CommandSpec part = entry.getValue().getCommandSpec();
            if (part.usageMessage().hidden()) {
                continue;
            }
            String whole = name + " " + entry.getKey();
            String parameters =
                    part.positionalParameters().stream()
                            .map(PositionalParamSpec::paramLabel)
                            .collect(Collectors.joining(" "));
            line(".SS \"%s\"", escaped(parameters.isEmpty() ? whole : whole + " " + parameters));
            paragraph(part.usageMessage().description());
            for (PositionalParamSpec parameter : part.positionalParameters()) {
                argument(parameter.paramLabel(), parameter);
            }
            for (OptionSpec option : part.options()) {
                if (!option.hidden() && !option.usageHelp() && !option.versionHelp()) {
                    String label = option.arity().max() == 0 ? "" : " " + option.paramLabel();
                    argument(String.join(", ", option.names()) + label, option);
                }
            }
            command(whole, part);
        }
    }

    private void argument(String head, ArgSpec argument) {
        line(".TP");
        line(".B %s", escaped(head));
        paragraph(argument.description());
    }

    private void paragraph(String... lines) {
        String text =
                Arrays.stream(lines)
                        .filter(words -> !words.isBlank())
                        .map(String::strip)
                        .collect(Collectors.joining("\n"));
        text.lines().forEach(words -> line("%s", escaped(words)));
    }

    /** Hyphens stay hyphens that can be copied, and no line is taken for a macro. */
    private static String escaped(String text) {
        String plain = text.replace("%n", "\n").replace("%%", "%");
        plain = plain.replace("\\", "\\e").replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }

    private void line(String format, Object... arguments) {
        page.append(arguments.length == 0 ? format : format.formatted(arguments)).append('\n');
    }
}
