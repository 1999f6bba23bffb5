package vigil.store;

import static vigil.store.generated.Tables.BUNDLE_IDENTITY;
import static vigil.store.generated.Tables.BUNDLE_TAKEN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import vigil.casework.BundleStore;
import vigil.casework.Bundles;
import vigil.store.generated.tables.records.BundleTakenRecord;

/** What is remembered of bundles, in H2. */
final class JooqBundles implements BundleStore {

    private static final Object[] ONLY = {1};

    private final DSLContext dsl;
    private final Cells cells;

    JooqBundles(DSLContext dsl, Cells cells) {
        this.dsl = dsl;
        this.cells = cells;
    }

    @Override
    public Optional<byte[]> secret() {
        return dsl.select(BUNDLE_IDENTITY.SECRET, BUNDLE_IDENTITY.SECRET_SEALED)
                .from(BUNDLE_IDENTITY)
                .fetchOptional(row ->
                        row.value2()
                                ? cells.openBytes(SealedColumn.CARD_SECRET, ONLY, row.value1())
                                : row.value1());
    }

    @Override
    public void keepSecret(byte[] secret, Instant at) {
        dsl.insertInto(BUNDLE_IDENTITY)
                .set(BUNDLE_IDENTITY.ID, 1)
                .set(
                        BUNDLE_IDENTITY.SECRET,
                        cells.sealBytes(SealedColumn.CARD_SECRET, ONLY, secret))
                .set(BUNDLE_IDENTITY.SECRET_SEALED, true)
                .set(BUNDLE_IDENTITY.MADE_AT, Times.column(at))
                .execute();
    }

    @Override
    public Optional<Taken> taken(UUID bundle) {
        return dsl.selectFrom(BUNDLE_TAKEN)
                .where(BUNDLE_TAKEN.BUNDLE_ID.eq(bundle))
                .fetchOptional(JooqBundles::taken);
    }

    @Override
    public List<Taken> taken() {
        return dsl.selectFrom(BUNDLE_TAKEN)
                .orderBy(BUNDLE_TAKEN.TAKEN_AT.desc(), BUNDLE_TAKEN.BUNDLE_ID)
                .fetch(JooqBundles::taken);
    }

    private static Taken taken(BundleTakenRecord row) {
        return new Taken(
                row.getBundleId(),
                Bundles.Kind.valueOf(row.getKind()),
                row.getSenderName(),
                row.getSenderFingerprint(),
                Times.instant(row.getTakenAt()),
                row.getMemberId());
    }

    @Override
    public void take(Taken taken) {
        dsl.insertInto(BUNDLE_TAKEN)
                .set(BUNDLE_TAKEN.BUNDLE_ID, taken.bundle())
                .set(BUNDLE_TAKEN.KIND, taken.kind().name())
                .set(BUNDLE_TAKEN.SENDER_NAME, taken.senderName())
                .set(BUNDLE_TAKEN.SENDER_FINGERPRINT, taken.senderFingerprint())
                .set(BUNDLE_TAKEN.TAKEN_AT, Times.column(taken.at()))
                .set(BUNDLE_TAKEN.MEMBER_ID, taken.member())
                .execute();
    }
}
