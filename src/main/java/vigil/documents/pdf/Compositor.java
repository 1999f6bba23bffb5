package vigil.documents.pdf;

import java.io.IOException;
import java.util.List;
import vigil.documents.content.Run;

/** Sets words and breaks them into lines. */
record Compositor(Typesetter typesetter, LineBreaker breaker) {

    List<Line> lines(List<Run> runs, TextStyle style, Tag owner, double width) throws IOException {
        return breaker.evenLines(typesetter.set(runs, style, owner), width);
    }

    List<Line> lines(String text, TextStyle style, Tag owner, double width) throws IOException {
        return breaker.evenLines(typesetter.set(text, style, owner), width);
    }

    /** Words on one line, whatever its width; new lines in them become spaces. */
    Line line(String text, TextStyle style, Tag owner) throws IOException {
        String flat = LegibleText.of(text).replace('\n', ' ');
        return breaker.oneLine(typesetter.set(flat, style, owner));
    }
}
