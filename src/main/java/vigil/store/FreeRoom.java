package vigil.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vigil.casework.Problem;
import vigil.casework.Refused;

/** How many bytes the disk of the store still takes. */
@FunctionalInterface
interface FreeRoom {

    long bytes();

    /** What a working day adds to the file before it is compacted: some 3,000 commits. */
    long DAY = 100L << 20;

    /** Of the disk a folder is on; as good as endless where the system will not say. */
    static FreeRoom of(Path folder) {
        return () -> {
            try {
                return Files.getFileStore(folder).getUsableSpace();
            } catch (IOException e) {
                return Long.MAX_VALUE;
            }
        };
    }

    static FreeRoom endless() {
        return () -> Long.MAX_VALUE;
    }

    /**
     * Refuses to write when there is no room for a day's work and for the compacted copy that
     * closing makes, which is at most as long as the file. H2 would notice only half way.
     */
    default void check(long fileBytes) throws Refused {
        long needed = DAY + fileBytes;
        long free = bytes();
        if (free < needed) {
            throw new Refused(new Problem.DiskFull(Math.ceilDiv(needed, 1L << 20), free >> 20));
        }
    }
}
