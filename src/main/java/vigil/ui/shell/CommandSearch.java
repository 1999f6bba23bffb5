package vigil.ui.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vigil.casework.CaseRow;
import vigil.casework.Changed;
import vigil.casework.DeviceSettings.Device;
import vigil.casework.Intent;
import vigil.casework.NamesListed;
import vigil.casework.PanelDesk;
import vigil.casework.Reading;
import vigil.casework.Setting;
import vigil.domain.access.Right;
import vigil.domain.casefile.CaseReference;
import vigil.domain.vocabulary.Terms;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LatestWork;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.Navigator.Page;
import vigil.ui.kit.PageRights;
import vigil.ui.together.TogetherViewModel;

/** What the palette finds: pages, things to do, and cases by reference or name. */
final class CommandSearch {

    private static final int CASES = 12;

    private final Kit kit;
    private final PanelDesk desk;
    private final Navigator navigator;
    private final List<Command> commands = new ArrayList<>();
    private final List<Named> settings = new ArrayList<>();
    private final Learning learning;
    private final Runnable stopListening;
    private final LatestWork noting;
    private final LatestWork reading;
    private final List<Named> named;
    private List<Sought> cases = List.of();

    /** Whose names were shown and are not in the audit yet. */
    private List<CaseReference> unsaid = List.of();

