package vigil.documents.content;

import java.util.Optional;
import vigil.charts.Chart;

/**
 * A drawing. Whoever cannot see it is given the description in its place, so that one says what the
 * drawing shows and not merely what it is; the figures behind a chart belong in a {@link Table}.
 *
 * @param chart what was drawn, if it was a chart; for writers that draw charts themselves
 */
public record Figure(
        Drawing drawing, String description, Optional<String> caption, Optional<Chart> chart)
        implements Block {

    public Figure {
        Refuse.when(description.isBlank(), "a figure has a description");
    }

    public Figure(Drawing drawing, String description, Optional<String> caption) {
        this(drawing, description, caption, Optional.empty());
    }

    public static Figure of(Drawing drawing, String description) {
        return new Figure(drawing, description, Optional.empty());
    }

    public Figure captioned(String text) {
        return new Figure(drawing, description, Optional.of(text), chart);
    }
}
