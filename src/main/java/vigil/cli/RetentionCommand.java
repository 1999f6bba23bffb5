package vigil.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.casework.Retention;
import vigil.casework.RetentionCarrying.Older;
import vigil.casework.RetentionStore.Item;
import vigil.casework.RetentionStore.Proposal;
import vigil.domain.retention.RetainedContent;
import vigil.domain.retention.RetentionPolicy;
import vigil.words.RetentionWords;

/** How long what is kept, what is due, and removing it. */
@Command(
        name = "retention",
        description = {
            "How long what is kept: the policy, legal holds, what is due, what one person proposes and",
            "another approves, removing it for good, and the certificate. docs/guide/retention.md",
            "explains it."
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class RetentionCommand {

    private final Tools tools;
    private final Output output;
    private final RetentionWords words;

    RetentionCommand(Tools tools, Output output) {
        this.tools = tools;
        this.output = output;
        this.words = new RetentionWords(tools.words());
    }

    /** Its parts, for the command line. */
    List<Object> parts() {
        List<Object> parts =
                new ArrayList<>(
                        List.of(
                                new PolicyPart(),
                                new DuePart(),
                                new ProposePart(),
                                new ProposalsPart(),
                                new ApprovePart(),
                                new RejectPart(),
                                new CarryOutPart(),
                                new BackupsPart(),
                                new FinishPart(),
                                new CertificatePart()));
        parts.addAll(new HoldCommands(tools, output).parts());
        return parts;
    }

    private void items(List<Item> items) {
        for (Item item : items) {
            output.say(
                    "cli.retention.item",
                    item.reference().text(),
                    words.content(item.content()),
                    tools.words().date(item.due()));
        }
    }

    private void proposal(Proposal proposal) {
        output.say(
                "cli.retention.proposal",
                proposal.reference(),
                tools.words().of("retention.state." + proposal.state().name()),
                proposal.items().stream().map(Item::id).distinct().count());
    }

    @Command(
            name = "policy",
            description = {
                "Shows how long what is kept; with --approved-by sets it. A rule is written as",
                "IDENTIFIERS=12:CASE_CLOSED,24:DEATH (months after an event, the later counts) or",
                "WORDS= (kept for good)."
            },
            mixinStandardHelpOptions = true)
    private final class PolicyPart implements Callable<Integer> {
        @Mixin private RetentionParts parts = new RetentionParts();

        @Option(names = "--rule", paramLabel = "RULE", description = "May be repeated.")
        private List<String> rules = new ArrayList<>();

        @Option(names = "--approved-by", paramLabel = "NAME", description = "Who approved it.")
        private @Nullable String approvedBy;

        @Option(
                names = "--approved-on",
                paramLabel = "DAY",
                description = "When; today if not given.")
        private @Nullable LocalDate approvedOn;

        @Option(names = "--review", paramLabel = "DAY", description = "When it is looked at again.")
        private @Nullable LocalDate review;

        @Override
        public Integer call() throws Exception {
            return parts.open(tools, output, this::run);
        }

        private int run(PanelDesk desk) throws Refused {
            RetentionPolicy policy = desk.retention().policy();
            if (approvedBy != null) {
                for (String rule : rules) {
                    policy = RetentionPolicy.read(changed(policy, rule));
                }
                policy =
                        policy.approved(
                                approvedBy,
                                Optional.of(
                                        approvedOn == null
                                                ? LocalDate.now(desk.clock())
                                                : approvedOn),
                                Optional.ofNullable(review));
                desk.retention().set(policy);
            }
            for (RetainedContent content : RetainedContent.values()) {
                output.line(words.rule(content, policy.rule(content)));
            }
            output.say("retention.rule.coded");
            output.line(words.approval(policy));
            return Exit.GOOD;
        }

        private String changed(RetentionPolicy policy, String rule) throws Refused {
            int equals = rule.indexOf('=');
            String name = equals < 0 ? rule : rule.substring(0, equals);
            StringBuilder text = new StringBuilder();
            boolean found = false;
            for (String line : policy.text().split("\n")) {
                boolean same = line.startsWith(name + "=");
                found |= same;
                text.append(
                                same
                                        ? name
                                                + "="
                                                + rule.substring(equals + 1)
                                                        .replace(':', ' ')
                                                        .replace(',', ';')
                                        : line)
                        .append('\n');
            }
            String whole = text.toString().stripTrailing();
            if (!found || !RetentionPolicy.read(whole).text().equals(whole)) {
                throw new Refused(
                        new Problem.Invalid(
                                "case.retentionReview", "retentionRule", List.of(rule)));
            }
            return whole;
        }
    }

    @Command(
            name = "due",
            description = "Lists what may be removed today, by reference, without names.",
            mixinStandardHelpOptions = true)
    private final class DuePart implements Callable<Integer> {
        @Mixin private RetentionParts parts = new RetentionParts();

        @Override
        public Integer call() throws Exception {
            return parts.open(
                    tools,
                    output,
                    desk -> {
                        Retention.Due due = desk.retention().due();
                        output.say("retention.due.count", due.cases(), due.held(), due.proposed());
                        items(due.items());
                        return Exit.GOOD;
                    });
        }
    }

    @Command(
            name = "propose",
            description = "Proposes that everything that is due, or cases of it, is removed.",
            mixinStandardHelpOptions = true)
    private final class ProposePart implements Callable<Integer> {
        @Mixin private RetentionParts parts = new RetentionParts();

        @Option(
                names = "--case",
                paramLabel = "CASE",
                description = "Only this one; may be repeated.")
        private List<String> cases = new ArrayList<>();

        @Override
        public Integer call() throws Exception {
            return parts.open(
                    tools,
                    output,
                    desk -> {
                        List<Item> wanted =
                                desk.retention().due().items().stream()
                                        .filter(item -> cases.contains(item.reference().text()))
                                        .toList();
                        if (!cases.isEmpty() && wanted.isEmpty()) {
                            throw new Refused(
                                    new Problem.Invalid(
                                            "case.retentionReview", "retentionNone", List.of()));
                        }
                        Proposal made = desk.retention().propose(wanted);
                        proposal(made);
                        items(made.items());
                        return Exit.GOOD;
                    });
        }
    }

    @Command(
            name = "proposals",
            description = "Lists what was proposed, and how far each is.",
            mixinStandardHelpOptions = true)
    private final class ProposalsPart implements Callable<Integer> {
        @Mixin private RetentionParts parts = new RetentionParts();

        @Override
        public Integer call() throws Exception {
            return parts.open(
                    tools,
                    output,
                    desk -> {
                        desk.retention().proposals().forEach(RetentionCommand.this::proposal);
                        return Exit.GOOD;
                    });
        }
    }

    /** A proposal by its number. */
    private static final class Numbered {
        @Parameters(index = "1", paramLabel = "NUMBER", description = "Such as R-001.")
        private String number = "";

        @Mixin private RetentionParts parts = new RetentionParts();
    }

    @Command(
            name = "approve",
            description = "Approves what somebody else proposed: the Caldicott Guardian only.",
            mixinStandardHelpOptions = true)
    private final class ApprovePart implements Callable<Integer> {
        @Mixin private Numbered of = new Numbered();

        @Override
        public Integer call() throws Exception {
            return of.parts.open(
                    tools,
                    output,
                    desk -> {
                        Proposal found = RetentionParts.proposal(desk, of.number);
                        proposal(desk.retention().approve(found.id()));
                        return Exit.GOOD;
                    });
        }
    }

    @Command(
            name = "reject",
            description = "Rejects what somebody else proposed; the reason is kept.",
            mixinStandardHelpOptions = true)
    private final class RejectPart implements Callable<Integer> {
        @Mixin private Numbered of = new Numbered();

        @Option(names = "--why", required = true, paramLabel = "TEXT", description = "Why.")
        private String why = "";

        @Override
        public Integer call() throws Exception {
            return of.parts.open(
                    tools,
                    output,
                    desk -> {
                        Proposal found = RetentionParts.proposal(desk, of.number);
                        proposal(desk.retention().reject(found.id(), why));
                        return Exit.GOOD;
                    });
        }
    }

    @Command(
            name = "carry-out",
            description = {
                "Removes what was approved, changes the keys, writes the file anew and makes a backup",
                "of it. What is removed cannot be brought back. Then: finish."
            },
            mixinStandardHelpOptions = true)
    private final class CarryOutPart implements Callable<Integer> {
        @Mixin private Numbered of = new Numbered();

        @Override
        public Integer call() throws Exception {
            return of.parts.open(
                    tools,
                    output,
                    desk -> {
                        Proposal found = RetentionParts.proposal(desk, of.number);
                        proposal(desk.retentionCarrying().carryOut(found.id(), output.progress()));
                        output.say("cli.retention.carried", found.reference());
                        return Exit.GOOD;
                    });
        }
    }

    /** Where backups may be besides. */
    private static final class Places {
        @Option(
                names = "--second",
                paramLabel = "FOLDER",
                description = "A second place of backups, such as a stick; may be repeated.")
        private List<Path> second = new ArrayList<>();
    }

    private String older(Older one) {
        return tools.words()
                .of(
                        one.reachable() ? "retention.older.line" : "retention.older.unreachable",
                        one.name(),
                        one.place().toString(),
                        one.cases());
    }

    @Command(
            name = "backups",
            description = "Lists backups from before a removal, which still hold what was removed.",
            mixinStandardHelpOptions = true)
    private final class BackupsPart implements Callable<Integer> {
        @Mixin private Numbered of = new Numbered();
        @Mixin private Places places = new Places();

        @Override
        public Integer call() throws Exception {
            return of.parts.open(
                    tools,
                    output,
                    desk -> {
                        Proposal found = RetentionParts.proposal(desk, of.number);
                        List<Older> older =
                                desk.retentionCarrying()
                                        .older(found.id(), places.second, output.progress());
                        output.say("retention.older.count", older.size());
                        older.forEach(one -> output.line(older(one)));
                        return Exit.GOOD;
                    });
        }
    }

    @Command(
            name = "finish",
            description = {
                "Finishes a removal: deletes the backups from before that are named, or all with",
                "--delete-all, notes the others as kept, and checks everything once more."
            },
            mixinStandardHelpOptions = true)
    private final class FinishPart implements Callable<Integer> {
        @Mixin private Numbered of = new Numbered();
        @Mixin private Places places = new Places();

        @Option(names = "--delete", paramLabel = "NAME", description = "May be repeated.")
        private List<String> delete = new ArrayList<>();

        @Option(names = "--delete-all", description = "All of them that can be reached.")
        private boolean all;

        @Override
        public Integer call() throws Exception {
            return of.parts.open(tools, output, this::finish);
        }

        private int finish(PanelDesk desk) throws Refused {
            Proposal found = RetentionParts.proposal(desk, of.number);
            List<Older> chosen =
                    desk
                            .retentionCarrying()
                            .older(found.id(), places.second, output.progress())
                            .stream()
                            .filter(one -> all || delete.contains(one.name()))
                            .toList();
            proposal(
                    desk.retentionCarrying()
                            .finish(found.id(), chosen, places.second, output.progress()));
            return Exit.GOOD;
        }
    }

    @Command(
            name = "certificate",
            description = "Writes the certificate of a finished removal as a PDF.",
            mixinStandardHelpOptions = true)
    private final class CertificatePart implements Callable<Integer> {
        @Mixin private Numbered of = new Numbered();

        @Parameters(index = "2", paramLabel = "FILE", description = "The file to write.")
        private Path file = Path.of("certificate.pdf");

        @Override
        public Integer call() throws Exception {
            return of.parts.open(tools, output, this::write);
        }

        private int write(PanelDesk desk) throws Refused {
            Proposal found = RetentionParts.proposal(desk, of.number);
            byte[] pdf = desk.retentionCertificates().pdf(found.id()).pdf();
            try {
                Files.write(file, pdf, StandardOpenOption.CREATE_NEW);
            } catch (IOException e) {
                throw new Refused(new Problem.NotWritable(file.toString()), e);
            }
            output.say("cli.retention.certificate", file.toString());
            return Exit.GOOD;
        }
    }
}
