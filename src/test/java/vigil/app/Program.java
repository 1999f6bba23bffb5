package vigil.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import vigil.casework.Fixture;
import vigil.casework.PanelDesk;
import vigil.casework.Passphrase;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.StoreCare;
import vigil.casework.StoreDoor;
import vigil.cli.CommandLineRun;
import vigil.cli.Exit;
import vigil.cli.OtherTools;
import vigil.cli.Tools;
import vigil.documents.PdfDocuments;
import vigil.keys.CheapKeys;
import vigil.keys.Sha256;

/**
 * The whole program in a folder of a test: everything as it is wired for people, only that a guess
 * at a passphrase costs little.
 */
public final class Program {

    public static final String PASSPHRASE = "plum orbit velvet anchor";
    public static final String USER = "sam";
    public static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T09:30:00Z"), ZoneId.of("Europe/London"));

    /** What one command said and how it ended. */
    public record Ran(int exit, String out, String err) {

        public Ran good() {
            Assertions.assertThat(exit).as(err).isEqualTo(Exit.GOOD);
            Assertions.assertThat(err).doesNotContain("vigil:");
            Assertions.assertThat(out + err).doesNotContain("⟦");
            return this;
        }

        /**
         * The one sentence of a command that did not succeed; whatever else it says is progress.
         */
        public String sentence() {
            List<String> said = err.lines().filter(line -> !line.startsWith("  ")).toList();
            Assertions.assertThat(said).as(err).hasSize(1);
            Assertions.assertThat(said.getFirst()).startsWith("vigil: ").hasSizeGreaterThan(30);
            Assertions.assertThat(out + err)
                    .doesNotContain("Exception")
                    .doesNotContain("\tat ")
                    .doesNotContain("java.")
                    .doesNotContainPattern("\\{\\d")
                    .doesNotContainPattern("\\bnull\\b")
                    .doesNotContain("⟦")
                    .doesNotContain("()");
            return said.getFirst().substring("vigil: ".length());
        }
    }

    private final Path folder;
    private final Wiring wiring;
    private final Tools tools;

    public Program(Path folder) {
        this(folder, CLOCK);
    }

    public Program(Path folder, Clock clock) {
        this.folder = folder;
        Surroundings around =
                Surroundings.here(
                        clock,
                        new Folders(folder.resolve("settings"), folder.resolve("logs")),
                        List.of(folder.resolve("policy.properties")));
        this.wiring =
                new Wiring(
                        clock,
                        Wiring.device(around),
                        Wiring.faults(around),
                        CheapKeys.vault(),
                        CheapKeys.bundles());
        this.tools = new ProgramTools(wiring);
    }

    public Wiring wiring() {
        return wiring;
    }

    public Tools tools() {
        return tools;
    }

    public Path store() {
        return folder.resolve("store");
    }

    /** A file of the test that is not of the program. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    public Path write(String name, String content) {
        try {
            return Files.writeString(file(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path passphraseFile() {
        return write("passphrase.txt", PASSPHRASE + "\n");
    }

    public Path faultLog() {
        return folder.resolve("logs").resolve("vigil.log");
    }

    public Ran run(String... arguments) {
        return run(tools, arguments);
    }

    public static Ran run(Tools tools, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit =
                new CommandLineRun(tools, new PrintWriter(out), new PrintWriter(err))
                        .run(arguments);
        return new Ran(exit, out.toString(), err.toString());
    }

    /** A command on the store, with its passphrase. */
    public Ran at(String command, String... more) {
        return run(tools, arguments(command, more));
    }

    /** The arguments of a command on the store, with its passphrase. */
    public String[] arguments(String command, String... more) {
        return Stream.of(
                        Stream.of(command, store().toString()),
                        Arrays.stream(more),
                        Stream.of("--passphrase-file", passphraseFile().toString()))
                .flatMap(part -> part)
                .toArray(String[]::new);
    }

    public Program create(String... areas) {
        List<String> more =
                new ArrayList<>(
                        List.of(
                                "--panel",
                                "Northern panel",
                                "--name",
                                "Sam Okafor",
                                "--new-user",
                                USER));
        for (String area : areas) {
            more.addAll(List.of("--area", area));
        }
        at("create", more.toArray(String[]::new)).good();
        return this;
    }

    public PanelDesk open() throws Refused {
        return open(wiring.care());
    }

    /** The same stores through another door. */
    public StoreCare careThrough(StoreDoor door) {
        return new StoreCare(
                CheapKeys.vault(),
                door,
                wiring.vocabulary(),
                Fixture.adapters(new PdfDocuments(wiring.words()), new Sha256()),
                wiring.clock());
    }

    public PanelDesk open(StoreCare care) throws Refused {
        try (Passphrase words = Passphrase.of(PASSPHRASE.toCharArray())) {
            return care.open(store(), USER, words, Progress.none());
        }
    }

    /** The program with another store care, on the command line. */
    public Tools toolsWith(StoreCare care) {
        return new OtherTools(tools, care, wiring.files());
    }

    /** Asks the program itself whether every byte of the store is as it was written. */
    public void mustBeUnharmed() {
        Assertions.assertThat(at("verify").good().out()).contains("as they were written");
    }
}
