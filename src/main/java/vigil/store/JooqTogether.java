package vigil.store;

import static vigil.store.generated.Tables.BUNDLE_SENT;
import static vigil.store.generated.Tables.CASE_CHANGE;
import static vigil.store.generated.Tables.CASE_DISPUTE;
import static vigil.store.generated.Tables.OTHER_STORE;
import static vigil.store.generated.Tables.REVIEW_CASE;
import static vigil.store.generated.Tables.STORE_CARD;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import vigil.casework.Sight;
import vigil.casework.TogetherStore;
import vigil.domain.casefile.CaseChange;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Sensitivity;
import vigil.domain.together.CaseHistory;
import vigil.domain.together.Edit;

/** Histories, disputes and other stores in H2. */
@SuppressWarnings("removal") // H2’s MERGE … KEY, which jOOQ means to drop
final class JooqTogether implements TogetherStore {

    private final DSLContext dsl;
    private final JooqCaseStore cases;
    private final EditRows edits;

    JooqTogether(DSLContext dsl, JooqCaseStore cases) {
        this.dsl = dsl;
        this.cases = cases;
        this.edits = cases.edits();
    }

    @Override
    public UUID storeId() {
        return edits.storeId();
    }

    @Override
    public long newest() {
        return edits.newest();
    }

    @Override
    public List<CaseId> writtenAfter(long number) {
        return dsl.select(REVIEW_CASE.ID)
                .from(REVIEW_CASE)
                .where(
                        REVIEW_CASE
                                .ARRIVED
                                .gt(number)
                                .or(
                                        REVIEW_CASE.ID.in(
                                                dsl.select(CASE_CHANGE.CASE_ID)
                                                        .from(CASE_CHANGE)
                                                        .where(CASE_CHANGE.ARRIVED.gt(number)))))
                .orderBy(REVIEW_CASE.REFERENCE)
                .fetch(row -> new CaseId(row.value1()));
    }

    @Override
    public Optional<Held> held(CaseId id, Sight sight) {
        return cases.find(id, sight).map(found -> held(found, sight));
    }

    private Held held(ReviewCase found, Sight sight) {
        return dsl.select(REVIEW_CASE.CREATED_AT, REVIEW_CASE.ORIGIN)
                .from(REVIEW_CASE)
                .where(REVIEW_CASE.ID.eq(found.id().value()))
                .fetchSingle(row -> {
                    Instant created = Times.instant(row.value1());
                    UUID origin = Optional.ofNullable(row.value2()).orElseGet(edits::storeId);
                    Condition visible =
                            CASE_CHANGE.SENSITIVITY.in(cases.revisions().visible(sight));
                    return new Held(
                            found,
                            created,
                            origin,
                            edits.read(
                                    found.id(),
                                    CaseChange.texts(found),
                                    origin,
                                    created,
                                    visible,
                                    Optional.empty()));
                });
    }

    @Override
    public boolean exists(CaseId id) {
        return dsl.fetchExists(REVIEW_CASE, REVIEW_CASE.ID.eq(id.value()));
    }

    @Override
    public List<CaseReference> alike(CaseReference reference) {
        return dsl
                .select(REVIEW_CASE.REFERENCE)
                .from(REVIEW_CASE)
                .where(REVIEW_CASE.REFERENCE.startsWith(reference.unlettered().text()))
                .fetch(row -> new CaseReference(row.value1()))
                .stream()
                .filter(other -> other.unlettered().equals(reference.unlettered()))
                .sorted()
                .toList();
    }

    @Override
    public Sensitivity sensitivity(String item) {
        return cases.revisions().sensitivity(item);
    }

    @Override
    public void land(ReviewCase shown, Instant created, UUID origin, CaseHistory history) {
        cases.insert(shown, Optional.empty(), created);
        cases.reserve(shown.reference());
        if (!origin.equals(edits.storeId())) {
            dsl.update(REVIEW_CASE)
                    .set(REVIEW_CASE.ORIGIN, origin)
                    .where(REVIEW_CASE.ID.eq(shown.id().value()))
                    .execute();
        }
        cases.revisions().remember(shown, written(shown, history.edits(), history));
    }

