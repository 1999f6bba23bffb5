package vigil.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.casework.DeviceSettings;
import vigil.casework.DeviceSettings.Device;
import vigil.casework.PanelDesk;
import vigil.casework.Progress;
import vigil.casework.Reading;
import vigil.casework.Refused;
import vigil.casework.Setting;
import vigil.casework.SettingRule;
import vigil.casework.SettingsFile;
import vigil.casework.StoreBackups;
import vigil.casework.StoreRescue;
import vigil.casework.ThisComputer.Check;
import vigil.casework.ThisComputer.LogEntry;
import vigil.casework.ThisComputer.Part;

/**
 * What is saved for somebody who helps: versions, sizes, rounded counts, choices out of a list,
 * codes and frames. No text that anybody typed is ever taken, nor a name, nor where a folder is.
 */
final class Diagnosis {

    private static final int ENTRIES = 60;
    private static final int FRAMES = 12;
    private static final int TENS = 10;
    private static final long KILOBYTE = 1024;

    /** The files a store is made of; any other is only counted. */
    private static final List<String> OWN =
            List.of("store.mv.db", "store.keys", "store.keys.bak", "store.anchor", "store.open");

    private final Surroundings around;
    private final DeviceSettings device;
    private final List<Part> parts = new ArrayList<>();

    Diagnosis(Surroundings around, DeviceSettings device) {
        this.around = around;
        this.device = device;
    }

    List<Part> of(
            List<Check> checks,
            List<LogEntry> log,
            Optional<Path> store,
            Optional<StoreRescue> rescue,
            Optional<PanelDesk> open,
            List<String> screen,
            Progress progress)
            throws Refused {
        parts.add(new Part("versions", versions()));
        parts.add(new Part("screen", screen));
        parts.add(
                new Part(
                        "checks",
                        checks.stream()
                                .map(c -> c.name() + ": " + c.state() + " " + c.outcome())
                                .toList()));
        parts.add(new Part("computer", computer()));
        if (open.isPresent()) {
            parts.add(new Part("panel", panel(open.get())));
        }
        if (store.isPresent()) {
            parts.add(new Part("store", store(store.get(), rescue, open, progress)));
        }
        parts.add(new Part("log", log(log)));
        return List.copyOf(parts);
    }

    private List<String> versions() {
        Runtime runtime = Runtime.getRuntime();
        return List.of(
                "program: " + ProgramVersion.TEXT,
                "java: " + Runtime.version(),
                "made by: " + System.getProperty("java.vendor", ""),
                "system: " + around.system() + " " + System.getProperty("os.version", ""),
                "machine: " + System.getProperty("os.arch", ""),
                "processors: " + runtime.availableProcessors(),
                "memory, most: " + around.mostMemory() / KILOBYTE / KILOBYTE + " MB",
                "memory, used: "
                        + (runtime.totalMemory() - runtime.freeMemory()) / KILOBYTE / KILOBYTE
                        + " MB",
                "language: " + Locale.getDefault().toLanguageTag(),
                "letters: " + System.getProperty("native.encoding", ""),
                "made on: " + LocalDate.now(around.clock()));
    }

    private List<String> computer() {
        List<String> lines = new ArrayList<>();
        for (Device each : Device.values()) {
            String how = device.policy().locked(each) ? " (policy)" : "";
            if (SettingsFile.travels(each)) {
                lines.add(each.key() + ": " + device.get(each) + how);
            }
        }
        lines.add("backupFolder: " + (device.get(Device.BACKUP_FOLDER).isBlank() ? "no" : "yes"));
        lines.add("policy: " + (device.policy().there() ? "yes" : "no"));
        lines.add("policy, lines that are wrong: " + device.policy().troubles().size());
        return lines;
    }

    /** Numbers and choices as they are; of words only whether they are the ones that ship. */
    private static List<String> panel(PanelDesk desk) throws Refused {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<Setting, String> each : desk.settings().all().entrySet()) {
            Setting setting = each.getKey();
            boolean words =
                    setting.rule() instanceof SettingRule.Text
                            || setting.rule() instanceof SettingRule.People
                            || setting.rule().trouble("", each.getValue()).isPresent();
            String shipped = each.getValue().equals(setting.initial()) ? "as shipped" : "changed";
            lines.add(setting.key() + ": " + (words ? shipped : each.getValue()));
        }
        return lines;
    }

    private List<String> store(
            Path store, Optional<StoreRescue> rescue, Optional<PanelDesk> open, Progress progress)
            throws Refused {
        List<String> lines = new ArrayList<>();
        lines.add("file system: " + SharedPlace.type(store).orElse("unknown"));
        lines.add("network: " + SharedPlace.network(store).isPresent());
        lines.add(
                "synchronised: "
                        + SharedPlace.synchronisedBy(store, around.environment()).isPresent());
        int others = 0;
        try (Stream<Path> files = Files.list(store)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (OWN.contains(name)) {
                    lines.add(name + ": " + Files.size(file) / KILOBYTE + " KB");
                } else if (!name.equals("backups")) {
                    others++;
                }
            }
        } catch (IOException unreadable) {
            lines.add("folder: unreadable");
        }
        lines.add("other files: " + others);
        if (rescue.isPresent()) {
            lines.addAll(backups(store, rescue.get(), progress));
        }
        if (open.isPresent()) {
            lines.add("layout: " + vigil.store.StoreLayout.newest());
            lines.add("after an unclean end: " + open.get().opening().afterUncleanEnd());
            if (open.get().session().may(Reading.CASES)) {
                lines.add("cases, about: " + rounded(open.get().cases().list().size()));
            }
            if (open.get().session().may(Reading.MEETINGS)) {
                lines.add("meetings, about: " + rounded(open.get().meetings().list().size()));
            }
        }
        return lines;
    }

    private static List<String> backups(Path store, StoreRescue rescue, Progress progress)
            throws Refused {
        List<String> lines = new ArrayList<>();
        try {
            for (StoreBackups.Copy copy : rescue.backups(store.resolve("backups"), progress)) {
                lines.add(
                        "backup: "
                                + LocalDate.ofInstant(copy.made(), ZoneOffset.UTC)
                                + ", cases about "
                                + rounded(copy.cases())
                                + ", audit rows about "
                                + rounded(copy.auditRows())
                                + (copy.good() ? "" : ", not as listed"));
            }
        } catch (Refused none) {
            progress.checkCancelled();
            lines.add("backups: none");
        }
        return lines;
    }

    /** To the nearest ten, so that nobody learns of a single case. */
    static long rounded(long count) {
        return (count + TENS / 2) / TENS * TENS;
    }

    private static List<String> log(List<LogEntry> log) {
        List<String> lines = new ArrayList<>();
        for (LogEntry entry : log.subList(0, Math.min(ENTRIES, log.size()))) {
            lines.add(entry.at() + " " + entry.level() + " " + entry.code() + " " + entry.what());
            entry.frames().stream().limit(FRAMES).forEach(frame -> lines.add("    " + frame));
        }
        return lines;
    }
}
