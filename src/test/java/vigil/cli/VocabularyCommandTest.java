package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.Program;
import vigil.app.Program.Ran;
import vigil.casework.PanelDesk;
import vigil.casework.VocabularyCare;
import vigil.domain.vocabulary.SubstanceAttribute;

/** The vocabulary of one panel goes to another by commands. */
class VocabularyCommandTest {

    private static final LocalDate TODAY = LocalDate.now(Program.CLOCK);

    @TempDir private Path folder;

    private static Ran vocabulary(Program program, String part, String... more) {
        String[] all = new String[more.length + 5];
        all[0] = "vocabulary";
        all[1] = part;
        all[2] = program.store().toString();
        System.arraycopy(more, 0, all, 3, more.length);
        all[more.length + 3] = "--passphrase-file";
        all[more.length + 4] = program.passphraseFile().toString();
        return program.run(all);
    }

    @Test
    void whatOnePanelAddedIsShownAndThenTakenByAnother() throws Exception {
        Files.createDirectories(folder.resolve("theirs"));
        Files.createDirectories(folder.resolve("ours"));
        Program theirs = new Program(folder.resolve("theirs")).create("Sheffield");
        Program ours = new Program(folder.resolve("ours")).create("Rotherham");
        try (PanelDesk desk = theirs.open()) {
            VocabularyCare care = desk.vocabularyCare();
            care.save(
                    care.newSubstance()
                            .with(SubstanceAttribute.NAME, "Oddazolam", TODAY)
                            .with(SubstanceAttribute.GROUP, "Benzodiazepine", TODAY));
        }
        String file = folder.resolve("words.zip").toString();
        vocabulary(theirs, "export", file).good();

        assertThat(vocabulary(ours, "import", file).good().out())
                .contains("Oddazolam: new here")
                .contains("Nothing was changed");
        assertThat(vocabulary(ours, "list", "--json").good().out()).doesNotContain("Oddazolam");
        assertThat(vocabulary(ours, "import", file, "--take").good().out())
                .contains("One row was taken. Nothing is left to decide.");
        assertThat(vocabulary(ours, "list", "--json").good().out())
                .contains("\"edition\" : \"2026-11+1\"")
                .contains("Oddazolam");
    }
}
