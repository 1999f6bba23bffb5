package vigil.disclosure.pack;

import java.util.OptionalInt;

/**
 * So many of so many deaths.
 *
 * @param has those that have it; at most all
 * @param of all that can say
 */
public record Share(long has, long of) {

    /** Of fewer deaths than this no percentage is said: one more or less would change it by ten. */
    public static final int LEAST_FOR_PERCENT = 10;

    public Share {
        if (has < 0 || has > of) {
            throw new IllegalArgumentException("A part is between nothing and the whole");
        }
    }

    /** Those that can say and have it not. */
    public long rest() {
        return of - has;
    }

    /** In whole percent; nothing if so few deaths bear none. */
    public OptionalInt percent() {
        return of < LEAST_FOR_PERCENT
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.round(100.0 * has / of));
    }

    /** Whether both parts hold so many at least. */
    boolean holds(int threshold) {
        return has >= threshold && rest() >= threshold;
    }
}
