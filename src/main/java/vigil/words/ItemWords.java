package vigil.words;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.domain.casefile.CaseChange;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldKey;
import vigil.domain.vocabulary.Vocabulary;

/** Says an item of a case's history in words: what it is, and what it held. */
public final class ItemWords {

    private static final String ANSWER = "answer:";

    private final Words words;
    private final Vocabulary vocabulary;
    private final AnswerText texts;

    public ItemWords(Words words, Vocabulary vocabulary, AnswerText texts) {
        this.words = words;
        this.vocabulary = vocabulary;
        this.texts = texts;
    }

    /** The field of an item that is an answer. */
    public static Optional<FieldDefinition> field(String item, Vocabulary vocabulary) {
        int hash = item.lastIndexOf('#');
        return item.startsWith(ANSWER) && hash > 0
                ? vocabulary.catalogue().find(new FieldKey(item.substring(ANSWER.length(), hash)))
                : Optional.empty();
    }

    public String name(String item) {
        return field(item, vocabulary)
                .map(FieldDefinition::label)
                .orElseGet(() -> words.of("history.kind." + kind(item)));
    }

    private static String kind(String item) {
        return item.substring(0, Math.max(0, item.indexOf(':')));
    }

    /** What a stored text of an item says. */
    public String text(String item, Optional<String> stored) {
        if (stored.isEmpty() || stored.get().isEmpty()) {
            return words.of("history.nothing");
        }
        if (kind(item).equals("answer")) {
            return field(item, vocabulary)
                    .flatMap(field ->
                            CaseChange.answer(field.type(), stored.get())
                                    .map(answer -> texts.answer(field.type(), answer)))
                    .orElse(stored.get());
        }
        List<String> columns = CaseChange.columns(stored.get());
        String first = columns.getFirst();
        return switch (kind(item)) {
            case "evidence" ->
                    (first.isEmpty() ? columns.get(1) : vocabulary.substances().name(first))
                            + ", "
                            + vocabulary.list("SUB_STAGE").label(columns.get(2));
            case "toxicology" ->
                    Stream.of(
                                    vocabulary.list("TOX_KIND").label(first),
                                    columns.get(1),
                                    columns.get(5))
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining(", "));
            case "factor" ->
                    words.of("history.factor", vocabulary.factorName(first), columns.get(1))
                            + (columns.get(3).isEmpty() ? "" : " – " + columns.get(3));
            case "return" ->
                    vocabulary.list("AGENCY_TYPE").label(first)
                            + ", "
                            + vocabulary.list("AGENCY_STATUS").label(columns.get(4));
            case "chronology" -> first + ": " + columns.get(3);
            default -> first;
        };
    }
}
