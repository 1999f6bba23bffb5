package vigil.store;

import static vigil.store.generated.Tables.AGENCY_RETURN;
import static vigil.store.generated.Tables.CASE_LINK;
import static vigil.store.generated.Tables.CHRONOLOGY_ENTRY;
import static vigil.store.generated.Tables.FACTOR_FINDING;
import static vigil.store.generated.Tables.SUBSTANCE_EVIDENCE;
import static vigil.store.generated.Tables.TOXICOLOGY_REPORT;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;
import vigil.domain.access.KeyClass;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseLink;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.ClockTime;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.FactorFinding;
import vigil.domain.casefile.Influence;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Statement;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.casefile.ToxicologyReport;
import vigil.store.generated.tables.records.AgencyReturnRecord;
import vigil.store.generated.tables.records.CaseLinkRecord;
import vigil.store.generated.tables.records.ChronologyEntryRecord;
import vigil.store.generated.tables.records.FactorFindingRecord;
import vigil.store.generated.tables.records.SubstanceEvidenceRecord;
import vigil.store.generated.tables.records.ToxicologyReportRecord;

/** The rows that hang on a case: evidence, factors, returns, chronology, links. */
final class CaseParts {

    private final DSLContext dsl;

    private final Cells cells;

    CaseParts(DSLContext dsl, Cells cells) {
        this.dsl = dsl;
        this.cells = cells;
    }

    List<SubstanceEvidence> evidence(UUID caseId) {
        return dsl.selectFrom(SUBSTANCE_EVIDENCE)
                .where(SUBSTANCE_EVIDENCE.CASE_ID.eq(caseId))
                .orderBy(SUBSTANCE_EVIDENCE.POSITION)
                .fetch(CaseParts::evidence);
    }

    static SubstanceEvidence evidence(SubstanceEvidenceRecord row) {
        return new SubstanceEvidence(
                row.getId(),
                some(row.getSubstance()),
                row.getAsWritten(),
                EvidenceStage.ofCode(row.getStage()).orElse(EvidenceStage.SUSPECTED),
                some(row.getRole()).filter(role -> !role.isEmpty()),
                some(row.getSource()),
                some(row.getPrescribed()),
                some(row.getRoute()),
                some(row.getForm()),
                row.getAppearance(),
                some(row.getUnexpected()),
                some(row.getMatrix()),
                row.getConcentration(),
                row.getUnit(),
                row.getLaboratory(),
                some(row.getReported()).flatMap(PartialDate::parse),
                some(row.getCertificateLine()),
                some(row.getReportId()),
                row.getNote());
    }

    List<ToxicologyReport> toxicology(UUID caseId) {
        return dsl.selectFrom(TOXICOLOGY_REPORT)
                .where(TOXICOLOGY_REPORT.CASE_ID.eq(caseId))
                .orderBy(TOXICOLOGY_REPORT.POSITION)
                .fetch(row ->
                        new ToxicologyReport(
                                row.getId(),
                                row.getKind(),
                                row.getLaboratory(),
                                row.getReference(),
                                some(row.getSampled()).flatMap(PartialDate::parse),
                                some(row.getReceived()).flatMap(PartialDate::parse),
                                some(row.getReported()).flatMap(PartialDate::parse),
                                some(row.getMatrix()),
                                row.getNote()));
    }

    List<FactorFinding> factors(UUID caseId) {
        return dsl.selectFrom(FACTOR_FINDING)
                .where(FACTOR_FINDING.CASE_ID.eq(caseId))
                .orderBy(FACTOR_FINDING.POSITION)
                .fetch(CaseParts::factor);
    }

    static FactorFinding factor(FactorFindingRecord row) {
        return new FactorFinding(
                row.getId(),
                row.getFactor(),
                Influence.ofGrade(row.getInfluence()),
                some(row.getModifiable()),
                row.getNote());
    }

    List<AgencyReturn> returns(UUID caseId) {
        return dsl.selectFrom(AGENCY_RETURN)
                .where(AGENCY_RETURN.CASE_ID.eq(caseId))
                .orderBy(AGENCY_RETURN.POSITION)
                .fetch(this::returned);
    }

    private AgencyReturn returned(AgencyReturnRecord row) {
        List<Optional<String>> words = words(row);
        return new AgencyReturn(
                row.getId(),
                row.getAgency(),
                Cells.text(words, 0),
                some(row.getSent()),
                some(row.getDue()),
                row.getStatus(),
                dates(row.getReminders()),
                some(row.getReceived()),
                some(row.getRecordsHeld()),
                Cells.text(words, 1),
                some(row.getDisclosure()),
                Cells.text(words, 2));
    }

    /** Contact, content and file name of a return; without the key of names they are blank. */
    private List<Optional<String>> words(AgencyReturnRecord row) {
        return words(cells, row);
    }

    /** What an agency wrote. */
    static String content(Cells cells, AgencyReturnRecord row) {
        return Cells.text(words(cells, row), 1);
    }

