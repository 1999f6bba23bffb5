package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.app.Program;
import vigil.app.Program.Ran;
import vigil.casework.PanelDesk;
import vigil.casework.PatternDecisions;
import vigil.casework.PatternWatch;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.pattern.FindingDecision;
import vigil.patterns.Finding;
import vigil.patterns.Slice;

/** The whole job by commands, on one store that is made once: reading commands change nothing. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommandsTest {

    private static final int CASES = 120;

    private Program program = new Program(Path.of("."));
    private Path sample = Path.of(".");

    @BeforeAll
    void bringIn(@TempDir Path folder) {
        program = new Program(folder);
        sample = program.file("county");
        program.run("sample", sample.toString(), "--cases", "" + CASES, "--seed", "3").good();
        program.create("Sheffield", "Rotherham", "Barnsley", "Doncaster");
        Ran ran = program.at("import", sample.toString()).good();
        assertThat(ran.out()).contains("Stored at once: " + CASES + " cases, 5 meetings");
    }

    /** The one JSON document that standard output is. */
    private static Map<String, Object> json(Ran ran) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(ran.out())) {
            assertThat(parser.nextToken()).isEqualTo(JsonToken.START_OBJECT);
            Map<String, Object> document = object(parser);
            assertThat(parser.nextToken()).as("something after the document").isNull();
            return document;
        }
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            object.put(name, value(parser));
        }
        return object;
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> {
                List<Object> values = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    values.add(value(parser));
                }
                yield values;
            }
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> "null";
        };
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> document, String name) {
        return (List<Map<String, Object>>) document.get(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "create",
                "import",
                "cases",
                "duplicates",
                "patterns",
                "minutes",
                "waiting",
                "verify",
                "vocabulary",
                "bench",
                "test",
                "sample"
            })
    void everyCommandExplainsItself(String command) {
        Ran ran = program.run(command, "--help").good();
        assertThat(ran.out()).contains("vigil " + command);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().lines().filter(line -> line.strip().length() > 20).count())
                .as("usage, purpose and options")
                .isGreaterThan(2);
        assertThat(ran.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void theProgramExplainsItselfAndSaysItsVersion() {
        Ran ran = program.run("--help").good();
        assertThat(ran.out())
                .contains("create", "import", "cases", "patterns", "minutes", "verify", "demo")
                .contains("Exit status");
        assertThat(program.run("--version").good().out()).startsWith("Vigil ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--passphrase", "--password", "-p"})
    void aPassphraseIsNeverTakenFromAnArgument(String option) {
        Ran ran =
                program.run(
                        "verify",
                        program.store().toString(),
                        option + (option.length() > 2 ? "=" : "") + Program.PASSPHRASE);
        assertThat(ran.exit()).isEqualTo(Exit.USAGE);
        assertThat(ran.err()).doesNotContain("plum").doesNotContain("velvet");
        Ran apart = program.run("verify", program.store().toString(), option, Program.PASSPHRASE);
        assertThat(apart.exit()).isEqualTo(Exit.USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"verfy", "cases --colour", "minutes --tier secret", "create somewhere"})
    void whatIsNotUnderstoodIsSaidWithTheUsage(String line) {
        Ran ran = program.run(line.split(" "));
        assertThat(ran.exit()).isEqualTo(Exit.USAGE);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("vigil").doesNotContain("Exception");
    }

    @Test
    void aWordIsOfferedOnlyForOneThatIsNearlyIt() {
        assertThat(program.run("verfy").err()).contains("Did you mean vigil verify?");
        assertThat(program.run("cases", "store", "--pasphrase-file=x").err())
                .contains("Did you mean --passphrase-file?");
        assertThat(program.run("bogus").err()).doesNotContain("Did you mean");
        assertThat(program.run("cases", "store", "--colour").err()).doesNotContain("Did you mean");
    }

    @Test
    void casesAreListedWithoutNamesUnlessAsked() {
        Ran plain = program.at("cases").good();
        assertThat(plain.out().lines().filter(line -> line.startsWith("DARD-"))).hasSize(CASES);
        assertThat(plain.out()).contains(CASES + " cases.");
        String name =
                program.at("cases", "--names", "--year", "2025")
                        .good()
                        .out()
                        .lines()
                        .findFirst()
                        .orElseThrow()
                        .replaceAll(".*  (\\p{L}+), .*", "$1");
        assertThat(name).hasSizeGreaterThan(2).doesNotContain(" ");
        assertThat(plain.out()).doesNotContain(name);
    }

    @Test
    void waitingAsJsonHasTheDocumentedForm() throws IOException {
        Map<String, Object> document = json(program.at("waiting", "--json").good());
        assertThat(document)
                .containsEntry("format", "vigil-waiting/1")
                .containsOnlyKeys(
                        "format",
                        "date",
                        "requests",
                        "responseTimes",
                        "toxicology",
                        "inquests",
                        "regulation28",
                        "nextOfKin",
                        "retention");
    }

    @Test
    void casesAsJsonHaveTheDocumentedForm() throws IOException {
        Ran ran = program.at("cases", "--json").good();
        Map<String, Object> document = json(ran);
        assertThat(document).containsOnlyKeys("format", "count", "cases");
        assertThat(document)
                .containsEntry("format", "vigil-cases/1")
                .containsEntry("count", (long) CASES);
        List<Map<String, Object>> cases = rows(document, "cases");
        assertThat(cases).hasSize(CASES);
        assertThat(cases)
                .allSatisfy(row -> {
                    assertThat(row)
                            .containsOnlyKeys(
                                    "reference",
                                    "type",
                                    "status",
                                    "area",
                                    "death",
                                    "notified",
                                    "place",
                                    "urgent",
                                    "confirmed",
                                    "suspected");
                    assertThat((String) row.get("reference"))
                            .matches("DARD-[A-Z]{3,8}-\\d{4}-\\d{3,4}");
                    assertThat(row.get("urgent")).isInstanceOf(Boolean.class);
                    assertThat(row.get("confirmed")).isInstanceOf(List.class);
                });
        List<String> deaths = cases.stream().map(row -> (String) row.get("death")).toList();
        assertThat(deaths.getFirst()).isGreaterThan(deaths.getLast());
        assertThat(rows(json(program.at("cases", "--json", "--names").good()), "cases"))
                .allSatisfy(row -> assertThat(row).containsKey("name"));
    }

    @Test
    void casesAreChosenByAreaYearStatusAndSubstance() throws IOException {
        List<Map<String, Object>> all = rows(json(program.at("cases", "--json").good()), "cases");
        assertThat(rows(json(program.at("cases", "--json", "--area", "barnsley").good()), "cases"))
                .hasSize((int) all.stream().filter(r -> "BARNSLEY".equals(r.get("area"))).count())
                .isNotEmpty();
        assertThat(rows(json(program.at("cases", "--json", "--status", "closed").good()), "cases"))
                .hasSize((int) all.stream().filter(r -> "CLOSED".equals(r.get("status"))).count())
                .isNotEmpty();
        assertThat(rows(json(program.at("cases", "--json", "--year", "2025").good()), "cases"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat((String) row.get("death")).contains("2025"));
        assertThat(rows(json(program.at("cases", "--json", "--substance", "H").good()), "cases"))
                .as("a street name finds heroin, or says nothing else")
                .isNotNull();
        assertThat(
                        rows(
                                json(program.at("cases", "--json", "--substance", "heroin").good()),
                                "cases"))
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(row.get("confirmed") + "" + row.get("suspected"))
                                .contains("OPI"));
        assertThat(program.at("cases", "--area", "Atlantis"))
                .satisfies(ran -> assertThat(ran.exit()).isEqualTo(Exit.REFUSED))
                .satisfies(ran -> assertThat(ran.sentence()).contains("Atlantis"));
    }

    @Test
    void theQuestionsAsJsonHaveTheDocumentedForm() throws IOException {
        Map<String, Object> document = json(program.at("patterns", "--questions", "--json").good());
        assertThat(document)
                .containsOnlyKeys(
                        "format",
                        "asAt",
                        "basis",
                        "areas",
                        "deaths",
                        "toxicologyBack",
                        "provisionalFrom",
                        "questions")
                .containsEntry("format", "vigil-questions/1");
        List<Map<String, Object>> questions = rows(document, "questions");
        assertThat(questions).hasSize(23);
        assertThat(questions)
                .allSatisfy(question ->
                        assertThat(question)
                                .containsOnlyKeys(
                                        "number",
                                        "question",
                                        "group",
                                        "title",
                                        "standing",
                                        "answer",
                                        "notes",
                                        "caveats",
                                        "keys",
                                        "figures",
                                        "completeness",
                                        "table",
                                        "cases"));
        assertThat(program.at("patterns", "--questions").good().out())
                .contains(" 1. Is anything new?", "23. Where are the gaps?");
    }

    @Test
    void patternsAsJsonHaveTheDocumentedFormAndTheSameSeedGivesTheSameFigures() throws IOException {
        Ran ran = program.at("patterns", "--json", "--seed", "7").good();
        Map<String, Object> document = json(ran);
        assertThat(document)
                .containsOnlyKeys(
                        "format",
                        "asAt",
                        "basis",
                        "areas",
                        "seed",
                        "permutations",
                        "deaths",
                        "toxicologyBack",
                        "provisionalFrom",
                        "board",
                        "lastMeeting",
                        "decided",
                        "findings",
                        "groups",
                        "trends",
                        "calendar",
                        "beforeAfter")
                .containsEntry("format", "vigil-patterns/1")
                .containsEntry("seed", "7")
                .containsEntry("asAt", "2026-11-22")
                .containsEntry("basis", "CONFIRMED");
        List<Map<String, Object>> findings = rows(document, "findings");
        assertThat(findings).isNotEmpty();
        assertThat(findings)
                .allSatisfy(finding -> {
                    assertThat(finding)
                            .containsOnlyKeys(
                                    "key",
                                    "type",
                                    "level",
                                    "sentence",
                                    "beneath",
                                    "items",
                                    "area",
                                    "from",
                                    "to",
                                    "observed",
                                    "of",
                                    "expected",
                                    "ratio",
                                    "ratioLow",
                                    "ratioHigh",
                                    "method",
                                    "p",
                                    "q",
                                    "lookedAt",
                                    "cases",
                                    "standing",
                                    "secondOpinion");
                    assertThat((String) finding.get("sentence")).endsWith(".");
                });
        assertThat(rows(document, "board")).isNotNull();
        Ran again = program.at("patterns", "--json", "--seed", "7").good();
        assertThat(again.out()).isEqualTo(ran.out());
        Ran words = program.at("patterns").good();
        assertThat(words.out()).contains("deaths up to 22 Nov 2026");
    }

    @Test
    void whatThePanelSetAsideIsSaidAndListed() throws IOException, Refused {
        String key;
        FindingDecision made;
        try (PanelDesk desk = program.open()) {
            PatternWatch.Found found = desk.patterns().search(Slice.everything(), Progress.none());
            Finding finding = found.summary().findings().getFirst();
            key = finding.key();
            made =
                    desk.patternDecisions()
                            .dismiss(
                                    PatternDecisions.About.of(
                                            finding, "What it said.", found.memory()),
                                    "Known for long");
        }
        Map<String, Object> document = json(program.at("patterns", "--json").good());
        assertThat(rows(document, "decided"))
                .singleElement()
                .satisfies(one ->
                        assertThat(one)
                                .containsEntry("key", key)
                                .containsEntry("disposition", "DISMISSED")
                                .containsEntry("reason", "Known for long")
                                .containsEntry("sentence", "What it said."));
        assertThat(rows(document, "findings"))
                .filteredOn(one -> key.equals(one.get("key")))
                .allSatisfy(
                        one -> assertThat(one.get("standing").toString()).contains("DISMISSED"));
        assertThat(rows(document, "board")).noneMatch(one -> key.equals(one.get("key")));
        assertThat(program.at("patterns").good().out()).doesNotContain("Known for long");
        assertThat(program.at("patterns", "--set-aside").good().out())
                .contains("Dismissed: What it said.")
                .contains("Known for long");
        try (PanelDesk desk = program.open()) {
            desk.patternDecisions().undo(made);
        }
        assertThat(rows(json(program.at("patterns", "--json").good()), "decided")).isEmpty();
    }

    @Test
    void duplicatesAsJsonHaveTheDocumentedForm() throws IOException {
        Map<String, Object> document = json(program.at("duplicates", "--json").good());
        assertThat(document).containsOnlyKeys("format", "count", "pairs");
        assertThat(document).containsEntry("format", "vigil-duplicates/1");
        assertThat(rows(document, "pairs"))
                .allSatisfy(pair ->
                        assertThat(pair)
                                .containsOnlyKeys(
                                        "first", "second", "level", "kind", "bits", "reasons"));
    }

    @Test
    void casesLikeOneAreShownWithTheirReasonsAndTheLookIsAudited() throws IOException {
        List<Map<String, Object>> cases = rows(json(program.at("cases", "--json").good()), "cases");
        String reference =
                (String)
                        cases.stream()
                                .filter(row -> !((List<?>) row.get("confirmed")).isEmpty())
                                .findFirst()
                                .orElseThrow()
                                .get("reference");
        Map<String, Object> document =
                json(program.at("similar", reference, "--json", "--most", "3").good());
        assertThat(document)
                .containsOnlyKeys("format", "reference", "similar")
                .containsEntry("format", "vigil-similar/1")
                .containsEntry("reference", reference);
        List<Map<String, Object>> similar = rows(document, "similar");
        assertThat(similar).isNotEmpty().hasSizeLessThanOrEqualTo(3);
        assertThat(similar.getFirst()).containsOnlyKeys("reference", "score", "shared", "reasons");
        assertThat(program.at("similar", "DARD-SHE-1950-001"))
                .satisfies(ran -> assertThat(ran.exit()).isEqualTo(Exit.REFUSED));
        assertThat(program.at("similar", reference).good().out()).contains("% alike");
    }

    @Test
    void waitingCasesAreRankedWithTheirGrounds() throws IOException {
        Map<String, Object> document = json(program.at("select", "--json").good());
        assertThat(document)
                .containsOnlyKeys("format", "waiting", "cases")
                .containsEntry("format", "vigil-select/1");
        for (Map<String, Object> waiting : rows(document, "cases")) {
            assertThat(waiting).containsOnlyKeys("reference", "score", "grounds");
        }
    }

    @Test
    void whatChangedAfterAnActionIsCompared() throws IOException {
        Map<String, Object> document =
                json(program.at("patterns", "--json", "--action", "2026-01-01").good());
        for (Map<String, Object> row : rows(document, "beforeAfter")) {
            assertThat(row)
                    .containsOnlyKeys(
                            "item",
                            "before",
                            "daysBefore",
                            "after",
                            "daysAfter",
                            "ratio",
                            "ratioLow",
                            "ratioHigh",
                            "p");
        }
    }

    @Test
    void verifyAsJsonHasTheDocumentedForm() throws IOException {
        Map<String, Object> document = json(program.at("verify", "--json").good());
        assertThat(document)
                .containsOnlyKeys("format", "good", "pages", "auditRows", "cases", "bytes")
                .containsEntry("format", "vigil-verify/1")
                .containsEntry("good", true)
                .containsEntry("cases", (long) CASES);
        assertThat((Long) document.get("pages")).isPositive();
        assertThat((Long) document.get("auditRows")).isPositive();
        assertThat((Long) document.get("bytes")).isPositive();
    }

    private Ran pack(String... more) {
        List<String> arguments = new ArrayList<>(List.of("pack"));
        arguments.addAll(List.of(program.arguments("patterns", more)));
        return program.run(arguments.toArray(String[]::new));
    }

    @Test
    void aPackIsWrittenForEachKindOfReader() throws IOException {
        Path out = Files.createDirectories(program.file("packs"));
        String date = program.at("minutes", "--list").good().out().substring(0, 10);
        for (String tier : List.of("members", "public")) {
            Ran ran = pack("--tier", tier, "--meeting", date, "--out", out.toString()).good();
            String name = "pattern-summary-" + date + "-" + tier;
            assertThat(ran.out()).contains(name + ".pdf").contains(name + ".html");
            assertThat(Files.readAllBytes(out.resolve(name + ".pdf")))
                    .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
            assertThat(Files.readString(out.resolve(name + ".html"))).startsWith("<!DOCTYPE html>");
        }
        assertThat(pack().exit()).isEqualTo(Exit.USAGE);
    }

    private Ran packs(String which, String... more) {
        List<String> arguments = new ArrayList<>(List.of("pack"));
        arguments.addAll(List.of(program.arguments(which, more)));
        return program.run(arguments.toArray(String[]::new));
    }

    @Test
    void packsThatLeaveAreWrittenByOneCommandEach() throws IOException {
        Path out = Files.createDirectories(program.file("leaving"));
        for (String which : List.of("cdp", "threat", "annual", "foi")) {
            Ran ran = packs(which, "--to", "the partnership", "--out", out.toString()).good();
            assertThat(ran.out()).contains(which + "-").contains(".pdf").contains(".xlsx");
        }
        try (var files = Files.list(out)) {
            assertThat(files.toList())
                    .hasSize(8)
                    .allMatch(file -> {
                        String name = String.valueOf(file.getFileName());
                        return name.endsWith("-public.pdf")
                                || name.endsWith("-public.xlsx")
                                || name.endsWith("-partnership.pdf")
                                || name.endsWith("-partnership.xlsx");
                    });
        }
        assertThat(packs("cdp", "--area", "Nowhere").exit()).isEqualTo(Exit.REFUSED);
        assertThat(packs("cdp", "--quarter", "2026-3").exit()).isEqualTo(Exit.REFUSED);
        assertThat(packs("threat", "--until", "2999-12-31").err()).contains("in the future");
        assertThat(packs("foi", "--from", "1999").err()).contains("from 1 to 12 years");
        assertThat(packs("foi", "--by", "colour").exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void minutesAreListedAndWrittenInBothVersions() throws IOException {
        Ran list = program.at("minutes", "--list").good();
        assertThat(list.out().lines().toList())
                .hasSize(5)
                .allMatch(line -> line.matches("\\d{4}-\\d{2}-\\d{2}  [A-Z]+  .+"));
        String date = list.out().substring(0, 10);
        for (String tier : List.of("full", "public")) {
            Path pdf = program.file(tier + ".pdf");
            Ran ran =
                    program.at(
                                    "minutes",
                                    "--meeting",
                                    date,
                                    "--tier",
                                    tier,
                                    "--out",
                                    pdf.toString(),
                                    "--recipient",
                                    "the coroner")
                            .good();
            assertThat(ran.out()).contains("Minutes, ").contains(pdf.toString());
            assertThat(Files.readAllBytes(pdf))
                    .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(program.at("minutes", "--meeting", "1999-01-01"))
                .satisfies(ran -> assertThat(ran.exit()).isEqualTo(Exit.REFUSED))
                .satisfies(ran -> assertThat(ran.sentence()).contains("1999-01-01"));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void importingTheSameFolderAgainGivesNewReferencesAndSaysSo() throws IOException {
        Ran rehearsed = program.at("import", sample.toString(), "--dry-run").good();
        assertThat(rehearsed.out()).contains("rehearsal");
        Ran again = program.at("import", sample.toString()).good();
        assertThat(again.out()).contains(CASES + " times in case.reference");
        List<Map<String, Object>> cases = rows(json(program.at("cases", "--json").good()), "cases");
        assertThat(cases).hasSize(2 * CASES);
        assertThat(new TreeSet<>(cases.stream().map(row -> (String) row.get("reference")).toList()))
                .as("no reference is given twice")
                .hasSize(2 * CASES);
        program.mustBeUnharmed();
    }
}
