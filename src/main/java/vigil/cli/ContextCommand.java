package vigil.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vigil.casework.ContextFigures;
import vigil.casework.ContextFiles;
import vigil.casework.ContextReading;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.domain.context.ContextHead;
import vigil.domain.context.ContextPublication;
import vigil.domain.context.ContextSeries;
import vigil.domain.context.ContextValue;
import vigil.patterns.measures.Measure;
import vigil.words.Words;

/** Brings figures from elsewhere in, lists and deletes them. */
@Command(
        name = "context",
        description = {
            "Keeps published or supplied figures beside the panel’s own, each with its source and date.",
            "Without an option it lists them."
        },
        mixinStandardHelpOptions = true)
final class ContextCommand extends StoreCommand {

    @Option(names = "--list", description = "List what is kept; so does no option at all.")
    private boolean list;

    @Option(names = "--add", paramLabel = "FILE", description = "Bring in a CSV file or workbook.")
    private @Nullable Path file;

    @Option(names = "--check", description = "Only look at the file of --add; keep nothing.")
    private boolean check;

    @Option(
            names = "--leave-out-wrong",
            description = "Keep what was understood although something is wrong.")
    private boolean leaveOut;

    @Option(names = "--sheet", paramLabel = "NAME", description = "Sheet of a workbook.")
    private @Nullable String sheet;

    @Option(
            names = "--series",
            paramLabel = "NAME",
            description = "Name of the series, if the file does not say; or which to --delete.")
    private String series = "";

    @Option(names = "--unit", paramLabel = "UNIT", description = "Unit, if the file does not say.")
    private String unit = "";

    @Option(
            names = "--source",
            paramLabel = "TEXT",
            description = "Who published it, if the file does not say.")
    private String source = "";

    @Option(
            names = "--published",
            paramLabel = "DAY",
            description = "When, as 2026-06-25, if the file does not say; or which to --delete.")
    private @Nullable LocalDate published;

    @Option(
            names = "--measure",
            paramLabel = "KEY",
            description = "Key of the measure it stands beside, such as inTreatment.")
    private String measure = "";

    @Option(
            names = "--delete",
            description = "Delete a publication, named by --series and --published.")
    private boolean delete;

    @Option(names = "--template", paramLabel = "FILE", description = "Write an empty table.")
    private @Nullable Path template;

    @Option(names = "--json", description = "List as JSON.")
    private boolean json;

    ContextCommand(Tools tools, Output output) {
        super(tools, output);
    }

    @Override
    int at(PanelDesk desk) throws Refused {
        ContextFigures figures = desk.context();
        if (template != null) {
            figures.writeTemplate(template);
            output.say("context.template.saved", template.toString());
            return Exit.GOOD;
        }
        if (file != null) {
            return add(figures, file);
        }
        if (delete) {
            return delete(figures);
        }
        List<ContextSeries> all = figures.list();
        if (json) {
            output.json(document -> write(document, all));
        } else {
            say(all);
        }
        return Exit.GOOD;
    }

    /** What the measures are called, by key. */
    static Map<String, String> measures(Words words) {
        Map<String, String> names = new TreeMap<>();
        for (Measure measure : Measure.values()) {
            names.put(measure.key(), words.of("measure." + measure.key()));
        }
        return names;
    }

    private int add(ContextFigures figures, Path from) throws Refused {
        ContextReading reading =
                figures.look(
                        from,
                        new ContextFiles.Said(
                                Optional.ofNullable(sheet),
                                series,
                                measure,
                                unit,
                                source,
                                Optional.ofNullable(published),
                                ""),
                        measures(tools.words()),
                        output.progress());
        output.say("context.look.good", reading.values());
        output.say("context.look.bad", reading.faulty());
        for (ContextReading.RowFault fault : reading.faults()) {
            output.say(
                    "cli.context.fault",
                    fault.row() == 0
                            ? tools.words().of("context.look.whole")
                            : String.valueOf(fault.row()),
                    fault.column().isEmpty() ? "–" : fault.column(),
                    tools.words().of("context.fault." + fault.reason()),
                    tools.words().of("context.fault." + fault.reason() + ".do"),
                    fault.value().isEmpty() ? "–" : fault.value());
        }
        if (!reading.elsewhere().isEmpty()) {
            output.say(
                    "context.look.elsewhere",
                    reading.elsewhereRows(),
                    String.join(", ", reading.elsewhere().keySet().stream().limit(10).toList()));
        }
        if (check) {
            output.say("cli.context.checked");
            return reading.faulty() == 0 ? Exit.GOOD : Exit.REFUSED;
        }
        if (reading.faulty() > 0 && !leaveOut) {
            output.say("cli.context.nothing");
            return Exit.REFUSED;
        }
        ContextFigures.Kept kept = figures.keep(reading);
        output.say("context.kept", kept.values(), kept.added(), kept.replaced());
        return Exit.GOOD;
    }

    private int delete(ContextFigures figures) throws Refused {
        ContextPublication found =
                figures.find(series, Optional.ofNullable(published))
                        .orElseThrow(() -> new Refused(new Problem.NotFound(series)));
        figures.delete(found.id());
        output.say(
                "cli.context.deleted", found.head().series(), found.head().published().toString());
        return Exit.GOOD;
    }

    private void say(List<ContextSeries> all) {
        if (all.isEmpty()) {
            output.say("context.none");
        }
        for (ContextSeries one : all) {
            ContextHead head = one.latest().head();
            output.say(
                    "cli.context.series",
                    one.name(),
                    head.unit(),
                    head.source(),
                    head.measure().isEmpty()
                            ? tools.words().of("context.besideNone")
                            : tools.words()
                                    .of(
                                            "context.beside",
                                            tools.words().of("measure." + head.measure())));
            for (ContextPublication publication : one.publications()) {
                output.say(
                        "cli.context.publication",
                        tools.words().date(publication.head().published()),
                        tools.words().of("context.values", publication.values().size()),
                        publication.file());
            }
        }
    }

    private static void write(JsonGenerator document, List<ContextSeries> all) throws IOException {
        document.writeStartObject();
        document.writeStringField("format", "vigil-context/1");
        document.writeArrayFieldStart("publications");
        for (ContextSeries series : all) {
            for (ContextPublication publication : series.publications()) {
                ContextHead head = publication.head();
                document.writeStartObject();
                document.writeStringField("series", head.series());
                document.writeStringField("measure", head.measure());
                document.writeStringField("unit", head.unit());
                document.writeStringField("source", head.source());
                document.writeStringField("published", head.published().toString());
                document.writeStringField("file", publication.file());
                document.writeArrayFieldStart("values");
                for (ContextValue value : publication.values()) {
                    document.writeStartObject();
                    document.writeStringField("area", value.area());
                    document.writeStringField("period", value.period().text());
                    if (value.amount().isPresent()) {
                        document.writeNumberField("value", value.amount().get());
                    } else {
                        document.writeNullField("value");
                    }
                    document.writeStringField("note", value.note());
                    document.writeEndObject();
                }
                document.writeEndArray();
                document.writeEndObject();
            }
        }
        document.writeEndArray();
        document.writeEndObject();
    }
}
