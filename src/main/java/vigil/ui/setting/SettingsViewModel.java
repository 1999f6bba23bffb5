package vigil.ui.setting;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vigil.casework.DeviceSettings.Device;
import vigil.casework.ImportBatch;
import vigil.casework.PanelDesk;
import vigil.casework.PanelIdentity;
import vigil.casework.PanelSettings;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.casework.Setting;
import vigil.casework.SettingsFile;
import vigil.casework.SettingsTravel;
import vigil.domain.access.PanelMember;
import vigil.domain.access.Right;
import vigil.ui.kit.Copied;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Language;
import vigil.ui.kit.Theme;
import vigil.ui.kit.WaysBack;

/** Settings of this computer, which hold at once, and of the panel, which are kept in the store. */
public final class SettingsViewModel {

    private final Kit kit;
    private final PanelDesk desk;
    private final Theme theme;
    private final Runnable idleChanged;
    private final Consumer<String> speak;
    private final Consumer<WaysBack> settingsTaken;
    private final WaysBack back;

    /**
     * @param speak makes every page anew in another language
     * @param settingsTaken told when many settings changed at once, so that the page is made anew;
     *     with how that is taken back there
     * @param back how something that was set is set back
     */
    public SettingsViewModel(
            Kit kit,
            PanelDesk desk,
            Theme theme,
            Runnable idleChanged,
            Consumer<String> speak,
            Consumer<WaysBack> settingsTaken,
            WaysBack back) {
        this.kit = kit;
        this.desk = desk;
        this.theme = theme;
        this.idleChanged = idleChanged;
        this.speak = speak;
        this.settingsTaken = settingsTaken;
        this.back = back;
    }

    /** What was set here, and how it is set back. */
    WaysBack back() {
        return back;
    }

    String theme() {
        return theme.choice();
    }

    String language() {
        return Language.choice(kit.device());
    }

    void language(String choice) {
        if (!choice.equals(language())) {
            speak.accept(choice);
        }
    }

    String motion() {
        return theme.motion();
    }

    void motion(String choice) {
        theme.motion(choice);
    }

    void theme(String choice) {
        theme.choose(choice);
    }

    int textSize() {
        return theme.size();
    }

    void textSize(int percent) {
        theme.size(percent);
    }

    int idleMinutes() {
        String minutes = kit.device().get(Device.IDLE_MINUTES);
        return minutes.matches("\\d{1,3}") ? Integer.parseInt(minutes) : 10;
    }

    void idleMinutes(int minutes) {
        kit.device().set(Device.IDLE_MINUTES, String.valueOf(Math.clamp(minutes, 1, 120)));
        idleChanged.run();
    }

    /** How long what was copied stays, in seconds. */
    int clipboardSeconds() {
        return (int) Copied.stay(kit).toSeconds();
    }

    void clipboardSeconds(int seconds) {
        int fitting = Math.clamp(seconds, Copied.LEAST, Copied.MOST);
        kit.device().set(Device.CLIPBOARD_SECONDS, String.valueOf(fitting));
    }

    String backupFolder() {
        return kit.device().get(Device.BACKUP_FOLDER);
    }

    /**
     * @param show shows a folder in its row, when it was set back
     */
    void backupFolder(String typed, Consumer<String> show) {
        String was = backupFolder();
        if (!typed.strip().equals(was)) {
            String now = typed.strip();
            kit.device().set(Device.BACKUP_FOLDER, now);
            back.done(
                    saved(Device.BACKUP_FOLDER.key()),
                    () -> {
                        if (!now.equals(backupFolder())) {
                            back.report(changedSince(Device.BACKUP_FOLDER.key()));
                            return;
                        }
                        kit.device().set(Device.BACKUP_FOLDER, was);
                        show.accept(was);
                        saidBack(Device.BACKUP_FOLDER.key());
                    });
        }
    }

    boolean mayManage() {
        return desk.session().may(Right.MANAGE_STORE);
    }

