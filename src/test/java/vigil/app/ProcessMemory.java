package vigil.app;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Looks through all memory of another process, as Linux shows it to whoever owns the process. */
final class ProcessMemory {

    private static final int PIECE = 16 << 20;
    private static final long HEAPS_END = 1L << 32;
    private static final int OVERLAP = 256;

    private ProcessMemory() {}

    /** What is there and in which kind of memory, with how often. */
    static Map<String, Integer> found(long pid, Map<String, byte[]> wanted) throws IOException {
        Map<String, Integer> found = new LinkedHashMap<>();
        try (RandomAccessFile memory = new RandomAccessFile("/proc/" + pid + "/mem", "r")) {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/maps"))) {
                String[] parts = line.split("\\s+", 6);
                String name = parts.length > 5 ? parts[5] : "";
                if (parts[1].startsWith("r") && !name.startsWith("[v")) {
                    String[] ends = parts[0].split("-");
                    long from = Long.parseUnsignedLong(ends[0], 16);
                    long to = Long.parseUnsignedLong(ends[1], 16);
                    // A small heap is put below 4 GiB, and nothing else without a name is there.
                    String anonymous = to <= HEAPS_END ? "the heap" : "anonymous memory";
                    String kind = name.isEmpty() ? anonymous : name;
                    search(memory, from, to, wanted, kind, found);
                }
            }
        }
        return found;
    }

    private static void search(
            RandomAccessFile memory,
            long from,
            long to,
            Map<String, byte[]> wanted,
            String kind,
            Map<String, Integer> found)
            throws IOException {
        for (long at = from; at < to; at += PIECE - OVERLAP) {
            byte[] piece = new byte[(int) Math.min(PIECE, to - at)];
            int read;
            try {
                memory.seek(at);
                read = memory.read(piece);
            } catch (IOException notThere) {
                continue;
            }
            if (read > 0) {
                BytesFound.in(Arrays.copyOf(piece, read), wanted)
                        .forEach((what, times) ->
                                found.merge(what + " in " + kind, times, Integer::sum));
            }
        }
    }
}
