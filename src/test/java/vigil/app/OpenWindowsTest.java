package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenWindowsTest {

    private static final long SELF = ProcessHandle.current().pid();

    @TempDir private Path folder;

    private OpenWindows starting() {
        return new OpenWindows(folder.resolve("windows"), SELF + 1);
    }

    private OpenWindows running() throws IOException {
        Files.createDirectories(folder.resolve("windows"));
        Files.writeString(folder.resolve("windows").resolve(SELF + ".window"), "");
        return new OpenWindows(folder.resolve("windows"), SELF);
    }

    @Test
    void withoutAWindowNobodyIsAsked() {
        assertThat(starting().handOver(folder)).isFalse();
    }

    @Test
    void aWindowThatTakesTheFileIsGivenIt() throws IOException {
        OpenWindows running = running();
        List<Path> shown = new ArrayList<>();
        CompletableFuture<Boolean> taken =
                CompletableFuture.supplyAsync(() -> starting().handOver(folder));
        while (!taken.isDone()) {
            running.look(shown::add);
        }
        assertThat(taken.join()).isTrue();
        assertThat(shown).containsExactly(folder);
    }

    @Test
    void aFileThatNoWindowTakesIsForAWindowOfItsOwnAndLeavesNoSlip() throws IOException {
        OpenWindows running = running();
        CompletableFuture<Boolean> taken =
                CompletableFuture.supplyAsync(() -> starting().handOver(folder));
        while (!taken.isDone()) {
            running.look(file -> false);
        }
        assertThat(taken.join()).isFalse();
        try (var left = Files.list(folder.resolve("windows"))) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactly(SELF + ".window");
        }
    }

    @Test
    void aMarkOfAProgramThatHasEndedIsClearedAway() throws IOException {
        Files.createDirectories(folder.resolve("windows"));
        Path mark = folder.resolve("windows").resolve("999999999.window");
        Files.writeString(mark, "");
        assertThat(starting().handOver(folder)).isFalse();
        assertThat(mark).doesNotExist();
    }

    @Test
    void aWordIsAFileOnlyIfItLooksLikeOneAndIsThere() throws IOException {
        Path bundle = Files.createFile(folder.resolve("papers.vigil"));
        assertThat(Given.of(List.of())).isEqualTo(new Given(true, java.util.Optional.empty()));
        assertThat(Given.of(List.of(bundle.toString())).file()).contains(bundle);
        assertThat(Given.of(List.of("open", bundle.toString())).file()).contains(bundle);
        assertThat(Given.of(List.of("demo")).window()).isFalse();
        assertThat(Given.of(List.of("verify", bundle.toString())).window()).isFalse();
        assertThat(Given.of(List.of(folder.resolve("none.vigil").toString())).window()).isFalse();
    }
}
