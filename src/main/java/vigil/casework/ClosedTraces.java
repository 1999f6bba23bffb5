package vigil.casework;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Recommendation;

/**
 * What would tell somebody of cases that are closed to them: recommendations and actions that
 * belong to such a case or to advice of it, and those that name its reference in their words. They
 * are left out whole, since a line in their place would be a trace too.
 */
final class ClosedTraces {

    private final Set<CaseId> cases;
    private final List<Pattern> references;
    private final Set<UUID> advice = new HashSet<>();

    private ClosedTraces(Set<CaseId> cases, List<Pattern> references) {
        this.cases = cases;
        this.references = references;
    }

    /** Those of the cases that are closed to who is signed in. */
    static ClosedTraces of(Records records, Session session) {
        return of(records, session.member().id());
    }

    /** Those of the cases that are closed to a member. */
    static ClosedTraces of(Records records, UUID member) {
        return of(records, records.panel().closedTo(member).keySet());
    }

    /** Of nobody in particular: nothing is left out. */
    static ClosedTraces none(Records records) {
        return of(records, Set.of());
    }

    private static ClosedTraces of(Records records, Set<CaseId> cases) {
        ClosedTraces traces =
                new ClosedTraces(
                        cases,
                        cases.stream()
                                .map(id -> ClosedCases.reference(records, id))
                                .filter(reference -> !reference.isEmpty())
                                .map(ClosedTraces::word)
                                .toList());
        if (!cases.isEmpty()) {
            records.panel().recommendations().stream()
                    .filter(traces::own)
                    .forEach(r -> traces.advice.add(r.id()));
        }
        return traces;
    }

    /** A reference that is not the beginning of a longer one. */
    private static Pattern word(String reference) {
        return Pattern.compile(
                "(?<![\\p{L}\\d])" + Pattern.quote(reference) + "(?!\\d)",
                Pattern.CASE_INSENSITIVE);
    }

    private boolean own(Recommendation r) {
        return of(r.reviewCase())
                || named(r.wording(), r.ownerPerson(), r.acceptedReason(), r.evidence())
                || named(r.effectMeasure());
    }

    /** Whether any case is closed to them. */
    boolean any() {
        return !cases.isEmpty();
    }

    /** Whether this case is. */
    boolean of(Optional<CaseId> reviewCase) {
        return reviewCase.filter(cases::contains).isPresent();
    }

    /** Whether one of these texts names a closed case. */
    boolean named(String... texts) {
        return references.stream()
                .anyMatch(reference ->
                        Stream.of(texts).anyMatch(text -> reference.matcher(text).find()));
    }

    boolean in(Recommendation recommendation) {
        return advice.contains(recommendation.id());
    }

    boolean in(PanelAction a) {
        return of(a.reviewCase())
                || a.recommendation().filter(advice::contains).isPresent()
                || named(a.wording(), a.ownerPerson(), a.evidence());
    }

    List<PanelAction> outOf(List<PanelAction> actions) {
        return actions.stream().filter(action -> !in(action)).toList();
    }

    List<Recommendation> outOfAdvice(List<Recommendation> recommendations) {
        return recommendations.stream().filter(r -> !in(r)).toList();
    }

    /** References of the recommendations and actions that are left out. */
    Set<String> references(Records records) {
        Set<String> left = new HashSet<>();
        if (any()) {
            records.panel().recommendations().stream()
                    .filter(this::in)
                    .forEach(r -> left.add(r.reference()));
            records.panel().actions().stream()
                    .filter(this::in)
                    .forEach(a -> left.add(a.reference()));
        }
        return left;
    }

    /** Whether what was noted of an item may be read. */
    boolean mayRead(Records records, UUID item) {
        return !advice.contains(item) && records.panel().action(item).filter(this::in).isEmpty();
    }
}
