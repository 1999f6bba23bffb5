package vigil.casework;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * This computer as whoever looks after it sees it: checks, the log, and what may be sent to
 * somebody who helps. Nothing here holds case content, names or where folders are.
 */
public interface ThisComputer {

    /** How a check came out. */
    enum State {
        OK,
        /** Somebody should look. */
        LOOK,
        /** Something has to be done. */
        BAD
    }

    /**
     * One check.
     *
     * @param name ends the key of its title: {@code doctor.disk}
     * @param outcome ends the key of its sentence: {@code doctor.disk.full}
     * @param facts fill the sentence
     */
    record Check(String name, State state, String outcome, List<Object> facts) {
        public Check {
            facts = List.copyOf(facts);
        }
    }

    /** How much an entry of the log matters. */
    enum Level {
        STEP,
        REFUSED,
        FAULT
    }

    /**
     * An entry of the log.
     *
     * @param code of the kind of problem, or of the fault; empty for a step
     * @param what kind of problem, class of the fault, or step
     * @param frames where in the program, for a fault
     */
    record LogEntry(Instant at, Level level, String code, String what, List<String> frames) {
        public LogEntry {
            frames = List.copyOf(frames);
        }
    }

    /**
     * A part of the diagnosis.
     *
     * @param name ends a message key: {@code diagnosis.versions}
     * @param lines as they are saved
     */
    record Part(String name, List<String> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Looks at everything.
     *
     * @param store its folder, if there is one
     */
    List<Check> check(Optional<Path> store, Progress progress) throws Refused;

    /** The log, latest first. */
    List<LogEntry> log();

    /** Where the log is. */
    Optional<Path> logFolder();

    /**
     * What is saved for somebody who helps.
     *
     * @param open the store, if it is open; only counts of it, rounded, are taken
     * @param screen what the window knows of its screens and itself, a line each
     */
    List<Part> diagnosis(
            Optional<Path> store, Optional<PanelDesk> open, List<String> screen, Progress progress)
            throws Refused;

    /** The parts as one text. */
    static String text(List<Part> parts) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append("== ").append(part.name()).append(" ==\n");
            part.lines().forEach(line -> text.append(line).append('\n'));
            text.append('\n');
        }
        return text.toString();
    }

    /** Where nothing is known of it. */
    static ThisComputer unknown() {
        return new ThisComputer() {
            @Override
            public List<Check> check(Optional<Path> store, Progress progress) {
                return List.of();
            }

            @Override
            public List<LogEntry> log() {
                return List.of();
            }

            @Override
            public Optional<Path> logFolder() {
                return Optional.empty();
            }

            @Override
            public List<Part> diagnosis(
                    Optional<Path> store,
                    Optional<PanelDesk> open,
                    List<String> screen,
                    Progress progress) {
                return List.of();
            }
        };
    }
}
