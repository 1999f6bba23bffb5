package vigil.domain.vocabulary;

import java.util.List;

/**
 * What free text needs to know of a term beyond the lexicon: another spelling or a class word, or
 * how plainly the word must be meant before it counts.
 *
 * @param term the word or words
 * @param substances codes; none means those that the lexicon gives
 */
public record TermVariant(String term, List<String> substances, Standing standing) {

    /** How a term has to stand in a text before it is taken for a substance. */
    public enum Standing {
        /** A name: counts wherever it stands. */
        NAME,
        /**
         * Also an ordinary word: needs quotation marks or a word of use, supply or harm beside it.
         */
        EVERYDAY,
        /** Hardly ever meant: needs quotation marks. */
        QUOTED,
        /** A word of its own, which only looks like a misspelt substance: never counts. */
        OTHER
    }

    public TermVariant {
        substances = List.copyOf(substances);
    }
}
