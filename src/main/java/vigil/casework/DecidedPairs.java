package vigil.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.CaseChange;
import vigil.domain.casefile.CaseChecks;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseLink;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.CaseUnion;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.likeness.Person;

/** What somebody decided about two cases: linked, merged, or not the same. */
final class DecidedPairs {

    private final Desk desk;

    DecidedPairs(Desk desk) {
        this.desk = desk;
    }

    /** The links of a case, those that others hold to it among them. */
    List<Duplicates.Linked> links(CaseId id) throws Refused {
        return beside(
                records -> records.pairs().ties(id),
                tie -> tie.from().equals(id) ? tie.to() : tie.from(),
                (tie, row) -> new Duplicates.Linked(row, tie.type(), tie.from().equals(id)));
    }

    /**
     * What was decided, each with the other case of its two; not where this member sees none.
     *
     * @param other which case that is
     */
    private <F, T> List<T> beside(
            Function<Records, List<F>> decided,
            Function<F, CaseId> other,
            BiFunction<F, CaseRow, T> shown)
            throws Refused {
        return desk.look(
                Reading.CASES,
                records -> {
                    Map<CaseId, CaseRow> rows = rows(records);
                    return decided.apply(records).stream()
                            .flatMap(one ->
                                    Optional.ofNullable(rows.get(other.apply(one)))
                                            .map(row -> shown.apply(one, row))
                                            .stream())
                            .toList();
                });
    }

    /** The case of this identity as lists show it. */
    Optional<CaseRow> row(CaseId id) throws Refused {
        return desk.look(Reading.CASES, records -> Optional.ofNullable(rows(records).get(id)));
    }

    private Map<CaseId, CaseRow> rows(Records records) {
        Map<CaseId, CaseRow> rows = new HashMap<>();
        desk.rows().of(records, desk.session()).forEach(row -> rows.put(row.id(), row));
        return rows;
    }

    /**
     * Links two cases; the link stands with the first.
     *
     * @param type code of LINK_TYPE
     */
    void link(CaseId first, CaseId second, String type) throws Refused {
        desk.work()
                .write(
                        desk.session(),
                        Intent.LINK_CASES,
                        tx -> {
                            ReviewCase a = Duplicates.require(tx, first, Sight.ALL);
                            ReviewCase b = Duplicates.require(tx, second, Sight.ALL);
                            List<CaseLink> links = new ArrayList<>(a.links());
                            links.removeIf(link -> link.other().equals(second));
                            links.add(new CaseLink(second, type));
                            store(tx, a, a.withLinks(links));
                            Duplicates.said(tx, a, b, type);
                            return type;
                        });
        desk.news().tell(Changed.CASES);
    }

    /** Remembers that two cases are two people, until an answer that was compared changes. */
    void notTheSame(CaseId first, CaseId second) throws Refused {
        desk.work()
                .write(
                        desk.session(),
                        Intent.DISTINGUISH_CASES,
                        tx -> {
                            ReviewCase a = Duplicates.require(tx, first, Sight.ALL);
                            ReviewCase b = Duplicates.require(tx, second, Sight.ALL);
                            tx.pairs()
                                    .distinguish(
                                            new PairStore.Distinction(
                                                    first,
                                                    second,
                                                    Person.of(a.answers()).fingerprint(),
                                                    Person.of(b.answers()).fingerprint()),
                                            member(),
                                            desk.clock().instant());
                            Duplicates.said(tx, a, b, "");
                            return first;
                        });
        desk.news().tell(Changed.CASES);
    }

    /**
     * Makes two cases one. The first gains what it lacks; the second keeps everything, becomes
     * “Merged (duplicate)” and leads to the first. Answers this member may not see are united as
     * well, the kept ones staying.
     *
     * @param takes what was chosen where both say something else
     * @return the kept case, as this member sees it
     */
    ReviewCase merge(CaseId kept, CaseId other, Map<AnswerKey, CaseUnion.Take> takes)
            throws Refused {
        ReviewCase result =
                desk.work()
                        .write(
                                desk.session(),
                                Intent.MERGE_CASES,
                                tx -> {
                                    ReviewCase a = Duplicates.require(tx, kept, Sight.ALL);
                                    ReviewCase b = Duplicates.require(tx, other, Sight.ALL);
                                    refuseUnfit(a, b);
                                    refuseUnopened(tx, a, b);
                                    unite(tx, a, b, takes);
                                    Duplicates.said(tx, a, b, "");
                                    return Duplicates.require(tx, kept, desk.session().sight());
                                });
        desk.news().tell(Changed.CASES);
        return result;
    }

    private static void refuseUnfit(ReviewCase a, ReviewCase b) throws Refused {
        if (a.status() == CaseStatus.MERGED) {
            throw new Refused(new Problem.CannotMerge(a.reference().text()));
        }
        if (a.id().equals(b.id()) || !b.status().next().contains(CaseStatus.MERGED)) {
            throw new Refused(new Problem.CannotMerge(b.reference().text()));
        }
    }

