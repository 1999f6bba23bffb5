package vigil.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vigil.casework.ThisComputer.Level;
import vigil.casework.ThisComputer.LogEntry;

/** Reads what {@link FaultFile} wrote; a line of any other form is passed over. */
final class LogReading {

    private static final int MOST = 2_000;

    private LogReading() {}

    /** The entries of both files, latest first. */
    static List<LogEntry> of(Path file) {
        List<String> lines = new ArrayList<>();
        for (Path each : List.of(FaultFile.older(file), file)) {
            try {
                if (Files.isReadable(each)) {
                    lines.addAll(Files.readAllLines(each, StandardCharsets.UTF_8));
                }
            } catch (IOException unreadable) {
                continue; // then that part of it is not shown
            }
        }
        List<LogEntry> entries = new ArrayList<>();
        List<String> frames = new ArrayList<>();
        Optional<LogEntry> last = Optional.empty();
        for (String line : lines) {
            Optional<LogEntry> head = head(line);
            if (head.isPresent()) {
                last.ifPresent(entry -> entries.add(with(entry, frames)));
                frames.clear();
                last = head;
            } else if (line.startsWith("  ")) {
                frames.add(line.strip());
            }
        }
        last.ifPresent(entry -> entries.add(with(entry, frames)));
        Collections.reverse(entries);
        return List.copyOf(entries.subList(0, Math.min(MOST, entries.size())));
    }

    private static LogEntry with(LogEntry entry, List<String> frames) {
        String what =
                entry.level() == Level.FAULT && !frames.isEmpty()
                        ? frames.getFirst()
                        : entry.what();
        return new LogEntry(entry.at(), entry.level(), entry.code(), what, frames);
    }

    private static Optional<LogEntry> head(String line) {
        String[] parts = line.split(" ", 4);
        if (parts.length < 3 || line.startsWith(" ")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new LogEntry(
                            Instant.parse(parts[0]),
                            Level.valueOf(parts[1]),
                            parts[2].equals("-") ? "" : parts[2],
                            parts.length > 3 ? parts[3] : "",
                            List.of()));
        } catch (DateTimeException | IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
