package vigil.store;

import static vigil.store.generated.Tables.CASE_CHANGE;
import static vigil.store.generated.Tables.CASE_DISPUTE;
import static vigil.store.generated.Tables.PANEL_MEMBER;
import static vigil.store.generated.Tables.PANEL_RECORD;
import static vigil.store.generated.Tables.REVIEW_CASE;
import static vigil.store.generated.Tables.STORE_IDENTITY;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.casefile.Sensitivity;
import vigil.domain.together.CaseHistory;
import vigil.domain.together.Edit;
import vigil.domain.together.Entries;
import vigil.store.generated.tables.records.CaseChangeRecord;

/**
 * The history of a case as changes with what they were based on. Most of it is not written down: a
 * case begins with what its first version held, which its identity stands for, and is worked out
 * from what it holds now and what was changed since; rows of before there were other stores follow
 * one another.
 */
final class EditRows {

    private final DSLContext dsl;
    private final FieldCatalogue catalogue;
    private final ChangeTexts texts;
    private Optional<Long> tick = Optional.empty();
    private Optional<UUID> store = Optional.empty();

    EditRows(DSLContext dsl, FieldCatalogue catalogue, ChangeTexts texts) {
        this.texts = texts;
        this.dsl = dsl;
        this.catalogue = catalogue;
    }

    CaseHistory nothing() {
        return CaseHistory.none(this::entry);
    }

    private Optional<String> entry(String item) {
        return Entries.of(item, catalogue);
    }

    UUID storeId() {
        if (store.isEmpty()) {
            store =
                    Optional.of(
                            dsl.select(STORE_IDENTITY.STORE_ID)
                                    .from(STORE_IDENTITY)
                                    .fetchSingle()
                                    .value1());
        }
        return store.get();
    }

    /** The number of the newest write to any history. */
    long newest() {
        return Math.max(
                newest(CASE_CHANGE.ARRIVED),
                Math.max(newest(REVIEW_CASE.ARRIVED), newest(PANEL_RECORD.ARRIVED)));
    }

    private long newest(TableField<?, Long> arrived) {
        return dsl.select(DSL.coalesce(DSL.max(arrived), 0L))
                .from(arrived.getTable())
                .fetchSingle()
                .value1();
    }

    /** The number of what is written now; one for a whole unit of work. */
    long tick() {
        if (tick.isEmpty()) {
            tick = Optional.of(newest() + 1);
        }
        return tick.get();
    }

    /**
     * The history of some items, or of all.
     *
     * @param texts the items of the case as they stand, of which the beginning is worked out
     * @param origin the store in which the case was first written, and when
     */
    CaseHistory read(
            CaseId id,
            Map<String, String> texts,
            UUID origin,
            Instant created,
            Condition condition,
            Optional<Set<String>> items) {
        Optional<Set<String>> wanted = items.filter(some -> some.stream().noneMatch(this::inEntry));
        List<Edit> edits = new ArrayList<>();
        Map<String, UUID> latest = new HashMap<>();
        Set<String> written = new HashSet<>();
        Set<String> begun = new HashSet<>();
        dsl.select(CASE_CHANGE.asterisk(), PANEL_MEMBER.NAME)
                .from(CASE_CHANGE)
                .leftJoin(PANEL_MEMBER)
                .on(PANEL_MEMBER.ID.eq(CASE_CHANGE.MEMBER_ID))
                .where(
                        CASE_CHANGE.CASE_ID.eq(id.value()),
                        condition,
                        wanted.<Condition>map(some -> CASE_CHANGE.ITEM.in(some))
                                .orElse(DSL.noCondition()))
                .orderBy(CASE_CHANGE.VERSION, CASE_CHANGE.POSITION)
                .forEach(joined -> {
                    CaseChangeRecord row = joined.into(CASE_CHANGE);
                    Edit edit = edit(row, joined.get(PANEL_MEMBER.NAME), latest);
                    latest.put(edit.item(), edit.id());
                    edits.add(edit);
                    written.add(edit.item());
                    if (edit.id().equals(id.value())) {
                        begun.add(edit.item());
                    }
                });
        List<Edit> beginning = new ArrayList<>();
        for (Edit edit : edits) {
            if (edit.basedOn().contains(id.value())
                    && edit.before().isPresent()
                    && begun.add(edit.item())) {
                beginning.add(beginning(id, edit.item(), edit.before(), origin, created));
            }
        }
        texts.forEach((item, text) -> {
            if (!written.contains(item) && wanted.map(some -> some.contains(item)).orElse(true)) {
                beginning.add(beginning(id, item, Optional.of(text), origin, created));
            }
        });
        return nothing().with(edits).with(beginning);
    }

