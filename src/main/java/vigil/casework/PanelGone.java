package vigil.casework;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.domain.casefile.CaseId;
import vigil.domain.together.Edit;
import vigil.domain.together.PanelItems;
import vigil.domain.together.PanelKind;

/**
 * What was removed for good of a case is not to come back in the words of a meeting, an action or
 * an alert, nor is what was taken out of these words to be sent as a change of them. Of a record
 * that tells of such a case only codes, numbers and days travel.
 */
final class PanelGone {

    private final Transaction tx;
    private final Map<UUID, Set<UUID>> meetings = new HashMap<>();
    private final Map<UUID, Boolean> gone = new HashMap<>();

    PanelGone(Transaction tx) {
        this.tx = tx;
    }

    /** Without what may not travel of this record. */
    List<Edit> without(
            PanelHistories.Key key, Optional<PanelHistories.Held> here, List<Edit> edits) {
        Set<UUID> cases = new HashSet<>();
        here.ifPresent(held -> cases.addAll(cases(held.texts())));
        edits.forEach(edit ->
                edit.after()
                        .flatMap(text -> PanelItems.reviewCase(edit.item(), text))
                        .ifPresent(cases::add));
        if (key.kind() == PanelKind.ACTION || key.kind() == PanelKind.RECOMMENDATION) {
            cases.addAll(casesOfMeeting(here, edits));
        }
        if (cases.stream().noneMatch(this::isGone)) {
            return edits;
        }
        return edits.stream().filter(edit -> PanelItems.coded(edit.item())).toList();
    }

    private Set<UUID> casesOfMeeting(Optional<PanelHistories.Held> here, List<Edit> edits) {
        Set<UUID> cases = new HashSet<>();
        here.map(held -> held.texts().get("meeting"))
                .ifPresent(text -> cases.addAll(ofMeeting(UUID.fromString(text))));
        edits.stream()
                .filter(edit -> edit.item().equals("meeting"))
                .flatMap(edit -> edit.after().stream())
                .forEach(text -> cases.addAll(ofMeeting(UUID.fromString(text))));
        return cases;
    }

    private Set<UUID> ofMeeting(UUID meeting) {
        return meetings.computeIfAbsent(
                meeting,
                id ->
                        tx.histories()
                                .held(new PanelHistories.Key(PanelKind.MEETING, id))
                                .map(held -> cases(held.texts()))
                                .orElseGet(Set::of));
    }

    private boolean isGone(UUID id) {
        return gone.computeIfAbsent(id, one -> !tx.retention().gone(new CaseId(one)).isEmpty());
    }

    private static Set<UUID> cases(Map<String, String> texts) {
        Set<UUID> cases = new HashSet<>();
        texts.forEach((item, text) -> PanelItems.reviewCase(item, text).ifPresent(cases::add));
        return cases;
    }
}
