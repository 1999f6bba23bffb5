package vigil.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.casework.KeyVault.Failed;
import vigil.casework.Problem;
import vigil.casework.Refused;

/**
 * The wrong attempts since the last that succeeded, in a small file beside the store so that
 * starting the program again forgets none. After the third each next attempt waits, twice as long
 * each time up to five minutes; nobody is ever locked out. It slows down somebody at the keyboard.
 * Somebody who copies the key file away is slowed by Argon2id alone.
 */
final class WrongTries {

    static final String FILE = "store.tries";

    private static final int FREE = 3;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int MOST_LINES = 200;
    private static final int MOST_BYTES = 256 * 1024;

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
        List<Failed> failed = failed();
        if (failed.isEmpty()) {
            return Duration.ZERO;
        }
        Instant now = clock.instant();
        Instant last = failed.getLast().at();
        Duration wait = wait(failed.size());
        // A clock set back must not turn five minutes into a year.
        Duration since = last.isAfter(now) ? Duration.ZERO : Duration.between(last, now);
        if (last.isAfter(now) && wait.isPositive()) {
            failed.set(failed.size() - 1, new Failed(now, failed.getLast().userName()));
            write(failed);
        }
        Duration left = wait.minus(since);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Duration wait(int failures) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(2L << Math.min(failures - FREE, 20));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    List<Failed> failed() {
        List<Failed> failed = new ArrayList<>();
        try {
            if (Files.exists(file) && Files.size(file) <= MOST_BYTES) {
                for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                    read(line).ifPresent(failed::add);
                }
            }
        } catch (IOException unreadable) {
            // Whoever can spoil this file can also delete it; it must not keep anybody out.
            return new ArrayList<>();
        }
        return failed;
    }

    private static Optional<Failed> read(String line) {
        int space = line.indexOf(' ');
        try {
            return space < 0
                    ? Optional.empty()
                    : Optional.of(
                            new Failed(
                                    Instant.parse(line.substring(0, space)),
                                    line.substring(space + 1)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    void failed(String userName) {
        List<Failed> failed = failed();
        failed.add(new Failed(clock.instant(), userName));
        write(failed.subList(Math.max(0, failed.size() - MOST_LINES), failed.size()));
    }

    private void write(List<Failed> failed) {
        List<String> lines = failed.stream().map(each -> each.at() + " " + each.userName()).toList();
        try {
            Files.write(file, lines, StandardCharsets.UTF_8);
        } catch (IOException readOnly) {
            return;
        }
    }

    /** After an attempt that succeeded. */
    void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            return;
        }
    }
}
