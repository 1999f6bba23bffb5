package vigil.ui.vocabulary;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vigil.casework.VocabularyCare;
import vigil.domain.vocabulary.VocabularyEdits.Subject;
import vigil.domain.vocabulary.VocabularyMerge;
import vigil.domain.vocabulary.VocabularyMerge.Difference;
import vigil.domain.vocabulary.VocabularyMerge.Standing;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/** What another panel's file would change, row by row; nothing of this panel's goes unasked. */
final class OfferPane {

    private final Controls controls;
    private final VBox root;

    OfferPane(Kit kit, VocabularyViewModel model, VocabularyCare.Offer offer, Runnable leave) {
        this.controls = new Controls(kit);
        Map<Subject, CheckBox> boxes = new LinkedHashMap<>();
        VBox rows = Controls.styled(new VBox(), "column", "tight");
        for (Difference difference : offer.merge().differences()) {
            CheckBox box = new CheckBox(difference.name());
            box.getStyleClass().add("strong");
            box.setSelected(difference.harmless());
            boxes.put(difference.subject(), box);
            VBox said = Controls.styled(new VBox(), "column", "tight");
            for (VocabularyMerge.Item item : difference.items()) {
                String attribute =
                        kit.find("vocabulary.attribute." + item.attribute())
                                .orElse(item.attribute());
                said.getChildren()
                        .add(
                                Controls.wrapping(
                                        item.ours().isEmpty()
                                                ? kit.say(
                                                        "vocabulary.offer.new",
                                                        attribute,
                                                        one(item.theirs()))
                                                : kit.say(
                                                        "vocabulary.offer.both",
                                                        attribute,
                                                        one(item.ours()),
                                                        one(item.theirs())),
                                        "small"));
            }
            HBox head =
                    Controls.row(
                            box,
                            Controls.chip(
                                    kit.say("vocabulary.standing." + difference.standing().name()),
                                    difference.harmless() ? "success" : "warning"));
            VBox row = Controls.styled(new VBox(head, said), "evidence-row");
            if (difference.standing() == Standing.SAME_NAME) {
                said.getChildren().add(controls.muted("vocabulary.offer.sameName"));
            }
            rows.getChildren().add(row);
        }
        Button take =
                controls.primary(
                        "vocabulary.offer.take",
                        () -> model.take(offer, chosen(boxes), taken -> leave.run()));
        take.setDisable(boxes.isEmpty() || !model.mayImport());
        root =
                Controls.card(
                        controls.heading("vocabulary.offer.title"),
                        Controls.wrapping(
                                kit.say(
                                        boxes.isEmpty()
                                                ? "vocabulary.offer.nothing"
                                                : "vocabulary.offer.text",
                                        offer.content().panel(),
                                        kit.words().date(offer.content().written()),
                                        boxes.size()),
                                "muted"),
                        rows,
                        Controls.row(
                                Controls.gap(),
                                controls.button("vocabulary.offer.leave", Icon.BACK, leave),
                                take));
    }

    private static String one(String text) {
        return text.isEmpty() ? "–" : text.replace("\n", "; ");
    }

    private static Set<Subject> chosen(Map<Subject, CheckBox> boxes) {
        return boxes.entrySet().stream()
                .filter(entry -> entry.getValue().isSelected())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    Node node() {
        return root;
    }
}
