package vigil.cli;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vigil.casework.CopyForm;
import vigil.casework.MinutesStore;
import vigil.casework.PanelDesk;
import vigil.casework.PanelStore;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.casework.Publication;
import vigil.casework.Refused;
import vigil.casework.ReleaseRequest;
import vigil.casework.SecondPerson;
import vigil.domain.access.PanelMember;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.OutputTier;

/** Writes minutes as PDF. */
@Command(
        name = "minutes",
        description = {
            "Writes the minutes of a meeting as PDF, in the version that its readers may have.",
            "That a version was released, and to whom, is remembered in the store."
        },
        mixinStandardHelpOptions = true)
final class MinutesCommand extends StoreCommand {

    @Option(names = "--list", description = "Only list the meetings.")
    private boolean list;

    @Option(
            names = "--register",
            description = "Only list who has minutes of the meeting, as tab-separated lines.")
    private boolean register;

    @Option(
            names = "--versions",
            description = "Only list the locked versions of the minutes, as tab-separated lines.")
    private boolean versions;

    @Option(
            names = "--meeting",
            paramLabel = "DATE",
            description = "Date of the meeting, as 2026-03-31; the latest held if not given.")
    private @Nullable String meeting;

    @Option(
            names = "--tier",
            paramLabel = "TIER",
            description = "full, agency, redacted or public; full if not given.")
    private Tier tier = Tier.FULL;

    @Option(
            names = "--agency",
            paramLabel = "AGENCY",
            description = "Whose extract, by name or code; all are listed if it is none.")
    private String agency = "";

    @Option(
            names = "--log",
            paramLabel = "FILE",
            description = "Also writes the redaction log, as PDF.")
    private @Nullable Path log;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the PDF goes.")
    private @Nullable Path target;

    @Option(
            names = "--docx",
            paramLabel = "FILE",
            description = {
                "Writes an editable copy for a word processor there;",
                "a PDF too only if --out is given."
            })
    private @Nullable Path docx;

    @Option(
            names = "--protect-with",
            paramLabel = "FILE",
            description = {
                "File whose first line is a passphrase that the PDF then opens with alone;",
                "such a copy is not PDF/A."
            })
    private @Nullable Path protection;

    @Option(
            names = "--recipient",
            paramLabel = "NAME",
            description = "Who it is for; remembered with the release.")
    private String recipient = "";

    @Option(
            names = "--ask",
            description = {
                "Asks a second person to approve a redacted or public version, where there is one;",
                "nothing is written. Needs --recipient."
            })
    private boolean ask;

    @Option(
            names = "--approve",
            description = {
                "Approves what somebody else asked for this version of these minutes.",
                "Whoever asked then writes it with the same --recipient."
            })
    private boolean approve;

    @Option(
            names = "--refuse",
            paramLabel = "REASON",
            description = "Refuses it, with a reason that whoever asked reads.")
    private @Nullable String refuse;

    @Option(
            names = "--requests",
            description = "Only list who asked for approval, as tab-separated lines.")
    private boolean requests;

    /** The versions that can be made so far. */
    enum Tier {
        FULL(OutputTier.FULL),
        AGENCY(OutputTier.AGENCY),
        REDACTED(OutputTier.REDACTED),
        PUBLIC(OutputTier.PUBLIC);

        private final OutputTier tier;

        Tier(OutputTier tier) {
            this.tier = tier;
        }
    }

    MinutesCommand(Tools tools, Output output) {
        super(tools, output);
    }

    @Override
    int at(PanelDesk desk) throws Refused {
        List<PanelStore.MeetingRow> meetings =
                desk.meetings().list().stream()
                        .sorted(Comparator.comparing(PanelStore.MeetingRow::date))
                        .toList();
        if (list) {
            meetings.forEach(
                    row -> output.line(row.date() + "  " + row.state() + "  " + row.title()));
            return Exit.GOOD;
        }
        PanelStore.MeetingRow row = wanted(meetings);
        if (register || versions) {
            if (register) {
                register(desk, row);
            }
            if (versions) {
                versions(desk, row);
            }
            return Exit.GOOD;
        }
        if (requests) {
            requests(desk, row);
            return Exit.GOOD;
        }
        if (ask || approve || refuse != null) {
            second(desk, row);
            return Exit.GOOD;
        }
        write(desk, row, tier.tier, recipient);
        return Exit.GOOD;
    }

    private static Map<UUID, String> names(PanelDesk desk) throws Refused {
        return desk.membership().members().stream()
                .collect(Collectors.toMap(PanelMember::id, PanelMember::name));
    }

    /** To whom each copy went, latest first. */
    private void register(PanelDesk desk, PanelStore.MeetingRow row) throws Refused {
        output.say("cli.minutes.register.head");
        Map<UUID, String> names = names(desk);
        for (Publication.Gone gone : desk.publication().register(row.id())) {
            PanelStore.Release left = gone.release();
            output.line(
                    String.join(
                            "\t",
                            left.at().toString(),
                            left.minutesVersion(),
                            OutputTier.ofCode(left.tier())
                                    .map(t -> t.name().toLowerCase(Locale.ROOT))
                                    .orElse(left.tier()),
                            gone.copy().map(MinutesStore.Copy::agency).orElse(""),
                            gone.copy().map(c -> String.valueOf(c.number())).orElse(""),
                            left.recipient().replaceAll("\\s+", " "),
                            String.valueOf(left.pages()),
                            names.getOrDefault(left.member(), ""),
                            left.sha256(),
                            gone.approved()
                                    .flatMap(ReleaseRequest::decided)
                                    .map(decision -> names.getOrDefault(decision.member(), ""))
                                    .orElse("")));
        }
    }

