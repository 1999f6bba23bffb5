package vigil.store;

import static vigil.store.generated.Tables.LEGAL_HOLD;
import static vigil.store.generated.Tables.RETENTION_BACKUP;
import static vigil.store.generated.Tables.RETENTION_FIGURE;
import static vigil.store.generated.Tables.RETENTION_GONE;
import static vigil.store.generated.Tables.RETENTION_ITEM;
import static vigil.store.generated.Tables.RETENTION_PROPOSAL;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import vigil.casework.RetentionStore;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.retention.LegalHold;
import vigil.domain.retention.RetainedContent;
import vigil.store.generated.tables.records.LegalHoldRecord;
import vigil.store.generated.tables.records.RetentionProposalRecord;

/** Holds, proposals and removals in H2. */
@SuppressWarnings("removal") // H2’s MERGE … KEY, which jOOQ means to drop
final class JooqRetention implements RetentionStore {

    private final DSLContext dsl;
    private final FieldCatalogue catalogue;
    private final PersonRows people;
    private final Cells cells;

    JooqRetention(DSLContext dsl, FieldCatalogue catalogue, PersonRows people, Cells cells) {
        this.dsl = dsl;
        this.catalogue = catalogue;
        this.people = people;
        this.cells = cells;
    }

    @Override
    public List<Standing> standings() {
        return new RetentionStandings(dsl).all();
    }

    @Override
    public List<LegalHold> holds() {
        return dsl.selectFrom(LEGAL_HOLD)
                .orderBy(LEGAL_HOLD.SET_AT.desc(), LEGAL_HOLD.ID)
                .fetch(JooqRetention::hold);
    }

    private static LegalHold hold(LegalHoldRecord row) {
        return new LegalHold(
                row.getId(),
                Optional.ofNullable(row.getCaseId()).map(CaseId::new),
                row.getSetBy(),
                Times.instant(row.getSetAt()),
                row.getReason(),
                Optional.ofNullable(row.getUntilOn()),
                Optional.ofNullable(row.getLiftedAt())
                        .map(at ->
                                new LegalHold.Lifted(
                                        row.getLiftedBy(),
                                        Times.instant(at),
                                        row.getLiftedReason())));
    }

    @Override
    public void keep(LegalHold hold) {
        LegalHoldRecord row =
                new LegalHoldRecord()
                        .setId(hold.id())
                        .setCaseId(CaseParts.orNull(hold.reviewCase().map(CaseId::value)))
                        .setSetBy(hold.setBy())
                        .setSetAt(Times.column(hold.setAt()))
                        .setReason(hold.reason())
                        .setUntilOn(CaseParts.orNull(hold.until()));
        hold.lifted()
                .ifPresent(lifted ->
                        row.setLiftedBy(lifted.by())
                                .setLiftedAt(Times.column(lifted.at()))
                                .setLiftedReason(lifted.reason()));
        dsl.deleteFrom(LEGAL_HOLD).where(LEGAL_HOLD.ID.eq(hold.id())).execute();
        dsl.insertInto(LEGAL_HOLD).set(row).execute();
    }

    @Override
    public List<Proposal> proposals() {
        return dsl.selectFrom(RETENTION_PROPOSAL)
                .orderBy(RETENTION_PROPOSAL.NUMBER.desc())
                .fetch(this::proposal);
    }

    private Proposal proposal(RetentionProposalRecord row) {
        return new Proposal(
                row.getId(),
                row.getNumber(),
                State.valueOf(row.getState()),
                row.getProposedBy(),
                row.getProposedName(),
                Times.instant(row.getProposedAt()),
                row.getPolicy(),
                Optional.ofNullable(row.getDecidedAt())
                        .map(at ->
                                new Decision(
                                        row.getDecidedBy(),
                                        row.getDecidedName(),
                                        Times.instant(at),
                                        row.getDecidedReason())),
                Optional.ofNullable(row.getCarriedAt())
                        .map(at ->
                                new Carried(
                                        row.getCarriedName(),
                                        Times.instant(at),
                                        row.getFileBefore(),
                                        Optional.ofNullable(row.getFileAfter()),
                                        row.getKeysChanged(),
                                        Optional.ofNullable(row.getFinishedAt())
                                                .map(Times::instant))),
                items(row.getId()));
    }

    private List<Item> items(UUID proposal) {
        return dsl.selectFrom(RETENTION_ITEM)
                .where(RETENTION_ITEM.PROPOSAL_ID.eq(proposal))
                .orderBy(RETENTION_ITEM.POSITION)
                .fetch(row ->
                        new Item(
                                new CaseId(row.getCaseId()),
                                new CaseReference(row.getReference()),
                                RetainedContent.valueOf(row.getContent()),
                                row.getDueOn(),
                                Optional.ofNullable(row.getStayed())));
    }

