package vigil.domain.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import vigil.domain.vocabulary.Vocabulary;
import vigil.exchange.VocabularyResources;

class CaseTextTest {

    private static final Vocabulary VOCABULARY = VocabularyResources.load();

    @RepeatedTest(20)
    void everyValueIsReadBackFromItsText(RepetitionInfo info) {
        Samples samples = new Samples(info.getCurrentRepetition(), VOCABULARY);
        for (FieldDefinition field : VOCABULARY.catalogue().fields()) {
            if (field.answered()) {
                Value value = samples.value(field.type());
                assertThat(ValueText.parse(field.type(), ValueText.format(value)))
                        .as(field.key().text())
                        .contains(value);
            }
        }
    }

    @RepeatedTest(20)
    void aChangeMadeToTheEarlierVersionGivesTheLater(RepetitionInfo info) {
        Samples samples = new Samples(1000 + info.getCurrentRepetition(), VOCABULARY);
        ReviewCase before = samples.reviewCase();
        ReviewCase after = samples.change(before);
        CaseChange change = CaseChange.between(before, after);
        assertThat(change.isEmpty()).isFalse();
        ReviewCase redone = change.applyTo(before, VOCABULARY.catalogue());
        assertThat(redone.answers()).isEqualTo(after.answers());
        assertThat(redone.evidence()).containsExactlyInAnyOrderElementsOf(after.evidence());
        assertThat(redone.factors()).containsExactlyInAnyOrderElementsOf(after.factors());
        ReviewCase undone = change.inverse().applyTo(after, VOCABULARY.catalogue());
        assertThat(undone.answers()).isEqualTo(before.answers());
        assertThat(undone.evidence()).containsExactlyInAnyOrderElementsOf(before.evidence());
    }

    @Test
    void onlyItemsThatBothLeaveDifferentAreInConflict() {
        ReviewCase base = new Samples(5, VOCABULARY).reviewCase();
        ReviewCase mine =
                base.with(Fields.SURNAME, Answer.of(new Value.Text("Mine")))
                        .with(Fields.FORENAMES, Answer.of(new Value.Text("Same")));
        ReviewCase theirs =
                base.with(Fields.SURNAME, Answer.of(new Value.Text("Theirs")))
                        .with(Fields.FORENAMES, Answer.of(new Value.Text("Same")))
                        .with(Fields.PLACE, Answer.of(new Value.Code("PLACE02")));
        assertThat(CaseChange.between(base, mine).conflictsWith(CaseChange.between(base, theirs)))
                .extracting(CaseChange.Item::item)
                .containsExactly("answer:person.surname#0");
    }

    @Test
    void aNumberWithAHugeExponentIsRefusedBeforeItCostsAnything() {
        assertThat(ValueText.parse(new FieldType.Number(""), "1e999999999")).isEmpty();
    }
}
