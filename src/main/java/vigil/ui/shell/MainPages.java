package vigil.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import vigil.casework.PanelDesk;
import vigil.domain.casefile.CaseId;
import vigil.ui.action.ActionListView;
import vigil.ui.action.ActionListViewModel;
import vigil.ui.alert.AlertsView;
import vigil.ui.alert.AlertsViewModel;
import vigil.ui.caselist.CaseListView;
import vigil.ui.caselist.CaseListViewModel;
import vigil.ui.chart.ChartsPage;
import vigil.ui.home.HomeView;
import vigil.ui.home.HomeViewModel;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.Navigator.Page;
import vigil.ui.kit.Screen;
import vigil.ui.kit.Theme;
import vigil.ui.kit.WaysBack;
import vigil.ui.map.MapPage;
import vigil.ui.map.MapViewModel;
import vigil.ui.meeting.LiveMeetingView;
import vigil.ui.meeting.LiveMeetingViewModel;
import vigil.ui.meeting.MeetingListView;
import vigil.ui.meeting.MeetingListViewModel;
import vigil.ui.meeting.MeetingView;
import vigil.ui.meeting.MeetingViewModel;
import vigil.ui.pack.PackSheet;
import vigil.ui.pack.ReportSheet;
import vigil.ui.patterns.DecidedFindings;
import vigil.ui.patterns.DecisionViewModel;
import vigil.ui.patterns.PatternBoardView;
import vigil.ui.patterns.PatternBoardViewModel;
import vigil.ui.patterns.PatternTabs;
import vigil.ui.patterns.SetAsideView;
import vigil.ui.question.QuestionsPage;
import vigil.ui.question.QuestionsViewModel;
import vigil.ui.request.WaitingView;
import vigil.ui.request.WaitingViewModel;
import vigil.ui.selection.SelectionPage;
import vigil.ui.selection.SelectionViewModel;
import vigil.ui.setting.SettingsView;
import vigil.ui.setting.SettingsViewModel;

/** The pages of the navigation, and what is opened on them. */
final class MainPages {

    private final PageGround ground;
    private final Kit kit;
    private final PanelDesk desk;
    private final Navigator way;
    private final Theme theme;
    private final Frame frame;
    private WaysBack settingsBack;

    MainPages(PageGround ground, Theme theme, Frame frame) {
        this.ground = ground;
        this.kit = ground.kit();
        this.desk = ground.desk();
        this.way = ground.way();
        this.theme = theme;
        this.frame = frame;
        this.settingsBack = new WaysBack(kit);
    }

    void go(Page page) {
        ground.shown().go(page, this::make);
    }

    /** Goes to a page, and has it show something of its own. */
    private <S extends Screen> void go(Page page, Class<S> kind, Consumer<S> then) {
        go(page);
        ground.shown().kept(page, kind).ifPresent(then);
    }

    private Screen make(Page page) {
        return switch (page) {
            case HOME -> new HomeView(kit, new HomeViewModel(kit, desk), way);
            case CASES -> new CaseListView(kit, new CaseListViewModel(kit, desk), way);
            case SETTINGS ->
                    new SettingsView(
                            kit,
                            new SettingsViewModel(
                                    kit,
                                    desk,
                                    theme,
                                    frame::idleChanged,
                                    frame::speak,
                                    this::settingsAnew,
                                    settingsBack),
                            way,
                            ground.sheets());
            case PATTERNS -> new PatternTabs(kit, patternTabs(), packButton());
            case MEETINGS -> new MeetingListView(kit, new MeetingListViewModel(kit, desk), way);
            case ACTIONS -> new ActionListView(kit, new ActionListViewModel(kit, desk), way);
            case WAITING -> new WaitingView(kit, new WaitingViewModel(kit, desk), way);
            case ALERTS -> new AlertsView(kit, new AlertsViewModel(kit, desk), way);
        };
    }

    /**
     * The settings anew, after many of them changed at once.
     *
     * @param back how that is taken back
     */
    private void settingsAnew(WaysBack back) {
        settingsBack = back;
        ground.shown().forget(Page.SETTINGS);
        go(Page.SETTINGS);
    }

    /** The tabs of the patterns, in order. */
    private List<PatternTabs.Tab> patternTabs() {
        return List.of(
                new PatternTabs.Tab("findings", this::board),
                new PatternTabs.Tab(
                        "questions",
                        () -> new QuestionsPage(kit, new QuestionsViewModel(kit, desk), way)),
                new PatternTabs.Tab("charts", () -> new ChartsPage(kit, desk)),
                new PatternTabs.Tab(
                        "map", () -> new MapPage(kit, new MapViewModel(kit, desk), way)),
                new PatternTabs.Tab(
                        "select",
                        () -> new SelectionPage(kit, new SelectionViewModel(kit, desk), way)),
                new PatternTabs.Tab(
                        "aside", () -> new SetAsideView(kit, new DecisionViewModel(kit, desk))));
    }

    /** Of no use, and not there, for whoever may make no pack. */
    private Node[] packButton() {
        Controls controls = new Controls(kit);
        List<Node> buttons = new ArrayList<>();
        if (ReportSheet.may(desk)) {
            buttons.add(controls.button("reportSheet.open", Icon.RELEASE, way::openPacks));
        }
        if (PackSheet.may(desk)) {
            buttons.add(
                    controls.button(
                            "pack.board",
                            Icon.PRINT,
                            () -> PackSheet.open(kit, desk, ground.sheets(), Optional.empty())));
        }
        return buttons.toArray(Node[]::new);
    }

    private Screen board() {
        PatternBoardViewModel model = new PatternBoardViewModel(kit, desk);
        return new PatternBoardView(
                kit,
                model,
                way,
                new DecidedFindings(
                        kit, new DecisionViewModel(kit, desk), ground.sheets(), model.found()));
    }

    void waiting(String list) {
        go(Page.WAITING, WaitingView.class, waiting -> waiting.list(list));
    }

    void coronerReports() {
        go(Page.ACTIONS, ActionListView.class, ActionListView::showReports);
    }

    void cases(String why, Set<CaseId> cases) {
        go(Page.CASES, CaseListView.class, list -> list.showOnly(why, cases));
    }

    void planMeeting() {
        go(Page.MEETINGS, MeetingListView.class, MeetingListView::planNext);
    }

    void meetingSeries() {
        go(Page.MEETINGS, MeetingListView.class, MeetingListView::showSeries);
    }

    void meeting(UUID id) {
        meeting(() -> new MeetingView(kit, new MeetingViewModel(kit, desk, id), way));
    }

    void holdMeeting(UUID id) {
        meeting(() -> new LiveMeetingView(kit, new LiveMeetingViewModel(kit, desk, id), way));
    }

    private void meeting(Supplier<Screen> screen) {
        ground.shown().show("meetings", Optional.of(Page.MEETINGS), screen);
    }

    void patterns(String tab) {
        go(Page.PATTERNS, PatternTabs.class, tabs -> tabs.open(tab));
    }

    void alert(UUID id) {
        go(Page.ALERTS, AlertsView.class, alerts -> alerts.open(id));
    }

    void reportDrug(CaseId reviewCase, Optional<String> substance) {
        go(Page.ALERTS, AlertsView.class, alerts -> alerts.about(reviewCase, substance));
    }

    void reportFinding(String key, String said, Set<CaseId> cases, String substance) {
        go(Page.ALERTS, AlertsView.class, alerts -> alerts.about(key, said, cases, substance));
    }

    void setting(String name) {
        go(Page.SETTINGS);
        if (ground.shown().current().orElse(null) instanceof SettingsView view) {
            view.reveal(name);
        }
    }
}
