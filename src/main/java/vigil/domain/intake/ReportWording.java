package vigil.domain.intake;

import java.util.List;
import vigil.domain.vocabulary.SubstanceMentions;
import vigil.domain.vocabulary.TermVariant;
import vigil.domain.vocabulary.Vocabulary;

/**
 * How reports say things, as data: spellings and slang of substances, and turns of phrase.
 *
 * @param variants beside the names that the vocabulary itself has
 */
public record ReportWording(List<TermVariant> variants, List<Phrase> phrases) {

    /** Nothing beyond the vocabulary. */
    public static final ReportWording NONE = new ReportWording(List.of(), List.of());

    public ReportWording {
        variants = List.copyOf(variants);
        phrases = List.copyOf(phrases);
    }

    /** A reader for the words of one store. */
    public ReportReader reader(Vocabulary vocabulary) {
        return new ReportReader(
                vocabulary, new SubstanceMentions(vocabulary.substances(), variants), phrases);
    }
}