    boolean mayReadRetention() {
        return desk.session().may(vigil.casework.Reading.RETENTION);
    }

    boolean mayReadAudit() {
        return desk.session().may(Right.READ_AUDIT);
    }

    String panelName() {
        return desk.profile().name();
    }

    String folder() {
        return desk.folder().toString();
    }

    /** The areas that the panel covers, by name. */
    List<String> areaNames() {
        return desk.profile().areas().stream().map(area -> area.name()).toList();
    }

    String areas() {
        return String.join(", ", desk.profile().areas().stream().map(a -> a.name()).toList());
    }

    void settings(Consumer<Map<Setting, String>> then) {
        kit.work().run("readingSettings", progress -> desk.settings().all(), then, kit::report);
    }

    /** A choice in words. */
    String choiceWord(String choice) {
        return kit.say("settings.choice." + choice);
    }

    vigil.casework.Policy policy() {
        return kit.device().policy();
    }

    String get(Device device) {
        return kit.device().get(device);
    }

    void set(Device device, String content) {
        kit.device().set(device, content);
    }

    /** Whether it is otherwise than what holds until somebody chooses. */
    boolean changed(Device device) {
        return !get(device).equals(policy().holds(device, Optional.empty()));
    }

    void number(Device device, int number) {
        if (device == Device.IDLE_MINUTES) {
            idleMinutes(number);
        } else {
            clipboardSeconds(number);
        }
    }

    void export(Path file, Runnable then) {
        kit.work().run("saving", () -> travel().write(file), then, kit::report);
    }

    void readSettings(Path file, Consumer<SettingsTravel.Offer> then) {
        kit.work().run("readingSettings", progress -> travel().read(file), then, kit::report);
    }

    /**
     * @param then gets those that a policy kept as they were
     */
    void take(SettingsTravel.Offer offer, Set<String> keys, Consumer<List<String>> then) {
        kit.work()
                .run(
                        "saving",
                        progress -> new Taken(travel().take(offer, keys), travel().now()),
                        taken -> {
                            // The page is made anew, and its way back with it.
                            WaysBack anew = new WaysBack(kit);
                            anew.done(
                                    kit.say(
                                            "settings.import.taken",
                                            keys.size() - taken.kept().size()),
                                    () -> putBack(offer, keys, taken.now()));
                            then.accept(taken.kept());
                            manyAtOnce(anew);
                        },
                        kit::report);
    }

    /**
     * @param kept what a policy kept as it was
     * @param now everything once it was taken
     */
    private record Taken(List<String> kept, SettingsFile now) {}

    /** Sets what was taken from a file back to what it was, unless some of it was set since. */
    private void putBack(SettingsTravel.Offer offer, Set<String> keys, SettingsFile taken) {
        kit.work()
                .run(
                        "saving",
                        () -> travel().putBack(offer, keys, taken),
                        () -> {
                            kit.notices().done(kit.say("settings.import.putBack"));
                            manyAtOnce(new WaysBack(kit));
                        },
                        this::notBack);
    }

    private void notBack(Problem problem) {
        back.report(
                problem instanceof Problem.Stale stale ? changedSince(stale.subject()) : problem);
    }

    private void manyAtOnce(WaysBack anew) {
        theme.choose(get(Device.THEME));
        theme.size(Integer.parseInt(get(Device.TEXT_SIZE)));
        idleChanged.run();
        settingsTaken.accept(anew);
    }

    private SettingsTravel travel() {
        return desk.settingsTravel(kit.device());
    }

    /**
     * Stores what the panel has set.
     *
     * @param was what it was before
     * @param show shows a content in its row, when it was set back
     */
    void set(Setting setting, String was, String content, Consumer<String> show) {
        kit.work()
                .run(
                        "saving",
                        progress -> {
                            desk.settings().set(setting, content);
                            return stored(setting);
                        },
                        now ->
                                back.done(
                                        saved(setting.key()),
                                        () -> setBack(setting, was, now, show)),
                        kit::report);
    }

