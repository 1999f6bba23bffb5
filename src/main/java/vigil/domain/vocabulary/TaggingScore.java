package vigil.domain.vocabulary;

/**
 * How well the words of a text and the flags beside it agree about substances. Precision is {@code
 * both / (both + textOnly)}, recall {@code both / (both + flagOnly)}, F1 their harmonic mean (van
 * Rijsbergen 1979).
 *
 * @param both rows in which both say so
 * @param textOnly rows in which only the text does
 * @param flagOnly rows in which only the flag does
 */
public record TaggingScore(int both, int textOnly, int flagOnly) {

    public static final TaggingScore NONE = new TaggingScore(0, 0, 0);

    /** 1 if nothing was found, because then nothing was wrong. */
    public double precision() {
        return share(textOnly);
    }

    /** 1 if there was nothing to find. */
    public double recall() {
        return share(flagOnly);
    }

    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    private double share(int missed) {
        return both + missed == 0 ? 1 : both / (double) (both + missed);
    }

    public TaggingScore plus(TaggingScore other) {
        return new TaggingScore(
                both + other.both, textOnly + other.textOnly, flagOnly + other.flagOnly);
    }

    TaggingScore with(boolean text, boolean flag) {
        return new TaggingScore(
                both + (text && flag ? 1 : 0),
                textOnly + (text && !flag ? 1 : 0),
                flagOnly + (flag && !text ? 1 : 0));
    }
}
