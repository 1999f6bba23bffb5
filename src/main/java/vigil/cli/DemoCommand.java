package vigil.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.casework.ContextFigures;
import vigil.casework.ContextFiles;
import vigil.casework.ImportReport;
import vigil.casework.PanelDesk;
import vigil.casework.PanelStore;
import vigil.casework.Passphrase;
import vigil.casework.PatternWatch;
import vigil.casework.Problem;
import vigil.casework.Publication;
import vigil.casework.Refused;
import vigil.casework.StoreCare;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.OutputTier;
import vigil.patterns.Slice;

/** Does the whole job once, on invented cases, and says what it does. */
@Command(
        name = "demo",
        description = {
            "Shows the whole job on an invented county: makes an encrypted store, brings 1,500 cases in,",
            "looks for patterns, writes minutes, checks the store, and opens the window if there is a display."
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final String USER = "demo";
    private static final int STEPS = 5;

    private final Tools tools;
    private final Output output;

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "Where the store and the minutes go; target/demo if not given.")
    private @Nullable Path folder;

    @Option(names = "--no-window", description = "Do not open the window afterwards.")
    private boolean noWindow;

    DemoCommand(Tools tools, Output output) {
        this.tools = tools;
        this.output = output;
    }

    @Override
    public Integer call() throws Exception {
        if (!tools.device().policy().demo()) {
            throw new Refused(new Problem.SwitchedOff());
        }
        DemoFolder place =
                new DemoFolder(
                        folder != null ? folder : tools.home().resolve("target").resolve("demo"));
        place.clear(tools.care(), USER, tools.words().of("cli.demo.passphrase"));
        output.say("cli.demo.intro");
        try (PanelDesk desk = create(place)) {
            bringIn(desk);
            patterns(desk);
            minutes(desk, place);
            check(desk);
        }
        output.line("");
        output.say("cli.demo.done", place.store(), USER, tools.words().of("cli.demo.passphrase"));
        window(place.store());
        return Exit.GOOD;
    }

    private void step(int number, String key, Object... arguments) {
        output.line("");
        output.line(
                tools.words().of("cli.demo.step", number, STEPS, tools.words().of(key, arguments)));
    }

    private PanelDesk create(DemoFolder place) throws Refused {
        step(1, "cli.demo.create");
        StoreCare care = tools.careAsOn(tools.files().madeUpUntil());
        PanelMember first =
                new PanelMember(
                        care.newId(),
                        Optional.of(USER),
                        tools.words().of("cli.demo.name"),
                        "AGENCY_TYPE17",
                        PanelRole.COORDINATOR,
                        true);
        try (Passphrase passphrase =
                Passphrase.of(tools.words().of("cli.demo.passphrase").toCharArray())) {
            StoreCare.Created created =
                    care.create(
                            new StoreCare.NewStore(
                                    place.store(),
                                    DemoFolder.hasSample(tools)
                                            ? tools.files().profile(DemoFolder.sample(tools))
                                            : tools.files().madeUpProfile(),
                                    first),
                            passphrase,
                            output.progress());
            Arrays.fill(created.recoveryKey(), '\0');
            output.say("cli.demo.created", place.store());
            return created.desk();
        }
    }

    private void bringIn(PanelDesk desk) throws Refused {
        step(2, "cli.demo.import");
        ImportReport report = desk.imports().run(DemoFolder.source(tools), output.progress());
        new ImportWords(tools.words(), output).say(report, false);
        Path figures = DemoFolder.sample(tools).resolve("figures").resolve("invented.csv");
        if (Files.isRegularFile(figures)) {
            ContextFigures.Kept kept =
                    desk.context()
                            .keep(
                                    desk.context()
                                            .look(
                                                    figures,
                                                    ContextFiles.Said.NOTHING,
                                                    ContextCommand.measures(tools.words()),
                                                    output.progress()));
            output.say("cli.demo.figures", kept.values());
        }
    }

    private void patterns(PanelDesk desk) throws Refused {
        step(3, "cli.demo.patterns");
        PatternWatch.Found found = desk.patterns().search(Slice.everything(), output.progress());
        StandingForm standing =
                new StandingForm(
                        tools.words(), desk.vocabulary(), found, desk.patternDecisions().all());
        new PatternLines(tools.words(), desk.vocabulary(), output, standing).say(found.summary());
    }

    private void minutes(PanelDesk desk, DemoFolder place) throws Refused {
        step(4, "cli.demo.minutes");
        PanelStore.MeetingRow last =
                desk.meetings().list().stream()
                        .filter(row -> row.state() != MeetingState.PLANNED)
                        .max(Comparator.comparing(PanelStore.MeetingRow::date))
                        .orElseThrow();
        Publication publication = desk.publication();
        for (OutputTier tier : List.of(OutputTier.FULL, OutputTier.PUBLIC)) {
            Path file = place.file(MinutesCommand.fileName(last, tier));
            Publication.Prepared prepared = publication.prepare(last.id(), tier, output.progress());
            publication.release(prepared, file, tools.words().of("cli.demo.recipient"));
            output.say("cli.minutes.written", prepared.pages(), file.toString());
        }
    }

    private void check(PanelDesk desk) throws Refused {
        step(5, "cli.demo.verify");
        VerifyCommand.say(output, desk.verify(output.progress()));
    }

    private void window(Path store) {
        if (noWindow) {
            return;
        }
        if (tools.windowPossible()) {
            output.say("cli.demo.window");
            tools.openWindow(store);
        } else {
            output.say("cli.demo.noDisplay");
        }
    }
}
