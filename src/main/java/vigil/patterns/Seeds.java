package vigil.patterns;

import java.util.List;
import java.util.SplittableRandom;

/** Where random numbers start, so that the same facts give the same findings. */
final class Seeds {

    private static final long FNV_START = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Seeds() {}

    /** From the facts themselves (Fowler, Noll and Vo's hash), for a search that names no seed. */
    static long of(List<CaseFact> sorted) {
        long hash = FNV_START;
        for (CaseFact fact : sorted) {
            hash = add(hash, fact.reference());
            hash = (hash ^ fact.died().toEpochDay()) * FNV_PRIME;
            hash = add(hash, fact.area());
            for (String code : fact.substances().keySet()) {
                hash = add(hash, code);
            }
        }
        return hash;
    }

    /** The generator of one permutation: the same whichever thread runs it. */
    static SplittableRandom random(long seed, long index) {
        return new SplittableRandom(mix(seed ^ mix(index + GOLDEN)));
    }

    /** Another start for another scan over the same facts. */
    static long derive(long seed, int scan) {
        return random(seed, -1L - scan).nextLong();
    }

    /**
     * Spreads neighbouring numbers far apart (Stafford's variant 13 of MurmurHash3's finaliser).
     */
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private static long add(long hash, String text) {
        long next = hash;
        for (int i = 0; i < text.length(); i++) {
            next = (next ^ text.charAt(i)) * FNV_PRIME;
        }
        return (next ^ 0xFF) * FNV_PRIME;
    }
}
