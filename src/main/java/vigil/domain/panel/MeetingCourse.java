package vigil.domain.panel;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How a meeting went: which item when, who came late, who left and came back.
 *
 * @param events in the order in which they happened
 */
public record MeetingCourse(List<CourseEvent> events) {

    public MeetingCourse {
        events = List.copyOf(events);
    }

    /** The item that is being spoken of, or was last. */
    public Optional<UUID> current() {
        return last(CourseEvent.Kind.ITEM_BEGUN).flatMap(CourseEvent::item);
    }

    /** Whether the clock is stopped. */
    public boolean paused() {
        boolean paused = false;
        for (CourseEvent event : events) {
            switch (event.kind()) {
                case PAUSED, ENDED -> paused = true;
                case GONE_ON -> paused = false;
                default -> {
                    // Speaks of a person or an item.
                }
            }
        }
        return paused;
    }

    private Optional<CourseEvent> last(CourseEvent.Kind kind) {
        return events.reversed().stream().filter(e -> e.kind() == kind).findFirst();
    }

    /** When the first item was begun. */
    public Optional<Instant> begun() {
        return events.stream()
                .filter(e -> e.kind() == CourseEvent.Kind.ITEM_BEGUN)
                .findFirst()
                .map(CourseEvent::at);
    }

    /** When the meeting was over, if it is. */
    public Optional<Instant> ended() {
        return last(CourseEvent.Kind.ENDED).map(CourseEvent::at);
    }

    /** The chair's signature, if the chair has signed. */
    public Optional<CourseEvent> signed() {
        return last(CourseEvent.Kind.SIGNED);
    }

    /** How long an item was spoken of so far, over all the times it was come to, without pauses. */
    public Duration spent(UUID item, Instant now) {
        return spent(now).getOrDefault(item, Duration.ZERO);
    }

    /** How long each item was spoken of, without pauses. */
    public Map<UUID, Duration> spent(Instant now) {
        Map<UUID, Duration> spent = new LinkedHashMap<>();
        Optional<UUID> item = Optional.empty();
        boolean running = true;
        Instant since = now;
        for (CourseEvent event : events) {
            boolean stops =
                    switch (event.kind()) {
                        case ITEM_BEGUN, PAUSED, GONE_ON, ENDED -> true;
                        default -> false;
                    };
            if (!stops) {
                continue;
            }
            if (running) {
                add(spent, item, since, event.at());
            }
            since = event.at();
            switch (event.kind()) {
                case ITEM_BEGUN -> item = event.item();
                case PAUSED, ENDED -> running = false;
                default -> running = true;
            }
        }
        if (running) {
            add(spent, item, since, now);
        }
        return spent;
    }

    private static void add(
            Map<UUID, Duration> spent, Optional<UUID> item, Instant from, Instant to) {
        item.ifPresent(id -> spent.merge(id, Duration.between(from, to), Duration::plus));
    }

    /** Who is out of the room now, by attendance. */
    public Set<UUID> out() {
        Set<UUID> out = new LinkedHashSet<>();
        for (CourseEvent event : events) {
            event.person()
                    .ifPresent(person -> {
                        switch (event.kind()) {
                            case LEFT_FOR_CASE, LEFT_EARLY -> out.add(person);
                            case CAME_BACK, ARRIVED_LATE -> out.remove(person);
                            default -> {
                                // Not about being there.
                            }
                        }
                    });
        }
        return out;
    }

    /** Who left for an item and has not come back. */
    public boolean outFor(UUID person, UUID item) {
        return out().contains(person)
                && events.stream()
                        .anyMatch(e ->
                                e.kind() == CourseEvent.Kind.LEFT_FOR_CASE
                                        && e.person().filter(person::equals).isPresent()
                                        && e.item().filter(item::equals).isPresent());
    }

    /** What happened of a person, in order. */
    public List<CourseEvent> of(UUID person) {
        return events.stream().filter(e -> e.person().filter(person::equals).isPresent()).toList();
    }
}
