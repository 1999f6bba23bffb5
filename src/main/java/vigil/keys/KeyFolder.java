package vigil.keys;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import vigil.casework.KeyVault;
import vigil.casework.Problem;
import vigil.casework.Refused;

/**
 * Reads and replaces the key file of one folder. A replacement is written beside it, forced to the
 * disk and moved over it in one step, so that at any moment the file is the old or the new one; the
 * old one is kept as {@code store.keys.bak}. Streams are used, not channels, because an interrupt
 * of the calling thread closes a channel.
 */
final class KeyFolder {

    private final Path folder;
    private final Path file;

    KeyFolder(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(KeyVault.FILE);
    }

    boolean hasKeys() {
        return Files.exists(file);
    }

    SlotFile read() throws Refused {
        if (!Files.exists(file)) {
            // A folder with other traces of a store has lost its keys; one without is just a
            // folder.
            if (Files.exists(folder.resolve(KeyVault.FILE + ".bak"))
                    || Files.exists(folder.resolve("store.mv.db"))) {
                throw SlotFile.damaged("missing");
            }
            throw new Refused(new Problem.NotAStore(folder.toString()));
        }
        byte[] content;
        try (FileInputStream in = new FileInputStream(file.toFile())) {
            content = in.readNBytes(SlotFile.MOST_BYTES + 1);
        } catch (IOException e) {
            throw SlotFile.damaged("unreadable");
        }
        if (content.length > SlotFile.MOST_BYTES) {
            throw SlotFile.damaged("structure");
        }
        return SlotFile.decoded(content);
    }

    /** That the file kept from before the last change, if there is one, can be read. */
    void checkKept() throws Refused {
        Path kept = folder.resolve(KeyVault.FILE + ".bak");
        if (!Files.exists(kept)) {
            return;
        }
        try (FileInputStream in = new FileInputStream(kept.toFile())) {
            SlotFile.decoded(in.readNBytes(SlotFile.MOST_BYTES + 1));
        } catch (IOException e) {
            throw new Refused(new Problem.Damaged(KeyVault.FILE + ".bak", "unreadable"), e);
        } catch (Refused e) {
            String trace = e.problem() instanceof Problem.Damaged d ? d.trace() : "structure";
            throw new Refused(new Problem.Damaged(KeyVault.FILE + ".bak", trace), e);
        }
    }

    void write(byte[] content) throws Refused {
        Path fresh = folder.resolve(KeyVault.FILE + ".new");
        Path kept = folder.resolve(KeyVault.FILE + ".bak");
        try {
            try (FileOutputStream out = new FileOutputStream(fresh.toFile())) {
                out.write(content);
                out.getFD().sync();
            }
            if (Files.exists(file)) {
                Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
            }
            move(fresh);
            syncFolder();
        } catch (AccessDeniedException | ReadOnlyFileSystemException e) {
            throw new Refused(new Problem.NotWritable(folder.toString()), e);
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    /** The kept file becomes the same as the present one. */
    void forgetBefore() throws Refused {
        Path kept = folder.resolve(KeyVault.FILE + ".bak");
        Path fresh = folder.resolve(KeyVault.FILE + ".new");
        try {
            Files.copy(file, fresh, StandardCopyOption.REPLACE_EXISTING);
            try (FileOutputStream out = new FileOutputStream(fresh.toFile(), true)) {
                out.getFD().sync();
            }
            Files.move(fresh, kept, StandardCopyOption.REPLACE_EXISTING);
            syncFolder();
        } catch (AccessDeniedException | ReadOnlyFileSystemException e) {
            throw new Refused(new Problem.NotWritable(folder.toString()), e);
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    /** Takes away a key file that was the first here, or half of it. */
    void delete() {
        for (String end : List.of("", ".new")) {
            try {
                Files.deleteIfExists(folder.resolve(KeyVault.FILE + end));
            } catch (IOException stays) {
                // Whoever tries again is told that the folder is not empty.
            }
        }
    }

    private void move(Path fresh) throws IOException {
        try {
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Refused trouble(IOException e) {
        long free = folder.toFile().getUsableSpace() >> 20;
        // A key file is far smaller than a megabyte, so little room is the likely reason only then.
        Problem problem =
                Files.isDirectory(folder) && free < 1
                        ? new Problem.DiskFull(1, free)
                        : new Problem.NotWritable(folder.toString());
        return new Refused(problem, e);
    }

    /**
     * Makes the move durable. Where a folder cannot be opened (Windows), the system does without.
     */
    private void syncFolder() {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return;
        }
    }
}
