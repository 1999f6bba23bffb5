package vigil.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vigil.casework.PanelDesk;
import vigil.casework.Refused;
import vigil.domain.alert.AlertPart;
import vigil.domain.alert.AlertState;
import vigil.domain.alert.DrugAlert;

/** Lists the drug alerts, where each stands and until when it holds; linked cases are not named. */
@Command(
        name = "alerts",
        description = {
            "Lists the drug alerts: where each stands, until when it holds, what it is about.",
            "Names no case. --json writes the form described in docs/admin/commands.md."
        },
        mixinStandardHelpOptions = true)
final class AlertsCommand extends StoreCommand {

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    AlertsCommand(Tools tools, Output output) {
        super(tools, output);
    }

    @Override
    int at(PanelDesk desk) throws Refused {
        List<DrugAlert> alerts = desk.alerts().all();
        LocalDate today = LocalDate.now(desk.clock());
        if (json) {
            output.json(document -> write(document, alerts, today));
        } else {
            say(alerts, desk, today);
        }
        return Exit.GOOD;
    }

    private void say(List<DrugAlert> alerts, PanelDesk desk, LocalDate today) {
        long live = alerts.stream().filter(a -> a.state(today) == AlertState.LIVE).count();
        long open = alerts.stream().filter(a -> a.state(today).open()).count();
        output.say("cli.alerts", live, open, alerts.size() - live - open);
        for (DrugAlert alert : alerts) {
            String title = alert.text().of(AlertPart.TITLE);
            output.line(
                    "  %-12s %-10s %-26s %s"
                            .formatted(
                                    alert.reference(),
                                    tools.words().of("alert.state." + alert.state(today).name()),
                                    when(alert, today),
                                    title.isEmpty()
                                            ? alert.report()
                                                    .substance()
                                                    .map(desk.vocabulary().substances()::name)
                                                    .orElse("")
                                            : title)
                            .stripTrailing());
        }
    }

    private String when(DrugAlert alert, LocalDate today) {
        OptionalInt left = alert.daysLeft(today);
        OptionalInt waiting = alert.daysWaiting(today);
        return left.isPresent()
                ? tools.words().of("cli.alerts.left", left.getAsInt())
                : waiting.isPresent()
                        ? tools.words().of("cli.alerts.waiting", waiting.getAsInt())
                        : "";
    }

    private static void write(JsonGenerator document, List<DrugAlert> alerts, LocalDate today)
            throws IOException {
        document.writeStartObject();
        document.writeStringField("format", "vigil-alerts/1");
        document.writeStringField("date", today.toString());
        document.writeArrayFieldStart("alerts");
        for (DrugAlert alert : alerts) {
            document.writeStartObject();
            document.writeStringField("reference", alert.reference());
            document.writeStringField("state", alert.state(today).name().toLowerCase(Locale.ROOT));
            text(document, "substance", alert.report().substance());
            text(document, "area", alert.report().area());
            text(document, "evidence", alert.report().evidence());
            text(document, "decision", alert.decision().map(d -> d.code()));
            text(document, "grade", alert.grade().map(g -> g.name().toLowerCase(Locale.ROOT)));
            document.writeStringField("title", alert.text().of(AlertPart.TITLE));
            document.writeStringField("received", alert.report().received().toString());
            text(document, "issued", alert.dates().issued().map(LocalDate::toString));
            text(document, "expires", alert.dates().expires().map(LocalDate::toString));
            text(document, "withdrawn", alert.dates().withdrawn().map(LocalDate::toString));
            document.writeNumberField("cases", alert.cases().size());
            document.writeNumberField("findings", alert.findings().size());
            if (alert.reached().isPresent()) {
                document.writeNumberField("reached", alert.reached().getAsInt());
            } else {
                document.writeNullField("reached");
            }
            document.writeEndObject();
        }
        document.writeEndArray();
        document.writeEndObject();
    }

    private static void text(JsonGenerator document, String name, Optional<String> text)
            throws IOException {
        if (text.isPresent()) {
            document.writeStringField(name, text.get());
        } else {
            document.writeNullField(name);
        }
    }
}
