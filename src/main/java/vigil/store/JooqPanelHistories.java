package vigil.store;

import static vigil.store.generated.Tables.PANEL_ACTION;
import static vigil.store.generated.Tables.PANEL_DISPUTE;
import static vigil.store.generated.Tables.PANEL_EDIT;
import static vigil.store.generated.Tables.PANEL_MEETING;
import static vigil.store.generated.Tables.PANEL_MEMBER;
import static vigil.store.generated.Tables.PANEL_RECORD;
import static vigil.store.generated.Tables.PANEL_WAITING;
import static vigil.store.generated.Tables.RECOMMENDATION;
import static vigil.store.generated.Tables.REVIEW_CASE;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.SQLStateClass;
import org.jspecify.annotations.Nullable;
import vigil.casework.PanelHistories;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.domain.access.PanelMember;
import vigil.domain.panel.FollowUpChange;
import vigil.domain.together.CaseHistory;
import vigil.domain.together.Edit;
import vigil.domain.together.PanelItems;
import vigil.domain.together.PanelKind;
import vigil.domain.together.PanelMerge;
import vigil.domain.together.PanelReference;
import vigil.store.generated.tables.records.PanelEditRecord;
import vigil.store.generated.tables.records.PanelRecordRecord;

/**
 * Histories of meetings, recommendations, actions and alerts in H2. What a unit of work writes of
 * them is compared at its end with what was there before, so that no way of writing is forgotten.
 */
final class JooqPanelHistories implements PanelHistories, PanelTouch {

    private final DSLContext dsl;
    private final EditRows ticks;
    private final PanelRows rows;
    private final JooqFollowUps followUps;
    private final Map<Key, SortedMap<String, String>> before = new LinkedHashMap<>();
    private final Set<Key> made = new LinkedHashSet<>();
    private final Set<UUID> known = new HashSet<>();

    JooqPanelHistories(DSLContext dsl, EditRows ticks) {
        this.dsl = dsl;
        this.ticks = ticks;
        this.rows = new PanelRows(dsl);
        this.followUps = new JooqFollowUps(dsl, PanelTouch.NOBODY);
    }

    @Override
    public void made(PanelKind kind, UUID id) {
        if (known.add(id)) {
            made.add(new Key(kind, id));
        }
    }

    @Override
    public void changing(PanelKind kind, UUID id) {
        if (known.add(id)) {
            Key key = new Key(kind, id);
            before.put(key, rows.texts(key));
        }
    }

    @Override
    public void changingFollowUp(UUID id) {
        if (!known.contains(id)) {
            boolean action = dsl.fetchExists(PANEL_ACTION, PANEL_ACTION.ID.eq(id));
            changing(action ? PanelKind.ACTION : PanelKind.RECOMMENDATION, id);
        }
    }

    /** Writes down what this unit of work made and changed. */
    void settle(PanelMember member, Instant now) {
        if (made.isEmpty() && before.isEmpty()) {
            return; // most units of work are about a case
        }
        dsl.batchInsert(made.stream().map(key -> record(key, now, Optional.empty())).toList())
                .execute();
        CaseHistory.Hand hand =
                new CaseHistory.Hand(
                        ticks.storeId(),
                        member.id(),
                        member.name(),
                        now.truncatedTo(ChronoUnit.MICROS));
        before.forEach((key, was) -> {
            SortedMap<String, String> is = rows.texts(key);
            if (!was.equals(is)) {
                changed(key, was, is, hand);
            }
        });
        made.clear();
        before.clear();
        known.clear();
    }

