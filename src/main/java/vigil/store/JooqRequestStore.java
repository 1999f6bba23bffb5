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
import org.jspecify.annotations.Nullable;
import vigil.casework.AgencyContact;
import vigil.casework.RequestStore;
import vigil.casework.ReturnVersion;
import vigil.casework.Sight;
import vigil.domain.access.KeyClass;
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
@SuppressWarnings("removal") // H2’s MERGE … KEY, which jOOQ means to drop
final class JooqRequestStore implements RequestStore {

    private static final List<String> AWAITED =
            Arrays.stream(RequestStatus.values())
                    .filter(RequestStatus::awaited)
                    .map(RequestStatus::code)
                    .toList();

    private final DSLContext dsl;
    private final AnswerRows answers;

    private final Cells cells;

    JooqRequestStore(DSLContext dsl, FieldCatalogue catalogue, Cells cells) {
        this.dsl = dsl;
        this.cells = cells;
        this.answers = new AnswerRows(dsl, catalogue, cells);
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
        if (!cells.hold(KeyClass.LIVING)) {
            return List.of();
        }
        return dsl.selectFrom(AGENCY_CONTACT)
                .orderBy(AGENCY_CONTACT.USED_AT.desc(), AGENCY_CONTACT.ID)
                .fetch(row -> {
                    List<Optional<String>> words =
                            row.getSealed() == null
                                    ? List.of(
                                            Optional.of(row.getOrganisation()),
                                            Optional.of(row.getPerson()),
                                            Optional.of(row.getAddress()))
                                    : cells.open(
                                            SealedColumn.CONTACTS,
                                            new Object[] {row.getId()},
                                            row.getSealed());
                    return contact(row.getId(), row.getAgency(), row.getArea(), words);
                });
    }

    private static AgencyContact contact(
            UUID id, String agency, String area, List<Optional<String>> words) {
        return new AgencyContact(
                id, agency, area, Cells.text(words, 0), Cells.text(words, 1), Cells.text(words, 2));
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
                        AGENCY_CONTACT.USED_AT,
                        AGENCY_CONTACT.SEALED)
                .key(AGENCY_CONTACT.ID)
                .values(
                        contact.id(),
                        contact.agency(),
                        contact.area(),
                        "",
                        "",
                        "",
                        Times.column(used),
                        cells.sealUnlessBlank(
                                SealedColumn.CONTACTS,
                                new Object[] {contact.id()},
                                contact.organisation(),
                                contact.person(),
                                contact.address()))
                .execute();
    }

    /** Without the key of living people nothing is kept; the letter has been made by then. */
    @Override
    public void address(UUID request, CaseId reviewCase, AgencyContact contact) {
        if (!cells.hold(KeyClass.LIVING)) {
            return;
        }
        dsl.insertInto(REQUEST_CONTACT)
                .set(REQUEST_CONTACT.RETURN_ID, request)
                .set(REQUEST_CONTACT.CASE_ID, reviewCase.value())
                .set(REQUEST_CONTACT.ORGANISATION, "")
                .set(REQUEST_CONTACT.PERSON, "")
                .set(REQUEST_CONTACT.ADDRESS, "")
                .set(
                        REQUEST_CONTACT.SEALED,
                        cells.sealUnlessBlank(
                                SealedColumn.ADDRESSEES,
                                new Object[] {request, reviewCase.value()},
                                contact.organisation(),
                                contact.person(),
                                contact.address()))
                .execute();
    }

    @Override
    public Optional<AgencyContact> addressee(UUID request) {
        if (!cells.hold(KeyClass.LIVING)) {
            return Optional.empty();
        }
        return dsl.selectFrom(REQUEST_CONTACT)
                .where(REQUEST_CONTACT.RETURN_ID.eq(request))
                .fetchOptional(row -> {
                    List<Optional<String>> words =
                            row.getSealed() == null
                                    ? List.of(
                                            Optional.of(row.getOrganisation()),
                                            Optional.of(row.getPerson()),
                                            Optional.of(row.getAddress()))
                                    : cells.open(
                                            SealedColumn.ADDRESSEES,
                                            new Object[] {row.getReturnId(), row.getCaseId()},
                                            row.getSealed());
                    return contact(row.getReturnId(), "", "", words);
                });
    }

    @Override
    public void keep(ReturnVersion version, CaseId reviewCase, Optional<byte[]> file) {
        Object[] place = {version.id(), reviewCase.value()};
        Optional<byte[]> sealed =
                file.map(bytes -> cells.sealBytes(SealedColumn.RETURN_FILES, place, bytes));
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
                .set(RETURN_VERSION.CONTENT, "")
                .set(RETURN_VERSION.WHY, "")
                .set(RETURN_VERSION.FILE_NAME, "")
                .set(RETURN_VERSION.FILE_SIZE, version.size())
                .set(RETURN_VERSION.SHA256, "")
                .set(
                        RETURN_VERSION.SEALED,
                        cells.sealUnlessBlank(
                                SealedColumn.RETURN_VERSIONS,
                                place,
                                version.content(),
                                version.why(),
                                version.fileName(),
                                version.sha256()))
                .set(RETURN_VERSION.FILE_SEALED, true)
                .set(RETURN_VERSION.FILE, CaseParts.orNull(sealed))
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
                        RETURN_VERSION.SHA256,
                        RETURN_VERSION.SEALED)
                .from(RETURN_VERSION)
                .where(RETURN_VERSION.CASE_ID.eq(reviewCase.value()))
                .orderBy(RETURN_VERSION.RETURN_ID, RETURN_VERSION.VERSION)
                .fetch(row -> {
                    List<Optional<String>> words =
                            words(
                                    new Object[] {row.value1(), reviewCase.value()},
                                    row.value15(),
                                    row.value10(),
                                    row.value11(),
                                    row.value12(),
                                    row.value14());
                    return new ReturnVersion(
                            row.value1(),
                            row.value2(),
                            row.value3(),
                            row.value4(),
                            Times.instant(row.value5()),
                            row.value6(),
                            row.value7(),
                            Optional.ofNullable(row.value8()),
                            Optional.ofNullable(row.value9()),
                            Cells.text(words, 0),
                            Cells.text(words, 1),
                            Cells.text(words, 2),
                            row.value13(),
                            Cells.text(words, 3));
                });
    }

    /** What a version says; nothing of it without the key of names. */
    private List<Optional<String>> words(Object[] place, byte @Nullable [] cell, String... plain) {
        if (!cells.hold(KeyClass.IDENTITY)) {
            return Arrays.stream(plain).map(text -> Optional.<String>empty()).toList();
        }
        return cell == null
                ? Arrays.stream(plain).map(Optional::of).toList()
                : cells.open(SealedColumn.RETURN_VERSIONS, place, cell);
    }

    @Override
    public Optional<byte[]> file(UUID version) {
        if (!cells.hold(KeyClass.IDENTITY)) {
            return Optional.empty();
        }
        return dsl.select(RETURN_VERSION.FILE, RETURN_VERSION.FILE_SEALED, RETURN_VERSION.CASE_ID)
                .from(RETURN_VERSION)
                .where(RETURN_VERSION.ID.eq(version), RETURN_VERSION.FILE.isNotNull())
                .fetchOptional(row ->
                        row.value2()
                                ? cells.openBytes(
                                        SealedColumn.RETURN_FILES,
                                        new Object[] {version, row.value3()},
                                        row.value1())
                                : row.value1());
    }
}
