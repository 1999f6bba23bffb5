package vigil.ui.meeting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.CaseDiscussion;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingState;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Editable;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.Question;
import vigil.ui.kit.Screen;
import vigil.ui.kit.Sheets;

/** One meeting: its pages on the left, the chosen one beside them. */
public final class MeetingView implements Screen {

    /** A line of the list of pages. */
    private record Part(String key, String title, Optional<CaseId> reviewCase) {
        String identity() {
            return key + reviewCase.map(CaseId::toString).orElse("");
        }
    }

    private final Kit kit;
    private final MeetingViewModel model;
    private final Navigator navigator;
    private final Controls controls;
    private final MeetingHead head;
    private final ListView<Part> parts = new ListView<>();
    private final StackPane middle = new StackPane();
    private final BorderPane page = Controls.styled(new BorderPane(), "meeting");
    private final Sheets sheets = new Sheets(page);
    private final StackPane root = new StackPane(page, sheets.node());
    private final Map<String, MeetingPage> pages = new HashMap<>();
    private Optional<MeetingPage> current = Optional.empty();
    private boolean built;
    private boolean refilling;
    private boolean editable = true;

    public MeetingView(Kit kit, MeetingViewModel model, Navigator navigator) {
        this.kit = kit;
        this.model = model;
        this.navigator = navigator;
        this.controls = new Controls(kit);
        this.head = new MeetingHead(kit, model, navigator, this::ask);
        page.setTop(head.node());
        page.setCenter(middle);
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
                .addListener((p, was, is) -> {
                    model.meeting().get().ifPresent(head::show);
                    model.meeting().get().ifPresent(m -> current.ifPresent(c -> show(c, m)));
                    parts.refresh();
                });
    }

    private void shortcut(KeyEvent event) {
        if (new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN).match(event)) {
            model.keep();
        } else if (new KeyCodeCombination(KeyCode.PAGE_DOWN, KeyCombination.SHORTCUT_DOWN)
                .match(event)) {
            step(1);
        } else if (new KeyCodeCombination(KeyCode.PAGE_UP, KeyCombination.SHORTCUT_DOWN)
                .match(event)) {
            step(-1);
        } else {
            return;
        }
        event.consume();
    }

    private void step(int by) {
        int next = parts.getSelectionModel().getSelectedIndex() + by;
        if (next >= 0 && next < parts.getItems().size()) {
            parts.getSelectionModel().select(next);
        }
    }

    private void show(Meeting meeting) {
        head.show(meeting);
        refill(meeting);
        if (!built) {
            built = true;
            build(meeting);
        }
        current.ifPresent(c -> show(c, meeting));
    }

    /** Shows a page; one that can no longer be changed is there to be read. */
    private void show(MeetingPage shown, Meeting meeting) {
        shown.show(meeting);
        boolean open = model.mayWrite();
        if (!open || !editable) {
            Editable.set(shown.record(), open);
        }
        editable = open;
    }

    private void build(Meeting meeting) {
        Controls.show(head.node(), true);
        parts.setId("meeting-parts");
        parts.setAccessibleText(kit.say("meeting.parts"));
        parts.getStyleClass().add("meeting-parts");
        parts.setCellFactory(list -> new PartCell());
        parts.getSelectionModel()
                .selectedItemProperty()
                .addListener((p, was, is) -> {
                    if (!refilling && is != null) {
                        choose(is);
                    }
                });
        parts.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.RIGHT) {
                current.ifPresent(MeetingPage::focus);
                event.consume();
            }
        });
        page.setLeft(parts);
        boolean coming =
                meeting.state() == MeetingState.PLANNED
                        && meeting.date().isAfter(java.time.LocalDate.now(kit.clock()));
        select(coming ? "agenda" : "attendance");
    }

    private void select(String identity) {
        parts.getItems().stream()
                .filter(part -> part.identity().equals(identity))
                .findFirst()
                .ifPresent(parts.getSelectionModel()::select);
    }

    /** Lays the list of pages again where cases came or went, keeping the place. */
    private void refill(Meeting meeting) {
        List<Part> all = new ArrayList<>();
        all.add(part("details"));
        all.add(part("attendance"));
        all.add(part("agenda"));
        for (AgendaItem item : meeting.agenda()) {
            item.reviewCase()
                    .ifPresent(id -> all.add(new Part("case", item.title(), Optional.of(id))));
        }
        all.add(part("minutes"));
        if (all.equals(parts.getItems())) {
            parts.refresh();
            return;
        }
        Optional<Part> was = Optional.ofNullable(parts.getSelectionModel().getSelectedItem());
        refilling = true;
        parts.getItems().setAll(all);
        was.map(Part::identity).ifPresent(this::select);
        refilling = false;
        if (was.isPresent() && !all.contains(was.get())) {
            select("agenda");
        }
    }

    private Part part(String key) {
        return new Part(key, kit.say("meeting.part." + key), Optional.empty());
    }

    private void choose(Part part) {
        model.keep();
        MeetingPage next = pages.computeIfAbsent(part.identity(), key -> make(part));
        current = Optional.of(next);
        model.meeting().get().ifPresent(m -> show(next, m));
        if (part.key().equals("minutes")) {
            middle.getChildren().setAll(next.node());
        } else {
            ScrollPane scroll = new ScrollPane(next.node());
            scroll.setFitToWidth(true);
            middle.getChildren().setAll(scroll);
        }
        middle.applyCss(); // what scrolls has no content to take the keyboard before
        middle.layout();
        next.shown();
        if (!parts.isFocused()) {
            if (model.mayWrite() || part.key().equals("minutes")) {
                next.focus();
            } else {
                parts.requestFocus();
            }
        }
    }

    private MeetingPage make(Part part) {
        return switch (part.key()) {
            case "details" -> new DetailsPage(kit, model);
            case "attendance" -> new AttendancePage(kit, model);
            case "agenda" -> new AgendaPage(kit, model, id -> select("case" + id));
            case "minutes" -> new MinutesPage(kit, model.preview());
            default ->
                    new CasePage(kit, model.casePage(part.reviewCase().orElseThrow()), navigator);
        };
    }

    /** Asks before the meeting moves on, saying what it would mean. */
    private void ask(MeetingState state) {
        model.meeting()
                .get()
                .map(meeting -> state == MeetingState.HELD ? holding(meeting) : agreeing(meeting))
                .ifPresent(question -> sheets.show(question.node(), question.first()));
    }

    private Question holding(Meeting meeting) {
        return new Question(
                kit,
                "meeting.hold.title",
                kit.say("meeting.hold.text", QuorumWords.of(kit, meeting)),
                "meeting.hold.do",
                "meeting.hold.not",
                () -> model.become(MeetingState.HELD),
                sheets::close);
    }

    private Question agreeing(Meeting meeting) {
        return new Question(
                kit,
                "meeting.agree.title",
                kit.say("meeting.agree.text", undecided(meeting)),
                "meeting.agree.do",
                "meeting.agree.not",
                () -> model.become(MeetingState.AGREED),
                sheets::close);
    }

    private static long undecided(Meeting meeting) {
        return meeting.cases().stream()
                .filter(id -> meeting.discussion(id).flatMap(CaseDiscussion::decision).isEmpty())
                .count();
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

    @Override
    public boolean leave() {
        root.requestFocus(); // what is being typed is read when it is left
        model.keep();
        return true;
    }

    @Override
    public void dispose() {
        leave();
        model.dispose();
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
