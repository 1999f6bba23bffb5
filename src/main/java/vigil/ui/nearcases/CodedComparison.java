package vigil.ui.nearcases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.DerivedFacts;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.words.AnswerText;

/** What is coded of two cases, side by side: no names, no addresses, no running text. */
final class CodedComparison {

    private static final List<FieldKey> SHOWN =
            List.of(
                    Fields.DATE_OF_DEATH,
                    Fields.SEX,
                    Fields.AREA_OF_RESIDENCE,
                    Fields.PLACE,
                    Fields.OTHERS_PRESENT,
                    Fields.NALOXONE_GIVEN,
                    Fields.INTENT,
                    Fields.LIVING,
                    Fields.ACCOMMODATION,
                    Fields.TREATMENT_STATUS,
                    Fields.MENTAL_HEALTH_STATUS,
                    Fields.NALOXONE_HELD,
                    Fields.LAST_OVERDOSE,
                    Fields.PRISON_RELEASE,
                    Fields.HOSPITAL_DISCHARGE,
                    Fields.CONCLUSION);

    private final Kit kit;
    private final Vocabulary vocabulary;
    private final AnswerText texts;
    private final GridPane grid = Controls.styled(new GridPane(), "side-by-side");
    private int row;

    CodedComparison(Kit kit, Vocabulary vocabulary, AnswerText texts) {
        this.kit = kit;
        this.vocabulary = vocabulary;
        this.texts = texts;
    }

    Node of(ReviewCase ours, ReviewCase other) {
        ColumnConstraints name = new ColumnConstraints();
        name.setPercentWidth(24);
        ColumnConstraints value = new ColumnConstraints();
        value.setPercentWidth(38);
        value.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(name, value, value);
        grid.addRow(
                row++,
                new Label(),
                Controls.wrapping(ours.reference().text(), "strong"),
                Controls.wrapping(other.reference().text(), "strong"));
        add(kit.say("similar.age"), age(ours), age(other));
        for (FieldKey key : SHOWN) {
            vocabulary
                    .catalogue()
                    .find(key)
                    .ifPresent(field -> add(field.label(), said(ours, key), said(other, key)));
        }
        for (EvidenceStage.Strength strength :
                List.of(
                        EvidenceStage.Strength.CERTIFIED,
                        EvidenceStage.Strength.TOXICOLOGY,
                        EvidenceStage.Strength.SUSPECTED)) {
            add(
                    kit.say("similar.substances." + strength.name()),
                    substances(ours, strength),
                    substances(other, strength));
        }
        add(kit.say("similar.factors"), factors(ours), factors(other));
        return grid;
    }

    private void add(String caption, String left, String right) {
        if (left.isEmpty() && right.isEmpty()) {
            return;
        }
        boolean same = left.equals(right);
        Label head = Controls.wrapping(caption, "muted");
        if (same) {
            head.setText(kit.say("similar.same", caption));
            head.getStyleClass().add("strong");
        }
        grid.addRow(row++, head, value(left), value(right));
    }

    private Label value(String text) {
        return text.isEmpty()
                ? Controls.wrapping(kit.say("similar.notRecorded"), "muted")
                : Controls.wrapping(text);
    }

    private String age(ReviewCase reviewCase) {
        var age = DerivedFacts.ageAtDeath(reviewCase.answers());
        return age.isPresent() ? String.valueOf(age.getAsInt()) : "";
    }

    private String said(ReviewCase reviewCase, FieldKey key) {
        return reviewCase
                .answers()
                .get(key)
                .filter(Answer.Known.class::isInstance)
                .map(answer -> texts.answer(vocabulary.catalogue().get(key).type(), answer))
                .orElse("");
    }

    private String substances(ReviewCase reviewCase, EvidenceStage.Strength strength) {
        Set<String> names = new TreeSet<>(kit.words().alphabetical());
        reviewCase.evidence().stream()
                .filter(evidence -> evidence.stage().strength() == strength)
                .flatMap(evidence -> evidence.substance().stream())
                .forEach(code -> names.add(vocabulary.substances().name(code)));
        return String.join(", ", names);
    }

    private String factors(ReviewCase reviewCase) {
        List<String> names = new ArrayList<>();
        reviewCase.factors().stream()
                .filter(factor -> factor.influence().grade() > 0)
                .forEach(factor -> names.add(vocabulary.factorName(factor.factor())));
        return names.stream()
                .sorted(kit.words().alphabetical())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
