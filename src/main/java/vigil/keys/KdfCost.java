package vigil.keys;

import java.util.function.LongSupplier;

/**
 * What one guess at a passphrase costs with Argon2id.
 *
 * @param memoryKib memory in KiB
 * @param passes passes over it
 * @param lanes lanes; Bouncy Castle runs them one after another, so more would only help an
 *     attacker
 */
public record KdfCost(int memoryKib, int passes, int lanes) {

    /** The least that a new slot gets: 64 MiB, three passes. */
    public static final KdfCost FLOOR = new KdfCost(64 * 1024, 3, 1);

    // A key file from outside must not be able to order more work or memory than any Vigil would.
    private static final int MOST_MEMORY_KIB = 256 * 1024;
    private static final int MOST_PASSES = 32;
    private static final int MOST_LANES = 4;

    private static final long WANTED_NANOS = 250_000_000L;
    private static final int MOST_CALIBRATED_PASSES = 12;

    /** Whether this can be worked out at all; asked before any work is done. */
    boolean withinBounds() {
        return lanes >= 1
                && lanes <= MOST_LANES
                && passes >= 1
                && passes <= MOST_PASSES
                && memoryKib >= 8 * lanes
                && memoryKib <= MOST_MEMORY_KIB;
    }

    /**
     * The floor, with more passes where the floor takes this machine less than 250 ms. Memory
     * stays, so that every machine that can run Vigil can open the store.
     *
     * @param nanoTime a clock such as {@code System::nanoTime}
     */
    public static KdfCost calibrated(LongSupplier nanoTime) {
        return calibrated(nanoTime, () -> Argon2id.derive(new byte[16], new byte[16], FLOOR));
    }

    static KdfCost calibrated(LongSupplier nanoTime, Runnable floorWork) {
        // The first run warms the code up; a cold one would make the machine look slower than it
        // is.
        floorWork.run();
        long start = nanoTime.getAsLong();
        floorWork.run();
        long took = Math.max(1, nanoTime.getAsLong() - start);
        if (took >= WANTED_NANOS) {
            return FLOOR;
        }
        long passes = Math.ceilDiv(FLOOR.passes() * WANTED_NANOS, took);
        return new KdfCost(
                FLOOR.memoryKib(), (int) Math.min(passes, MOST_CALIBRATED_PASSES), FLOOR.lanes());
    }
}
