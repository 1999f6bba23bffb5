package vigil.ui.cases;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import vigil.domain.casefile.Needed;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;

/** A section with how much of it is answered. */
final class FormPartCell extends ListCell<FormPart> {

    private final Kit kit;
    private final Vocabulary vocabulary;
    private final CaseFormViewModel model;

    FormPartCell(Kit kit, CaseFormViewModel model) {
        this.kit = kit;
        this.vocabulary = model.vocabulary();
        this.model = model;
        setPrefWidth(0); // as wide as the list, never wider
    }

    @Override
    protected void updateItem(FormPart part, boolean empty) {
        super.updateItem(part, empty);
        if (empty || part == null || model.edited().get().isEmpty()) {
            setGraphic(null);
            return;
        }
        ReviewCase reviewCase = model.edited().get().get();
        Label name = Controls.wrapping(part.title(), "part-name");
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox row = Controls.row(name);
        if (part.key().equals("section")) {
            Needed.Completeness done =
                    Needed.completeness(
                            part.section().orElseThrow(),
                            reviewCase,
                            vocabulary.catalogue(),
                            model::sees);
            if (done.wanted() > 0) {
                boolean full = done.answered() == done.wanted();
                row.getChildren()
                        .add(
                                count(
                                        kit.say(
                                                "caseForm.completeness",
                                                done.answered(),
                                                done.wanted()),
                                        full));
            }
        } else {
            int rows =
                    switch (part.key()) {
                        case "substances" -> reviewCase.evidence().size();
                        case "factors" -> reviewCase.factors().size();
                        case "returns" -> reviewCase.returns().size();
                        case "chronology" -> reviewCase.chronology().size();
                        case "needed" -> model.needed().get().size();
                        default -> 0;
                    };
            if (rows > 0) {
                row.getChildren().add(count(String.valueOf(rows), false));
            }
        }
        setGraphic(row);
    }

    /** Whole, whatever the title needs. */
    private static Label count(String text, boolean full) {
        Label count = Controls.styled(new Label(text), full ? "complete" : "incomplete");
        count.setMinWidth(Region.USE_PREF_SIZE);
        return count;
    }
}
