package vigil.ui.cases;

import java.util.Optional;
import vigil.domain.casefile.CaseChange;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Kit;
import vigil.words.AnswerText;

/** Says an item of a change in words: what it is, and what it held. */
final class ItemWords {

    private final vigil.words.ItemWords words;

    ItemWords(Kit kit, Vocabulary vocabulary, AnswerText texts) {
        this.words = new vigil.words.ItemWords(kit.words(), vocabulary, texts);
    }

    String name(CaseChange.Item item) {
        return words.name(item.item());
    }

    String text(CaseChange.Item item, Optional<String> stored) {
        return words.text(item.item(), stored);
    }
}
