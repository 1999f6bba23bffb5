package vigil.ui.shell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import vigil.casework.Changed;
import vigil.casework.DeviceSettings.Device;
import vigil.casework.Intent;
import vigil.casework.PanelDesk;
import vigil.domain.access.PanelMember;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.ReviewCase;
import vigil.ui.action.ActionListView;
import vigil.ui.action.ActionListViewModel;
import vigil.ui.alert.AlertsView;
import vigil.ui.alert.AlertsViewModel;
import vigil.ui.answer.Editors;
import vigil.ui.answer.Folding;
import vigil.ui.audit.AuditView;
import vigil.ui.audit.AuditViewModel;
import vigil.ui.audit.NamesSeenSheet;
import vigil.ui.caselist.CaseListView;
import vigil.ui.caselist.CaseListViewModel;
import vigil.ui.cases.CaseFormView;
import vigil.ui.cases.CaseFormViewModel;
import vigil.ui.cases.EmergencySheet;
import vigil.ui.cases.NotificationView;
import vigil.ui.cases.NotificationViewModel;
import vigil.ui.chart.ChartsPage;
import vigil.ui.context.ContextView;
import vigil.ui.context.ContextViewModel;
import vigil.ui.home.HomeView;
import vigil.ui.home.HomeViewModel;
import vigil.ui.imports.ImportView;
import vigil.ui.imports.ImportViewModel;
import vigil.ui.intake.PasteView;
import vigil.ui.intake.PasteViewModel;
import vigil.ui.kit.Controls;
import vigil.ui.kit.FxWork;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.PageRights;
import vigil.ui.kit.Screen;
import vigil.ui.kit.Sheets;
import vigil.ui.kit.Theme;
import vigil.ui.likeness.DuplicatesView;
import vigil.ui.likeness.DuplicatesViewModel;
import vigil.ui.map.MapPage;
import vigil.ui.map.MapViewModel;
import vigil.ui.meeting.LiveMeetingView;
import vigil.ui.meeting.LiveMeetingViewModel;
import vigil.ui.meeting.MeetingListView;
import vigil.ui.meeting.MeetingListViewModel;
import vigil.ui.meeting.MeetingView;
import vigil.ui.meeting.MeetingViewModel;
import vigil.ui.member.AccessView;
import vigil.ui.member.MembersView;
import vigil.ui.member.MembersViewModel;
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
import vigil.ui.release.ReleasesView;
import vigil.ui.release.ReleasesViewModel;
import vigil.ui.request.WaitingView;
import vigil.ui.request.WaitingViewModel;
import vigil.ui.retention.RetentionView;
import vigil.ui.retention.RetentionViewModel;
import vigil.ui.selection.SelectionPage;
import vigil.ui.selection.SelectionViewModel;
import vigil.ui.setting.SettingsView;
import vigil.ui.setting.SettingsViewModel;
import vigil.ui.support.SupportView;
import vigil.ui.support.SupportViewModel;
import vigil.ui.together.TogetherView;
import vigil.ui.together.TogetherViewModel;
import vigil.ui.vocabulary.VocabularyView;
import vigil.ui.vocabulary.VocabularyViewModel;

/** The pages of an open store, and the way from one to another. */
final class Pages implements Navigator {

    /** What pages ask of the window. */
    interface Frame {
        void lock();

        void help();

        void idleChanged();

        /** What can be learned: the guide, the tour, the keys, the cards. */
        Learning learning();

        void tour();

        void quickCard();

        /** Hides names, or shows them again. */
        void names();

        /** Makes every page anew in this language: {@code system}, {@code en} or {@code cy}. */
        void speak(String choice);
    }

    private final Kit kit;
    private final Theme theme;
    private final PanelDesk desk;
    private final Frame frame;
    private final Sheets sheets;
    private final MainView view;
    private final CommandPalette palette;
    private final CommandSearch search;
    private final Map<Page, Screen> kept = new EnumMap<>(Page.class);
    private final Runnable stopListening;
    private final Folding folding = new Folding();
    private Optional<Screen> current = Optional.empty();
    private String guidePage = "home";
    private List<PanelMember> members = List.of();
    private Optional<PasteViewModel> pasting = Optional.empty();
    private Consumer<Navigator> again = pages -> pages.go(Page.HOME);

