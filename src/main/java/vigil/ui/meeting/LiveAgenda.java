package vigil.ui.meeting;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.Meeting;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;

/** The whole agenda, to go to another item; Alt and the arrows move one. */
final class LiveAgenda {

    private final Kit kit;
    private final LiveMeetingViewModel model;
    private final ListView<AgendaItem> list = new ListView<>();
    private final VBox root;

    LiveAgenda(Kit kit, LiveMeetingViewModel model, Runnable close) {
        this.kit = kit;
        this.model = model;
        Controls controls = new Controls(kit);
        list.setId("live-agenda");
        list.setAccessibleText(kit.say("live.agenda"));
        list.setCellFactory(view -> new ItemCell());
        fill();
        list.getSelectionModel().select(model.at().get());
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    int at = list.getSelectionModel().getSelectedIndex();
                    if (event.getCode() == KeyCode.ESCAPE) {
                        close.run();
                    } else if (event.getCode() == KeyCode.ENTER) {
                        close.run();
                        model.go(at);
                    } else if (event.isAltDown() && event.getCode() == KeyCode.UP) {
                        move(at, -1);
                    } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
                        move(at, 1);
                    } else {
                        return;
                    }
                    event.consume();
                });
        root =
                Controls.styled(
                        new VBox(
                                controls.title("live.agenda"),
                                list,
                                controls.muted("live.agenda.keys")),
                        "sheet",
                        "live-sheet");
    }

    private void fill() {
        list.getItems().setAll(model.now().map(Meeting::agenda).orElse(java.util.List.of()));
    }

    private void move(int at, int by) {
        AgendaItem item = list.getItems().get(at);
        model.meeting().change(m -> Agenda.move(m, item.id(), by));
        fill();
        list.getSelectionModel()
                .select(model.now().map(m -> Agenda.position(m, item.id())).orElse(0));
    }

    Region node() {
        return root;
    }

    Node first() {
        return list;
    }

    private final class ItemCell extends ListCell<AgendaItem> {
        @Override
        protected void updateItem(@Nullable AgendaItem item, boolean empty) {
            super.updateItem(item, empty);
            setText(
                    empty || item == null
                            ? null
                            : kit.say(
                                    "live.agenda.line",
                                    getIndex() + 1,
                                    LiveTitle.of(kit, model, item),
                                    item.minutesPlanned()));
        }
    }
}
