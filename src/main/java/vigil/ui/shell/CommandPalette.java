package vigil.ui.shell;

import java.util.List;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Sheets;

/** Type a few letters to go anywhere, open any case, or do anything that has no field to fill. */
final class CommandPalette {

    private final Sheets sheets;
    private final Function<String, List<Command>> search;
    private final TextField words = new TextField();
    private final ListView<Command> list = new ListView<>();
    private final VBox sheet;
    private boolean due;

    CommandPalette(Kit kit, Sheets sheets, Function<String, List<Command>> search) {
        this.sheets = sheets;
        this.search = search;
        words.setPromptText(kit.say("palette.prompt"));
        words.setAccessibleText(kit.say("palette.prompt"));
        words.setId("palette-words");
        words.getStyleClass().add("palette-words");
        words.textProperty().addListener((p, was, is) -> findSoon());
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setCellFactory(view -> new Line());
        list.setFocusTraversable(false);
        list.setOnMouseClicked(event -> run());
        list.setId("palette-list");
        list.setAccessibleText(kit.say("shell.search"));
        list.setPlaceholder(new Label(kit.say("palette.nothing")));
        sheet = Controls.styled(new VBox(words, list), "sheet", "palette");
    }

    void open() {
        words.clear();
        find();
        sheets.show(sheet, words);
    }

    /** Once for all the keys that wait already. */
    private void findSoon() {
        if (!due) {
            due = true;
            Platform.runLater(this::findIfDue);
        }
    }

    private void findIfDue() {
        if (due) {
            find();
        }
    }

    private void find() {
        due = false;
        list.getItems().setAll(search.apply(words.getText()));
        list.getSelectionModel().selectFirst();
    }

    private void pressed(KeyEvent event) {
        findIfDue();
        int at = list.getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.DOWN) {
            list.getSelectionModel().select(Math.min(at + 1, list.getItems().size() - 1));
            list.scrollTo(Math.max(0, at - 4));
            event.consume();
        } else if (event.getCode() == KeyCode.UP) {
            list.getSelectionModel().select(Math.max(at - 1, 0));
            list.scrollTo(Math.max(0, at - 6));
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            run();
            event.consume();
        }
    }

    private void run() {
        Command chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            sheets.close();
            chosen.action().run();
        }
    }

    /**
     * Keeps its labels and its picture from one command to the next, because each key fills all
     * lines anew and what is new has to be dressed first.
     */
    private static final class Line extends ListCell<Command> {
        private final FontIcon icon = Icon.SEARCH.node();
        private final Label name = new Label();
        private final Label detail = Controls.plain("", "muted", "small");
        private final Label shortcut = Controls.plain("", "shortcut");
        private final VBox words = new VBox(name, detail);
        private final HBox row = Controls.row(icon, words, Controls.gap(), shortcut);

        Line() {
            words.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(Command command, boolean empty) {
            super.updateItem(command, empty);
            if (empty || command == null) {
                setGraphic(null);
                return;
            }
            command.icon().on(icon);
            name.setText(command.name());
            say(detail, command.detail());
            say(shortcut, command.shortcut());
            setGraphic(row);
        }

        private static void say(Label label, String text) {
            label.setText(text);
            label.setVisible(!text.isEmpty());
            label.setManaged(!text.isEmpty());
        }
    }
}
