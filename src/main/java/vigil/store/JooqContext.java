package vigil.store;

import static vigil.store.generated.Tables.CONTEXT_PUBLICATION;
import static vigil.store.generated.Tables.CONTEXT_VALUE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import vigil.casework.ContextStore;
import vigil.domain.context.ContextHead;
import vigil.domain.context.ContextPeriod;
import vigil.domain.context.ContextPublication;
import vigil.domain.context.ContextValue;
import vigil.store.generated.tables.records.ContextValueRecord;

/** Figures from elsewhere in H2. */
final class JooqContext implements ContextStore {

    private final DSLContext dsl;

    JooqContext(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public List<ContextPublication> all() {
        Map<UUID, List<ContextValue>> values = new HashMap<>();
        dsl.selectFrom(CONTEXT_VALUE)
                .forEach(row ->
                        values.computeIfAbsent(row.getPublicationId(), id -> new ArrayList<>())
                                .add(value(row)));
        return dsl.selectFrom(CONTEXT_PUBLICATION)
                .orderBy(CONTEXT_PUBLICATION.SERIES_KEY, CONTEXT_PUBLICATION.PUBLISHED.desc())
                .fetch(row ->
                        new ContextPublication(
                                row.getId(),
                                new ContextHead(
                                        row.getSeries(),
                                        row.getMeasure(),
                                        row.getUnit(),
                                        row.getSource(),
                                        row.getPublished(),
                                        row.getNote()),
                                row.getFile(),
                                Times.instant(row.getAdded()),
                                row.getMemberId(),
                                values.getOrDefault(row.getId(), List.of())));
    }

    private static ContextValue value(ContextValueRecord row) {
        return new ContextValue(
                row.getArea(),
                new ContextPeriod(
                        ContextPeriod.Kind.valueOf(row.getKind()),
                        row.getFirstDay(),
                        row.getLastDay()),
                Optional.ofNullable(row.getAmount())
                        .map(amount ->
                                new java.math.BigDecimal(
                                        amount.stripTrailingZeros().toPlainString())),
                row.getNote());
    }

    @Override
    public void add(ContextPublication publication) {
        ContextHead head = publication.head();
        dsl.insertInto(CONTEXT_PUBLICATION)
                .set(CONTEXT_PUBLICATION.ID, publication.id())
                .set(CONTEXT_PUBLICATION.SERIES_KEY, head.key())
                .set(CONTEXT_PUBLICATION.SERIES, head.series())
                .set(CONTEXT_PUBLICATION.MEASURE, head.measure())
                .set(CONTEXT_PUBLICATION.UNIT, head.unit())
                .set(CONTEXT_PUBLICATION.SOURCE, head.source())
                .set(CONTEXT_PUBLICATION.PUBLISHED, head.published())
                .set(CONTEXT_PUBLICATION.NOTE, head.note())
                .set(CONTEXT_PUBLICATION.FILE, publication.file())
                .set(CONTEXT_PUBLICATION.ADDED, Times.column(publication.added()))
                .set(CONTEXT_PUBLICATION.MEMBER_ID, publication.member())
                .execute();
        dsl.batchInsert(
                        publication.values().stream()
                                .map(value -> row(publication.id(), value))
                                .toList())
                .execute();
    }

    private static ContextValueRecord row(UUID publication, ContextValue value) {
        ContextValueRecord row =
                new ContextValueRecord()
                        .setPublicationId(publication)
                        .setArea(value.area())
                        .setKind(value.period().kind().name())
                        .setFirstDay(value.period().first())
                        .setLastDay(value.period().last())
                        .setNote(value.note());
        value.amount().ifPresent(row::setAmount);
        return row;
    }

    @Override
    public void drop(UUID publication) {
        dsl.deleteFrom(CONTEXT_VALUE).where(CONTEXT_VALUE.PUBLICATION_ID.eq(publication)).execute();
        dsl.deleteFrom(CONTEXT_PUBLICATION).where(CONTEXT_PUBLICATION.ID.eq(publication)).execute();
    }
}
