package vigil.documents.content;

import java.util.Arrays;
import java.util.List;

/** Running words. A paragraph that ends in a colon stays with what follows it. */
public record Paragraph(Voice voice, List<Run> runs) implements Prose {

    /** How loud it speaks. */
    public enum Voice {
        /** The text of the document. */
        BODY,
        /** An opening sentence, larger. */
        LEAD,
        /** A source, a caution or a qualification, smaller and lighter. */
        NOTE
    }

    public Paragraph {
        runs = List.copyOf(runs);
    }

    public static Paragraph of(String text) {
        return new Paragraph(Voice.BODY, List.of(Run.of(text)));
    }

    public static Paragraph of(Run... runs) {
        return new Paragraph(Voice.BODY, List.of(runs));
    }

    /** A text as people typed it: an empty line begins a paragraph. */
    public static List<Paragraph> typed(String text) {
        return Arrays.stream(text.split("\n\\s*\n"))
                .filter(part -> !part.isBlank())
                .map(part -> of(part.strip()))
                .toList();
    }

    public static Paragraph lead(String text) {
        return new Paragraph(Voice.LEAD, List.of(Run.of(text)));
    }

    public static Paragraph note(String text) {
        return new Paragraph(Voice.NOTE, List.of(Run.of(text)));
    }
}
