package vigil.ui.patterns;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.WrappingCell;

/** A line of the board as it is seen: a card, a line that opens more, a sentence. */
final class BoardCell extends WrappingCell<BoardLine> {

    private final Kit kit;
    private final FindingCard cards;

    /**
     * @param chosen hears of every line that is clicked
     */
    BoardCell(Kit kit, FindingCard cards, Consumer<BoardLine> chosen) {
        this.kit = kit;
        this.cards = cards;
        getStyleClass().add("board-cell");
        setPrefWidth(0); // as wide as the list, however long its words
        setOnMouseClicked(click -> {
            BoardLine line = getItem();
            if (line != null && !isEmpty()) {
                chosen.accept(line);
            }
        });
    }

    @Override
    protected void updateItem(BoardLine line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (line) {
            case BoardLine.Card card -> {
                setGraphic(cards.node(card));
                setAccessibleText(cards.spoken(card));
            }
            case BoardLine.Fold fold -> {
                setGraphic(fold(fold));
                setAccessibleText(
                        kit.say(
                                fold.open() ? "board.fold.opened" : "board.fold.closed",
                                title(fold),
                                kit.say("board.part." + fold.part().name() + ".text")));
            }
            case BoardLine.Nothing nothing -> {
                setGraphic(nothing(nothing));
                setAccessibleText(nothing.title() + ". " + nothing.text());
            }
            case BoardLine.Said said -> {
                setGraphic(Controls.wrapping(said.text(), "muted", "small", "board-said"));
                setAccessibleText(said.text());
            }
        }
    }

    private String title(BoardLine.Fold fold) {
        return kit.say("board.part." + fold.part().name(), fold.count());
    }

    private static Node nothing(BoardLine.Nothing nothing) {
        VBox words =
                Controls.styled(
                        new VBox(
                                Controls.styled(Icon.PATTERNS.node(), "empty-icon"),
                                Controls.wrapping(nothing.title(), "empty-title"),
                                Controls.wrapping(nothing.text(), "muted", "empty-text")),
                        "empty");
        return Controls.styled(new HBox(words), "board-nothing");
    }

    private Node fold(BoardLine.Fold fold) {
        Label title = Controls.plain(title(fold), "strong");
        title.setGraphic((fold.open() ? Icon.DOWN : Icon.NEXT).node());
        Label text =
                Controls.wrapping(
                        kit.say("board.part." + fold.part().name() + ".text"), "muted", "small");
        return Controls.styled(new VBox(title, text), "board-fold");
    }
}
