package vigil.patterns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The cases most like one case. What is rare says more: an item that f of the n deaths that can say
 * have weighs w = −ln((f + ½)/(n + 1)), its information. The score of two cases is Σ w over what
 * both have / Σ w over what either has (Jaccard's coefficient with information as weight, after
 * Lin, ICML 1998); what either of them cannot say of is left out.
 */
public final class SimilarCases {

    private static final double TIE = 1e-12;

    /** Shorter ones first, so that plain numbers are in their order. */
    private static final Comparator<CaseFact> BY_REFERENCE =
            Comparator.comparingInt((CaseFact fact) -> fact.reference().length())
                    .thenComparing(CaseFact::reference);

    private final ItemMatrix matrix;
    private final List<Integer> compared = new ArrayList<>();
    private final double[] weight;
    private final int[] frequency;
    private final int[] able;

    /**
     * @param facts all deaths that weigh the items and may be like a case
     */
    public SimilarCases(List<CaseFact> facts, Taxonomy taxonomy, EvidenceBasis basis) {
        matrix = ItemMatrix.of(facts.stream().sorted(BY_REFERENCE).toList(), taxonomy, basis);
        int items = matrix.items().size();
        weight = new double[items];
        frequency = new int[items];
        able = new int[items];
        for (int k = 0; k < items; k++) {
            frequency[k] = Bits.count(matrix.present(k));
            able[k] = Bits.count(matrix.assessed(k));
            weight[k] = -Math.log((frequency[k] + 0.5) / (able[k] + 1));
            if (inScore(matrix.item(k))) {
                compared.add(k);
            }
        }
    }

    /** Classes say again what their members say, and an area says where, not how. */
    private static boolean inScore(Item item) {
        return switch (item.kind()) {
            case SUBSTANCE, FACTOR, CIRCUMSTANCE, SEX, AGE_BAND -> true;
            case SUBSTANCE_CLASS, SUBSTANCE_FAMILY, AREA -> false;
        };
    }

    /**
     * The cases most like one, the best first; ties by reference.
     *
     * @param reference of the case, which must be among the facts; else nothing
     * @param most how many
     */
    public List<SimilarCase> of(String reference, int most) {
        return of(reference, most, other -> true);
    }

    /** The same among some of the cases only. */
    List<SimilarCase> of(String reference, int most, Predicate<CaseFact> among) {
        Optional<Integer> at = position(reference);
        if (at.isEmpty()) {
            return List.of();
        }
        List<Scored> scored = new ArrayList<>();
        for (int other = 0; other < matrix.size(); other++) {
            if (other != at.get() && among.test(matrix.cases().get(other))) {
                double score = score(at.get(), other);
                if (score > 0) {
                    scored.add(new Scored(other, score));
                }
            }
        }
        scored.sort(
                Comparator.comparingLong((Scored s) -> -Math.round(s.score / TIE))
                        .thenComparingInt(s -> s.at));
        return scored.stream().limit(most).map(s -> similar(at.get(), s)).toList();
    }

    /** How like the most similar of some cases is; 0 if none is. */
    double closest(String reference, Predicate<CaseFact> among) {
        Optional<Integer> at = position(reference);
        double best = 0;
        for (int other = 0; at.isPresent() && other < matrix.size(); other++) {
            if (other != at.get() && among.test(matrix.cases().get(other))) {
                best = Math.max(best, score(at.get(), other));
            }
        }
        return best;
    }

    private Optional<Integer> position(String reference) {
        for (int i = 0; i < matrix.size(); i++) {
            if (matrix.cases().get(i).reference().equals(reference)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private double score(int one, int other) {
        double both = 0;
        double either = 0;
        for (int k : compared) {
            boolean here = Bits.has(matrix.present(k), one);
            boolean there = Bits.has(matrix.present(k), other);
            if ((here || there)
                    && Bits.has(matrix.assessed(k), one)
                    && Bits.has(matrix.assessed(k), other)) {
                either += weight[k];
                both += here && there ? weight[k] : 0;
            }
        }
        return either > 0 ? both / either : 0;
    }

    private SimilarCase similar(int at, Scored scored) {
        List<Integer> shared =
                compared.stream()
                        .filter(k -> Bits.has(matrix.present(k), at))
                        .filter(k -> Bits.has(matrix.present(k), scored.at))
                        .sorted(
                                Comparator.comparingDouble((Integer k) -> -weight[k])
                                        .thenComparing(k -> matrix.item(k)))
                        .toList();
        return new SimilarCase(
                matrix.cases().get(scored.at).reference(),
                scored.score,
                shared.stream().map(matrix::item).toList(),
                shared.stream()
                        .map(k ->
                                Sentence.of(
                                        "pattern.similar.shared",
                                        Argument.name(matrix.item(k)),
                                        Argument.count(frequency[k]),
                                        Argument.count(able[k])))
                        .toList());
    }

    private record Scored(int at, double score) {}
}
