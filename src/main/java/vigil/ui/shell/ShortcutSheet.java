package vigil.ui.shell;

import java.util.Comparator;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.domain.vocabulary.Terms;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.ui.kit.SearchField;
import vigil.ui.kit.Sheets;

/**
 * Every key of the window. A sentence {@code shortcut.<class>.<keys>} says what keys do in the
 * class that takes them; a test holds the sentences against the keys in the source, both ways.
 */
final class ShortcutSheet {

    /** Keys, and what they do. */
    private record Line(String keys, String does) {}

    private ShortcutSheet() {}

    static void open(Kit kit, Sheets sheets) {
        Controls controls = new Controls(kit);
        VBox places = Controls.styled(new VBox(), "column", "shortcut-places");
        SearchField words = new SearchField(kit.say("keysheet.words"), kit.say("search.clear"));
        Runnable draw = () -> draw(kit, places, Terms.fold(words.getText()));
        words.textProperty().addListener((p, was, is) -> draw.run());
        draw.run();
        ScrollPane scroll = new ScrollPane(places);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox sheet =
                Controls.styled(
                        new VBox(
                                controls.title("keysheet.title"),
                                words,
                                scroll,
                                Controls.row(
                                        controls.muted("keysheet.more"),
                                        Controls.gap(),
                                        controls.button("keysheet.close", sheets::close))),
                        "sheet",
                        "shortcut-sheet");
        sheet.setId("shortcuts");
        sheets.show(sheet, words);
    }

    private static void draw(Kit kit, VBox places, String sought) {
        places.getChildren().clear();
        for (String place : kit.say("shortcut.places").split(" ")) {
            List<Line> lines =
                    lines(kit, place).stream()
                            .filter(line ->
                                    Terms.fold(line.does()).contains(sought)
                                            || Terms.fold(line.keys()).contains(sought))
                            .toList();
            if (lines.isEmpty()) {
                continue;
            }
            GridPane grid = Controls.styled(new GridPane(), "shortcut-grid");
            ColumnConstraints keys = new ColumnConstraints();
            keys.setPercentWidth(26); // the same in every grid
            grid.getColumnConstraints().add(keys);
            for (int i = 0; i < lines.size(); i++) {
                grid.add(Controls.plain(lines.get(i).keys(), "shortcut"), 0, i);
                grid.add(Controls.wrapping(lines.get(i).does()), 1, i);
            }
            places.getChildren()
                    .addAll(
                            Controls.plain(kit.say("shortcut.place." + place), "section-title"),
                            grid);
        }
    }

    private static List<Line> lines(Kit kit, String place) {
        String prefix = "shortcut." + place + ".";
        return kit.words().keys().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> new Line(key.substring(prefix.length()), kit.say(key)))
                .sorted(Comparator.comparing(Line::keys))
                .toList();
    }
}
