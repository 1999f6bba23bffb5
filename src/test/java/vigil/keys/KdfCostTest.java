package vigil.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class KdfCostTest {

    private static KdfCost on(long nanosPerRun) {
        AtomicLong now = new AtomicLong();
        return KdfCost.calibrated(now::get, () -> now.addAndGet(nanosPerRun));
    }

    @Test
    void slowMachinesGetTheFloor() {
        assertThat(on(250_000_000)).isEqualTo(KdfCost.FLOOR);
        assertThat(on(5_000_000_000L)).isEqualTo(KdfCost.FLOOR);
    }

    @Test
    void fastMachinesGetMorePassesUpToALimitAndNeverMoreMemory() {
        assertThat(on(125_000_000)).isEqualTo(new KdfCost(65_536, 6, 1));
        assertThat(on(200_000_000)).isEqualTo(new KdfCost(65_536, 4, 1));
        assertThat(on(1)).isEqualTo(new KdfCost(65_536, 12, 1));
        assertThat(on(1).withinBounds()).isTrue();
    }

    @Test
    void derivesTheVectorOfTheStandard() {
        // Argon2id with t=2, m=64 MiB, p=1 for "password" and "somesalt": the reference
        // implementation's own test, v=19.
        byte[] key =
                Argon2id.derive(
                        "password".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                        "somesalt".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                        new KdfCost(65_536, 2, 1));
        assertThat(HexFormat.of().formatHex(key))
                .isEqualTo("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
    }
}
