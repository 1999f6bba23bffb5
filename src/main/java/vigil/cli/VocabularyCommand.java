package vigil.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.casework.PanelDesk;
import vigil.casework.Refused;
import vigil.casework.VocabularyCare;
import vigil.domain.vocabulary.Substance;
import vigil.domain.vocabulary.VocabularyEdits.Subject;
import vigil.domain.vocabulary.VocabularyMerge;
import vigil.domain.vocabulary.VocabularyMerge.Difference;

/** The panel's vocabulary: to list, to write to a file for others, to take from theirs. */
@Command(
        name = "vocabulary",
        description =
                "Lists the vocabulary of a store, writes the panel's own part of it to a file, and takes another panel's.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class VocabularyCommand {

    private final Tools tools;
    private final Output output;

    VocabularyCommand(Tools tools, Output output) {
        this.tools = tools;
        this.output = output;
    }

    /** What all three have besides: the form of the answer. */
    private abstract static class Part extends StoreCommand {
        @Option(names = "--json", description = "Write JSON.")
        boolean json;

        Part(Tools tools, Output output) {
            super(tools, output);
        }
    }

    /** Its three parts, for the command line. */
    List<Object> parts() {
        return List.of(
                new Listed(tools, output),
                new Exported(tools, output),
                new Imported(tools, output));
    }

    @Command(
            name = "list",
            description = "Lists every substance with its class and whether that is verified.",
            mixinStandardHelpOptions = true)
    private static final class Listed extends Part {
        Listed(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            List<Substance> all = desk.vocabulary().substances().all();
            Map<String, Integer> uses = desk.vocabularyCare().uses();
            if (json) {
                output.json(document -> {
                    document.writeStartObject();
                    document.writeStringField("format", "vigil-vocabulary-list/1");
                    document.writeStringField("edition", desk.vocabulary().edition());
                    document.writeArrayFieldStart("substances");
                    for (Substance s : all) {
                        document.writeStartObject();
                        document.writeStringField("code", s.code());
                        document.writeStringField("name", s.name());
                        document.writeStringField("class", s.controlledClass());
                        document.writeBooleanField("verified", s.classVerified());
                        document.writeBooleanField("local", s.local());
                        document.writeBooleanField("retired", s.retired());
                        document.writeNumberField("cases", uses.getOrDefault(s.code(), 0));
                        document.writeEndObject();
                    }
                    document.writeEndArray();
                    document.writeEndObject();
                });
            } else {
                all.forEach(s ->
                        output.say("cli.vocabulary.row", s.code(), s.name(), s.controlledClass()));
            }
            return Exit.GOOD;
        }
    }

    @Command(
            name = "export",
            description = "Writes what this panel changed or added to one file, with its checksum.",
            mixinStandardHelpOptions = true)
    private static final class Exported extends Part {
        @Parameters(index = "1", paramLabel = "FILE", description = "The file to write.")
        private Path file = Path.of("vocabulary");

        Exported(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            int entries = desk.vocabularyCare().export(file);
            if (json) {
                output.json(document -> {
                    document.writeStartObject();
                    document.writeStringField("format", "vigil-vocabulary-export/1");
                    document.writeNumberField("entries", entries);
                    document.writeEndObject();
                });
            } else {
                output.say("cli.vocabulary.exported", entries, file.toString());
            }
            return Exit.GOOD;
        }
    }

    @Command(
            name = "import",
            description = {
                "Shows what another panel's file would change. Nothing is taken without --take, and what",
                "both panels changed only by naming its code."
            },
            mixinStandardHelpOptions = true)
    private static final class Imported extends Part {
        @Parameters(index = "1", paramLabel = "FILE", description = "The other panel's file.")
        private Path file = Path.of("vocabulary");

        @Option(names = "--take", description = "Take what puts nothing of ours aside.")
        private boolean take;

        @Option(
                names = "--code",
                paramLabel = "CODE",
                description = "Take this row too, whatever stands here; give it once for each.")
        private List<String> codes = List.of();

        Imported(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            VocabularyCare care = desk.vocabularyCare();
            VocabularyCare.Offer offer = care.offer(file);
            List<Difference> all = offer.merge().differences();
            Set<Subject> chosen =
                    all.stream()
                            .filter(d -> take && d.harmless() || codes.contains(d.subject().code()))
                            .map(Difference::subject)
                            .collect(Collectors.toCollection(HashSet::new));
            int taken = chosen.isEmpty() ? 0 : care.take(offer.content(), chosen);
            if (json) {
                json(all, chosen);
            } else {
                say(all, taken);
            }
            return Exit.GOOD;
        }

        private void say(List<Difference> all, int taken) {
            for (Difference d : all) {
                output.say(
                        "cli.vocabulary.difference",
                        d.subject().code(),
                        d.name(),
                        tools.words().of("vocabulary.standing." + d.standing().name()));
                for (VocabularyMerge.Item item : d.items()) {
                    output.say(
                            "cli.vocabulary.item",
                            tools.words()
                                    .find("vocabulary.attribute." + item.attribute())
                                    .orElse(item.attribute()),
                            one(item.ours()),
                            one(item.theirs()));
                }
            }
            if (take || !codes.isEmpty()) {
                output.say("cli.vocabulary.taken", taken, all.size() - taken);
            } else {
                output.say("cli.vocabulary.dry");
            }
        }

        private static String one(String text) {
            return text.isEmpty() ? "–" : text.replace("\n", "; ");
        }

        private void json(List<Difference> all, Set<Subject> chosen) {
            output.json(document -> {
                document.writeStartObject();
                document.writeStringField("format", "vigil-vocabulary-import/1");
                document.writeArrayFieldStart("differences");
                for (Difference d : all) {
                    document.writeStartObject();
                    document.writeStringField("kind", d.subject().kind().name());
                    document.writeStringField("code", d.subject().code());
                    document.writeStringField("name", d.name());
                    document.writeStringField("standing", d.standing().name());
                    document.writeBooleanField("taken", chosen.contains(d.subject()));
                    document.writeObjectFieldStart("attributes");
                    for (VocabularyMerge.Item item : d.items()) {
                        document.writeArrayFieldStart(item.attribute());
                        document.writeString(item.ours());
                        document.writeString(item.theirs());
                        document.writeEndArray();
                    }
                    document.writeEndObject();
                    document.writeEndObject();
                }
                document.writeEndArray();
                document.writeEndObject();
            });
        }
    }
}
