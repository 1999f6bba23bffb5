package vigil.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vigil.casework.CaseReadings;
import vigil.casework.CaseRow;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.casework.search.Facet;
import vigil.casework.search.TextIndex;
import vigil.casework.search.TextQuery;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.PartialDate;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.Substance;
import vigil.domain.vocabulary.SubstanceLexicon;
import vigil.domain.vocabulary.Vocabulary;

/** Lists cases, latest death first. */
@Command(
        name = "cases",
        description = {
            "Lists cases, latest death first. Names are left out unless they are asked for.",
            "--json writes the form described in docs/admin/commands.md."
        },
        mixinStandardHelpOptions = true)
final class CasesCommand extends StoreCommand {

    private static final int UNKNOWN_YEAR = 0;

    @Option(names = "--area", paramLabel = "NAME", description = "Only this area of residence.")
    private @Nullable String area;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "Only this status: ${COMPLETION-CANDIDATES}.")
    private @Nullable CaseStatus status;

    @Option(names = "--year", paramLabel = "YEAR", description = "Only deaths in this year.")
    private @Nullable Integer year;

    @Option(
            names = "--substance",
            paramLabel = "NAME",
            description = "Only with this substance, by any of its names; suspected or confirmed.")
    private @Nullable String substance;

    @Option(
            names = "--facet",
            paramLabel = "NAME=VALUE[,VALUE]",
            description = {
                "Only with one of these values; may be given again for other facets. NAME is one of"
                        + " ${COMPLETION-CANDIDATES}.",
                "VALUE is a code, or a word such as open, overdue, awaited, none."
            },
            completionCandidates = FacetNames.class)
    private List<String> facets = List.of();

    @Option(
            names = "--text",
            paramLabel = "WORDS",
            description = {
                "Only where these words stand in what people wrote, as far as you may read it:",
                "nalox* begins a word, \"in a hostel\" stands together, -alcohol must not be there."
            })
    private @Nullable String text;

    @Option(names = "--names", description = "Show names, if you may read them.")
    private boolean names;

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    CasesCommand(Tools tools, Output output) {
        super(tools, output);
    }

    @Override
    int at(PanelDesk desk) throws Refused {
        Vocabulary vocabulary = desk.vocabulary();
        Predicate<CaseRow> wanted = wanted(vocabulary).and(faceted(desk)).and(written(desk));
        List<CaseRow> rows =
                (names ? desk.cases().listWithNames() : desk.cases().list())
                        .stream().filter(wanted).sorted(latestFirst()).toList();
        if (json) {
            output.json(document -> write(document, rows));
        } else {
            rows.forEach(row -> output.line(line(row, vocabulary)));
            output.say("cli.cases.count", rows.size());
        }
        return Exit.GOOD;
    }

    /** The names of the facets, for the help. */
    static final class FacetNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Facet.values()).map(Facet::key).iterator();
        }
    }

    private Predicate<CaseRow> faceted(PanelDesk desk) throws Refused {
        LocalDate today = LocalDate.now(desk.clock());
        Predicate<CaseRow> all = row -> true;
        for (String given : facets) {
            int equals = given.indexOf('=');
            Facet facet =
                    Facet.ofKey(equals < 0 ? given : given.substring(0, equals))
                            .orElseThrow(() -> new Refused(new Problem.NotFound(given)));
            Set<String> values = Set.copyOf(Arrays.asList(given.substring(equals + 1).split(",")));
            all = all.and(row -> facet.values(row, today).stream().anyMatch(values::contains));
        }
        return all;
    }

    /** The same index as in the window, made for this one search. */
    private Predicate<CaseRow> written(PanelDesk desk) throws Refused {
        if (text == null) {
            return row -> true;
        }
        CaseReadings readings = desk.readings();
        TextIndex index =
                TextIndex.NONE.updated(readings.stamps(), readings::read, output.progress());
        Set<CaseId> found = new HashSet<>(index.find(TextQuery.parse(text + " ")));
        readings.noteSearch(
                desk.cases().list().stream()
                        .filter(row -> found.contains(row.id()))
                        .map(CaseRow::reference)
                        .toList());
        return row -> found.contains(row.id());
    }

    private Predicate<CaseRow> wanted(Vocabulary vocabulary) throws Refused {
        List<Predicate<CaseRow>> conditions = new ArrayList<>();
        if (area != null) {
            String code = areaCode(area, vocabulary);
            conditions.add(row -> row.area().equals(code));
        }
        if (status != null) {
            CaseStatus only = status;
            conditions.add(row -> row.status() == only);
        } else {
            conditions.add(row -> row.status() != CaseStatus.MERGED);
        }
        if (year != null) {
            int only = year;
            conditions.add(row -> row.death().map(PartialDate::year).orElse(UNKNOWN_YEAR) == only);
        }
        if (substance != null) {
            String code = substanceCode(substance, vocabulary);
            conditions.add(row -> row.confirmed().contains(code) || row.suspected().contains(code));
        }
        return conditions.stream().reduce(row -> true, Predicate::and);
    }

    static String areaCode(String name, Vocabulary vocabulary) throws Refused {
        return vocabulary.list("AREA").codes().stream()
                .filter(code ->
                        code.label().equalsIgnoreCase(name) || code.code().equalsIgnoreCase(name))
                .map(Code::code)
                .findFirst()
                .orElseThrow(() -> new Refused(new Problem.NotFound(name)));
    }

    private static String substanceCode(String name, Vocabulary vocabulary) throws Refused {
        SubstanceLexicon lexicon = vocabulary.substances();
        return lexicon.byCode(name.toUpperCase(Locale.ROOT)).stream()
                .findFirst()
                .or(() -> lexicon.meanings(name).stream().findFirst())
                .map(Substance::code)
                .orElseThrow(() -> new Refused(new Problem.NotFound(name)));
    }

    private static Comparator<CaseRow> latestFirst() {
        return Comparator.comparing((CaseRow row) -> row.death().map(PartialDate::text).orElse(""))
                .reversed()
                .thenComparing(row -> row.reference().text());
    }

    private String line(CaseRow row, Vocabulary vocabulary) {
        List<String> found = row.confirmed().isEmpty() ? row.suspected() : row.confirmed();
        String substances =
                String.join(
                        ", ",
                        found.stream().map(code -> vocabulary.substances().name(code)).toList());
        if (row.confirmed().isEmpty() && !found.isEmpty()) {
            substances = tools.words().of("cli.cases.suspected", substances);
        }
        return "%-17s %-11s %-12s %-28s %s%s"
                .formatted(
                        row.reference().text(),
                        row.death().map(PartialDate::text).orElse("—"),
                        vocabulary.list("AREA").label(row.area()),
                        vocabulary.list("CASE_STATUS").label(row.status().code()),
                        names ? row.name() + "  " : "",
                        substances)
                .stripTrailing();
    }

    private void write(JsonGenerator document, List<CaseRow> rows) throws IOException {
        document.writeStartObject();
        document.writeStringField("format", "vigil-cases/1");
        document.writeNumberField("count", rows.size());
        document.writeArrayFieldStart("cases");
        for (CaseRow row : rows) {
            document.writeStartObject();
            document.writeStringField("reference", row.reference().text());
            if (names) {
                document.writeStringField("name", row.name());
            }
            document.writeStringField("type", row.type());
            document.writeStringField("status", row.status().name());
            document.writeStringField("area", row.area());
            optional(document, "death", row.death().map(PartialDate::text));
            optional(document, "notified", row.notified().map(Object::toString));
            document.writeStringField("place", row.place());
            document.writeBooleanField("urgent", row.urgent());
            codes(document, "confirmed", row.confirmed());
            codes(document, "suspected", row.suspected());
            document.writeEndObject();
        }
        document.writeEndArray();
        document.writeEndObject();
    }

    private static void optional(JsonGenerator document, String name, Optional<String> text)
            throws IOException {
        if (text.isPresent()) {
            document.writeStringField(name, text.get());
        } else {
            document.writeNullField(name);
        }
    }

    private static void codes(JsonGenerator document, String name, List<String> codes)
            throws IOException {
        document.writeArrayFieldStart(name);
        for (String code : codes) {
            document.writeString(code);
        }
        document.writeEndArray();
    }
}
