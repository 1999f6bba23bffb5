package vigil.patterns;

import java.util.List;

/**
 * Deals groups out anew: up to 32 groups are moved together as one word a case, and then turned
 * into one set of cases a group, 64 cases at once.
 */
final class LabelDeal {

    /** How many groups are dealt together: one bit for belonging and one for being known. */
    static final int MOST = 32;

    private static final int WORD = 64;

    private final int labels;
    private final long[] flags;

    /**
     * @param labels at most {@link #MOST}
     * @param size how many cases there are
     */
    LabelDeal(List<Contrast.Label> labels, int size) {
        this.labels = labels.size();
        flags = new long[size];
        for (int l = 0; l < labels.size(); l++) {
            long[] members = labels.get(l).members();
            long[] known = labels.get(l).known();
            for (int i = 0; i < size; i++) {
                flags[i] |= (members[i >> 6] >>> i & 1) << l;
                flags[i] |= (known[i >> 6] >>> i & 1) << (MOST + l);
            }
        }
    }

    /**
     * The cases that carry each label, and from {@link #MOST} on those of which it is known.
     *
     * @param from whose labels each case carries
     */
    long[][] deal(int[] from) {
        long[][] sets = new long[MOST + labels][];
        for (int l = 0; l < labels; l++) {
            sets[l] = Bits.none(flags.length);
            sets[MOST + l] = Bits.none(flags.length);
        }
        long[] block = new long[WORD];
        for (int w = 0; w << 6 < flags.length; w++) {
            for (int b = 0; b < WORD; b++) {
                int i = (w << 6) + b;
                block[b] = i < flags.length ? flags[from[i]] : 0;
            }
            turn(block);
            for (int l = 0; l < labels; l++) {
                sets[l][w] = block[l];
                sets[MOST + l][w] = block[MOST + l];
            }
        }
        return sets;
    }

    /** Turns rows of a square of bits into columns, by halves, quarters and so on. */
    private static void turn(long[] square) {
        long mask = 0x00000000FFFFFFFFL;
        for (int j = WORD / 2; j != 0; j >>= 1) {
            for (int k = 0; k < WORD; k = (k + j + 1) & ~j) {
                long t = (square[k] >>> j ^ square[k + j]) & mask;
                square[k + j] ^= t;
                square[k] ^= t << j;
            }
            mask ^= mask << (j >> 1);
        }
    }
}
