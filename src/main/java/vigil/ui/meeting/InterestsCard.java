package vigil.ui.meeting;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.Attendance;
import vigil.domain.panel.DeclaredInterest;
import vigil.domain.panel.Meeting;
import vigil.domain.vocabulary.Terms;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Editable;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LiveText;
import vigil.ui.kit.PickField;

/** Who declared an interest in which case; the case closes to them. */
final class InterestsCard {

    private final Kit kit;
    private final MeetingViewModel model;
    private final Controls controls;
    private final VBox declared = Controls.styled(new VBox(), "column", "tight");
    private final PickField<Attendance> person;
    private final PickField<AgendaItem> reviewCase;
    private final VBox root;
    private List<DeclaredInterest> shown = List.of();
    private boolean built;

    InterestsCard(Kit kit, MeetingViewModel model) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        person =
                new PickField<>(
                        typed -> meeting().map(m -> matching(m, typed)).orElse(List.of()),
                        Attendance::name,
                        a -> model.vocabulary().list("AGENCY_TYPE").label(a.agency()));
        person.setId("interest-person");
        person.setPromptText(kit.say("presence.interest.person"));
        person.setAccessibleText(kit.say("presence.interest.person"));
        reviewCase =
                new PickField<>(
                        typed -> meeting().map(m -> cases(m, typed)).orElse(List.of()),
                        this::title,
                        item -> "");
        reviewCase.setId("interest-case");
        reviewCase.setPromptText(kit.say("presence.interest.case"));
        reviewCase.setAccessibleText(kit.say("presence.interest.case"));
        reviewCase.setPrefColumnCount(16);
        Button add = controls.button("presence.interest.add", Icon.ADD, this::add);
        root =
                Controls.card(
                        controls.heading("presence.interests"),
                        controls.muted("presence.interests.text"),
                        declared,
                        Controls.styled(Controls.row(person, reviewCase, add), Editable.ONLY));
    }

    private Optional<Meeting> meeting() {
        return model.meeting().get();
    }

    private static List<Attendance> matching(Meeting meeting, String typed) {
        String query = Terms.fold(typed);
        return meeting.attendance().stream()
                .filter(a -> Terms.fold(a.name()).contains(query))
                .toList();
    }

    private List<AgendaItem> cases(Meeting meeting, String typed) {
        String query = Terms.fold(typed);
        return meeting.agenda().stream()
                .filter(item -> item.reviewCase().isPresent())
                .filter(item -> Terms.fold(title(item)).contains(query))
                .toList();
    }

    private String title(AgendaItem item) {
        String name =
                item.reviewCase()
                        .flatMap(model.around().get()::row)
                        .map(row -> row.name())
                        .orElse("");
        return CaseTitle.of(kit, item.title(), name);
    }

    /** Begins a declaration by this person. */
    void begin(Attendance by) {
        person.show(Optional.of(by));
        reviewCase.requestFocus();
    }

    private void add() {
        if (person.picked().isEmpty()) {
            person.requestFocus();
            return;
        }
        Optional<CaseId> about = reviewCase.picked().flatMap(AgendaItem::reviewCase);
        if (about.isEmpty()) {
            reviewCase.requestFocus();
            return;
        }
        DeclaredInterest interest =
                new DeclaredInterest(person.picked().get().id(), about.get(), "", true);
        model.change(m -> Attendances.declare(m, interest));
        person.show(Optional.empty());
        reviewCase.show(Optional.empty());
    }

    void show(Meeting meeting) {
        boolean same = built && keys(meeting.interests()).equals(keys(shown));
        shown = meeting.interests();
        if (same) {
            return; // or the keyboard would lose its place
        }
        built = true;
        declared.getChildren().clear();
        if (shown.isEmpty()) {
            declared.getChildren().add(controls.muted("presence.interests.none"));
        }
        shown.forEach(interest -> declared.getChildren().add(row(meeting, interest)));
    }

    private static List<String> keys(List<DeclaredInterest> interests) {
        return interests.stream().map(i -> i.attendance() + " " + i.reviewCase()).toList();
    }

    private Node row(Meeting meeting, DeclaredInterest interest) {
        Label who = Controls.plain(Attendances.name(meeting, interest.attendance()), "strong");
        who.setMinWidth(Region.USE_PREF_SIZE);
        String reference =
                model.around()
                        .get()
                        .row(interest.reviewCase())
                        .map(row -> row.reference().text())
                        .orElse("");
        Label about = new Label(reference);
        about.setMinWidth(Region.USE_PREF_SIZE);
        TextField note = new TextField();
        note.setPromptText(kit.say("presence.interest.note"));
        note.setAccessibleText(kit.say("presence.interest.note.of", who.getText()));
        CheckBox left = new CheckBox(kit.say("presence.interest.left"));
        left.setMinWidth(Region.USE_PREF_SIZE);
        left.setSelected(interest.leftRoom());
        Runnable write =
                () ->
                        model.change(m ->
                                Attendances.declare(
                                        m,
                                        new DeclaredInterest(
                                                interest.attendance(),
                                                interest.reviewCase(),
                                                note.getText(),
                                                left.isSelected())));
        LiveText text = new LiveText(note, 2_000, typed -> write.run(), model::keep);
        text.show(interest.note());
        left.setOnAction(event -> write.run());
        HBox.setHgrow(note, Priority.ALWAYS);
        Button remove =
                controls.icon(
                        "presence.interest.remove",
                        Icon.REMOVE,
                        () ->
                                model.remove(
                                        kit.say("presence.interest.of", who.getText()),
                                        m -> Attendances.withdraw(m, interest),
                                        m -> Attendances.declare(m, interest)));
        remove.getStyleClass().add(Editable.ONLY);
        HBox row = Controls.row(who, about, note, left, remove);
        row.getStyleClass().add("interest-row");
        return row;
    }

    Node node() {
        return root;
    }
}
