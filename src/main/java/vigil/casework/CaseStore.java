package vigil.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.casefile.CaseChange;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.ReviewCase;

/** The cases. What a reader may not see is not read. */
public interface CaseStore {

    Optional<ReviewCase> find(CaseId id, Sight sight);

    Optional<CaseId> identify(CaseReference reference);

    /** The version stored now; empty if there is no such case. */
    Optional<Long> version(CaseId id);

    /** Every case, for lists; names only with the sight for them. */
    List<CaseRow> rows(Sight sight);

    /** The same of these cases only, of which there may be none. */
    List<CaseRow> rows(java.util.Collection<CaseId> cases, Sight sight);

    /** The next unused reference with this prefix; taken at once, and never given again. */
    CaseReference nextReference(String prefix);

    /** Remembers that a reference from outside is taken. */
    void reserve(CaseReference reference);

    /** Stores a new case as version 1. */
    void insert(ReviewCase reviewCase, Optional<UUID> batch, Instant now);

    /**
     * Writes what changed, and the change as history.
     *
     * @return false if the stored version is not that of {@code before}; then nothing is written
     */
    boolean update(
            ReviewCase before, ReviewCase after, CaseChange change, UUID member, Instant now);

    /**
     * Whether a case holds anything that the key of this session does not open, so that even with
     * {@link Sight#ALL} it is not read whole.
     */
    boolean unopened(CaseId id);

    /** Changes of a case, latest first, without items the reader may not see. */
    List<Revision> history(CaseId id, Sight sight);

    /** When and by whom the case was first stored. */
    Optional<Instant> created(CaseId id);

    /** Returns that are past their due date, longest first, of cases still open. */
    List<Today.OverdueReturn> overdueReturns(java.time.LocalDate today);

    /**
     * Open cases whose toxicology was requested and has not come, longest wait since the death
     * first.
     */
    List<Today.AwaitedToxicology> awaitedToxicology(java.time.LocalDate today);

    void keepDraft(UUID member, CaseDraft draft);

    Optional<CaseDraft> draft(UUID member, CaseId id);

    List<CaseDraft> drafts(UUID member);

    void dropDraft(UUID member, CaseId id);

    void insertBatch(ImportBatch batch);

    void updateBatch(ImportBatch batch);

    List<ImportBatch> batches();

    /**
     * Every case with only these answers, its evidence and its factors: what the pattern search
     * reads. Restricted answers are not among them; {@link #premises} gives places without
     * addresses.
     */
    List<ReviewCase> sketches(java.util.Set<vigil.domain.casefile.FieldKey> fields);

    /**
     * For each case with an address of the incident, a number that cases at the same address share.
     */
    java.util.Map<CaseId, Integer> premises();

    /** The filters a member keeps, in the order of keeping. */
    List<SavedFilter> filters(UUID member);

    /** Adds a filter, or replaces the one of the same identity. */
    void keepFilter(UUID member, SavedFilter filter);

    void dropFilter(UUID member, UUID id);

    /**
     * A number for every case that is another one whenever something that {@link #texts} gives of
     * it may have changed.
     */
    java.util.Map<CaseId, Long> textStamps();

    /**
     * What people wrote about these cases, in no order; cases of which there is none, too.
     *
     * @param discussions whether what meetings said of a case belongs to it
     */
    List<CaseText> texts(java.util.Collection<CaseId> cases, Sight sight, boolean discussions);

    /** The first half of the postcode at which the incident was, for each case that has one. */
    java.util.Map<CaseId, String> districts();
}
