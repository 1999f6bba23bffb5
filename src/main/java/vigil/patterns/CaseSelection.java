package vigil.patterns;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Which waiting cases would add most learning. The score is a plain sum, so that everybody can say
 * why a case stands where it does: 3 for a substance on the watch list; 2 × (1 − likeness to the
 * most similar reviewed death); 1 for each disagreement of suspicion and laboratory, at most 2; 1 /
 * (1 + reviewed deaths with the rarest of its factors); days since notification / 365, at most 1.
 */
public final class CaseSelection {

    private static final double WATCHED_POINTS = 3;
    private static final double UNLIKE_POINTS = 2;
    private static final int MOST_DISAGREEMENTS = 2;
    private static final double FULL_WAIT_DAYS = 365;

    /** Below this a part is not worth a reason. */
    private static final double WORTH_SAYING = 0.05;

    private final Taxonomy taxonomy;
    private final LocalDate asAt;
    private final List<CaseFact> facts;
    private final SimilarCases similar;
    private final Predicate<CaseFact> reviewed;
    private final Map<String, Integer> reviewedWith = new HashMap<>();
    private long reviewedCases;

    /**
     * @param facts all deaths
     * @param reviewed those the panel has discussed
     * @param asAt the day until which they have waited
     */
    public CaseSelection(
            List<CaseFact> facts, Taxonomy taxonomy, Predicate<CaseFact> reviewed, LocalDate asAt) {
        this.facts = List.copyOf(facts);
        this.taxonomy = taxonomy;
        this.reviewed = reviewed;
        this.asAt = asAt;
        this.similar = new SimilarCases(facts, taxonomy, EvidenceBasis.ANY);
        for (CaseFact fact : facts) {
            if (reviewed.test(fact)) {
                reviewedCases++;
                factors(fact).forEach(code -> reviewedWith.merge(code, 1, Integer::sum));
            }
        }
    }

    private static Set<String> factors(CaseFact fact) {
        Set<String> codes = new TreeSet<>();
        fact.factors()
                .forEach((code, influence) -> {
                    if (influence > 0) {
                        codes.add(code);
                    }
                });
        return codes;
    }

    /** The waiting cases, most to learn first; then by reference. */
    public List<WaitingCase> rank(Predicate<CaseFact> waiting) {
        return facts.stream()
                .filter(waiting)
                .map(this::judge)
                .sorted(
                        Comparator.comparingDouble(WaitingCase::score)
                                .reversed()
                                .thenComparing(WaitingCase::reference))
                .toList();
    }

    private WaitingCase judge(CaseFact fact) {
        List<WaitingCase.Part> parts = new ArrayList<>();
        watched(fact).ifPresent(parts::add);
        if (reviewedCases > 0) {
            unlike(fact).ifPresent(parts::add);
            rareFactor(fact).ifPresent(parts::add);
        }
        discrepancy(fact).ifPresent(parts::add);
        waiting(fact).ifPresent(parts::add);
        parts.sort(
                Comparator.comparingDouble(WaitingCase.Part::points)
                        .reversed()
                        .thenComparing(WaitingCase.Part::ground));
        return new WaitingCase(
                fact.reference(),
                parts.stream().mapToDouble(WaitingCase.Part::points).sum(),
                parts);
    }

    private Optional<WaitingCase.Part> watched(CaseFact fact) {
        List<Item> found =
                fact.substances().keySet().stream()
                        .flatMap(code -> taxonomy.countedAs(code).stream())
                        .distinct()
                        .map(Item::substance)
                        .filter(taxonomy::watched)
                        .sorted()
                        .limit(3)
                        .toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new WaitingCase.Part(
                                WaitingCase.Ground.WATCHED,
                                WATCHED_POINTS,
                                Sentence.of("pattern.select.watched", Argument.names(found))));
    }

    private Optional<WaitingCase.Part> unlike(CaseFact fact) {
        double closest = similar.closest(fact.reference(), reviewed);
        return part(
                WaitingCase.Ground.UNLIKE_REVIEWED,
                UNLIKE_POINTS * (1 - closest),
                Sentence.of(
                        "pattern.select.unlike",
                        new Argument.Percent(Math.round(100 * closest), 100),
                        Argument.count(reviewedCases)));
    }

    private Optional<WaitingCase.Part> rareFactor(CaseFact fact) {
        return factors(fact).stream()
                .min(
                        Comparator.comparingInt((String code) -> reviewedWith.getOrDefault(code, 0))
                                .thenComparing(code -> code))
                .flatMap(code -> {
                    int before = reviewedWith.getOrDefault(code, 0);
                    return part(
                            WaitingCase.Ground.RARE_FACTOR,
                            1.0 / (1 + before),
                            Sentence.of(
                                    "pattern.select.rareFactor",
                                    Argument.name(Item.factor(code)),
                                    Argument.count(before),
                                    Argument.count(reviewedCases)));
                });
    }

    /** Suspected and, with the laboratory's report back, not found; found and never suspected. */
    private Optional<WaitingCase.Part> discrepancy(CaseFact fact) {
        Set<String> suspected = new TreeSet<>();
        Set<String> found = new TreeSet<>();
        fact.substances()
                .forEach((code, stages) -> {
                    Set<String> as = taxonomy.countedAs(code);
                    if (EvidenceBasis.SUSPECTED.counts(stages)) {
                        suspected.addAll(as);
                    }
                    if (EvidenceBasis.CONFIRMED.counts(stages)) {
                        found.addAll(as);
                    }
                });
        if (!fact.toxicologyBack() || suspected.isEmpty()) {
            return Optional.empty();
        }
        Set<String> notFound = new HashSet<>(suspected);
        notFound.removeAll(found);
        // What is not suspected but common is no riddle: only what is watched for counts.
        Set<String> unsuspected = new HashSet<>(found);
        unsuspected.removeAll(suspected);
        unsuspected.removeIf(code -> !taxonomy.watched(Item.substance(code)));
        int count = notFound.size() + unsuspected.size();
        return part(
                WaitingCase.Ground.DISCREPANCY,
                Math.min(MOST_DISAGREEMENTS, count),
                Sentence.of(
                        "pattern.select.discrepancy",
                        Argument.count(notFound.size()),
                        Argument.count(unsuspected.size())));
    }

    private Optional<WaitingCase.Part> waiting(CaseFact fact) {
        long days = ChronoUnit.DAYS.between(fact.notified().orElse(fact.died()), asAt);
        return part(
                WaitingCase.Ground.WAITING,
                Math.clamp(days / FULL_WAIT_DAYS, 0, 1),
                Sentence.of("pattern.select.waiting", Argument.count(Math.max(0, days))));
    }

    private static Optional<WaitingCase.Part> part(
            WaitingCase.Ground ground, double points, Sentence reason) {
        return points < WORTH_SAYING
                ? Optional.empty()
                : Optional.of(new WaitingCase.Part(ground, points, reason));
    }
}