    CommandSearch(Kit kit, PanelDesk desk, Navigator navigator, Frame frame, Runnable theme) {
        this.kit = kit;
        this.desk = desk;
        this.navigator = navigator;
        this.noting = new LatestWork(kit.work(), Duration.ofMillis(400));
        this.reading = new LatestWork(kit.work(), Duration.ZERO);
        if (desk.session().may(Intent.ACCEPT_NOTIFICATION)) {
            commands.add(
                    new Command(
                            Icon.NOTIFY,
                            kit.say("cases.new"),
                            "",
                            kit.say("keys.new"),
                            navigator::newNotification));
        }
        if (desk.session().may(Intent.ACCEPT_NOTIFICATION)) {
            commands.add(
                    new Command(
                            Icon.COPY,
                            kit.say("cases.paste"),
                            "",
                            kit.say("keys.paste"),
                            navigator::pasteReport));
        }
        if (desk.session().may(Right.IMPORT)) {
            commands.add(
                    new Command(
                            Icon.FOLDER,
                            kit.say("imports.title"),
                            kit.say("imports.command"),
                            "",
                            () -> navigator.importCases(java.util.Optional.empty())));
        }
        int number = 1;
        for (Page page : Page.values()) {
            String key = kit.say("keys.page", number++);
            if (PageRights.opens(desk.session(), page)) {
                commands.add(
                        new Command(
                                Icon.NEXT,
                                kit.say("palette.go", kit.say("page." + page.name())),
                                "",
                                key,
                                () -> navigator.go(page)));
            }
        }
        if (desk.session().may(Right.WRITE_MEETINGS)) {
            commands.add(new Command(Icon.MEETINGS, kit.say("live.open"), "", "", this::hold));
        }
        commands.add(new Command(Icon.KEY, kit.say("members.title"), "", "", navigator::members));
        commands.add(
                new Command(Icon.SHIELD, kit.say("access.open"), "", "", navigator::whoMayDoWhat));
        if (desk.emergencies().may()) {
            commands.add(
                    new Command(
                            Icon.URGENT,
                            kit.say("emergency.open"),
                            "",
                            "",
                            navigator::openInEmergency));
        }
        if (desk.session().may(Reading.DUPLICATES)) {
            commands.add(
                    new Command(
                            Icon.TOGETHER,
                            kit.say("likeness.title"),
                            "",
                            "",
                            navigator::possibleDuplicates));
        }
        commands.add(
                new Command(
                        Icon.SUBSTANCE,
                        kit.say("vocabulary.open"),
                        "",
                        "",
                        navigator::openVocabulary));
        if (desk.session().may(Reading.ALERTS)) {
            commands.add(
                    new Command(
                            Icon.URGENT,
                            kit.say("alerts.command"),
                            "",
                            "",
                            () -> navigator.go(Page.ALERTS)));
        }
        if (desk.session().may(Right.WRITE_MEETINGS)) {
            commands.add(
                    new Command(
                            Icon.CALENDAR,
                            kit.say("meetings.command.plan"),
                            "",
                            "",
                            navigator::planMeeting));
        }
        if (desk.session().may(Reading.MEETINGS)) {
            commands.add(
                    new Command(
                            Icon.TIMELINE,
                            kit.say("meetings.command.series"),
                            "",
                            "",
                            navigator::meetingSeries));
        }
        if (desk.session().may(Reading.WAITING_LISTS)) {
            commands.add(
                    new Command(
                            Icon.MINUTES,
                            kit.say("reports.command"),
                            "",
                            "",
                            navigator::showCoronerReports));
        }
        if (desk.session().may(Reading.RELEASES) || desk.session().may(Reading.AUDIT)) {
            commands.add(
                    new Command(
                            Icon.SHIELD,
                            kit.say("releases.open"),
                            "",
                            "",
                            navigator::openReleases));
        }
        if (desk.session().may(Reading.RETENTION)) {
            commands.add(
                    new Command(
                            Icon.CLOCK,
                            kit.say("retention.open"),
                            "",
                            "",
                            navigator::openRetention));
        }
        if (TogetherViewModel.may(desk)) {
            commands.add(
                    new Command(
                            Icon.TOGETHER,
                            kit.say("apart.command"),
                            "",
                            "",
                            () -> navigator.workTogether(java.util.Optional.empty())));
        }
        if (desk.reportPacks().may()) {
            commands.add(
                    new Command(
                            Icon.RELEASE,
                            kit.say("reportSheet.command"),
                            "",
                            "",
                            navigator::openPacks));
        }
        if (desk.audit().may()) {
            commands.add(
                    new Command(
                            Icon.HISTORY, kit.say("audit.command"), "", "", navigator::openAudit));
        }
        commands.add(
                new Command(
                        Icon.PATTERNS, kit.say("context.command"), "", "", navigator::openContext));
        if (desk.session().may(Reading.PATTERNS)) {
            commands.add(
                    new Command(
                            Icon.PATTERNS,
                            kit.say("select.title"),
                            "",
                            "",
                            () -> navigator.openPatterns("select")));
        }
        if (desk.session().may(Reading.PATTERNS)) {
            commands.add(
                    new Command(
                            Icon.PATTERNS,
                            kit.say("decision.aside.title"),
                            "",
                            "",
                            () -> navigator.openPatterns("aside")));
        }
        commands.add(
                new Command(
                        Icon.LOCK, kit.say("shell.lock"), "", kit.say("keys.lock"), frame::lock));
        commands.add(
                new Command(
                        desk.session().unnamed() ? Icon.WATCH : Icon.RESTRICTED,
                        kit.say(
                                desk.session().unnamed()
                                        ? "names.command.show"
                                        : "names.command.hide"),
                        "",
                        kit.say("keys.names"),
                        frame::names));
        commands.add(new Command(Icon.MOON, kit.say("shell.theme"), "", "", theme));
        commands.add(new Command(Icon.HELP, kit.say("shell.help"), "", "F1", frame::help));
        addSettings();
        learning = frame.learning();
        commands.addAll(
                learning.commands(desk.session().member().role(), frame::tour, frame::quickCard));
        named =
                commands.stream()
                        .map(command ->
                                new Named(
                                        command,
                                        Terms.fold(command.name() + " " + command.detail())))
                        .toList();
        stopListening =
                desk.onChange(changed -> {
                    if (changed == Changed.CASES) {
                        kit.work().onWindow(this::read);
                    }
                });
        read();
    }

    /** A command with all the words it is found by; settings are too many for an empty palette. */
    private record Named(Command command, String words) {}

    /** A case with what it is found by, folded once and not at each key. */
    private record Sought(CaseRow row, String reference, String name) {
        static Sought of(CaseRow row) {
            return new Sought(row, Terms.fold(row.reference().text()), Terms.fold(row.name()));
        }

        boolean matches(String query) {
            return reference.contains(query) || name.contains(query);
        }
    }

    private void addSettings() {
        for (Setting setting : Setting.values()) {
            if (setting.group() != Setting.Group.ELSEWHERE) {
                addSetting(setting.key());
            }
        }
        for (Device device : Device.values()) {
            if (device.rule().isPresent() && device != Device.HIDE_NAMES) {
                addSetting(device.key());
            }
        }
        commands.add(
                new Command(Icon.HELP, kit.say("support.command"), "", "", navigator::openSupport));
    }

