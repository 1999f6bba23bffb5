package vigil.ui.meeting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import vigil.casework.WrittenAt;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.MeetingText;
import vigil.ui.briefing.BriefingsSheet;
import vigil.ui.kit.Beside;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Dressing;
import vigil.ui.kit.Editable;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.Question;
import vigil.ui.kit.Screen;
import vigil.ui.kit.Sheets;
import vigil.ui.pack.PackSheet;

/** One meeting: its pages on the left, the chosen one beside them. */
public final class MeetingView implements Screen {

    private final Kit kit;
    private final MeetingViewModel model;
    private final Navigator navigator;
    private final Controls controls;
    private final MeetingHead head;
    private final MeetingParts parts;
    private final StackPane middle = new StackPane();
    private final BorderPane page = Controls.styled(new BorderPane(), "meeting");
    private final Sheets sheets = new Sheets(page);
    private final StackPane root = new StackPane(page, sheets.node());
    private final Map<String, MeetingPage> pages = new LinkedHashMap<>();
    private Optional<MeetingPage> current = Optional.empty();
    private boolean built;

    public MeetingView(Kit kit, MeetingViewModel model, Navigator navigator) {
        this.kit = kit;
        this.model = model;
        this.navigator = navigator;
        this.controls = new Controls(kit);
        this.head = new MeetingHead(kit, model, navigator, this::ask, this::pack);
        this.parts =
                new MeetingParts(
                        kit, model, this::choose, () -> current.ifPresent(MeetingPage::focus));
        page.setTop(head.node());
        HBox.setHgrow(middle, Priority.ALWAYS);
        page.setCenter(new Beside(50, parts.node(), middle));
        Controls.show(parts.node(), false);
        Controls.show(head.node(), false);
        middle.getChildren().setAll(controls.muted("meeting.opening"));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::shortcut);
        page.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (current.filter(c -> c.shortcut(event)).isPresent()) {
                        event.consume();
                    }
                });
        model.meeting().addListener((p, was, is) -> is.ifPresent(this::show));
        model.around()
                .addListener((p, was, is) ->
                        model.meeting()
                                .get()
                                .ifPresent(meeting -> {
                                    head.show(meeting);
                                    current.ifPresent(c -> show(c, meeting));
                                    parts.refresh();
                                }));
    }

    private void shortcut(KeyEvent event) {
        if (new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN).match(event)) {
            model.keep();
        } else if (new KeyCodeCombination(KeyCode.PAGE_DOWN, KeyCombination.SHORTCUT_DOWN)
                .match(event)) {
            parts.step(1);
        } else if (new KeyCodeCombination(KeyCode.PAGE_UP, KeyCombination.SHORTCUT_DOWN)
                .match(event)) {
            parts.step(-1);
        } else {
            return;
        }
        event.consume();
    }

    private void show(Meeting meeting) {
        head.show(meeting);
        parts.show(meeting);
        if (!built) {
            built = true;
            Controls.show(head.node(), true);
            Controls.show(parts.node(), true);
            boolean coming =
                    meeting.state() == MeetingState.PLANNED
                            && meeting.date().isAfter(LocalDate.now(kit.clock()));
            parts.select(coming ? "agenda" : "attendance");
        }
        current.ifPresent(c -> show(c, meeting));
    }

    /** Shows a page; one that can no longer be changed is there to be read. */
    private void show(MeetingPage shown, Meeting meeting) {
        shown.show(meeting);
        Node record = shown.record();
        boolean open = model.mayWrite();
        if (!open || Editable.read(record)) {
            Editable.set(record, open);
        }
    }

    private void choose(MeetingParts.Part part) {
        model.keep();
        MeetingPage next = pages.computeIfAbsent(part.identity(), key -> make(part));
        current = Optional.of(next);
        model.meeting().get().ifPresent(meeting -> show(next, meeting));
        if (part.key().equals("minutes") || part.key().equals("agenda")) {
            middle.getChildren().setAll(next.node());
        } else {
            ScrollPane scroll = new ScrollPane(next.node());
            scroll.setFitToWidth(true);
            middle.getChildren().setAll(scroll);
        }
        Dressing.now(middle); // what scrolls has no content to take the keyboard before
        middle.layout();
        next.shown();
        if (!parts.focused()) {
            if (model.mayWrite() || part.key().equals("minutes")) {
                next.focus();
            } else {
                parts.focus();
            }
        }
    }

    private MeetingPage make(MeetingParts.Part part) {
        return switch (part.key()) {
            case "details" -> new DetailsPage(kit, model);
            case "attendance" -> new AttendancePage(kit, model);
            case "agenda" ->
                    new AgendaPage(
                            kit,
                            model,
                            id -> parts.select("case" + id),
                            navigator,
                            this::briefings);
            case "minutes" ->
                    new MinutesPage(kit, model.preview(), model.lifecycle(), sheets, this::goTo);
            default ->
                    new CasePage(kit, model.casePage(part.reviewCase().orElseThrow()), navigator);
        };
    }

    /** Opens the page where something is written, and the text itself. */
    private void goTo(WrittenAt place) {
        switch (place.kind()) {
            case DETAILS -> parts.select("details");
            case ATTENDANCE -> parts.select("attendance");
            case AGENDA -> parts.select("agenda");
            case DISCUSSION -> place.about().ifPresent(id -> parts.select("case" + new CaseId(id)));
            case FOLLOW_UP -> navigator.go(Navigator.Page.ACTIONS);
            case CASE_FILE -> place.about().ifPresent(id -> navigator.openCase(new CaseId(id)));
        }
        place.text().ifPresent(text -> Platform.runLater(() -> focus(place, text)));
    }

    private void focus(WrittenAt place, MeetingText.Part text) {
        String part = text.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String id =
                place.kind() == WrittenAt.Kind.AGENDA
                        ? "agenda-" + part + "-" + place.about().orElseThrow()
                        : "said-" + part;
        current.ifPresent(MeetingPage::finish);
        Optional.ofNullable(middle.lookup("#" + id)).ifPresent(Node::requestFocus);
    }

    private void pack() {
        model.keep();
        PackSheet.open(kit, model.desk(), sheets, Optional.of(model.id()));
    }

    private void briefings() {
        model.keep();
        model.meeting()
                .get()
                .ifPresent(m -> BriefingsSheet.open(kit, model.desk(), sheets, m.id(), m.date()));
    }

    /** Asks before the meeting moves on, saying what it would mean. */
    private void ask(MeetingState state) {
        model.meeting()
                .get()
                .ifPresent(meeting -> {
                    if (state == MeetingState.HELD) {
                        Question question = holding(meeting);
                        sheets.show(question.node(), question.first());
                    } else {
                        agree(meeting);
                    }
                });
    }

    private void agree(Meeting meeting) {
        SigningSheet sheet =
                new SigningSheet(
                        kit,
                        model,
                        id -> Agenda.find(meeting, id).map(AgendaItem::title).orElse(""),
                        sheets::close,
                        () -> {});
        sheets.show(sheet.node(), sheet.first());
    }

    private Question holding(Meeting meeting) {
        return new Question(
                kit,
                "meeting.hold.title",
                kit.say(
                        "meeting.hold.text",
                        QuorumWords.of(kit, meeting.withState(MeetingState.HELD))),
                "meeting.hold.do",
                "meeting.hold.not",
                () -> model.become(MeetingState.HELD),
                sheets::close);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        if (!built) {
            model.open(problem ->
                    middle.getChildren().setAll(Controls.wrapping(kit.sentence(problem))));
        } else {
            current.ifPresent(MeetingPage::focus);
        }
    }

    /** Stays where something was begun that keeps itself only when it is saved. */
    @Override
    public boolean leave() {
        root.requestFocus(); // what is being typed is read when it is left
        model.keep();
        for (Map.Entry<String, MeetingPage> each : pages.entrySet()) {
            if (each.getValue().unfinished()) {
                parts.select(each.getKey());
                kit.notices().note(kit.say("meeting.followUp.unfinished"));
                return false;
            }
        }
        return true;
    }

    @Override
    public void dispose() {
        root.requestFocus();
        pages.values().forEach(MeetingPage::dispose);
        model.dispose();
    }
}
