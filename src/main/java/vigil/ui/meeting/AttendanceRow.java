package vigil.ui.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.domain.panel.Attendance;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.Presence;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Editable;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LiveText;
import vigil.ui.kit.PickField;
import vigil.ui.kit.Segments;

/**
 * One person at a meeting. A letter says whether they came and goes on to the next person, so that
 * a roll is taken as fast as it is called.
 */
final class AttendanceRow {

    private final Kit kit;
    private final MeetingViewModel model;
    private final UUID id;
    private final IntConsumer step;
    private final Label name = Controls.plain("", "strong");
    private final Label about = Controls.plain("", "muted", "small");
    private final Segments<Presence> presence;
    private final PickField<String> deputyFor;
    private final CheckBox accepted;
    private final HBox deputyPlace;
    private final HBox root;

    /**
     * @param step goes so many rows down (or up)
     * @param declare begins a declaration of interest
     */
    AttendanceRow(
            Kit kit,
            MeetingViewModel model,
            Attendance person,
            IntConsumer step,
            Runnable declare) {
        this.kit = kit;
        this.model = model;
        this.id = person.id();
        this.step = step;
        this.presence = new Segments<>(person.name(), true);
        for (Presence each : Presence.values()) {
            presence.add(
                    each,
                    kit.say("presence." + each.name()),
                    kit.say("presence." + each.name() + ".said"));
        }
        presence.whenChosen(choice -> choice.ifPresent(this::choose));
        presence.whenTyped(this::typed);
        presence.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        deputyFor = new PickField<>(this::absent, text -> text, text -> "");
        deputyFor.setTextFormatter(LiveText.limit(200));
        deputyFor.setPromptText(kit.say("presence.deputyFor"));
        deputyFor.setAccessibleText(kit.say("presence.deputyFor.of", person.name()));
        deputyFor.setPrefColumnCount(10);
        deputyFor.whenPicked(whom ->
                model.change(m ->
                        Attendances.replace(
                                m, id, a -> Attendances.withDeputyFor(a, whom.orElse("")))));
        accepted = new CheckBox(kit.say("presence.accepted"));
        accepted.setAccessibleText(kit.say("presence.accepted.of", person.name()));
        accepted.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        accepted.setOnAction(event -> accept(accepted.isSelected()));
        VBox who = Controls.styled(new VBox(name, about), "attendance-who");
        HBox.setHgrow(who, Priority.ALWAYS);
        Label prefix = Controls.plain(kit.say("presence.for"), "muted");
        prefix.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        deputyPlace = Controls.row(prefix, deputyFor);
        deputyPlace.getStyleClass().add("attendance-deputy");
        HBox.setHgrow(deputyFor, Priority.ALWAYS);
        root = Controls.row(who, deputyPlace, presence, accepted, menu(person, declare));
        root.getStyleClass().add("attendance-row");
        show(person);
    }

    private Node menu(Attendance person, Runnable declare) {
        Button more = Controls.styled(new Button(), "flat", "button-icon", Editable.ONLY);
        more.setGraphic(Icon.MENU.node());
        more.setAccessibleText(kit.say("presence.more", person.name()));
        more.setOnAction(event -> {
            MenuItem interest = new MenuItem(kit.say("presence.declare"));
            interest.setOnAction(chosen -> declare.run());
            MenuItem remove = new MenuItem(kit.say("presence.remove"));
            remove.setOnAction(chosen -> remove());
            new ContextMenu(interest, remove).show(more, Side.BOTTOM, 0, 0);
        });
        return more;
    }

    private void remove() {
        model.meeting()
                .get()
                .ifPresent(before ->
                        model.remove(
                                name.getText(),
                                m -> Attendances.remove(m, id),
                                m ->
                                        m.withAttendance(back(m, before))
                                                .withInterests(
                                                        java.util.stream.Stream.concat(
                                                                        m.interests().stream(),
                                                                        before.interests().stream()
                                                                                .filter(i ->
                                                                                        i.attendance()
                                                                                                .equals(
                                                                                                        id)))
                                                                .toList())));
    }

    /** The list with this person where they stood before. */
    private List<Attendance> back(Meeting now, Meeting before) {
        List<Attendance> all = new java.util.ArrayList<>(now.attendance());
        for (int i = 0; i < before.attendance().size(); i++) {
            if (before.attendance().get(i).id().equals(id)) {
                all.add(Math.min(i, all.size()), before.attendance().get(i));
            }
        }
        return all;
    }

    /** Whom one can stand in for: those who are not there first, then any name as typed. */
    private List<String> absent(String typed) {
        List<String> names = new java.util.ArrayList<>();
        String query = vigil.domain.vocabulary.Terms.fold(typed);
        model.meeting()
                .get()
                .ifPresent(m ->
                        m.attendance().stream()
                                .filter(a -> !a.id().equals(id) && !Attendances.inRoom(a))
                                .map(Attendance::name)
                                .filter(n -> vigil.domain.vocabulary.Terms.fold(n).contains(query))
                                .forEach(names::add));
        if (!typed.isBlank() && !names.contains(typed.strip())) {
            names.add(typed.strip());
        }
        return names;
    }

    private void choose(Presence choice) {
        model.change(m -> Attendances.replace(m, id, a -> Attendances.with(a, choice)));
    }

    private void typed(Presence choice) {
        if (choice == Presence.DEPUTY) {
            deputyFor.requestFocus();
        } else {
            step.accept(1);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN && !event.isAltDown()) {
            step.accept(1);
            event.consume();
        } else if (event.getCode() == KeyCode.UP && !event.isAltDown()) {
            step.accept(-1);
            event.consume();
        } else if (event.getCode() == KeyCode.C
                && !event.isShortcutDown()
                && accepted.isVisible()
                && !accepted.isDisabled()) {
            accept(!accepted.isSelected());
            event.consume();
        }
    }

    private void accept(boolean is) {
        model.change(m -> Attendances.replace(m, id, a -> Attendances.withAccepted(a, is)));
    }

    void show(Attendance person) {
        name.setText(person.name());
        String agency = model.vocabulary().list("AGENCY_TYPE").label(person.agency());
        String role =
                person.role().isEmpty() ? agency : kit.say("presence.role", agency, person.role());
        about.setText(person.member().isEmpty() ? kit.say("presence.guest", role) : role);
        presence.show(Optional.of(person.presence()));
        boolean deputy = person.presence() == Presence.DEPUTY;
        Controls.show(deputyPlace, deputy);
        if (!deputyFor.isFocused()) {
            deputyFor.show(Optional.of(person.deputyFor()).filter(text -> !text.isEmpty()));
        }
        accepted.setSelected(person.confidentialityAccepted());
        accepted.setVisible(Attendances.inRoom(person));
    }

    Node node() {
        return root;
    }

    void focus() {
        presence.focus();
    }
}
