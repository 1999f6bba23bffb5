package vigil.store;

import static vigil.store.generated.Tables.MINUTES_AMENDMENT;
import static vigil.store.generated.Tables.MINUTES_COPY;
import static vigil.store.generated.Tables.MINUTES_LOCKED_TIER;
import static vigil.store.generated.Tables.MINUTES_REDACTION;
import static vigil.store.generated.Tables.MINUTES_RELEASE;
import static vigil.store.generated.Tables.MINUTES_VERSION;
import static vigil.store.generated.Tables.RELEASE_REQUEST;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import vigil.casework.CopyForm;
import vigil.casework.MinutesStore;
import vigil.casework.ReleaseRequest;
import vigil.disclosure.identity.Redaction;
import vigil.disclosure.identity.RedactionGround;
import vigil.domain.access.KeyClass;

/** Versions and copies of minutes in H2. */
final class JooqMinutesStore implements MinutesStore {

    private final DSLContext dsl;

    private final Cells cells;

    JooqMinutesStore(DSLContext dsl, Cells cells) {
        this.dsl = dsl;
        this.cells = cells;
    }

    @Override
    public void lock(Version version, byte[] pdf, List<LockedTier> tiers) {
        dsl.insertInto(MINUTES_VERSION)
                .set(MINUTES_VERSION.MEETING_ID, version.meeting())
                .set(MINUTES_VERSION.NUMBER, version.number())
                .set(MINUTES_VERSION.MEETING_VERSION, version.meetingVersion())
                .set(MINUTES_VERSION.LOCKED_AT, Times.column(version.lockedAt()))
                .set(MINUTES_VERSION.MEMBER_ID, version.member())
                .set(MINUTES_VERSION.SHA256, version.sha256())
                .set(MINUTES_VERSION.PAGES, version.pages())
                .set(
                        MINUTES_VERSION.PDF,
                        cells.sealBytes(
                                SealedColumn.MINUTES,
                                new Object[] {version.meeting(), version.number()},
                                pdf))
                .set(MINUTES_VERSION.PDF_SEALED, true)
                .execute();
        for (LockedTier tier : tiers) {
            dsl.insertInto(MINUTES_LOCKED_TIER)
                    .set(MINUTES_LOCKED_TIER.MEETING_ID, version.meeting())
                    .set(MINUTES_LOCKED_TIER.NUMBER, version.number())
                    .set(MINUTES_LOCKED_TIER.TIER, tier.tier())
                    .set(MINUTES_LOCKED_TIER.AGENCY, tier.agency())
                    .set(MINUTES_LOCKED_TIER.SHA256, tier.sha256())
                    .set(
                            MINUTES_LOCKED_TIER.CONTENT,
                            cells.sealBytes(
                                    SealedColumn.LOCKED_TIERS,
                                    new Object[] {
                                        version.meeting(),
                                        version.number(),
                                        tier.tier(),
                                        tier.agency()
                                    },
                                    tier.content()))
                    .set(MINUTES_LOCKED_TIER.CONTENT_SEALED, true)
                    .execute();
        }
    }

    @Override
    public void ask(ReleaseRequest request) {
        dsl.insertInto(RELEASE_REQUEST)
                .set(RELEASE_REQUEST.ID, request.id())
                .set(RELEASE_REQUEST.MEETING_ID, request.meeting())
                .set(RELEASE_REQUEST.TIER, request.tier())
                .set(RELEASE_REQUEST.MINUTES_VERSION, request.version())
                .set(RELEASE_REQUEST.SHA256, request.sha256())
                .set(RELEASE_REQUEST.RECIPIENT, request.recipient())
                .set(RELEASE_REQUEST.ASKED_AT, Times.column(request.askedAt()))
                .set(RELEASE_REQUEST.ASKED_BY, request.askedBy())
                .set(RELEASE_REQUEST.REASON, "")
                .execute();
    }

