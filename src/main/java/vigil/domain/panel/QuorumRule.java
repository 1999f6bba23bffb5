package vigil.domain.panel;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * When a panel may decide.
 *
 * @param people how many must be in the room
 * @param agencies from how many different agencies
 * @param chair whether the chair, or who stands in for the chair, must be there
 * @param named codes of AGENCY_TYPE that must be among them
 */
public record QuorumRule(int people, int agencies, boolean chair, Set<String> named) {

    public QuorumRule {
        named = Set.copyOf(named);
    }

    /** A rule that names no agency. */
    public QuorumRule(int people, int agencies, boolean chair) {
        this(people, agencies, chair, Set.of());
    }

    /** So many people, whoever they are. */
    public static QuorumRule of(int people) {
        return new QuorumRule(people, 0, false);
    }

    /**
     * How a meeting stands to the rule.
     *
     * @param people in the room
     * @param agencies they come from
     * @param chair whether the chair or their deputy is in the room; true where none is named
     * @param missing agencies that must be there and are not
     */
    public record State(
            QuorumRule rule, int people, int agencies, boolean chair, Set<String> missing) {

        public State {
            missing = Set.copyOf(missing);
        }

        public int peopleShort() {
            return Math.max(0, rule.people() - people);
        }

        public int agenciesShort() {
            return Math.max(0, rule.agencies() - agencies);
        }

        public boolean chairMissing() {
            return rule.chair() && !chair;
        }

        public boolean met() {
            return peopleShort() == 0
                    && agenciesShort() == 0
                    && !chairMissing()
                    && missing.isEmpty();
        }
    }

    /**
     * @param out who has left the room for now
     */
    public State state(Meeting meeting, Collection<UUID> out) {
        List<Attendance> there =
                meeting.attendance().stream()
                        .filter(a -> a.presence().counts() && !out.contains(a.id()))
                        .toList();
        Set<String> from = new TreeSet<>();
        there.stream().map(Attendance::agency).filter(a -> !a.isEmpty()).forEach(from::add);
        Set<String> missing = new TreeSet<>(named);
        missing.removeAll(from);
        return new State(this, there.size(), from.size(), chaired(meeting, there), missing);
    }

    private static boolean chaired(Meeting meeting, List<Attendance> there) {
        if (meeting.chair().isEmpty()) {
            return true;
        }
        UUID chair = meeting.chair().get();
        List<String> names =
                meeting.attendance().stream()
                        .filter(a -> a.member().filter(chair::equals).isPresent())
                        .map(Attendance::name)
                        .toList();
        return there.stream()
                .anyMatch(a ->
                        a.member().filter(chair::equals).isPresent()
                                || a.presence() == Presence.DEPUTY
                                        && names.contains(a.deputyFor()));
    }
}
