package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorePermissionsTest {

    @Test
    void onlyTheOwnerMayLookIntoANewStore(@TempDir Path folder) throws Exception {
        FileStore disk = Files.getFileStore(folder);
        Assumptions.assumeTrue(disk.supportsFileAttributeView("posix"), "no accounts on this disk");
        Path store = SampleStore.create(folder);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store)))
                .isEqualTo("rwx------");
    }
}
