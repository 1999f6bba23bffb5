package vigil.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Value;
import vigil.domain.casefile.ValueText;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.CodeList;
import vigil.domain.vocabulary.Vocabulary;
import vigil.exchange.VocabularyResources;

/**
 * Invented reports in the manner of British police, hospitals and services, with what a coordinator
 * would take from them, written before the reader was tuned.
 */
class HeldOutReportsTest {

    /** Fields whose every proposal is judged, so that a made-up one counts as wrong. */
    private static final Set<String> JUDGED =
            Set.of(
                    "person.surname",
                    "person.forenames",
                    "person.dateOfBirth",
                    "person.sex",
                    "person.nhsNumber",
                    "incident.found",
                    "incident.dateOfDeath",
                    "incident.lastSeenAlive",
                    "incident.foundBy",
                    "incident.naloxoneGiven",
                    "case.notifierType",
                    "incident.noteLeft",
                    "person.ethnicGroup",
                    "person.noFixedAbode");

    private record Report(String name, LocalDate received, String text, List<String> expected) {}

    static ReportReader reader() {
        Vocabulary shipped = VocabularyResources.load();
        Vocabulary vocabulary =
                shipped.withList(
                        new CodeList(
                                "AREA",
                                "Area",
                                List.of(
                                        new Code("AREA01", "Sheffield"),
                                        new Code("AREA02", "Barnsley"),
                                        new Code("AREA03", "Rotherham"),
                                        new Code("AREA04", "Doncaster"),
                                        new Code("OTHER", "Other area"))));
        return new ReportReader(
                vocabulary,
                VocabularyResources.mentions(vocabulary.substances()),
                VocabularyResources.phrases());
    }

    private static List<Report> reports() throws IOException {
        String all;
        try (var stream = HeldOutReportsTest.class.getResourceAsStream("reports.txt")) {
            all = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<Report> reports = new ArrayList<>();
        for (String block : all.split("(?m)^=== ")) {
            if (!block.isBlank()) {
                String[] parts = block.split("(?m)^---\\n", 3);
                String[] head = parts[0].split("\n");
                reports.add(
                        new Report(
                                head[0],
                                LocalDate.parse(head[1].replace("received ", "")),
                                PastedText.clean(parts[1].strip()),
                                Arrays.stream(parts[2].split("\n"))
                                        .filter(l -> !l.isBlank())
                                        .toList()));
            }
        }
        return reports;
    }

    /** What a reading proposes, in the words of the expectations. */
    private static Set<String> said(Reading reading) {
        Set<String> said = new TreeSet<>();
        for (Proposal proposal : reading.proposals()) {
            if (proposal.ambiguous() && proposal.first() instanceof Target.Evidence) {
                said.add(
                        "ask "
                                + proposal.choices().stream()
                                        .map(c -> ((Target.Evidence) c).substance())
                                        .flatMap(Optional::stream)
                                        .sorted()
                                        .collect(Collectors.joining("|")));
                continue;
            }
            for (Target choice : proposal.choices()) {
                switch (choice) {
                    case Target.Facts facts -> facts.answers().forEach((k, v) -> facts(said, k, v));
                    case Target.Evidence e ->
                            e.substance().ifPresent(c -> said.add("substance " + c));
                    case Target.History h -> said.add("history " + h.substance());
                    case Target.FactorFound f -> said.add("factor " + f.factor());
                    case Target.Agency a -> said.add("agency " + a.agency());
                }
            }
        }
        return said;
    }

    private static void facts(Set<String> said, FieldKey key, Value value) {
        said.add("field " + key.text() + " = " + ValueText.format(value));
        if (value instanceof Value.Parts parts) {
            parts.part("postcode").ifPresent(p -> said.add("postcode " + ValueText.format(p)));
        }
    }

    @Test
    void aCoordinatorFindsInThemWhatTheySay() throws IOException {
        int wanted = 0;
        int found = 0;
        int madeUp = 0;
        int proposed = 0;
        int substancesWanted = 0;
        int substancesFound = 0;
        List<String> lines = new ArrayList<>();
        for (Report report : reports()) {
            Reading reading = reader().read(report.text(), report.received());
            Set<String> said = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            said.addAll(said(reading));
            Set<String> expected = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            for (String line : report.expected()) {
                if (line.startsWith("no ")) {
                    if (said.contains("substance " + line.substring(3))) {
                        madeUp++;
                        lines.add(report.name() + ": should be no " + line.substring(3));
                    }
                    continue;
                }
                expected.add(line);
                wanted++;
                boolean substance = line.startsWith("substance") || line.startsWith("ask");
                substancesWanted += substance ? 1 : 0;
                if (said.contains(line)) {
                    found++;
                    substancesFound += substance ? 1 : 0;
                } else {
                    lines.add(report.name() + ": missed " + line);
                }
            }
            for (String line : said) {
                boolean judged =
                        line.startsWith("substance")
                                || line.startsWith("ask")
                                || JUDGED.stream()
                                        .anyMatch(f -> line.startsWith("field " + f + " "));
                proposed += judged ? 1 : 0;
                boolean year = line.contains("dateOfBirth = ~");
                if (judged && !year && !expected.contains(line)) {
                    madeUp++;
                    lines.add(report.name() + ": made up " + line);
                }
            }
        }
        lines.addFirst(
                String.format(
                        "wanted %d found %d (%.3f); judged proposals %d made up %d (%.3f);"
                                + " substances %d of %d",
                        wanted,
                        found,
                        found / (double) wanted,
                        proposed,
                        madeUp,
                        1 - madeUp / (double) proposed,
                        substancesFound,
                        substancesWanted));
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "held-out.txt"), lines);
        String shown = String.join("\n", lines);
        assertThat(found / (double) wanted).as(shown).isGreaterThan(0.97);
        assertThat(1 - madeUp / (double) proposed).as(shown).isGreaterThan(0.97);
    }

    @Test
    void noReportBreaksTheReaderHoweverItsSpacesStand() throws IOException {
        for (Report report : reports()) {
            for (String space : List.of("  ", "\t", " \t ", "   ")) {
                reader().read(PastedText.clean(report.text.replace(" ", space)), report.received);
            }
            reader().read(PastedText.clean(report.text.replace("\n", "  ")), report.received);
        }
    }
}
