package vigil.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AbsenceTest {

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-22T09:00:00Z"));
    private final Absence absence = new Absence(told(), Duration.ofMinutes(10));

    private Clock told() {
        InstantSource source = now::get;
        return source.withZone(ZoneOffset.UTC);
    }

    private void pass(int seconds) {
        now.updateAndGet(then -> then.plusSeconds(seconds));
    }

    @Test
    void whoeverTouchesNothingForTheTimeSetIsAway() {
        for (int second = 1; second < 600; second++) {
            pass(1);
            assertThat(absence.over()).as("second " + second).isFalse();
        }
        pass(1);
        assertThat(absence.over()).isTrue();
    }

    @Test
    void aTouchBeginsTheTimeAnew() {
        for (int second = 1; second <= 900; second++) {
            pass(1);
            if (second == 500) {
                absence.touched();
            }
            assertThat(absence.over()).isFalse();
        }
    }

    @Test
    void aComputerThatSleptIsAwayAtOnceThoughSomebodyTouchesIt() {
        pass(20);
        assertThat(absence.over()).as("only busy").isFalse();
        pass(31);
        absence.touched();
        assertThat(absence.slept()).isTrue();
        assertThat(absence.over()).isTrue();
    }

    @Test
    void aClockThatIsSetBackLocksNothing() {
        pass(-3_600);
        assertThat(absence.over()).isFalse();
    }
}
