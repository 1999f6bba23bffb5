package vigil.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.Meeting;

/**
 * What identities are called in a folder: a case by its reference, a meeting by its day, a member
 * by a running number, an item by its reference. What was not written has no name.
 */
final class WrittenNames {

    private final Map<UUID, String> members = new HashMap<>();
    private final Map<CaseId, String> cases = new HashMap<>();
    private final Map<UUID, String> meetings = new HashMap<>();
    private final Set<String> meetingNames = new HashSet<>();
    private final Map<UUID, String> recommendations = new HashMap<>();
    private final Map<UUID, String> items = new HashMap<>();

    String newMember(UUID id) {
        String key = "m" + (members.size() + 1);
        members.put(id, key);
        return key;
    }

    void newCase(CaseId id, String reference) {
        cases.put(id, reference);
    }

    String newMeeting(Meeting meeting) {
        String key = meeting.date().toString();
        for (int again = 2; !meetingNames.add(key); again++) {
            key = meeting.date() + "-" + again;
        }
        meetings.put(meeting.id(), key);
        return key;
    }

    void newRecommendation(UUID id, String reference) {
        recommendations.put(id, reference);
        items.put(id, reference);
    }

    void newAction(UUID id, String reference) {
        items.put(id, reference);
    }

    String member(Optional<UUID> id) {
        return id.map(i -> members.getOrDefault(i, "")).orElse("");
    }

    /** The name of a member, or what stands there if it is no member's identity. */
    String memberOr(String id) {
        try {
            return members.getOrDefault(UUID.fromString(id), id);
        } catch (IllegalArgumentException notAnIdentity) {
            return id;
        }
    }

    String reference(Optional<CaseId> id) {
        return id.map(i -> cases.getOrDefault(i, "")).orElse("");
    }

    String meeting(Optional<UUID> id) {
        return id.map(i -> meetings.getOrDefault(i, "")).orElse("");
    }

    String recommendation(Optional<UUID> id) {
        return id.map(i -> recommendations.getOrDefault(i, "")).orElse("");
    }

    /** A recommendation or an action. */
    String item(UUID id) {
        return items.getOrDefault(id, "");
    }
}
