package vigil.casework;

import java.time.LocalDate;
import java.util.List;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.vocabulary.Vocabulary;

/** Tells a case in a page, and says the sentences around it, for papers that leave the program. */
public interface CaseTelling {

    /** Sentences under a heading. */
    record Paragraph(String heading, String text) {}

    /** The case as far as it was read; never the person's name. */
    List<Paragraph> told(ReviewCase reviewCase, Vocabulary vocabulary, LocalDate today);

    /** The sentence of a key. */
    String say(String key, Object... arguments);

    /** A day in words. */
    String day(LocalDate day);
}
