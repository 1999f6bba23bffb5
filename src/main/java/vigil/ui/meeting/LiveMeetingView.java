package vigil.ui.meeting;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.Attendance;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.QuorumRule;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Dressing;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.Screen;
import vigil.ui.kit.Sheets;

/**
 * A meeting on the projector: the whole window, one item at a time, large, by the keyboard alone.
 * The keys stand at the foot. Names are hidden until somebody shows them.
 */
public final class LiveMeetingView implements Screen {

    private static final int LARGEST = 3;

    private final Kit kit;
    private final LiveMeetingViewModel model;
    private final Navigator navigator;
    private final Controls controls;
    private final Label number = Controls.styled(new Label(), "live-number");
    private final Label title = Controls.styled(new Label(), "live-title");
    private final Label clock = Controls.styled(new Label(), "chip");
    private final Label quorum = Controls.styled(new Label(), "chip");
    private final Label names = Controls.styled(new Label(), "chip");
    private final Label keeping = Controls.styled(new Label(), "keeping");
    private final Label next = Controls.styled(new Label(), "muted");
    private final VBox banners = Controls.styled(new VBox(), "column");
    private final ScrollPane middle = new ScrollPane();
    private final FlowPane keys = Controls.styled(new FlowPane(), "live-keys");
    private final BorderPane page = Controls.styled(new BorderPane(), "live", "live-1");
    private final Sheets sheets = new Sheets(page);
    private final StackPane root = new StackPane(page, sheets.node());
    private final Timeline ticking =
            new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), event -> tick()));
    private Optional<LiveItem> shown = Optional.empty();
    private Optional<java.util.UUID> shownItem = Optional.empty();
    private boolean opened;
    private int size = 1;

    public LiveMeetingView(Kit kit, LiveMeetingViewModel model, Navigator navigator) {
        this.kit = kit;
        this.model = model;
        this.navigator = navigator;
        this.controls = new Controls(kit);
        title.setWrapText(true);
        title.setMinWidth(0);
        title.setId("live-title");
        clock.setId("live-clock");
        quorum.setId("live-quorum");
        names.setId("live-names");
        keeping.setId("live-keeping");
        for (Label chip : List.of(clock, quorum, names, keeping, number)) {
            chip.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox first = Controls.row(number, title, Controls.gap(), clock);
        HBox second = Controls.row(next, Controls.gap(), keeping, quorum, names);
        middle.setFitToWidth(true);
        middle.setId("live-middle");
        page.setTop(Controls.styled(new VBox(first, second, banners), "live-head"));
        page.setCenter(middle);
        page.setBottom(keys);
        middle.setContent(controls.muted("meeting.opening"));
        ticking.setCycleCount(Animation.INDEFINITE);
        page.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (key(event)) {
                        event.consume();
                    }
                });
        model.at().addListener((p, was, is) -> show());
        model.meeting().meeting().addListener((p, was, is) -> refresh());
        model.meeting().around().addListener((p, was, is) -> refresh());
        model.meeting().keeping().addListener((p, was, is) -> showKeeping());
        model.course().addListener((p, was, is) -> refresh());
        model.due().addListener((p, was, is) -> shown.ifPresent(LiveItem::refresh));
        model.alerts().addListener((p, was, is) -> shown.ifPresent(LiveItem::refresh));
        model.hidden().addListener((p, was, is) -> refresh());
    }

    private boolean key(KeyEvent event) {
        if (!opened || sheets.open()) {
            return false;
        }
        KeyCode code = event.getCode();
        if (event.isShortcutDown() && code == KeyCode.PAGE_DOWN) {
            model.step(1);
        } else if (event.isShortcutDown() && code == KeyCode.PAGE_UP) {
            model.step(-1);
        } else if (event.isShortcutDown() && code == KeyCode.S) {
            model.meeting().keep();
        } else if (event.isShortcutDown()
                && (code == KeyCode.PLUS || code == KeyCode.EQUALS || code == KeyCode.ADD)) {
            enlarge(1);
        } else if (event.isShortcutDown() && (code == KeyCode.MINUS || code == KeyCode.SUBTRACT)) {
            enlarge(-1);
        } else if (code == KeyCode.F2) {
            agenda();
        } else if (code == KeyCode.F3) {
            people();
        } else if (code == KeyCode.F6) {
            model.hidden().set(!model.hidden().get());
        } else if (code == KeyCode.F7) {
            model.pause();
        } else if (code == KeyCode.F9) {
            sign();
        } else if (code == KeyCode.F10) {
            navigator.openMeeting(model.meeting().id());
        } else {
            return shown.filter(item -> item.key(event)).isPresent();
        }
        return true;
    }

    private void enlarge(int by) {
        page.getStyleClass().remove("live-" + size);
        size = Math.clamp(size + by, 0, LARGEST);
        page.getStyleClass().add("live-" + size);
    }

    private void agenda() {
        LiveAgenda list = new LiveAgenda(kit, model, sheets::close);
        sheets.show(list.node(), list.first());
    }

    private void people() {
        LivePeople list = new LivePeople(kit, model, sheets::close);
        sheets.show(list.node(), list.first());
    }

    /** What the meeting lacks, and its end. */
    private void sign() {
        if (!model.meeting().mayWrite()) {
            kit.notices().note(kit.say("meeting.agreed.text"));
            return;
        }
        if (shown.filter(LiveItem::unfinished).isPresent()) {
            kit.notices().note(kit.say("meeting.followUp.unfinished"));
            return;
        }
        SigningSheet sheet =
                new SigningSheet(
                        kit,
                        model.meeting(),
                        id ->
                                model.now()
                                        .flatMap(m -> Agenda.find(m, id))
                                        .map(item -> LiveTitle.of(kit, model, item))
                                        .orElse(""),
                        sheets::close,
                        () -> navigator.openMeeting(model.meeting().id()));
        sheets.show(Controls.styled(sheet.node(), "live-sheet"), sheet.first());
    }

    /** The item that is spoken of now. */
    private void show() {
        Optional<AgendaItem> item = model.item();
        if (item.isEmpty() || shownItem.equals(item.map(AgendaItem::id))) {
            refresh();
            return;
        }
        shown.ifPresent(LiveItem::leave);
        shownItem = item.map(AgendaItem::id);
        LiveItem made = make(item.get());
        shown = Optional.of(made);
        middle.setContent(made.node());
        middle.setVvalue(0);
        Dressing.now(middle);
        middle.layout();
        refresh();
        made.focus();
    }

    private LiveItem make(AgendaItem item) {
        return item.reviewCase().isPresent()
                ? new LiveCase(kit, model, item.reviewCase().get())
                : new LiveNotes(kit, model, item);
    }

    private void refresh() {
        Optional<Meeting> meeting = model.now();
        Optional<AgendaItem> item = model.item();
        if (meeting.isEmpty() || item.isEmpty()) {
            return;
        }
        int at = model.at().get();
        List<AgendaItem> agenda = meeting.get().agenda();
        number.setText(kit.say("live.number", at + 1, agenda.size()));
        title.setText(LiveTitle.of(kit, model, item.get()));
        next.setText(
                at + 1 < agenda.size()
                        ? kit.say("live.next", LiveTitle.of(kit, model, agenda.get(at + 1)))
                        : kit.say("live.last"));
        boolean hidden = model.hidden().get();
        names.setText(kit.say(hidden ? "live.names.hidden" : "live.names.shown"));
        tone(names, hidden ? "success" : "warning");
        showKeeping();
        showQuorum();
        showBanners(item.get());
        showKeys(item.get());
        tick();
        shown.ifPresent(LiveItem::refresh);
    }

    private void showKeeping() {
        keeping.setText(kit.say("meeting.keeping." + model.meeting().keeping().get().name()));
    }

    private static void tone(Label chip, String tone) {
        chip.getStyleClass().removeIf(style -> style.startsWith("chip-"));
        chip.getStyleClass().add("chip-" + tone);
    }

    private void showQuorum() {
        Optional<QuorumRule.State> state = model.quorum();
        state.ifPresent(s -> {
            quorum.setText(
                    s.met()
                            ? kit.say("live.quorum.met", s.people())
                            : s.peopleShort() > 0
                                    ? kit.say("live.quorum.people", s.people(), s.peopleShort())
                                    : s.agenciesShort() > 0
                                            ? kit.say("live.quorum.agencies", s.agenciesShort())
                                            : kit.say("live.quorum.chair"));
            tone(quorum, s.met() ? "success" : "warning");
        });
    }

    private void showBanners(AgendaItem item) {
        banners.getChildren().clear();
        item.reviewCase()
                .map(model::toLeave)
                .filter(all -> !all.isEmpty())
                .ifPresent(all -> banner("live.toLeave", all));
        List<Attendance> back = model.mayReturn();
        if (!back.isEmpty()) {
            banner("live.mayReturn", back);
        }
        Controls.show(banners, !banners.getChildren().isEmpty());
    }

    private void banner(String key, List<Attendance> people) {
        String who = String.join(", ", people.stream().map(Attendance::name).toList());
        banners.getChildren()
                .add(
                        Controls.styled(
                                new HBox(Icon.WARNING.node(), Controls.wrapping(kit.say(key, who))),
                                "banner",
                                "banner-warning"));
    }

    private void showKeys(AgendaItem item) {
        keys.getChildren().clear();
        if (item.kind() == AgendaKind.CASE) {
            key("Alt+1–8, F8", "live.key.step");
        }
        key("Ctrl+PgDn/PgUp", "live.key.next");
        key("F2", "live.key.agenda");
        key("F3", "live.key.people");
        key("F6", model.hidden().get() ? "live.key.show" : "live.key.hide");
        key("F7", model.course().get().paused() ? "live.key.goOn" : "live.key.pause");
        key("Ctrl +/−", "live.key.size");
        key("F9", "live.key.sign");
        key("F10", "live.key.leave");
    }

    private void key(String key, String what) {
        Label cap = Controls.plain(key, "key-cap");
        cap.setMinWidth(Region.USE_PREF_SIZE);
        Label words = Controls.plain(kit.say(what), "live-key");
        words.setMinWidth(Region.USE_PREF_SIZE);
        keys.getChildren().add(Controls.row(cap, words));
    }

    private void tick() {
        model.item()
                .ifPresent(item -> {
                    Duration spent = model.spent();
                    String text =
                            kit.say(
                                    model.course().get().paused()
                                            ? "live.clock.paused"
                                            : "live.clock",
                                    spent.toMinutes(),
                                    String.format(
                                            kit.words().locale(), "%02d", spent.toSecondsPart()),
                                    item.minutesPlanned());
                    if (!text.equals(clock.getText())) {
                        clock.setText(text);
                    }
                    long over = spent.toMinutes() - item.minutesPlanned();
                    tone(clock, over >= 0 ? "danger" : over >= -2 ? "warning" : "accent");
                });
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public boolean wholeWindow() {
        return true;
    }

    @Override
    public boolean takesKey(KeyEvent event) {
        return key(event);
    }

    @Override
    public void shown() {
        ticking.play();
        if (!opened) {
            model.open(
                    () -> {
                        opened = true;
                        show();
                    },
                    problem -> middle.setContent(Controls.wrapping(kit.sentence(problem))));
        } else {
            shown.ifPresent(LiveItem::focus);
        }
    }

    @Override
    public boolean leave() {
        root.requestFocus();
        if (shown.filter(LiveItem::unfinished).isPresent()) {
            kit.notices().note(kit.say("meeting.followUp.unfinished"));
            shown.ifPresent(LiveItem::focus);
            return false;
        }
        model.meeting().keep();
        return true;
    }

    @Override
    public void dispose() {
        ticking.stop();
        root.requestFocus();
        shown.ifPresent(LiveItem::leave);
        model.dispose();
    }
}
