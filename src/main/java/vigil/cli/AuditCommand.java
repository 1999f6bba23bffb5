package vigil.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.casework.AuditExport;
import vigil.casework.AuditTrail;
import vigil.casework.ExtractCheck;
import vigil.casework.NameSeen;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.domain.access.PanelMember;
import vigil.domain.casefile.CaseReference;
import vigil.words.AuditText;

/** Who did what, and the proof of it. */
@Command(
        name = "audit",
        description = "Look at the audit, prove that it is whole, and take out signed parts of it.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class AuditCommand {

    private static String iso(Instant at) {
        return at.toString();
    }

    private static AuditText text(PanelDesk desk, Tools tools) throws Refused {
        return new AuditText(tools.words(), desk.clock().getZone(), desk.audit().known());
    }

    private static Optional<Instant> start(@Nullable LocalDate day, ZoneId zone) {
        return Optional.ofNullable(day).map(d -> d.atStartOfDay(zone).toInstant());
    }

    private static CaseReference reference(String typed) throws Refused {
        return CaseReference.parse(typed)
                .orElseThrow(() -> new Refused(new Problem.NotFound(typed)));
    }

    /** Walks the chain. */
    @Command(
            name = "verify",
            description = {
                "Walks the whole audit and says how many rows there are, which is the last, and where",
                "and when it is broken if it is. Status 0 if all is well, 3 if not."
            },
            mixinStandardHelpOptions = true)
    static final class Verify extends StoreCommand {

        @Option(names = "--json", description = "Write JSON.")
        private boolean json;

        Verify(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            AuditTrail.Walk walk = desk.audit().verify(output.progress());
            if (json) {
                output.json(document -> write(document, walk));
            } else {
                say(walk, text(desk, tools));
            }
            return walk.broken().isEmpty() ? Exit.GOOD : Exit.DAMAGED;
        }

        private void say(AuditTrail.Walk walk, AuditText text) {
            if (walk.broken().isEmpty()) {
                output.say("cli.audit.good", walk.rows());
                output.say(
                        "cli.audit.head",
                        walk.head(),
                        walk.headAt().map(text::moment).orElse(""),
                        walk.code());
                output.say("cli.audit.anchor");
                return;
            }
            AuditTrail.Broken broken = walk.broken().get();
            String when =
                    broken.at()
                            .map(at -> tools.words().of("cli.audit.broken.at", text.moment(at)))
                            .or(() ->
                                    broken.after()
                                            .map(at ->
                                                    tools.words()
                                                            .of(
                                                                    "cli.audit.broken.after",
                                                                    text.moment(at))))
                            .orElse("");
            output.say("cli.audit.broken", broken.sequence(), when);
        }

        private static void write(JsonGenerator json, AuditTrail.Walk walk) throws IOException {
            json.writeStartObject();
            json.writeStringField("format", "vigil-audit-verify/1");
            json.writeBooleanField("good", walk.broken().isEmpty());
            json.writeNumberField("rows", walk.rows());
            json.writeNumberField("head", walk.head());
            json.writeStringField("head_code", walk.code());
            json.writeStringField("head_at", walk.headAt().map(Instant::toString).orElse(""));
            if (walk.broken().isPresent()) {
                json.writeNumberField("broken", walk.broken().get().sequence());
                json.writeStringField(
                        "broken_at", walk.broken().get().at().map(Instant::toString).orElse(""));
            }
            json.writeEndObject();
        }
    }

    /** Rows as sentences. */
    @Command(
            name = "list",
            description = "Show who did what, latest first. That it was shown is noted.",
            mixinStandardHelpOptions = true)
    static final class Rows extends StoreCommand {

        private static final int PAGE = 1_000;

        @Option(names = "--case", paramLabel = "REFERENCE", description = "Only about this case.")
        private @Nullable String reviewCase;

        @Option(
                names = "--member",
                paramLabel = "NAME",
                description = "Only what this member did; their name or user name.")
        private @Nullable String member;

        @Option(
                names = "--from",
                paramLabel = "DAY",
                description = "Not before, such as 2026-03-14.")
        private @Nullable LocalDate from;

        @Option(names = "--to", paramLabel = "DAY", description = "Not after that day.")
        private @Nullable LocalDate to;

        @Option(names = "--most", paramLabel = "N", description = "At most so many rows.")
        private int most = 10_000;

        @Option(names = "--json", description = "Write JSON.")
        private boolean json;

        Rows(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            ZoneId zone = desk.clock().getZone();
            AuditTrail.Question question =
                    AuditTrail.Question.ALL.between(
                            start(from, zone), start(to == null ? null : to.plusDays(1), zone));
            if (reviewCase != null) {
                question = question.of(reference(reviewCase).text());
            }
            if (member != null) {
                question = question.by(member(desk, member).id());
            }
            List<AuditTrail.Entry> rows = read(desk, question);
            desk.auditExport().note("list", rows.size() + " rows");
            AuditText text = text(desk, tools);
            if (json) {
                output.json(document -> write(document, rows, text));
            } else {
                rows.forEach(row ->
                        output.say("cli.audit.line", text.moment(row.at()), text.sentence(row)));
                output.say("cli.audit.rows", rows.size());
            }
            return Exit.GOOD;
        }

        private List<AuditTrail.Entry> read(PanelDesk desk, AuditTrail.Question question)
                throws Refused {
            List<AuditTrail.Entry> rows = new ArrayList<>();
            long before = Long.MAX_VALUE;
            while (rows.size() < most) {
                int wanted = Math.min(PAGE, most - rows.size());
                List<AuditTrail.Entry> page = desk.audit().page(question, before, wanted);
                rows.addAll(page);
                if (page.size() < wanted) {
                    break;
                }
                before = page.getLast().sequence();
            }
            return rows;
        }

        private static PanelMember member(PanelDesk desk, String asked) throws Refused {
            return desk.audit().members().stream()
                    .filter(m ->
                            m.name().equalsIgnoreCase(asked)
                                    || m.userName().filter(asked::equals).isPresent())
                    .findFirst()
                    .orElseThrow(() -> new Refused(new Problem.NotFound(asked)));
        }

        private static void write(JsonGenerator json, List<AuditTrail.Entry> rows, AuditText text)
                throws IOException {
            json.writeStartObject();
            json.writeStringField("format", "vigil-audit-list/1");
            json.writeArrayFieldStart("rows");
            for (AuditTrail.Entry row : rows) {
                json.writeStartObject();
                json.writeNumberField("number", row.sequence());
                json.writeStringField("at", iso(row.at()));
                json.writeStringField("member", row.member().toString());
                json.writeStringField("name", row.memberName());
                json.writeStringField("role", row.role());
                json.writeStringField("what", row.intent());
                json.writeStringField("subject", row.subject());
                json.writeStringField("detail", row.detail());
                json.writeArrayFieldStart("shown");
                for (String each :
                        row.shown().stream()
                                .flatMap(java.util.Set::stream)
                                .map(Enum::name)
                                .sorted()
                                .toList()) {
                    json.writeString(each.toLowerCase(Locale.ROOT));
                }
                json.writeEndArray();
                json.writeStringField("said", text.sentence(row));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** Who has seen a name. */
    @Command(
            name = "names",
            description = "Show who has seen the name of the person a case is about, when and how.",
            mixinStandardHelpOptions = true)
    static final class Names extends StoreCommand {

        @Parameters(index = "1", paramLabel = "CASE", description = "Reference of the case.")
        private String reviewCase = "";

        @Option(names = "--json", description = "Write JSON.")
        private boolean json;

        Names(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            CaseReference reference = reference(reviewCase);
            if (desk.cases().find(reference).isEmpty()) {
                throw new Refused(new Problem.NotFound(reference.text()));
            }
            List<NameSeen> seen = desk.audit().names(reference);
            AuditText text = text(desk, tools);
            if (json) {
                output.json(document -> write(document, reference, seen));
            } else if (seen.isEmpty()) {
                output.say("audit.names.none.text");
            } else {
                seen.forEach(line -> output.line(line.memberName() + "  " + text.seen(line)));
            }
            return Exit.GOOD;
        }

        private static void write(JsonGenerator json, CaseReference of, List<NameSeen> seen)
                throws IOException {
            json.writeStartObject();
            json.writeStringField("format", "vigil-audit-names/1");
            json.writeStringField("case", of.text());
            json.writeArrayFieldStart("seen");
            for (NameSeen line : seen) {
                json.writeStartObject();
                json.writeStringField("member", line.member().toString());
                json.writeStringField("name", line.memberName());
                json.writeStringField("how", line.way().name().toLowerCase(Locale.ROOT));
                json.writeNumberField("times", line.times());
                json.writeStringField("first", iso(line.first()));
                json.writeStringField("last", iso(line.last()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** Takes a signed part out. */
    @Command(
            name = "extract",
            description = {
                "Writes the rows of a time with their codes, signed with the store's key. The file can be",
                "checked without the store: vigil audit check."
            },
            mixinStandardHelpOptions = true)
    static final class Extract extends StoreCommand {

        @Parameters(index = "1", paramLabel = "FILE", description = "File to write.")
        private Path file = Path.of(".");

        @Option(names = "--from", paramLabel = "DAY", description = "Not before.")
        private @Nullable LocalDate from;

        @Option(names = "--to", paramLabel = "DAY", description = "Not after that day.")
        private @Nullable LocalDate to;

        @Option(
                names = "--numbered",
                description = "Call cases by numbers that mean nothing elsewhere.")
        private boolean numbered;

        Extract(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            ZoneId zone = desk.clock().getZone();
            long rows =
                    desk.auditExport()
                            .extract(
                                    new AuditExport.Wanted(
                                            start(from, zone),
                                            start(to == null ? null : to.plusDays(1), zone),
                                            numbered,
                                            file),
                                    output.progress());
            output.say("cli.audit.extracted", rows, file.toString());
            output.say("cli.audit.key", desk.auditExport().fingerprint());
            return Exit.GOOD;
        }
    }

    /** Checks an extract without its store. */
    @Command(
            name = "check",
            description = {
                "Checks an extract without its store: that it is as it was signed, by the key named, and",
                "that its rows follow one another. Status 0 if so, 3 if not."
            },
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {

        private final Tools tools;
        private final Output output;

        @Parameters(paramLabel = "FILE", description = "The extract.")
        private Path file = Path.of(".");

        @Option(
                names = "--fingerprint",
                paramLabel = "DIGITS",
                description = "The key that must have signed it, as the panel gave it.")
        private String fingerprint = "";

        Check(Tools tools, Output output) {
            this.tools = tools;
            this.output = output;
        }

        @Override
        public Integer call() throws Exception {
            ExtractCheck.Outcome found = tools.care().extractCheck().check(file, fingerprint);
            String key = found.head().fingerprint();
            if (!found.signed()) {
                output.say("cli.audit.check.signature");
            } else if (!found.expected()) {
                output.say("cli.audit.check.key", key);
            } else if (found.unlinked() > 0) {
                output.say("cli.audit.check.unlinked", found.unlinked());
            } else {
                output.say("cli.audit.check.good", found.rows(), key);
                output.say(
                        "cli.audit.check.from",
                        found.head().made().toString(),
                        found.head().madeBy(),
                        found.head().panel());
                if (fingerprint.isBlank()) {
                    output.say("cli.audit.check.anyKey");
                }
            }
            return found.good() ? Exit.GOOD : Exit.DAMAGED;
        }
    }
}
