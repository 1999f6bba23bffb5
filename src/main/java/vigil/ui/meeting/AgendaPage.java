package vigil.ui.meeting;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.casework.CaseRow;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.Meeting;
import vigil.ui.kit.Beside;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Editable;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LiveText;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.PickField;

/**
 * The agenda in its order with running times; what was said and decided on each item stands in it.
 */
final class AgendaPage implements MeetingPage {

    private static final KeyCodeCombination DUE =
            new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN);

    /** From this width on, by the size of the text, both ways to add something have room. */
    private static final double ADDERS = 44;

    private final Kit kit;
    private final MeetingViewModel model;
    private final Controls controls;
    private final Consumer<CaseId> openCase;
    private final Map<UUID, AgendaRow> rows = new LinkedHashMap<>();
    private final VBox items = Controls.styled(new VBox(), "agenda-rows");
    private final Label length = Controls.styled(new Label(), "muted");
    private final Label over = Controls.chip("", "warning");
    private final PreparationViewModel preparation;
    private final AgendaSide side;
    private final AgendaDrag drag;
    private final TextField other = new TextField();
    private final PickField<CaseRow> reviewCase;
    private final VBox record;
    private final HBox root;
    private final RowsOverPulses filling;

    /**
     * @param briefings opens the making of briefing packs
     */
    AgendaPage(
            Kit kit,
            MeetingViewModel model,
            Consumer<CaseId> openCase,
            Navigator navigator,
            Runnable briefings) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        this.openCase = openCase;
        this.preparation = new PreparationViewModel(kit, model, navigator);
        this.side = new AgendaSide(kit, model, preparation, briefings);
        this.drag =
                new AgendaDrag(
                        items, (id, place) -> model.change(m -> Agenda.moveTo(m, id, place)));
        over.setId("agenda-over");
        Controls.show(over, false);
        preparation
                .shown()
                .addListener((p, was, is) -> model.meeting().get().ifPresent(this::times));
        this.reviewCase =
                new PickField<>(
                        typed ->
                                model.meeting()
                                        .get()
                                        .map(m -> model.around().get().candidates(typed, m.cases()))
                                        .orElse(List.of()),
                        row -> CaseTitle.of(kit, row.reference().text(), row.name()),
                        row -> model.vocabulary().list("CASE_STATUS").label(row.status().code()));
        reviewCase.clearingAfterPick();
        reviewCase.setId("agenda-add-case");
        reviewCase.setPromptText(kit.say("agenda.addCase"));
        reviewCase.setAccessibleText(kit.say("agenda.addCase"));
        reviewCase.whenPicked(picked ->
                picked.ifPresent(row -> model.change(m -> Agenda.add(m, model.item(row)))));
        other.setId("agenda-add");
        other.setPromptText(kit.say("agenda.add.prompt"));
        other.setAccessibleText(kit.say("agenda.add.prompt"));
        other.setTextFormatter(LiveText.limit(400));
        other.setOnAction(event -> add());
        HBox.setHgrow(other, Priority.ALWAYS);
        HBox.setHgrow(reviewCase, Priority.ALWAYS);
        reviewCase.getStyleClass().add("agenda-add-case");
        Button add = controls.button("agenda.add", Icon.ADD, this::add);
        HBox item = Controls.row(other, add);
        HBox.setHgrow(item, Priority.ALWAYS);
        HBox adders = Controls.styled(new Beside(ADDERS, item, reviewCase), "row", Editable.ONLY);
        length.setMinWidth(Region.USE_PREF_SIZE);
        over.setMinWidth(Region.USE_PREF_SIZE);
        Label keys = Controls.styled(controls.muted("agenda.keys"), Editable.ONLY);
        record =
                Controls.styled(
                        new VBox(
                                Controls.row(controls.heading("meeting.part.agenda"), length, over),
                                Controls.card(items, adders),
                                keys),
                        "meeting-page");
        filling = new RowsOverPulses(items, record);
        ScrollPane scroll = new ScrollPane(record);
        scroll.setFitToWidth(true);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        root = Controls.styled(new Beside(52, scroll, side.node()), "agenda-both");
        model.around().addListener((p, was, is) -> model.meeting().get().ifPresent(this::show));
        model.comments().addListener((p, was, is) -> model.meeting().get().ifPresent(this::times));
    }

    private void add() {
        String title = other.getText().strip();
        if (!title.isEmpty()) {
            model.change(m -> Agenda.add(m, model.item(title)));
            other.clear();
        }
        other.requestFocus();
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Node record() {
        return record;
    }

    @Override
    public void shown() {
        preparation.read();
    }

    @Override
    public boolean shortcut(KeyEvent event) {
        if (DUE.match(event)) {
            side.focusDue();
            return true;
        }
        return false;
    }

    @Override
    public void dispose() {
        preparation.dispose();
    }

    @Override
    public void show(Meeting meeting) {
        side.show(meeting);
        List<UUID> ids = meeting.agenda().stream().map(AgendaItem::id).toList();
        if (!ids.equals(List.copyOf(rows.keySet()))) {
            build(meeting);
        }
        times(meeting);
    }

    /** When each item begins, when the last ends, and whether that is too late. */
    private void times(Meeting meeting) {
        List<LocalTime> times = Agenda.times(meeting);
        for (int i = 0; i < meeting.agenda().size(); i++) {
            AgendaItem item = meeting.agenda().get(i);
            String begins = times.isEmpty() ? "" : times.get(i).toString();
            Optional.ofNullable(rows.get(item.id()))
                    .ifPresent(row -> row.show(meeting, item, begins));
        }
        length.setText(
                times.isEmpty()
                        ? kit.say("agenda.length", Agenda.total(meeting))
                        : kit.say(
                                "agenda.length.until",
                                Agenda.total(meeting),
                                times.getLast().toString()));
        long late =
                times.isEmpty()
                        ? 0
                        : Agenda.end(meeting, preparation.minutes())
                                .map(end -> Agenda.total(meeting) - preparation.minutes())
                                .orElse(0);
        over.setText(
                kit.say(
                        "agenda.over",
                        late,
                        Agenda.end(meeting, preparation.minutes())
                                .map(LocalTime::toString)
                                .orElse("")));
        Controls.show(over, late > 0);
    }

    /** Lays the rows in the order of the agenda; those that were there stay as they are. */
    private void build(Meeting meeting) {
        Optional<Node> focus =
                Optional.ofNullable(root.getScene())
                        .map(scene -> scene.getFocusOwner())
                        .filter(this::inside);
        Map<UUID, AgendaRow> before = new LinkedHashMap<>(rows);
        rows.clear();
        for (AgendaItem item : meeting.agenda()) {
            rows.put(
                    item.id(),
                    Optional.ofNullable(before.get(item.id()))
                            .orElseGet(() ->
                                    new AgendaRow(
                                            kit,
                                            model,
                                            item,
                                            () -> item.reviewCase().ifPresent(openCase),
                                            drag)));
        }
        filling.rows(rows.values().stream().map(AgendaRow::node).toList());
        focus.filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
    }

    @Override
    public void finish() {
        filling.finish();
    }

    private boolean inside(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == items) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void focus() {
        rows.values().stream().findFirst().ifPresent(AgendaRow::focus);
    }
}
