package vigil.casework;

import java.util.List;

/** What belongs to this computer and not to a store: looks and places, never case content. */
public interface DeviceSettings {

    /** What can be set, with what holds until it is. */
    enum Device {
        THEME("system"),
        /** What the program says everything in: {@code system}, {@code en} or {@code cy}. */
        LANGUAGE("system"),
        TEXT_SIZE("100"),
        /** Whether things may move: {@code system} or {@code reduced}. */
        MOTION("system"),
        IDLE_MINUTES("10"),
        WINDOW(""),
        LAST_USER(""),
        HIDE_NAMES("no"),
        /** How long what was copied stays on the clipboard. */
        CLIPBOARD_SECONDS("30"),
        /** Whether the store is locked when the window is made small. */
        LOCK_WHEN_SMALL("no"),
        LETTERS_FOLDER(""),
        /** Keys and widths of the columns of the case list, and its order. */
        CASE_COLUMNS(""),
        /** Whether the filters beside the case list are open. */
        CASE_FILTERS("no"),
        /** Which tab of the patterns was open. */
        PATTERN_TAB("findings"),
        /** Whether the tour was seen or left: then it is not offered again. */
        TOUR(""),
        /** The version whose news were shown last. */
        NEWS_SEEN(""),
        /** A second place for backups, such as a stick; none if empty. */
        BACKUP_FOLDER(""),
        /** Which page is opened first: {@code home}, or {@code last}, the one open last. */
        START_PAGE("home"),
        /** Which page was open last. */
        LAST_PAGE("");

        private final String initial;

        Device(String initial) {
            this.initial = initial;
        }

        public String initial() {
            return initial;
        }

        /** The name by which policies and files of settings know it: {@code idleMinutes}. */
        public String key() {
            String[] words = name().toLowerCase(java.util.Locale.ROOT).split("_");
            StringBuilder key = new StringBuilder(words[0]);
            for (int i = 1; i < words.length; i++) {
                key.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
            }
            return key.toString();
        }

        /** What it may be, where a person or a policy decides; nothing for what is remembered. */
        public java.util.Optional<SettingRule> rule() {
            return switch (this) {
                case THEME ->
                        java.util.Optional.of(
                                SettingRule.oneOf("system", "light", "dark", "contrast"));
                case LANGUAGE -> java.util.Optional.of(SettingRule.oneOf("system", "en", "cy"));
                case MOTION -> java.util.Optional.of(SettingRule.oneOf("system", "reduced"));
                case TEXT_SIZE -> java.util.Optional.of(SettingRule.whole(80, 200));
                case IDLE_MINUTES -> java.util.Optional.of(SettingRule.whole(1, 120));
                case CLIPBOARD_SECONDS -> java.util.Optional.of(SettingRule.whole(5, 300));
                case LOCK_WHEN_SMALL, HIDE_NAMES ->
                        java.util.Optional.of(SettingRule.oneOf("yes", "no"));
                case START_PAGE -> java.util.Optional.of(SettingRule.oneOf("home", "last"));
                case BACKUP_FOLDER ->
                        java.util.Optional.of(new SettingRule.Text(true, false, 1_000));
                default -> java.util.Optional.empty();
            };
        }

        /** The setting of this name. */
        public static java.util.Optional<Device> named(String key) {
            return java.util.Arrays.stream(values()).filter(d -> d.key().equals(key)).findFirst();
        }
    }

    String get(Device setting);

    void set(Device setting, String content);

    /** Folders of stores opened here, latest first. */
    List<String> recentStores();

    /** Puts a folder first among the recent ones. */
    void opened(String folder);

    /** What the organisation that looks after this computer has set. */
    default Policy policy() {
        return Policy.none();
    }

    /** This computer, as whoever looks after it sees it. */
    default ThisComputer computer() {
        return ThisComputer.unknown();
    }

    /** What this computer remembers of stores. */
    default StoreMemory memory() {
        return StoreMemory.none();
    }
}
