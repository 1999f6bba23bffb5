package vigil.domain.vocabulary;

import java.util.List;
import java.util.function.Function;

/**
 * What a comparison of a file's texts with its own flags gave.
 *
 * @param rows how many rows were read
 * @param texts the columns read as text
 * @param columns one entry per substance compared
 * @param passedOver columns that look like flags and were not compared, because their name names no
 *     one substance
 * @param left rows in which the finder is to be blamed, at most a few dozen
 */
public record TaggingReport(
        int rows,
        List<String> texts,
        List<Column> columns,
        List<String> passedOver,
        List<Left> left) {

    /**
     * One substance.
     *
     * @param filed every row as it stands
     * @param fair rows in which the two can be compared: from the first year in which the file
     *     marks the column at all, without the next two
     * @param wordless marked rows whose text has no word that resembles a name of the substance
     * @param unmarked rows that name the substance to the letter and are not marked
     */
    public record Column(
            String name,
            int since,
            TaggingScore filed,
            TaggingScore fair,
            int wordless,
            int unmarked) {}

    /** A row in which text and flag could agree and do not. */
    public record Left(String column, boolean inText, String text) {}

    public TaggingReport {
        texts = List.copyOf(texts);
        columns = List.copyOf(columns);
        passedOver = List.copyOf(passedOver);
        left = List.copyOf(left);
    }

    public TaggingScore filed() {
        return sum(Column::filed);
    }

    public TaggingScore fair() {
        return sum(Column::fair);
    }

    private TaggingScore sum(Function<Column, TaggingScore> score) {
        return columns.stream().map(score).reduce(TaggingScore.NONE, TaggingScore::plus);
    }
}
