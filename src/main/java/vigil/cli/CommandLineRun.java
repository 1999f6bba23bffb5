package vigil.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vigil.casework.ErrorCodes;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.domain.vocabulary.Spelling;
import vigil.words.ProblemText;
import vigil.words.Words;

/** Runs one command and turns what went wrong into one clear sentence and an exit status. */
public final class CommandLineRun {

    private final Tools tools;
    private final PrintWriter out;
    private final PrintWriter err;
    private final StepLines steps;

    /** Writes to files, pipes and tests: progress is a few lines. */
    public CommandLineRun(Tools tools, PrintWriter out, PrintWriter err) {
        this(tools, out, err, false);
    }

    /**
     * @param terminal whether a line of {@code err} can be written over
     */
    public CommandLineRun(Tools tools, PrintWriter out, PrintWriter err, boolean terminal) {
        this.tools = tools;
        this.out = out;
        this.err = err;
        this.steps = new StepLines(tools.words(), err, terminal);
    }

    public int run(String... arguments) {
        Output output = new Output(tools.words(), out, err, steps);
        CommandLine line = new CommandLine(new VigilCommand(tools.words()));
        line.addSubcommand(new DemoCommand(tools, output));
        line.addSubcommand(new CreateCommand(tools, output));
        line.addSubcommand(new ImportCommand(tools, output));
        line.addSubcommand(new ImportsCommand(tools, output));
        line.addSubcommand(new ExportCommand(tools, output));
        line.addSubcommand(new CasesCommand(tools, output));
        line.addSubcommand(new WaitingCommand(tools, output));
        line.addSubcommand(new EmergencyCommand(tools, output));
        line.addSubcommand(new AlertsCommand(tools, output));
        line.addSubcommand(new ActionsCommand(tools, output));
        line.addSubcommand(new DuplicatesCommand(tools, output));
        line.addSubcommand(new PatternsCommand(tools, output));
        line.addSubcommand(new AnalyseCommand(tools, output));
        line.addSubcommand(new ReleasesCommand(tools, output));
        line.addSubcommand(new SimilarCommand(tools, output));
        line.addSubcommand(new SelectCommand(tools, output));
        line.addSubcommand(new OutlinesCommand(tools, output));
        line.addSubcommand(new ContextCommand(tools, output));
        line.addSubcommand(new MeasuresCommand(tools, output));
        line.addSubcommand(new MinutesCommand(tools, output));
        line.addSubcommand(
                new CommandLine(BriefingCommand.group())
                        .addSubcommand(new BriefingCommand.Make(tools, output))
                        .addSubcommand(new BriefingCommand.Open(tools, output))
                        .addSubcommand(new BriefingCommand.Comments(tools, output))
                        .addSubcommand(new BriefingCommand.Card(tools, output)));
        line.addSubcommand(
                new CommandLine(new PackCommand())
                        .addSubcommand(new PackPatternsCommand(tools, output))
                        .addSubcommand(new PackReportCommand.Cdp(tools, output))
                        .addSubcommand(new PackReportCommand.Threat(tools, output))
                        .addSubcommand(new PackReportCommand.Annual(tools, output))
                        .addSubcommand(new PackReportCommand.Measures(tools, output))
                        .addSubcommand(new PackReportCommand.Foi(tools, output)));
        VocabularyCommand vocabulary = new VocabularyCommand(tools, output);
        CommandLine words = new CommandLine(vocabulary);
        vocabulary.parts().forEach(words::addSubcommand);
        line.addSubcommand(words);
        line.addSubcommand(new KeysCommand(tools, output).whole());

        TogetherCommand together = new TogetherCommand(tools, output);
        CommandLine apart = new CommandLine(together);
        together.parts().forEach(apart::addSubcommand);
        line.addSubcommand(apart);
        line.addSubcommand(new SettingsCommand(tools, output).whole());
        line.addSubcommand(new DoctorCommand(tools, output));
        line.addSubcommand(new DiagnoseCommand(tools, output));
        RetentionCommand retention = new RetentionCommand(tools, output);
        CommandLine kept = new CommandLine(retention);
        retention.parts().forEach(kept::addSubcommand);
        line.addSubcommand(kept);
        line.addSubcommand(new VerifyCommand(tools, output));
        line.addSubcommand(new BackupCommand(tools, output));
        line.addSubcommand(new RestoreCommand(tools, output));

        line.addSubcommand(
                new CommandLine(new AuditCommand())
                        .addSubcommand(new AuditCommand.Verify(tools, output))
                        .addSubcommand(new AuditCommand.Rows(tools, output))
                        .addSubcommand(new AuditCommand.Names(tools, output))
                        .addSubcommand(new AuditCommand.Extract(tools, output))
                        .addSubcommand(new AuditCommand.Check(tools, output))
                        .addSubcommand(new AuditComparison(tools, output)));
        CommandLine bench = new CommandLine(new BenchCommand(tools, output));
        bench.addSubcommand(new TaggingCommand(tools, output));
        line.addSubcommand(bench);
        line.addSubcommand(new QuickCardCommand(tools, output));
        line.addSubcommand(new TestCommand(output));
        line.addSubcommand(new SampleCommand(tools, output));
        line.addSubcommand(new ManualCommand(output));
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(100);
        line.setParameterExceptionHandler((thrown, given) -> misunderstood(thrown));
        line.setExecutionExceptionHandler((thrown, command, parsed) -> failed(thrown));
        try {
            return line.execute(arguments);
        } catch (Error broken) { // such as memory that ran out: its message is not ours to show
            return failed(broken);
        } finally {
            steps.clear();
            tools.words().speak(Words.ENGLISH); // a language holds for one command
            out.flush();
            err.flush();
        }
    }

