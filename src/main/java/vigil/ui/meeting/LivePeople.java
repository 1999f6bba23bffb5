package vigil.ui.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.Attendance;
import vigil.domain.panel.CourseEvent;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.Presence;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.ui.kit.WrappingCell;

/** Who is in the room: late arrivals, leaving and coming back, interests, the statement. */
final class LivePeople {

    private final Kit kit;
    private final LiveMeetingViewModel model;
    private final ListView<Attendance> list = new ListView<>();
    private final Runnable close;
    private final VBox root;

    LivePeople(Kit kit, LiveMeetingViewModel model, Runnable close) {
        this.kit = kit;
        this.model = model;
        this.close = close;
        Controls controls = new Controls(kit);
        list.setId("live-people");
        list.setAccessibleText(kit.say("live.people"));
        list.setCellFactory(view -> new PersonCell());
        fill();
        list.getSelectionModel().selectFirst();
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.course().addListener((p, was, is) -> fill());
        model.meeting().meeting().addListener((p, was, is) -> fill());
        boolean onCase = model.item().flatMap(AgendaItem::reviewCase).isPresent();
        root =
                Controls.styled(
                        new VBox(
                                controls.title("live.people"),
                                list,
                                controls.muted(
                                        onCase ? "live.people.keys.case" : "live.people.keys")),
                        "sheet",
                        "live-sheet");
    }

    private void pressed(KeyEvent event) {
        Attendance person = list.getSelectionModel().getSelectedItem();
        if (person == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case ESCAPE -> close.run();
            case L -> model.arrives(person);
            case E -> model.leaves(person);
            case B -> model.returns(person);
            case C -> model.accepts(person);
            case P -> model.comes(person, Presence.PRESENT);
            case D -> model.comes(person, Presence.DEPUTY);
            case O -> model.comes(person, Presence.OBSERVER);
            case A -> model.comes(person, Presence.APOLOGIES);
            case N -> model.comes(person, Presence.ABSENT);
            case U -> model.withdraws(person);
            case I -> model.declares(person);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void fill() {
        int at = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(model.now().map(Meeting::attendance).orElse(List.of()));
        list.getSelectionModel().select(at);
    }

    Region node() {
        return root;
    }

    Node first() {
        return list;
    }

    private String state(Attendance person) {
        List<String> parts = new ArrayList<>();
        parts.add(kit.say("presence." + person.presence().name()));
        if (!person.deputyFor().isBlank()) {
            parts.add(kit.say("live.people.for", person.deputyFor()));
        }
        for (CourseEvent event : model.course().get().of(person.id())) {
            String when =
                    event.at()
                            .atZone(kit.clock().getZone())
                            .toLocalTime()
                            .truncatedTo(java.time.temporal.ChronoUnit.MINUTES)
                            .toString();
            parts.add(kit.say("live.event." + event.kind().name(), when, item(event.item())));
        }
        return String.join(" · ", parts);
    }

    private String item(Optional<UUID> id) {
        return id.flatMap(i -> model.now().flatMap(m -> Agenda.find(m, i)))
                .map(i -> LiveTitle.of(kit, model, i))
                .orElse("");
    }

    private final class PersonCell extends WrappingCell<Attendance> {

        PersonCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Attendance person, boolean empty) {
            super.updateItem(person, empty);
            if (empty || person == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Label name = Controls.plain(person.name(), "strong");
            Label state = Controls.wrapping(state(person), "muted");
            VBox words = new VBox(name, state);
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox row = Controls.row(words);
            if (Attendances.inRoom(person)) {
                Label accepted =
                        Controls.chip(
                                kit.say(
                                        person.confidentialityAccepted()
                                                ? "presence.accepted"
                                                : "live.people.notAccepted"),
                                person.confidentialityAccepted() ? "success" : "warning");
                accepted.setMinWidth(Region.USE_PREF_SIZE);
                row.getChildren().add(accepted);
            }
            setGraphic(row);
            setAccessibleText(person.name() + ", " + state(person));
        }
    }
}