    @Override
    public List<ReleaseRequest> requests(UUID meeting) {
        return dsl.selectFrom(RELEASE_REQUEST)
                .where(RELEASE_REQUEST.MEETING_ID.eq(meeting))
                .orderBy(RELEASE_REQUEST.ASKED_AT, RELEASE_REQUEST.ID)
                .fetch(row ->
                        new ReleaseRequest(
                                row.getId(),
                                meeting,
                                row.getTier(),
                                row.getMinutesVersion(),
                                row.getSha256(),
                                row.getRecipient(),
                                Times.instant(row.getAskedAt()),
                                row.getAskedBy(),
                                Optional.ofNullable(row.getDecidedAt())
                                        .map(at ->
                                                new ReleaseRequest.Decision(
                                                        Times.instant(at),
                                                        row.getDecidedBy(),
                                                        row.getApproved(),
                                                        row.getReason())),
                                Optional.ofNullable(row.getReleaseId())));
    }

    @Override
    public void decide(UUID request, ReleaseRequest.Decision decision) {
        dsl.update(RELEASE_REQUEST)
                .set(RELEASE_REQUEST.DECIDED_AT, Times.column(decision.at()))
                .set(RELEASE_REQUEST.DECIDED_BY, decision.member())
                .set(RELEASE_REQUEST.APPROVED, decision.approved())
                .set(RELEASE_REQUEST.REASON, decision.reason())
                .where(RELEASE_REQUEST.ID.eq(request), RELEASE_REQUEST.DECIDED_AT.isNull())
                .execute();
    }

    @Override
    public void use(UUID request, UUID release) {
        dsl.update(RELEASE_REQUEST)
                .set(RELEASE_REQUEST.RELEASE_ID, release)
                .where(RELEASE_REQUEST.ID.eq(request))
                .execute();
    }

    @Override
    public Optional<LockedTier> tier(UUID meeting, int number, String tier, String agency) {
        if (!cells.hold(KeyClass.IDENTITY)) {
            return Optional.empty();
        }
        Object[] place = {meeting, number, tier, agency};
        return dsl.select(
                        MINUTES_LOCKED_TIER.SHA256,
                        MINUTES_LOCKED_TIER.CONTENT,
                        MINUTES_LOCKED_TIER.CONTENT_SEALED)
                .from(MINUTES_LOCKED_TIER)
                .where(MINUTES_LOCKED_TIER.MEETING_ID.eq(meeting))
                .and(MINUTES_LOCKED_TIER.NUMBER.eq(number))
                .and(MINUTES_LOCKED_TIER.TIER.eq(tier))
                .and(MINUTES_LOCKED_TIER.AGENCY.eq(agency))
                .fetchOptional(row ->
                        new LockedTier(
                                tier,
                                agency,
                                row.value1(),
                                row.value3()
                                        ? cells.openBytes(
                                                SealedColumn.LOCKED_TIERS, place, row.value2())
                                        : row.value2()));
    }

    @Override
    public List<LockedTier> tiers(UUID meeting, int number) {
        return dsl.select(
                        MINUTES_LOCKED_TIER.TIER,
                        MINUTES_LOCKED_TIER.AGENCY,
                        MINUTES_LOCKED_TIER.SHA256)
                .from(MINUTES_LOCKED_TIER)
                .where(MINUTES_LOCKED_TIER.MEETING_ID.eq(meeting))
                .and(MINUTES_LOCKED_TIER.NUMBER.eq(number))
                .orderBy(MINUTES_LOCKED_TIER.TIER, MINUTES_LOCKED_TIER.AGENCY)
                .fetch(row ->
                        new LockedTier(row.value1(), row.value2(), row.value3(), new byte[0]));
    }

    @Override
    public List<Version> versions(UUID meeting) {
        return dsl.select(
                        MINUTES_VERSION.NUMBER,
                        MINUTES_VERSION.MEETING_VERSION,
                        MINUTES_VERSION.LOCKED_AT,
                        MINUTES_VERSION.MEMBER_ID,
                        MINUTES_VERSION.SHA256,
                        MINUTES_VERSION.PAGES)
                .from(MINUTES_VERSION)
                .where(MINUTES_VERSION.MEETING_ID.eq(meeting))
                .orderBy(MINUTES_VERSION.NUMBER)
                .fetch(row ->
                        new Version(
                                meeting,
                                row.value1(),
                                row.value2(),
                                Times.instant(row.value3()),
                                row.value4(),
                                row.value5(),
                                row.value6()));
    }

