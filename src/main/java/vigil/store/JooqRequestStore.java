package vigil.store;

import static vigil.store.generated.Tables.AGENCY_CONTACT;
import static vigil.store.generated.Tables.AGENCY_RETURN;
import static vigil.store.generated.Tables.REQUEST_CONTACT;
import static vigil.store.generated.Tables.RETURN_VERSION;
import static vigil.store.generated.Tables.REVIEW_CASE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import vigil.casework.AgencyContact;
import vigil.casework.RequestStore;
import vigil.casework.ReturnVersion;
import vigil.casework.Sight;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.RequestStatus;
import vigil.domain.casefile.ResponseTimes;

/** Requests to agencies, their contacts and what came back, in H2. */
final class JooqRequestStore implements RequestStore {

    private static final List<String> AWAITED =
            Arrays.stream(RequestStatus.values())
                    .filter(RequestStatus::awaited)
                    .map(RequestStatus::code)
                    .toList();

    private final DSLContext dsl;
    private final AnswerRows answers;

    JooqRequestStore(DSLContext dsl, FieldCatalogue catalogue) {
        this.dsl = dsl;
        this.answers = new AnswerRows(dsl, catalogue);
    }

    @Override
    public List<Open> outstanding() {
        return dsl.select(
                        REVIEW_CASE.ID,
                        REVIEW_CASE.REFERENCE,
                        AGENCY_RETURN.ID,
                        AGENCY_RETURN.AGENCY,
                        AGENCY_RETURN.SENT,
                        AGENCY_RETURN.DUE,
                        AGENCY_RETURN.STATUS,
                        AGENCY_RETURN.REMINDERS)
                .from(AGENCY_RETURN)
                .join(REVIEW_CASE)
                .on(REVIEW_CASE.ID.eq(AGENCY_RETURN.CASE_ID))
                .where(
                        AGENCY_RETURN.RECEIVED.isNull(),
                        AGENCY_RETURN.STATUS.in(AWAITED),
                        REVIEW_CASE.STATUS.in(CaseLists.OPEN))
                .orderBy(AGENCY_RETURN.DUE.asc().nullsFirst(), REVIEW_CASE.REFERENCE)
                .fetch(row ->
                        new Open(
                                new CaseId(row.value1()),
                                new CaseReference(row.value2()),
                                new AgencyReturn(
                                        row.value3(),
                                        row.value4(),
                                        "",
                                        Optional.ofNullable(row.value5()),
                                        Optional.ofNullable(row.value6()),
                                        row.value7(),
                                        CaseParts.dates(row.value8()),
                                        Optional.empty(),
                                        Optional.empty(),
                                        "",
                                        Optional.empty(),
                                        "")));
    }

    @Override
    public List<Answering> answering() {
        List<Answering> all = new ArrayList<>();
        try (var rows =
                dsl.select(
                                AGENCY_RETURN.AGENCY,
                                AGENCY_RETURN.SENT,
                                AGENCY_RETURN.DUE,
                                AGENCY_RETURN.RECEIVED)
                        .from(AGENCY_RETURN)
                        .where(AGENCY_RETURN.SENT.isNotNull(), AGENCY_RETURN.DUE.isNotNull())
                        .fetchSize(1000)
                        .fetchLazy()) {
            for (var row : rows) {
                all.add(
                        new Answering(
                                row.value1(),
                                new ResponseTimes.Times(
                                        row.value2(),
                                        row.value3(),
                                        Optional.ofNullable(row.value4()))));
            }
        }
        return all;
    }

    @Override
    public Map<CaseId, Tally> tallies() {
        Map<CaseId, Tally> all = new HashMap<>();
        try (var rows =
                dsl.select(
                                AGENCY_RETURN.CASE_ID,
                                AGENCY_RETURN.AGENCY,
                                AGENCY_RETURN.STATUS,
                                AGENCY_RETURN.RECEIVED)
                        .from(AGENCY_RETURN)
                        .fetchSize(1000)
                        .fetchLazy()) {
            for (var row : rows) {
                all.merge(
                        new CaseId(row.value1()),
                        Tally.of(row.value2(), row.value3(), row.value4() != null),
                        Tally::plus);
            }
        }
        return all;
    }

    @Override
    public List<Waiting> waiting(Set<CaseStatus> statuses, Set<FieldKey> fields, Sight sight) {
        List<String> codes = statuses.stream().map(CaseStatus::code).toList();
        Map<UUID, Answers> read = answers.readAll(fields, codes, sight);
        return dsl.select(REVIEW_CASE.ID, REVIEW_CASE.REFERENCE, REVIEW_CASE.STATUS)
                .from(REVIEW_CASE)
                .where(REVIEW_CASE.STATUS.in(codes), OpenCases.to(dsl, sight, REVIEW_CASE.ID))
                .orderBy(REVIEW_CASE.REFERENCE)
                .fetch(row ->
                        new Waiting(
                                new CaseId(row.value1()),
                                new CaseReference(row.value2()),
                                CaseStatus.ofCode(row.value3()).orElse(CaseStatus.NOTIFIED),
                                read.getOrDefault(row.value1(), Answers.none())));
    }

