package vigil.store;

import java.util.TreeMap;
import java.util.stream.Collectors;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.ValueText;
import vigil.domain.likeness.Person;

/** The answers that are compared as one text: their texts in order, parted by a separator. */
final class PersonText {

    private static final String BETWEEN = "\u001f";
    private static final String GUARD = "\u001e";

    private final FieldCatalogue catalogue;

    PersonText(FieldCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What a case says; the same for the answers as given and as they come back from the store. */
    String write(Answers answers) {
        return joined(read(joined(answers)));
    }

    private static String joined(Answers answers) {
        return Person.FIELDS.stream()
                .map(field -> answers.known(field).map(ValueText::format).orElse(""))
                .map(text -> text.replace(GUARD, GUARD + "g").replace(BETWEEN, GUARD + "b"))
                .collect(Collectors.joining(BETWEEN));
    }

    Answers read(String said) {
        String[] texts = said.split(BETWEEN, -1);
        TreeMap<AnswerKey, Answer> answers = new TreeMap<>();
        for (int i = 0; i < Math.min(texts.length, Person.FIELDS.size()); i++) {
            FieldKey field = Person.FIELDS.get(i);
            String text = texts[i].replace(GUARD + "b", BETWEEN).replace(GUARD + "g", GUARD);
            catalogue
                    .find(field)
                    .flatMap(f -> ValueText.parse(f.type(), text))
                    .ifPresent(value -> answers.put(new AnswerKey(field, 0), Answer.of(value)));
        }
        return new Answers(answers);
    }
}
