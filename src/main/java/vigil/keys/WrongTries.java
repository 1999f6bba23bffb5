package vigil.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vigil.casework.Problem;
import vigil.casework.Refused;

/**
 * How many wrong passphrases in a row there were and when the last was, in a small file beside the
 * store, so that starting the program again forgets none. After the third each next attempt waits,
 * twice as long each time up to five minutes; nobody is ever locked out. It slows down somebody at
 * the keyboard. Somebody who deletes the file, or copies the key file away, is slowed by Argon2id
 * alone.
 */
final class WrongTries {

    static final String FILE = "store.tries";

    private record Count(int failures, Instant last) {}

    private static final int FREE = 3;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int MOST_FAILURES = 1_000_000;

    private final Path file;
    private final Clock clock;

    WrongTries(Path folder, Clock clock) {
        this.file = folder.resolve(FILE);
        this.clock = clock;
    }

    void check() throws Refused {
        Duration left = left();
        if (left.isPositive()) {
            throw new Refused(new Problem.TooManyTries(left.plusMillis(999).toSeconds()));
        }
    }

    /** How long until the next attempt. */
    Duration left() {
        Optional<Count> count = read();
        if (count.isEmpty()) {
            return Duration.ZERO;
        }
        Instant now = clock.instant();
        Instant last = count.get().last;
        Duration wait = wait(count.get().failures);
        if (last.isAfter(now)) {
            // A clock set back must not turn five minutes into a year.
            write(new Count(count.get().failures, now));
            return wait;
        }
        Duration left = wait.minus(Duration.between(last, now));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Duration wait(int failures) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(2L << Math.min(failures - FREE, 20));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    void failed() {
        int before = read().map(Count::failures).orElse(0);
        write(new Count(Math.min(before + 1, MOST_FAILURES), clock.instant()));
    }

    /** After an attempt that succeeded. */
    void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            return;
        }
    }

    /** Nothing if it makes no sense: whoever can spoil it can delete it, and nobody is kept out. */
    private Optional<Count> read() {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > 100) {
                return Optional.empty();
            }
            String[] parts = Files.readString(file, StandardCharsets.UTF_8).strip().split(" ", -1);
            int failures = parts.length == 2 ? Integer.parseInt(parts[0]) : 0;
            return failures < 1 || failures > MOST_FAILURES
                    ? Optional.empty()
                    : Optional.of(new Count(failures, Instant.parse(parts[1])));
        } catch (IOException | NumberFormatException | DateTimeException spoiled) {
            return Optional.empty();
        }
    }

    private void write(Count count) {
        try {
            Files.writeString(file, count.failures + " " + count.last + "\n");
        } catch (IOException readOnly) {
            return;
        }
    }
}
