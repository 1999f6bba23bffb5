package vigil.domain.panel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.domain.casefile.CaseId;

/**
 * What meetings left open. It is worked out from the record each time, so nothing can be forgotten:
 * an item is open until it was decided, stands on a later agenda, or was let go with a reason. If
 * it is taken off that later agenda, it is open again.
 */
public final class CarryOver {

    private final List<Meeting> meetings;
    private final Map<UUID, MeetingPlan> plans = new HashMap<>();
    private final Set<UUID> letGo;

    /**
     * @param letGo items that the panel decided not to come back to
     */
    public CarryOver(Collection<Meeting> meetings, Collection<MeetingPlan> plans, Set<UUID> letGo) {
        this.meetings =
                meetings.stream()
                        .sorted(Comparator.comparing(Meeting::date).thenComparing(Meeting::id))
                        .toList();
        plans.forEach(plan -> this.plans.put(plan.meeting(), plan));
        this.letGo = Set.copyOf(letGo);
    }

    /** What is open, oldest first. */
    public List<OpenItem> open() {
        List<OpenItem> open = new ArrayList<>();
        for (int i = 0; i < meetings.size(); i++) {
            Meeting meeting = meetings.get(i);
            if (meeting.state() == MeetingState.PLANNED) {
                continue;
            }
            List<Meeting> later = meetings.subList(i + 1, meetings.size());
            for (AgendaItem item : meeting.agenda()) {
                left(meeting, item).filter(o -> !taken(o, later)).ifPresent(open::add);
            }
        }
        return open;
    }

    /** What a held meeting left undone of an item. */
    private Optional<OpenItem> left(Meeting meeting, AgendaItem item) {
        if (letGo.contains(item.id())) {
            return Optional.empty();
        }
        if (item.reviewCase().isPresent()) {
            return leftOfCase(meeting, item, item.reviewCase().get());
        }
        if (standing(meeting, item) || !item.decision().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(open(meeting, item, OpenItem.Why.NOT_DECIDED, Optional.empty()));
    }

    private static Optional<OpenItem> leftOfCase(
            Meeting meeting, AgendaItem item, CaseId reviewCase) {
        Optional<CaseDiscussion> said = meeting.discussion(reviewCase);
        Optional<CaseDecision> decision = said.flatMap(CaseDiscussion::decision);
        if (decision.isEmpty()) {
            return Optional.of(open(meeting, item, OpenItem.Why.NOT_DECIDED, said));
        }
        return switch (decision.get()) {
            case COMPLETE -> Optional.empty();
            case DEFER -> Optional.of(open(meeting, item, OpenItem.Why.DEFERRED, said));
            case RETURN -> Optional.of(open(meeting, item, OpenItem.Why.RETURNS, said));
        };
    }

    private static OpenItem open(
            Meeting meeting, AgendaItem item, OpenItem.Why why, Optional<CaseDiscussion> said) {
        return new OpenItem(
                meeting.id(),
                meeting.date(),
                item.id(),
                item.kind(),
                item.title(),
                item.reviewCase(),
                why,
                said.flatMap(CaseDiscussion::returnOn),
                said.map(CaseDiscussion::returnReason).orElse(""));
    }

    /**
     * Whether an item comes at every meeting anyway. Of a meeting that was planned before plans
     * were kept, the first of each kind is standing.
     */
    private boolean standing(Meeting meeting, AgendaItem item) {
        MeetingPlan plan = plans.get(meeting.id());
        if (plan != null) {
            return plan.standing().contains(item.id());
        }
        return meeting.agenda().stream()
                .filter(other -> other.kind() == item.kind())
                .findFirst()
                .filter(item::equals)
                .isPresent();
    }

    /** Whether a later meeting has it on its agenda. */
    private boolean taken(OpenItem open, List<Meeting> later) {
        Set<UUID> same = new HashSet<>(Set.of(open.item()));
        for (Meeting meeting : later) {
            if (open.reviewCase().filter(meeting.cases()::contains).isPresent()) {
                return true;
            }
            MeetingPlan plan = plans.get(meeting.id());
            if (plan == null) {
                continue;
            }
            if (meeting.agenda().stream()
                    .map(item -> plan.carried().get(item.id()))
                    .anyMatch(from -> from != null && same.contains(from))) {
                return true;
            }
        }
        return false;
    }
}
