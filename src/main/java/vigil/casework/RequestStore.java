package vigil.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.RequestStatus;
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

    /**
     * What came of the requests of one case.
     *
     * @param answered agencies that answered
     * @param held services that hold a record; coroner and family are no services
     */
    record Tally(int answered, int held) {

        /** Coroner and family representative, in the list AGENCY_TYPE. */
        private static final Set<String> NO_SERVICE = Set.of("AGENCY_TYPE16", "AGENCY_TYPE23");

        /** One request. */
        public static Tally of(String agency, String status, boolean received) {
            boolean held =
                    status.equals(RequestStatus.RETURNED.code()) && !NO_SERVICE.contains(agency);
            return new Tally(received ? 1 : 0, held ? 1 : 0);
        }

        public Tally plus(Tally other) {
            return new Tally(answered + other.answered, held + other.held);
        }
    }

    /** For every case of which an agency was asked, how many answered. */
    Map<CaseId, Tally> tallies();

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