    Pages(Kit kit, FxWork work, Theme theme, PanelDesk desk, Sheets sheets, Frame frame) {
        this.kit = kit;
        this.theme = theme;
        this.desk = desk;
        this.frame = frame;
        this.sheets = sheets;
        this.search = new CommandSearch(kit, desk, this, frame, this::switchTheme);
        this.palette = new CommandPalette(kit, sheets, search::find);
        this.stopListening =
                desk.onChange(changed -> {
                    if (changed == Changed.VOCABULARY) {
                        kit.work().onWindow(this::forget);
                    }
                });
        this.view =
                new MainView(
                        kit,
                        work,
                        desk,
                        new MainView.Wishes() {
                            @Override
                            public void go(Page page) {
                                kit.device().set(Device.LAST_PAGE, page.name());
                                if (!PageRights.opens(desk.session(), page)) {
                                    kit.notices()
                                            .note(
                                                    kit.say(
                                                            "access.notAllowed",
                                                            kit.say("page." + page.name())));
                                    return;
                                }
                                Pages.this.go(page);
                            }

                            @Override
                            public void palette() {
                                Pages.this.palette();
                            }

                            @Override
                            public void help() {
                                frame.help();
                            }

                            @Override
                            public void lock() {
                                frame.lock();
                            }

                            @Override
                            public void theme() {
                                switchTheme();
                            }

                            @Override
                            public void names() {
                                frame.names();
                            }
                        });
    }

    Parent node() {
        return view.node();
    }

    /** Opens the first page; the members, whom many fields name, are read beside it. */
    void start() {
        start(pages -> pages.go(Page.HOME));
    }

    /** How the page in view, or the one it belongs to, is opened in other pages. */
    Consumer<Navigator> again() {
        return again;
    }

    /** The same with another page first. */
    void start(Consumer<Navigator> first) {
        kit.work()
                .run(
                        "readingSettings",
                        progress -> desk.membership().members(),
                        all -> members = all,
                        kit::report);
        first.accept(this);
    }

    String guidePage() {
        return current.flatMap(Screen::guide).orElse(guidePage);
    }

    void palette() {
        palette.open();
    }

    private void switchTheme() {
        theme.choose(theme.dark() ? "light" : "dark");
    }

