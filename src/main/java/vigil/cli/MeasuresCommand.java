package vigil.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vigil.casework.NationalMeasures;
import vigil.casework.PanelDesk;
import vigil.casework.Refused;
import vigil.domain.panel.Area;
import vigil.patterns.measures.Measure;
import vigil.patterns.measures.MeasureCount;
import vigil.patterns.measures.MeasureFigures;
import vigil.patterns.measures.MeasureSpan;

/** The national measures with their true counts, for members of the panel. */
@Command(
        name = "measures",
        description = {
            "Counts the national measures of the panel’s own cases, by area and in time. These are the",
            "true counts: they stay inside. `vigil pack measures` makes the sheet that may leave."
        },
        mixinStandardHelpOptions = true)
final class MeasuresCommand extends StoreCommand {

    @Option(
            names = "--by",
            paramLabel = "TIME",
            description = "quarter, year or financial (April to March); year if not given.")
    private PackReportCommand.Measures.By by = PackReportCommand.Measures.By.YEAR;

    @Option(
            names = "--times",
            paramLabel = "N",
            description = "How many: the last whole one and those before; 5 if not given.")
    private int times = 5;

    @Option(
            names = "--until",
            paramLabel = "DAY",
            converter = DayOrMonth.class,
            description = "Last day that counts; today if not given.")
    private @Nullable LocalDate until;

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    MeasuresCommand(Tools tools, Output output) {
        super(tools, output);
    }

    @Override
    int at(PanelDesk desk) throws Refused {
        NationalMeasures.Asked asked =
                new NationalMeasures.Asked(
                        by.step(),
                        PackReportCommand.Measures.times(times),
                        until == null ? LocalDate.now(desk.clock()) : until);
        NationalMeasures.Inside inside = desk.measures().look(asked, output.progress());
        if (json) {
            output.json(document -> write(document, desk, inside));
        } else {
            say(desk, inside);
        }
        return Exit.GOOD;
    }

    private void say(PanelDesk desk, NationalMeasures.Inside inside) {
        List<MeasureSpan> spans = inside.asked().list();
        MeasureSpan last = spans.getLast();
        output.say("cli.measures.head", last.code());
        for (Measure measure : Measure.values()) {
            output.line("");
            output.line(tools.words().of("measure." + measure.key()));
            for (Area area : desk.profile().areas()) {
                line(area.name(), inside.figures().ofArea(area.code()).in(last).count(measure));
            }
            for (MeasureSpan span : spans.reversed()) {
                line(
                        tools.words().of("cli.measures.all", span.code()),
                        inside.figures().in(span).count(measure));
            }
        }
        output.line("");
        output.say("cli.measures.bands", spans.getFirst().code(), last.code());
        MeasureFigures all = over(inside);
        for (MeasureFigures.Band band : all.bands()) {
            output.say("cli.measures.band", band.first(), band.last(), band.deaths());
        }
        output.say("cli.measures.early", all.diedBeforeSeen());
    }

    private static MeasureFigures over(NationalMeasures.Inside inside) {
        List<MeasureSpan> spans = inside.asked().list();
        return inside.figures()
                .where(fact -> spans.stream().anyMatch(span -> span.contains(fact.died())));
    }

    private void line(String name, MeasureCount count) {
        output.line(
                "  %-24s %s"
                        .formatted(
                                name,
                                count.known() == 0
                                        ? tools.words().of("cli.measures.unknown", count.unknown())
                                        : tools.words()
                                                .of(
                                                        "cli.measures.count",
                                                        count.yes(),
                                                        count.known(),
                                                        percent(count.share()),
                                                        percent(count.interval().low()),
                                                        percent(count.interval().high()),
                                                        count.unknown())));
    }

    private static String percent(double share) {
        return Math.round(100 * share) + "%";
    }

    private static void write(
            JsonGenerator document, PanelDesk desk, NationalMeasures.Inside inside)
            throws IOException {
        List<MeasureSpan> spans = inside.asked().list();
        document.writeStartObject();
        document.writeStringField("format", "vigil-measures/1");
        document.writeStringField("cutOff", inside.asked().cutOff().toString());
        document.writeArrayFieldStart("counts");
        for (MeasureSpan span : spans) {
            MeasureFigures there = inside.figures().in(span);
            for (Measure measure : Measure.values()) {
                count(document, measure, span, Optional.empty(), there.count(measure));
                for (Area area : desk.profile().areas()) {
                    count(
                            document,
                            measure,
                            span,
                            Optional.of(area.code()),
                            there.ofArea(area.code()).count(measure));
                }
            }
        }
        document.writeEndArray();
        document.writeArrayFieldStart("daysSinceRelease");
        for (MeasureFigures.Band band : over(inside).bands()) {
            document.writeStartObject();
            document.writeNumberField("from", band.first());
            document.writeNumberField("to", band.last());
            document.writeNumberField("deaths", band.deaths());
            document.writeEndObject();
        }
        document.writeEndArray();
        document.writeEndObject();
    }

    private static void count(
            JsonGenerator document,
            Measure measure,
            MeasureSpan span,
            Optional<String> area,
            MeasureCount count)
            throws IOException {
        document.writeStartObject();
        document.writeStringField("measure", measure.key());
        document.writeStringField("time", span.code());
        document.writeStringField("area", area.orElse("ALL"));
        document.writeNumberField("yes", count.yes());
        document.writeNumberField("no", count.no());
        document.writeNumberField("notKnown", count.unknown());
        document.writeEndObject();
    }
}
