package vigil.domain.together;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.FollowThrough;
import vigil.domain.panel.FollowUpFacts;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Recommendation;

/** A recommendation or an action, with what stands beside it, as named texts and back. */
public final class FollowUpItems {

    private FollowUpItems() {}

    public static SortedMap<String, String> texts(Recommendation r, FollowThrough through) {
        ItemColumns items = new ItemColumns();
        FollowUpFacts.of(r, through).forEach(items::put);
        return items.put("meeting", r.meeting())
                .put("case", r.reviewCase().map(CaseId::value))
                .put("madeOn", r.madeOn().toString())
                .texts();
    }

    public static SortedMap<String, String> texts(PanelAction a, FollowThrough through) {
        ItemColumns items = new ItemColumns();
        FollowUpFacts.of(a, through).forEach(items::put);
        return items.put("meeting", a.meeting())
                .put("case", a.reviewCase().map(CaseId::value))
                .put("raisedOn", a.raisedOn().toString())
                .texts();
    }

    public static Recommendation recommendation(
            UUID id, long version, String reference, Map<String, String> texts) {
        return FollowUpFacts.recommendation(
                new Recommendation(
                        id,
                        version,
                        reference,
                        uuid(texts, "meeting"),
                        uuid(texts, "case").map(CaseId::new),
                        LocalDate.parse(ItemColumns.text(texts, "madeOn")),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        "",
                        "",
                        "",
                        Optional.empty()),
                texts);
    }

    public static PanelAction action(
            UUID id, long version, String reference, Map<String, String> texts) {
        return FollowUpFacts.action(
                new PanelAction(
                        id,
                        version,
                        reference,
                        Optional.empty(),
                        uuid(texts, "meeting"),
                        uuid(texts, "case").map(CaseId::new),
                        LocalDate.parse(ItemColumns.text(texts, "raisedOn")),
                        "",
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        "",
                        "",
                        Optional.empty()),
                texts);
    }

    public static FollowThrough through(UUID id, Map<String, String> texts) {
        return FollowUpFacts.through(id, texts);
    }

    static Optional<UUID> uuid(Map<String, String> texts, String item) {
        return ItemColumns.code(texts, item).map(UUID::fromString);
    }
}
