package vigil.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrivalTest {

    @TempDir private Path folder;

    @Test
    void aFolderAndAnyFileOfAStoreStandForTheStore() throws IOException {
        Files.createFile(folder.resolve("store.keys"));
        Path database = Files.createFile(folder.resolve("store.mv.db"));
        assertThat(Arrival.of(folder).store()).contains(folder);
        assertThat(Arrival.of(database).store()).contains(folder);
        assertThat(Arrival.of(database).isStore(folder)).isTrue();
    }

    @Test
    void aBundleStandsForItselfAlsoBesideAStore() throws IOException {
        Files.createFile(folder.resolve("store.keys"));
        Path bundle = Files.createFile(folder.resolve("papers.vigil"));
        assertThat(Arrival.of(bundle).store()).isEmpty();
        assertThat(Arrival.of(bundle).is(bundle)).isTrue();
    }

    @Test
    void aFileNamedLikeAStoresWithoutKeysBesideItIsNone() throws IOException {
        assertThat(Arrival.of(Files.createFile(folder.resolve("store.mv.db"))).store()).isEmpty();
    }
}
