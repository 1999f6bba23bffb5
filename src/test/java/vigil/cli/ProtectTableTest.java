package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.Program;

class ProtectTableTest {

    private static final String FREE =
            """
            row,home,outdoors,hotel,Total
            men,271,6,1,278
            "women, girls",104,9,12,125
            Total,375,15,13,403
            """;
    private static final String STUCK =
            """
            row,home,outdoors,hotel,vehicle,Total
            men,271,6,1,0,278
            women,104,0,0,0,104
            Total,375,6,1,0,382
            """;

    @TempDir private Path folder;

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("table.csv"), content);
    }

    private Program.Ran run(String content, String... options) throws IOException {
        String[] all = new String[options.length + 3];
        all[0] = "analyse";
        all[1] = "--protect";
        all[2] = file(content).toString();
        System.arraycopy(options, 0, all, 3, options.length);
        return new Program(folder).run(all);
    }

    @Test
    void whatIsHiddenIsWrittenInTheSameForm() throws IOException {
        Path out = folder.resolve("out.csv");
        run(FREE, "--out", out.toString()).good();
        assertThat(Files.readString(out))
                .isEqualTo(
                        """
                        row,home,outdoors,hotel,Total
                        men,271,c,c,278
                        "women, girls",104,c,c,125
                        Total,375,15,13,403
                        """);
    }

    @Test
    void aTableThatCannotBeProtectedIsRefusedWithWhatWouldHelp() throws IOException {
        Program.Ran refused = run(STUCK);
        assertThat(refused.exit()).isEqualTo(Exit.REFUSED);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.sentence()).contains("outdoors + hotel", "--totals hide");
        assertThat(run(STUCK, "--merge").good().out()).contains("men,271,7,0,278");
        assertThat(run(STUCK, "--totals", "hide").good().out()).contains("Total,375,c,c,0,382");
        assertThat(run(STUCK, "--mode", "round").good().out()).contains("men,270,5,0,0,280");
    }

    @Test
    void totalsThatDoNotAddUpAreNotRead() throws IOException {
        Program.Ran refused = run(FREE.replace("278", "279"));
        assertThat(refused.exit()).isEqualTo(Exit.REFUSED);
        assertThat(refused.sentence()).contains("table.csv", "line 2", "not the sum");
    }
}