    /** Who asked for approval, the earliest first. */
    private void requests(PanelDesk desk, PanelStore.MeetingRow row) throws Refused {
        output.say("cli.minutes.requests.head");
        Map<UUID, String> names = names(desk);
        for (ReleaseRequest each : desk.secondPerson().requests(row.id())) {
            output.line(
                    String.join(
                            "\t",
                            each.askedAt().toString(),
                            names.getOrDefault(each.askedBy(), ""),
                            OutputTier.ofCode(each.tier())
                                    .map(t -> t.name().toLowerCase(Locale.ROOT))
                                    .orElse(each.tier()),
                            each.recipient().replaceAll("\\s+", " "),
                            each.decided()
                                    .map(d ->
                                            (d.approved() ? "approved" : "refused")
                                                    + "\t"
                                                    + names.getOrDefault(d.member(), "")
                                                    + "\t"
                                                    + d.reason().replaceAll("\\s+", " "))
                                    .orElse("waiting\t\t")));
        }
    }

    /** What a second person is asked, and what they say. */
    private void second(PanelDesk desk, PanelStore.MeetingRow row) throws Refused {
        SecondPerson second = desk.secondPerson();
        Publication.Prepared prepared =
                desk.publication().prepare(row.id(), tier.tier, "", output.progress());
        if (ask) {
            if (second.standing(prepared).needed()) {
                second.ask(prepared, recipient);
                output.say("cli.minutes.asked");
            } else {
                output.say("cli.minutes.alone");
            }
            return;
        }
        ReleaseRequest request =
                second.standing(prepared)
                        .request()
                        .filter(ReleaseRequest::waiting)
                        .orElseThrow(() ->
                                new Refused(
                                        new Problem.NotFound(
                                                tier.name().toLowerCase(Locale.ROOT))));
        if (approve) {
            second.approve(row.id(), request.id());
            output.say("cli.minutes.approved", request.recipient());
        } else {
            second.refuse(row.id(), request.id(), refuse == null ? "" : refuse);
            output.say("cli.minutes.refused");
        }
    }

    private void versions(PanelDesk desk, PanelStore.MeetingRow row) throws Refused {
        output.say("cli.minutes.versions.head");
        Map<UUID, String> names = names(desk);
        for (MinutesStore.Version each : desk.minutesVersions().versions(row.id())) {
            output.line(
                    String.join(
                            "\t",
                            String.valueOf(each.number()),
                            each.lockedAt().toString(),
                            names.getOrDefault(each.member(), ""),
                            String.valueOf(each.pages()),
                            each.sha256()));
        }
    }

    private PanelStore.MeetingRow wanted(List<PanelStore.MeetingRow> meetings) throws Refused {
        return meetings.stream()
                .filter(row ->
                        meeting == null
                                ? row.state() != MeetingState.PLANNED
                                : row.date().toString().equals(meeting))
                .reduce((earlier, later) -> later)
                .orElseThrow(() ->
                        new Refused(new Problem.NotFound(meeting == null ? "meeting" : meeting)));
    }

    private String agency(PanelDesk desk, PanelStore.MeetingRow row) throws Refused {
        var names = desk.vocabulary().list("AGENCY_TYPE");
        List<String> codes = desk.publication().agencies(row.id());
        return codes.stream()
                .filter(code ->
                        code.equalsIgnoreCase(agency)
                                || names.label(code).equalsIgnoreCase(agency.strip()))
                .findFirst()
                .orElseThrow(() -> {
                    codes.forEach(code -> output.line(code + "  " + names.label(code)));
                    return new Refused(new Problem.NotFound(agency));
                });
    }

    /** Names neither place nor person. */
    static String fileName(PanelStore.MeetingRow row, OutputTier tier) {
        return "minutes-" + row.date() + "-" + tier.name().toLowerCase(Locale.ROOT) + ".pdf";
    }

    private void write(PanelDesk desk, PanelStore.MeetingRow row, OutputTier tier, String recipient)
            throws Refused {
        Publication publication = desk.publication();
        String whose = tier == OutputTier.AGENCY ? agency(desk, row) : "";
        Publication.Prepared prepared =
                publication.prepare(row.id(), tier, whose, output.progress());
        // Shown to whoever may read the meeting anyway, so that they can change the passage.
        prepared.found()
                .forEach(
                        leak -> output.note("cli.minutes.leak", leak.identifier(), leak.passage()));
        if (docx != null) {
            publication.release(prepared, new CopyForm.Editable(), docx, recipient);
            output.say("cli.minutes.docx", docx.toString());
        }
        if (target != null || docx == null) {
            Path file = target != null ? target : Path.of(fileName(row, tier));
            pdf(publication, prepared, file);
        }
        if (log != null) {
            publication.writeLog(prepared, log);
        }
        if (prepared.lettersNotShown() > 0) {
            output.note("cli.minutes.letters", prepared.lettersNotShown());
        }
    }

    private void pdf(Publication publication, Publication.Prepared prepared, Path file)
            throws Refused {
        if (protection == null) {
            publication.release(prepared, file, recipient);
        } else {
            try (Passphrase passphrase = StoreOptions.fromFile(protection)) {
                publication.release(prepared, new CopyForm.Protected(passphrase), file, recipient);
            }
            output.say("cli.minutes.protected");
        }
        output.say("cli.minutes.written", prepared.pages(), file.toString());
    }
}
