package vigil.store;

import static vigil.store.generated.Tables.BRIEFING_COMMENT;
import static vigil.store.generated.Tables.BRIEFING_SENT;
import static vigil.store.generated.Tables.MEMBER_CARD;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import vigil.casework.BriefingStore;
import vigil.store.generated.tables.records.BriefingCommentRecord;
import vigil.store.generated.tables.records.BriefingSentRecord;

/** Briefing packs in H2. */
@SuppressWarnings("removal") // H2’s MERGE … KEY, which jOOQ means to drop
final class JooqBriefings implements BriefingStore {

    private final DSLContext dsl;
    private final Cells cells;

    JooqBriefings(DSLContext dsl, Cells cells) {
        this.dsl = dsl;
        this.cells = cells;
    }

    @Override
    public void record(Sent sent) {
        dsl.insertInto(BRIEFING_SENT)
                .set(BRIEFING_SENT.BUNDLE_ID, sent.bundle())
                .set(BRIEFING_SENT.MEETING_ID, sent.meeting())
                .set(BRIEFING_SENT.READER_ID, sent.reader())
                .set(BRIEFING_SENT.MADE_AT, Times.column(sent.madeAt()))
                .set(BRIEFING_SENT.MADE_BY, sent.madeBy())
                .set(BRIEFING_SENT.EXPIRES_AT, Times.column(sent.expiresAt()))
                .set(BRIEFING_SENT.CARD, sent.card())
                .set(BRIEFING_SENT.DIGEST, sent.digest())
                .set(BRIEFING_SENT.REPLY, sent.reply())
                .set(BRIEFING_SENT.CASES, sent.cases())
                .execute();
    }

    @Override
    public Optional<Sent> sent(UUID bundle) {
        return dsl.selectFrom(BRIEFING_SENT)
                .where(BRIEFING_SENT.BUNDLE_ID.eq(bundle))
                .fetchOptional(JooqBriefings::sent);
    }

    @Override
    public List<Sent> of(UUID meeting) {
        return dsl.selectFrom(BRIEFING_SENT)
                .where(BRIEFING_SENT.MEETING_ID.eq(meeting))
                .orderBy(BRIEFING_SENT.MADE_AT.desc(), BRIEFING_SENT.BUNDLE_ID)
                .fetch(JooqBriefings::sent);
    }

    private static Sent sent(BriefingSentRecord row) {
        return new Sent(
                row.getBundleId(),
                row.getMeetingId(),
                row.getReaderId(),
                Times.instant(row.getMadeAt()),
                row.getMadeBy(),
                Times.instant(row.getExpiresAt()),
                row.getCard(),
                row.getDigest(),
                row.getReply(),
                row.getCases(),
                Optional.ofNullable(row.getReceivedAt()).map(Times::instant),
                Optional.ofNullable(row.getCommentedAt()).map(Times::instant));
    }

    @Override
    public void received(UUID bundle, Instant at) {
        dsl.update(BRIEFING_SENT)
                .set(BRIEFING_SENT.RECEIVED_AT, Times.column(at))
                .where(BRIEFING_SENT.BUNDLE_ID.eq(bundle))
                .and(BRIEFING_SENT.RECEIVED_AT.isNull())
                .execute();
    }

    @Override
    public void comments(UUID bundle, List<Comment> comments, Instant at) {
        dsl.deleteFrom(BRIEFING_COMMENT).where(BRIEFING_COMMENT.BUNDLE_ID.eq(bundle)).execute();
        for (Comment comment : comments) {
            dsl.insertInto(BRIEFING_COMMENT)
                    .set(BRIEFING_COMMENT.ID, comment.id())
                    .set(BRIEFING_COMMENT.BUNDLE_ID, bundle)
                    .set(BRIEFING_COMMENT.MEETING_ID, comment.meeting())
                    .set(BRIEFING_COMMENT.READER_ID, comment.reader())
                    .set(BRIEFING_COMMENT.SUBJECT, comment.subject())
                    .set(BRIEFING_COMMENT.CONTENT, "")
                    .set(
                            BRIEFING_COMMENT.SEALED,
                            cells.seal(
                                    SealedColumn.COMMENTS,
                                    new Object[] {comment.id(), comment.meeting()},
                                    List.of(Optional.of(comment.text()))))
                    .set(BRIEFING_COMMENT.WRITTEN_AT, Times.column(comment.at()))
                    .execute();
        }
        dsl.update(BRIEFING_SENT)
                .set(BRIEFING_SENT.COMMENTED_AT, Times.column(at))
                .where(BRIEFING_SENT.BUNDLE_ID.eq(bundle))
                .execute();
    }

    @Override
    public List<Comment> comments(UUID meeting) {
        return dsl.selectFrom(BRIEFING_COMMENT)
                .where(BRIEFING_COMMENT.MEETING_ID.eq(meeting))
                // To whom has no key of names they are not there.
                .and(
                        cells.hold(SealedColumn.COMMENTS.keyClass())
                                ? DSL.noCondition()
                                : BRIEFING_COMMENT.SEALED.isNull())
                .orderBy(BRIEFING_COMMENT.WRITTEN_AT, BRIEFING_COMMENT.ID)
                .fetch(row ->
                        new Comment(
                                row.getId(),
                                row.getBundleId(),
                                row.getMeetingId(),
                                row.getReaderId(),
                                row.getSubject(),
                                text(row),
                                Times.instant(row.getWrittenAt())));
    }

    private String text(BriefingCommentRecord row) {
        return Optional.ofNullable(row.getSealed())
                .map(cell ->
                        Cells.text(
                                cells.open(
                                        SealedColumn.COMMENTS,
                                        new Object[] {row.getId(), row.getMeetingId()},
                                        cell),
                                0))
                .orElseGet(row::getContent);
    }

    @Override
    public Map<UUID, String> cards() {
        return dsl.selectFrom(MEMBER_CARD).fetchMap(MEMBER_CARD.MEMBER_ID, MEMBER_CARD.CARD);
    }

    @Override
    public void card(UUID member, String card) {
        dsl.mergeInto(MEMBER_CARD)
                .columns(MEMBER_CARD.MEMBER_ID, MEMBER_CARD.CARD)
                .key(MEMBER_CARD.MEMBER_ID)
                .values(member, card)
                .execute();
    }
}
