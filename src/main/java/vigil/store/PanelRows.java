package vigil.store;

import static vigil.store.generated.Tables.ACTION_NOTE;
import static vigil.store.generated.Tables.DRUG_ALERT;
import static vigil.store.generated.Tables.DRUG_ALERT_EVENT;
import static vigil.store.generated.Tables.PANEL_ACTION;
import static vigil.store.generated.Tables.RECOMMENDATION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import vigil.casework.AlertStore;
import vigil.casework.PanelHistories.Key;
import vigil.casework.PanelStore;
import vigil.domain.alert.DrugAlert;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Recommendation;
import vigil.domain.together.AlertItems;
import vigil.domain.together.FollowUpItems;
import vigil.domain.together.MeetingItems;
import vigil.domain.together.PanelKind;
import vigil.domain.together.PanelLines;

/** Meetings, recommendations, actions and alerts as named texts, read from rows and put there. */
final class PanelRows {

    private final DSLContext dsl;
    private final JooqPanelStore panel;
    private final MeetingRows meetings;
    private final JooqFollowUps followUps;
    private final JooqAlertStore alerts;

    PanelRows(DSLContext dsl) {
        this.dsl = dsl;
        this.panel = new JooqPanelStore(dsl, PanelTouch.NOBODY);
        this.meetings = new MeetingRows(dsl);
        this.followUps = new JooqFollowUps(dsl, PanelTouch.NOBODY);
        this.alerts = new JooqAlertStore(dsl, PanelTouch.NOBODY);
    }

    /** Its items; none if it is not there. */
    SortedMap<String, String> texts(Key key) {
        UUID id = key.id();
        Optional<SortedMap<String, String>> found =
                switch (key.kind()) {
                    case MEETING -> meetings.placed(id).map(MeetingItems::texts);
                    case RECOMMENDATION ->
                            panel.recommendation(id)
                                    .map(r -> FollowUpItems.texts(r, followUps.of(id)));
                    case ACTION ->
                            panel.action(id).map(a -> FollowUpItems.texts(a, followUps.of(id)));
                    case ALERT -> alerts.find(id).map(AlertItems::texts);
                };
        SortedMap<String, String> texts = found.orElseGet(TreeMap::new);
        if (key.kind() == PanelKind.ACTION) {
            panel.notes(id)
                    .forEach(note ->
                            texts.put(
                                    "note:" + note.id(),
                                    PanelLines.line(
                                            note.at().toString(),
                                            note.member().toString(),
                                            note.text())));
        } else if (key.kind() == PanelKind.ALERT) {
            alerts.events(id).forEach(event -> texts.put("event:" + event.id(), said(event)));
        }
        return texts;
    }

    private static String said(AlertStore.Event event) {
        return PanelLines.line(
                event.kind().name(),
                event.at().toString(),
                event.member().toString(),
                event.expires().map(LocalDate::toString).orElse(""),
                event.recipient(),
                event.sha256(),
                event.note());
    }

    /** What people call it; empty for a meeting. */
    String reference(Key key) {
        return switch (key.kind()) {
            case MEETING -> "";
            case RECOMMENDATION ->
                    panel.recommendation(key.id()).map(Recommendation::reference).orElse("");
            case ACTION -> panel.action(key.id()).map(PanelAction::reference).orElse("");
            case ALERT -> alerts.find(key.id()).map(DrugAlert::reference).orElse("");
        };
    }

    Optional<Key> identify(PanelKind kind, String reference) {
        Optional<UUID> id =
                switch (kind) {
                    case MEETING -> Optional.empty();
                    case RECOMMENDATION ->
                            dsl.select(RECOMMENDATION.ID)
                                    .from(RECOMMENDATION)
                                    .where(RECOMMENDATION.REFERENCE.eq(reference))
                                    .fetchOptional(RECOMMENDATION.ID);
                    case ACTION ->
                            dsl.select(PANEL_ACTION.ID)
                                    .from(PANEL_ACTION)
                                    .where(PANEL_ACTION.REFERENCE.eq(reference))
                                    .fetchOptional(PANEL_ACTION.ID);
                    case ALERT ->
                            dsl.select(DRUG_ALERT.ID)
                                    .from(DRUG_ALERT)
                                    .where(DRUG_ALERT.REFERENCE.eq(reference))
                                    .fetchOptional(DRUG_ALERT.ID);
                };
        return id.map(found -> new Key(kind, found));
    }

