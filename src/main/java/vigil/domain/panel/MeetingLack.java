package vigil.domain.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.casefile.CaseId;
import vigil.domain.vocabulary.Terms;

/**
 * Something a meeting has not done yet and that its chair should hear before signing.
 *
 * @param item of the agenda, if it is about one
 * @param number how many, where it counts something
 * @param names people, or agencies as they are called
 */
public record MeetingLack(Kind kind, Optional<UUID> item, int number, List<String> names) {

    /** What is lacking. */
    public enum Kind {
        /** So many people too few were in the room. */
        PEOPLE,
        /** So many agencies too few were in the room. */
        AGENCIES,
        /** Neither the chair nor a deputy was in the room. */
        CHAIR_AWAY,
        /** Nobody is named as chair. */
        NO_CHAIR,
        /** These people did not accept the statement. */
        STATEMENT,
        /** The minutes of the meeting before are not approved. */
        LAST_MINUTES,
        /** Nothing is written of what agencies brought to a case. */
        NOTHING_BROUGHT,
        /** These agencies sent what they hold of a case, and nothing is written of it. */
        AGENCY_SILENT,
        /** It is not said whether a death could have been prevented. */
        NOT_JUDGED,
        /** A case has no decision. */
        NO_DECISION
    }

    /** Words that many agencies have in their names. */
    private static final List<String> COMMON =
            List.of("service", "services", "and", "the", "other", "care", "provider", "team");

    public MeetingLack {
        names = List.copyOf(names);
    }

    private static MeetingLack of(Kind kind, int number, List<String> names) {
        return new MeetingLack(kind, Optional.empty(), number, names);
    }

    private static MeetingLack at(Kind kind, AgendaItem item, List<String> names) {
        return new MeetingLack(kind, Optional.of(item.id()), names.size(), names);
    }

    /**
     * What a meeting lacks: the meeting itself, then cases without a judgement or a decision, then
     * what nobody wrote down; cases in the order of the agenda.
     *
     * @param sent by case: the agencies that sent what they hold, as they are called
     * @param lastApproved whether there are no minutes before these that wait for approval
     */
    public static List<MeetingLack> of(
            Meeting meeting,
            QuorumRule rule,
            Map<CaseId, List<String>> sent,
            boolean lastApproved) {
        List<MeetingLack> lacks = new ArrayList<>();
        QuorumRule.State state = rule.state(meeting, List.of());
        if (state.peopleShort() > 0) {
            lacks.add(of(Kind.PEOPLE, state.peopleShort(), List.of()));
        }
        if (state.agenciesShort() > 0) {
            lacks.add(of(Kind.AGENCIES, state.agenciesShort(), List.of()));
        }
        if (state.chairMissing()) {
            lacks.add(of(Kind.CHAIR_AWAY, 0, List.of()));
        }
        if (meeting.chair().isEmpty()) {
            lacks.add(of(Kind.NO_CHAIR, 0, List.of()));
        }
        List<String> unaccepted =
                meeting.attendance().stream()
                        .filter(a -> a.presence().counts() || a.presence() == Presence.OBSERVER)
                        .filter(a -> !a.confidentialityAccepted())
                        .map(Attendance::name)
                        .toList();
        if (!unaccepted.isEmpty()) {
            lacks.add(of(Kind.STATEMENT, unaccepted.size(), unaccepted));
        }
        if (!lastApproved) {
            lacks.add(of(Kind.LAST_MINUTES, 0, List.of()));
        }
        List<MeetingLack> brought = new ArrayList<>();
        for (AgendaItem item : meeting.agenda()) {
            item.reviewCase()
                    .ifPresent(id -> {
                        CaseDiscussion said =
                                meeting.discussion(id)
                                        .orElseGet(() -> CaseDiscussion.blank(item.id(), id));
                        judged(item, said, lacks);
                        brought(item, said, sent.getOrDefault(id, List.of()), brought);
                    });
        }
        lacks.addAll(brought);
        return List.copyOf(lacks);
    }

    private static void judged(AgendaItem item, CaseDiscussion said, List<MeetingLack> lacks) {
        if (said.decision().isEmpty()) {
            lacks.add(at(Kind.NO_DECISION, item, List.of()));
        }
        if (said.preventability().isEmpty()) {
            lacks.add(at(Kind.NOT_JUDGED, item, List.of()));
        }
    }

    private static void brought(
            AgendaItem item, CaseDiscussion said, List<String> sent, List<MeetingLack> lacks) {
        if (said.agencies().isBlank()) {
            lacks.add(at(Kind.NOTHING_BROUGHT, item, sent));
        } else {
            List<String> silent = silent(said.agencies(), sent);
            if (!silent.isEmpty()) {
                lacks.add(at(Kind.AGENCY_SILENT, item, silent));
            }
        }
    }

    /**
     * Those of the agencies that a text does not name: none of the words that tell one from another
     * stands in it.
     */
    public static List<String> silent(String text, List<String> agencies) {
        List<String> words = words(text);
        return agencies.stream()
                .filter(agency -> words(agency).stream().noneMatch(words::contains))
                .toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(Terms.fold(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 1 && !COMMON.contains(word))
                .toList();
    }
}
