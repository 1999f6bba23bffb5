package vigil.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.domain.access.Right;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseUnion;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.likeness.Likeness;
import vigil.domain.likeness.Person;
import vigil.domain.likeness.PersonIndex;

/**
 * Finds cases that may be about one person, and keeps what somebody decided: linked, merged, or not
 * the same. Nothing is ever merged by itself.
 */
public final class Duplicates {

    /** The code of a duplicate in LINK_TYPE. */
    public static final String DUPLICATE = "LINK_TYPE06";

    /** The code of an earlier near-fatal overdose of the same person in LINK_TYPE. */
    public static final String EARLIER_NEAR_FATAL = "LINK_TYPE05";

    private static final int RELATED = 8;

    /** A case that another may be a duplicate of, or belongs with. */
    public record Candidate(CaseRow row, Likeness likeness) {}

    /**
     * Two cases that may be about one person, and of which nobody has decided yet.
     *
     * @param first the one that was notified first, which would be kept
     */
    public record Doubt(CaseRow first, CaseRow second, Likeness likeness) {}

    /** Two cases to be looked at side by side. */
    public record Compared(ReviewCase first, ReviewCase second, Likeness likeness) {}

    /**
     * A link of a case.
     *
     * @param own whether the case itself holds it, or the other does
     */
    public record Linked(CaseRow other, String type, boolean own) {}

    /** A merge that a case took part in, and the other case. */
    public record Merged(PairStore.Merge merge, CaseRow other, boolean kept) {}

    private final Desk desk;
    private final DecidedPairs decided;

    Duplicates(Desk desk) {
        this.desk = desk;
        this.decided = new DecidedPairs(desk);
    }

    /** Whether this member may read names, without which nobody can be compared. */
    public boolean possible() {
        return desk.session().may(Right.READ_IDENTITY);
    }

    /**
     * Cases that this one may be a duplicate of, most alike first, then those that belong with it;
     * without those of which somebody has decided. Nothing for who may not read names.
     */
    public List<Candidate> of(ReviewCase reviewCase) throws Refused {
        if (!possible()) {
            return List.of();
        }
        Person person = Person.of(reviewCase.answers());
        return desk.look(
                Reading.DUPLICATES,
                records -> {
                    List<PeopleLookUp.Hit> hits =
                            desk.lookUp().like(records.pairs(), person, reviewCase.id());
                    Decided decided =
                            new Decided(
                                    records.pairs().ties(reviewCase.id()),
                                    records.pairs().distinctions(reviewCase.id()));
                    List<PeopleLookUp.Hit> offered = new ArrayList<>();
                    int related = 0;
                    for (PeopleLookUp.Hit hit : hits) {
                        boolean same = hit.likeness().samePerson();
                        boolean told = decided.on(reviewCase.id(), person, hit.id(), hit.person());
                        if (!told && (same || related++ < RELATED)) {
                            offered.add(hit);
                        }
                    }
                    return candidates(records, offered);
                });
    }

    private List<Candidate> candidates(Records records, List<PeopleLookUp.Hit> hits) {
        Map<CaseId, CaseRow> rows = new HashMap<>();
        records.cases()
                .rows(hits.stream().map(PeopleLookUp.Hit::id).toList(), desk.session().sight())
                .forEach(row -> rows.put(row.id(), row));
        return hits.stream()
                .flatMap(hit ->
                        Optional.ofNullable(rows.get(hit.id()))
                                .map(row -> new Candidate(row, hit.likeness()))
                                .stream())
                .toList();
    }

    private KnownPeople.Crowd crowd(Records records) {
        return desk.people().of(records, desk.rows().of(records, desk.session()));
    }

    /** Every pair nobody has decided about, most alike first. */
    public List<Doubt> undecided(Progress progress) throws Refused {
        if (!possible()) {
            return List.of();
        }
        return desk.look(
                Reading.DUPLICATES,
                records -> {
                    KnownPeople.Crowd crowd = crowd(records);
                    Decided decided =
                            new Decided(records.pairs().ties(), records.pairs().distinctions());
                    List<Doubt> doubts = new ArrayList<>();
                    for (PersonIndex.Pair<CaseId> pair : crowd.pairs(progress)) {
                        Optional<KnownPeople.Known> a = crowd.known(pair.first());
                        Optional<KnownPeople.Known> b = crowd.known(pair.second());
                        if (a.isPresent()
                                && b.isPresent()
                                && !decided.on(
                                        pair.first(),
                                        a.get().person(),
                                        pair.second(),
                                        b.get().person())) {
                            doubts.add(inOrder(a.get().row(), b.get().row(), pair.likeness()));
                        }
                    }
                    doubts.sort(
                            Comparator.comparing((Doubt d) -> d.likeness().level())
                                    .thenComparingDouble(d -> d.likeness().bits())
                                    .reversed()
                                    .thenComparing(d -> d.first().reference())
                                    .thenComparing(d -> d.second().reference()));
                    return List.copyOf(doubts);
                });
    }

    private static Doubt inOrder(CaseRow a, CaseRow b, Likeness likeness) {
        Comparator<CaseRow> firstTold =
                Comparator.comparing(
                                (CaseRow row) -> row.notified().orElse(java.time.LocalDate.MAX))
                        .thenComparing(CaseRow::reference);
        return firstTold.compare(a, b) <= 0 ? new Doubt(a, b, likeness) : new Doubt(b, a, likeness);
    }

    /** Of which pairs somebody has decided. */
    private static final class Decided {
        private final Map<CaseId, Set<CaseId>> tied = new HashMap<>();
        private final Map<CaseId, Map<CaseId, long[]>> apart = new HashMap<>();

