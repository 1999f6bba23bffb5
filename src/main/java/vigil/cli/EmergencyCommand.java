package vigil.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vigil.casework.Emergencies;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.words.AnswerText;
import vigil.words.CaseBriefing;

/** Opens a case in an emergency, and says which were. */
@Command(
        name = "emergency",
        description = {
            "Lists the cases that were opened in an emergency although they were closed to whoever",
            "opened them. With --open and --reason it opens one; the coordinator and the guardian",
            "are told. With --seen somebody says that they looked at one afterwards."
        },
        mixinStandardHelpOptions = true)
final class EmergencyCommand extends StoreCommand {

    @Option(names = "--open", paramLabel = "REFERENCE", description = "Open this case.")
    private @Nullable String reference;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Why it cannot wait: who is at risk, and what you need to know.")
    private String reason = "";

    @Option(
            names = "--seen",
            paramLabel = "REFERENCE",
            description = "Say that you looked at the openings of this case.")
    private @Nullable String seen;

    @Option(names = "--note", paramLabel = "TEXT", description = "What you found; may be left out.")
    private String note = "";

    EmergencyCommand(Tools tools, Output output) {
        super(tools, output);
    }

    @Override
    int at(PanelDesk desk) throws Refused {
        if (reference != null) {
            open(desk, reference);
        } else if (seen != null) {
            review(desk, seen.strip());
        } else {
            list(desk);
        }
        return Exit.GOOD;
    }

    private void open(PanelDesk desk, String asked) throws Refused {
        Emergencies.Opened opened = desk.emergencies().open(asked, reason);
        output.note("cli.emergency.until");
        output.line(opened.opening().reference());
        AnswerText texts = new AnswerText(tools.words(), desk.vocabulary(), List.of());
        for (CaseBriefing.Paragraph paragraph :
                CaseBriefing.of(
                        tools.words(),
                        texts,
                        desk.vocabulary(),
                        opened.reviewCase(),
                        LocalDate.now(desk.clock()))) {
            output.line(paragraph.heading());
            output.wrapped("  ", String.join(" ", paragraph.sentences()), 100);
        }
    }

    private void review(PanelDesk desk, String which) throws Refused {
        List<Emergencies.Waiting> waiting =
                desk.emergencies().waiting().stream()
                        .filter(each -> each.opening().reference().equals(which))
                        .toList();
        if (waiting.isEmpty()) {
            throw new Refused(new Problem.NotFound(which));
        }
        for (Emergencies.Waiting each : waiting) {
            desk.emergencies().review(each.opening().id(), note);
        }
        output.say("cli.emergency.noted", which);
    }

    private void list(PanelDesk desk) throws Refused {
        List<Emergencies.Waiting> all = desk.emergencies().all();
        if (all.isEmpty()) {
            output.say("cli.emergency.none");
        }
        for (Emergencies.Waiting each : all) {
            String at = day(each.opening().at(), desk);
            each.opening()
                    .seen()
                    .ifPresentOrElse(
                            by ->
                                    output.say(
                                            "cli.emergency.seen",
                                            each.opening().reference(),
                                            at,
                                            each.member(),
                                            day(by.at(), desk),
                                            by.note()),
                            () ->
                                    output.say(
                                            "cli.emergency.waits",
                                            each.opening().reference(),
                                            at,
                                            each.member(),
                                            each.opening().words()));
        }
    }

    private String day(Instant at, PanelDesk desk) {
        return tools.words().date(LocalDate.ofInstant(at, desk.clock().getZone()));
    }
}
