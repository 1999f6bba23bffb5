package vigil.words;

import java.math.BigDecimal;
import java.text.NumberFormat;
import vigil.disclosure.report.Phrase;
import vigil.domain.vocabulary.Vocabulary;

/** Finds the words of what reports say. */
public final class PhraseWords {

    private final Words words;
    private final PatternWords names;

    public PhraseWords(Words words, Vocabulary vocabulary) {
        this.words = words;
        this.names = new PatternWords(words, vocabulary);
    }

    public String say(Phrase phrase) {
        return switch (phrase) {
            case Phrase.Text text -> text.text();
            case Phrase.Figure figure -> written(figure.number());
            case Phrase.Day day -> words.date(day.day());
            case Phrase.Thing thing -> names.name(thing.item());
            case Phrase.Key key ->
                    words.of(key.key(), key.with().stream().map(this::argument).toArray());
        };
    }

    /** Numbers stay numbers, so that a sentence can choose by them. */
    private Object argument(Phrase phrase) {
        return phrase instanceof Phrase.Figure figure ? figure.number() : say(phrase);
    }

    private String written(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(words.locale());
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }
}
