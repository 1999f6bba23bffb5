package vigil.words;

import java.util.ArrayList;
import java.util.List;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.FieldType;
import vigil.domain.vocabulary.Vocabulary;
import vigil.patterns.Caveat;
import vigil.patterns.Item;
import vigil.patterns.Sentence;
import vigil.patterns.Wording;
import vigil.patterns.questions.Answered;
import vigil.patterns.questions.Question;

/** Says the answers to a panel's standing questions in plain words. */
public final class QuestionWords {

    private final Words words;
    private final Vocabulary vocabulary;
    private final PatternWords patterns;
    private final Wording wording;

    public QuestionWords(Words words, Vocabulary vocabulary) {
        this.words = words;
        this.vocabulary = vocabulary;
        this.patterns = new PatternWords(words, vocabulary);
        this.wording = new Wording(words::pattern, this::name, words.locale());
    }

    public String title(Question question) {
        return words.of("question." + question.key() + ".title");
    }

    /** How the question is answered, in a paragraph. */
    public String method(Question question) {
        return words.of("question." + question.key() + ".method");
    }

    public String say(Sentence sentence) {
        return wording.say(sentence);
    }

    /** The whole answer, as one paragraph. */
    public String answer(Answered answered) {
        return String.join(" ", answered.sentences().stream().map(this::say).toList());
    }

    /** What belongs beside the answer: what is not known, what the past would give, caveats. */
    public List<String> beneath(Answered answered) {
        List<String> lines = new ArrayList<>();
        answered.notes().forEach(note -> lines.add(say(note)));
        for (Caveat caveat : answered.caveats()) {
            lines.add(words.of(caveat.key()));
        }
        return lines;
    }

    private String name(Item item) {
        if (item.kind() == Item.Kind.CIRCUMSTANCE && item.group().equals("field")) {
            return label(item.code());
        }
        if (item.kind() == Item.Kind.CIRCUMSTANCE && item.group().equals("code")) {
            int equals = item.code().indexOf('=');
            return code(item.code().substring(0, equals), item.code().substring(equals + 1));
        }
        return patterns.name(item);
    }

    private String label(String field) {
        return vocabulary
                .catalogue()
                .find(new FieldKey(field))
                .map(definition -> definition.label())
                .orElse(field);
    }

    private String code(String field, String code) {
        return vocabulary
                .catalogue()
                .find(new FieldKey(field))
                .filter(definition -> definition.type() instanceof FieldType.Code)
                .map(definition ->
                        vocabulary.list(((FieldType.Code) definition.type()).list()).label(code))
                .orElse(code);
    }
}
