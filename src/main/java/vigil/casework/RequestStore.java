package vigil.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.ResponseTimes;

/** What is asked of agencies and waited for, across all cases. */
public interface RequestStore {

    /** A request with its case. The request has neither contact nor content. */
    record Open(CaseId reviewCase, CaseReference reference, AgencyReturn request) {}

    /** When an agency was asked and answered, once. */
    record Answering(String agency, ResponseTimes.Times times) {}

    /** A case of which only some answers were read. */
    record Waiting(
            CaseId reviewCase, CaseReference reference, CaseStatus status, Answers answers) {}

    /** Requests that are not answered, of cases somebody still works on, the earliest due first. */
    List<Open> outstanding();

    /** Every request that was sent, answered or not. */
    List<Answering> answering();

    /** Cases in one of these statuses with those of the fields that the reader may see. */
    List<Waiting> waiting(Set<CaseStatus> statuses, Set<FieldKey> fields, Sight sight);

    /** The contact book, what was used last first. Only for those who may read of living people. */
    List<AgencyContact> contacts();

    /** Adds to the contact book, or replaces what has the same identity. */
    void remember(AgencyContact contact, Instant used);

    /** To whom a request went. */
    void address(UUID request, CaseId reviewCase, AgencyContact contact);

    /** Only for those who may read of living people. */
    Optional<AgencyContact> addressee(UUID request);

    /** Adds a version; there is no way to change one. */
    void keep(ReturnVersion version, CaseId reviewCase, Optional<byte[]> file);

    /** Every version of every return of a case, the first first. */
    List<ReturnVersion> versions(CaseId reviewCase);

    Optional<byte[]> file(UUID version);
}
