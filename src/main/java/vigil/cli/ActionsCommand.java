package vigil.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vigil.casework.FollowUps;
import vigil.casework.PanelDesk;
import vigil.casework.Refused;
import vigil.casework.WaitingLists;
import vigil.domain.panel.FollowThrough;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Recommendation;
import vigil.domain.panel.RepeatedAdvice;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.CodeList;
import vigil.domain.vocabulary.Terms;

/** Says what the panel has recommended and agreed, and what has become of it. */
@Command(
        name = "actions",
        description = {
            "Says which actions and recommendations are open, the longest overdue first, what was",
            "recommended before, and which replies to Regulation 28 reports are due. Names no case.",
            "--json writes the form described in docs/admin/commands.md."
        },
        mixinStandardHelpOptions = true)
final class ActionsCommand extends StoreCommand {

    private static final int WIDTH = 100;

    @Option(
            names = "--owner",
            paramLabel = "AGENCY",
            description = "Only what this agency owns, by its name or code.")
    private @Nullable String owner;

    @Option(names = "--overdue", description = "Only what is past its date.")
    private boolean overdue;

    @Option(names = "--all", description = "What is finished, too.")
    private boolean all;

    @Option(
            names = "--letters",
            paramLabel = "FOLDER",
            description = "Write a letter to each agency with everything it owes.")
    private @Nullable Path letters;

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    ActionsCommand(Tools tools, Output output) {
        super(tools, output);
    }

    /** An action or a recommendation as it is said. */
    private record Line(
            String kind,
            UUID id,
            String reference,
            String wording,
            Optional<String> agency,
            LocalDate madeOn,
            Optional<LocalDate> due,
            long daysLate,
            String status,
            boolean finished,
            Optional<String> accepted,
            boolean unanswered) {}

    @Override
    int at(PanelDesk desk) throws Refused {
        CodeList agencies = desk.vocabulary().list("AGENCY_TYPE");
        Optional<Code> only = Optional.empty();
        if (owner != null) {
            only = agency(agencies, owner);
            if (only.isEmpty()) {
                output.say("cli.actions.noSuchOwner", owner);
                return Exit.REFUSED;
            }
        }
        Optional<String> code = only.map(Code::code);
        if (letters != null) {
            Set<String> to =
                    desk.ownerLetters().debtors().stream()
                            .map(debtor -> debtor.agency())
                            .filter(agency -> code.isEmpty() || code.equals(Optional.of(agency)))
                            .collect(Collectors.toSet());
            List<Path> files = desk.ownerLetters().write(to, letters);
            output.say("cli.actions.letters", files.size(), letters.toString());
            return Exit.GOOD;
        }
        FollowUps.Picture picture = desk.followUps().picture(output.progress());
        List<Line> lines =
                lines(picture).stream()
                        .filter(line -> all || !line.finished())
                        .filter(line -> !overdue || line.daysLate() > 0)
                        .filter(line -> code.isEmpty() || code.equals(line.agency()))
                        .toList();
        if (json) {
            output.json(document -> write(document, picture, lines));
        } else {
            say(picture, lines, desk);
        }
        return Exit.GOOD;
    }

    private static Optional<Code> agency(CodeList agencies, String asked) {
        String folded = Terms.fold(asked);
        return agencies.codes().stream()
                .filter(code ->
                        code.code().equalsIgnoreCase(asked)
                                || Terms.fold(code.label()).equals(folded))
                .findFirst();
    }

    private static List<Line> lines(FollowUps.Picture picture) {
        List<Line> lines = new ArrayList<>();
        for (PanelAction a : picture.actions()) {
            lines.add(
                    new Line(
                            "action",
                            a.id(),
                            a.reference(),
                            a.wording(),
                            a.ownerAgency(),
                            a.raisedOn(),
                            a.due(),
                            FollowUps.Picture.daysLate(a.due(), a.finished(), picture.date()),
                            a.status(),
                            a.finished(),
                            Optional.empty(),
                            false));
        }
        for (Recommendation r : picture.recommendations()) {
            lines.add(
                    new Line(
                            "recommendation",
                            r.id(),
                            r.reference(),
                            r.wording(),
                            r.ownerAgency(),
                            r.madeOn(),
                            r.due(),
                            FollowUps.Picture.daysLate(r.due(), r.finished(), picture.date()),
                            r.status(),
                            r.finished(),
                            r.accepted(),
                            FollowUps.unanswered(r)));
        }
        lines.sort(
                Comparator.comparing(Line::finished)
                        .thenComparing(Comparator.comparingLong(Line::daysLate).reversed())
                        .thenComparing(line -> line.due().orElse(LocalDate.MAX))
                        .thenComparing(Line::reference));
        return lines;
    }