    private void changed(
            Key key,
            SortedMap<String, String> was,
            SortedMap<String, String> is,
            CaseHistory.Hand hand) {
        CaseHistory history = history(key, was, Optional.empty(), hand.at());
        List<Edit> edits = PanelMerge.edits(key.kind(), history, was, is, UUID.randomUUID(), hand);
        dsl.batchInsert(edits.stream().map(edit -> row(key, edit)).toList()).execute();
        arrived(key, hand.at(), Optional.empty());
        if (PanelItems.closed(key.kind(), is) || disputed(key)) {
            dispute(
                    key,
                    PanelMerge.shown(key.kind(), key.id(), history.with(edits), this::exists)
                            .disputes()
                            .keySet(),
                    hand.at());
        }
    }

    private boolean disputed(Key key) {
        return dsl.fetchExists(PANEL_DISPUTE, PANEL_DISPUTE.RECORD_ID.eq(key.id()));
    }

    private PanelRecordRecord record(Key key, Instant at, Optional<UUID> origin) {
        return new PanelRecordRecord()
                .setKind(key.kind().name())
                .setRecordId(key.id())
                .setCreatedAt(Times.column(at))
                .setOrigin(CaseParts.orNull(origin))
                .setArrived(ticks.tick());
    }

    private void arrived(Key key, Instant at, Optional<UUID> origin) {
        int there =
                dsl.update(PANEL_RECORD)
                        .set(PANEL_RECORD.ARRIVED, ticks.tick())
                        .where(PANEL_RECORD.RECORD_ID.eq(key.id()))
                        .execute();
        if (there == 0) {
            dsl.insertInto(PANEL_RECORD).set(record(key, at, origin)).execute();
        }
    }

    private PanelEditRecord row(Key key, Edit edit) {
        boolean here = edit.store().equals(ticks.storeId());
        return new PanelEditRecord()
                .setRecordId(key.id())
                .setKind(key.kind().name())
                .setItem(edit.item())
                .setEditId(edit.id())
                .setBasedOn(
                        edit.basedOn().stream()
                                .map(UUID::toString)
                                .sorted()
                                .collect(Collectors.joining(" ")))
                .setWas(CaseParts.orNull(edit.before()))
                .setBecame(CaseParts.orNull(edit.after()))
                .setChangedAt(Times.column(edit.at()))
                .setMemberId(edit.who())
                .setAuthor(here ? null : edit.author())
                .setOrigin(here ? null : edit.store());
    }

    /** What was written down, and what that began with. */
    private CaseHistory history(
            Key key, Map<String, String> texts, Optional<UUID> origin, Instant created) {
        UUID store = origin.orElseGet(ticks::storeId);
        List<Edit> edits = written(key);
        Set<String> items = new HashSet<>();
        Set<List<Object>> there = new HashSet<>();
        edits.forEach(edit -> {
            items.add(edit.item());
            there.add(List.of(edit.item(), edit.id()));
        });
        List<Edit> all = new ArrayList<>(edits);
        for (Edit edit : edits) {
            edit.before()
                    .map(text ->
                            PanelMerge.begun(
                                    key.kind(), key.id(), edit.item(), text, store, created))
                    .filter(begun -> edit.basedOn().contains(begun.id()))
                    .filter(begun -> there.add(List.of(begun.item(), begun.id())))
                    .ifPresent(all::add);
        }
        texts.forEach((item, text) -> {
            if (!items.contains(item)) {
                all.add(PanelMerge.begun(key.kind(), key.id(), item, text, store, created));
            }
        });
        return PanelMerge.nothing().with(all);
    }

    private List<Edit> written(Key key) {
        return dsl.select(PANEL_EDIT.asterisk(), PANEL_MEMBER.NAME)
                .from(PANEL_EDIT)
                .leftJoin(PANEL_MEMBER)
                .on(PANEL_MEMBER.ID.eq(PANEL_EDIT.MEMBER_ID))
                .where(PANEL_EDIT.RECORD_ID.eq(key.id()))
                .fetch(row -> edit(row.into(PANEL_EDIT), row.get(PANEL_MEMBER.NAME)));
    }

