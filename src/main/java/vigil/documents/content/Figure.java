package vigil.documents.content;

import java.util.Optional;

/**
 * A drawing. Whoever cannot see it is given the description in its place, so that one says what the
 * drawing shows and not merely what it is; the figures behind a chart belong in a {@link Table}.
 */
public record Figure(Drawing drawing, String description, Optional<String> caption)
        implements Block {

    public Figure {
        Refuse.when(description.isBlank(), "a figure has a description");
    }

    public static Figure of(Drawing drawing, String description) {
        return new Figure(drawing, description, Optional.empty());
    }

    public Figure captioned(String text) {
        return new Figure(drawing, description, Optional.of(text));
    }
}
