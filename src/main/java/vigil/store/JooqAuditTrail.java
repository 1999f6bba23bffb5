package vigil.store;

import static vigil.store.generated.Tables.AUDIT_ENTRY;
import static vigil.store.generated.Tables.PANEL_MEMBER;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import vigil.casework.AuditTrail;
import vigil.casework.Intent;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.Session;
import vigil.casework.StoreKey;
import vigil.store.generated.tables.records.AuditEntryRecord;

/**
 * The audit chain in H2. Each row is authenticated together with the one before it, so that a row
 * that is changed, left out, added or moved breaks the chain.
 */
final class JooqAuditTrail implements AuditTrail {

    /** Where the chain stands: the number of its last row, and that row's code. */
    record Head(long sequence, byte[] mac) {
        static final Head START = new Head(0, new byte[32]);
    }

    private final DSLContext dsl;
    private final StoreKey key;

    JooqAuditTrail(DSLContext dsl, StoreKey key) {
        this.dsl = dsl;
        this.key = key;
    }

    Head head() {
        return dsl.select(AUDIT_ENTRY.SEQ, AUDIT_ENTRY.MAC)
                .from(AUDIT_ENTRY)
                .orderBy(AUDIT_ENTRY.SEQ.desc())
                .limit(1)
                .fetchOptional(row -> new Head(row.value1(), row.value2()))
                .orElse(Head.START);
    }

    Head append(
            Head last, Session session, Intent intent, String subject, String detail, Instant now) {
        AuditEntryRecord row =
                new AuditEntryRecord()
                        .setSeq(last.sequence() + 1)
                        .setRecordedAt(Times.column(now))
                        .setMemberId(session.member().id())
                        .setRole(session.member().role().name())
                        .setIntent(intent.name())
                        .setSubject(subject)
                        .setDetail(detail)
                        .setPreviousMac(last.mac());
        row.setMac(mac(row));
        dsl.insertInto(AUDIT_ENTRY).set(row).execute();
        return new Head(row.getSeq(), row.getMac());
    }

    /**
     * Every column but the code itself, each with its length, so that no two rows read the same.
     */
    private byte[] mac(AuditEntryRecord row) {
        StringBuilder text = new StringBuilder();
        for (String column :
                List.of(
                        String.valueOf(row.getSeq()),
                        Times.instant(row.getRecordedAt()).toString(),
                        row.getMemberId().toString(),
                        row.getRole(),
                        row.getIntent(),
                        row.getSubject(),
                        row.getDetail())) {
            text.append(column.length()).append(':').append(column);
        }
        byte[] columns = text.toString().getBytes(StandardCharsets.UTF_8);
        byte[] message = Arrays.copyOf(columns, columns.length + 32);
        System.arraycopy(row.getPreviousMac(), 0, message, columns.length, 32);
        return key.auditMac(message);
    }

    @Override
    public List<Entry> latest(String subject, int limit) {
        return dsl.select(AUDIT_ENTRY.fields())
                .select(PANEL_MEMBER.NAME)
                .from(AUDIT_ENTRY)
                .leftJoin(PANEL_MEMBER)
                .on(PANEL_MEMBER.ID.eq(AUDIT_ENTRY.MEMBER_ID))
                .where(subject.isEmpty() ? DSL.noCondition() : AUDIT_ENTRY.SUBJECT.eq(subject))
                .orderBy(AUDIT_ENTRY.SEQ.desc())
                .limit(limit)
                .fetch(row ->
                        new Entry(
                                row.get(AUDIT_ENTRY.SEQ),
                                Times.instant(row.get(AUDIT_ENTRY.RECORDED_AT)),
                                row.get(AUDIT_ENTRY.MEMBER_ID),
                                Optional.ofNullable(row.get(PANEL_MEMBER.NAME)).orElse(""),
                                row.get(AUDIT_ENTRY.ROLE),
                                row.get(AUDIT_ENTRY.INTENT),
                                row.get(AUDIT_ENTRY.SUBJECT),
                                row.get(AUDIT_ENTRY.DETAIL)));
    }

    @Override
    public long length() {
        return dsl.fetchCount(AUDIT_ENTRY);
    }

    @Override
    public long firstBroken(Progress progress) throws Refused {
        long total = length();
        Head last = Head.START;
        try (var rows =
                dsl.selectFrom(AUDIT_ENTRY).orderBy(AUDIT_ENTRY.SEQ).fetchSize(1000).fetchLazy()) {
            for (AuditEntryRecord row : rows) {
                if (row.getSeq() != last.sequence() + 1
                        || !Arrays.equals(row.getPreviousMac(), last.mac())
                        || !Arrays.equals(mac(row), row.getMac())) {
                    return last.sequence() + 1;
                }
                last = new Head(row.getSeq(), row.getMac());
                if (row.getSeq() % 1000 == 0) {
                    progress.report("audit", row.getSeq(), total);
                    progress.checkCancelled();
                }
            }
        }
        return 0;
    }
}
