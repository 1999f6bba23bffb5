package vigil.ui.cases;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.TwoViews;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.words.AnswerText;

/** The panel's view of a death and its inquest's, one under the other. */
final class TwoViewsPane {

    private static final double CAPTION = 110;

    private final Kit kit;
    private final Vocabulary vocabulary;
    private final AnswerText texts;

    TwoViewsPane(Kit kit, Vocabulary vocabulary) {
        this.kit = kit;
        this.vocabulary = vocabulary;
        this.texts = new AnswerText(kit.words(), vocabulary, List.of());
    }

    Node node(ReviewCase now, TwoViews views) {
        VBox box = Controls.styled(new VBox(), "column", "tight");
        String panel =
                views.panel()
                        .map(vocabulary.list("INTENT")::label)
                        .orElse(kit.say("inquest.view.unknown"));
        line(box, views.stated() ? "inquest.view.panel" : "inquest.view.recorded", panel);
        String coroner =
                views.coroner()
                        .map(vocabulary.list("CONCLUSION")::label)
                        .orElse(kit.say("inquest.view.unknown"));
        line(
                box,
                "inquest.view.coroner",
                InquestBanner.concluded(now)
                        .map(date -> kit.say("inquest.view.on", coroner, texts.date(date)))
                        .orElse(coroner));
        String note = TwoViews.note(now.answers());
        if (!note.isEmpty()) {
            line(box, "inquest.view.note", note);
        }
        return box;
    }

    private void line(VBox box, String key, String text) {
        Label caption = Controls.plain(kit.say(key), "muted", "small");
        caption.setMinWidth(CAPTION);
        box.getChildren().add(Controls.row(caption, Controls.wrapping(text)));
    }
}
