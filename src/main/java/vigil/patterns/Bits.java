package vigil.patterns;

import java.util.function.IntConsumer;

/** Sets of case positions as words of 64 bits. */
final class Bits {

    private Bits() {}

    static long[] none(int size) {
        return new long[(size + 63) >> 6];
    }

    static long[] all(int size) {
        long[] bits = none(size);
        for (int i = 0; i < size; i++) {
            set(bits, i);
        }
        return bits;
    }

    static void set(long[] bits, int i) {
        bits[i >> 6] |= 1L << i;
    }

    static void clear(long[] bits, int i) {
        bits[i >> 6] &= ~(1L << i);
    }

    static boolean has(long[] bits, int i) {
        return (bits[i >> 6] >>> i & 1) != 0;
    }

    static long[] and(long[] a, long[] b) {
        long[] out = new long[a.length];
        for (int w = 0; w < out.length; w++) {
            out[w] = a[w] & b[w];
        }
        return out;
    }

    static long[] andNot(long[] a, long[] b) {
        long[] out = new long[a.length];
        for (int w = 0; w < out.length; w++) {
            out[w] = a[w] & ~b[w];
        }
        return out;
    }

    static int count(long[] a) {
        int count = 0;
        for (long word : a) {
            count += Long.bitCount(word);
        }
        return count;
    }

    static int countBoth(long[] a, long[] b) {
        int count = 0;
        for (int w = 0; w < a.length; w++) {
            count += Long.bitCount(a[w] & b[w]);
        }
        return count;
    }

    static int countAll(long[] a, long[] b, long[] c, long[] d) {
        int count = 0;
        for (int w = 0; w < a.length; w++) {
            count += Long.bitCount(a[w] & b[w] & c[w] & d[w]);
        }
        return count;
    }

    static void each(long[] a, IntConsumer action) {
        for (int w = 0; w < a.length; w++) {
            for (long word = a[w]; word != 0; word &= word - 1) {
                action.accept((w << 6) + Long.numberOfTrailingZeros(word));
            }
        }
    }
}