    void rename(Key key, String reference) {
        switch (key.kind()) {
            case MEETING -> {}
            case RECOMMENDATION ->
                    dsl.update(RECOMMENDATION)
                            .set(RECOMMENDATION.REFERENCE, reference)
                            .where(RECOMMENDATION.ID.eq(key.id()))
                            .execute();
            case ACTION ->
                    dsl.update(PANEL_ACTION)
                            .set(PANEL_ACTION.REFERENCE, reference)
                            .where(PANEL_ACTION.ID.eq(key.id()))
                            .execute();
            case ALERT ->
                    dsl.update(DRUG_ALERT)
                            .set(DRUG_ALERT.REFERENCE, reference)
                            .where(DRUG_ALERT.ID.eq(key.id()))
                            .execute();
        }
    }

    /** Makes the rows of a record say these texts; of what is only added, what is not there yet. */
    void put(Key key, String reference, SortedMap<String, String> texts) {
        UUID id = key.id();
        switch (key.kind()) {
            case MEETING -> {
                Optional<Meeting> here = meetings.find(id);
                meetings.lay(
                        MeetingItems.meeting(
                                id, here.map(Meeting::version).orElse(0L) + 1, here, texts),
                        here.isPresent());
            }
            case RECOMMENDATION -> {
                long version = panel.recommendation(id).map(Recommendation::version).orElse(0L);
                panel.saveRecommendation(
                        FollowUpItems.recommendation(id, version, reference, texts));
                beside(id, texts);
            }
            case ACTION -> {
                long version = panel.action(id).map(PanelAction::version).orElse(0L);
                panel.saveAction(FollowUpItems.action(id, version, reference, texts));
                beside(id, texts);
                notes(id, texts);
            }
            case ALERT -> {
                long version = alerts.find(id).map(DrugAlert::version).orElse(0L);
                alerts.save(AlertItems.alert(id, version, reference, texts));
                events(id, texts);
            }
        }
    }

    private void beside(UUID id, Map<String, String> texts) {
        if (!FollowUpItems.through(id, texts).equals(followUps.of(id))) {
            followUps.save(FollowUpItems.through(id, texts));
        }
    }

    private void notes(UUID action, Map<String, String> texts) {
        texts.forEach((item, text) -> {
            if (item.startsWith("note:")) {
                UUID id = UUID.fromString(item.substring(5));
                if (!dsl.fetchExists(ACTION_NOTE, ACTION_NOTE.ID.eq(id))) {
                    List<String> columns = PanelLines.columns(text, 3);
                    panel.record(
                            new PanelStore.ActionNote(
                                    id,
                                    action,
                                    Instant.parse(columns.getFirst()),
                                    UUID.fromString(columns.get(1)),
                                    columns.get(2)));
                }
            }
        });
    }

    private void events(UUID alert, Map<String, String> texts) {
        List<AlertStore.Event> came = new ArrayList<>();
        texts.forEach((item, text) -> {
            if (item.startsWith("event:")) {
                UUID id = UUID.fromString(item.substring(6));
                if (!dsl.fetchExists(DRUG_ALERT_EVENT, DRUG_ALERT_EVENT.ID.eq(id))) {
                    List<String> columns = PanelLines.columns(text, 7);
                    came.add(
                            new AlertStore.Event(
                                    id,
                                    alert,
                                    AlertStore.Event.Kind.valueOf(columns.getFirst()),
                                    Instant.parse(columns.get(1)),
                                    UUID.fromString(columns.get(2)),
                                    columns.get(6),
                                    Optional.of(columns.get(3))
                                            .filter(day -> !day.isEmpty())
                                            .map(LocalDate::parse),
                                    columns.get(4),
                                    columns.get(5)));
                }
            }
        });
        came.sort(
                Comparator.comparing(AlertStore.Event::at)
                        .thenComparing(event -> event.id().toString()));
        came.forEach(alerts::append);
    }
}
