package vigil.ui.shell;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;

/**
 * After locking: lets what is no longer reachable be collected at once, and writes over the memory
 * that it was in. Java keeps no promise about either, so keys are wiped before, by hand; this is for
 * the names and texts that nobody can wipe.
 */
final class Forgetting {

    private static final int CHUNK = 1 << 19;

    /** Room that the program keeps for itself meanwhile. */
    private static final long KEPT = 64L << 20;

    private Forgetting() {}

    static void run() {
        System.gc();
        Runtime memory = Runtime.getRuntime();
        List<byte[]> over = new ArrayList<>();
        long free = Math.min(memory.freeMemory(), memory.maxMemory() - KEPT);
        for (long filled = 0; filled + CHUNK <= free && enough(memory); filled += CHUNK) {
            over.add(new byte[CHUNK]);
        }
        Reference.reachabilityFence(over);
        over.clear();
        System.gc();
    }

    private static boolean enough(Runtime memory) {
        return memory.maxMemory() - memory.totalMemory() + memory.freeMemory() > KEPT;
    }
}
