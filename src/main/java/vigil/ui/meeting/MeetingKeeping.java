package vigil.ui.meeting;

import java.util.Optional;
import java.util.function.Consumer;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.domain.panel.Meeting;
import vigil.ui.kit.Kit;

/**
 * Stores a meeting again and again as it is being written, one save after the other. What is given
 * while a save is under way is stored by the same piece of work, so that a store that waits for its
 * work to end before it locks has everything.
 */
final class MeetingKeeping {

    private final Kit kit;
    private final PanelDesk desk;
    private final Consumer<Meeting> stored;
    private final Consumer<Problem> problem;
    private final Object lock = new Object();
    private Optional<Meeting> wanted = Optional.empty();
    private boolean running;
    private long version;

    /**
     * @param stored gets the meeting as it was last stored, on the window's thread
     */
    MeetingKeeping(Kit kit, PanelDesk desk, Consumer<Meeting> stored, Consumer<Problem> problem) {
        this.kit = kit;
        this.desk = desk;
        this.stored = stored;
        this.problem = problem;
    }

    /** Goes on from this version of what is stored. */
    void from(long newVersion) {
        synchronized (lock) {
            version = newVersion;
        }
    }

    boolean running() {
        synchronized (lock) {
            return running;
        }
    }

    void keep(Meeting meeting) {
        synchronized (lock) {
            wanted = Optional.of(meeting);
            if (running) {
                return;
            }
            running = true;
        }
        kit.work().run("saving", progress -> keepAll(meeting), stored, problem);
    }

    private Meeting keepAll(Meeting first) throws Refused {
        Meeting last = first;
        try {
            for (Optional<Meeting> next = take(); next.isPresent(); next = take()) {
                last = desk.meetings().save(next.get());
                from(last.version());
            }
            return last;
        } catch (Refused | RuntimeException e) {
            synchronized (lock) {
                running = false;
                wanted = Optional.empty();
            }
            throw e;
        }
    }

    private Optional<Meeting> take() {
        synchronized (lock) {
            Optional<Meeting> next = wanted.map(meeting -> meeting.withVersion(version));
            wanted = Optional.empty();
            running = next.isPresent();
            return next;
        }
    }
}