    private String stored(Setting setting) throws Refused {
        return desk.settings().all().getOrDefault(setting, "");
    }

    /** Sets it back, unless something else was set since. */
    private void setBack(Setting setting, String was, String now, Consumer<String> show) {
        kit.work()
                .run(
                        "saving",
                        () -> {
                            if (!stored(setting).equals(now)) {
                                throw new Refused(changedSince(setting.key()));
                            }
                            desk.settings().set(setting, was);
                        },
                        () -> {
                            show.accept(was);
                            saidBack(setting.key());
                        },
                        back::report);
    }

    private Problem.Stale changedSince(String name) {
        return new Problem.Stale(kit.say("settings." + name), 0, 1);
    }

    /** Remembers how something of this computer is set back, which needs no word. */
    void remember(Device device, Runnable set) {
        back.remember(() -> {
            set.run();
            saidBack(device.key());
        });
    }

    private String saved(String name) {
        return kit.say("settings.savedNamed", kit.say("settings." + name));
    }

    private void saidBack(String name) {
        kit.notices().done(kit.say("settings.setBack", kit.say("settings." + name)));
    }

    void logo(Consumer<Optional<PanelIdentity.Picture>> then) {
        kit.work().run("readingSettings", progress -> desk.settings().logo(), then, kit::report);
    }

    /** Takes a picture file as the logo; what is larger than any logo is not read. */
    void chooseLogo(Path file, Consumer<Optional<PanelIdentity.Picture>> then) {
        kit.work()
                .run(
                        "saving",
                        progress -> {
                            Optional<PanelIdentity.Picture> was = desk.settings().logo();
                            desk.settings().logo(read(file));
                            return new Logos(was, desk.settings().logo());
                        },
                        logos -> {
                            then.accept(logos.now());
                            back.done(kit.say("settings.logo.saved"), () -> logoBack(logos, then));
                        },
                        kit::report);
    }

    private record Logos(
            Optional<PanelIdentity.Picture> was, Optional<PanelIdentity.Picture> now) {}

    private void logoBack(Logos logos, Consumer<Optional<PanelIdentity.Picture>> then) {
        kit.work()
                .run(
                        "saving",
                        () -> desk.settings().putBackLogo(logos.was(), logos.now()),
                        () -> {
                            then.accept(logos.was());
                            saidBack("logo");
                        },
                        this::notBack);
    }

    private static byte[] read(Path file) throws Refused {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(PanelSettings.MOST_LOGO_BYTES + 1);
        } catch (IOException e) {
            throw new Refused(new Problem.NotReadable(file.toString()), e);
        }
    }

    void removeLogo(Consumer<Optional<PanelIdentity.Picture>> then) {
        kit.work()
                .run(
                        "saving",
                        progress -> {
                            Optional<PanelIdentity.Picture> was = desk.settings().logo();
                            desk.settings().withoutLogo();
                            return was;
                        },
                        was -> {
                            then.accept(Optional.empty());
                            back.done(
                                    kit.say("settings.logo.removed"),
                                    () -> logoBack(new Logos(was, Optional.empty()), then));
                        },
                        kit::report);
    }

    void members(Consumer<List<PanelMember>> then) {
        kit.work()
                .run("readingSettings", progress -> desk.membership().members(), then, kit::report);
    }

    void imports(Consumer<List<ImportBatch>> then) {
        kit.work().run("readingSettings", progress -> desk.imports().earlier(), then, kit::report);
    }

    /** Reads every page of the store and walks its audit chain. */
    void verify() {
        kit.work()
                .run(
                        "verifying",
                        desk::verify,
                        good ->
                                kit.notices()
                                        .done(
                                                kit.say(
                                                        "settings.verified",
                                                        good.pages(),
                                                        good.auditRows(),
                                                        good.cases())),
                        kit::report);
    }

    java.time.ZoneId zone() {
        return kit.clock().getZone();
    }
}
