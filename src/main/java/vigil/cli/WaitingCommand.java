package vigil.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vigil.casework.PanelDesk;
import vigil.casework.Refused;
import vigil.casework.RequestStore;
import vigil.casework.WaitingLists;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ResponseTimes;

/** Says what is waited for, by reference and without names. */
@Command(
        name = "waiting",
        description = {
            "Says what is waited for, longest first: agencies, toxicology, inquests, replies to",
            "Regulation 28 reports, offers to next of kin, decisions about keeping. Names nobody.",
            "--json writes the form described in docs/admin/commands.md."
        },
        mixinStandardHelpOptions = true)
final class WaitingCommand extends StoreCommand {

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    WaitingCommand(Tools tools, Output output) {
        super(tools, output);
    }

    @Override
    int at(PanelDesk desk) throws Refused {
        WaitingLists.Picture picture = desk.waiting().picture(output.progress());
        if (json) {
            output.json(document -> write(document, picture));
        } else {
            say(picture, desk);
        }
        return Exit.GOOD;
    }

    private void say(WaitingLists.Picture picture, PanelDesk desk) {
        output.say("cli.waiting.requests", picture.requests().size());
        for (RequestStore.Open open : picture.requests()) {
            AgencyReturn request = open.request();
            line(
                    open.reference().text(),
                    request.daysLate(picture.date()) > 0
                            ? tools.words().of("cli.waiting.late", request.daysLate(picture.date()))
                            : tools.words()
                                    .of("cli.waiting.days", request.age(picture.date()).orElse(0)),
                    desk.vocabulary().list("AGENCY_TYPE").label(request.agency())
                            + ", "
                            + desk.vocabulary().list("AGENCY_STATUS").label(request.status()));
        }
        output.say("cli.waiting.times", picture.times().size());
        for (ResponseTimes times : picture.times()) {
            output.line(
                    "  "
                            + tools.words()
                                    .of(
                                            "cli.waiting.time",
                                            desk.vocabulary()
                                                    .list("AGENCY_TYPE")
                                                    .label(times.agency()),
                                            times.answered(),
                                            times.asked(),
                                            number(times),
                                            times.ninety().isPresent()
                                                    ? String.valueOf(times.ninety().getAsInt())
                                                    : "—",
                                            times.onTime(),
                                            times.settled()));
        }
        output.say("cli.waiting.toxicology", picture.toxicology().size());
        picture.toxicology()
                .forEach(t -> line(t.of().reference().text(), days(t.sinceDeath()), ""));
        output.say(
                "cli.waiting.inquests",
                picture.inquests().size(),
                picture.inquests().stream().filter(WaitingLists.Inquest::late).count());
        picture.inquests()
                .forEach(i -> line(i.of().reference().text(), days(OptionalLong.of(i.days())), ""));
        output.say("cli.waiting.reports", picture.reports().size());
        picture.reports()
                .forEach(r ->
                        line(
                                r.of().reference().text(),
                                r.daysLate() > 0
                                        ? tools.words().of("cli.waiting.late", r.daysLate())
                                        : "",
                                r.due().map(LocalDate::toString).orElse("")));
        picture.kin()
                .ifPresentOrElse(
                        all ->
                                output.say(
                                        "cli.waiting.kin",
                                        count(all, WaitingLists.Offer.NOT_OFFERED),
                                        count(all, WaitingLists.Offer.NO_REPLY),
                                        count(all, WaitingLists.Offer.DECLINED),
                                        count(all, WaitingLists.Offer.ACCEPTED)),
                        () -> output.say("cli.waiting.kinHidden"));
        output.say("cli.waiting.retention", picture.retention().size());
        picture.retention().forEach(r -> line(r.of().reference().text(), "", r.due().toString()));
    }

    private static String number(ResponseTimes times) {
        return times.median().isPresent()
                ? String.format(Locale.ROOT, "%.1f", times.median().getAsDouble())
                : "—";
    }

    private static long count(List<WaitingLists.Kin> all, WaitingLists.Offer offer) {
        return all.stream().filter(kin -> kin.offer() == offer).count();
    }

    private String days(OptionalLong days) {
        return days.isPresent() ? tools.words().of("cli.waiting.days", days.getAsLong()) : "—";
    }

    private void line(String reference, String age, String more) {
        output.line("  %-17s %-14s %s".formatted(reference, age, more).stripTrailing());
    }

