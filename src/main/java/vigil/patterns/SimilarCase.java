package vigil.patterns;

import java.util.List;

/**
 * A case like another.
 *
 * @param reference which
 * @param score from 0 to 1: the weight of what both have over the weight of what either has
 * @param shared what both have, rarest first
 * @param reasons the same in words, each with how many deaths have it
 */
public record SimilarCase(
        String reference, double score, List<Item> shared, List<Sentence> reasons) {

    public SimilarCase {
        shared = List.copyOf(shared);
        reasons = List.copyOf(reasons);
    }
}
