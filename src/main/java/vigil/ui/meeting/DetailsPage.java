package vigil.ui.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import vigil.domain.access.PanelMember;
import vigil.domain.panel.Meeting;
import vigil.ui.kit.Controls;
import vigil.ui.kit.DayField;
import vigil.ui.kit.GrowingText;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LiveText;
import vigil.ui.kit.PickField;

/** What a meeting is called, when and where it is, and who leads it. */
final class DetailsPage implements MeetingPage {

    private static final int MOST_PEOPLE = 999;

    private final Kit kit;
    private final MeetingViewModel model;
    private final Controls controls;
    private final List<Tied> texts = new ArrayList<>();
    private final DayField date;
    private final PickField<PanelMember> chair;
    private final PickField<PanelMember> secretary;
    private final VBox root;

    /** A text input with what of the meeting stands in it. */
    private record Tied(LiveText text, Function<Meeting, String> of) {}

    DetailsPage(Kit kit, MeetingViewModel model) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        this.date = new DayField(kit, "meetings.plan.date.prompt", "meetings.plan.date.wrong");
        date.whenSettled(day ->
                day.ifPresent(d ->
                        model.change(m ->
                                details(m, m.title(), d, m.startsAt(), m.venue(), m.quorum()))));
        this.chair =
                member(
                        "meeting-chair",
                        (m, id) ->
                                m.withDetails(
                                        m.title(),
                                        m.date(),
                                        m.startsAt(),
                                        m.venue(),
                                        id,
                                        m.secretary(),
                                        m.quorum()));
        this.secretary =
                member(
                        "meeting-secretary",
                        (m, id) ->
                                m.withDetails(
                                        m.title(),
                                        m.date(),
                                        m.startsAt(),
                                        m.venue(),
                                        m.chair(),
                                        id,
                                        m.quorum()));
        GridPane grid = Controls.styled(new GridPane(), "halves");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().setAll(half, half);
        grid.addRow(
                0,
                controls.labelled(
                        "meeting.title",
                        text(
                                new TextField(),
                                200,
                                Meeting::title,
                                (m, t) ->
                                        details(
                                                m,
                                                t,
                                                m.date(),
                                                m.startsAt(),
                                                m.venue(),
                                                m.quorum()))),
                controls.labelled(
                        "meeting.venue",
                        text(
                                new TextField(),
                                400,
                                Meeting::venue,
                                (m, t) ->
                                        details(
                                                m,
                                                m.title(),
                                                m.date(),
                                                m.startsAt(),
                                                t,
                                                m.quorum()))));
        grid.addRow(
                1,
                controls.labelled("meeting.date", date, date.input()),
                controls.labelled(
                        "meeting.startsAt",
                        text(
                                new TextField(),
                                10,
                                Meeting::startsAt,
                                (m, t) ->
                                        details(
                                                m,
                                                m.title(),
                                                m.date(),
                                                t,
                                                m.venue(),
                                                m.quorum()))));
        grid.addRow(
                2,
                controls.labelled("meeting.chair", chair),
                controls.labelled("meeting.secretary", secretary));
        grid.add(
                controls.labelled(
                        "meeting.quorum",
                        text(
                                new TextField(),
                                3,
                                m -> String.valueOf(m.quorum()),
                                DetailsPage::quorum)),
                0,
                3);
        root =
                Controls.styled(
                        new VBox(
                                controls.heading("meeting.part.details"),
                                Controls.card(grid),
                                Controls.card(
                                        controls.labelled(
                                                "meeting.confidentiality",
                                                text(
                                                        new GrowingText(3),
                                                        4_000,
                                                        Meeting::confidentiality,
                                                        Meeting::withConfidentiality)))),
                        "meeting-page");
        model.around().addListener((p, was, is) -> model.meeting().get().ifPresent(this::show));
    }

    private static Meeting details(
            Meeting m,
            String title,
            java.time.LocalDate date,
            String start,
            String venue,
            int quorum) {
        return m.withDetails(title, date, start, venue, m.chair(), m.secretary(), quorum);
    }

    private static Meeting quorum(Meeting m, String typed) {
        int people =
                typed.strip().matches("\\d{1,3}") ? Integer.parseInt(typed.strip()) : m.quorum();
        return details(
                m, m.title(), m.date(), m.startsAt(), m.venue(), Math.min(people, MOST_PEOPLE));
    }

    private Node text(
            TextInputControl input,
            int letters,
            Function<Meeting, String> get,
            BiFunction<Meeting, String, Meeting> set) {
        LiveText text =
                new LiveText(
                        input,
                        letters,
                        typed -> model.change(m -> set.apply(m, typed)),
                        model::keep);
        texts.add(new Tied(text, get));
        return input;
    }

    private PickField<PanelMember> member(
            String id, BiFunction<Meeting, Optional<UUID>, Meeting> set) {
        PickField<PanelMember> field =
                new PickField<>(
                        typed -> model.around().get().members(typed),
                        PanelMember::name,
                        m -> model.vocabulary().list("AGENCY_TYPE").label(m.agency()));
        field.setId(id);
        field.setPromptText(kit.say("meeting.member.prompt"));
        field.whenPicked(picked -> model.change(m -> set.apply(m, picked.map(PanelMember::id))));
        return field;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(Meeting meeting) {
        texts.stream()
                .filter(tied -> !tied.text().input().isFocused())
                .forEach(tied -> tied.text().show(tied.of().apply(meeting)));
        date.show(Optional.of(meeting.date()));
        Around around = model.around().get();
        if (!chair.isFocused()) {
            chair.show(meeting.chair().flatMap(around::member));
        }
        if (!secretary.isFocused()) {
            secretary.show(meeting.secretary().flatMap(around::member));
        }
    }

    @Override
    public void focus() {
        texts.getFirst().text().input().requestFocus();
    }
}