    private void addSetting(String name) {
        String said = kit.say("settings.go", kit.say("settings." + name));
        String words = said + " " + kit.find("settings.words." + name).orElse("");
        settings.add(
                new Named(
                        new Command(Icon.SETTINGS, said, "", "", () -> navigator.openSetting(name)),
                        Terms.fold(words)));
    }

    /** The meeting of today, or else the next one, or the last that is not agreed. */
    private void hold() {
        kit.work()
                .run(
                        "readingMeetings",
                        progress -> desk.holding().toHold(),
                        meeting ->
                                meeting.ifPresentOrElse(
                                        navigator::holdMeeting,
                                        () -> {
                                            kit.notices().note(kit.say("live.open.none"));
                                            navigator.go(Page.MEETINGS);
                                        }),
                        kit::report);
    }

    private void read() {
        if (!desk.session().may(Reading.CASES)) {
            return;
        }
        reading.request(
                "readingCases",
                progress -> desk.cases().list().stream().map(Sought::of).toList(),
                sought -> cases = sought,
                kit::report);
    }

    List<Command> find(String typed) {
        String query = Terms.fold(typed);
        List<Command> found = new ArrayList<>();
        for (Named command : named) {
            if (query.isEmpty() || command.words().contains(query)) {
                found.add(command.command());
            }
        }
        if (query.length() >= 3) {
            settings.stream()
                    .filter(setting -> setting.words().contains(query))
                    .forEach(setting -> found.add(setting.command()));
        }
        if (query.length() >= 2) {
            List<CaseRow> matching =
                    cases.stream()
                            .filter(sought -> sought.matches(query))
                            .limit(CASES)
                            .map(Sought::row)
                            .toList();
            matching.forEach(row -> found.add(command(row)));
            shown(matching);
            learning.fields(query).forEach(found::add);
            cases.stream()
                    .filter(sought -> sought.reference().equals(query))
                    .forEach(sought -> {
                        found.add(similar(sought.row()));
                        found.addAll(audits(sought.row()));
                    });
        }
        return found;
    }

    private Command command(CaseRow row) {
        String name =
                row.name().isEmpty()
                        ? row.reference().text()
                        : row.reference().text() + "  " + row.name();
        return new Command(
                Icon.CASES,
                name,
                desk.vocabulary().list("CASE_STATUS").label(row.status().code()),
                "",
                () -> navigator.openCase(row.id()));
    }

    private Command similar(CaseRow row) {
        return new Command(
                Icon.TOGETHER,
                kit.say("similar.of", row.reference().text()),
                "",
                "",
                () -> navigator.openSimilar(row.id()));
    }

    /** The history of a case, and who has seen the name in it. */
    private List<Command> audits(CaseRow row) {
        String reference = row.reference().text();
        List<Command> both = new ArrayList<>();
        both.add(
                new Command(
                        Icon.HISTORY,
                        kit.say("audit.history.command", reference),
                        "",
                        "",
                        () -> navigator.openHistory(row.id())));
        if (desk.audit().may()) {
            both.add(
                    new Command(
                            Icon.WATCH,
                            kit.say("audit.names.command", reference),
                            "",
                            "",
                            () -> navigator.whoHasSeenTheName(row.reference())));
        }
        return both;
    }

    /**
     * Says in the audit which names the palette has shown, once for each of them while the store is
     * open, some moments after they were shown so that no key waits.
     */
    private void shown(List<CaseRow> rows) {
        List<CaseReference> named = NamesListed.named(rows);
        if (named.isEmpty()) {
            return;
        }
        unsaid = named;
        noting.request(
                "searchingTexts",
                progress -> {
                    desk.namesListed().listed(NamesListed.Where.PALETTE, named);
                    return true;
                },
                done -> unsaid = List.of(),
                kit::report);
    }

    void dispose() {
        stopListening.run();
        reading.stop();
        noting.stop(); // the store is not open any more when its pause is over
        if (!unsaid.isEmpty()) {
            List<CaseReference> last = unsaid;
            kit.work()
                    .run(
                            "searchingTexts",
                            () -> desk.namesListed().listed(NamesListed.Where.PALETTE, last),
                            () -> {},
                            kit::report);
        }
        cases = List.of();
    }
}
