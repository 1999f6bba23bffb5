package vigil.ui.meeting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import vigil.casework.MeetingMatter;
import vigil.domain.casefile.CaseId;

/**
 * Which cases come onto an agenda, in which order, and what of that which is due. A case that a
 * meeting left open is chosen or left as a case is, wherever it is pressed.
 */
final class PlanChoices {

    private final Map<CaseId, BooleanProperty> chosen = new LinkedHashMap<>();
    private final List<CaseId> order = new ArrayList<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> left = new HashSet<>();
    private final Set<String> done = new HashSet<>();
    private final Map<CaseId, MeetingMatter.Open> carried = new HashMap<>();
    private final List<Runnable> changed = new ArrayList<>();
    private boolean several;

    void whenChanged(Runnable listener) {
        changed.add(listener);
    }

    /** Tells that something is no longer as it was. */
    void tell() {
        if (!several) {
            changed.forEach(Runnable::run);
        }
    }

    /** Changes much and tells of it once. */
    void together(Runnable change) {
        several = true;
        try {
            change.run();
        } finally {
            several = false;
        }
        tell();
    }

    /** Whether a case is on the agenda. */
    BooleanProperty chosen(CaseId id) {
        return chosen.computeIfAbsent(id, this::choice);
    }

    private BooleanProperty choice(CaseId id) {
        BooleanProperty choice = new SimpleBooleanProperty();
        choice.addListener((p, was, is) -> {
            count.set(count.get() + (is ? 1 : -1));
            order.remove(id);
            if (is) {
                order.add(id);
            }
            Optional.ofNullable(carried.get(id))
                    .ifPresent(open -> {
                        if (is) {
                            left.remove(open.key());
                        } else {
                            left.add(open.key());
                        }
                    });
            tell();
        });
        return choice;
    }

    ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    /** Where among the chosen cases one stands: the first chosen is 0. */
    int place(CaseId id) {
        return order.indexOf(id);
    }

    /**
     * Learns what an earlier meeting left open.
     *
     * @param first whether nobody has chosen anything yet: then it comes, unless it waits
     * @param waits whether it is to come back on a later day only
     */
    void carry(MeetingMatter.Open open, boolean first, boolean waits) {
        Optional<CaseId> id = open.item().reviewCase();
        id.ifPresent(each -> carried.put(each, open));
        if (!first) {
            return;
        }
        if (waits) {
            left.add(open.key());
        } else if (id.isPresent()) {
            chosen(id.get()).set(true);
        } else {
            taken.add(open.key());
        }
    }

    /** Whether a case is one that a meeting left open. */
    boolean isCarried(CaseId id) {
        return carried.containsKey(id);
    }

    DueChoices.Standing standing(MeetingMatter matter) {
        if (done.contains(matter.key())) {
            return DueChoices.Standing.DONE;
        }
        Optional<CaseId> reviewCase = ofCase(matter);
        if (reviewCase.isPresent()) {
            return chosen(reviewCase.get()).get()
                    ? DueChoices.Standing.TAKEN
                    : DueChoices.Standing.LEFT;
        }
        return taken.contains(matter.key())
                ? DueChoices.Standing.TAKEN
                : left.contains(matter.key()) ? DueChoices.Standing.LEFT : DueChoices.Standing.DUE;
    }

    private static Optional<CaseId> ofCase(MeetingMatter matter) {
        return matter instanceof MeetingMatter.Open open
                ? open.item().reviewCase()
                : Optional.empty();
    }

    /** Takes it onto the agenda, or off again. */
    void turn(MeetingMatter matter) {
        together(() -> {
            Optional<CaseId> reviewCase = ofCase(matter);
            if (reviewCase.isPresent()) {
                BooleanProperty choice = chosen(reviewCase.get());
                choice.set(!choice.get());
            } else if (!taken.remove(matter.key())) {
                taken.add(matter.key());
                left.remove(matter.key());
            } else if (matter instanceof MeetingMatter.Open) {
                left.add(matter.key());
            }
        });
    }

    /** Leaves it for this time, or has it due again. */
    void leave(MeetingMatter matter) {
        together(() -> {
            Optional<CaseId> reviewCase = ofCase(matter);
            if (reviewCase.isPresent()) {
                chosen(reviewCase.get()).set(false);
            } else if (!left.remove(matter.key())) {
                left.add(matter.key());
                taken.remove(matter.key());
            }
        });
    }

    /** It has been let go for good. */
    void settled(MeetingMatter.Open open) {
        open.item().reviewCase().ifPresent(id -> chosen(id).set(false));
        done.add(open.key());
        tell();
    }

    /** Those that come onto the agenda besides the cases. */
    List<MeetingMatter> coming(List<MeetingMatter> matters) {
        return matters.stream().filter(each -> taken.contains(each.key())).toList();
    }

    boolean isDone(MeetingMatter matter) {
        return done.contains(matter.key());
    }

    /** The keys of what is left for this time. */
    Set<String> leaving() {
        return Set.copyOf(left);
    }
}