    private void say(FollowUps.Picture picture, List<Line> lines, PanelDesk desk) {
        output.say(
                "cli.actions.count",
                lines.size(),
                lines.stream().filter(line -> line.daysLate() > 0).count());
        CodeList agencies = desk.vocabulary().list("AGENCY_TYPE");
        CodeList statuses = desk.vocabulary().list("ACT_STATUS");
        for (Line line : lines) {
            String when =
                    line.daysLate() > 0
                            ? tools.words().of("cli.actions.late", line.daysLate())
                            : line.due()
                                    .map(day -> tools.words().of("cli.actions.due", day.toString()))
                                    .orElse("");
            String owned =
                    line.agency()
                            .map(agencies::label)
                            .orElse(tools.words().of("cli.actions.noOwner"));
            output.line(
                    line.reference()
                            + "  "
                            + owned
                            + ", "
                            + statuses.label(line.status())
                            + (when.isEmpty() ? "" : ", " + when)
                            + (line.unanswered()
                                    ? ", " + tools.words().of("cli.actions.unanswered")
                                    : ""));
            output.wrapped("    ", line.wording().replace('\n', ' '), WIDTH);
            FollowThrough through = picture.through(line.id());
            if (through.lookDue(picture.date())) {
                output.line(
                        "    "
                                + tools.words()
                                        .of(
                                                "cli.actions.look",
                                                through.lookOn()
                                                        .map(LocalDate::toString)
                                                        .orElse("")));
            }
            List<RepeatedAdvice.Earlier> earlier = picture.earlier(line.id());
            if (!earlier.isEmpty()) {
                output.line(
                        "    "
                                + tools.words()
                                        .of(
                                                "cli.actions.repeats",
                                                earlier.size() + 1,
                                                String.valueOf(
                                                        earlier.getFirst().madeOn().getYear()),
                                                earlier.stream()
                                                        .map(RepeatedAdvice.Earlier::reference)
                                                        .collect(Collectors.joining(", "))));
            }
        }
        FollowUps.Pressing pressing = FollowUps.pressing(picture);
        output.say("cli.actions.reports", picture.reports().size(), pressing.reportsLate());
        for (WaitingLists.Report report : picture.reports()) {
            output.line(
                    "  "
                            + report.of().reference().text()
                            + "  "
                            + (report.addressee().isEmpty() ? "" : report.addressee() + ", ")
                            + report.issued()
                                    .map(day ->
                                            tools.words()
                                                            .of(
                                                                    "cli.actions.issued",
                                                                    day.latest().toString())
                                                    + ", ")
                                    .orElse("")
                            + (report.replied().isPresent()
                                    ? tools.words()
                                            .of(
                                                    "cli.actions.replied",
                                                    report.replied().get().latest().toString())
                                    : report.daysLate() > 0
                                            ? tools.words()
                                                    .of("cli.actions.late", report.daysLate())
                                            : report.due()
                                                    .map(day ->
                                                            tools.words()
                                                                    .of(
                                                                            "cli.actions.dueIn",
                                                                            day.toString(),
                                                                            report.daysLeft()
                                                                                    .orElse(0)))
                                                    .orElse("")));
        }
    }

    private static void write(JsonGenerator json, FollowUps.Picture picture, List<Line> lines)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("format", "vigil-actions/1");
        json.writeStringField("date", picture.date().toString());
        json.writeArrayFieldStart("items");
        for (Line line : lines) {
            FollowThrough through = picture.through(line.id());
            json.writeStartObject();
            json.writeStringField("kind", line.kind());
            json.writeStringField("reference", line.reference());
            json.writeStringField("wording", line.wording());
            text(json, "owner", line.agency());
            json.writeStringField("made", line.madeOn().toString());
            day(json, "due", line.due());
            json.writeNumberField("days_late", line.daysLate());
            json.writeStringField("status", line.status());
            json.writeBooleanField("finished", line.finished());
            text(json, "accepted", line.accepted());
            day(json, "replied", through.repliedOn());
            text(json, "factor", through.factor());
            json.writeArrayFieldStart("pillars");
            for (var pillar : through.pillars()) {
                json.writeString(pillar.name().toLowerCase(java.util.Locale.ROOT));
            }
            json.writeEndArray();
            day(json, "look_on", through.lookOn());
            day(json, "looked_on", through.lookedOn());
            json.writeNumberField("reminded", picture.reminders().getOrDefault(line.id(), 0));
            json.writeArrayFieldStart("earlier");
            for (RepeatedAdvice.Earlier earlier : picture.earlier(line.id())) {
                json.writeStartObject();
                json.writeStringField("reference", earlier.reference());
                json.writeStringField("made", earlier.madeOn().toString());
                json.writeNumberField("likeness", Math.round(earlier.likeness() * 100) / 100.0);
                json.writeStringField(
                        "reason", earlier.reason().name().toLowerCase(java.util.Locale.ROOT));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("regulation28");
        for (WaitingLists.Report report : picture.reports()) {
            json.writeStartObject();
            json.writeStringField("case", report.of().reference().text());
            json.writeStringField("addressee", report.addressee());
            day(json, "issued", report.issued().map(date -> date.latest()));
            day(json, "due", report.due());
            day(json, "replied", report.replied().map(date -> date.latest()));
            json.writeNumberField("days_late", report.daysLate());
            if (report.daysLeft().isPresent()) {
                json.writeNumberField("days_left", report.daysLeft().getAsLong());
            } else {
                json.writeNullField("days_left");
            }
            json.writeStringField("answer", report.answer());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void day(JsonGenerator json, String name, Optional<LocalDate> day)
            throws IOException {
        text(json, name, day.map(LocalDate::toString));
    }

    private static void text(JsonGenerator json, String name, Optional<String> text)
            throws IOException {
        if (text.isPresent()) {
            json.writeStringField(name, text.get());
        } else {
            json.writeNullField(name);
        }
    }
}
