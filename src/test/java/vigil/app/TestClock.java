package vigil.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that goes on only when it is told to. */
final class TestClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private volatile Instant now;

    TestClock(String instant) {
        this.now = Instant.parse(instant);
    }

    /** The morning of the day on which the sample's story ends. */
    static TestClock ofTheSample() {
        return new TestClock("2026-11-22T09:00:00Z");
    }

    void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