    @Override
    public boolean add(
            Held before,
            ReviewCase after,
            CaseHistory history,
            Collection<Edit> added,
            Instant now) {
        CaseChange change = CaseChange.between(before.reviewCase(), after);
        if (!cases.write(before.reviewCase(), after, change, now)) {
            return false;
        }
        List<Edit> rows = new ArrayList<>(added);
        // A beginning that was worked out until now may no longer follow from what is there.
        Set<String> begun =
                dsl.select(CASE_CHANGE.ITEM)
                        .from(CASE_CHANGE)
                        .where(
                                CASE_CHANGE.CASE_ID.eq(after.id().value()),
                                CASE_CHANGE.EDIT_ID.eq(after.id().value()))
                        .fetchSet(CASE_CHANGE.ITEM);
        history.edits().stream()
                .filter(edit -> edit.id().equals(after.id().value()) && !rows.contains(edit))
                .filter(edit -> !begun.contains(edit.item()))
                .forEach(rows::add);
        cases.revisions().remember(after, written(after, rows, history));
        return true;
    }

    /** Those that have to be written down, the latest first; see {@link EditRows#read}. */
    private List<Edit> written(ReviewCase shown, Collection<Edit> some, CaseHistory history) {
        Map<String, String> texts = CaseChange.texts(shown);
        return some.stream()
                .filter(edit -> !followsAnyway(shown.id(), edit, texts, history))
                .sorted(
                        Comparator.comparing(Edit::at)
                                .reversed()
                                .thenComparing(edit -> edit.id().toString())
                                .thenComparing(Edit::item))
                .toList();
    }

    private boolean followsAnyway(
            CaseId id, Edit edit, Map<String, String> texts, CaseHistory history) {
        if (!edit.id().equals(id.value())) {
            return false;
        }
        List<Edit> all = history.item(edit.item()).edits();
        if (all.size() == 1) {
            return edit.after().equals(Optional.ofNullable(texts.get(edit.item())));
        }
        return all.stream()
                        .anyMatch(next ->
                                next.basedOn().contains(id.value()) && next.before().isPresent())
                && all.stream()
                        .filter(next -> next.basedOn().contains(id.value()))
                        .allMatch(next -> next.before().equals(edit.after()));
    }

    @Override
    public void dispute(CaseId id, Collection<String> items, Sight sight, Instant now) {
        dsl.deleteFrom(CASE_DISPUTE)
                .where(
                        CASE_DISPUTE.CASE_ID.eq(id.value()),
                        CASE_DISPUTE.SENSITIVITY.in(cases.revisions().visible(sight)),
                        CASE_DISPUTE.ITEM.notIn(items))
                .execute();
        for (String item : items) {
            edits.dispute(id, item, true, sensitivity(item), now);
        }
    }

    @Override
    public void rename(CaseId id, CaseReference reference) {
        dsl.update(REVIEW_CASE)
                .set(REVIEW_CASE.REFERENCE, reference.text())
                .where(REVIEW_CASE.ID.eq(id.value()))
                .execute();
    }

    @Override
    public List<Open> open(Sight sight) {
        return open(sight, DSL.noCondition());
    }

    @Override
    public List<Open> open(CaseId id, Sight sight) {
        return open(sight, CASE_DISPUTE.CASE_ID.eq(id.value()));
    }

    private List<Open> open(Sight sight, Condition which) {
        return dsl.select(
                        CASE_DISPUTE.CASE_ID,
                        REVIEW_CASE.REFERENCE,
                        CASE_DISPUTE.ITEM,
                        CASE_DISPUTE.SINCE)
                .from(CASE_DISPUTE)
                .join(REVIEW_CASE)
                .on(REVIEW_CASE.ID.eq(CASE_DISPUTE.CASE_ID))
                .where(
                        which,
                        OpenCases.to(dsl, sight, CASE_DISPUTE.CASE_ID),
                        CASE_DISPUTE.SENSITIVITY.in(cases.revisions().visible(sight)))
                .orderBy(REVIEW_CASE.REFERENCE, CASE_DISPUTE.ITEM)
                .fetch(row ->
                        new Open(
                                new CaseId(row.value1()),
                                new CaseReference(row.value2()),
                                row.value3(),
                                Times.instant(row.value4())));
    }