    private static void write(JsonGenerator document, WaitingLists.Picture picture)
            throws IOException {
        document.writeStartObject();
        document.writeStringField("format", "vigil-waiting/1");
        document.writeStringField("date", picture.date().toString());
        document.writeArrayFieldStart("requests");
        for (RequestStore.Open open : picture.requests()) {
            AgencyReturn request = open.request();
            document.writeStartObject();
            document.writeStringField("reference", open.reference().text());
            document.writeStringField("request", request.number().text());
            document.writeStringField("agency", request.agency());
            document.writeStringField("status", request.status());
            day(document, "sent", request.sent());
            day(document, "due", request.due());
            number(document, "days", request.age(picture.date()));
            document.writeNumberField("daysLate", request.daysLate(picture.date()));
            document.writeNumberField("chased", request.reminders().size());
            document.writeEndObject();
        }
        document.writeEndArray();
        times(document, picture.times());
        document.writeArrayFieldStart("toxicology");
        for (WaitingLists.Toxicology awaited : picture.toxicology()) {
            begin(document, awaited.of());
            number(document, "daysSinceDeath", awaited.sinceDeath());
            number(document, "daysSinceReported", awaited.sinceReported());
            document.writeEndObject();
        }
        document.writeEndArray();
        document.writeArrayFieldStart("inquests");
        for (WaitingLists.Inquest inquest : picture.inquests()) {
            begin(document, inquest.of());
            document.writeStringField("opened", inquest.opened().text());
            text(document, "hearing", inquest.next().map(PartialDate::text));
            document.writeNumberField("days", inquest.days());
            document.writeBooleanField("overTwelveMonths", inquest.late());
            document.writeEndObject();
        }
        document.writeEndArray();
        document.writeArrayFieldStart("regulation28");
        for (WaitingLists.Report report : picture.reports()) {
            begin(document, report.of());
            text(document, "issued", report.issued().map(PartialDate::text));
            day(document, "due", report.due());
            text(document, "replied", report.replied().map(PartialDate::text));
            document.writeNumberField("daysLate", report.daysLate());
            document.writeEndObject();
        }
        document.writeEndArray();
        if (picture.kin().isPresent()) {
            document.writeArrayFieldStart("nextOfKin");
            for (WaitingLists.Kin kin : picture.kin().get()) {
                begin(document, kin.of());
                document.writeStringField("offer", kin.offer().name());
                number(document, "daysSinceDeath", kin.days());
                document.writeEndObject();
            }
            document.writeEndArray();
        } else {
            document.writeNullField("nextOfKin");
        }
        document.writeArrayFieldStart("retention");
        for (WaitingLists.Retention retention : picture.retention()) {
            begin(document, retention.of());
            document.writeStringField("due", retention.due().toString());
            document.writeNumberField("days", retention.days());
            document.writeBooleanField("legalHold", retention.legalHold());
            document.writeEndObject();
        }
        document.writeEndArray();
        document.writeEndObject();
    }

    private static void times(JsonGenerator document, List<ResponseTimes> all) throws IOException {
        document.writeArrayFieldStart("responseTimes");
        for (ResponseTimes times : all) {
            document.writeStartObject();
            document.writeStringField("agency", times.agency());
            document.writeNumberField("asked", times.asked());
            document.writeNumberField("answered", times.answered());
            document.writeNumberField("settled", times.settled());
            document.writeNumberField("onTime", times.onTime());
            if (times.median().isPresent()) {
                document.writeNumberField("median", times.median().getAsDouble());
            } else {
                document.writeNullField("median");
            }
            if (times.ninety().isPresent()) {
                document.writeNumberField("ninety", times.ninety().getAsInt());
            } else {
                document.writeNullField("ninety");
            }
            document.writeEndObject();
        }
        document.writeEndArray();
    }

    private static void begin(JsonGenerator document, WaitingLists.Of of) throws IOException {
        document.writeStartObject();
        document.writeStringField("reference", of.reference().text());
        document.writeStringField("status", of.status().name());
    }

    private static void day(JsonGenerator document, String name, Optional<LocalDate> day)
            throws IOException {
        text(document, name, day.map(LocalDate::toString));
    }

    private static void text(JsonGenerator document, String name, Optional<String> text)
            throws IOException {
        if (text.isPresent()) {
            document.writeStringField(name, text.get());
        } else {
            document.writeNullField(name);
        }
    }

    private static void number(JsonGenerator document, String name, OptionalLong number)
            throws IOException {
        if (number.isPresent()) {
            document.writeNumberField(name, number.getAsLong());
        } else {
            document.writeNullField(name);
        }
    }
}
