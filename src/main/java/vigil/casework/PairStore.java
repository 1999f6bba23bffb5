package vigil.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseId;
import vigil.domain.likeness.NameCounts;

/** What is known of pairs of cases: links, merges, and what was found to be two people. */
public interface PairStore {

    /**
     * A link, as one of the two cases holds it.
     *
     * @param type code of LINK_TYPE
     */
    record Tie(CaseId from, CaseId to, String type) {}

    /**
     * Two cases that are two people.
     *
     * @param print of the answers of {@code first} that were compared, so that a change of them is
     *     noticed
     */
    record Distinction(CaseId first, CaseId second, long print, long otherPrint) {}

    /**
     * One case that went into another.
     *
     * @param keptVersion the version of the kept case that the merge made
     * @param mergedVersion the same of the case that went into it
     */
    record Merge(
            UUID id,
            CaseId kept,
            long keptVersion,
            CaseId merged,
            long mergedVersion,
            Instant at,
            UUID member,
            Optional<Instant> undone) {}

    /**
     * The answers of cases that tell who somebody was; not of cases that went into another, nor of
     * those of whom too little is known. Names and addresses are among them, so this is asked only
     * for a reader who may see them.
     *
     * @param only which cases, or all if empty
     */
    Map<CaseId, Answers> identities(Optional<Collection<CaseId>> only);

    /**
     * The same of the cases that can be found by one of these keys ({@link
     * vigil.domain.likeness.PersonKeys}), for a reader who may see names.
     *
     * @param crowd a key that more cases have counts for nothing
     * @param most how many cases are given; those that share too little with the keys are left out
     */
    Map<CaseId, Answers> sharing(Set<Long> keys, int crowd, int most);

    /** How many of all these people bear the names, and how many people there are. */
    NameCounts counts(Set<Long> names);

    /** Every link in the store. */
    List<Tie> ties();

    /** The links that a case holds, and those that others hold to it. */
    List<Tie> ties(CaseId id);

    List<Distinction> distinctions();

    /** Those that this case is one of. */
    List<Distinction> distinctions(CaseId id);

    /** Remembers it in place of what was decided of these two before. */
    void distinguish(Distinction distinction, UUID member, Instant now);

    /** Merges in which a case was kept or went into another, latest first. */
    List<Merge> merges(CaseId id);

    Optional<Merge> merge(UUID id);

    void insertMerge(Merge merge);

    void undoMerge(UUID id, Instant now);
}
