package vigil.casework;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.casework.DeviceSettings.Device;

/**
 * Settings as a file that people can read and send: what the panel has set, and how this computer
 * looks and locks. It holds no case content, no keys, no names of people, and nothing about where
 * folders are. A line breaks where {@code \n} is written.
 *
 * @param panel what the panel has set
 * @param computer what somebody chose on a computer
 */
public record SettingsFile(Map<Setting, String> panel, Map<Device, String> computer) {

    /** Nothing of this program's is larger. */
    public static final int MOST_BYTES = 256 * 1024;

    private static final String FORMAT = "vigil-settings/1";
    private static final String FAMILY = "vigil-settings/";

    /**
     * What taking a file in would change.
     *
     * @param key of the setting; its name has the key {@code settings.<key>}
     * @param ofPanel whether it is the panel's, or this computer's
     */
    public record Difference(String key, boolean ofPanel, String now, String then) {}

    public SettingsFile {
        panel = Map.copyOf(panel);
        computer = Map.copyOf(computer);
    }

    /**
     * What can stand in a file: a choice of looks and locking, no places and nothing remembered.
     */
    public static boolean travels(Device device) {
        return device.rule().isPresent()
                && device != Device.BACKUP_FOLDER
                && device != Device.HIDE_NAMES;
    }

    /** As they are now. */
    public static SettingsFile of(Map<Setting, String> panel, DeviceSettings device) {
        Map<Device, String> computer = new EnumMap<>(Device.class);
        for (Device each : Device.values()) {
            if (travels(each)) {
                computer.put(each, device.get(each));
            }
        }
        return new SettingsFile(panel, computer);
    }

    /** The file's text. */
    public String written() {
        StringBuilder text = new StringBuilder();
        text.append("# Settings of Vigil. Holds no case content and no keys.\n");
        text.append("# Lines may be taken out; what is not in the file is not changed.\n");
        text.append("format = ").append(FORMAT).append('\n');
        text.append("\n[panel]\n");
        for (Setting setting : Setting.values()) {
            Optional.ofNullable(panel.get(setting))
                    .ifPresent(content -> line(text, setting.key(), content));
        }
        text.append("\n[computer]\n");
        for (Device device : Device.values()) {
            Optional.ofNullable(computer.get(device))
                    .ifPresent(content -> line(text, device.key(), content));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String key, String content) {
        text.append(key)
                .append(" = ")
                .append(content.replace("\\", "\\\\").replace("\r", "").replace("\n", "\\n"))
                .append('\n');
    }

    /**
     * Reads a file.
     *
     * @param name of the file, for what is wrong with it
     * @throws Refused with {@link Problem.UnreadableFile} naming the line
     */
    public static SettingsFile parse(String name, String text) throws Refused {
        Map<Setting, String> panel = new EnumMap<>(Setting.class);
        Map<Device, String> computer = new EnumMap<>(Device.class);
        boolean known = false;
        String part = "";
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            int equals = line.indexOf('=');
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[")) {
                part = line;
                continue;
            }
            if (equals < 0) {
                throw bad(name, i, "settingsForm");
            }
            String key = line.substring(0, equals).strip();
            String content = unescaped(line.substring(equals + 1).strip());
            if (!known) {
                format(name, i, key, content);
                known = true;
                continue;
            }
            switch (part) {
                case "[panel]" -> panel.put(checked(name, i, Setting.named(key), content), content);
                case "[computer]" ->
                        computer.put(device(name, i, Device.named(key), content), content);
                default -> throw bad(name, i, "settingsPart");
            }
        }
        if (!known) {
            throw bad(name, 0, "settingsFormat");
        }
        return new SettingsFile(panel, computer);
    }

    private static void format(String name, int line, String key, String content) throws Refused {
        if (!key.equals("format") || !content.startsWith(FAMILY)) {
            throw bad(name, line, "settingsFormat");
        }
        if (!content.equals(FORMAT)) {
            throw bad(name, line, "settingsNewer");
        }
    }

    private static Setting checked(String name, int line, Optional<Setting> setting, String content)
            throws Refused {
        if (setting.isEmpty()) {
            throw bad(name, line, "settingsUnknown");
        }
        if (setting.get().rule().trouble("", content).isPresent()) {
            throw bad(name, line, "settingsValue");
        }
        return setting.get();
    }

    private static Device device(String name, int line, Optional<Device> device, String content)
            throws Refused {
        if (device.filter(SettingsFile::travels).isEmpty()) {
            throw bad(name, line, "settingsUnknown");
        }
        if (device.get().rule().orElseThrow().trouble("", content).isPresent()) {
            throw bad(name, line, "settingsValue");
        }
        return device.get();
    }

    private static Refused bad(String name, int line, String reason) {
        return new Refused(new Problem.UnreadableFile(name, String.valueOf(line + 1), reason));
    }

    private static String unescaped(String written) {
        StringBuilder content = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\\' && i + 1 < written.length()) {
                i++;
                content.append(written.charAt(i) == 'n' ? '\n' : written.charAt(i));
            } else {
                content.append(c);
            }
        }
        return content.toString();
    }

    /** What is in this file and otherwise now, in the order of the settings. */
    public List<Difference> differences(SettingsFile now) {
        List<Difference> all = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            Optional.ofNullable(panel.get(setting))
                    .filter(then -> !then.equals(now.panel().get(setting)))
                    .ifPresent(then ->
                            all.add(
                                    new Difference(
                                            setting.key(),
                                            true,
                                            now.panel().getOrDefault(setting, ""),
                                            then)));
        }
        for (Device device : Device.values()) {
            Optional.ofNullable(computer.get(device))
                    .filter(then -> !then.equals(now.computer().get(device)))
                    .ifPresent(then ->
                            all.add(
                                    new Difference(
                                            device.key(),
                                            false,
                                            now.computer().getOrDefault(device, ""),
                                            then)));
        }
        return all;
    }
}
