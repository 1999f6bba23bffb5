package vigil.ui.kit;

import atlantafx.base.controls.CustomTextField;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A field to search with: a glass before it, and a cross that empties it once something stands. */
public final class SearchField extends CustomTextField {

    /**
     * @param name what is searched, as a prompt and for a reader
     * @param clear what the cross is called
     */
    public SearchField(String name, String clear) {
        getStyleClass().add("search-field");
        setPromptText(name);
        setAccessibleText(name);
        setLeft(Icon.SEARCH.node());
        Button cross = Controls.styled(new Button(), "flat", "small", "button-icon");
        cross.setGraphic(Icon.CLOSE.node());
        cross.setAccessibleText(clear);
        cross.setFocusTraversable(false); // Escape does it from the keyboard
        cross.setOnAction(event -> clear());
        cross.visibleProperty().bind(textProperty().isNotEmpty());
        setRight(cross);
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
                        clear();
                        event.consume();
                    }
                });
    }
}