    @Override
    public List<AgencyContact> contacts() {
        return dsl.selectFrom(AGENCY_CONTACT)
                .orderBy(AGENCY_CONTACT.USED_AT.desc(), AGENCY_CONTACT.ID)
                .fetch(row ->
                        new AgencyContact(
                                row.getId(),
                                row.getAgency(),
                                row.getArea(),
                                row.getOrganisation(),
                                row.getPerson(),
                                row.getAddress()));
    }

    @Override
    public void remember(AgencyContact contact, Instant used) {
        dsl.mergeInto(AGENCY_CONTACT)
                .columns(
                        AGENCY_CONTACT.ID,
                        AGENCY_CONTACT.AGENCY,
                        AGENCY_CONTACT.AREA,
                        AGENCY_CONTACT.ORGANISATION,
                        AGENCY_CONTACT.PERSON,
                        AGENCY_CONTACT.ADDRESS,
                        AGENCY_CONTACT.USED_AT)
                .key(AGENCY_CONTACT.ID)
                .values(
                        contact.id(),
                        contact.agency(),
                        contact.area(),
                        contact.organisation(),
                        contact.person(),
                        contact.address(),
                        Times.column(used))
                .execute();
    }

    @Override
    public void address(UUID request, CaseId reviewCase, AgencyContact contact) {
        dsl.insertInto(REQUEST_CONTACT)
                .set(REQUEST_CONTACT.RETURN_ID, request)
                .set(REQUEST_CONTACT.CASE_ID, reviewCase.value())
                .set(REQUEST_CONTACT.ORGANISATION, contact.organisation())
                .set(REQUEST_CONTACT.PERSON, contact.person())
                .set(REQUEST_CONTACT.ADDRESS, contact.address())
                .execute();
    }

    @Override
    public Optional<AgencyContact> addressee(UUID request) {
        return dsl.selectFrom(REQUEST_CONTACT)
                .where(REQUEST_CONTACT.RETURN_ID.eq(request))
                .fetchOptional(row ->
                        new AgencyContact(
                                row.getReturnId(),
                                "",
                                "",
                                row.getOrganisation(),
                                row.getPerson(),
                                row.getAddress()));
    }

    @Override
    public void keep(ReturnVersion version, CaseId reviewCase, Optional<byte[]> file) {
        dsl.insertInto(RETURN_VERSION)
                .set(RETURN_VERSION.ID, version.id())
                .set(RETURN_VERSION.RETURN_ID, version.request())
                .set(RETURN_VERSION.CASE_ID, reviewCase.value())
                .set(RETURN_VERSION.VERSION, version.number())
                .set(RETURN_VERSION.RECEIVED, version.received())
                .set(RETURN_VERSION.KEPT_AT, Times.column(version.kept()))
                .set(RETURN_VERSION.MEMBER_ID, version.member())
                .set(RETURN_VERSION.STATUS, version.status())
                .set(RETURN_VERSION.RECORDS_HELD, CaseParts.orNull(version.recordsHeld()))
                .set(RETURN_VERSION.DISCLOSURE, CaseParts.orNull(version.disclosure()))
                .set(RETURN_VERSION.CONTENT, version.content())
                .set(RETURN_VERSION.WHY, version.why())
                .set(RETURN_VERSION.FILE_NAME, version.fileName())
                .set(RETURN_VERSION.FILE_SIZE, version.size())
                .set(RETURN_VERSION.SHA256, version.sha256())
                .set(RETURN_VERSION.FILE, CaseParts.orNull(file))
                .execute();
    }

    @Override
    public List<ReturnVersion> versions(CaseId reviewCase) {
        return dsl.select(
                        RETURN_VERSION.ID,
                        RETURN_VERSION.RETURN_ID,
                        RETURN_VERSION.VERSION,
                        RETURN_VERSION.RECEIVED,
                        RETURN_VERSION.KEPT_AT,
                        RETURN_VERSION.MEMBER_ID,
                        RETURN_VERSION.STATUS,
                        RETURN_VERSION.RECORDS_HELD,
                        RETURN_VERSION.DISCLOSURE,
                        RETURN_VERSION.CONTENT,
                        RETURN_VERSION.WHY,
                        RETURN_VERSION.FILE_NAME,
                        RETURN_VERSION.FILE_SIZE,
                        RETURN_VERSION.SHA256)
                .from(RETURN_VERSION)
                .where(RETURN_VERSION.CASE_ID.eq(reviewCase.value()))
                .orderBy(RETURN_VERSION.RETURN_ID, RETURN_VERSION.VERSION)
                .fetch(row ->
                        new ReturnVersion(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                Times.instant(row.value5()),
                                row.value6(),
                                row.value7(),
                                Optional.ofNullable(row.value8()),
                                Optional.ofNullable(row.value9()),
                                row.value10(),
                                row.value11(),
                                row.value12(),
                                row.value13(),
                                row.value14()));
    }

    @Override
    public Optional<byte[]> file(UUID version) {
        return dsl.select(RETURN_VERSION.FILE)
                .from(RETURN_VERSION)
                .where(RETURN_VERSION.ID.eq(version))
                .fetchOptional(row -> row.value1());
    }
}