        Decided(List<PairStore.Tie> ties, List<PairStore.Distinction> distinctions) {
            for (PairStore.Tie tie : ties) {
                tied.computeIfAbsent(tie.from(), id -> new HashSet<>()).add(tie.to());
                tied.computeIfAbsent(tie.to(), id -> new HashSet<>()).add(tie.from());
            }
            for (PairStore.Distinction two : distinctions) {
                apart.computeIfAbsent(two.first(), id -> new HashMap<>())
                        .put(two.second(), new long[] {two.print(), two.otherPrint()});
                apart.computeIfAbsent(two.second(), id -> new HashMap<>())
                        .put(two.first(), new long[] {two.otherPrint(), two.print()});
            }
        }

        boolean on(CaseId self, Person person, CaseId other, Person otherPerson) {
            if (tied.getOrDefault(self, Set.of()).contains(other)) {
                return true;
            }
            long[] prints = apart.getOrDefault(self, Map.of()).get(other);
            return prints != null
                    && prints[0] == person.fingerprint()
                    && prints[1] == otherPerson.fingerprint();
        }
    }

    /** Opens two cases side by side, which is audited because it shows names. */
    public Compared compare(CaseId first, CaseId second) throws Refused {
        return compare(first, second, OpeningReason.NONE);
    }

    /**
     * The same for a reason, which it takes if one of them is closed.
     *
     * @throws Refused with {@link Problem.ReasonNeeded} if none is given then
     */
    public Compared compare(CaseId first, CaseId second, OpeningReason reason) throws Refused {
        return desk.work()
                .write(
                        desk.session(),
                        Intent.COMPARE_CASES,
                        tx -> {
                            ReviewCase a = require(tx, first, desk.session().sight());
                            ReviewCase b = require(tx, second, desk.session().sight());
                            String why =
                                    FinishedCases.demand(
                                            FinishedCases.among(tx, List.of(first, second)),
                                            reason);
                            said(tx, a, b, why);
                            return new Compared(a, b, likeness(tx, a, b));
                        });
    }

    /** Lays a case that is not stored yet beside one that is. */
    public Compared compare(ReviewCase draft, CaseId known) throws Refused {
        return compare(draft, known, OpeningReason.NONE);
    }

    /** The same for a reason, which it takes if the known one is closed. */
    public Compared compare(ReviewCase draft, CaseId known, OpeningReason reason) throws Refused {
        return desk.work()
                .write(
                        desk.session(),
                        Intent.COMPARE_CASES,
                        tx -> {
                            ReviewCase b = require(tx, known, desk.session().sight());
                            tx.audit(
                                    b.reference().text(),
                                    FinishedCases.demand(
                                            FinishedCases.among(tx, List.of(known)), reason),
                                    Shown.name());
                            return new Compared(b, draft, likeness(tx, b, draft));
                        });
    }

    private Likeness likeness(Records records, ReviewCase a, ReviewCase b) {
        return desk.lookUp()
                .compare(records.pairs(), Person.of(a.answers()), Person.of(b.answers()));
    }

    static ReviewCase require(Records records, CaseId id, Sight sight) throws Refused {
        return records.cases()
                .find(id, sight)
                .orElseThrow(() -> new Refused(new Problem.NotFound(id.toString())));
    }

    static void said(Transaction tx, ReviewCase a, ReviewCase b, String what) {
        tx.audit(a.reference().text(), (b.reference().text() + " " + what).strip(), Shown.name());
        tx.audit(b.reference().text(), (a.reference().text() + " " + what).strip(), Shown.name());
    }

    /** The links of a case, those that others hold to it among them. */
    public List<Linked> links(CaseId id) throws Refused {
        return decided.links(id);
    }

    /** The case of this identity as lists show it. */
    public Optional<CaseRow> row(CaseId id) throws Refused {
        return decided.row(id);
    }

    /**
     * Links two cases; the link stands with the first.
     *
     * @param type code of LINK_TYPE
     */
    public void link(CaseId first, CaseId second, String type) throws Refused {
        decided.link(first, second, type);
    }

    /** Remembers that two cases are two people, until an answer that was compared changes. */
    public void notTheSame(CaseId first, CaseId second) throws Refused {
        decided.notTheSame(first, second);
    }

    /** Fields in which both cases say something else, as far as this member may read them. */
    public List<CaseUnion.Conflict> conflicts(ReviewCase kept, ReviewCase other) {
        return new CaseUnion(kept, other, desk.vocabulary().catalogue()).conflicts();
    }

    /**
     * Makes two cases one. The first gains what it lacks; the second keeps everything, becomes
     * “Merged (duplicate)” and leads to the first. Answers this member may not see are united as
     * well, the kept ones staying.
     *
     * @param takes what was chosen where both say something else
     * @return the kept case, as this member sees it
     */
    public ReviewCase merge(CaseId kept, CaseId other, Map<AnswerKey, CaseUnion.Take> takes)
            throws Refused {
        return decided.merge(kept, other, takes);
    }

    /** The merges a case took part in that were not undone, latest first. */
    public List<Merged> merges(CaseId id) throws Refused {
        return decided.merges(id);
    }

    /**
     * Takes a merge back: both cases say again what they said before it. Later changes stay, if
     * they are of something else.
     *
     * @throws Refused with {@link Problem.ChangedSinceMerge} if something the merge brought was
     *     changed since; then nothing is
     */
    public void undo(UUID merge) throws Refused {
        decided.undo(merge);
    }
}
