package vigil.ui.meeting;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vigil.domain.casefile.ClockTime;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.Meeting;

/** What one can do to the agenda of a meeting. Each gives another meeting. */
final class Agenda {

    private static final int MOST_MINUTES = 480;

    private Agenda() {}

    static Optional<AgendaItem> find(Meeting meeting, UUID id) {
        return meeting.agenda().stream().filter(item -> item.id().equals(id)).findFirst();
    }

    static int position(Meeting meeting, UUID id) {
        for (int i = 0; i < meeting.agenda().size(); i++) {
            if (meeting.agenda().get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** Moves an item to another place among the others; a place beyond the end is the end. */
    static Meeting moveTo(Meeting meeting, UUID id, int place) {
        List<AgendaItem> items = new ArrayList<>(meeting.agenda());
        int at = position(meeting, id);
        if (at < 0) {
            return meeting;
        }
        AgendaItem item = items.remove(at);
        items.add(Math.clamp(place, 0, items.size()), item);
        return meeting.withAgenda(items);
    }

    /** Moves an item up (−1) or down (1). */
    static Meeting move(Meeting meeting, UUID id, int by) {
        return moveTo(meeting, id, position(meeting, id) + by);
    }

    static Meeting replace(Meeting meeting, UUID id, UnaryOperator<AgendaItem> edit) {
        return meeting.withAgenda(
                meeting.agenda().stream()
                        .map(item -> item.id().equals(id) ? edit.apply(item) : item)
                        .toList());
    }

    /** Puts a new item where it belongs: cases after the last case, the rest at the end. */
    static Meeting add(Meeting meeting, AgendaItem item) {
        List<AgendaItem> items = new ArrayList<>(meeting.agenda());
        items.add(item.kind() == AgendaKind.CASE ? afterCases(items) : items.size(), item);
        return meeting.withAgenda(items);
    }

    /** Puts a new item after the last one that comes before or with its kind. */
    static Meeting addInOrder(Meeting meeting, AgendaItem item) {
        List<AgendaItem> items = meeting.agenda();
        int place = 0;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).kind().ordinal() <= item.kind().ordinal()) {
                place = i + 1;
            }
        }
        return insert(meeting, item, place);
    }

    private static int afterCases(List<AgendaItem> items) {
        for (int i = items.size() - 1; i >= 0; i--) {
            if (items.get(i).kind().ordinal() <= AgendaKind.CASE.ordinal()) {
                return i + 1;
            }
        }
        return 0;
    }

    static Meeting insert(Meeting meeting, AgendaItem item, int place) {
        List<AgendaItem> items = new ArrayList<>(meeting.agenda());
        items.add(Math.clamp(place, 0, items.size()), item);
        return meeting.withAgenda(items);
    }

    static Meeting remove(Meeting meeting, UUID id) {
        return meeting.withAgenda(
                meeting.agenda().stream().filter(item -> !item.id().equals(id)).toList());
    }

    /** Minutes as typed: digits only, at most a working day; anything else is left as it was. */
    static int minutes(String typed, int otherwise) {
        return typed.strip().matches("\\d{1,3}")
                ? Math.min(Integer.parseInt(typed.strip()), MOST_MINUTES)
                : otherwise;
    }

    /** When a meeting that lasts so long ends; empty if its start is no time, or it lasts 0. */
    static Optional<LocalTime> end(Meeting meeting, int minutes) {
        return minutes == 0
                ? Optional.empty()
                : ClockTime.parse(meeting.startsAt()).map(t -> t.time().plusMinutes(minutes));
    }

    /** Minutes from a start to an end as typed, 0 if either is no time or it ends first. */
    static int lasts(String start, String end) {
        Optional<LocalTime> from = ClockTime.parse(start).map(ClockTime::time);
        Optional<LocalTime> to = ClockTime.parse(end).map(ClockTime::time);
        return from.isEmpty() || to.isEmpty()
                ? 0
                : (int) Math.max(0, java.time.Duration.between(from.get(), to.get()).toMinutes());
    }

    static int total(Meeting meeting) {
        return meeting.agenda().stream().mapToInt(AgendaItem::minutesPlanned).sum();
    }

    /**
     * When each item begins if all keep their time, and last when the meeting ends; empty if the
     * start is no time.
     */
    static List<LocalTime> times(Meeting meeting) {
        Optional<LocalTime> start = ClockTime.parse(meeting.startsAt()).map(ClockTime::time);
        List<LocalTime> times = new ArrayList<>();
        if (start.isPresent()) {
            LocalTime time = start.get();
            times.add(time);
            for (AgendaItem item : meeting.agenda()) {
                time = time.plusMinutes(item.minutesPlanned());
                times.add(time);
            }
        }
        return times;
    }
}
