package vigil.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.casework.Leaving;
import vigil.words.LeavingText;

/**
 * Says how something that is about to leave is marked, what it contains and where it goes. It
 * stands on every sheet by which something leaves; what leaves without it is said as a notice.
 */
public final class LeavingNote {

    private final Kit kit;
    private final LeavingText text;
    private final Label marking = Controls.wrapping("", "strong", "leaving-marking");
    private final Label sentence = Controls.wrapping("", "small");
    private final HBox root;
    private Leaving leaving;
    private boolean shown;

    public LeavingNote(Kit kit, Leaving leaving) {
        this.kit = kit;
        this.text = new LeavingText(kit.words());
        this.leaving = leaving;
        VBox said = new VBox(marking, sentence);
        HBox.setHgrow(said, Priority.ALWAYS);
        root = Controls.styled(new HBox(Icon.SHIELD.node(), said), "banner", "leaving-note");
        root.setId("leaving-note");
        root.sceneProperty().addListener((p, was, is) -> tell(is != null));
        show(leaving);
    }

    /** Says something else, as what is chosen changes. */
    public void show(Leaving now) {
        boolean there = shown;
        tell(false);
        leaving = now;
        marking.setText(text.marking(now));
        sentence.setText(text.sentence(now));
        root.getStyleClass().removeAll("banner-danger", "banner-warning", "banner-accent");
        root.getStyleClass()
                .add(
                        switch (now.marking()) {
                            case PERSONAL -> "banner-danger";
                            case SENSITIVE -> "banner-warning";
                            case OPEN -> "banner-accent";
                        });
        tell(there);
    }

    private void tell(boolean is) {
        if (is != shown) {
            shown = is;
            leaving.covers().forEach(intent -> kit.notices().saysLeaving(intent, is));
        }
    }

    public HBox node() {
        return root;
    }
}
