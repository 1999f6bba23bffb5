package vigil.ui.shell;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * After locking: lets what is no longer reachable be collected at once, and writes over the memory
 * that it was in. Java keeps no promise about either, so keys are wiped before, by hand; this is
 * for the names and texts that nobody can wipe.
 */
final class Forgetting {

    /**
     * What is written over the memory, in pieces of one size and then of another: between pieces
     * and at the end of each of the heap's parts some room stays as it was, but not in the same
     * places.
     */
    private static final int[] CHUNKS = {1 << 19, 3 << 12};

    /** Room that is kept for whoever unlocks again meanwhile. */
    private static final long KEPT = 192L << 20;

    /** More letters, together, than are kept; longer texts are not kept at all. */
    private static final int TEXTS = 320;

    private static final int LETTERS = 240;

    private Forgetting() {}

    /**
     * Lets the toolkit forget the texts it drew last, of which it keeps some 65,000 characters for
     * the whole program; they go as soon as as many others are measured. On the window's thread.
     */
    static void drawnTexts() {
        VBox others = new VBox();
        for (int i = 0; i < TEXTS; i++) {
            others.getChildren().add(new Label("x".repeat(LETTERS) + i));
        }
        new Scene(others).getRoot().applyCss();
        others.layout();
    }

    /** On a thread of its own. */
    static void memory() {
        System.gc();
        for (int chunk : CHUNKS) {
            writeOver(chunk);
            System.gc();
        }
    }

    private static void writeOver(int chunk) {
        Runtime memory = Runtime.getRuntime();
        List<byte[]> over = new ArrayList<>();
        long free = Math.min(memory.freeMemory(), memory.maxMemory() - KEPT);
        for (long filled = 0; filled + chunk <= free && enough(memory); filled += chunk) {
            over.add(new byte[chunk]);
        }
        Reference.reachabilityFence(over);
    }

    private static boolean enough(Runtime memory) {
        return memory.maxMemory() - memory.totalMemory() + memory.freeMemory() > KEPT;
    }
}
