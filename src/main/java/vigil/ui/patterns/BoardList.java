package vigil.ui.patterns;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import vigil.ui.kit.Kit;

/**
 * The lines of the board. Arrows move, Enter opens; new lines leave the place where it is scrolled
 * to and the line the keyboard is on.
 */
final class BoardList {

    private final ListView<BoardLine> list = new ListView<>();
    private final Consumer<BoardLine> opened;

    /**
     * @param opened hears of a line that is opened
     */
    BoardList(Kit kit, FindingCard cards, Consumer<BoardLine> opened) {
        this.opened = opened;
        list.setId("board-list");
        list.getStyleClass().add("board-list");
        list.setAccessibleText(kit.say("board.list"));
        list.setCellFactory(view -> new BoardCell(kit, cards, this::open));
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    boolean opens =
                            event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
                    if (opens && !event.isShortcutDown() && !event.isAltDown()) {
                        current().ifPresent(this::open);
                        event.consume();
                    }
                });
    }

    private void open(BoardLine line) {
        list.getSelectionModel().select(line);
        opened.accept(line);
    }

    /** Hears of every line the keyboard comes to. */
    void whenMoved(Consumer<BoardLine> listener) {
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((p, was, is) -> {
                    if (is != null && list.isFocused()) {
                        listener.accept(is);
                    }
                });
    }

    /** The line the keyboard is on. */
    Optional<BoardLine> current() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    void show(List<BoardLine> lines) {
        if (list.getItems().equals(lines)) {
            return;
        }
        Optional<String> chosen = current().map(BoardLine::key);
        Optional<String> top = first().map(BoardLine::key);
        list.getItems().setAll(lines);
        chosen.flatMap(this::indexOf).ifPresent(list.getSelectionModel()::select);
        top.flatMap(this::indexOf).filter(at -> at > 0).ifPresent(list::scrollTo);
    }

    /** The line at the top of what is seen. */
    Optional<BoardLine> first() {
        return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                ? Optional.ofNullable((IndexedCell<?>) flow.getFirstVisibleCell())
                        .map(IndexedCell::getIndex)
                        .filter(at -> at >= 0 && at < list.getItems().size())
                        .map(list.getItems()::get)
                : Optional.empty();
    }

    private Optional<Integer> indexOf(String key) {
        return IntStream.range(0, list.getItems().size())
                .filter(i -> list.getItems().get(i).key().equals(key))
                .boxed()
                .findFirst();
    }

    void select(String key) {
        indexOf(key).ifPresent(list.getSelectionModel()::select);
    }

    /** Gives the keyboard to the line it was on, or to the first. */
    void focus() {
        list.requestFocus();
        if (current().isEmpty() && !list.getItems().isEmpty()) {
            list.getSelectionModel().select(0);
        }
    }

    Node node() {
        return list;
    }
}
