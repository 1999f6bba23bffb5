package vigil.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import vigil.casework.ErrorCodes;
import vigil.casework.FaultLog;
import vigil.casework.Problem;
import vigil.store.Scrubbed;

/**
 * The fault log: time, code, classes, SQL states and frames. Messages are never written, because
 * the database puts values into them.
 */
final class FaultFile implements FaultLog {

    private static final long MOST_BYTES = 512 * 1024;
    private static final int FRAMES = 25;

    private final Path file;
    private final Clock clock;

    FaultFile(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    @Override
    public synchronized String record(Throwable fault) {
        String code = code(fault);
        StringBuilder text = new StringBuilder();
        text.append(clock.instant()).append(" FAULT ").append(code).append('\n');
        Set<Throwable> seen = new HashSet<>();
        for (Throwable t = fault; t != null && seen.add(t); t = t.getCause()) {
            text.append("  ").append(named(t));
            if (t instanceof SQLException sql) {
                text.append(" SQLState ")
                        .append(sql.getSQLState())
                        .append(" code ")
                        .append(sql.getErrorCode());
            }
            text.append('\n');
            StackTraceElement[] frames = t.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                text.append("    ").append(frames[i]).append('\n');
            }
        }
        append(text.toString());
        return code;
    }

    @Override
    public synchronized void refused(Problem problem) {
        String kind = problem.kind();
        if (problem instanceof Problem.Cancelled || problem instanceof Problem.Failed) {
            return; // a fault is written down where it happens
        }
        append(clock.instant() + " REFUSED " + ErrorCodes.of(kind).orElse("-") + ' ' + kind + '\n');
    }

    @Override
    public synchronized void step(String step) {
        append(clock.instant() + " STEP - " + step.replaceAll("[^A-Za-z0-9 .]", "_") + '\n');
    }

    /**
     * Five letters and digits from the classes and the first frames of ours: the same fault, the
     * same code.
     */
    static String code(Throwable fault) {
        int hash = 17;
        Set<Throwable> seen = new HashSet<>();
        for (Throwable t = fault; t != null && seen.add(t); t = t.getCause()) {
            hash = 31 * hash + named(t).hashCode();
            int ours = 0;
            for (StackTraceElement frame : t.getStackTrace()) {
                if (frame.getClassName().startsWith("vigil.") && ours++ < 4) {
                    hash = 31 * hash + (frame.getClassName() + frame.getMethodName()).hashCode();
                }
            }
        }
        String digits = Integer.toUnsignedString(hash, 32).toUpperCase(Locale.ROOT);
        return ("00000" + digits).substring(digits.length());
    }

    /** The log before this one; there are never more than the two. */
    static Path older(Path file) {
        return file.resolveSibling(file.getFileName() + ".1");
    }

    private static String named(Throwable thrown) {
        return thrown instanceof Scrubbed scrubbed
                ? scrubbed.standsFor()
                : thrown.getClass().getName();
    }

    private void append(String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.exists(file) && Files.size(file) > MOST_BYTES) {
                Files.move(file, older(file), StandardCopyOption.REPLACE_EXISTING);
            }
            if (!Files.exists(file)) {
                OwnFiles.create(file);
            }
            Files.writeString(
                    file,
                    text,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            // The code still reaches the person.
        }
    }
}
