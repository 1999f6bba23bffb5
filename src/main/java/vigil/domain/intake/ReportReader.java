package vigil.domain.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.Value;
import vigil.domain.vocabulary.SubstanceMentions;
import vigil.domain.vocabulary.Vocabulary;

/**
 * Reads one report and proposes what it says. Immutable; safe to share between threads. Time grows
 * with the length of the text.
 */
public final class ReportReader {

    private final SubstanceReader substances;
    private final PhraseReader phrases;
    private final AddressReader addresses;

    /**
     * @param vocabulary the words of the store, with the panel's own areas
     * @param mentions finds substances
     * @param phrases turns of phrase and what they say
     */
    public ReportReader(Vocabulary vocabulary, SubstanceMentions mentions, List<Phrase> phrases) {
        this.substances = new SubstanceReader(vocabulary.substances(), mentions);
        this.phrases = new PhraseReader(vocabulary, phrases);
        this.addresses = new AddressReader(vocabulary.list("AREA"));
    }

    /**
     * @param text cleaned by {@link PastedText}
     * @param received the day it came, which "yesterday" is counted from
     */
    public Reading read(String text, LocalDate received) {
        ReportWords words = new ReportWords(text);
        Findings findings = new Findings();
        DateReader.read(words, received, findings);
        IdentifierReader.read(words, findings);
        PersonReader.read(words, received, findings);
        phrases.read(words, findings);
        addresses.read(words, findings);
        substances.read(words, findings);
        type(words, findings);
        return findings.reading(text);
    }

    /** What kind of case it is, by what is suspected; near-fatal is said by a phrase. */
    private static void type(ReportWords words, Findings findings) {
        if (findings.has(Fields.TYPE)) {
            return;
        }
        boolean alcohol = findings.hasSubstance("ALC001"::equals);
        boolean drugs = findings.hasSubstance(code -> !code.equals("ALC001"));
        if (!alcohol && !drugs) {
            return;
        }
        Set<String> died = Set.of("died", "dead", "deceased", "death", "ple", "role", "extinct");
        for (int i = 0; i < words.size(); i++) {
            if (died.contains(words.low(i))) {
                String type =
                        drugs && alcohol ? "CASE_TYPE03" : drugs ? "CASE_TYPE01" : "CASE_TYPE02";
                ReportWords.Word word = words.get(i);
                findings.likely(
                        word.start(),
                        word.end(),
                        Fields.TYPE,
                        new Value.Code(type),
                        "bySubstances");
                return;
            }
        }
    }
}