    private Edit edit(PanelEditRecord row, @Nullable String member) {
        return new Edit(
                row.getEditId(),
                Optional.ofNullable(row.getOrigin()).orElseGet(ticks::storeId),
                row.getItem(),
                Optional.ofNullable(row.getWas()),
                Optional.ofNullable(row.getBecame()),
                row.getMemberId(),
                Optional.ofNullable(row.getAuthor())
                        .or(() -> Optional.ofNullable(member))
                        .orElse(""),
                Times.instant(row.getChangedAt()),
                EditRows.ids(row.getBasedOn()));
    }

    @Override
    public List<Key> writtenAfter(long number) {
        return dsl
                .selectFrom(PANEL_RECORD)
                .where(PANEL_RECORD.ARRIVED.gt(number))
                .fetch(row -> new Key(PanelKind.valueOf(row.getKind()), row.getRecordId()))
                .stream()
                .sorted(Comparator.comparing(Key::kind).thenComparing(key -> key.id().toString()))
                .toList();
    }

    @Override
    public Optional<Held> held(Key key) {
        SortedMap<String, String> texts = rows.texts(key);
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        return dsl.selectFrom(PANEL_RECORD)
                .where(PANEL_RECORD.RECORD_ID.eq(key.id()))
                .fetchOptional(row -> {
                    Optional<UUID> origin = Optional.ofNullable(row.getOrigin());
                    Instant created = Times.instant(row.getCreatedAt());
                    return new Held(
                            key,
                            rows.reference(key),
                            texts,
                            created,
                            origin.orElseGet(ticks::storeId),
                            history(key, texts, origin, created));
                });
    }

    @Override
    public boolean exists(PanelReference reference) {
        UUID id = reference.id();
        return switch (reference.kind()) {
            case CASE -> dsl.fetchExists(REVIEW_CASE, REVIEW_CASE.ID.eq(id));
            case MEMBER -> dsl.fetchExists(PANEL_MEMBER, PANEL_MEMBER.ID.eq(id));
            case MEETING -> dsl.fetchExists(PANEL_MEETING, PANEL_MEETING.ID.eq(id));
            case RECOMMENDATION -> dsl.fetchExists(RECOMMENDATION, RECOMMENDATION.ID.eq(id));
        };
    }

    @Override
    public Optional<PanelKind> kind(UUID id) {
        return dsl.select(PANEL_RECORD.KIND)
                .from(PANEL_RECORD)
                .where(PANEL_RECORD.RECORD_ID.eq(id))
                .fetchOptional(row -> PanelKind.valueOf(row.value1()));
    }

    @Override
    public Optional<Key> identify(PanelKind kind, String reference) {
        return rows.identify(kind, reference);
    }

    @Override
    public void rename(Key key, String reference) {
        rows.rename(key, reference);
    }

    @Override
    public void lay(
            Held record,
            SortedMap<String, String> texts,
            CaseHistory history,
            Collection<Edit> added,
            Set<UUID> missing)
            throws Refused {
        try {
            write(record, texts, history, added, missing);
        } catch (DataAccessException e) {
            if (e.sqlStateClass() == SQLStateClass.C23_INTEGRITY_CONSTRAINT_VIOLATION
                    || e.sqlStateClass() == SQLStateClass.C22_DATA_EXCEPTION) {
                // Without its cause, which says what was to be written.
                throw new Refused(new Problem.BundleUnusable("damaged", List.of()));
            }
            throw e;
        }
    }

