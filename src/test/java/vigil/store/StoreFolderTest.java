package vigil.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.casework.NetworkPlace;
import vigil.casework.Problem;

final class StoreFolderTest {

    @ParameterizedTest
    @CsvSource({
        "nfs, /mnt/panel, true",
        "nfs4, /mnt/panel, true",
        "CIFS, /mnt/panel, true",
        "smb3, /mnt/panel, true",
        "smbfs, /Volumes/panel, true",
        "afpfs, /Volumes/panel, true",
        "fuse.sshfs, /mnt/panel, true",
        "fuse.gvfsd-fuse, /run/user/1000/gvfs, true",
        "NTFS, \\\\server\\panel, true",
        "ext4, //server/panel, true",
        "ext4, /home/panel, false",
        "apfs, /Users/panel, false",
        "NTFS, C:\\panel, false",
        "tmpfs, /tmp, false",
        "fuseblk, /media/stick, false",
        "exfat, /media/stick, false"
    })
    void knowsFoldersOnOtherMachines(String type, String path, boolean network) {
        assertThat(NetworkPlace.is(type, path)).isEqualTo(network);
    }

    @Test
    void aFolderThatLiesOnNoMountIsNotAnotherMachines(@TempDir Path folder) throws Exception {
        assertThat(
                        StoreFolder.isNetwork(
                                folder,
                                place -> {
                                    throw new IOException("Mount point not found");
                                }))
                .isFalse();
        assertThat(StoreFolder.isNetwork(folder, place -> "nfs")).isTrue();
        Path gone = folder.resolve("gone");
        assertThat(Stores.problem(() -> StoreFolder.isNetwork(gone, place -> "ext4")))
                .isEqualTo(new Problem.NotWritable(gone.toString()));
    }

    @Test
    void bringsAnInterruptedCompactionToAnEnd() throws Exception {
        byte[] one = {1};
        byte[] other = {2};
        CutDisk disk =
                new CutDisk(
                        "settle",
                        1,
                        Map.of("store.mv.db.newFile", one, "store.mv.db.tempFile", other));
        StoreFolder.over(disk.root()).settle();
        assertThat(disk.files()).containsOnlyKeys("store.mv.db");
        assertThat(disk.files().get("store.mv.db")).isEqualTo(one);
        disk.remove();
        disk = new CutDisk("settle", 1, Map.of("store.mv.db.newFile", one, "store.mv.db", other));
        StoreFolder.over(disk.root()).settle();
        assertThat(disk.files()).containsOnlyKeys("store.mv.db");
        assertThat(disk.files().get("store.mv.db")).isEqualTo(other);
        disk.remove();
    }

    @Test
    void aPlaceThatIsNoFolderIsSaidSo(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(Stores.problem(() -> StoreFolder.of(file).checkPlace(false)))
                .isEqualTo(new Problem.NotAStore(file.toString()));
        StoreFolder.of(folder).checkPlace(false);
    }
}
