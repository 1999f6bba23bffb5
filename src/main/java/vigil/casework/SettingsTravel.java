package vigil.casework;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.casework.DeviceSettings.Device;

/** Settings as files: written, compared, and taken in, all or some. */
public final class SettingsTravel {

    private final PanelSettings panel;
    private final DeviceSettings device;

    public SettingsTravel(PanelSettings panel, DeviceSettings device) {
        this.panel = panel;
        this.device = device;
    }

    /** What a file says otherwise, and the file. */
    public record Offer(SettingsFile file, List<SettingsFile.Difference> differences) {
        public Offer {
            differences = List.copyOf(differences);
        }
    }

    public void write(Path file) throws Refused {
        String text = now().written();
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Refused(new Problem.NotWritable(file.toString()), e);
        }
    }

    /** Reads a file and compares; changes nothing. */
    public Offer read(Path file) throws Refused {
        String name = String.valueOf(file.getFileName());
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(SettingsFile.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new Refused(new Problem.NotReadable(file.toString()), e);
        }
        if (bytes.length > SettingsFile.MOST_BYTES) {
            throw new Refused(new Problem.UnreadableFile(name, "", "settingsFormat"));
        }
        SettingsFile parsed = SettingsFile.parse(name, new String(bytes, StandardCharsets.UTF_8));
        return new Offer(parsed, parsed.differences(now()));
    }

    /**
     * Takes over what was chosen.
     *
     * @param keys of the differences to take
     * @return those that a policy kept as they were
     */
    public List<String> take(Offer offer, Set<String> keys) throws Refused {
        Map<Setting, String> wanted = new EnumMap<>(Setting.class);
        offer.file()
                .panel()
                .forEach((setting, content) -> {
                    if (keys.contains(setting.key()) && changes(offer, setting.key())) {
                        wanted.put(setting, content);
                    }
                });
        panel.set(wanted);
        List<String> kept = new ArrayList<>();
        for (Map.Entry<Device, String> each : offer.file().computer().entrySet()) {
            String key = each.getKey().key();
            if (keys.contains(key) && changes(offer, key)) {
                device.set(each.getKey(), each.getValue());
                if (!device.get(each.getKey()).equals(each.getValue())) {
                    kept.add(key);
                }
            }
        }
        return kept;
    }

    /** Everything as it is set now. */
    public SettingsFile now() throws Refused {
        return SettingsFile.of(panel.all(), device);
    }

    /**
     * Sets what was taken over back to what it was when the file was read: all of it, or nothing.
     *
     * @param keys of the differences that were taken
     * @param taken everything as it was set once they were taken
     * @throws Refused {@link Problem.Stale} with the key of one that was set otherwise since
     */
    public void putBack(Offer offer, Set<String> keys, SettingsFile taken) throws Refused {
        Map<Setting, String> was = new EnumMap<>(Setting.class);
        Map<Device, String> computer = new EnumMap<>(Device.class);
        Set<String> since =
                taken.differences(now()).stream()
                        .map(SettingsFile.Difference::key)
                        .collect(Collectors.toUnmodifiableSet());
        for (SettingsFile.Difference each : offer.differences()) {
            if (!keys.contains(each.key())) {
                continue;
            }
            if (since.contains(each.key())) {
                throw new Refused(new Problem.Stale(each.key(), 0, 1));
            }
            if (each.ofPanel()) {
                Setting.named(each.key()).ifPresent(one -> was.put(one, each.now()));
            } else {
                Device.named(each.key()).ifPresent(one -> computer.put(one, each.now()));
            }
        }
        panel.set(was);
        computer.forEach(device::set);
    }

    private static boolean changes(Offer offer, String key) {
        return offer.differences().stream().anyMatch(d -> d.key().equals(key));
    }
}