    private void write(
            Held record,
            SortedMap<String, String> texts,
            CaseHistory history,
            Collection<Edit> added,
            Set<UUID> missing) {
        Key key = record.key();
        rows.put(key, record.reference(), texts);
        Set<String> items = added.stream().map(Edit::item).collect(Collectors.toSet());
        Set<List<Object>> there =
                written(key).stream()
                        .map(edit -> List.<Object>of(edit.item(), edit.id()))
                        .collect(Collectors.toSet());
        // All of an item that something came to: its beginning may no longer follow from the rest.
        dsl.batchInsert(
                        history.edits().stream()
                                .filter(edit -> items.contains(edit.item()))
                                .filter(edit -> !PanelItems.onlyAdded(edit.item()))
                                .filter(edit -> !there.contains(List.of(edit.item(), edit.id())))
                                .map(edit -> row(key, edit))
                                .toList())
                .execute();
        if (!added.isEmpty()) {
            arrived(
                    key,
                    record.created(),
                    Optional.of(record.origin()).filter(store -> !store.equals(ticks.storeId())));
        }
        dsl.deleteFrom(PANEL_WAITING).where(PANEL_WAITING.RECORD_ID.eq(key.id())).execute();
        for (UUID other : missing) {
            dsl.insertInto(PANEL_WAITING)
                    .set(PANEL_WAITING.RECORD_ID, key.id())
                    .set(PANEL_WAITING.MISSING_ID, other)
                    .set(PANEL_WAITING.KIND, key.kind().name())
                    .execute();
        }
        if (key.kind() == PanelKind.RECOMMENDATION || key.kind() == PanelKind.ACTION) {
            tell(key, added);
        }
    }

    /** What was changed elsewhere stands with what was changed here. */
    private void tell(Key key, Collection<Edit> added) {
        Map<UUID, List<Edit>> saves = new LinkedHashMap<>();
        added.stream()
                .filter(edit -> PanelItems.fact(edit.item()) && !edit.who().equals(key.id()))
                .sorted(Comparator.comparing(Edit::at).thenComparing(e -> e.id().toString()))
                .forEach(edit ->
                        saves.computeIfAbsent(edit.id(), id -> new ArrayList<>()).add(edit));
        saves.forEach((id, edits) ->
                followUps.record(
                        new FollowUpChange(
                                id,
                                key.id(),
                                edits.getFirst().at(),
                                edits.getFirst().who(),
                                edits.stream()
                                        .map(edit ->
                                                new FollowUpChange.Entry(
                                                        edit.item(),
                                                        edit.before().orElse(""),
                                                        edit.after().orElse("")))
                                        .toList())));
    }

    @Override
    public void dispute(Key key, Collection<String> items, Instant now) {
        dsl.deleteFrom(PANEL_DISPUTE)
                .where(PANEL_DISPUTE.RECORD_ID.eq(key.id()), PANEL_DISPUTE.ITEM.notIn(items))
                .execute();
        Set<String> there =
                dsl.select(PANEL_DISPUTE.ITEM)
                        .from(PANEL_DISPUTE)
                        .where(PANEL_DISPUTE.RECORD_ID.eq(key.id()))
                        .fetchSet(PANEL_DISPUTE.ITEM);
        for (String item : items) {
            if (!there.contains(item)) {
                dsl.insertInto(PANEL_DISPUTE)
                        .set(PANEL_DISPUTE.RECORD_ID, key.id())
                        .set(PANEL_DISPUTE.ITEM, item)
                        .set(PANEL_DISPUTE.KIND, key.kind().name())
                        .set(PANEL_DISPUTE.SINCE, Times.column(now))
                        .execute();
            }
        }
    }

    @Override
    public List<Open> open() {
        return dsl.selectFrom(PANEL_DISPUTE)
                .orderBy(PANEL_DISPUTE.KIND, PANEL_DISPUTE.RECORD_ID, PANEL_DISPUTE.ITEM)
                .fetch(row ->
                        new Open(
                                new Key(PanelKind.valueOf(row.getKind()), row.getRecordId()),
                                row.getItem(),
                                Times.instant(row.getSince())));
    }

    @Override
    public List<Key> waiting() {
        return dsl.selectDistinct(PANEL_WAITING.KIND, PANEL_WAITING.RECORD_ID)
                .from(PANEL_WAITING)
                .fetch(row -> new Key(PanelKind.valueOf(row.value1()), row.value2()));
    }
}
