package vigil.domain.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Value;

/** Gathers what the readers find, so that one thing is proposed once. */
final class Findings {

    private final List<Proposal> proposals = new ArrayList<>();
    private final List<PassedOver> passedOver = new ArrayList<>();

    void add(Proposal proposal) {
        proposals.add(proposal);
    }

    void sure(int start, int end, FieldKey field, Value value, String reason) {
        add(Proposal.sure(start, end, Target.Facts.of(field, value), reason));
    }

    void likely(int start, int end, FieldKey field, Value value, String reason) {
        add(Proposal.likely(start, end, Target.Facts.of(field, value), reason));
    }

    void passOver(int start, int end, String reason) {
        passedOver.add(new PassedOver(start, end, reason));
    }

    boolean covers(int start, int end) {
        return proposals.stream().anyMatch(p -> p.start() < end && start < p.end());
    }

    boolean substanceAt(int start, int end) {
        return proposals.stream()
                .anyMatch(p ->
                        p.start() < end && start < p.end() && p.first() instanceof Target.Evidence);
    }

    boolean substanceBetween(int start, int end) {
        return proposals.stream()
                .anyMatch(p ->
                        p.start() >= start
                                && p.end() <= end
                                && p.first() instanceof Target.Evidence);
    }

    boolean has(FieldKey field) {
        return value(field).isPresent();
    }

    Optional<Value> value(FieldKey field) {
        return proposals.stream()
                .filter(p -> p.first() instanceof Target.Facts)
                .map(p -> ((Target.Facts) p.first()).answers().get(field))
                .filter(v -> v != null)
                .findFirst();
    }

    boolean hasSubstance(java.util.function.Predicate<String> code) {
        return proposals.stream()
                .flatMap(p -> p.choices().stream())
                .anyMatch(t ->
                        t instanceof Target.Evidence e && e.substance().filter(code).isPresent());
    }

    /**
     * In the order of the text: the same thing said again is left out, and a field with two values
     * is asked.
     */
    Reading reading(String text) {
        List<Proposal> inOrder = new ArrayList<>(proposals);
        inOrder.sort(Comparator.comparingInt(Proposal::start).thenComparingInt(p -> -p.end()));
        Map<Object, Integer> places = new HashMap<>();
        List<Proposal> kept = new ArrayList<>();
        Set<Target> said = new HashSet<>();
        for (Proposal proposal : inOrder) {
            Object subject = subject(proposal);
            Integer place = places.get(subject);
            if (place == null) {
                if (said.add(proposal.first()) || proposal.ambiguous()) {
                    places.put(subject, kept.size());
                    kept.add(proposal);
                }
                continue;
            }
            kept.set(place, together(kept.get(place), proposal));
        }
        passedOver.sort(Comparator.comparingInt(PassedOver::start));
        return new Reading(text, kept, passedOver);
    }

    /** What a proposal is about: two about the same are one question. */
    private static Object subject(Proposal proposal) {
        return switch (proposal.first()) {
            case Target.Facts facts -> facts.answers().sequencedKeySet().getFirst();
            case Target.Evidence e ->
                    proposal.ambiguous() || e.substance().isEmpty()
                            ? List.of("word", e.asWritten().toLowerCase(java.util.Locale.ROOT))
                            : List.of("substance", e.substance().get());
            case Target other -> other;
        };
    }

    private static Proposal together(Proposal first, Proposal second) {
        if (!(first.first() instanceof Target.Facts)) {
            return second.sure() && !first.sure() ? second : first;
        }
        if (first.first().equals(second.first())) {
            return second.sure() && !first.sure() ? second : first;
        }
        if (first.sure() != second.sure()) {
            return first.sure() ? first : second;
        }
        Set<Target> choices = new LinkedHashSet<>(first.choices());
        choices.addAll(second.choices());
        return new Proposal(
                first.start(), first.end(), List.copyOf(choices), false, "severalValues");
    }
}
