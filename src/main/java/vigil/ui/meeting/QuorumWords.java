package vigil.ui.meeting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.QuorumRule;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Kit;

/** Says in a sentence whether enough people are there, and when they are enough. */
final class QuorumWords {

    private QuorumWords() {}

    static String of(Kit kit, Meeting meeting) {
        String key =
                meeting.state() == MeetingState.PLANNED
                        ? meeting.quorate()
                                ? "meeting.quorum.expected"
                                : "meeting.quorum.tooFewExpected"
                        : meeting.quorate() ? "meeting.quorum.met" : "meeting.quorum.notMet";
        return kit.say(
                key, meeting.present(), meeting.quorum(), meeting.quorum() - meeting.present());
    }

    /**
     * The rule itself.
     *
     * @param invited how many people are on the list; 0 if that is not known
     */
    static String rule(Kit kit, Vocabulary vocabulary, QuorumRule rule, int invited) {
        List<String> parts = new ArrayList<>();
        parts.add(
                invited > 0
                        ? kit.say("quorum.rule.of", rule.people(), invited)
                        : kit.say("quorum.rule", rule.people()));
        if (rule.agencies() > 0) {
            parts.add(kit.say("quorum.rule.agencies", rule.agencies()));
        }
        String said = String.join(" ", parts);
        List<String> among = new ArrayList<>(names(vocabulary, rule.named()));
        if (rule.chair()) {
            among.add(0, kit.say("quorum.rule.chair"));
        }
        return among.isEmpty()
                ? said + "."
                : kit.say("quorum.rule.among", said, joined(kit, among)) + ".";
    }

    /** How those who are there, or expected, stand to the rule. */
    static String state(Kit kit, Vocabulary vocabulary, QuorumRule.State state) {
        List<String> parts = new ArrayList<>();
        parts.add(kit.say("quorum.state", state.people(), state.agencies()));
        if (state.met()) {
            parts.add(kit.say("quorum.state.met"));
        }
        if (state.peopleShort() > 0) {
            parts.add(kit.say("quorum.state.people", state.peopleShort()));
        }
        if (state.agenciesShort() > 0) {
            parts.add(kit.say("quorum.state.agencies", state.agenciesShort()));
        }
        if (state.chairMissing()) {
            parts.add(kit.say("quorum.state.chair"));
        }
        if (!state.missing().isEmpty()) {
            parts.add(
                    kit.say(
                            "quorum.state.missing",
                            joined(kit, names(vocabulary, state.missing()))));
        }
        return String.join(" ", parts);
    }

    private static List<String> names(Vocabulary vocabulary, Collection<String> codes) {
        return new TreeSet<>(codes).stream().map(vocabulary.list("AGENCY_TYPE")::label).toList();
    }

    private static String joined(Kit kit, List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : kit.say(
                        "quorum.and",
                        String.join(", ", names.subList(0, names.size() - 1)),
                        names.getLast());
    }
}