    @Override
    public List<Other> others() {
        return dsl.selectFrom(OTHER_STORE)
                .orderBy(OTHER_STORE.NAME, OTHER_STORE.STORE_ID)
                .fetch(row ->
                        new Other(
                                row.getStoreId(),
                                row.getName(),
                                row.getSent(),
                                row.getConfirmed(),
                                row.getConfirmedClasses(),
                                row.getTaken(),
                                Optional.ofNullable(row.getLastSent()).map(Times::instant),
                                Optional.ofNullable(row.getLastTaken()).map(Times::instant)));
    }

    @Override
    public List<KeptCard> cards() {
        return dsl.selectFrom(STORE_CARD)
                .orderBy(STORE_CARD.STORE_ID)
                .fetch(row ->
                        new KeptCard(
                                row.getStoreId(),
                                row.getCard(),
                                Optional.ofNullable(row.getComparedAt()).map(Times::instant)));
    }

    @Override
    public void keep(KeptCard card, UUID by) {
        dsl.mergeInto(STORE_CARD)
                .columns(
                        STORE_CARD.STORE_ID,
                        STORE_CARD.CARD,
                        STORE_CARD.COMPARED_AT,
                        STORE_CARD.COMPARED_BY)
                .key(STORE_CARD.STORE_ID)
                .values(
                        card.store(),
                        card.card(),
                        CaseParts.orNull(card.compared().map(Times::column)),
                        CaseParts.orNull(card.compared().map(at -> by)))
                .execute();
    }

    @Override
    public void keep(Sent sent) {
        dsl.mergeInto(BUNDLE_SENT)
                .columns(
                        BUNDLE_SENT.BUNDLE_ID,
                        BUNDLE_SENT.STORE_ID,
                        BUNDLE_SENT.RECIPIENT,
                        BUNDLE_SENT.DIGEST,
                        BUNDLE_SENT.NEWEST,
                        BUNDLE_SENT.CLASSES,
                        BUNDLE_SENT.CASES,
                        BUNDLE_SENT.RECORDS,
                        BUNDLE_SENT.MADE_AT,
                        BUNDLE_SENT.EXPIRES_AT,
                        BUNDLE_SENT.CONFIRMED_AT)
                .key(BUNDLE_SENT.BUNDLE_ID)
                .values(
                        sent.bundle(),
                        CaseParts.orNull(sent.store()),
                        sent.recipient(),
                        sent.digest(),
                        sent.newest(),
                        sent.classes(),
                        sent.cases(),
                        sent.records(),
                        Times.column(sent.made()),
                        CaseParts.orNull(sent.expires().map(Times::column)),
                        CaseParts.orNull(sent.confirmed().map(Times::column)))
                .execute();
    }

    @Override
    public List<Sent> sent() {
        return dsl.selectFrom(BUNDLE_SENT)
                .orderBy(BUNDLE_SENT.MADE_AT.desc(), BUNDLE_SENT.BUNDLE_ID)
                .fetch(row ->
                        new Sent(
                                row.getBundleId(),
                                Optional.ofNullable(row.getStoreId()),
                                row.getRecipient(),
                                row.getDigest(),
                                row.getNewest(),
                                row.getClasses(),
                                row.getCases(),
                                row.getRecords(),
                                Times.instant(row.getMadeAt()),
                                Optional.ofNullable(row.getExpiresAt()).map(Times::instant),
                                Optional.ofNullable(row.getConfirmedAt()).map(Times::instant)));
    }

    @Override
    public void keep(Other other) {
        dsl.mergeInto(OTHER_STORE)
                .columns(
                        OTHER_STORE.STORE_ID,
                        OTHER_STORE.NAME,
                        OTHER_STORE.SENT,
                        OTHER_STORE.CONFIRMED,
                        OTHER_STORE.CONFIRMED_CLASSES,
                        OTHER_STORE.TAKEN,
                        OTHER_STORE.LAST_SENT,
                        OTHER_STORE.LAST_TAKEN)
                .key(OTHER_STORE.STORE_ID)
                .values(
                        other.store(),
                        other.name(),
                        other.sent(),
                        other.confirmed(),
                        other.confirmedClasses(),
                        other.taken(),
                        CaseParts.orNull(other.lastSent().map(Times::column)),
                        CaseParts.orNull(other.lastTaken().map(Times::column)))
                .execute();
    }
}