    /**
     * Says what was not understood, without what stood behind an option that does not exist: that
     * may have been a passphrase.
     */
    private int misunderstood(ParameterException thrown) {
        CommandLine command = thrown.getCommandLine();
        if (thrown instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().getFirst();
            if (unmatched.isUnknownOption()) {
                err.println("vigil: " + tools.words().of("cli.noSuchOption", option(first)));
            } else if (command.getParent() == null) {
                err.println("vigil: " + tools.words().of("cli.noSuchCommand", first));
            } else {
                err.println("vigil: " + tools.words().of("cli.tooMuch"));
            }
            nearest(command, unmatched)
                    .ifPresent(
                            near -> err.println("  " + tools.words().of("cli.didYouMean", near)));
        } else {
            err.println("vigil: " + thrown.getMessage());
        }
        command.usage(err);
        return Exit.USAGE;
    }

    /** What was meant, if it was misspelt: one that looks a little like it helps nobody. */
    private static Optional<String> nearest(
            CommandLine command, UnmatchedArgumentException unmatched) {
        String typed = unmatched.getUnmatched().getFirst();
        if (unmatched.isUnknownOption()) {
            return nearest(option(typed), command.getCommandSpec().optionsMap().keySet());
        }
        String path = command.getCommandSpec().qualifiedName();
        return nearest(typed, command.getSubcommands().keySet()).map(name -> path + " " + name);
    }

    private static Optional<String> nearest(String typed, Collection<String> names) {
        int most = Math.max(1, Math.min(3, typed.length() / 3));
        String word = typed.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> name.length() > 2) // of letters alone, each is near every other
                .filter(name -> Spelling.distance(word, name, most) <= most)
                .min(Comparator.comparingInt(name -> Spelling.distance(word, name, most)));
    }

    /** The name of an option without its value. */
    private static String option(String written) {
        if (!written.startsWith("--")) {
            return written.substring(0, Math.min(2, written.length()));
        }
        int end = written.indexOf('=');
        return end < 0 ? written : written.substring(0, end);
    }

    private int failed(Throwable thrown) {
        steps.clear();
        if (thrown instanceof Refused refused && !(refused.problem() instanceof Problem.Failed)) {
            err.println(
                    "vigil: "
                            + new ProblemText(tools.words(), tools.vocabulary().catalogue())
                                    .sentence(refused.problem()));
            tools.faults().refused(refused.problem());
            if (refused.problem() instanceof Problem.Damaged damaged) {
                String key = "cli.damaged.restore";
                damaged.copy().ifPresent(c -> err.println("  " + tools.words().of(key, c.name())));
            }
            ErrorCodes.of(refused.problem())
                    .ifPresent(code -> err.println("  " + tools.words().of("code.said", code)));
            return refused.problem() instanceof Problem.Damaged
                            || refused.problem() instanceof Problem.DamagedCell
                    ? Exit.DAMAGED
                    : Exit.REFUSED;
        }
        String code = tools.faults().record(thrown);
        err.println("vigil: " + tools.words().of("problem.failed", code));
        return Exit.FAILED;
    }
}
