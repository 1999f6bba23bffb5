package vigil.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.casework.Refused;
import vigil.domain.vocabulary.TaggingReport;
import vigil.domain.vocabulary.TaggingScore;

/** How well substances are found in free text, measured on a file that also has flags for them. */
@Command(
        name = "tagging",
        description = {
            "Compares the substances found in a file's texts with the file's own flags.",
            "Texts are columns that speak of causes or conditions; flags are columns named after substances."
        },
        mixinStandardHelpOptions = true)
final class TaggingCommand implements Callable<Integer> {

    /** Where the public file of a county lies, seen from the folder of the program. */
    private static final Path USUAL =
            Path.of("..", "shared", "data", "connecticut_2012_2024.csv.gz");

    private final Tools tools;
    private final Output output;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description =
                    "CSV, plain or .gz; without it ../shared/data/connecticut_2012_2024.csv.gz.")
    private @Nullable Path file;

    @Option(names = "--json", description = "The same as JSON.")
    private boolean json;

    @Option(names = "--left", description = "Also the texts in which the finder is to be blamed.")
    private boolean left;

    TaggingCommand(Tools tools, Output output) {
        this.tools = tools;
        this.output = output;
    }

    @Override
    public Integer call() throws Refused {
        Path measured = Optional.ofNullable(file).orElseGet(() -> tools.home().resolve(USUAL));
        TaggingReport report = tools.tagging(measured);
        if (json) {
            output.json(generator -> write(generator, report));
        } else {
            print(report, String.valueOf(measured.getFileName()));
        }
        return Exit.GOOD;
    }

    private void print(TaggingReport report, String name) {
        output.say("cli.tagging.read", name, report.rows(), String.join("; ", report.texts()));
        List<List<String>> table = new ArrayList<>();
        table.add(
                List.of(
                        "",
                        "since",
                        "both",
                        "text",
                        "flag",
                        "P",
                        "R",
                        "F1",
                        "wordless",
                        "unmarked",
                        "both",
                        "text",
                        "flag",
                        "P",
                        "R",
                        "F1"));
        for (TaggingReport.Column column : report.columns()) {
            table.add(
                    row(
                            column.name(),
                            column.since() == 0 ? "–" : String.valueOf(column.since()),
                            column.filed(),
                            column.wordless(),
                            column.unmarked(),
                            column.fair()));
        }
        table.add(
                row("all", "", report.filed(), wordless(report), unmarked(report), report.fair()));
        int[] widths = new int[table.getFirst().size()];
        table.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        output.say("cli.tagging.heads");
        for (List<String> row : table) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String blanks = " ".repeat(widths[i] - row.get(i).length());
                String bar = i == 2 || i == 8 || i == 10 ? "  | " : "  ";
                line.append(bar).append(i == 0 ? row.get(i) + blanks : blanks + row.get(i));
            }
            output.line(line.toString());
        }
        output.say("cli.tagging.legend");
        output.say(
                "cli.tagging.result",
                three(report.fair().precision()),
                three(report.fair().recall()),
                three(report.fair().f1()),
                three(report.filed().precision()),
                three(report.filed().recall()),
                three(report.filed().f1()),
                report.fair().f1() >= 0.98 ? 1 : 0);
        if (!report.passedOver().isEmpty()) {
            output.say("cli.tagging.passedOver", String.join("; ", report.passedOver()));
        }
        if (left) {
            for (TaggingReport.Left row : report.left()) {
                String side = row.inText() ? "text" : "flag";
                output.line("  " + row.column() + " [" + side + "] " + row.text().strip());
            }
        }
    }

    private static int wordless(TaggingReport report) {
        return report.columns().stream().mapToInt(TaggingReport.Column::wordless).sum();
    }

    private static int unmarked(TaggingReport report) {
        return report.columns().stream().mapToInt(TaggingReport.Column::unmarked).sum();
    }

    private static List<String> row(
            String name,
            String since,
            TaggingScore filed,
            int wordless,
            int unmarked,
            TaggingScore fair) {
        List<String> row = new ArrayList<>(List.of(name, since));
        score(row, filed);
        row.add(String.valueOf(wordless));
        row.add(String.valueOf(unmarked));
        score(row, fair);
        return row;
    }

    private static void score(List<String> row, TaggingScore score) {
        row.add(String.valueOf(score.both()));
        row.add(String.valueOf(score.textOnly()));
        row.add(String.valueOf(score.flagOnly()));
        row.add(three(score.precision()));
        row.add(three(score.recall()));
        row.add(three(score.f1()));
    }

    private static String three(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private void write(JsonGenerator generator, TaggingReport report) throws IOException {
        generator.writeStartObject();
        generator.writeStringField("format", "vigil-tagging/1");
        generator.writeNumberField("rows", report.rows());
        strings(generator, "texts", report.texts());
        strings(generator, "passedOver", report.passedOver());
        score(generator, "filed", report.filed());
        score(generator, "comparable", report.fair());
        generator.writeNumberField("wordless", wordless(report));
        generator.writeNumberField("unmarked", unmarked(report));
        generator.writeArrayFieldStart("substances");
        for (TaggingReport.Column column : report.columns()) {
            generator.writeStartObject();
            generator.writeStringField("name", column.name());
            generator.writeNumberField("since", column.since());
            score(generator, "filed", column.filed());
            score(generator, "comparable", column.fair());
            generator.writeNumberField("wordless", column.wordless());
            generator.writeNumberField("unmarked", column.unmarked());
            generator.writeEndObject();
        }
        generator.writeEndArray();
        generator.writeEndObject();
    }

    private static void strings(JsonGenerator generator, String name, List<String> values)
            throws IOException {
        generator.writeArrayFieldStart(name);
        for (String value : values) {
            generator.writeString(value);
        }
        generator.writeEndArray();
    }

    private static void score(JsonGenerator generator, String name, TaggingScore score)
            throws IOException {
        generator.writeObjectFieldStart(name);
        generator.writeNumberField("both", score.both());
        generator.writeNumberField("textOnly", score.textOnly());
        generator.writeNumberField("flagOnly", score.flagOnly());
        generator.writeNumberField("precision", score.precision());
        generator.writeNumberField("recall", score.recall());
        generator.writeNumberField("f1", score.f1());
        generator.writeEndObject();
    }
}
