package vigil.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks before something that cannot be taken back. The button says what it does, never yes. */
public final class Question {

    private final Button go;
    private final VBox sheet;

    /**
     * @param title key of what is asked
     * @param text what it would mean, in a sentence or two
     * @param verb key of the button that does it
     * @param not key of the button that does not
     * @param close closes the sheet it stands in
     */
    public Question(
            Kit kit,
            String title,
            String text,
            String verb,
            String not,
            Runnable action,
            Runnable close) {
        Controls controls = new Controls(kit);
        go =
                controls.primary(
                        verb,
                        () -> {
                            close.run();
                            action.run();
                        });
        go.setDefaultButton(true);
        sheet =
                Controls.styled(
                        new VBox(
                                controls.title(title),
                                Controls.wrapping(text),
                                Controls.row(Controls.gap(), controls.button(not, close), go)),
                        "sheet",
                        "question");
    }

    /** The same, of what nobody can bring back. */
    public Question forGood() {
        go.getStyleClass().remove("accent");
        go.getStyleClass().add("for-good");
        return this;
    }

    public Region node() {
        return sheet;
    }

    public Button first() {
        return go;
    }
}
