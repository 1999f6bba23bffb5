package vigil.domain.panel;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * When a panel may decide.
 *
 * @param people how many must be in the room
 * @param agencies from how many different agencies
 * @param chair whether the chair, or who stands in for the chair, must be there
 */
public record QuorumRule(int people, int agencies, boolean chair) {

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
     */
    public record State(QuorumRule rule, int people, int agencies, boolean chair) {

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
            return peopleShort() == 0 && agenciesShort() == 0 && !chairMissing();
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
        long from =
                there.stream()
                        .map(Attendance::agency)
                        .filter(agency -> !agency.isEmpty())
                        .distinct()
                        .count();
        return new State(this, there.size(), (int) from, chaired(meeting, there));
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