    /** What the key does not open would be left behind by a merge, or by taking one back. */
    private static void refuseUnopened(Transaction tx, ReviewCase a, ReviewCase b) throws Refused {
        for (ReviewCase each : List.of(a, b)) {
            if (tx.cases().unopened(each.id())) {
                throw new Refused(new Problem.MergeLacksKey(each.reference().text()));
            }
        }
    }

    private void unite(
            Transaction tx, ReviewCase a, ReviewCase b, Map<AnswerKey, CaseUnion.Take> takes)
            throws Refused {
        CaseChange gain =
                new CaseUnion(a, b, desk.vocabulary().catalogue()).change(takes, desk.ids()::next);
        ReviewCase united = tied(gain.applyTo(a, desk.vocabulary().catalogue()), b.id());
        CaseRules.refuseErrors(CaseChecks.run(united, desk.today()));
        ReviewCase gone =
                tied(
                        b.with(
                                Fields.STATUS,
                                vigil.domain.casefile.Answer.of(
                                        new Value.Code(CaseStatus.MERGED.code()))),
                        a.id());
        store(tx, a, united);
        store(tx, b, gone);
        tx.pairs()
                .insertMerge(
                        new PairStore.Merge(
                                desk.ids().next(),
                                a.id(),
                                a.version() + 1,
                                b.id(),
                                b.version() + 1,
                                desk.clock().instant(),
                                member(),
                                Optional.empty()));
    }

    private static ReviewCase tied(ReviewCase reviewCase, CaseId other) {
        List<CaseLink> links = new ArrayList<>(reviewCase.links());
        links.removeIf(link -> link.other().equals(other));
        links.add(new CaseLink(other, Duplicates.DUPLICATE));
        return reviewCase.withLinks(links);
    }

    private void store(Transaction tx, ReviewCase before, ReviewCase after) throws Refused {
        CaseChange change = CaseChange.between(before, after);
        if (change.isEmpty()) {
            return;
        }
        boolean stored =
                tx.cases()
                        .update(
                                before,
                                after.withVersion(before.version() + 1),
                                change,
                                member(),
                                desk.clock().instant());
        if (!stored) {
            throw new Refused(
                    new Problem.Stale(
                            before.reference().text(), before.version(), before.version() + 1));
        }
    }

    private UUID member() {
        return desk.session().member().id();
    }

    /** The merges a case took part in that were not undone, latest first. */
    List<Duplicates.Merged> merges(CaseId id) throws Refused {
        return beside(
                records ->
                        records.pairs().merges(id).stream()
                                .filter(merge -> merge.undone().isEmpty())
                                .toList(),
                merge -> merge.kept().equals(id) ? merge.merged() : merge.kept(),
                (merge, row) -> new Duplicates.Merged(merge, row, merge.kept().equals(id)));
    }

    /**
     * Takes a merge back: both cases say again what they said before it. Later changes stay, if
     * they are of something else.
     *
     * @throws Refused with {@link Problem.ChangedSinceMerge} if something the merge brought was
     *     changed since; then nothing is
     */
    void undo(UUID merge) throws Refused {
        desk.work()
                .write(
                        desk.session(),
                        Intent.UNDO_MERGE,
                        tx -> {
                            PairStore.Merge made =
                                    tx.pairs()
                                            .merge(merge)
                                            .filter(m -> m.undone().isEmpty())
                                            .orElseThrow(() ->
                                                    new Refused(
                                                            new Problem.NotFound(
                                                                    merge.toString())));
                            ReviewCase a = Duplicates.require(tx, made.kept(), Sight.ALL);
                            ReviewCase b = Duplicates.require(tx, made.merged(), Sight.ALL);
                            refuseUnopened(tx, a, b);
                            takeBack(tx, a, made.keptVersion());
                            takeBack(tx, b, made.mergedVersion());
                            tx.pairs().undoMerge(merge, desk.clock().instant());
                            Duplicates.said(tx, a, b, "");
                            return merge;
                        });
        desk.news().tell(Changed.CASES);
    }

    private void takeBack(Transaction tx, ReviewCase now, long version) throws Refused {
        CaseChange back =
                tx.cases().history(now.id(), Sight.ALL).stream()
                        .filter(revision -> revision.version() == version)
                        .findFirst()
                        .map(revision -> revision.change().inverse())
                        .orElseThrow(() -> changed(now));
        ReviewCase before = back.applyTo(now, desk.vocabulary().catalogue());
        if (!new HashSet<>(CaseChange.between(now, before).items())
                .equals(new HashSet<>(back.items()))) {
            throw changed(now);
        }
        store(tx, now, before);
    }

    private static Refused changed(ReviewCase reviewCase) {
        return new Refused(new Problem.ChangedSinceMerge(reviewCase.reference().text()));
    }
}
