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
        /** A second place for backups, such as a stick; none if empty. */
        BACKUP_FOLDER("");

        private final String initial;

        Device(String initial) {
            this.initial = initial;
        }

        public String initial() {
            return initial;
        }
    }

    String get(Device setting);

    void set(Device setting, String content);

    /** Folders of stores opened here, latest first. */
    List<String> recentStores();

    /** Puts a folder first among the recent ones. */
    void opened(String folder);

    /** What this computer remembers of stores. */
    default StoreMemory memory() {
        return StoreMemory.none();
    }
}
