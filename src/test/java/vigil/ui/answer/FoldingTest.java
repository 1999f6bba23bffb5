package vigil.ui.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.GapReason;
import vigil.domain.casefile.Value;
import vigil.exchange.VocabularyResources;

class FoldingTest {

    private static final FieldCatalogue CATALOGUE = VocabularyResources.load().catalogue();
    private static final FieldDefinition ACCOUNT = field("incident.narrative");
    private static final Answer WRITTEN =
            new Answer.Known(new Value.Text("Found at home by a friend."), "");

    private final Folding folding = new Folding();

    private static FieldDefinition field(String key) {
        return CATALOGUE.get(new FieldKey(key));
    }

    @Test
    void theAccountOfADeathIsFoldedAndAnAreaIsNot() {
        assertThat(folding.folds(ACCOUNT, WRITTEN)).isTrue();
        assertThat(folding.folds(field("person.occupation"), WRITTEN)).isFalse();
    }

    @Test
    void whereNothingWasWrittenNothingIsFolded() {
        assertThat(folding.folds(ACCOUNT, Answer.gap(GapReason.values()[0]))).isFalse();
        assertThat(folding.folds(ACCOUNT, new Answer.Known(new Value.Text(" "), ""))).isFalse();
    }

    @Test
    void whatWasOpenedOnceStaysOpen() {
        folding.open(ACCOUNT);
        assertThat(folding.folds(ACCOUNT, WRITTEN)).isFalse();
        assertThat(new Folding().folds(ACCOUNT, WRITTEN)).as("another session").isTrue();
    }
}
