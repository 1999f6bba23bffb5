package vigil.documents.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Words that share one look. A line feed in the text starts a new line; other control characters
 * are left out.
 *
 * @param bold set in a heavier face
 * @param italic set in an italic face
 * @param language of these words, if it is not the document's, so that they are read out rightly
 * @param target the anchor of the {@link Heading} these words lead to, if they lead anywhere
 */
public record Run(
        String text,
        boolean bold,
        boolean italic,
        Optional<Locale> language,
        Optional<String> target) {

    public static Run of(String text) {
        return new Run(text, false, false, Optional.empty(), Optional.empty());
    }

    public static Run bold(String text) {
        return new Run(text, true, false, Optional.empty(), Optional.empty());
    }

    public static Run italic(String text) {
        return new Run(text, false, true, Optional.empty(), Optional.empty());
    }

    /** The same words, said to be in another language. */
    public Run in(Locale words) {
        return new Run(text, bold, italic, Optional.of(words), target);
    }

    /** The same words, leading to the heading with this anchor. */
    public Run linkedTo(String anchor) {
        return new Run(text, bold, italic, language, Optional.of(anchor));
    }

    /** The text of all of them, without the looks. */
    public static String plain(List<Run> runs) {
        StringBuilder text = new StringBuilder();
        for (Run run : runs) {
            text.append(run.text());
        }
        return text.toString();
    }
}
