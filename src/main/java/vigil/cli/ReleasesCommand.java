package vigil.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vigil.casework.PanelDesk;
import vigil.casework.Refused;
import vigil.casework.Releases;
import vigil.disclosure.gate.ShownCount;
import vigil.disclosure.gate.ShownTable;

/** The register of what has left the panel. */
@Command(
        name = "releases",
        description = "Show what has left the panel, and what was hidden in it.",
        mixinStandardHelpOptions = true)
final class ReleasesCommand extends StoreCommand {

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    ReleasesCommand(Tools tools, Output output) {
        super(tools, output);
    }

    @Override
    int at(PanelDesk desk) throws Refused {
        List<Releases.Entry> entries = desk.releases().register();
        if (json) {
            output.json(document -> write(document, entries));
        } else if (entries.isEmpty()) {
            output.say("releases.none");
        } else {
            entries.forEach(this::say);
        }
        return Exit.GOOD;
    }

    private void say(Releases.Entry entry) {
        output.say(
                "releases.line",
                entry.at().toString(),
                tools.words().of("releases.kind." + entry.kind()),
                entry.title(),
                entry.member(),
                tools.words().of("releases.hidden", entry.hidden()));
    }

    private static void write(JsonGenerator json, List<Releases.Entry> entries) throws IOException {
        json.writeStartObject();
        json.writeStringField("format", "vigil-releases/1");
        json.writeArrayFieldStart("releases");
        for (Releases.Entry entry : entries) {
            json.writeStartObject();
            json.writeStringField("id", entry.id().toString());
            json.writeStringField("at", entry.at().toString());
            json.writeStringField("kind", entry.kind());
            json.writeStringField("title", entry.title());
            json.writeStringField("tier", entry.tier().name().toLowerCase(Locale.ROOT));
            json.writeStringField("recipient", entry.recipient());
            json.writeStringField("by", entry.member());
            json.writeStringField("hash", entry.hash());
            json.writeNumberField("threshold", entry.rule().threshold());
            json.writeStringField("mode", entry.rule().mode().name().toLowerCase(Locale.ROOT));
            json.writeBooleanField("zeros_shown", entry.rule().zerosShown());
            json.writeNumberField("hidden", entry.hidden());
            json.writeArrayFieldStart("tables");
            for (ShownTable table : entry.tables()) {
                table(json, table);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void table(JsonGenerator json, ShownTable table) throws IOException {
        boolean totals = !table.rowTotals().isEmpty();
        json.writeStartObject();
        json.writeStringField("title", table.title());
        strings(json, "columns", table.columns());
        json.writeArrayFieldStart("rows");
        for (int row = 0; row < table.rows().size(); row++) {
            json.writeStartObject();
            json.writeStringField("row", table.rows().get(row));
            counts(json, "counts", table.counts().get(row));
            if (totals) {
                counts(json, "total", List.of(table.rowTotals().get(row)));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        if (totals) {
            counts(json, "column_totals", table.columnTotals());
            counts(json, "total", List.of(table.total()));
        }
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String name, List<String> all)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (String one : all) {
            json.writeString(one);
        }
        json.writeEndArray();
    }

    /** A hidden count is null. */
    private static void counts(JsonGenerator json, String name, List<ShownCount> all)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (ShownCount one : all) {
            switch (one) {
                case ShownCount.Exact exact -> json.writeNumber(exact.count());
                case ShownCount.Rounded rounded -> json.writeNumber(rounded.count());
                case ShownCount.Hidden _ -> json.writeNull();
            }
        }
        json.writeEndArray();
    }
}
