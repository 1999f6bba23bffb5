package vigil.ui.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.CaseDiscussion;
import vigil.domain.panel.Meeting;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/** The list of a meeting's pages: the fixed ones, and one for each case on the agenda. */
final class MeetingParts {

    /** A line of the list. */
    record Part(String key, String title, Optional<CaseId> reviewCase) {
        /** The same for the same page, whatever it is called. */
        String identity() {
            return key + reviewCase.map(CaseId::toString).orElse("");
        }
    }

    private final Kit kit;
    private final MeetingViewModel model;
    private final ListView<Part> list = new ListView<>();
    private boolean refilling;

    /**
     * @param chosen gets the page that is chosen
     * @param enter runs when the keyboard is to go from the list into the page
     */
    MeetingParts(Kit kit, MeetingViewModel model, Consumer<Part> chosen, Runnable enter) {
        this.kit = kit;
        this.model = model;
        list.setId("meeting-parts");
        list.setAccessibleText(kit.say("meeting.parts"));
        list.getStyleClass().add("meeting-parts");
        list.setCellFactory(view -> new PartCell());
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((p, was, is) -> {
                    if (!refilling && is != null) {
                        chosen.accept(is);
                    }
                });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.RIGHT) {
                enter.run();
                event.consume();
            }
        });
    }

    Node node() {
        return list;
    }

    boolean focused() {
        return list.isFocused();
    }

    void focus() {
        list.requestFocus();
    }

    void refresh() {
        list.refresh();
    }

    void select(String identity) {
        list.getItems().stream()
                .filter(part -> part.identity().equals(identity))
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
    }

    /** Goes to the next page, or the one before. */
    void step(int by) {
        int next = list.getSelectionModel().getSelectedIndex() + by;
        if (next >= 0 && next < list.getItems().size()) {
            list.getSelectionModel().select(next);
        }
    }

    /** Lays the list again where cases came or went, keeping the place. */
    void show(Meeting meeting) {
        List<Part> all = new ArrayList<>();
        all.add(part("details"));
        all.add(part("attendance"));
        all.add(part("agenda"));
        for (AgendaItem item : meeting.agenda()) {
            item.reviewCase()
                    .ifPresent(id -> all.add(new Part("case", item.title(), Optional.of(id))));
        }
        all.add(part("minutes"));
        if (all.equals(list.getItems())) {
            list.refresh();
            return;
        }
        Optional<Part> was = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
        refilling = true;
        list.getItems().setAll(all);
        was.map(Part::identity).ifPresent(this::select);
        refilling = false;
        if (was.isPresent()
                && all.stream().noneMatch(p -> p.identity().equals(was.get().identity()))) {
            select("agenda");
        }
    }

    private Part part(String key) {
        return new Part(key, kit.say("meeting.part." + key), Optional.empty());
    }

    /** A page's name, and how far it has come. */
    private final class PartCell extends ListCell<Part> {
        @Override
        protected void updateItem(Part part, boolean empty) {
            super.updateItem(part, empty);
            if (empty || part == null || model.meeting().get().isEmpty()) {
                setGraphic(null);
                return;
            }
            Meeting meeting = model.meeting().get().get();
            HBox row = Controls.row(icon(part).node(), new Label(part.title()), Controls.gap());
            mark(part, meeting).ifPresent(row.getChildren()::add);
            setGraphic(row);
        }

        private Icon icon(Part part) {
            return switch (part.key()) {
                case "details" -> Icon.CALENDAR;
                case "attendance" -> Icon.MEETINGS;
                case "agenda" -> Icon.TIMELINE;
                case "minutes" -> Icon.PDF;
                default -> Icon.CASES;
            };
        }

        private Optional<Node> mark(Part part, Meeting meeting) {
            return switch (part.key()) {
                case "attendance" ->
                        Optional.of(Controls.plain(String.valueOf(meeting.present()), "muted"));
                case "agenda" ->
                        Optional.of(
                                Controls.plain(String.valueOf(meeting.agenda().size()), "muted"));
                case "case" ->
                        part.reviewCase()
                                .flatMap(meeting::discussion)
                                .flatMap(CaseDiscussion::decision)
                                .map(d -> {
                                    Node done = Controls.styled(Icon.DONE.node(), "icon-success");
                                    done.setAccessibleText(kit.say("decision." + d.name()));
                                    return done;
                                });
                default -> Optional.empty();
            };
        }
    }
}