    @Override
    public Optional<byte[]> pdf(UUID meeting, int number) {
        if (!cells.hold(KeyClass.IDENTITY)) {
            return Optional.empty();
        }
        return dsl.select(MINUTES_VERSION.PDF, MINUTES_VERSION.PDF_SEALED)
                .from(MINUTES_VERSION)
                .where(MINUTES_VERSION.MEETING_ID.eq(meeting))
                .and(MINUTES_VERSION.NUMBER.eq(number))
                .and(MINUTES_VERSION.PDF.isNotNull())
                .fetchOptional(row ->
                        row.value2()
                                ? cells.openBytes(
                                        SealedColumn.MINUTES,
                                        new Object[] {meeting, number},
                                        row.value1())
                                : row.value1());
    }

    @Override
    public void open(Amendment amendment) {
        dsl.insertInto(MINUTES_AMENDMENT)
                .set(MINUTES_AMENDMENT.MEETING_ID, amendment.meeting())
                .set(MINUTES_AMENDMENT.NUMBER, amendment.number())
                .set(MINUTES_AMENDMENT.REASON, amendment.reason())
                .set(MINUTES_AMENDMENT.OPENED_AT, Times.column(amendment.openedAt()))
                .set(MINUTES_AMENDMENT.MEMBER_ID, amendment.member())
                .execute();
    }

    @Override
    public List<Amendment> amendments(UUID meeting) {
        return dsl.selectFrom(MINUTES_AMENDMENT)
                .where(MINUTES_AMENDMENT.MEETING_ID.eq(meeting))
                .orderBy(MINUTES_AMENDMENT.NUMBER)
                .fetch(row ->
                        new Amendment(
                                meeting,
                                row.getNumber(),
                                row.getReason(),
                                Times.instant(row.getOpenedAt()),
                                row.getMemberId()));
    }

    @Override
    public void record(Copy copy, List<Redaction> log) {
        dsl.insertInto(MINUTES_COPY)
                .set(MINUTES_COPY.RELEASE_ID, copy.release())
                .set(MINUTES_COPY.COPY_NUMBER, copy.number())
                .set(MINUTES_COPY.AGENCY, copy.agency())
                .set(MINUTES_COPY.FILE_NAME, copy.fileName())
                .set(MINUTES_COPY.FORM, copy.form().name())
                .execute();
        for (int i = 0; i < log.size(); i++) {
            Redaction line = log.get(i);
            dsl.insertInto(MINUTES_REDACTION)
                    .set(MINUTES_REDACTION.RELEASE_ID, copy.release())
                    .set(MINUTES_REDACTION.POSITION, i)
                    .set(MINUTES_REDACTION.PART, line.part())
                    .set(MINUTES_REDACTION.CASE_LABEL, line.caseLabel())
                    .set(MINUTES_REDACTION.WHAT, line.what())
                    .set(MINUTES_REDACTION.LABEL, line.label())
                    .set(MINUTES_REDACTION.GROUND, line.ground().name())
                    .set(MINUTES_REDACTION.TIMES, line.times())
                    .execute();
        }
    }

    @Override
    public Map<UUID, Copy> copies(UUID meeting) {
        Map<UUID, Copy> copies = new HashMap<>();
        dsl.select(
                        MINUTES_COPY.RELEASE_ID,
                        MINUTES_COPY.COPY_NUMBER,
                        MINUTES_COPY.AGENCY,
                        MINUTES_COPY.FILE_NAME,
                        MINUTES_COPY.FORM)
                .from(MINUTES_COPY)
                .join(MINUTES_RELEASE)
                .on(MINUTES_RELEASE.ID.eq(MINUTES_COPY.RELEASE_ID))
                .where(MINUTES_RELEASE.MEETING_ID.eq(meeting))
                .forEach(row ->
                        copies.put(
                                row.value1(),
                                new Copy(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        CopyForm.Kind.valueOf(row.value5()))));
        return copies;
    }

    @Override
    public List<Redaction> log(UUID release) {
        return dsl.selectFrom(MINUTES_REDACTION)
                .where(MINUTES_REDACTION.RELEASE_ID.eq(release))
                .orderBy(MINUTES_REDACTION.POSITION)
                .fetch(row ->
                        new Redaction(
                                row.getPart(),
                                row.getCaseLabel(),
                                row.getWhat(),
                                row.getLabel(),
                                RedactionGround.valueOf(row.getGround()),
                                row.getTimes()));
    }
}
