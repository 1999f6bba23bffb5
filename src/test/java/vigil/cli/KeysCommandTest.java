package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.Program;

/** The life of keys by commands, on a store that is made for it. */
@Tag("slow")
class KeysCommandTest {

    @TempDir private Path folder;

    private static Program.Ran keys(Program program, String command, String... more) {
        List<String> all = new ArrayList<>(List.of("keys"));
        all.addAll(List.of(program.arguments(command, more)));
        all.addAll(List.of("--user", Program.USER));
        return program.run(all.toArray(String[]::new));
    }

    @Test
    void keysAreGivenListedLoweredTakenAndChanged() throws Exception {
        Program program = new Program(folder);
        program.create("Sheffield");
        Path hers = folder.resolve("hers");
        Files.writeString(hers, "meadow tunnel copper gossip\n");
        assertThat(program.run("keys", "list", program.store().toString()).good().out())
                .contains("One person has a key", "Names, Living people, Police answers, Members");
        keys(
                        program,
                        "add",
                        "--name",
                        "Imogen Vale",
                        "--new-user",
                        "imogen",
                        "--role",
                        "CHAIR",
                        "--new-passphrase-file",
                        hers.toString())
                .good();
        assertThat(program.run("keys", "list", program.store().toString()).good().out())
                .contains("imogen; ", "Names, Living people")
                .doesNotContain("waiting");
        assertThat(keys(program, "role", "imogen", "PANEL_MEMBER").good().out())
                .contains("They had keys of: Names");
        assertThat(keys(program, "rotate").good().out())
                .contains("The keys are changed", "The files are written anew");
        assertThat(keys(program, "remove", "imogen", "--rotate").good().out())
                .contains("can no longer unlock", "The files are written anew");
        List<String> sheets =
                keys(program, "recovery", "--sheets", "3")
                        .good()
                        .out()
                        .lines()
                        .filter(line -> line.startsWith("    "))
                        .map(String::strip)
                        .toList();
        assertThat(sheets).hasSize(3).allMatch(sheet -> sheet.matches("(\\w{4}-){9}\\w\\w-\\w\\w"));
        assertThat(program.run("keys", "list", program.store().toString(), "--json").good().out())
                .contains("\"recovery\" : true", "\"police\"");
    }
}