    private static List<Optional<String>> words(Cells cells, AgencyReturnRecord row) {
        if (!cells.hold(KeyClass.IDENTITY)) {
            return List.of(Optional.empty(), Optional.empty(), Optional.empty());
        }
        Object[] place = {row.getId(), row.getCaseId()};
        return row.getSealed() == null
                ? List.of(some(row.getContact()), some(row.getContent()), some(row.getFile()))
                : cells.open(SealedColumn.RETURNS, place, row.getSealed());
    }

    static List<LocalDate> dates(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ")).map(LocalDate::parse).toList();
    }

    List<ChronologyEntry> chronology(UUID caseId) {
        return dsl.selectFrom(CHRONOLOGY_ENTRY)
                .where(CHRONOLOGY_ENTRY.CASE_ID.eq(caseId))
                .orderBy(CHRONOLOGY_ENTRY.POSITION)
                .fetch(row ->
                        new ChronologyEntry(
                                row.getId(),
                                PartialDate.parse(row.getHappened()).orElseThrow(),
                                ClockTime.parse(row.getHappenedAt()),
                                row.getEvent(),
                                row.getWhat(),
                                some(row.getReturnId()),
                                row.getMissed(),
                                row.getGood(),
                                row.getTier(),
                                some(row.getAgency()),
                                Statement.parse(row.getStatements()),
                                Statement.parseIds(row.getApartFrom())));
    }

    List<CaseLink> links(UUID caseId) {
        return dsl.selectFrom(CASE_LINK)
                .where(CASE_LINK.CASE_ID.eq(caseId))
                .orderBy(CASE_LINK.OTHER_CASE_ID)
                .fetch(row -> new CaseLink(new CaseId(row.getOtherCaseId()), row.getLinkType()));
    }

    void insert(ReviewCase reviewCase) {
        insertEvidence(reviewCase);
        insertToxicology(reviewCase);
        insertFactors(reviewCase);
        insertReturns(reviewCase, Map.of());
        insertChronology(reviewCase);
        insertLinks(reviewCase);
    }

    /** Replaces the rows of those kinds that a change touches. */
    void replace(ReviewCase after, java.util.Set<String> kinds) {
        UUID id = after.id().value();
        if (kinds.contains("evidence")) {
            dsl.deleteFrom(SUBSTANCE_EVIDENCE).where(SUBSTANCE_EVIDENCE.CASE_ID.eq(id)).execute();
            insertEvidence(after);
        }
        if (kinds.contains("toxicology")) {
            dsl.deleteFrom(TOXICOLOGY_REPORT).where(TOXICOLOGY_REPORT.CASE_ID.eq(id)).execute();
            insertToxicology(after);
        }
        if (kinds.contains("factor")) {
            dsl.deleteFrom(FACTOR_FINDING).where(FACTOR_FINDING.CASE_ID.eq(id)).execute();
            insertFactors(after);
        }
        if (kinds.contains("return")) {
            Map<UUID, AgencyReturnRecord> before =
                    dsl.selectFrom(AGENCY_RETURN)
                            .where(AGENCY_RETURN.CASE_ID.eq(id))
                            .fetchMap(AGENCY_RETURN.ID);
            dsl.deleteFrom(AGENCY_RETURN).where(AGENCY_RETURN.CASE_ID.eq(id)).execute();
            insertReturns(after, before);
        }
        if (kinds.contains("chronology")) {
            dsl.deleteFrom(CHRONOLOGY_ENTRY).where(CHRONOLOGY_ENTRY.CASE_ID.eq(id)).execute();
            insertChronology(after);
        }
        if (kinds.contains("link")) {
            dsl.deleteFrom(CASE_LINK).where(CASE_LINK.CASE_ID.eq(id)).execute();
            insertLinks(after);
        }
    }

    private void insertEvidence(ReviewCase reviewCase) {
        insertAll(
                numbered(
                        reviewCase.evidence(),
                        (row, position) ->
                                new SubstanceEvidenceRecord()
                                        .setId(row.id())
                                        .setCaseId(reviewCase.id().value())
                                        .setPosition(position)
                                        .setSubstance(orNull(row.substance()))
                                        .setAsWritten(row.asWritten())
                                        .setStage(row.stage().code())
                                        .setRole(row.role().orElse(""))
                                        .setSource(orNull(row.source()))
                                        .setPrescribed(orNull(row.prescribed()))
                                        .setRoute(orNull(row.route()))
                                        .setForm(orNull(row.form()))
                                        .setAppearance(row.appearance())
                                        .setUnexpected(orNull(row.unexpected()))
                                        .setMatrix(orNull(row.matrix()))
                                        .setConcentration(row.concentration())
                                        .setUnit(row.unit())
                                        .setLaboratory(row.laboratory())
                                        .setReported(orNull(row.reported().map(PartialDate::text)))
                                        .setCertificateLine(orNull(row.certificateLine()))
                                        .setReportId(orNull(row.report()))
                                        .setNote(row.note())));
    }

