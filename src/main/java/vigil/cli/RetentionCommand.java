package vigil.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    RetentionCommand(Tools tools, Output output) {
        this.tools = tools;
        this.output = output;
    }

    /** Its parts, for the command line. */
    List<Object> parts() {
        List<Object> parts =
                new ArrayList<>(
                        List.of(
                                new PolicyPart(tools, output),
                                new DuePart(tools, output),
                                new ProposePart(tools, output),
                                new ProposalsPart(tools, output),
                                new ApprovePart(tools, output),
                                new RejectPart(tools, output),
                                new CarryOutPart(tools, output),
                                new BackupsPart(tools, output),
                                new FinishPart(tools, output),
                                new CertificatePart(tools, output)));
        parts.addAll(new HoldCommands(tools, output).parts());
        return parts;
    }

    /** One that says rules and proposals in words. */
    private abstract static class Part extends StoreCommand {
        final RetentionWords words;

        Part(Tools tools, Output output) {
            super(tools, output);
            this.words = new RetentionWords(tools.words());
        }

        void items(List<Item> items) {
            for (Item item : items) {
                output.say(
                        "cli.retention.item",
                        item.reference().text(),
                        words.content(item.content()),
                        tools.words().date(item.due()));
            }
        }

        void proposal(Proposal proposal) {
            output.say(
                    "cli.retention.proposal",
                    proposal.reference(),
                    tools.words().of("retention.state." + proposal.state().name()),
                    proposal.items().stream().map(Item::id).distinct().count());
        }
    }

    @Command(
            name = "policy",
            description = {
                "Shows how long what is kept; with --approved-by sets it. A rule is written as",
                "IDENTIFIERS=12:CASE_CLOSED,24:DEATH (months after an event, the later counts) or",
                "WORDS= (kept for good)."
            },
            mixinStandardHelpOptions = true)
    private static final class PolicyPart extends Part {
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

        PolicyPart(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        int at(PanelDesk desk) throws Refused {
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
    private static final class DuePart extends Part {
        DuePart(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            Retention.Due due = desk.retention().due();
            output.say("retention.due.count", due.cases(), due.held(), due.proposed());
            items(due.items());
            return Exit.GOOD;
        }
    }

    @Command(
            name = "propose",
            description = "Proposes that everything that is due, or cases of it, is removed.",
            mixinStandardHelpOptions = true)
    private static final class ProposePart extends Part {
        @Option(
                names = "--case",
                paramLabel = "CASE",
                description = "Only this one; may be repeated.")
        private List<String> cases = new ArrayList<>();

        ProposePart(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            List<Item> wanted =
                    desk.retention().due().items().stream()
                            .filter(item -> cases.contains(item.reference().text()))
                            .toList();
            if (!cases.isEmpty() && wanted.isEmpty()) {
                throw new Refused(
                        new Problem.Invalid("case.retentionReview", "retentionNone", List.of()));
            }
            Proposal made = desk.retention().propose(wanted);
            proposal(made);
            items(made.items());
            return Exit.GOOD;
        }
    }

    @Command(
            name = "proposals",
            description = "Lists what was proposed, and how far each is.",
            mixinStandardHelpOptions = true)
    private static final class ProposalsPart extends Part {
        ProposalsPart(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            desk.retention().proposals().forEach(this::proposal);
            return Exit.GOOD;
        }
    }

    /** One about a proposal, by its number. */
    private abstract static class Numbered extends Part {
        @Parameters(index = "1", paramLabel = "NUMBER", description = "Such as R-001.")
        private String number = "";

        Numbered(Tools tools, Output output) {
            super(tools, output);
        }

        /** The proposal of this number, as {@code R-001} or {@code 1}. */
        final Proposal named(PanelDesk desk) throws Refused {
            return desk.retention().proposals().stream()
                    .filter(proposal ->
                            proposal.reference().equalsIgnoreCase(number)
                                    || String.valueOf(proposal.number()).equals(number))
                    .findFirst()
                    .orElseThrow(() -> new Refused(new Problem.NotFound(number)));
        }
    }

    @Command(
            name = "approve",
            description = "Approves what somebody else proposed: the Caldicott Guardian only.",
            mixinStandardHelpOptions = true)
    private static final class ApprovePart extends Numbered {
        ApprovePart(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            Proposal found = named(desk);
            proposal(desk.retention().approve(found.id()));
            return Exit.GOOD;
        }
    }

    @Command(
            name = "reject",
            description = "Rejects what somebody else proposed; the reason is kept.",
            mixinStandardHelpOptions = true)
    private static final class RejectPart extends Numbered {
        @Option(names = "--why", required = true, paramLabel = "TEXT", description = "Why.")
        private String why = "";

        RejectPart(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            Proposal found = named(desk);
            proposal(desk.retention().reject(found.id(), why));
            return Exit.GOOD;
        }
    }

    @Command(
            name = "carry-out",
            description = {
                "Removes what was approved, changes the keys, writes the file anew and makes a backup",
                "of it. What is removed cannot be brought back. Then: finish."
            },
            mixinStandardHelpOptions = true)
    private static final class CarryOutPart extends Numbered {
        CarryOutPart(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            Proposal found = named(desk);
            proposal(desk.retentionCarrying().carryOut(found.id(), output.progress()));
            output.say("cli.retention.carried", found.reference());
            return Exit.GOOD;
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

    @Command(
            name = "backups",
            description = "Lists backups from before a removal, which still hold what was removed.",
            mixinStandardHelpOptions = true)
    private static final class BackupsPart extends Numbered {
        @Mixin private Places places = new Places();

        BackupsPart(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            Proposal found = named(desk);
            List<Older> older =
                    desk.retentionCarrying().older(found.id(), places.second, output.progress());
            output.say("retention.older.count", older.size());
            older.forEach(one -> output.line(older(one)));
            return Exit.GOOD;
        }

        private String older(Older one) {
            return tools.words()
                    .of(
                            one.reachable()
                                    ? "retention.older.line"
                                    : "retention.older.unreachable",
                            one.name(),
                            one.place().toString(),
                            one.cases());
        }
    }

    @Command(
            name = "finish",
            description = {
                "Finishes a removal: deletes the backups from before that are named, or all with",
                "--delete-all, notes the others as kept, and checks everything once more."
            },
            mixinStandardHelpOptions = true)
    private static final class FinishPart extends Numbered {
        @Mixin private Places places = new Places();

        @Option(names = "--delete", paramLabel = "NAME", description = "May be repeated.")
        private List<String> delete = new ArrayList<>();

        @Option(names = "--delete-all", description = "All of them that can be reached.")
        private boolean all;

        FinishPart(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            Proposal found = named(desk);
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
    private static final class CertificatePart extends Numbered {
        @Parameters(index = "2", paramLabel = "FILE", description = "The file to write.")
        private Path file = Path.of("certificate.pdf");

        CertificatePart(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            Proposal found = named(desk);
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
