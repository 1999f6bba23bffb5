package vigil.ui.cases;

import java.util.List;
import java.util.Optional;
import vigil.domain.casefile.CaseChange;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Kit;
import vigil.words.AnswerText;

/** Says an item of a change in words: what it is, and what it held. */
final class ItemWords {

    private final Kit kit;
    private final Vocabulary vocabulary;
    private final AnswerText texts;

    ItemWords(Kit kit, Vocabulary vocabulary, AnswerText texts) {
        this.kit = kit;
        this.vocabulary = vocabulary;
        this.texts = texts;
    }

    String name(CaseChange.Item item) {
        return ChangeTable.field(item, vocabulary)
                .map(FieldDefinition::label)
                .orElseGet(() -> kit.say("history.kind." + kind(item)));
    }

    private static String kind(CaseChange.Item item) {
        return item.item().substring(0, item.item().indexOf(':'));
    }

    String text(CaseChange.Item item, Optional<String> stored) {
        if (stored.isEmpty() || stored.get().isEmpty()) {
            return kit.say("history.nothing");
        }
        if (kind(item).equals("answer")) {
            return ChangeTable.field(item, vocabulary)
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
            case "factor" ->
                    kit.say("history.factor", vocabulary.factorName(first), columns.get(1))
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
