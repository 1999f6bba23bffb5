package vigil.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vigil.casework.PanelDesk;
import vigil.casework.PatternDecisions;
import vigil.casework.PatternQuestions;
import vigil.casework.PatternWatch;
import vigil.casework.Refused;
import vigil.patterns.BeforeAfter;
import vigil.patterns.EvidenceBasis;
import vigil.patterns.Options;
import vigil.patterns.Slice;

/** Looks for patterns across all cases. */
@Command(
        name = "patterns",
        description = {
            "Looks for what is new, rising or found together, and says it in plain English.",
            "--json writes every finding with its figures, as described in docs/admin/commands.md."
        },
        mixinStandardHelpOptions = true)
final class PatternsCommand extends StoreCommand {

    @Option(
            names = "--area",
            paramLabel = "NAME",
            description = "Only deaths of residents of this area; give it once for each.")
    private List<String> areas = List.of();

    @Option(
            names = "--basis",
            paramLabel = "BASIS",
            description =
                    "What makes a substance count: ${COMPLETION-CANDIDATES}; CONFIRMED if not given.")
    private EvidenceBasis basis = EvidenceBasis.CONFIRMED;

    @Option(
            names = "--as-at",
            paramLabel = "DATE",
            description = "The last day that counts, as 2026-03-31; today if not given.")
    private @Nullable LocalDate asAt;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description = "Where random numbers start; from the cases themselves if not given.")
    private @Nullable Long seed;

    @Option(
            names = "--action",
            paramLabel = "DATE",
            description = "Also compare the deaths before and after this day.")
    private @Nullable LocalDate action;

    @Option(
            names = "--set-aside",
            description =
                    "Also list what the panel snoozed, dismissed, watches or raised, why and by whom.")
    private boolean setAside;

    @Option(
            names = "--questions",
            description = "Answer the 23 standing questions of a panel instead.")
    private boolean questions;

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    PatternsCommand(Tools tools, Output output) {
        super(tools, output);
    }

    @Override
    int at(PanelDesk desk) throws Refused {
        if (questions) {
            PatternQuestions.Found answers =
                    desk.questions().answer(slice(desk), how(desk), output.progress());
            QuestionLines lines = new QuestionLines(tools.words(), desk.vocabulary());
            if (json) {
                output.json(document -> lines.write(document, answers));
            } else {
                lines.say(output, answers);
            }
            return Exit.GOOD;
        }
        PatternWatch.Found found =
                desk.patterns().search(slice(desk), how(desk), output.progress());
        List<BeforeAfter> changes =
                action == null
                        ? List.of()
                        : desk.patterns()
                                .beforeAfter(slice(desk), how(desk), action, output.progress());
        List<PatternDecisions.Decided> decided = desk.patternDecisions().all();
        StandingForm standing = new StandingForm(tools.words(), desk.vocabulary(), found, decided);
        if (json) {
            PatternJson form = new PatternJson(tools.words(), desk.vocabulary(), standing);
            output.json(document -> form.write(document, found.summary(), changes));
        } else {
            PatternLines lines =
                    new PatternLines(tools.words(), desk.vocabulary(), output, standing);
            lines.say(found.summary());
            lines.say(changes);
            if (setAside) {
                standing.sayDecided(output);
            }
        }
        return Exit.GOOD;
    }

    private Slice slice(PanelDesk desk) throws Refused {
        List<String> codes = new ArrayList<>();
        for (String area : areas) {
            codes.add(CasesCommand.areaCode(area, desk.vocabulary()));
        }
        return Slice.everything().on(basis).inAreas(Set.copyOf(codes));
    }

    private Options how(PanelDesk desk) {
        Options defaults = Options.asAt(asAt == null ? desk.patterns().asAt() : asAt);
        return seed == null ? defaults : defaults.withSeed(seed);
    }
}
