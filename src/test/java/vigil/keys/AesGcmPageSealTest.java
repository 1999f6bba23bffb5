package vigil.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vigil.casework.PageSeal;
import vigil.casework.StoreKey;

final class AesGcmPageSealTest {

    private final byte[] salt = new byte[32];
    private final StoreKey key = CheapKeys.loose(1);
    private final PageSeal seal = key.pageSeal(salt);

    private static byte[] page(long seed, int length) {
        byte[] page = new byte[length];
        new Random(seed).nextBytes(page);
        return page;
    }

    private byte[] sealed(long page, long label, byte[] plain) {
        byte[] sealed = new byte[plain.length + seal.overhead()];
        seal.seal(page, label, plain, 0, plain.length, sealed, 0);
        return sealed;
    }

    private static boolean opens(PageSeal seal, long page, long label, byte[] sealed) {
        return seal.open(page, label, sealed, 0, sealed.length, new byte[sealed.length], 0);
    }

    @Test
    void opensWhatItSealedAtAnyOffsetAndLength() {
        for (int length : new int[] {0, 1, 15, 16, 17, 4095, 4096}) {
            byte[] plain = page(length, length);
            byte[] sealed = new byte[length + seal.overhead() + 7];
            seal.seal(9, 2, plain, 0, length, sealed, 5);
            byte[] again = new byte[length + 3];
            assertThat(seal.open(9, 2, sealed, 5, length + seal.overhead(), again, 3)).isTrue();
            assertThat(Arrays.copyOfRange(again, 3, length + 3)).isEqualTo(plain);
        }
    }

    @Test
    void anotherObjectOfTheSameFileOpensItAfterACrash() {
        byte[] sealed = sealed(4, 0, page(1, 4096));
        assertThat(opens(CheapKeys.loose(1).pageSeal(salt), 4, 0, sealed)).isTrue();
    }

    @Test
    void everyBitCounts() {
        byte[] sealed = sealed(4, 0, page(1, 200));
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] flipped = sealed.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(opens(seal, 4, 0, flipped)).as("bit %d", bit).isFalse();
        }
        assertThat(opens(seal, 4, 0, Arrays.copyOf(sealed, sealed.length - 1))).isFalse();
        assertThat(opens(seal, 4, 0, new byte[sealed.length])).isFalse();
        assertThat(opens(seal, 4, 0, new byte[10])).isFalse();
    }

    @Test
    void aPageIsBoundToItsNumberLabelFileAndStore() {
        byte[] sealed = sealed(4, 1, page(1, 4096));
        byte[] otherSalt = salt.clone();
        otherSalt[31] = 1;
        assertThat(opens(seal, 4, 1, sealed)).isTrue();
        assertThat(opens(seal, 5, 1, sealed)).isFalse();
        assertThat(opens(seal, 4, 2, sealed)).isFalse();
        assertThat(opens(key.pageSeal(otherSalt), 4, 1, sealed)).isFalse();
        assertThat(opens(CheapKeys.loose(2).pageSeal(salt), 4, 1, sealed)).isFalse();
    }

    @Test
    void neverUsesANonceTwiceWhetherRewritingOrReopening() {
        byte[] plain = page(3, 64);
        Set<String> nonces = new HashSet<>();
        Set<String> bodies = new HashSet<>();
        for (int opening = 0; opening < 20; opening++) {
            PageSeal reopened = key.pageSeal(salt);
            for (int rewrite = 0; rewrite < 50; rewrite++) {
                byte[] sealed = new byte[plain.length + reopened.overhead()];
                reopened.seal(0, 0, plain, 0, plain.length, sealed, 0);
                nonces.add(Arrays.toString(Arrays.copyOf(sealed, 24)));
                bodies.add(Arrays.toString(Arrays.copyOfRange(sealed, 24, sealed.length)));
            }
        }
        assertThat(nonces).hasSize(1000);
        assertThat(bodies).hasSize(1000);
    }

    @Test
    void manyThreadsShareOneSeal() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> work =
                    () ->
                            IntStream.range(0, 200)
                                    .allMatch(i -> {
                                        byte[] plain = page(i, 4096);
                                        byte[] sealed = sealed(i, 7, plain);
                                        byte[] again = new byte[4096];
                                        return seal.open(i, 7, sealed, 0, sealed.length, again, 0)
                                                && Arrays.equals(plain, again);
                                    });
            for (Future<Boolean> result :
                    threads.invokeAll(java.util.Collections.nCopies(8, work))) {
                assertThat(result.get()).isTrue();
            }
        }
    }

    @Test
    void closingTheStoreKeyEndsItsSeals() {
        byte[] sealed = sealed(0, 0, page(0, 10));
        key.close();
        assertThatThrownBy(() -> opens(seal, 0, 0, sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sealed(0, 0, page(0, 10)))
                .isInstanceOf(IllegalStateException.class);
    }
}