    void shortcut(KeyEvent event) {
        if (new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN).match(event)) {
            newNotification();
            event.consume();
            return;
        }
        if (new KeyCodeCombination(
                        KeyCode.V, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)
                .match(event)) {
            pasteReport();
            event.consume();
            return;
        }
        if (current.filter(screen -> screen.takesKey(event)).isPresent()) {
            event.consume();
            return;
        }
        Page[] all = Page.values();
        for (int i = 0; i < all.length; i++) {
            KeyCode digit = KeyCode.getKeyCode(String.valueOf(i + 1));
            if (digit != null
                    && new KeyCodeCombination(digit, KeyCombination.ALT_DOWN).match(event)) {
                go(all[i]);
                event.consume();
            }
        }
    }

    @Override
    public void go(Page page) {
        show(
                page.name().toLowerCase(java.util.Locale.ROOT),
                Optional.of(page),
                () -> kept.computeIfAbsent(page, this::make));
    }

    /** Whether the member may; says why not. */
    private boolean may(Intent intent) {
        boolean may = desk.session().may(intent);
        if (!may) {
            kit.notices()
                    .note(
                            kit.say(
                                    "problem.notPermitted",
                                    intent.right()
                                            .map(right -> kit.say("right." + right.name()))
                                            .orElse("")));
        }
        return may;
    }

    private Screen make(Page page) {
        return switch (page) {
            case HOME -> new HomeView(kit, new HomeViewModel(kit, desk), this);
            case CASES -> new CaseListView(kit, new CaseListViewModel(kit, desk), this);
            case SETTINGS ->
                    new SettingsView(
                            kit,
                            new SettingsViewModel(
                                    kit,
                                    desk,
                                    theme,
                                    frame::idleChanged,
                                    frame::speak,
                                    this::settingsAnew),
                            this,
                            sheets);
            case PATTERNS -> new PatternTabs(kit, patternTabs(), packButton());
            case MEETINGS -> new MeetingListView(kit, new MeetingListViewModel(kit, desk), this);
            case ACTIONS -> new ActionListView(kit, new ActionListViewModel(kit, desk), this);
            case WAITING -> new WaitingView(kit, new WaitingViewModel(kit, desk), this);
            case ALERTS -> new AlertsView(kit, new AlertsViewModel(kit, desk), this);
        };
    }

    /** The tabs of the patterns, in order. */
    private List<PatternTabs.Tab> patternTabs() {
        return List.of(
                new PatternTabs.Tab("findings", this::board),
                new PatternTabs.Tab(
                        "questions",
                        () -> new QuestionsPage(kit, new QuestionsViewModel(kit, desk), this)),
                new PatternTabs.Tab("charts", () -> new ChartsPage(kit, desk)),
                new PatternTabs.Tab(
                        "map", () -> new MapPage(kit, new MapViewModel(kit, desk), this)),
                new PatternTabs.Tab(
                        "select",
                        () -> new SelectionPage(kit, new SelectionViewModel(kit, desk), this)),
                new PatternTabs.Tab(
                        "aside", () -> new SetAsideView(kit, new DecisionViewModel(kit, desk))));
    }

    /** Of no use, and not there, for whoever may make no pack. */
    private Node[] packButton() {
        Controls controls = new Controls(kit);
        List<Node> buttons = new ArrayList<>();
        if (ReportSheet.may(desk)) {
            buttons.add(controls.button("reportSheet.open", Icon.RELEASE, this::openPacks));
        }
        if (PackSheet.may(desk)) {
            buttons.add(
                    controls.button(
                            "pack.board",
                            Icon.PRINT,
                            () -> PackSheet.open(kit, desk, sheets, Optional.empty())));
        }
        return buttons.toArray(Node[]::new);
    }

    private Screen board() {
        PatternBoardViewModel model = new PatternBoardViewModel(kit, desk);
        return new PatternBoardView(
                kit,
                model,
                this,
                new DecidedFindings(kit, new DecisionViewModel(kit, desk), sheets, model.found()));
    }

    private Editors editors() {
        return new Editors(kit, desk.vocabulary(), members, folding);
    }

    /** For what somebody writes just now. */
    private Editors writing() {
        return new Editors(kit, desk.vocabulary(), members);
    }

    @Override
    public void explain(FieldKey field) {
        frame.learning().read(field);
    }

    @Override
    public void read(String guide) {
        frame.learning().read(guide);
    }

    @Override
    public void newNotification() {
        if (!may(Intent.ACCEPT_NOTIFICATION)) {
            return;
        }
        show(
                "notification",
                Optional.of(Page.CASES),
                () ->
                        new NotificationView(
                                kit, new NotificationViewModel(kit, desk), writing(), this));
    }

    @Override
    public void pasteReport() {
        if (!may(Intent.ACCEPT_NOTIFICATION)) {
            return;
        }
        PasteViewModel model =
                pasting.filter(PasteViewModel::unfinished)
                        .orElseGet(() -> new PasteViewModel(kit, desk));
        pasting = Optional.of(model);
        show(
                "paste",
                Optional.of(Page.CASES),
                () -> new PasteView(kit, model, this::goOn, () -> go(Page.CASES)));
    }

    /** A pasted report becomes a notification; the next one waits until it is stored. */
    private void goOn(ReviewCase draft) {
        show(
                "notification",
                Optional.of(Page.CASES),
                () ->
                        new NotificationView(
                                kit,
                                NotificationViewModel.begun(kit, desk, draft),
                                writing(),
                                this,
                                id -> {
                                    if (pasting.filter(PasteViewModel::unfinished).isPresent()) {
                                        pasteReport();
                                    } else {
                                        openCase(id);
                                    }
                                }));
    }

    @Override
    public void openCase(CaseId id) {
        show(
                "case",
                Optional.of(Page.CASES),
                () -> new CaseFormView(kit, new CaseFormViewModel(kit, desk, id), editors(), this));
        again = pages -> pages.openCase(id);
    }

    @Override
    public void openCase(CaseId id, FieldKey at) {
        show(
                "case",
                Optional.of(Page.CASES),
                () ->
                        new CaseFormView(kit, new CaseFormViewModel(kit, desk, id), editors(), this)
                                .at(at));
    }

    @Override
    public void showWaiting(String list) {
        go(Page.WAITING);
        if (kept.get(Page.WAITING) instanceof WaitingView waiting) {
            waiting.list(list);
        }
    }

    @Override
    public void showCoronerReports() {
        go(Page.ACTIONS);
        if (kept.get(Page.ACTIONS) instanceof ActionListView actions) {
            actions.showReports();
        }
    }

    @Override
    public void showCases(String why, Set<CaseId> cases) {
        go(Page.CASES);
        if (kept.get(Page.CASES) instanceof CaseListView list) {
            list.showOnly(why, cases);
        }
    }

    @Override
    public void openMeeting(UUID id) {
        show(
                "meetings",
                Optional.of(Page.MEETINGS),
                () -> new MeetingView(kit, new MeetingViewModel(kit, desk, id), this));
    }

    @Override
    public void planMeeting() {
        go(Page.MEETINGS);
        if (kept.get(Page.MEETINGS) instanceof MeetingListView meetings) {
            meetings.planNext();
        }
    }

    @Override
    public void meetingSeries() {
        go(Page.MEETINGS);
        if (kept.get(Page.MEETINGS) instanceof MeetingListView meetings) {
            meetings.showSeries();
        }
    }

    @Override
    public void holdMeeting(UUID id) {
        show(
                "meetings",
                Optional.of(Page.MEETINGS),
                () -> new LiveMeetingView(kit, new LiveMeetingViewModel(kit, desk, id), this));
    }

    @Override
    public void openPatterns(String tab) {
        go(Page.PATTERNS);
        if (kept.get(Page.PATTERNS) instanceof PatternTabs tabs) {
            tabs.open(tab);
        }
    }

    @Override
    public void openSimilar(CaseId id) {
        show(
                "case",
                Optional.of(Page.CASES),
                () ->
                        new CaseFormView(kit, new CaseFormViewModel(kit, desk, id), editors(), this)
                                .atPart("similar"));
    }

    @Override
    public void openHistory(CaseId id) {
        show(
                "case",
                Optional.of(Page.CASES),
                () ->
                        new CaseFormView(kit, new CaseFormViewModel(kit, desk, id), editors(), this)
                                .atPart("history"));
    }

    @Override
    public void openAudit() {
        show(
                "audit",
                Optional.of(Page.SETTINGS),
                () -> new AuditView(kit, new AuditViewModel(kit, desk), sheets, this));
    }

    @Override
    public void openAudit(CaseReference reviewCase) {
        openAudit();
        if (current.orElse(null) instanceof AuditView audit) {
            audit.about(reviewCase);
        }
    }

    @Override
    public void whoHasSeenTheName(CaseReference reviewCase) {
        NamesSeenSheet.open(kit, desk, sheets, reviewCase);
    }

    @Override
    public void members() {
        show(
                "members",
                Optional.of(Page.SETTINGS),
                () -> new MembersView(kit, new MembersViewModel(kit, desk), frame::lock));
    }

    @Override
    public void whoMayDoWhat() {
        show(
                "members",
                Optional.of(Page.SETTINGS),
                () -> new AccessView(kit, desk.session().member()));
    }

    @Override
    public void openInEmergency() {
        EmergencySheet.open(kit, desk, sheets);
    }

    @Override
    public void possibleDuplicates() {
        possibleDuplicates(Optional.empty());
    }

    @Override
    public void possibleDuplicates(CaseId kept, CaseId other) {
        possibleDuplicates(Optional.of(new DuplicatesView.Wanted(kept, other)));
    }

    private void possibleDuplicates(Optional<DuplicatesView.Wanted> wanted) {
        show(
                "duplicates",
                Optional.of(Page.CASES),
                () ->
                        new DuplicatesView(
                                kit,
                                new DuplicatesViewModel(kit, desk),
                                editors().texts(),
                                this,
                                wanted));
    }

    @Override
    public void openVocabulary() {
        show(
                "vocabulary",
                Optional.of(Page.SETTINGS),
                () -> new VocabularyView(kit, new VocabularyViewModel(kit, desk), this));
    }

    @Override
    public void openAlert(UUID id) {
        go(Page.ALERTS);
        if (kept.get(Page.ALERTS) instanceof AlertsView alerts) {
            alerts.open(id);
        }
    }

    @Override
    public void reportDrug(CaseId reviewCase, Optional<String> substance) {
        go(Page.ALERTS);
        if (kept.get(Page.ALERTS) instanceof AlertsView alerts) {
            alerts.about(reviewCase, substance);
        }
    }

    @Override
    public void reportFinding(String key, String said, Set<CaseId> cases, String substance) {
        go(Page.ALERTS);
        if (kept.get(Page.ALERTS) instanceof AlertsView alerts) {
            alerts.about(key, said, cases, substance);
        }
    }

    @Override
    public void openReleases() {
        show(
                "releases",
                Optional.of(Page.SETTINGS),
                () -> new ReleasesView(kit, new ReleasesViewModel(kit, desk), this));
    }

    @Override
    public void openRetention() {
        show(
                "retention",
                Optional.of(Page.SETTINGS),
                () ->
                        new RetentionView(
                                kit, new RetentionViewModel(kit, desk), sheets, frame::lock));
    }

    @Override
    public void workTogether(Optional<CaseId> first) {
        if (!TogetherViewModel.may(desk)) {
            may(Intent.TAKE_BUNDLE);
            return;
        }
        show(
                "together",
                Optional.of(Page.SETTINGS),
                () ->
                        new TogetherView(
                                kit,
                                new TogetherViewModel(kit, desk),
                                sheets,
                                editors().texts(),
                                this,
                                first));
    }

    @Override
    public void openPacks() {
        if (ReportSheet.may(desk)) {
            ReportSheet.open(kit, desk, sheets);
        }
    }

    @Override
    public void openSetting(String name) {
        go(Page.SETTINGS);
        if (current.isPresent() && current.get() instanceof SettingsView view) {
            view.reveal(name);
        }
    }

    /** The settings anew, after many of them changed at once. */
    private void settingsAnew() {
        Optional.ofNullable(kept.remove(Page.SETTINGS)).ifPresent(Screen::dispose);
        go(Page.SETTINGS);
    }

    @Override
    public void openSupport() {
        show(
                "support",
                Optional.of(Page.SETTINGS),
                () ->
                        new SupportView(
                                kit,
                                new SupportViewModel(
                                        kit, Optional.of(desk.folder()), Optional.of(desk))));
    }

    @Override
    public void openContext() {
        show(
                "figures",
                Optional.of(Page.SETTINGS),
                () -> new ContextView(kit, new ContextViewModel(kit, desk), sheets));
    }

    /** Pages that are not in view are made anew when next wanted, with the new words. */
    private void forget() {
        kept.entrySet()
                .removeIf(entry -> {
                    boolean away = !current.equals(Optional.of(entry.getValue()));
                    if (away) {
                        entry.getValue().dispose();
                    }
                    return away;
                });
    }

    @Override
    public void importCases(Optional<java.nio.file.Path> file) {
        if (!may(Intent.IMPORT)) {
            return;
        }
        ImportView[] view = new ImportView[1];
        show(
                "importing",
                Optional.of(Page.CASES),
                () -> view[0] = new ImportView(kit, new ImportViewModel(kit, desk), this));
        if (view[0] != null) {
            file.ifPresent(view[0]::open);
        }
    }

    private void show(String guide, Optional<Page> page, Supplier<Screen> screen) {
        if (current.isPresent() && !current.get().leave()) {
            return;
        }
        current.filter(was -> !kept.containsValue(was)).ifPresent(Screen::dispose);
        page.ifPresent(at -> again = pages -> pages.go(at));
        Screen next = screen.get();
        current = Optional.of(next);
        guidePage = guide;
        view.show(next, page);
    }

    /** The store is closing: everything unfinished is kept, everything else let go. */
    void dispose() {
        List<Screen> all = new ArrayList<>(kept.values());
        current.filter(screen -> !all.contains(screen)).ifPresent(all::add);
        pasting.ifPresent(PasteViewModel::keep);
        pasting = Optional.empty();
        all.forEach(Screen::dispose);
        search.dispose();
        view.dispose();
        stopListening.run();
    }
}
