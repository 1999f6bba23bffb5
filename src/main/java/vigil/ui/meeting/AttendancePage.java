package vigil.ui.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.domain.panel.Attendance;
import vigil.domain.panel.Meeting;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.CodeList;
import vigil.ui.answer.Editors;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Editable;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LiveText;
import vigil.ui.kit.PickField;

/** Who came, who accepted the statement, and who declared an interest. */
final class AttendancePage implements MeetingPage {

    private final Kit kit;
    private final MeetingViewModel model;
    private final Controls controls;
    private final Map<UUID, AttendanceRow> rows = new LinkedHashMap<>();
    private final VBox people = Controls.styled(new VBox(), "attendance-rows");
    private final Label quorum = Controls.plain("", "strong");
    private final Label statement = Controls.wrapping("", "statement");
    private final InterestsCard interests;
    private final TextField guestName = new TextField();
    private final PickField<Code> guestAgency;
    private final VBox root;
    private final RowsOverPulses filling;

    AttendancePage(Kit kit, MeetingViewModel model) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        this.interests = new InterestsCard(kit, model);
        CodeList agencies = model.vocabulary().list("AGENCY_TYPE");
        this.guestAgency =
                new PickField<>(
                        typed -> Editors.matching(agencies.codes(), typed),
                        Code::label,
                        code -> "");
        Button everyone =
                controls.button(
                        "presence.everyoneAccepted",
                        Icon.SAVE,
                        () -> model.change(Attendances::everyoneAccepted));
        HBox.setHgrow(statement, Priority.ALWAYS);
        everyone.getStyleClass().add(Editable.ONLY);
        everyone.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        HBox read = Controls.row(statement, everyone);
        VBox roll =
                Controls.card(
                        Controls.row(
                                quorum,
                                Controls.gap(),
                                Controls.styled(controls.muted("presence.keys"), Editable.ONLY)),
                        people,
                        guest());
        root =
                Controls.styled(
                        new VBox(
                                controls.heading("meeting.part.attendance"),
                                Controls.styled(Controls.card(read), "quiet-card"),
                                roll,
                                interests.node()),
                        "meeting-page");
        filling = new RowsOverPulses(people, root);
    }

    private Node guest() {
        guestName.setId("guest-name");
        guestName.setPromptText(kit.say("presence.guest.name"));
        guestName.setAccessibleText(kit.say("presence.guest.name"));
        guestName.setTextFormatter(LiveText.limit(200));
        guestName.setPrefColumnCount(16);
        guestAgency.setId("guest-agency");
        guestAgency.setPromptText(kit.say("presence.guest.agency"));
        guestAgency.setAccessibleText(kit.say("presence.guest.agency"));
        guestAgency.setPrefColumnCount(14);
        Button add = controls.button("presence.guest.add", Icon.GUEST, this::addGuest);
        guestName.setOnAction(event -> addGuest());
        return Controls.styled(Controls.row(guestName, guestAgency, add), Editable.ONLY);
    }

    private void addGuest() {
        String name = guestName.getText().strip();
        if (name.isEmpty()) {
            guestName.requestFocus();
            return;
        }
        String agency = guestAgency.picked().map(Code::code).orElse("");
        model.change(m -> Attendances.add(m, model.guest(name, agency)));
        guestName.clear();
        guestAgency.show(Optional.empty());
        guestName.requestFocus();
    }

    private void step(UUID from, int by) {
        List<UUID> order = List.copyOf(rows.keySet());
        int to = order.indexOf(from) + by;
        if (to >= 0 && to < order.size()) {
            Optional.ofNullable(rows.get(order.get(to))).ifPresent(AttendanceRow::focus);
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(Meeting meeting) {
        statement.setText(kit.say("presence.statement", meeting.confidentiality()));
        quorum.setText(QuorumWords.of(kit, meeting));
        List<UUID> ids = meeting.attendance().stream().map(Attendance::id).toList();
        if (!ids.equals(List.copyOf(rows.keySet()))) {
            build(meeting);
        }
        for (Attendance person : meeting.attendance()) {
            Optional.ofNullable(rows.get(person.id())).ifPresent(row -> row.show(person));
        }
        interests.show(meeting);
    }

    private void build(Meeting meeting) {
        Map<UUID, AttendanceRow> before = new LinkedHashMap<>(rows);
        rows.clear();
        for (Attendance person : meeting.attendance()) {
            rows.put(
                    person.id(),
                    Optional.ofNullable(before.get(person.id()))
                            .orElseGet(() ->
                                    new AttendanceRow(
                                            kit,
                                            model,
                                            person,
                                            by -> step(person.id(), by),
                                            () -> interests.begin(person))));
        }
        filling.rows(rows.values().stream().map(AttendanceRow::node).toList());
    }

    @Override
    public void finish() {
        filling.finish();
    }

    @Override
    public void focus() {
        rows.values().stream().findFirst().ifPresent(AttendanceRow::focus);
    }
}