    private void insertToxicology(ReviewCase reviewCase) {
        insertAll(
                numbered(
                        reviewCase.toxicology(),
                        (row, position) ->
                                new ToxicologyReportRecord()
                                        .setId(row.id())
                                        .setCaseId(reviewCase.id().value())
                                        .setPosition(position)
                                        .setKind(row.kind())
                                        .setLaboratory(row.laboratory())
                                        .setReference(row.reference())
                                        .setSampled(orNull(row.sampled().map(PartialDate::text)))
                                        .setReceived(orNull(row.received().map(PartialDate::text)))
                                        .setReported(orNull(row.reported().map(PartialDate::text)))
                                        .setMatrix(orNull(row.matrix()))
                                        .setNote(row.note())));
    }

    private void insertFactors(ReviewCase reviewCase) {
        insertAll(
                numbered(
                        reviewCase.factors(),
                        (row, position) ->
                                new FactorFindingRecord()
                                        .setId(row.id())
                                        .setCaseId(reviewCase.id().value())
                                        .setPosition(position)
                                        .setFactor(row.factor())
                                        .setInfluence(row.influence().grade())
                                        .setModifiable(orNull(row.modifiable()))
                                        .setNote(row.note())));
    }

    private void insertReturns(ReviewCase reviewCase, Map<UUID, AgencyReturnRecord> before) {
        insertAll(
                numbered(
                        reviewCase.returns(),
                        (row, position) ->
                                withWords(
                                        row,
                                        Optional.ofNullable(before.get(row.id())),
                                        new AgencyReturnRecord()
                                                .setId(row.id())
                                                .setCaseId(reviewCase.id().value())
                                                .setPosition(position)
                                                .setAgency(row.agency())
                                                .setSent(orNull(row.sent()))
                                                .setDue(orNull(row.due()))
                                                .setStatus(row.status())
                                                .setReminders(
                                                        row.reminders().stream()
                                                                .map(LocalDate::toString)
                                                                .collect(Collectors.joining(" ")))
                                                .setReceived(orNull(row.received()))
                                                .setRecordsHeld(orNull(row.recordsHeld()))
                                                .setDisclosure(orNull(row.disclosure())))));
    }

    /** The words of a return; of one that this session cannot read, those that stood there. */
    private AgencyReturnRecord withWords(
            AgencyReturn row, Optional<AgencyReturnRecord> before, AgencyReturnRecord record) {
        boolean blank = row.contact().isEmpty() && row.content().isEmpty() && row.file().isEmpty();
        if (blank && before.isPresent() && !cells.hold(KeyClass.IDENTITY)) {
            AgencyReturnRecord kept = before.get();
            record.setSealed(kept.getSealed());
            return record.setContact(kept.getContact())
                    .setContent(kept.getContent())
                    .setFile(kept.getFile());
        }
        record.setSealed(
                cells.sealUnlessBlank(
                        SealedColumn.RETURNS,
                        new Object[] {record.getId(), record.getCaseId()},
                        row.contact(),
                        row.content(),
                        row.file()));
        return record.setContact("").setContent("").setFile("");
    }

    private void insertChronology(ReviewCase reviewCase) {
        insertAll(
                numbered(
                        reviewCase.chronology(),
                        (row, position) ->
                                new ChronologyEntryRecord()
                                        .setId(row.id())
                                        .setCaseId(reviewCase.id().value())
                                        .setPosition(position)
                                        .setHappened(row.date().text())
                                        .setHappenedAt(row.time().map(ClockTime::text).orElse(""))
                                        .setEvent(row.event())
                                        .setWhat(row.what())
                                        .setReturnId(orNull(row.fromReturn()))
                                        .setMissed(row.missed())
                                        .setGood(row.good())
                                        .setTier(row.tier())
                                        .setAgency(orNull(row.agency()))
                                        .setStatements(Statement.text(row.statements()))
                                        .setApartFrom(Statement.ids(row.apartFrom()))));
    }

    private void insertLinks(ReviewCase reviewCase) {
        insertAll(
                numbered(
                        reviewCase.links(),
                        (row, position) ->
                                new CaseLinkRecord()
                                        .setCaseId(reviewCase.id().value())
                                        .setOtherCaseId(row.other().value())
                                        .setLinkType(row.type())));
    }

    private <R extends TableRecord<?>> void insertAll(List<R> records) {
        if (!records.isEmpty()) {
            dsl.batchInsert(records).execute();
        }
    }

    private interface Numbering<T, R> {
        R row(T item, int position);
    }

    private static <T, R extends Record> List<R> numbered(
            List<T> items, Numbering<T, R> numbering) {
        List<R> rows = new java.util.ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            rows.add(numbering.row(items.get(i), i));
        }
        return rows;
    }

    private static <T> Optional<T> some(@Nullable T column) {
        return Optional.ofNullable(column);
    }

    static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }
}