    private boolean inEntry(String item) {
        return entry(item).isPresent();
    }

    private static Edit beginning(
            CaseId id, String item, Optional<String> text, UUID origin, Instant created) {
        return new Edit(
                id.value(),
                origin,
                item,
                Optional.empty(),
                text,
                id.value(),
                "",
                created,
                Set.of());
    }

    private Edit edit(CaseChangeRecord row, @Nullable String member, Map<String, UUID> latest) {
        Instant at = Times.instant(row.getChangedAt());
        Optional<UUID> id = Optional.ofNullable(row.getEditId());
        ChangeTexts.Texts said = texts.read(row);
        return new Edit(
                id.orElseGet(() -> ofBefore(row, at)),
                Optional.ofNullable(row.getOrigin()).orElseGet(this::storeId),
                row.getItem(),
                said.before(),
                said.after(),
                row.getMemberId(),
                Optional.ofNullable(row.getAuthor())
                        .or(() -> Optional.ofNullable(member))
                        .orElse(""),
                at,
                id.isPresent()
                        ? ids(row.getBasedOn())
                        : Set.of(latest.getOrDefault(row.getItem(), row.getCaseId())));
    }

    /** The same in every copy of the store, and another for what copies did apart. */
    private static UUID ofBefore(CaseChangeRecord row, Instant at) {
        String name = row.getCaseId() + "|" + row.getVersion() + "|" + at + "|" + row.getMemberId();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static Set<UUID> ids(@Nullable String text) {
        return text == null || text.isEmpty()
                ? Set.of()
                : Arrays.stream(text.split(" ")).map(UUID::fromString).collect(Collectors.toSet());
    }

    /** A row that remembers a change, with its place in the history. */
    CaseChangeRecord row(
            Edit edit, CaseId id, long version, int position, Sensitivity sensitivity) {
        CaseChangeRecord row =
                new CaseChangeRecord()
                        .setCaseId(id.value())
                        .setVersion(version)
                        .setPosition(position)
                        .setSensitivity(sensitivity.name())
                        .setEditId(edit.id())
                        .setBasedOn(
                                edit.basedOn().stream()
                                        .map(UUID::toString)
                                        .sorted()
                                        .collect(Collectors.joining(" ")))
                        .setArrived(tick())
                        .setChangedAt(Times.column(edit.at()))
                        .setMemberId(edit.who())
                        .setItem(edit.item());
        texts.write(row, edit.before(), edit.after());
        if (!edit.store().equals(storeId())) {
            row.setOrigin(edit.store()).setAuthor(edit.author());
        }
        return row;
    }

    /** Whether anything of a case is disputed, which is rare. */
    boolean disputed(CaseId id) {
        return dsl.fetchExists(CASE_DISPUTE, CASE_DISPUTE.CASE_ID.eq(id.value()));
    }

    /** Writes down whether an item is disputed. */
    void dispute(CaseId id, String item, boolean open, Sensitivity sensitivity, Instant now) {
        Condition one = CASE_DISPUTE.CASE_ID.eq(id.value()).and(CASE_DISPUTE.ITEM.eq(item));
        boolean known = dsl.fetchExists(CASE_DISPUTE, one);
        if (open && !known) {
            dsl.insertInto(CASE_DISPUTE)
                    .set(CASE_DISPUTE.CASE_ID, id.value())
                    .set(CASE_DISPUTE.ITEM, item)
                    .set(CASE_DISPUTE.SENSITIVITY, sensitivity.name())
                    .set(CASE_DISPUTE.SINCE, Times.column(now))
                    .execute();
        } else if (!open && known) {
            dsl.deleteFrom(CASE_DISPUTE).where(one).execute();
        }
    }
}
