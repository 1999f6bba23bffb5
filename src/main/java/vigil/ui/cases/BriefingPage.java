package vigil.ui.cases;

import java.time.LocalDate;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.words.AnswerText;
import vigil.words.CaseBriefing;

/**
 * The case on a page, to be read before a meeting. The account of the death is folded, because it
 * is hard to read and not always wanted.
 */
final class BriefingPage {

    private final Kit kit;
    private final Vocabulary vocabulary;
    private final AnswerText texts;
    private final Controls controls;

    BriefingPage(Kit kit, Vocabulary vocabulary, AnswerText texts) {
        this.kit = kit;
        this.vocabulary = vocabulary;
        this.texts = texts;
        this.controls = new Controls(kit);
    }

    Node node(ReviewCase reviewCase) {
        VBox page = Controls.styled(new VBox(), "case-page");
        page.getChildren()
                .addAll(
                        Controls.plain(kit.say("caseForm.part.overview"), "section-title"),
                        controls.muted("overview.text"));
        VBox told = Controls.card();
        told.getStyleClass().add("briefing");
        for (CaseBriefing.Paragraph paragraph :
                CaseBriefing.of(
                        kit.words(), texts, vocabulary, reviewCase, LocalDate.now(kit.clock()))) {
            told.getChildren().add(Controls.plain(paragraph.heading(), "briefing-heading"));
            told.getChildren()
                    .add(
                            Controls.wrapping(
                                    String.join(" ", paragraph.sentences()), "briefing-text"));
        }
        page.getChildren().add(told);
        String narrative = reviewCase.answers().text(Fields.NARRATIVE);
        if (!narrative.isEmpty()) {
            TitledPane folded =
                    new TitledPane(kit.say("overview.narrative"), Controls.wrapping(narrative));
            folded.setId("overview-narrative");
            folded.getStyleClass().add("briefing-fold");
            folded.setExpanded(false);
            folded.setAnimated(false);
            page.getChildren().add(folded);
        }
        return page;
    }
}