    @Override
    public void keep(Proposal proposal) {
        RetentionProposalRecord row =
                new RetentionProposalRecord()
                        .setId(proposal.id())
                        .setNumber(proposal.number())
                        .setState(proposal.state().name())
                        .setProposedBy(proposal.proposedBy())
                        .setProposedName(proposal.proposedName())
                        .setProposedAt(Times.column(proposal.proposedAt()))
                        .setPolicy(proposal.policy());
        proposal.decision()
                .ifPresent(by ->
                        row.setDecidedBy(by.member())
                                .setDecidedName(by.name())
                                .setDecidedAt(Times.column(by.at()))
                                .setDecidedReason(by.reason()));
        proposal.carried()
                .ifPresent(by ->
                        row.setCarriedName(by.by())
                                .setCarriedAt(Times.column(by.at()))
                                .setFileBefore(by.fileBefore())
                                .setFileAfter(CaseParts.orNull(by.fileAfter()))
                                .setKeysChanged(by.keys())
                                .setFinishedAt(CaseParts.orNull(by.finished().map(Times::column))));
        if (dsl.update(RETENTION_PROPOSAL)
                        .set(row)
                        .where(RETENTION_PROPOSAL.ID.eq(proposal.id()))
                        .execute()
                > 0) {
            return;
        }
        dsl.insertInto(RETENTION_PROPOSAL).set(row).execute();
        int position = 0;
        for (Item item : proposal.items()) {
            dsl.insertInto(RETENTION_ITEM)
                    .set(RETENTION_ITEM.PROPOSAL_ID, proposal.id())
                    .set(RETENTION_ITEM.POSITION, position++)
                    .set(RETENTION_ITEM.CASE_ID, item.id().value())
                    .set(RETENTION_ITEM.REFERENCE, item.reference().text())
                    .set(RETENTION_ITEM.CONTENT, item.content().name())
                    .set(RETENTION_ITEM.DUE_ON, item.due())
                    .execute();
        }
    }

    @Override
    public void stays(UUID proposal, CaseId id, RetainedContent content, String why) {
        dsl.update(RETENTION_ITEM)
                .set(RETENTION_ITEM.STAYED, why)
                .where(
                        RETENTION_ITEM.PROPOSAL_ID.eq(proposal),
                        RETENTION_ITEM.CASE_ID.eq(id.value()),
                        RETENTION_ITEM.CONTENT.eq(content.name()))
                .execute();
    }

    @Override
    public void remove(Removal removal) {
        new RetentionRemoval(
                        dsl,
                        catalogue,
                        people,
                        cells,
                        (name, amount) -> count(removal.proposal(), name, amount))
                .run(removal);
        for (RetainedContent content : removal.contents()) {
            dsl.mergeInto(RETENTION_GONE)
                    .columns(
                            RETENTION_GONE.CASE_ID,
                            RETENTION_GONE.CONTENT,
                            RETENTION_GONE.PROPOSAL_ID,
                            RETENTION_GONE.GONE_AT)
                    .key(RETENTION_GONE.CASE_ID, RETENTION_GONE.CONTENT)
                    .values(
                            removal.id().value(),
                            content.name(),
                            removal.proposal(),
                            Times.column(removal.at()))
                    .execute();
        }
    }

    @Override
    public Set<RetainedContent> gone(CaseId id) {
        return gone(dsl, id.value());
    }

    static Set<RetainedContent> gone(DSLContext dsl, UUID id) {
        Set<RetainedContent> gone = EnumSet.noneOf(RetainedContent.class);
        dsl.select(RETENTION_GONE.CONTENT)
                .from(RETENTION_GONE)
                .where(RETENTION_GONE.CASE_ID.eq(id))
                .forEach(row -> gone.add(RetainedContent.valueOf(row.value1())));
        return gone;
    }

    @Override
    public void count(UUID proposal, String name, long amount) {
        if (amount == 0) {
            return;
        }
        int known =
                dsl.update(RETENTION_FIGURE)
                        .set(RETENTION_FIGURE.AMOUNT, RETENTION_FIGURE.AMOUNT.plus(amount))
                        .where(
                                RETENTION_FIGURE.PROPOSAL_ID.eq(proposal),
                                RETENTION_FIGURE.NAME.eq(name))
                        .execute();
        if (known == 0) {
            dsl.insertInto(RETENTION_FIGURE)
                    .set(RETENTION_FIGURE.PROPOSAL_ID, proposal)
                    .set(RETENTION_FIGURE.NAME, name)
                    .set(RETENTION_FIGURE.AMOUNT, amount)
                    .execute();
        }
    }

    @Override
    public Map<String, Long> figures(UUID proposal) {
        Map<String, Long> figures = new LinkedHashMap<>();
        dsl.selectFrom(RETENTION_FIGURE)
                .where(RETENTION_FIGURE.PROPOSAL_ID.eq(proposal))
                .orderBy(RETENTION_FIGURE.NAME)
                .forEach(row -> figures.put(row.getName(), row.getAmount()));
        return figures;
    }

    @Override
    public Found find(List<String> words) {
        return new RetentionSearch(dsl, cells).of(words);
    }

    @Override
    public void keep(UUID proposal, DealtBackup backup) {
        dsl.mergeInto(RETENTION_BACKUP)
                .columns(
                        RETENTION_BACKUP.PROPOSAL_ID,
                        RETENTION_BACKUP.PLACE,
                        RETENTION_BACKUP.NAME,
                        RETENTION_BACKUP.MADE_AT,
                        RETENTION_BACKUP.CASES,
                        RETENTION_BACKUP.FATE,
                        RETENTION_BACKUP.NOTED_AT)
                .key(RETENTION_BACKUP.PROPOSAL_ID, RETENTION_BACKUP.PLACE, RETENTION_BACKUP.NAME)
                .values(
                        proposal,
                        backup.place(),
                        backup.name(),
                        CaseParts.orNull(backup.made().map(Times::column)),
                        backup.cases(),
                        backup.fate().name(),
                        Times.column(backup.at()))
                .execute();
    }

    @Override
    public List<DealtBackup> backups(UUID proposal) {
        return dsl.selectFrom(RETENTION_BACKUP)
                .where(RETENTION_BACKUP.PROPOSAL_ID.eq(proposal))
                .orderBy(RETENTION_BACKUP.PLACE, RETENTION_BACKUP.MADE_AT, RETENTION_BACKUP.NAME)
                .fetch(row ->
                        new DealtBackup(
                                row.getPlace(),
                                row.getName(),
                                Optional.ofNullable(row.getMadeAt()).map(Times::instant),
                                row.getCases(),
                                Fate.valueOf(row.getFate()),
                                Times.instant(row.getNotedAt())));
    }
}
