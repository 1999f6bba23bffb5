package vigil.store;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static vigil.store.generated.Tables.AUDIT_CASES;
import static vigil.store.generated.Tables.AUDIT_ENTRY;
import static vigil.store.generated.Tables.PANEL_MEMBER;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.impl.DSL;
import vigil.casework.AuditTrail;
import vigil.casework.Intent;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.Session;
import vigil.casework.Shown;
import vigil.casework.StoreKey;
import vigil.domain.access.KeyClass;
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
    private final AuditQuestions questions;

    JooqAuditTrail(DSLContext dsl, StoreKey key) {
        this.dsl = dsl;
        this.questions = new AuditQuestions(dsl);
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

    Head append(Head last, Session session, Intent intent, JooqRecords.Said said, Instant now) {
        AuditEntryRecord row =
                new AuditEntryRecord()
                        .setSeq(last.sequence() + 1)
                        .setRecordedAt(Times.column(now))
                        .setMemberId(session.member().id())
                        .setRole(session.member().role().name())
                        .setIntent(intent.name())
                        .setSubject(said.subject())
                        .setDetail(said.detail())
                        .setShown(classes(said.shown()))
                        .setPreviousMac(last.mac());
        if (!said.shown().cases().isEmpty()) {
            row.setCaseSet(keep(CaseSpans.of(said.shown().cases())));
        }
        row.setMac(mac(row));
        dsl.insertInto(AUDIT_ENTRY).set(row).execute();
        return new Head(row.getSeq(), row.getMac());
    }

    private static String classes(Shown shown) {
        return shown.classes().stream().sorted().map(KeyClass::name).collect(joining(" "));
    }

    /** Keeps a set of cases once, under a name that only its content gives. */
    private String keep(String spans) {
        String id = name(spans);
        if (!dsl.fetchExists(AUDIT_CASES, AUDIT_CASES.ID.eq(id))) {
            dsl.insertInto(AUDIT_CASES)
                    .set(AUDIT_CASES.ID, id)
                    .set(AUDIT_CASES.CASES, spans)
                    .execute();
        }
        return id;
    }

    private String name(String spans) {
        byte[] mac = key.auditMac(("cases\n" + spans).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(mac, 0, 16);
    }

    /**
     * Every column but the code itself, each with its length, so that no two rows read the same.
     * What was shown stands in it since it is noted; rows of before are read as they were written.
     */
    private byte[] mac(AuditEntryRecord row) {
        List<String> columns =
                new ArrayList<>(
                        List.of(
                                String.valueOf(row.getSeq()),
                                Times.instant(row.getRecordedAt()).toString(),
                                row.getMemberId().toString(),
                                row.getRole(),
                                row.getIntent(),
                                row.getSubject(),
                                row.getDetail()));
        Optional.ofNullable(row.getShown()).ifPresent(columns::add);
        Optional.ofNullable(row.getCaseSet()).ifPresent(columns::add);
        StringBuilder text = new StringBuilder();
        columns.forEach(column -> text.append(column.length()).append(':').append(column));
        byte[] written = text.toString().getBytes(StandardCharsets.UTF_8);
        byte[] message = Arrays.copyOf(written, written.length + 32);
        System.arraycopy(row.getPreviousMac(), 0, message, written.length, 32);
        return key.auditMac(message);
    }

    @Override
    public List<Entry> latest(String subject, int limit) {
        return rows(
                subject.isEmpty() ? DSL.noCondition() : AUDIT_ENTRY.SUBJECT.eq(subject),
                List.of(AUDIT_ENTRY.SEQ.desc()),
                limit);
    }

    @Override
    public List<Entry> page(Question question, long before, int limit) {
        List<OrderField<?>> order = new ArrayList<>();
        if (question.member().isPresent()) {
            order.add(AUDIT_ENTRY.MEMBER_ID.desc()); // all the same: it is how the index is taken
        }
        order.add(AUDIT_ENTRY.SEQ.desc());
        return rows(questions.condition(question).and(AUDIT_ENTRY.SEQ.lt(before)), order, limit);
    }

    private List<Entry> rows(Condition which, List<OrderField<?>> order, int limit) {
        return dsl.select(AUDIT_ENTRY.fields())
                .select(PANEL_MEMBER.NAME)
                .from(AUDIT_ENTRY)
                .leftJoin(PANEL_MEMBER)
                .on(PANEL_MEMBER.ID.eq(AUDIT_ENTRY.MEMBER_ID))
                .where(which)
                .orderBy(order)
                .limit(limit)
                .fetch(JooqAuditTrail::entry);
    }

    private static Entry entry(Record row) {
        return new Entry(
                row.get(AUDIT_ENTRY.SEQ),
                Times.instant(row.get(AUDIT_ENTRY.RECORDED_AT)),
                row.get(AUDIT_ENTRY.MEMBER_ID),
                Optional.ofNullable(row.get(PANEL_MEMBER.NAME)).orElse(""),
                row.get(AUDIT_ENTRY.ROLE),
                row.get(AUDIT_ENTRY.INTENT),
                row.get(AUDIT_ENTRY.SUBJECT),
                row.get(AUDIT_ENTRY.DETAIL),
                Optional.ofNullable(row.get(AUDIT_ENTRY.SHOWN)).map(JooqAuditTrail::classes),
                Optional.ofNullable(row.get(AUDIT_ENTRY.CASE_SET)));
    }

    private static Set<KeyClass> classes(String shown) {
        return Arrays.stream(shown.split(" "))
                .filter(name -> !name.isEmpty())
                .map(KeyClass::valueOf)
                .collect(toUnmodifiableSet());
    }

    @Override
    public long count(Question question) {
        if (question.words().isEmpty()) {
            return dsl.fetchCount(AUDIT_ENTRY, questions.condition(question));
        }
        return dsl.fetchCount(
                dsl.select(AUDIT_ENTRY.SEQ)
                        .from(AUDIT_ENTRY)
                        .leftJoin(PANEL_MEMBER)
                        .on(PANEL_MEMBER.ID.eq(AUDIT_ENTRY.MEMBER_ID))
                        .where(questions.condition(question)));
    }

    @Override
    public void each(Question question, Taker taker) throws Refused {
        try (var rows =
                dsl.select(AUDIT_ENTRY.fields())
                        .select(PANEL_MEMBER.NAME)
                        .from(AUDIT_ENTRY)
                        .leftJoin(PANEL_MEMBER)
                        .on(PANEL_MEMBER.ID.eq(AUDIT_ENTRY.MEMBER_ID))
                        .where(questions.condition(question))
                        .orderBy(AUDIT_ENTRY.SEQ)
                        .fetchSize(1000)
                        .fetchLazy()) {
            for (Record row : rows) {
                taker.take(
                        new Coded(
                                entry(row),
                                HexFormat.of().formatHex(row.get(AUDIT_ENTRY.PREVIOUS_MAC)),
                                HexFormat.of().formatHex(row.get(AUDIT_ENTRY.MAC))));
            }
        }
    }

    @Override
    public List<String> cases(String kept) {
        return dsl.select(AUDIT_CASES.CASES)
                .from(AUDIT_CASES)
                .where(AUDIT_CASES.ID.eq(kept))
                .fetchOptional(AUDIT_CASES.CASES)
                .map(CaseSpans::read)
                .orElse(List.of());
    }

    @Override
    public long length() {
        return dsl.fetchCount(AUDIT_ENTRY);
    }

    @Override
    public Walk walk(Progress progress) throws Refused {
        long total = length();
        Set<String> goodSets = goodSets();
        Head last = Head.START;
        Optional<Instant> lastAt = Optional.empty();
        try (var rows =
                dsl.selectFrom(AUDIT_ENTRY).orderBy(AUDIT_ENTRY.SEQ).fetchSize(1000).fetchLazy()) {
            for (AuditEntryRecord row : rows) {
                Optional<Instant> at = Optional.of(Times.instant(row.getRecordedAt()));
                if (row.getSeq() != last.sequence() + 1
                        || !Arrays.equals(row.getPreviousMac(), last.mac())
                        || !Arrays.equals(mac(row), row.getMac())
                        || (row.getCaseSet() != null && !goodSets.contains(row.getCaseSet()))) {
                    boolean there = row.getSeq() == last.sequence() + 1;
                    return walk(
                            total,
                            last,
                            lastAt,
                            Optional.of(
                                    new Broken(
                                            last.sequence() + 1,
                                            there ? at : Optional.empty(),
                                            lastAt)));
                }
                last = new Head(row.getSeq(), row.getMac());
                lastAt = at;
                if (row.getSeq() % 1000 == 0) {
                    progress.report("audit", row.getSeq(), total);
                    progress.checkCancelled();
                }
            }
        }
        return walk(total, last, lastAt, Optional.empty());
    }

    private static Walk walk(long rows, Head head, Optional<Instant> at, Optional<Broken> broken) {
        return new Walk(rows, head.sequence(), HexFormat.of().formatHex(head.mac()), at, broken);
    }

    /** Names of the sets of cases that are as they were written. */
    private Set<String> goodSets() {
        Set<String> good = new HashSet<>();
        dsl.selectFrom(AUDIT_CASES)
                .forEach(kept -> {
                    if (name(kept.getCases()).equals(kept.getId())) {
                        good.add(kept.getId());
                    }
                });
        return good;
    }
}
