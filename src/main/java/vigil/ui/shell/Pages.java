package vigil.ui.shell;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import vigil.casework.BegunNotification;
import vigil.casework.Changed;
import vigil.casework.DeviceSettings.Device;
import vigil.casework.PanelDesk;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.FieldKey;
import vigil.ui.kit.FxWork;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.PageRights;
import vigil.ui.kit.Sheets;
import vigil.ui.kit.Theme;
import vigil.ui.likeness.DuplicatesView;

/** The pages of an open store, and the way from one to another. */
final class Pages implements Navigator {

    private final Kit kit;
    private final Theme theme;
    private final PanelDesk desk;
    private final Frame frame;
    private final MainView view;
    private final ShownPage shown;
    private final MainPages main;
    private final CaseFilePages cases;
    private final SettingPages settings;
    private final PageKeys keys;
    private final CommandPalette palette;
    private final CommandSearch search;
    private final Runnable stopListening;

    Pages(Kit kit, FxWork work, Theme theme, PanelDesk desk, Sheets sheets, Frame frame) {
        this.kit = kit;
        this.theme = theme;
        this.desk = desk;
        this.frame = frame;
        this.view = new MainView(kit, work, desk, new Wishes());
        this.shown = new ShownPage(view);
        PageGround ground = new PageGround(kit, desk, sheets, shown, this);
        this.main = new MainPages(ground, theme, frame);
        this.cases = new CaseFilePages(ground);
        this.settings = new SettingPages(ground, frame::lock);
        this.keys = new PageKeys(this, shown);
        this.search = new CommandSearch(kit, desk, this, frame, this::switchTheme);
        this.palette = new CommandPalette(kit, sheets, search::find);
        this.stopListening =
                desk.onChange(changed -> {
                    if (changed == Changed.VOCABULARY) {
                        kit.work().onWindow(shown::forgetOthers);
                    }
                });
    }

    /** What the frame around the page asks for. */
    private final class Wishes implements MainView.Wishes {
        @Override
        public void go(Page page) {
            kit.device().set(Device.LAST_PAGE, page.name());
            if (PageRights.opens(desk.session(), page)) {
                Pages.this.go(page);
            } else {
                kit.notices().note(kit.say("access.notAllowed", kit.say("page." + page.name())));
            }
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
    }

    Parent node() {
        return view.node();
    }

    /** Opens the first page; the members, whom many fields name, are read beside it. */
    void start(Consumer<Navigator> first) {
        cases.readMembers();
        first.accept(this);
    }

    /** How the page in view, or the one it belongs to, is opened in other pages. */
    Consumer<Navigator> again() {
        return shown.again();
    }

    String guidePage() {
        return shown.guide();
    }

    void palette() {
        palette.open();
    }

    private void switchTheme() {
        theme.choose(theme.dark() ? "light" : "dark");
    }

    void shortcut(KeyEvent event) {
        keys.pressed(event);
    }

    @Override
    public void go(Page page) {
        main.go(page);
    }

    @Override
    public void explain(FieldKey field) {
        frame.learning().read(field);
    }

    @Override
    public void read(String guide) {
        frame.learning().read(guide);
    }

    /** Whether something unfinished stands on the page in view. */
    boolean unfinished() {
        return shown.unfinished();
    }

    @Override
    public void newNotification() {
        cases.newNotification();
    }

    @Override
    public void goOnNotifying(BegunNotification begun) {
        cases.goOnNotifying(begun);
    }

    @Override
    public void pasteReport() {
        cases.pasteReport();
    }

    @Override
    public void openCase(CaseId id) {
        cases.open(id);
    }

    @Override
    public void openCase(CaseId id, FieldKey at) {
        cases.open(id, at);
    }

    @Override
    public void openSimilar(CaseId id) {
        cases.openPart(id, "similar");
    }

    @Override
    public void openHistory(CaseId id) {
        cases.openPart(id, "history");
    }

    @Override
    public void possibleDuplicates() {
        cases.possibleDuplicates(Optional.empty());
    }

    @Override
    public void possibleDuplicates(CaseId kept, CaseId other) {
        cases.possibleDuplicates(Optional.of(new DuplicatesView.Wanted(kept, other)));
    }

    @Override
    public void importCases(Optional<java.nio.file.Path> file) {
        cases.bringIn(file);
    }

    @Override
    public void showWaiting(String list) {
        main.waiting(list);
    }

    @Override
    public void showCoronerReports() {
        main.coronerReports();
    }

    @Override
    public void showCases(String why, Set<CaseId> which) {
        main.cases(why, which);
    }

    @Override
    public void openMeeting(UUID id) {
        main.meeting(id);
    }

    @Override
    public void planMeeting() {
        main.planMeeting();
    }

    @Override
    public void meetingSeries() {
        main.meetingSeries();
    }

    @Override
    public void holdMeeting(UUID id) {
        main.holdMeeting(id);
    }

    @Override
    public void openPatterns(String tab) {
        main.patterns(tab);
    }

    @Override
    public void openAlert(UUID id) {
        main.alert(id);
    }

    @Override
    public void reportDrug(CaseId reviewCase, Optional<String> substance) {
        main.reportDrug(reviewCase, substance);
    }

    @Override
    public void reportFinding(String key, String said, Set<CaseId> behind, String substance) {
        main.reportFinding(key, said, behind, substance);
    }

    @Override
    public void openSetting(String name) {
        main.setting(name);
    }

    @Override
    public void openAudit() {
        settings.audit();
    }

    @Override
    public void openAudit(CaseReference reviewCase) {
        settings.audit(reviewCase);
    }

    @Override
    public void whoHasSeenTheName(CaseReference reviewCase) {
        settings.whoHasSeenTheName(reviewCase);
    }

    @Override
    public void members() {
        settings.members();
    }

    @Override
    public void whoMayDoWhat() {
        settings.whoMayDoWhat();
    }

    @Override
    public void openInEmergency() {
        settings.openInEmergency();
    }

    @Override
    public void openVocabulary() {
        settings.vocabulary();
    }

    @Override
    public void openReleases() {
        settings.releases();
    }

    @Override
    public void openRetention() {
        settings.retention();
    }

    @Override
    public void workTogether(Optional<CaseId> first) {
        settings.workTogether(first, () -> cases.editors().texts());
    }

    @Override
    public void openPacks() {
        settings.packs();
    }

    @Override
    public void openSupport() {
        settings.support();
    }

    @Override
    public void openContext() {
        settings.context();
    }

    /** The store is closing: everything unfinished is kept, everything else let go. */
    void dispose() {
        cases.dispose();
        shown.dispose();
        search.dispose();
        view.dispose();
        stopListening.run();
    }
}
