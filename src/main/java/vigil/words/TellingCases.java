package vigil.words;

import java.time.LocalDate;
import java.util.List;
import vigil.casework.CaseTelling;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.vocabulary.Vocabulary;

/** Tells cases in the words of the program. */
public final class TellingCases implements CaseTelling {

    private final Words words;

    public TellingCases(Words words) {
        this.words = words;
    }

    @Override
    public List<Paragraph> told(ReviewCase reviewCase, Vocabulary vocabulary, LocalDate today) {
        AnswerText texts = new AnswerText(words, vocabulary, List.of());
        return CaseBriefing.of(words, texts, vocabulary, reviewCase, today).stream()
                .map(p -> new Paragraph(p.heading(), String.join(" ", p.sentences())))
                .toList();
    }

    @Override
    public String say(String key, Object... arguments) {
        return words.of(key, arguments);
    }

    @Override
    public String day(LocalDate day) {
        return words.date(day);
    }
}
